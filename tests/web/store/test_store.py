"""What must hold of every store; each test is run with a file and with a real server."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.web.store.sqlite import SqliteStore
from quiz.web.store.store import START, FullError, GoneError
from quiz.web.store.streams import StreamStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from quiz.web.store.store import Store

HOUR = 3600


@asynccontextmanager
async def opened(place: str, expire: float = HOUR) -> AsyncIterator[Store]:
    """A store at a place, as one process has it."""
    store: Store = StreamStore(place, expire) if place.startswith("redis:") else SqliteStore(Path(place), expire)
    await store.start()
    try:
        yield store
    finally:
        await store.close()


async def all_of(store: Store, room: str) -> list[bytes]:
    news = (await store.news({room: START}))[room]
    assert news is not None
    return [data for _, data in news]


def test_what_is_appended_is_read_in_its_order(place: str) -> None:
    async def go() -> None:
        async with opened(place) as store:
            assert await store.create("room", b"first", 9)
            await store.append("room", START, [b"a", b"b"])
            await store.append("room", START, [b"c"])
            assert await all_of(store, "room") == [b"first", b"a", b"b", b"c"]

    asyncio.run(go())


def test_who_appends_is_told_all_that_came_between(place: str) -> None:
    async def go() -> None:
        async with opened(place) as one, opened(place) as other:
            await one.create("room", b"first", 9)
            places, _ = await one.append("room", START, [b"mine"])
            await other.append("room", START, [b"theirs"])
            mine, news = await one.append("room", places[-1], [b"again"])
            assert [data for _, data in news] == [b"theirs", b"again"]
            assert [at for at, _ in news][-1:] == list(mine)

    asyncio.run(go())


def test_rooms_know_nothing_of_one_another(place: str) -> None:
    async def go() -> None:
        async with opened(place) as store:
            await store.create("one", b"1", 9)
            await store.create("other", b"2", 9)
            await store.append("one", START, [b"a"])
            news = await store.news({"one": START, "other": START})
            assert {name: [data for _, data in found or ()] for name, found in news.items()} == {
                "one": [b"1", b"a"],
                "other": [b"2"],
            }

    asyncio.run(go())


def test_a_name_is_taken_once(place: str) -> None:
    async def go() -> None:
        async with opened(place) as one, opened(place) as other:
            assert [await one.create("room", b"1", 9), await other.create("room", b"2", 9)] == [True, False]
            assert await all_of(other, "room") == [b"1"]

    asyncio.run(go())


def test_no_more_rooms_are_opened_than_may_be(place: str) -> None:
    async def go() -> None:
        async with opened(place) as store:
            await store.create("one", b"1", 1)
            with pytest.raises(FullError):
                await store.create("other", b"2", 1)
            assert await store.rooms() == 1

    asyncio.run(go())


def test_a_room_that_nobody_opened_takes_nothing(place: str) -> None:
    async def go() -> None:
        async with opened(place) as store:
            with pytest.raises(GoneError):
                await store.append("nobody", START, [b"a"])
            assert await store.news({"nobody": START}) == {"nobody": None}

    asyncio.run(go())


def test_a_room_that_is_left_alone_goes_and_makes_place(place: str) -> None:
    async def go() -> None:
        async with opened(place, expire=1) as store:
            await store.create("room", b"1", 1)
            while (await store.news({"room": START}))["room"] is not None:
                await asyncio.sleep(0.05)
            with pytest.raises(GoneError):
                await store.append("room", START, [b"late"])
            while await store.rooms():
                await asyncio.sleep(0.05)
            assert await store.create("next", b"2", 1)
            assert await all_of(store, "next") == [b"2"]

    asyncio.run(go())


def test_what_others_add_is_hinted_at(place: str) -> None:
    async def go() -> None:
        async with opened(place) as one, opened(place) as other:
            await one.create("room", b"1", 9)

            async def heard() -> str:
                async for name, _ in other.hints():
                    return name
                return ""

            listening = asyncio.create_task(heard())
            while not listening.done():
                await one.append("room", START, [b"a"])
                await asyncio.sleep(0.05)
            assert listening.result() == "room"

    asyncio.run(go())


def test_a_setting_is_what_the_first_who_asked_made_it(place: str) -> None:
    async def go() -> None:
        async with opened(place) as one, opened(place) as other:
            assert [await one.setting("secret", b"1"), await other.setting("secret", b"2")] == [b"1", b"1"]

    asyncio.run(go())


def test_many_who_append_at_once_are_all_kept_once(place: str) -> None:
    async def go() -> None:
        async with opened(place) as one, opened(place) as other:
            await one.create("room", b"", 9)
            words = [f"{number}".encode() for number in range(200)]
            stores = (one, other)
            await asyncio.gather(*(stores[i % 2].append("room", START, [word]) for i, word in enumerate(words)))
            assert sorted(await all_of(one, "room")) == sorted([b"", *words])

    asyncio.run(go())
