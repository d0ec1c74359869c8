"""Tokens: nobody can make one up, and none is of use in another room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.web.pupils import keys_of, new_token, pupil_of

KEYS, OTHER = keys_of(bytes(32), "one"), keys_of(bytes(32), "two")


def test_a_token_proves_its_pupil_in_its_own_room_only() -> None:
    token = new_token(KEYS)
    pupil = pupil_of(KEYS, token)
    assert pupil is not None
    assert token.startswith(pupil)
    assert pupil_of(OTHER, token) is None


def test_no_two_devices_get_the_same() -> None:
    assert len({new_token(KEYS) for _ in range(100)}) == 100


@given(st.text() | st.from_regex(r"[0-9a-f]{16}\.[0-9a-f]{24}", fullmatch=True))
def test_what_was_made_up_proves_nobody(token: str) -> None:
    assert pupil_of(KEYS, token) is None


@given(st.integers(0, 40), st.characters())
def test_a_token_that_was_altered_proves_nobody(place: int, sign: str) -> None:
    token = new_token(KEYS)
    altered = token[:place] + sign + token[place + 1 :]
    assert altered == token or pupil_of(KEYS, altered) is None
