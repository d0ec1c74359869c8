"""An answer being given, key by key or as a line. Pure: a key and an entry make the next entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.console.keys import BACKSPACE, DOWN, ENTER, UNSHIFTED, UP
from quiz.model import Choice, Hottext, Match, Order
from quiz.play.presentation import LETTERS

if TYPE_CHECKING:
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class Entry(NamedTuple):
    """What has been entered so far: a place for each part of the answer, and where the cursor is.

    `picks` holds positions on the screen: of the options picked, of the step for each rank, of the target for
    each row. `done` when the player has sent it.
    """

    picks: tuple[int | None, ...] = ()
    cursor: int = 0
    done: bool = False


def begin(asked: Asked) -> Entry:
    """An empty entry: as many places as the answer has parts."""
    return Entry((None,) * _places(asked))


def several(asked: Asked) -> bool:
    """Whether the answer has more than one part to send with Enter."""
    return _places(asked) != 1


def _places(asked: Asked) -> int:
    question = asked.question
    if isinstance(question, Match):
        return len(asked.rows)
    if isinstance(question, Order):
        return len(asked.choices)
    return sum(option.key for option in question.options)


def press(asked: Asked, entry: Entry, key: str) -> Entry:
    """The entry after a key; keys that mean nothing here change nothing."""
    key = key.translate(UNSHIFTED)
    if key == ENTER:
        return _send(entry)
    if key == BACKSPACE:
        return _take_back(entry)
    if key in {UP, DOWN}:
        return _move(asked, entry, -1 if key == UP else 1)
    if isinstance(asked.question, Match) and key.isdecimal() and 0 < int(key) <= len(entry.picks):
        return entry._replace(cursor=int(key) - 1)
    position = LETTERS.find(key.lower()) if len(key) == 1 else -1
    if isinstance(asked.question, Order) and key.isdecimal():
        position = int(key) - 1
    return _pick(asked, entry, position) if 0 <= position < len(asked.choices) else entry


def _pick(asked: Asked, entry: Entry, position: int) -> Entry:
    question = asked.question
    if isinstance(question, Match):
        return _fill(entry, entry.cursor, position)
    if isinstance(question, Choice | Hottext) and len(entry.picks) == 1:
        return Entry((position,), position, done=True)
    if position in entry.picks:
        return entry._replace(picks=tuple(None if pick == position else pick for pick in entry.picks))
    free = next((i for i, pick in enumerate(entry.picks) if pick is None), None)
    return entry if free is None else _fill(entry, free, position)


def _fill(entry: Entry, place: int, position: int) -> Entry:
    picks = (*entry.picks[:place], position, *entry.picks[place + 1 :])
    following = [*range(place + 1, len(picks)), *range(place)]
    cursor = next((i for i in following if picks[i] is None), place)
    return Entry(picks, cursor)


def _take_back(entry: Entry) -> Entry:
    """Empty the place of the cursor, or the last one filled."""
    filled = [i for i, pick in enumerate(entry.picks) if pick is not None]
    if not filled:
        return entry
    place = entry.cursor if entry.cursor in filled else filled[-1]
    return Entry((*entry.picks[:place], None, *entry.picks[place + 1 :]), place)


def _move(asked: Asked, entry: Entry, step: int) -> Entry:
    if isinstance(asked.question, Match):
        return entry._replace(cursor=(entry.cursor + step) % len(entry.picks))
    if isinstance(asked.question, Order) or len(entry.picks) > 1:
        return entry
    options = len(asked.choices)
    nothing_yet = entry.picks == (None,)
    cursor = (0 if step > 0 else options - 1) if nothing_yet else (entry.cursor + step) % options
    return Entry((cursor,), cursor)


def _send(entry: Entry) -> Entry:
    return entry._replace(done=True) if None not in entry.picks and entry.picks else entry


def response_of(asked: Asked, entry: Entry) -> Response:
    """What was entered, by name: rows of a match in the order in which they are written."""
    names = [asked.names[pick] for pick in entry.picks if pick is not None]
    if not isinstance(asked.question, Match):
        return tuple(names)
    given = dict(zip((row.name for row in asked.rows), names, strict=True))
    return tuple(given[row.name] for row in asked.question.rows)


def read_answer(asked: Asked, line: str) -> Response | None:
    """A typed line as a response: `b`, `a c`, `bca`, `1c 2a 3b`, `2 3 1`; None when it is none."""
    entry = begin(asked)
    text = re.sub(r"[\s,;:=→>.-]+", "", line.lower())
    if isinstance(asked.question, Match) and re.search(r"\d", text):
        return _read_rows(asked, text)
    positions = [LETTERS.find(character) for character in text]
    if isinstance(asked.question, Order) and text.isdecimal():
        positions = [int(character) - 1 for character in text]
    if not _sound(asked, positions, len(entry.picks)):
        return None
    return response_of(asked, Entry(tuple(positions), done=True))


def _read_rows(asked: Asked, text: str) -> Response | None:
    if not re.fullmatch(r"(\d[a-z])+", text):
        return None
    given = {int(row) - 1: LETTERS.find(letter) for row, letter in re.findall(r"(\d)([a-z])", text)}
    positions = [given.get(row, -1) for row in range(len(asked.rows))]
    if len(given) != len(asked.rows) or not _sound(asked, positions, len(asked.rows)):
        return None
    return response_of(asked, Entry(tuple(positions), done=True))


def _sound(asked: Asked, positions: list[int], places: int) -> bool:
    within = all(0 <= position < len(asked.choices) for position in positions)
    repeats = len(set(positions)) < len(positions) and not isinstance(asked.question, Match)
    return len(positions) == places and within and not repeats
