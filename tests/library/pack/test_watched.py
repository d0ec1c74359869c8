"""A table notes what is looked at, however that is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.pack.watched import WatchedTable

if TYPE_CHECKING:
    from collections.abc import Callable

ONE: dict[str, Callable[[WatchedTable[int]], object]] = {
    "index": lambda table: table["a"],
    "get": lambda table: table.get("a"),
    "in": lambda table: "a" in table,
}
ALL: dict[str, Callable[[WatchedTable[int]], object]] = {
    "for": lambda table: [key for key in table],  # noqa: C416 -- a loop is what is tried
    "list": list,
    "dict": dict,
    "len": len,
    "bool": bool,
    "keys": lambda table: table.keys(),
    "values": lambda table: list(table.values()),
    "items": lambda table: list(table.items()),
    "sorted": sorted,
    "max": max,
    "unpacked": lambda table: {**table},
    "listed": lambda table: [*table],
}


@pytest.mark.parametrize("way", ONE)
def test_one_key_is_noted(way: str) -> None:
    seen: set[tuple[str, str]] = set()
    ONE[way](WatchedTable("t", {"a": 1, "b": 2}, seen))
    assert seen == {("t", "a")}


@pytest.mark.parametrize("way", ALL)
def test_going_through_notes_the_whole(way: str) -> None:
    seen: set[tuple[str, str]] = set()
    ALL[way](WatchedTable("t", {"a": 1, "b": 2}, seen))
    assert ("t", "") in seen


def test_a_key_that_is_not_there_is_noted_too() -> None:
    seen: set[tuple[str, str]] = set()
    assert "z" not in WatchedTable("t", {"a": 1}, seen)
    assert seen == {("t", "z")}
