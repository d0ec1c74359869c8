"""What a question says, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.locale import phrases
from quiz.play.marking import key_line
from quiz.play.presentation import present
from quiz.play.wording import choice_text, labels, row_text

if TYPE_CHECKING:
    from quiz.model import Language, Pack
    from tests.conftest import Asking

ENGLISH = phrases("en")


def test_a_passage_alone_has_no_label(asked: Asking) -> None:
    assert labels(asked("un-choix")) == [""]


def test_several_passages_are_called_by_capitals(asked: Asking) -> None:
    assert labels(asked("options-liees")) == ["A", "B"]


def test_the_passages_of_rows_are_called_by_the_number_of_their_row(asked: Asking) -> None:
    assert labels(asked("une-association")) == ["1", "2", "3"]


def test_passages_beside_steps_bear_roman_numerals_since_the_steps_bear_letters(pack: Pack) -> None:
    order = next(each for each in pack.questions() if each.id == "de-bruxelles-a-la-havane")
    assert labels(present(pack, order, seed=1)) == ["I", "II"]


def test_an_option_that_stands_for_a_passage_names_its_text(asked: Asking) -> None:
    found = asked("options-liees")
    texts = [choice_text(ENGLISH, found, choice) for choice in found.choices]
    assert [text[:8] for text in texts] == ["Text A: ", "Text B: ", "neither "]


def test_an_option_without_text_says_the_name_of_its_outlet(asked: Asking) -> None:
    found = asked("deux-cles")
    assert "RT France" in [choice_text(ENGLISH, found, choice) for choice in found.choices]


def test_the_words_of_a_hottext_are_quoted(asked: Asking) -> None:
    found = asked("un-mot")
    texts = [choice_text(phrases("fr"), found, choice) for choice in found.choices]
    assert texts[1] == "«\N{NO-BREAK SPACE}trois\N{NO-BREAK SPACE}»"


@pytest.mark.parametrize("seed", range(10))
def test_the_key_is_told_in_the_letters_of_the_page(asked: Asking, every_kind: Pack, seed: int) -> None:
    assert key_line(every_kind, asked("un-choix", seed)) == asked("un-choix", seed).letter("trois")
    two = sorted(asked("deux-cles", seed).letter(name) for name in ("rhc", "sputnik"))
    assert key_line(every_kind, asked("deux-cles", seed)) == " ".join(two)
    steps = [asked("un-ordre", seed).letter(name) for name in ("un", "deux", "trois")]
    assert key_line(every_kind, asked("un-ordre", seed)) == " › ".join(steps)
    match = asked("une-association", seed)
    outlets = {"rhc": "radio-habana-cuba", "euractiv": "euractiv-france", "sputnik": "sputnik-france"}
    letters = [match.letter(outlets[row.name]) for row in match.rows]
    assert key_line(every_kind, match) == " ".join(f"{i}→{letter}" for i, letter in enumerate(letters, start=1))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_in_the_pack_says_something(pack: Pack, language: Language) -> None:
    say = phrases(language)
    for question in pack.questions():
        found = present(pack, question, 1)
        assert all(choice_text(say, found, choice) for choice in found.choices), question.id
        assert all(row.passage or row_text(say, found, row) for row in found.rows), question.id
