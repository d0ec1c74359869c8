"""Codes of rooms, and where requests come from."""

from __future__ import annotations

import pytest
from starlette.requests import Request

from quiz.web.school.codes import ALPHABET, LENGTH, new_code, source_of, typed


def test_codes_are_of_signs_that_look_like_no_other_and_make_no_word() -> None:
    assert not set("0oO1iIlLaeuyAEUY") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET) == 27
    assert all(set(code) <= set(ALPHABET) and len(code) == LENGTH for code in (new_code() for _ in range(99)))


@pytest.mark.parametrize("text", ["bcd234", "BCD234", " bcd 234\n", "b-c-d-2-3-4", "bcd\u2013234"])
def test_a_code_is_read_however_it_is_typed(text: str) -> None:
    assert typed(text) == "bcd234"


@pytest.mark.parametrize("text", ["", "bcd23", "bcd2345", "abcdef", "bcd23\u0664", "../../", "x" * 10_000])
def test_what_is_no_code_is_none(text: str) -> None:
    assert typed(text) is None


@pytest.mark.parametrize(
    ("host", "source"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("unknown", "unknown")],
)
def test_a_source_is_an_address_or_the_network_of_a_house(host: str, source: str) -> None:
    assert source_of(Request({"type": "http", "client": (host, 1), "headers": []})) == source
