"""An answer being given, place by place. Pure: an entry and a choice make the next entry."""

from __future__ import annotations

from typing import NamedTuple

EMPTY = "…"
"""Stands for the letter of a place that is not filled yet."""


class Entry(NamedTuple):
    """What has been entered so far: a place for each part of the answer, and where the cursor is.

    `picks` holds positions on the screen: of the options picked, of the step for each rank, of the target for
    each row. `done` when the player has sent it.
    """

    picks: tuple[int | None, ...] = ()
    cursor: int = 0
    done: bool = False


def filled(entry: Entry, place: int, position: int) -> Entry:
    """The entry with a place filled, and the cursor at the next empty one."""
    picks = (*entry.picks[:place], position, *entry.picks[place + 1 :])
    following = [*range(place + 1, len(picks)), *range(place)]
    cursor = next((i for i in following if picks[i] is None), place)
    return Entry(picks, cursor)


def toggled(entry: Entry, position: int) -> Entry:
    """The entry with a choice taken back if it was picked, or else at the first empty place, if there is one."""
    if position in entry.picks:
        return entry._replace(picks=tuple(None if pick == position else pick for pick in entry.picks))
    free = next((i for i, pick in enumerate(entry.picks) if pick is None), None)
    return entry if free is None else filled(entry, free, position)


def taken_back(entry: Entry) -> Entry:
    """The entry with the place of the cursor empty, or the last one filled."""
    places = [i for i, pick in enumerate(entry.picks) if pick is not None]
    if not places:
        return entry
    place = entry.cursor if entry.cursor in places else places[-1]
    return Entry((*entry.picks[:place], None, *entry.picks[place + 1 :]), place)


def sent(entry: Entry) -> Entry:
    """The entry as the answer, when every place is filled."""
    return entry._replace(done=True) if None not in entry.picks and entry.picks else entry


def distinct(positions: tuple[int, ...]) -> tuple[int, ...]:
    """The positions, or none when one comes twice."""
    return positions if len(set(positions)) == len(positions) else ()
