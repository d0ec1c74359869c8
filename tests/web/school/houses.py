"""A school's server for tests: the real program in processes of its own, and crowds that do not give up."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import httpx

from quiz.classroom.conduct import Deed, events
from quiz.classroom.course import Course
from quiz.classroom.lesson import Lesson
from quiz.classroom.log import decode
from quiz.library.pack.packs import read_contents
from quiz.play.presentation import present
from quiz.web.store.sqlite import SqliteStore
from quiz.web.store.streams import StreamStore
from quiz.web.stored import Stored
from tests.benchmarks.crowd import Pupil, ballot
from tests.classroom.classes import START
from tests.conftest import PACKS, PATIENCE, by_itself, environment
from tests.started import Started
from tests.web import asking

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from quiz.classroom.events import Event
    from quiz.web.store.store import Store

BANK = PACKS / "good" / "one-question.yaml"
QUESTION, OPTIONS = "duree", ("trois", "quatre", "cinq")
HOUR = 3600


def store_at(place: str) -> Store:
    """The store that a server uses, for a process beside it."""
    return StreamStore(place, HOUR) if place.startswith("redis:") else SqliteStore(Path(place), HOUR)


class House:
    """The server, with its processes."""

    def __init__(self, folder: Path, place: str, *options: str) -> None:
        self.place = place
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.words = ["serve", str(BANK), "--port", str(self.port), "--store", place, "--lang", "en", *options]
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Begin, or begin again."""
        reading, writing = os.pipe()
        surroundings = environment(self._folder, "en_GB.UTF-8")
        with (self._folder / "err").open("ab") as said, open(os.devnull, "rb") as nothing:  # noqa: PTH123 -- a device
            streams = (nothing.fileno(), writing, said.fileno())
            self.process = Started(self.words, self._folder, surroundings, streams)
        os.close(writing)
        self._said = os.fdopen(reading, encoding="utf-8")
        told = ""
        while "Ctrl-C" not in told:
            line = self._said.readline()
            assert line, self.errors()
            told += line
        self.opening = re.findall(r"/open/([0-9a-f]+)", told)[0]
        until = time.monotonic() + PATIENCE
        while True:
            with suppress(httpx.TransportError):
                assert asking.get(f"{self.address}/health", timeout=PATIENCE).status_code == 200
                break
            assert time.monotonic() < until
            time.sleep(0.05)

    def errors(self) -> str:
        """What it said where errors are said."""
        return (self._folder / "err").read_text(encoding="utf-8")

    def workers(self) -> list[int]:
        """The processes that answer, where there are several."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        found = [int(pid) for pid in path.read_text(encoding="ascii").split()]
        return [pid for pid in found if _listens(pid, self.port)]

    def kill(self) -> None:
        """As by `kill -9`, all of it."""
        for pid in (self.process.pid, *self.workers()):
            os.kill(pid, signal.SIGKILL)
        self._gone()

    def _gone(self) -> int:
        code = self.process.wait()
        self._said.close()
        return code

    def end(self) -> int:
        """Ask it to end; the code that it ends with."""
        self.process.send_signal(signal.SIGTERM)
        return self._gone()

    def room(self, **wish: str) -> Chamber:
        """Open a room."""
        asked = {"bank": "-", "language": "en", "form": "-", "questions": "", "minutes": ""} | wish
        answer = asking.post(f"{self.address}/open/{self.opening}", data=asked, timeout=PATIENCE)
        assert answer.status_code == 303, answer.text
        _, code, _, secret, _ = answer.headers["location"].split("/")
        return Chamber(self, code, secret)


def _listens(pid: int, port: int) -> bool:
    """Whether a process holds a socket that listens at a port; another one makes the reading room."""
    listening = [
        line.split()[9]
        for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]
        if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "0A"
    ]
    held = set()
    for each in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(OSError):
            held.add(str(each.readlink()))
    return any(f"socket:[{inode}]" in held for inode in listening)


class Chamber(NamedTuple):
    """A room of a house, as its teacher has it."""

    house: House
    code: str
    secret: str

    @property
    def address(self) -> str:
        return f"{self.house.address}/{self.code}"

    def log(self) -> tuple[Event, ...]:
        """What the record that is downloaded holds."""
        answer = asking.get(f"{self.address}/teacher/{self.secret}/log", timeout=PATIENCE)
        assert answer.status_code == 200
        return decode(answer.content).events

    def course(self) -> Course:
        """What all of it comes to."""
        return Course(self.log())

    def lesson(self) -> Lesson:
        pack = read_contents(by_itself(BANK)).pack
        opened = decode(asking.get(f"{self.address}/teacher/{self.secret}/log", timeout=PATIENCE).content).opened
        known = {each.id: each for each in pack.questions()}
        return Lesson(
            pack, {name: present(pack, known[name], opened.seed) for name in opened.questions}, opened, lambda: START
        )

    async def lead(self, *deeds: Deed) -> None:
        """Lead the round on, as a process that serves the teacher's page does."""
        store, lesson = store_at(self.house.place), self.lesson()
        await store.start()
        ledger = Stored(store, self.code)
        for deed in deeds:
            await ledger.act(lambda course, deed=deed: events(lesson, course, deed))  # type: ignore[misc]
        await store.close()


@contextmanager
def house(folder: Path, place: str, *options: str) -> Iterator[House]:
    """A server as long as it lasts."""
    opened = House(folder, place, *options)
    try:
        yield opened
    finally:
        if opened.process.poll() is None:
            opened.end()


class Stubborn(Pupil):
    """A pupil's page that does not give up: what it sends, it sends until it is answered."""

    def __init__(self, chamber: Chamber) -> None:
        super().__init__("127.0.0.1", chamber.house.port, f"/{chamber.code}")
        self.turn = 0
        self.kept: tuple[str, int] | None = None
        """The last option that was said to be kept, and its turn."""
        self.waited = 0.0
        """The longest time, in seconds, until something was answered."""

    @property
    def name(self) -> str:
        """As the log has it."""
        return self.cookie.decode().partition("=")[2].partition(".")[0]

    async def come(self) -> None:
        """Open the page, and hear where the class is."""
        await self._until(self.enter)
        await self._until(self._hear)

    async def _hear(self) -> None:
        """Listen until the first word of what is this pupil's own."""
        reader, writer = await asyncio.open_connection(*self.where)
        head = b"GET %b/events HTTP/1.1\r\nhost: x\r\ncookie: %b\r\n\r\n"
        writer.write(head % (self.base.encode(), self.cookie))
        try:
            await reader.readuntil(b"event: mine")
        finally:
            writer.close()

    async def choose(self, option: str) -> str:
        """Vote until it is answered what became of it."""
        self.turn += 1
        body, fate = ballot(QUESTION, 1, self.turn, [option]), ""

        async def once() -> None:
            nonlocal fate
            status, fate = await self.fate(body)
            if status == 503:
                raise ConnectionError

        await self._until(once)
        if fate == "kept":
            self.kept = option, self.turn
        return fate

    async def _until(self, do: Callable[[], Awaitable[None]]) -> None:
        began = time.monotonic()
        while True:
            try:
                await do()
            except (OSError, EOFError):
                self.leave()
                await asyncio.sleep(0.05)
            else:
                self.waited = max(self.waited, time.monotonic() - began)
                return


def lost(course: Course, pupils: list[Stubborn]) -> list[str]:
    """The pupils whose last acknowledged vote is not what counts of theirs."""
    given = course.taps.of(QUESTION, 1)
    return [
        each.name
        for each in pupils
        if each.kept is not None and given.get(each.name) != ((each.kept[0],), each.kept[1])
    ]
