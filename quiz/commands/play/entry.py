"""An answer being given, key by key or as a line. Pure: a key and an entry make the next entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.console.keys import BACKSPACE, DOWN, ENTER, UNSHIFTED, UP
from quiz.play.kinds import kind_of
from quiz.play.kinds.entry import Entry, sent, taken_back

if TYPE_CHECKING:
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


def begin(asked: Asked) -> Entry:
    """An empty entry: as many places as the answer has parts."""
    return Entry((None,) * kind_of(asked.question).places)


def press(asked: Asked, entry: Entry, key: str) -> Entry:
    """The entry after a key; keys that mean nothing here change nothing."""
    key = key.translate(UNSHIFTED)
    if key == ENTER:
        return sent(entry)
    if key == BACKSPACE:
        return taken_back(entry)
    kind = kind_of(asked.question)
    if key in {UP, DOWN}:
        return kind.moved(asked, entry, -1 if key == UP else 1)
    return kind.typed(asked, entry, key)


def means(asked: Asked, key: str) -> bool:
    """Whether a key needs no word where it changes nothing: part of the answer, or one that bears no sign."""
    key, kind = key.translate(UNSHIFTED), kind_of(asked.question)
    numbered = kind.in_parts and key.isdecimal() and 0 < int(key) <= kind.places
    signed = len(key) == 1 and not key.isspace()
    return (not signed and key != ENTER) or numbered or asked.position(key) is not None


def response_of(asked: Asked, entry: Entry) -> Response:
    """What was entered, by name: rows of a match in the order in which they are written."""
    return asked.response([pick for pick in entry.picks if pick is not None])
