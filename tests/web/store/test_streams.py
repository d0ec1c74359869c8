"""What is particular to a store at a server: it must keep what it acknowledges, and may be gone for a while."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from quiz.web.ledger import NotKeptError
from quiz.web.store import streams
from quiz.web.store.store import START, UnusableError
from quiz.web.store.streams import StreamStore
from tests.web.servers import PROGRAM, Redis

if TYPE_CHECKING:
    from pathlib import Path

FORGETFUL = [("--appendonly", "no"), ("--appendonly", "yes", "--appendfsync", "everysec")]


@pytest.mark.skipif(PROGRAM is None, reason="no redis-server here")
@pytest.mark.parametrize("options", FORGETFUL, ids=["no file", "late to disk"])
def test_a_server_that_would_forget_is_refused(tmp_path: Path, options: tuple[str, ...]) -> None:
    server = Redis(tmp_path, *options)

    async def go() -> None:
        with pytest.raises(UnusableError) as refused:
            await StreamStore(server.url, 60).start()
        assert refused.value.kind == "forgetful"
        assert " ".join(options[-2:])[2:] in refused.value.found

    try:
        asyncio.run(go())
    finally:
        server.kill()


def test_a_server_that_is_not_there_is_told(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    redis.kill()
    monkeypatch.setattr(streams, "PATIENCE", 0.5)

    async def go() -> None:
        with pytest.raises(UnusableError) as refused:
            await StreamStore(redis.url, 60).start()
        assert refused.value.kind == "away"

    asyncio.run(go())


def test_what_was_acknowledged_is_there_after_a_kill_and_what_comes_meanwhile_waits(redis: Redis) -> None:
    async def go() -> None:
        store = StreamStore(redis.url, 60)
        await store.start()
        await store.create("room", b"1", 9)
        await store.append("room", START, [b"2"])
        redis.kill()
        waiting = asyncio.create_task(store.append("room", START, [b"3"]))
        await asyncio.sleep(0.2)
        await asyncio.to_thread(redis.start)
        _, news = await waiting
        assert [data for _, data in news] == [b"1", b"2", b"3"]
        await store.close()

    asyncio.run(go())


def test_a_server_that_stays_away_has_kept_nothing(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    async def go() -> None:
        store = StreamStore(redis.url, 60)
        await store.start()
        await store.create("room", b"1", 9)
        redis.kill()
        monkeypatch.setattr(streams, "PATIENCE", 0.5)
        with pytest.raises(NotKeptError):
            await store.append("room", START, [b"2"])
        await asyncio.to_thread(redis.start)
        _, news = await store.append("room", START, [b"3"])
        assert [data for _, data in news] == [b"1", b"3"]
        await store.close()

    asyncio.run(go())
