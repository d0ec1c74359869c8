"""A passage is shown where it stands: with what comes before and after it in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.document import Excerpt
from tests.documents import every, text_of
from tests.tell.preview.viewing import previewed, view

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.tell.preview.view import View


def nodes(name: str, looking: View | None = None) -> Document:
    """The first question of a bank."""
    return previewed(name, looking).questions[0].nodes


def excerpt(name: str) -> Excerpt:
    return next(every(Excerpt, nodes(name)))


def test_the_passage_stands_in_its_article() -> None:
    shown = excerpt("good/every-kind.yaml")
    assert [stretch.word for stretch in shown.stretches] == ["Before: ", "Passage: ", "After: "]
    assert [run.role for run in shown.stretches[1].runs] == ["", "telling"]
    assert shown.stretches[0].runs[0].text.startswith("Dans la journée, des représentants")
    assert shown.lang == "fr"


def test_a_passage_says_where_it_stands() -> None:
    where = "Radio Habana Cuba · rhc · line 21 · the article speaks in its own name"
    assert where in text_of(nodes("good/every-kind.yaml"))


def test_a_passage_that_the_article_does_not_have_stands_alone() -> None:
    assert "not in the article" in text_of(nodes("bad/quotation-invented.yaml"))
    assert [stretch.around for stretch in excerpt("bad/quotation-invented.yaml").stretches] == [False]


@pytest.mark.parametrize("speaking", ["fr", "en"])
def test_telling_words_that_are_nowhere_are_told(speaking: str) -> None:
    looking = view(speaking="fr" if speaking == "fr" else "en")
    assert looking.words.lost in text_of(nodes("bad/telling-words-elsewhere.yaml", looking))
