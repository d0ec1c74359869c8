"""Many rooms at once over two workers and Redis: none lost, and how much longer a vote takes than in one room alone."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.crowd import centile
from tests.web.school.houses import OPTIONS, Chamber, Stubborn, house, lost
from tests.web.servers import redis

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.servers import Redis

__all__ = ["redis"]
SETTLED = 3.0
"""Seconds until what came before is over."""
ROOMS, PUPILS, SECONDS = 200, 30, 60.0
"""A vote is open for a minute: a class votes within it, and so do two hundred."""


async def _lesson(rooms: list[Chamber]) -> tuple[list[float], list[list[Stubborn]]]:
    """Everybody votes once within the time; how long each of them waited."""
    classes = [[Stubborn(room) for _ in range(PUPILS)] for room in rooms]
    for each in classes:
        await asyncio.gather(*(pupil.come() for pupil in each))
    for room in rooms:
        await room.lead("begin", "poll")
    await asyncio.sleep(SETTLED)
    waited: list[float] = []

    async def vote(delay: float, pupil: Stubborn) -> None:
        await asyncio.sleep(delay)
        began = time.perf_counter()
        assert await pupil.choose(OPTIONS[0]) == "kept"
        waited.append(time.perf_counter() - began)

    everybody = [pupil for places in zip(*classes, strict=True) for pupil in places]
    await asyncio.gather(*(vote(i * SECONDS / len(everybody), pupil) for i, pupil in enumerate(everybody)))
    for pupil in everybody:
        pupil.leave()
    await asyncio.sleep(0)
    return waited, classes


@pytest.mark.benchmark
@pytest.mark.parametrize("count", [ROOMS])
def test_many_rooms_beside_one(redis: Redis, tmp_path: Path, count: int) -> None:
    with house(tmp_path, redis.url, "--workers", "2") as school:
        alone, _ = asyncio.run(_lesson([school.room()]))
        rooms = [school.room() for _ in range(count)]
        together, classes = asyncio.run(_lesson(rooms))
        gone = [name for room, pupils in zip(rooms, classes, strict=True) for name in lost(room.course(), pupils)]
    one, many = centile(alone, 0.95), centile(together, 0.95)
    print(f"\n{count} rooms of {PUPILS}: lost {len(gone)} of {len(together)}")
    print(f"p95 {many * 1000:.0f} ms, {many / one:.1f} of that of one room")
    assert gone == []
