from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.votes import MOST, Refusal, read_counts, read_responses, read_size, read_teams

COUNTS = st.lists(st.integers(0, MOST), min_size=2, max_size=7)
SIGNS = st.sampled_from([" ", "  ", ",", ", ", ";", "/", "\t"])


@given(COUNTS, SIGNS)
def test_counts_are_read_however_they_are_parted(counts: list[int], sign: str) -> None:
    assert read_counts(sign.join(str(count) for count in counts), len(counts), None) == tuple(counts)


@given(
    line=st.text(max_size=60),
    options=st.integers(2, 7),
    size=st.one_of(st.none(), st.integers(1, MOST)),
    several=st.booleans(),
)
def test_any_line_is_a_sound_vote_or_refused(line: str, options: int, size: int | None, *, several: bool) -> None:
    read = read_counts(line, options, size, several=several)
    if not isinstance(read, Refusal):
        assert len(read) == options
        assert all(0 <= count <= MOST for count in read)
        assert size is None or (max(read) if several else sum(read)) <= size


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("-1 5 9", "not_a_number"),
        ("+1 5 9", "not_a_number"),
        ("12 5 neuf", "not_a_number"),
        ("1e3 5 9", "not_a_number"),
        ("٣ 5 9", "not_a_number"),
        ("² 5 9", "not_a_number"),
        ("1.5 5 9", "not_a_number"),
        ("0x1F 5 9", "not_a_number"),
        ("\x1b[2J 5 9", "not_a_number"),
        ("9" * 5000 + " 5 9", "too_large"),
        ("1000 5 9", "too_large"),
        ("12 5", "how_many"),
        ("12 5 9 2", "how_many"),
        ("1259", "too_large"),
        ("125", "how_many"),
    ],
)
def test_a_slip_is_told(line: str, kind: str) -> None:
    refusal = read_counts(line, 3, None)
    assert isinstance(refusal, Refusal)
    assert refusal.kind == kind


def test_more_hands_than_pupils_are_refused_and_fewer_are_fine() -> None:
    assert read_counts("12 5 9", 3, 25) == Refusal("too_many", given=26, wanted=25)
    assert read_counts("12 5 9", 3, 26) == (12, 5, 9)
    assert read_counts("1 0 0", 3, 26) == (1, 0, 0)


def test_where_a_pupil_may_raise_a_hand_twice_only_each_count_is_checked() -> None:
    assert read_counts("20 20 3", 3, 26, several=True) == (20, 20, 3)
    assert read_counts("27 0 0", 3, 26, several=True) == Refusal("too_many_each", given=27, wanted=26)


@pytest.mark.parametrize(("line", "counts"), [("&é ( ç", (12, 5, 9)), ("&à & -", (10, 1, 6)), ("é_ à è", (28, 0, 7))])
def test_the_digits_of_a_french_keyboard_need_no_shift(line: str, counts: tuple[int, ...]) -> None:
    assert read_counts(line, 3, None) == counts
    assert read_size("é_") == 28


@pytest.mark.parametrize("line", ["- - -", "-1 5 9", "& 5 9", "é x ("])
def test_signs_among_digits_stay_signs(line: str) -> None:
    assert isinstance(read_counts(line, 3, None), Refusal)


def test_zeros_in_front_change_nothing() -> None:
    assert read_counts("0012 05 000", 3, 28) == (12, 5, 0)


@pytest.mark.parametrize(("line", "size"), [("", None), ("  ", None), ("28", 28), ("028", 28)])
def test_a_size_may_be_left_out(line: str, size: int | None) -> None:
    assert read_size(line) == size


@pytest.mark.parametrize("line", ["0", "-3", "many", "1000", "28 pupils", "9" * 400])
def test_a_size_is_a_number_of_pupils(line: str) -> None:
    assert isinstance(read_size(line), Refusal)


def test_teams_are_numbered_or_named() -> None:
    assert read_teams("3") == ("1", "2", "3")
    assert read_teams("Red, Blue") == ("Red", "Blue")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("1", "teams_number"),
        ("13", "teams_number"),
        ("Red", "teams_number"),
        ("", "teams_number"),
        ("Red,,Blue", "team_name"),
        (f"Red,{'x' * 21}", "team_name"),
        ("Red,Red", "team_twice"),
    ],
)
def test_odd_teams_are_refused(value: str, kind: str) -> None:
    refusal = read_teams(value)
    assert isinstance(refusal, Refusal)
    assert refusal.kind == kind


def test_each_team_gives_one_response_or_a_dash() -> None:
    def read(word: str) -> tuple[str, ...] | None:
        return (word,) if word in {"a", "b"} else None

    assert read_responses("a - b", ("1", "2", "3"), read) == (("a",), (), ("b",))
    assert read_responses("a b", ("1", "2", "3"), read) == Refusal("how_many_teams", given=2, wanted=3)
    assert read_responses("a z b", ("1", "2", "3"), read) == Refusal("no_response", "z")
