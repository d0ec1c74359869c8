"""What the page on the wall and the teacher's page show now, and what the teacher's page can do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Literal, TypeAlias
from urllib.parse import parse_qsl

import msgspec

from quiz.classroom.votes import Refusal
from quiz.draw.html import Html, join, tag
from quiz.locale.projector import class_words
from quiz.tell.projected.refusals import refused
from quiz.web.codes import in_page, wifi
from quiz.web.deeds import made
from quiz.web.stream import STILL, event, happened
from quiz.web.views import fields
from quiz.web.views.screen import screen
from quiz.web.views.teacher import teacher

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event
    from quiz.web.room import Room

Board: TypeAlias = Literal["screen", "teacher"]
PAUSE = 0.3
"""Seconds between two drawings: a class that votes at once is not drawn thirty times."""
MOST_FIELDS = 40


def inside(room: Room, board: Board) -> Html:
    """What a page shows now."""
    words = class_words(room.say.language)
    if board == "screen":
        return screen(room.say, words, room.lesson, room.course, joining(room))
    return teacher(room.say, words, room.lesson, room.course, room.where.log)


def joining(room: Room) -> Html | None:
    """How pupils get to their pages; None where they have none."""
    if not room.where.join:
        return None
    words, (first, *others) = room.words, room.where.join
    here = len(room.course.taps.pupils)
    return join(
        tag("p", words.join),
        tag("p", first.partition("://")[2].rstrip("/"), class_="address"),
        in_page(first, first),
        tag("p", words.same_network) if room.where.near else None,
        tag("p", words.others_at.format(addresses=", ".join(others)), class_="note") if others else None,
        _network(room) if room.where.wifi else None,
        tag("p", words.isolated, class_="note") if room.where.near else None,
        tag("p", words.joined.of(here), class_="here"),
    )


def _network(room: Room) -> Html:
    """A second code, for the network."""
    name, _, password = room.where.wifi.partition(":")
    told = room.words.wifi.format(name=name)
    return join(tag("p", told), in_page(wifi(name, password), told))


async def told(room: Room, board: Board) -> AsyncIterator[bytes]:
    """A page whenever what it shows changes, not more often than anybody looks."""
    before = ""
    with room.ledger.listeners.joined() as changed:
        while True:
            changed.clear()
            now = inside(room, board)
            if now != before:
                before = now
                yield event("board", msgspec.json.encode({"moves": room.course.moves, "inside": str(now)}))
            while not await happened(changed):
                yield STILL
            await asyncio.sleep(PAUSE)


async def act(room: Room, body: bytes) -> str | None:
    """Do what the teacher's page sent; a sentence where it could not be, None where it sent nothing of the kind."""
    try:
        form = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError:
        return None
    await room.ledger.refresh()
    making, words = made(room.lesson, room.course, form), class_words(room.say.language)
    if making is None:
        return None
    if isinstance(making, Refusal):
        return refused(words, making)
    done: list[Event] = []

    def doing(course: Course) -> Sequence[Event]:
        done[:] = making(course)
        return tuple(done)

    before = room.course.moves
    await room.ledger.act(doing)
    nothing = form.get(fields.DEED) == "count" and not done and form.get(fields.MOVES) == str(before)
    return room.words.nobody_yet if nothing else ""
