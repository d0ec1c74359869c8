"""Matched questions: one in each form of a test, with the same device and level, on other passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import AnyQuestion, Pack


def leaders(pack: Pack) -> Mapping[str, str]:
    """Of each question in a form, by its id, the id of the question that leads its matched set.

    That is the one of form A which it names as its twin; where it names none, it leads itself.
    """
    formed = {question.id: question for question in pack.questions() if question.form}
    return {question.id: _leader(question, formed) for question in formed.values()}


def _leader(question: AnyQuestion, formed: Mapping[str, AnyQuestion]) -> str:
    twin = formed.get(question.twin or "")
    return twin.id if twin is not None and twin.form == "A" and question.form != "A" else question.id
