"""What the command that proves the tests relies on; itself it takes hours."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import TOP
from tests.mutants import ROOMS, Ends, chosen, undecorated


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_has_files_and_tests(name: str) -> None:
    room = ROOMS[name]
    assert [pattern for pattern in room.files if not list(TOP.glob(pattern))] == []
    assert [path for path in room.tests if not (TOP / path).exists()] == []


def test_a_function_without_its_decorators_is_what_it_was_with_them() -> None:
    code = """
from functools import cache

class One:
    @property
    def two(self) -> int:
        return 2

    @staticmethod
    @cache
    def three() -> int:
        return 3

@cache
def four() -> int:
    return 4
"""
    made: dict[str, Any] = {}
    exec(undecorated(code), made)  # noqa: S102 -- it is written above
    assert (made["One"]().two, made["One"].three(), hasattr(made["four"], "cache_clear")) == (2, 3, True)
    assert undecorated(code).count("@") == 2


def test_a_sample_is_the_same_each_time_and_everything_where_there_is_less() -> None:
    names = [str(number) for number in range(50)]
    assert chosen(names, 10, 1) == chosen(names, 10, 1) != chosen(names, 10, 2)
    assert chosen(names, 99, 1) == chosen(names, None, 1) == names


def test_a_share_is_told_with_its_interval() -> None:
    assert str(Ends(["a"] * 45, ["b"] * 5)) == "45 of 50 noticed, 90.0% (78.6% to 95.7%)"
    assert str(Ends([], [])) == "0 of 0 noticed"
