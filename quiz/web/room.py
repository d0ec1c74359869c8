"""A class in browsers: what it plays, what has happened, and what each of them is told."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias

import msgspec

from quiz.classroom.conduct import step_of
from quiz.classroom.events import AFTER, Arrived, BallotNumber, Tapped
from quiz.locale.live import live_words
from quiz.web.ledger import NotKeptError
from quiz.web.material import Material, after, before
from quiz.web.pupils import COOKIE

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.course import Course
    from quiz.classroom.lesson import Lesson
    from quiz.locale import Phrases
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked
    from quiz.web.ledger import Ledger
    from quiz.web.pupils import Keys

Stage: TypeAlias = Literal["lobby", "think", "vote", "shut", "discuss", "again", "told", "over"]
Fate: TypeAlias = Literal["kept", "late", "stale", "wrong"]
"""Of a vote: it counts; its ballot was closed; a later one of this pupil stands; it is no answer to the question."""
MOST_PUPILS = 3000
"""Of a room."""
MOST_TURNS = 200
"""Votes of a pupil in one ballot: nobody changes their mind more often."""


class Ballot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A vote as a page sends it; `turn` is how often its pupil has voted, with it."""

    question: str
    ballot: BallotNumber
    turn: Annotated[int, msgspec.Meta(ge=1, le=MOST_TURNS)]
    response: tuple[str, ...]


class Seen(NamedTuple):
    """Where a class is, as pupils see it."""

    stage: Stage
    question: str | None = None


class Where(NamedTuple):
    """Where a room is, and where its log.

    `cookie` is what devices keep their tokens under: where rounds follow one another at one address, each has its own.
    `join` are the addresses at which pupils find it, the one to show first; none where they do not vote. `wifi` is the
    network for that, `NAME` or `NAME:PASSWORD`.
    """

    join: tuple[str, ...] = ()
    log: Path | None = None
    wifi: str = ""
    cookie: str = COOKIE
    near: bool = True
    """Whether pupils have to be on the network of this machine."""


class Room:
    """One class."""

    def __init__(self, say: Phrases, lesson: Lesson, ledger: Ledger, keys: Keys, where: Where = Where()) -> None:  # noqa: B008 -- a value, and frozen
        self.say = say
        self.words = live_words(say.language)
        self.lesson = lesson
        self.asked = lesson.asked
        self.ledger = ledger
        self.keys = keys
        self.where = where
        self._told: tuple[int, bytes] = (-1, b"")
        self._material = lru_cache(2)(self._made)

    @property
    def course(self) -> Course:
        """What has happened."""
        return self.ledger.course

    async def arrive(self, pupil: str) -> bool:
        """A pupil's screen is here; whether there is room for it. Raises NotKeptError."""
        here = self.course.taps.pupils
        if pupil not in here and len(here) < MOST_PUPILS:
            await self.ledger.add(Arrived(at=self.lesson.at, pupil=pupil))
        return pupil in self.course.taps.pupils

    async def vote(self, pupil: str, given: Ballot) -> Fate:
        """Take a vote; it is on the disk when it is said to be kept. Raises NotKeptError."""
        asked = self.asked.get(given.question)
        if asked is None or not _fits(asked, given.response):
            return "wrong"
        if not self._awaits(pupil, given):  # another process may know more
            await self.ledger.refresh()
        if pupil not in self.course.taps.pupils:
            return "wrong"
        if self.course.state.turn(given.question).open != given.ballot:
            return "late"
        last = self.course.taps.of(given.question, given.ballot).get(pupil)
        if last is not None and given.turn <= last.turn:
            return self._fate(pupil, given)
        event = Tapped(
            at=self.lesson.at,
            question=given.question,
            ballot=given.ballot,
            pupil=pupil,
            response=given.response,
            turn=given.turn,
        )
        return "kept" if await self.ledger.add(event) else self._fate(pupil, given)

    def _awaits(self, pupil: str, given: Ballot) -> bool:
        return pupil in self.course.taps.pupils and self.course.state.turn(given.question).open == given.ballot

    def _fate(self, pupil: str, given: Ballot) -> Fate:
        """Of a vote that did not count: the same came before, another was quicker, or the ballot was closed."""
        last = self.course.taps.of(given.question, given.ballot).get(pupil)
        if last is not None and last == (given.response, given.turn):
            if not self.ledger.sound:
                raise NotKeptError
            return "kept"
        return "stale" if last is not None and last.turn >= given.turn else "late"

    def seen(self) -> Seen:
        """Where the class is."""
        state = self.course.state
        step = step_of(self.lesson, state)
        if step is None:
            return Seen("over")
        turn = state.turn(step.question)
        if not turn.shown:
            return Seen("lobby")
        if turn.revealed:
            return Seen("told", step.question)
        if step.stage == "vote":
            return Seen("shut" if turn.open is None else "again" if turn.open == AFTER else "vote", step.question)
        return Seen("shut" if step.stage == "reveal" else step.stage, step.question)

    def told_all(self) -> bytes:
        """What every pupil's page is told of where the class is; the same for all, made once."""
        moves = self.course.moves
        if self._told[0] != moves:
            self._told = moves, self._shared()
        return self._told[1]

    def _shared(self) -> bytes:
        stage, name = self.seen()
        material = self._material(name, told=stage == "told") if name else None
        place = list(self.asked).index(name) + 1 if name else 0
        return msgspec.json.encode({"stage": stage, "place": place, "of": len(self.asked), "shown": material})

    def _made(self, name: str, *, told: bool) -> Material:
        return (after if told else before)(self.say, self.lesson.pack, self.asked[name])

    def told_one(self, pupil: str) -> bytes:
        """What one pupil's page is told: their sign, their vote in the ballot that is open, and their last one."""
        taps, (_, name) = self.course.taps, self.seen()
        ballot = (self.course.state.turn(name).open or 0) if name else 0
        now = taps.of(name, ballot).get(pupil) if name else None
        last = taps.last(name, pupil) if name else None
        told = {
            "sign": self.words.sign(taps.pupils.get(pupil, 0)),
            "ballot": ballot,
            "turn": now.turn if now else 0,
            "response": now.response if now else None,
            "last": last.response if last else None,
            "kept": self.ledger.sound,
        }
        return msgspec.json.encode(told)


def _fits(asked: Asked, response: Response) -> bool:
    """Whether a response is one that the page of the question can give: all places filled, each name once or by row."""
    from quiz.play.kinds import kind_of

    kind = kind_of(asked.question)
    known = set(asked.names)
    whole = len(response) == kind.places and known.issuperset(response)
    return whole and (bool(asked.rows) or len(set(response)) == len(response))
