"""A document as data for Typst."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.document import Boxes, Para, Quote, Run
from quiz.draw.paper import Paper
from quiz.draw.typst.nodes import data

if TYPE_CHECKING:
    from quiz.document import Node
    from quiz.draw.typst.nodes import Json


def first(node: Node, language: str = "fr") -> Json:
    made = data(Paper("key", "key", "", (node,), language, "", ""))
    assert isinstance(made, dict)
    nodes = made["nodes"]
    assert isinstance(nodes, list)
    return nodes[0]


def test_a_node_is_told_by_its_name_with_all_that_it_holds() -> None:
    assert first(Boxes(3, "Ordre")) == {"node": "boxes", "places": 3, "label": "Ordre"}


def test_what_hides_or_turns_text_is_spelled_out() -> None:
    para = first(Para((Run("a\u202eb"),)))
    assert isinstance(para, dict)
    assert "a<U+202E>b" in str(para["runs"])


@pytest.mark.parametrize(("lang", "told"), [("fr", "fr"), ("", ""), ("pt-br", "en"), ("#panic()", "en")])
def test_a_language_that_typst_would_refuse_is_english(lang: str, told: str) -> None:
    quote = first(Quote((Run("mot"),), lang=lang))
    assert isinstance(quote, dict)
    assert quote["lang"] == told
