"""An answer being given, place by place."""

from __future__ import annotations

import pytest

from quiz.play.kinds.entry import Entry, distinct, filled, sent, taken_back, toggled


def test_a_place_filled_leads_to_the_next_empty_one() -> None:
    assert filled(Entry((None, None, None), 0), 0, 5) == Entry((5, None, None), 1)
    assert filled(Entry((5, None, None), 1), 2, 4) == Entry((5, None, 4), 1)
    assert filled(Entry((None, None, 4), 1), 1, 3) == Entry((None, 3, 4), 0)


def test_a_place_filled_last_keeps_the_cursor() -> None:
    assert filled(Entry((1, None, 2), 0), 1, 0) == Entry((1, 0, 2), 1)
    assert filled(Entry((1, 0, 2), 1), 1, 2) == Entry((1, 2, 2), 1)


def test_a_choice_goes_to_the_first_empty_place() -> None:
    assert toggled(Entry((2, None, None), 0), 0).picks == (2, 0, None)
    assert toggled(Entry((None, 1), 1), 0).picks == (0, 1)


def test_a_choice_that_was_picked_is_taken_back_and_no_other() -> None:
    assert toggled(Entry((2, 0, 1), 1), 0) == Entry((2, None, 1), 1)


def test_a_choice_more_than_there_are_places_changes_nothing() -> None:
    full = Entry((2, 0), 1)
    assert toggled(full, 1) == full


def test_what_is_taken_back_is_the_place_of_the_cursor() -> None:
    assert taken_back(Entry((2, 0, 1), 1)) == Entry((2, None, 1), 1)
    assert taken_back(Entry((2, 0, 1), 0)) == Entry((None, 0, 1), 0)


def test_what_is_taken_back_at_an_empty_place_is_the_last_one_filled() -> None:
    assert taken_back(Entry((2, 0, None), 2)) == Entry((2, None, None), 1)


def test_of_nothing_nothing_is_taken_back() -> None:
    nothing = Entry((None, None), 1)
    assert taken_back(nothing) == nothing


@pytest.mark.parametrize("picks", [(), (None,), (0, None), (None, 0)])
def test_what_is_not_whole_is_not_sent(picks: tuple[int | None, ...]) -> None:
    assert not sent(Entry(picks)).done


def test_what_is_whole_is_sent_as_it_is() -> None:
    assert sent(Entry((2, 0), 1)) == Entry((2, 0), 1, done=True)


def test_no_choice_is_picked_twice() -> None:
    assert distinct((1, 0, 2)) == (1, 0, 2)
    assert distinct((1, 0, 1)) == ()
