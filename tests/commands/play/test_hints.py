"""What a player can type, what is missing, and the line in which an answer takes shape."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.commands.play.asides import keys_offered
from quiz.commands.play.entry import begin, press
from quiz.commands.play.hints import entry_line, keys_line, lines_hint, missing
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.locale.playing import playing_words
from quiz.play.kinds.entry import Entry
from quiz.play.presentation import present

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking

ENGLISH = phrases("en")
KEYS = playing_words("en").keys_after


def page(width: int = 80, *, plain: bool = False) -> Page:
    return Page(Console(file=io.StringIO(), width=width), ENGLISH, plain=plain)


def test_every_row_of_a_match_is_seen_on_a_narrow_screen(pack: Pack) -> None:
    for question in pack.questions():
        asked = present(pack, question, 1)
        entry = Entry((0,) * len(asked.rows), 0)
        line = entry_line(page(40), asked, entry)
        assert all(f"{number}→a" in line for number, _ in enumerate(asked.rows, start=1))
        assert len(line) <= 37


def test_seven_rows_are_seen_too(asked: Asking) -> None:
    match = asked("une-association")
    seven = match._replace(rows=match.rows * 2 + match.rows[:1])
    line = entry_line(page(40), seven, Entry((None,) * 7, 6))
    assert line.endswith("›7→…")
    assert len(line) <= 37


def test_a_match_says_which_rows_are_missing(asked: Asking) -> None:
    match = asked("une-association")
    entry = press(match, begin(match), "a")
    assert missing(ENGLISH, match, entry) == "Lines 2, 3 are missing."
    assert missing(ENGLISH, match, press(match, entry, "b")) == "Line 3 is missing."


def test_other_kinds_say_how_many_letters_are_missing(asked: Asking) -> None:
    order = asked("un-ordre")
    assert missing(ENGLISH, order, press(order, begin(order), "c")) == "2 letters are missing, out of a, b, c."


def test_in_plain_what_was_entered_has_no_signs(asked: Asking) -> None:
    match, order = asked("une-association"), asked("un-ordre")
    entry = press(match, press(match, begin(match), "3"), "b")
    assert entry_line(page(plain=True), match, entry) == "Your answer: 3 b, line 1"
    assert entry_line(page(plain=True), order, press(order, begin(order), "c")) == "Your answer: c"


@pytest.mark.parametrize("name", ["un-choix", "deux-cles", "une-association", "un-ordre", "un-mot"])
def test_in_plain_no_hint_has_signs(asked: Asking, name: str) -> None:
    assert not set("·⌫→›") & set(keys_line(page(plain=True), asked(name)))
    assert not set("·⌫→›") & set(lines_hint(page(plain=True), asked(name)))


def test_a_line_is_told_how_many_letters_are_wanted(asked: Asking) -> None:
    told = lines_hint(page(plain=True), asked("deux-cles"))
    assert told.startswith("Answer with 2 letters out of a, b, c. For example: b c.")


def test_translation_is_offered_where_there_is_something_to_translate(asked: Asking) -> None:
    assert "translate" in keys_line(page(), asked("un-choix"))
    assert "translate" not in keys_line(page(), asked("un-ordre"))


def test_a_passage_alone_is_compared_with_nothing(every_kind: Pack, asked: Asking) -> None:
    alone, two = asked("un-choix"), asked("options-liees")
    assert "c compare" not in keys_offered(page(), KEYS, every_kind, alone)
    assert "c compare" in keys_offered(page(), KEYS, every_kind, two)


def test_cards_are_offered_where_there_is_an_outlet(every_kind: Pack, asked: Asking) -> None:
    assert "p cards" not in keys_offered(page(), KEYS, every_kind, asked("un-ordre"))
    assert "p cards" in keys_offered(page(), KEYS, every_kind, asked("deux-cles"))


def test_on_a_narrow_screen_keys_go_without_words_but_those_that_lead_out(every_kind: Pack, asked: Asking) -> None:
    assert keys_offered(page(40), KEYS, every_kind, asked("options-liees")) == "p r c u ! · ? help · q quit"
