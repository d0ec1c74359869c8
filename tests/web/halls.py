"""A class in browsers, for tests: a real server, a log on a real disk, and pupils who ask it as browsers do."""

from __future__ import annotations

import json
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.classroom.conduct import Deed, Hands, events
from quiz.classroom.log import Log, read_log
from quiz.commands.teach.projector.record import Record
from quiz.locale import phrases
from quiz.locale.projector import class_words
from quiz.web.app import OF_ONE, OneRoom, make_app
from quiz.web.local import Recorded, Server, bound
from quiz.web.pupils import keys_of
from quiz.web.room import Room
from tests.classroom.classes import lesson_of
from tests.conftest import PATIENCE
from tests.web import asking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import httpx

    from quiz.classroom.course import Course
    from quiz.classroom.events import Event
    from quiz.classroom.lesson import Lesson
    from quiz.model import Language, Pack

SECRET = bytes(range(32))


class Pupil:
    """A device with a browser."""

    def __init__(self, address: str) -> None:
        self.client = asking.Client(base_url=address, timeout=PATIENCE)
        self.page = self.client.get("/")
        self.turn = 0

    @contextmanager
    def listening(self) -> Iterator[Iterator[tuple[str, Any]]]:
        """What this pupil's page is told, event by event."""
        with self.client.stream("GET", "/events") as answer:
            yield events_in(answer.iter_lines())

    def hear(self, name: str = "mine") -> Any:  # noqa: ANN401 -- whatever the server says
        """The first that is told under a name."""
        with self.listening() as told:
            return next(data for each, data in told if each == name)

    def vote(
        self,
        question: str,
        *response: str,
        ballot: int = 1,
        turn: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Send a vote."""
        self.turn = self.turn + 1 if turn is None else turn
        given = {"question": question, "ballot": ballot, "turn": self.turn, "response": response}
        return self.client.post("/vote", json=given, headers=headers)

    def fate(self, question: str, *response: str, ballot: int = 1, turn: int | None = None) -> str:
        """What becomes of a vote."""
        return str(self.vote(question, *response, ballot=ballot, turn=turn).json()["fate"])


def events_in(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    """What a page is told, by the names of the events."""
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line[7:]
        elif line.startswith("data: "):
            yield name, json.loads(line[6:])


class Hall(NamedTuple):
    """A class, its server and its log."""

    address: str
    lesson: Lesson
    record: Record
    room: Room
    pupils: list[Pupil]

    @property
    def teacher(self) -> str:
        """The address of the teacher's page."""
        return f"{self.address}/teacher/{self.room.keys.teacher}"

    def visitor(self) -> Pupil:
        """Somebody new, who has opened the page."""
        self.pupils.append(Pupil(self.address))
        return self.pupils[-1]

    def pupil(self) -> Pupil:
        """Somebody new, whose page has heard where the class is."""
        pupil = self.visitor()
        pupil.hear()
        return pupil

    def do(self, *deeds: Deed, hands: Hands = Hands()) -> None:  # noqa: B008 -- a value, and frozen
        """Lead the round on, as the terminal does."""
        for deed in deeds:
            self.record.act(partial(self._made, deed, hands))

    def _made(self, deed: Deed, hands: Hands, course: Course) -> tuple[Event, ...]:
        return events(self.lesson, course, deed, hands)

    def logged(self) -> tuple[Event, ...]:
        """What is on the disk."""
        return read_log(self.record.path).events


@contextmanager
def hall(
    pack: Pack, path: Path, *names: str, language: Language = "en", pupils: bool = True, of_one: int = OF_ONE
) -> Iterator[Hall]:
    """Serve a class as long as it lasts."""
    lesson = lesson_of(pack, *names, language=language)
    record = Record(class_words(language), path, Log(path, new=True))
    record.add(lesson.opened)
    server = Server(bound("127.0.0.1", 0))
    keys = keys_of(SECRET, lesson.opened.round)
    room = Room(phrases(language), lesson, Recorded(record, server.loop), keys)
    server.start(make_app(OneRoom(room, pupils=pupils), of_one))
    opened = Hall(f"http://127.0.0.1:{server.port}", lesson, record, room, [])
    try:
        yield opened
    finally:
        for each in opened.pupils:
            each.client.close()
        server.stop()
        record.close()
