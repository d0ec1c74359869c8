"""A room in a store as two processes have it: whatever the one knows late, both come to the same."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import pytest

from quiz.classroom.conduct import Deed, events
from quiz.classroom.events import Arrived, Shut, Tapped
from quiz.web.ledger import NotKeptError
from quiz.web.store.sqlite import SqliteStore
from quiz.web.store.store import START
from quiz.web.stored import Stored
from tests.classroom.classes import AT, lesson_of, tapped

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from quiz.classroom.lesson import Lesson
    from quiz.model import Pack

QUESTION = "un-choix"


class Two(NamedTuple):
    """The same room in two processes, with a vote open, of which the other has not heard."""

    lesson: Lesson
    one: Stored
    other: Stored
    store: SqliteStore

    def deed(self, deed: Deed, ledger: Stored) -> Awaitable[None]:
        return ledger.act(lambda course: events(self.lesson, course, deed))

    def counts(self, ledger: Stored) -> dict[str, int]:
        votes = ledger.course.state.turn(QUESTION).ballot(1)
        return {name: count for name, count in votes[None].counts.items() if count}


@asynccontextmanager
async def two(pack: Pack, folder: Path) -> AsyncIterator[Two]:
    lesson = lesson_of(pack, QUESTION)
    stores = [SqliteStore(folder / "rooms.sqlite", 3600) for _ in range(2)]
    for each in stores:
        await each.start()
    await stores[0].create("room", msgspec.json.encode(lesson.opened), 9)
    one, other = (Stored(store, "room") for store in stores)
    opened = Two(lesson, one, other, stores[0])
    for pupil in ("p1", "p2"):
        await one.add(Arrived(at=AT, pupil=pupil))
    for deed in ("begin", "poll"):
        await opened.deed(deed, one)
    try:
        yield opened
    finally:
        for each in stores:
            await each.close()


def in_both(pack: Pack, folder: Path, happens: Callable[[Two], Awaitable[None]]) -> None:
    async def go() -> None:
        async with two(pack, folder) as opened:
            await happens(opened)

    asyncio.run(go())


@pytest.fixture
def option(every_kind: Pack) -> str:
    return lesson_of(every_kind, QUESTION).asked[QUESTION].names[0]


def test_a_vote_counts_where_the_process_that_takes_it_had_not_heard_of_the_ballot(
    every_kind: Pack, tmp_path: Path, option: str
) -> None:
    async def happens(room: Two) -> None:
        assert await room.other.add(tapped(QUESTION, "p1", option))

    in_both(every_kind, tmp_path, happens)


def test_no_vote_counts_after_another_process_shut_its_ballot(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        await room.other.refresh()
        await room.one.add(tapped(QUESTION, "p1", option))
        await room.deed("count", room.one)
        assert room.other.course.state.turn(QUESTION).open == 1
        assert not await room.other.add(tapped(QUESTION, "p2", option))

    in_both(every_kind, tmp_path, happens)


def test_a_count_has_the_votes_that_only_another_process_knew(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        await room.one.add(tapped(QUESTION, "p1", option))
        await room.deed("count", room.other)
        assert room.counts(room.other) == {option: 1}

    in_both(every_kind, tmp_path, happens)


def test_a_count_has_the_votes_that_come_while_it_is_made(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        await room.one.add(tapped(QUESTION, "p1", option))
        made = partial(events, room.lesson, deed="count")
        refresh = room.one.refresh

        async def late() -> None:
            await refresh()
            assert await room.other.add(tapped(QUESTION, "p2", option))

        room.one.refresh = late  # type: ignore[method-assign]
        await room.one.act(lambda course: made(course=course))
        assert room.counts(room.one) == {option: 2}

    in_both(every_kind, tmp_path, happens)


def test_a_ballot_that_two_count_at_once_is_counted_once(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        await room.one.add(tapped(QUESTION, "p1", option))
        await room.other.refresh()
        await asyncio.gather(room.deed("count", room.one), room.deed("count", room.other))
        await room.one.refresh()
        assert room.counts(room.one) == {option: 1}
        await room.deed("again", room.one)
        assert room.one.course.state.turn(QUESTION).open == 2

    in_both(every_kind, tmp_path, happens)


def test_what_a_count_left_half_done_is_counted_by_whoever_counts_next(
    every_kind: Pack, tmp_path: Path, option: str
) -> None:
    async def happens(room: Two) -> None:
        await room.one.add(tapped(QUESTION, "p1", option))
        await room.one.add(Shut(at=AT, question=QUESTION, ballot=1))  # here a process was killed
        await room.deed("count", room.other)
        assert room.counts(room.other) == {option: 1}

    in_both(every_kind, tmp_path, happens)


def test_an_event_that_stands_twice_counts_once(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        vote = tapped(QUESTION, "p1", option)
        assert [await room.one.add(vote), await room.one.add(vote)] == [True, False]
        await room.deed("count", room.one)
        assert room.counts(room.one) == {option: 1}

    in_both(every_kind, tmp_path, happens)


def test_what_was_read_between_an_addition_and_its_answer_is_told_of_it_too(
    every_kind: Pack, tmp_path: Path, option: str
) -> None:
    async def happens(room: Two) -> None:
        append = room.store.append

        async def slow(*given: object) -> object:
            answer = await append(*given)  # type: ignore[arg-type]
            news = await room.store.news({"room": room.one.place})
            room.one.take(news["room"] or ())
            return answer

        room.store.append = slow  # type: ignore[method-assign, assignment]
        assert await room.one.add(tapped(QUESTION, "p1", option))

    in_both(every_kind, tmp_path, happens)


def test_all_who_read_a_room_from_its_beginning_come_to_the_same(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        for pupil in ("p1", "p2"):
            await room.other.add(tapped(QUESTION, pupil, option))
        await room.deed("count", room.one)
        entries = (await room.store.news({"room": START}))["room"]
        anew = Stored(room.store, "room", entries or ())
        assert anew.course.state == room.one.course.state
        assert anew.course.taps.of(QUESTION, 1) == room.one.course.taps.of(QUESTION, 1)

    in_both(every_kind, tmp_path, happens)


def test_who_waits_is_told_what_another_process_added_once_it_is_read(
    every_kind: Pack, tmp_path: Path, option: str
) -> None:
    async def happens(room: Two) -> None:
        await room.other.refresh()
        with room.other.listeners.joined() as changed:
            await room.one.add(tapped(QUESTION, "p1", option))
            assert not changed.is_set()
            await room.other.refresh()
            assert changed.is_set()

    in_both(every_kind, tmp_path, happens)


def test_a_room_that_is_gone_keeps_nothing(every_kind: Pack, tmp_path: Path, option: str) -> None:
    async def happens(room: Two) -> None:
        nobody = Stored(room.store, "nobody")
        with pytest.raises(NotKeptError):
            await nobody.add(Tapped(at=AT, question=QUESTION, ballot=1, pupil="p1", response=(option,)))
        with pytest.raises(NotKeptError):
            await nobody.refresh()

    in_both(every_kind, tmp_path, happens)
