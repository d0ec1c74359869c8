"""Moodle XML, read as Moodle's importer does: element by element, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tests.formats.readback.markup import Element, asked, row, text_of
from tests.formats.readback.told import Answer, Told, flat

if TYPE_CHECKING:
    from collections.abc import Iterator


def questions(content: bytes) -> Iterator[tuple[Told, str]]:
    """Each question and its general feedback."""
    for each in etree.fromstring(content).iter("question"):
        if each.get("type") != "category":
            yield _told(each), text_of(text(each, "generalfeedback"))


def text(element: Element, path: str) -> str:
    """The text below an element; "" if there is none."""
    return element.findtext(f"{path}/text") or ""


def _told(question: Element) -> Told:
    tags = frozenset(tag.findtext("text") for tag in question.iter("tag"))
    told = Told(question.findtext("idnumber"), asked(text(question, "questiontext")), tags=tags)
    told = told._replace(hint=text_of(text(question, "hint")))
    answers = question.findall("answer")
    if question.get("type") == "multichoice":
        assert question.findtext("single") == (
            "true" if sum(float(a.get("fraction")) > 0 for a in answers) == 1 else "false"
        )
        return told._replace(answers=frozenset(_answer(each) for each in answers))
    if question.get("type") == "ordering":
        ordered = sorted(answers, key=lambda each: float(each.get("fraction")))
        return told._replace(steps=tuple(text_of(each.findtext("text")) for each in ordered))
    pairs = [(each.findtext("text"), flat(text(each, "answer"))) for each in question.findall("subquestion")]
    rows = frozenset((row(left), right) for left, right in pairs if left)
    return told._replace(pairs=rows, targets=frozenset(right for _, right in pairs))


def _answer(answer: Element) -> Answer:
    right = float(answer.get("fraction")) > 0
    return Answer(text_of(answer.findtext("text")), right, text_of(text(answer, "feedback")))
