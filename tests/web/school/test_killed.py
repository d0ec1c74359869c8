"""What is killed under a class that votes: whatever was acknowledged is there, and counts once."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import time
from random import Random
from typing import TYPE_CHECKING

from quiz.web.store.store import START
from quiz.web.stored import Stored
from tests.web.school.houses import OPTIONS, QUESTION, Chamber, House, Stubborn, house, lost, store_at

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.web.servers import Redis

PUPILS, TURNS = 200, 4


async def voting(chamber: Chamber, happens: Callable[[], Awaitable[None]], count: int = PUPILS) -> list[Stubborn]:
    """All vote several times, while something happens; then the ballot is counted."""
    pupils = [Stubborn(chamber) for _ in range(count)]
    await asyncio.gather(*(each.come() for each in pupils))
    await chamber.lead("begin", "poll")
    done = asyncio.Event()

    async def vote(place: int, pupil: Stubborn) -> None:
        turn = 0
        while turn < TURNS or not done.is_set():
            assert await pupil.choose(OPTIONS[(place + turn) % len(OPTIONS)]) == "kept"
            turn += 1
            await asyncio.sleep(0.5)

    async def cause() -> None:
        await happens()
        done.set()

    await asyncio.gather(cause(), *(vote(place, each) for place, each in enumerate(pupils)))
    for each in pupils:
        each.leave()
    await asyncio.sleep(0)
    await chamber.lead("count")
    return pupils


def all_count_once(chamber: Chamber, pupils: list[Stubborn]) -> None:
    course = chamber.course()
    assert lost(course, pupils) == []
    counted = course.state.turn(QUESTION).ballot(1)[None].counts
    assert sum(counted.values()) == len(pupils)


def test_one_of_two_workers_is_killed_while_a_class_votes(place: str, tmp_path: Path) -> None:
    with house(tmp_path, place, "--workers", "2") as school:
        chamber = school.room()

        async def happens() -> None:
            await asyncio.sleep(0.5)
            os.kill(school.workers()[0], signal.SIGKILL)

        all_count_once(chamber, asyncio.run(voting(chamber, happens)))
        assert "A worker ended with code -9" in school.errors()
        while len(school.workers()) < 2:
            time.sleep(0.05)


def test_the_whole_server_is_killed_and_begins_again(place: str, tmp_path: Path) -> None:
    with house(tmp_path, place) as school:
        chamber = school.room()

        async def happens() -> None:
            await asyncio.sleep(0.5)
            school.kill()
            await asyncio.to_thread(school.start)

        all_count_once(chamber, asyncio.run(voting(chamber, happens, 60)))


def test_redis_is_killed_and_begins_again_with_its_file(redis: Redis, tmp_path: Path) -> None:
    with house(tmp_path, redis.url, "--workers", "2") as school:
        chamber = school.room()

        async def happens() -> None:
            await asyncio.sleep(0.5)
            redis.kill()
            await asyncio.to_thread(redis.start)

        all_count_once(chamber, asyncio.run(voting(chamber, happens)))


def test_the_power_is_cut_at_any_moment(tmp_path: Path) -> None:
    """The process is held still, so that what is copied is what the disk has at one moment, as after a cut."""
    place = str(tmp_path / "rooms.sqlite")
    with house(tmp_path, place) as school:
        chamber, copies = school.room(), []

        async def happens() -> None:
            random = Random(1)
            for number in range(8):
                await asyncio.sleep(random.random() / 4)
                copies.append(_cut(school, tmp_path, number))

        async def go() -> None:
            pupils = [Stubborn(chamber) for _ in range(40)]
            await asyncio.gather(*(each.come() for each in pupils))
            await chamber.lead("begin", "poll")
            copying = asyncio.create_task(happens())
            turn = 0
            while not copying.done():
                known, made = {each.name: each.kept for each in pupils}, len(copies)
                await asyncio.gather(*(each.choose(OPTIONS[(turn + i) % 3]) for i, each in enumerate(pupils)))
                for copy in copies[made:]:
                    await _has(chamber, copy, known)
                turn += 1
            for each in pupils:
                each.leave()
            await asyncio.sleep(0)

        asyncio.run(go())
        assert len(copies) == 8


def _cut(school: House, folder: Path, number: int) -> Path:
    """What the disk has now."""
    copy = folder / f"cut-{number}"
    copy.mkdir()
    os.kill(school.process.pid, signal.SIGSTOP)
    try:
        for name in ("rooms.sqlite", "rooms.sqlite-wal"):
            if (folder / name).exists():
                shutil.copyfile(folder / name, copy / name)
    finally:
        os.kill(school.process.pid, signal.SIGCONT)
    return copy / "rooms.sqlite"


async def _has(chamber: Chamber, copy: Path, known: dict[str, tuple[str, int] | None]) -> None:
    """What was acknowledged before the copy was begun is in it, or what the same pupil said later."""
    store = store_at(str(copy))
    await store.start()
    entries = (await store.news({chamber.code: START}))[chamber.code]
    course = Stored(store, chamber.code, entries or ()).course
    await store.close()
    given = course.taps.of(QUESTION, 1)
    for name, kept in known.items():
        if kept is not None:
            assert given[name].turn >= kept[1], name
