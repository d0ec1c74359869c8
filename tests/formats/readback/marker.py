"""Responses marked by pyslet, an engine of QTI that knows nothing of the quiz."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

import pytest
from lxml import etree

from tests.formats.readback.qti import NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.formats.readback.markup import Element


class Outcome(NamedTuple):
    """What response processing gives: the score, out of how many, and the feedback called up."""

    score: float
    best: float
    feedback: tuple[str, ...]


def marked(item: Element, response: Sequence[str]) -> Outcome:
    """The outcome of a response: identifiers, or pairs of them set apart by a blank; none is no answer.

    Only declarations and processing are given to the engine, which knows an older profile of what items show.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyslet is of 2017 and says so in every line
        variables = pytest.importorskip("pyslet.qtiv2.variables", reason="needs pyslet, which reads QTI")
        documents = pytest.importorskip("pyslet.qtiv2.xml")
        document = documents.QTIDocument()
        document.read(src=io.BytesIO(_without_texts(item)))
        state = variables.ItemSessionState(document.root)
        state.begin_session()
        if response:
            _answer(state["RESPONSE"], response, container=variables.Container)
        state.end_attempt()
    feedback = state["FEEDBACK"].value
    return Outcome(state["SCORE"].value, state["MAXSCORE"].value, _names(feedback))


def _without_texts(item: Element) -> bytes:
    whole = etree.fromstring(etree.tostring(item))
    for name in ("itemBody", "modalFeedback"):
        for part in whole.findall(f"q:{name}", NAMES):
            whole.remove(part)
    content: bytes = etree.tostring(whole)
    return content


def _answer(variable: Element, response: Sequence[str], *, container: type) -> None:
    values = [tuple(each.split()) if " " in each else each for each in response]
    variable.set_value(values if isinstance(variable, container) else values[0])


def _names(feedback: Element) -> tuple[str, ...]:
    if not feedback:
        return ()
    return (feedback,) if isinstance(feedback, str) else tuple(feedback)
