"""The state of a round, computed from its log alone: what was voted, and what comes next.

A round that was interrupted anywhere goes on from here, because the screen knows nothing that the log does not.
"""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.classroom.events import (
    AFTER,
    BEFORE,
    Again,
    Arrived,
    Closed,
    Corrected,
    Joined,
    Opened,
    Passed,
    Polled,
    Resumed,
    Revealed,
    Shown,
    Shut,
    Skipped,
    Tapped,
    Vote,
    Withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.classroom.events import Event

Part: TypeAlias = int | None
"""A row or a rank, from 1; None: the question is voted on as a whole."""
Stage: TypeAlias = Literal["think", "vote", "discuss", "reveal"]
Place: TypeAlias = tuple[str, int, Part]
"""A question, a ballot and a part."""


class Turn(NamedTuple):
    """What has become of one question. `votes`, `passed` and `sizes` (of the class then) are by ballot and part."""

    votes: Mapping[tuple[int, Part], Vote] = {}
    sizes: Mapping[tuple[int, Part], int] = {}
    passed: frozenset[tuple[int, Part]] = frozenset()
    shown: bool = False
    polled: bool = False
    shut: frozenset[int] = frozenset()
    """The ballots that take no more votes from screens."""
    again: bool = False
    revealed: bool = False
    skipped: bool = False

    def ballot(self, number: int) -> dict[Part, Vote]:
        """The votes of one ballot, by part."""
        return {part: vote for (ballot, part), vote in self.votes.items() if ballot == number}

    def counted(self, number: int, part: Part) -> bool:
        """Whether a part was voted on, or passed."""
        return (number, part) in self.votes or (number, part) in self.passed

    @property
    def open(self) -> int | None:
        """The ballot that pupils may vote in from their own screens now."""
        number = AFTER if self.again else BEFORE
        closed = number in self.shut or any(place[0] == number for place in (*self.votes, *self.passed))
        return None if closed or not self.polled or self.revealed or self.skipped else number


class State(NamedTuple):
    """A round: its turns by question, in the order of the log; `spent` are the seconds of earlier sittings."""

    turns: Mapping[str, Turn] = {}
    voted: tuple[Place, ...] = ()
    """Where votes stand, the last one last: what a correction corrects."""
    closed: bool = False
    spent: float = 0.0
    began: datetime | None = None
    latest: datetime | None = None
    size: int | None = None
    """Of the class; None: hands are not checked."""

    def turn(self, question: str) -> Turn:
        """What has become of a question; nothing yet when the log does not name it."""
        return self.turns.get(question, Turn())


class Step(NamedTuple):
    """What comes next: a question, and what is done with it."""

    question: str
    stage: Stage
    ballot: int = BEFORE
    part: Part = None


def fold(events: Iterable[Event]) -> State:
    """The state after some events."""
    return reduce(after, events, State())


def after(state: State, event: Event) -> State:
    """The state after one more event. An event on a question that the round does not have changes nothing on screen."""
    state = _timed(state, event)
    match event:
        case Opened() | Resumed():
            return state._replace(closed=False, size=event.size if isinstance(event, Opened) else state.size)
        case Closed() | Joined():
            return _of_all(state, event)
        case Arrived() | Tapped():
            return state
        case Corrected() | Vote():
            return _voted(state, event)
        case Withdrawn():
            return _withdrawn(state, event)
        case _:
            turn = _marked(state.turn(event.question), event)
            return state._replace(turns={**state.turns, event.question: turn})


def _of_all(state: State, event: Closed | Joined) -> State:
    """What is said of the round as a whole."""
    return state._replace(closed=True) if isinstance(event, Closed) else state._replace(size=event.size)


def _marked(  # noqa: PLR0911 -- one case for each event
    turn: Turn, event: Shown | Polled | Shut | Passed | Again | Revealed | Skipped
) -> Turn:
    match event:
        case Shown():
            return turn._replace(shown=True)
        case Polled():
            return turn._replace(polled=True)
        case Shut():
            return turn._replace(shut=turn.shut | {event.ballot})
        case Passed():
            return turn._replace(passed=turn.passed | {(event.ballot, event.part)})
        case Again():
            return turn._replace(again=True)
        case Revealed():
            return turn._replace(revealed=True)
        case Skipped():
            return turn._replace(skipped=True)


def _voted(state: State, vote: Vote) -> State:
    """The last vote on a question, a ballot and a part is the one that holds."""
    turn = state.turn(vote.question)
    place = (vote.question, vote.ballot, vote.part)
    turn = turn._replace(
        votes={**turn.votes, (vote.ballot, vote.part): vote},
        sizes=_sized(turn, vote, state.size),
        passed=turn.passed - {(vote.ballot, vote.part)},
        again=turn.again or vote.ballot == AFTER,
    )
    voted = state.voted if place in state.voted else (*state.voted, place)
    return state._replace(turns={**state.turns, vote.question: turn}, voted=voted)


def _sized(turn: Turn, vote: Vote, size: int | None) -> Mapping[tuple[int, Part], int]:
    """How large the class was at each vote: who came after one had no part in it, unless it is corrected to more."""
    if size is None:
        return turn.sizes
    then = turn.sizes.get((vote.ballot, vote.part), size)
    return {**turn.sizes, (vote.ballot, vote.part): then if sum(vote.counts.values()) <= then else size}


def _withdrawn(state: State, event: Withdrawn) -> State:
    """The ballot is as if it had been passed: the class is not asked again on its own."""
    turn = state.turn(event.question)
    gone = {place for place in turn.votes if place[0] == event.ballot}
    kept = {place: vote for place, vote in turn.votes.items() if place not in gone}
    turn = turn._replace(votes=kept, passed=turn.passed | gone)
    voted = tuple(place for place in state.voted if place[:2] != (event.question, event.ballot))
    return state._replace(turns={**state.turns, event.question: turn}, voted=voted)


def _timed(state: State, event: Event) -> State:
    """Time runs from the beginning of a sitting to its last event; the pause between two sittings is not counted."""
    now = moment(event.at)
    if now is None:
        return state
    if isinstance(event, Opened | Resumed):
        return state._replace(spent=state.spent + _sitting(state), began=now, latest=now)
    return state._replace(latest=now)


def _sitting(state: State) -> float:
    if state.began is None or state.latest is None:
        return 0.0
    return max(0.0, (state.latest - state.began).total_seconds())


def moment(text: str) -> datetime | None:
    """A time with its offset; None when the text is none."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo is not None else None


def places_of(turn: Turn, parts: Sequence[Part]) -> list[tuple[int, Part]]:
    """The ballots and parts that a count can be typed for: those that were asked for; all, once the answer is shown."""
    every = [(ballot, part) for ballot in (BEFORE, AFTER) for part in parts]
    return [place for place in every if turn.revealed or turn.counted(*place)]


def seconds_used(state: State, now: datetime) -> float:
    """How long the class has been at it, over all sittings; a clock that was set back counts as standing still."""
    current = max(0.0, (now - state.began).total_seconds()) if state.began is not None else 0.0
    return state.spent + current


def is_finished(turn: Turn) -> bool:
    """Whether nothing is left to do on a question but to look at it."""
    return turn.skipped or turn.revealed


def next_step(state: State, questions: Sequence[str], parts: Mapping[str, Sequence[Part]]) -> Step | None:
    """What comes next, or None after the last question; `parts` are those each question is voted on in, in order.

    A question whose answer is on the screen is the current one until the next one is shown.
    """
    seen = [question for question in state.turns if question in questions and state.turn(question).shown]
    if seen and state.turn(seen[-1]).revealed and not state.closed:
        return Step(seen[-1], "reveal")
    left = [question for question in questions if not is_finished(state.turn(question))]
    return _step(state.turn(left[0]), left[0], parts[left[0]]) if left else None


def _step(turn: Turn, question: str, parts: Sequence[Part]) -> Step:
    if not turn.shown or not (turn.polled or any(turn.counted(BEFORE, part) for part in parts)):
        return Step(question, "think")
    for ballot in (BEFORE, AFTER) if turn.again else (BEFORE,):
        for part in parts:
            if not turn.counted(ballot, part):
                return Step(question, "vote", ballot, part)
    return Step(question, "reveal") if turn.again else Step(question, "discuss")
