"""Many pupils at once, in one process that does little: connections that stay, votes in a second, what each took."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from typing import NamedTuple

OK = 200
_COOKIE = re.compile(rb"set-cookie: (pupil=[^;]+)", re.IGNORECASE)
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


class Came(NamedTuple):
    """What came back: of an answer its status, and how many seconds it took."""

    status: int
    seconds: float


class Pupil:
    """One of the crowd: a connection for votes, another that listens."""

    def __init__(self, host: str, port: int, base: str = "") -> None:
        self.where = host, port
        self.base = base
        self.cookie = b""
        self.heard: list[tuple[str, float]] = []
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._open: list[asyncio.StreamWriter] = []

    async def _connect(self) -> None:
        self._reader, self._writer = await asyncio.open_connection(*self.where)
        self._open.append(self._writer)

    def go(self) -> None:
        """Close all that is open."""
        for each in self._open:
            each.close()

    async def enter(self) -> None:
        """Open the page, as a browser does first."""
        self.leave()
        await self._connect()
        head, _ = await self._ask(f"GET {self.base or '/'} HTTP/1.1\r\nhost: localhost\r\n\r\n".encode())
        found = _COOKIE.search(head)
        self.cookie = found[1] if found else b""

    async def listen(self) -> None:
        """Hear what happens, from now on."""
        reader, writer = await asyncio.open_connection(*self.where)
        self._open.append(writer)
        writer.write(
            b"GET %b/events HTTP/1.1\r\nhost: localhost\r\ncookie: %b\r\n\r\n" % (self.base.encode(), self.cookie)
        )
        while line := await reader.readline():
            if line.startswith(b"event: "):
                self.heard.append((line[7:].strip().decode(), time.perf_counter()))

    async def vote(self, path: str, body: bytes) -> Came:
        """Send a vote, and wait until it is answered."""
        began = time.perf_counter()
        status, _ = await self._post(path, body)
        return Came(status, time.perf_counter() - began)

    async def fate(self, body: bytes) -> tuple[int, str]:
        """Send a vote; the status of its answer, and what became of it."""
        status, answer = await self._post(f"{self.base}/vote", body)
        return status, str(json.loads(answer)["fate"]) if status == OK else ""

    async def _post(self, path: str, body: bytes) -> tuple[int, bytes]:
        if self._reader is None or self._reader.at_eof():
            self.leave()
            await self._connect()
        head = b"POST %b HTTP/1.1\r\nhost: localhost\r\ncookie: %b\r\n"
        head += b"content-type: application/json\r\ncontent-length: %d\r\n\r\n"
        head, answer = await self._ask(head % (path.encode(), self.cookie, len(body)) + body)
        return int(head[9:12]), answer

    def leave(self) -> None:
        """Let go of the connection for votes; the next one opens another."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None

    async def _ask(self, data: bytes) -> tuple[bytes, bytes]:
        assert self._reader is not None
        assert self._writer is not None
        self._writer.write(data)
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = _LENGTH.search(head)
        return head, await self._reader.readexactly(int(length[1]) if length else 0)


def ballot(question: str, ballot: int, turn: int, response: list[str]) -> bytes:
    """A vote as a page sends it."""
    return json.dumps({"question": question, "ballot": ballot, "turn": turn, "response": response}).encode()


async def burst(pupils: list[Pupil], path: str, body: bytes, seconds: float = 1.0) -> list[Came]:
    """All vote within so many seconds, one after the other."""

    async def after(delay: float, pupil: Pupil) -> Came:
        await asyncio.sleep(delay)
        return await pupil.vote(path, body)

    return await asyncio.gather(*(after(i * seconds / len(pupils), each) for i, each in enumerate(pupils)))


def centile(values: list[float], part: float) -> float:
    """The value below which so large a part lies, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


async def entered(host: str, port: int, count: int, base: str = "") -> list[Pupil]:
    """Pupils who are in."""
    pupils = [Pupil(host, port, base) for _ in range(count)]
    for start in range(0, count, 100):
        await asyncio.gather(*(each.enter() for each in pupils[start : start + 100]))
    return pupils


if __name__ == "__main__":
    sys.exit("a part of the benchmarks")
