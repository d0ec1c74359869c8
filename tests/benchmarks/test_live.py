"""A class that votes at once: how long votes and news take, and what each pupil costs.

For a room of a thousand the 95th percentile of a vote should be at most three times that of the barest endpoint, news
should reach that many within 0.3 s, and a pupil of three thousand should cost what one of a hundred does.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.benchmarks.crowd import Pupil, ballot, burst, centile, entered
from tests.conftest import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator

VOTES = 6
"""Each pupil votes so often, a second each time: the first one warms all up, the others' median is what is told."""
TICKS = os.sysconf("SC_CLK_TCK")


class Took(NamedTuple):
    """Seconds: the 95th percentile of votes, until news came, and of the processor for each pupil and vote."""

    votes: float
    news: list[float]
    cost: float


def spent(process: int) -> float:
    """Seconds of the processor that a process has used (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


@contextmanager
def serving(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", *arguments]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=TOP, stdin=pipe, stdout=pipe, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


async def votes(pupils: list[Pupil], process: int) -> tuple[float, float]:
    took: list[float] = []
    before = spent(process)
    for turn in range(1, VOTES + 1):
        came = await burst(pupils, "/vote", ballot("un-choix", 1, turn, ["trois"]))
        assert {each.status for each in came} == {200}
        took.append(centile([each.seconds for each in came], 0.95))
        await asyncio.sleep(1)
    return median(took[1:]), (spent(process) - before) / (VOTES * len(pupils))


async def bare(port: int, count: int, process: int) -> Took:
    for _ in range(100):
        try:
            pupils = await entered("127.0.0.1", port, count)
            break
        except OSError:
            await asyncio.sleep(0.1)
    took, cost = await votes(pupils, process)
    for each in pupils:
        each.go()
    return Took(took, [], cost)


async def live(room: subprocess.Popen[str], count: int) -> Took:
    assert room.stdout
    assert room.stdin
    port = int(room.stdout.readline().rpartition(":")[2])
    pupils = await entered("127.0.0.1", port, count)
    listening = [asyncio.create_task(each.listen()) for each in pupils]
    while not all(each.heard for each in pupils):
        await asyncio.sleep(0.05)
    news: list[float] = []
    for deed in ("begin", "poll"):
        await asyncio.sleep(1)
        began = time.perf_counter()
        room.stdin.write(f"{deed}\n")
        room.stdin.flush()
        await asyncio.sleep(2)
        news = [each.heard[-1][1] - began for each in pupils]
    took, cost = await votes(pupils, room.pid)
    for listener, pupil in zip(listening, pupils, strict=True):
        listener.cancel()
        pupil.go()
    return Took(took, news, cost)


@pytest.mark.benchmark
def test_a_class_that_votes_within_a_second(tmp_path: Path) -> None:
    costs: dict[int, float] = {}
    for number, count in enumerate((100, 1000, 3000)):
        port, folder = 8191 + number, tmp_path / str(count)
        folder.mkdir()
        with serving("tests.benchmarks.bare", str(folder / "bare"), str(port)) as process:
            barest = asyncio.run(bare(port, count, process.pid))
        with serving("tests.benchmarks.served", str(folder)) as process:
            ours = asyncio.run(live(process, count))
        costs[count] = ours.cost
        one, other = ours.votes, barest.votes
        print(f"\n{count} pupils: p95 of a vote {one * 1000:.0f} ms, {one / other:.2f} of the barest endpoint's")
        print(f"news to all: p95 {centile(ours.news, 0.95):.3f} s")
        print(f"processor: {ours.cost * 1000:.2f} ms a vote, {ours.cost / barest.cost:.2f} of the barest")
    print(f"\na pupil of 3,000 costs {costs[3000] / costs[100]:.2f} of one of 100")
