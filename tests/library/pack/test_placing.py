"""Passages that know their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.library.pack.placing import passages_shown, placed
from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT
from quiz.model import Hottext, Passage
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from quiz.model import Pack, Placed


@pytest.fixture(scope="module")
def shown(pack: Pack) -> list[Placed]:
    return [passage for question in pack.questions() for passage in pack.passages_of(question)]


def test_a_passage_stands_where_it_says(pack: Pack, shown: list[Placed]) -> None:
    for passage in shown:
        text = pack.articles[passage.source].text
        parts = [fold(part) for part in passage.quote.split(CUT) if fold(part)]
        assert [fold(text[start:end]) for start, end in passage.stretches] == parts
        assert text.count("\n", 0, passage.stretches[0].start) + 1 == passage.line


def test_telling_words_are_those_of_the_quotation(shown: list[Placed]) -> None:
    for passage in shown:
        assert [fold(passage.quote[start:end]) for start, end in passage.telling_at] == [*map(fold, passage.telling)]


def test_a_question_may_give_a_passage_other_telling_words(pack: Pack) -> None:
    question = next(each for each in pack.questions() if pack.passages_of(each))
    first = pack.passages_of(question)[0]
    words = first.quote.split()[:2]
    other = msgspec.structs.replace(question, telling={first.id: tuple(words)})
    found = next(each for each in passages_shown(other, pack) or () if each.id == first.id)
    assert found.telling == tuple(words)
    assert [first.quote[start:end] for start, end in found.telling_at] == words


def test_the_words_to_pick_stand_in_the_passages_each_once(pack: Pack) -> None:
    for question in pack.questions():
        shown = pack.passages_of(question)
        words = [fold(p.quote[slice(*pick.stretch)]) for p in shown for pick in p.picks]
        expected = [fold(word.word) for word in question.options] if isinstance(question, Hottext) else []
        assert sorted(words) == sorted(expected)


def test_a_passage_that_no_article_has_stands_nowhere() -> None:
    passage = Passage(id="p", source="a0", quote="autre chose", gloss="x", voice="outlet", telling=("chose", "rien"))
    found = placed(passage, pack_of("une phrase").articles)
    assert (found.line, found.stretches) == (None, ())
    assert found.telling_at == ((6, 11),)
    assert placed(passage, {}).stretches == ()
