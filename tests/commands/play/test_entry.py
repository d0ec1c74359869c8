"""An answer takes shape key by key, or line by line."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.commands.play.entry import begin, press, response_of
from quiz.console.keys import BACKSPACE, DOWN, ENTER, UP
from quiz.play.presentation import present
from quiz.play.typed import read_answer

if TYPE_CHECKING:
    from quiz.model import Pack
    from quiz.play.kinds.entry import Entry
    from quiz.play.presentation import Asked
    from tests.conftest import Asking

KEYS = st.lists(st.sampled_from([*"abcdefg123459xyz ", UP, DOWN, ENTER, BACKSPACE]), max_size=25)


def enter(asked: Asked, *keys: str) -> Entry:
    return reduce(lambda entry, key: press(asked, entry, key), keys, begin(asked))


def test_one_letter_answers_a_choice(asked: Asking) -> None:
    found = asked("un-choix")
    entry = enter(found, "b")
    assert entry.done
    assert response_of(found, entry) == (found.names[1],)


def test_a_capital_letter_does_too(asked: Asking) -> None:
    assert enter(asked("un-choix"), "B").done


def test_arrows_and_enter_answer_a_choice(asked: Asking) -> None:
    found = asked("un-choix")
    assert response_of(found, enter(found, DOWN, DOWN, ENTER)) == (found.names[1],)
    assert response_of(found, enter(found, UP, ENTER)) == (found.names[-1],)


def test_enter_without_an_answer_sends_nothing(asked: Asking) -> None:
    assert not enter(asked("un-choix"), ENTER).done


def test_several_keys_are_picked_then_sent(asked: Asking) -> None:
    found = asked("deux-cles")
    entry = enter(found, "a", "c", ENTER)
    assert entry.done
    assert response_of(found, entry) == (found.names[0], found.names[2])


def test_the_same_letter_again_takes_a_pick_back(asked: Asking) -> None:
    assert enter(asked("deux-cles"), "a", "a").picks == (None, None)


def test_an_order_is_given_letter_by_letter(asked: Asking) -> None:
    found = asked("un-ordre")
    entry = enter(found, "c", "a", "b", ENTER)
    assert response_of(found, entry) == (found.names[2], found.names[0], found.names[1])


def test_digits_do_for_an_order_too(asked: Asking) -> None:
    found = asked("un-ordre")
    assert enter(found, "3", "1", "2").picks == (2, 0, 1)


def test_backspace_undoes_the_last_step(asked: Asking) -> None:
    assert enter(asked("un-ordre"), "c", "a", BACKSPACE).picks == (2, None, None)


def test_a_match_fills_row_after_row(asked: Asking) -> None:
    found = asked("une-association")
    entry = enter(found, "a", "b", "c", ENTER)
    assert entry.done
    given = dict(zip((row.name for row in found.rows), found.names, strict=False))
    rows = found.question.rows
    assert response_of(found, entry) == tuple(given[row.name] for row in rows)


def test_a_digit_chooses_the_row(asked: Asking) -> None:
    assert enter(asked("une-association"), "3", "b").picks == (None, None, 1)


def test_a_match_is_not_sent_while_a_row_is_empty(asked: Asking) -> None:
    assert not enter(asked("une-association"), "a", "b", ENTER).done


@given(data=st.data(), keys=KEYS)
def test_no_keys_break_an_entry(every_kind: Pack, data: st.DataObject, keys: list[str]) -> None:
    one = present(every_kind, data.draw(st.sampled_from(every_kind.questions())), 1)
    entry = begin(one)
    for key in keys:
        entry = press(one, entry, key)
        assert len(entry.picks) == len(begin(one).picks)
        if entry.done:
            assert set(response_of(one, entry)) <= set(one.names)
            return


@pytest.mark.parametrize(
    ("name", "line", "places"),
    [
        ("un-choix", "b", (1,)),
        ("un-choix", " B. ", (1,)),
        ("deux-cles", "a c", (0, 2)),
        ("deux-cles", "ca", (2, 0)),
        ("un-ordre", "b c a", (1, 2, 0)),
        ("un-ordre", "2 3 1", (1, 2, 0)),
        ("un-ordre", "b > c > a", (1, 2, 0)),
    ],
)
def test_a_line_is_read(asked: Asking, name: str, line: str, places: tuple[int, ...]) -> None:
    found = asked(name)
    assert read_answer(found, line) == tuple(found.names[place] for place in places)


@pytest.mark.parametrize("line", ["abc", "a,b,c", "1a 2b 3c", "3c 1a 2b", "1=a 2=b 3=c", "1→a, 2→b, 3→c"])
def test_a_match_is_read_in_any_usual_way(asked: Asking, line: str) -> None:
    found = asked("une-association")
    assert read_answer(found, line) == read_answer(found, "abc") != None  # noqa: E711 -- both at once


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("un-choix", ""),
        ("un-choix", "z"),
        ("un-choix", "ab"),
        ("un-choix", "bonjour"),
        ("deux-cles", "aa"),
        ("un-ordre", "ab"),
        ("un-ordre", "aab"),
        ("un-ordre", "0 1 2"),
        ("une-association", "1a 2b"),
        ("une-association", "1a 1b 2c"),
        ("une-association", "1a 2b 9c"),
        ("une-association", "1a 2b 3z"),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(asked: Asking, name: str, line: str) -> None:
    assert read_answer(asked(name), line) is None


@given(data=st.data(), line=st.text(max_size=20))
def test_any_line_is_an_answer_or_none(every_kind: Pack, data: st.DataObject, line: str) -> None:
    one = present(every_kind, data.draw(st.sampled_from(every_kind.questions())), 1)
    response = read_answer(one, line)
    assert response is None or set(response) <= set(one.names)
