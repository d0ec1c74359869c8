from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.events import (
    Again,
    Closed,
    Corrected,
    Event,
    Opened,
    Passed,
    Resumed,
    Revealed,
    Shown,
    Skipped,
    Vote,
    Withdrawn,
)
from quiz.classroom.log import decode, encode
from quiz.classroom.rounds import Part, State, Step, after, fold, is_finished, next_step, seconds_used

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

AT = "2026-03-02T10:00:00+01:00"
QUESTIONS = ("one", "match", "last")
PARTS: dict[str, tuple[Part, ...]] = {"one": (None,), "match": (2, 1, 3), "last": (None,)}
OPENED = Opened(at=AT, round="r", questions=QUESTIONS, language="fr", seed=7)


def vote(question: str, ballot: int, *counts: int, part: Part = None) -> Vote:
    return Vote(at=AT, question=question, ballot=ballot, part=part, counts=dict(zip("abc", counts, strict=False)))


def corrected(question: str, ballot: int, *counts: int, part: Part = None) -> Corrected:
    counted = dict(zip("abc", counts, strict=False))
    return Corrected(at=AT, question=question, ballot=ballot, part=part, counts=counted)


def step_after(*events: Event) -> Step | None:
    return next_step(fold([OPENED, *events]), QUESTIONS, PARTS)


def test_a_round_goes_from_thinking_to_the_reveal() -> None:
    one, last = Shown(at=AT, question="one"), Shown(at=AT, question="match")
    votes = (vote("one", 1, 9, 12, 4), vote("one", 2, 3, 20, 4))
    assert step_after() == Step("one", "think")
    assert step_after(one) == Step("one", "think")
    assert step_after(one, votes[0]) == Step("one", "discuss")
    assert step_after(one, votes[0], Again(at=AT, question="one")) == Step("one", "vote", 2)
    assert step_after(one, *votes) == Step("one", "reveal")
    assert step_after(one, *votes, Revealed(at=AT, question="one")) == Step("one", "reveal")
    assert step_after(one, *votes, Revealed(at=AT, question="one"), last) == Step("match", "think")


def test_a_match_is_voted_on_row_by_row_in_the_order_of_the_screen() -> None:
    shown = (Skipped(at=AT, question="one"), Shown(at=AT, question="match"))
    second, first, third = (vote("match", 1, 1, 2, 3, part=part) for part in (2, 1, 3))
    assert step_after(*shown, second) == Step("match", "vote", 1, 1)
    assert step_after(*shown, second, first) == Step("match", "vote", 1, 3)
    assert step_after(*shown, second, Passed(at=AT, question="match", ballot=1, part=1)) == Step("match", "vote", 1, 3)
    assert step_after(*shown, second, first, third) == Step("match", "discuss")


def test_after_the_last_question_nothing_comes() -> None:
    skipped = [Skipped(at=AT, question=name) for name in QUESTIONS]
    assert step_after(*skipped) is None
    assert step_after(*skipped[:2], Revealed(at=AT, question="last"), Closed(at=AT)) is None


def test_a_correction_replaces_the_vote_and_a_withdrawal_takes_the_ballot_away() -> None:
    votes = [vote("match", 1, 1, 2, 3, part=2), vote("match", 1, 4, 5, 6, part=1)]
    state = fold([OPENED, *votes, corrected("match", 1, 9, 9, 9, part=2)])
    assert state.turn("match").votes[1, 2].counts == {"a": 9, "b": 9, "c": 9}
    assert state.turn("match").votes[1, 1].counts == {"a": 4, "b": 5, "c": 6}
    gone = after(state, Withdrawn(at=AT, question="match", ballot=1))
    assert gone.turn("match").votes == {}
    assert gone.voted == ()
    again = after(gone, vote("match", 1, 7, 7, 7, part=1))
    assert again.turn("match").votes[1, 1].counts == {"a": 7, "b": 7, "c": 7}


def test_a_withdrawn_vote_is_not_asked_for_again() -> None:
    shown = Shown(at=AT, question="one")
    assert step_after(shown, vote("one", 1, 1, 2, 3), Withdrawn(at=AT, question="one", ballot=1)) == Step(
        "one", "discuss"
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    question, ballot = draw(st.sampled_from(QUESTIONS)), draw(st.sampled_from([1, 2]))
    part = draw(st.sampled_from(PARTS[question]))
    counts = draw(st.lists(st.integers(0, 30), min_size=3, max_size=3))
    kinds: list[Event] = [
        Shown(at=AT, question=question),
        vote(question, ballot, *counts, part=part),
        corrected(question, ballot, *counts, part=part),
        Withdrawn(at=AT, question=question, ballot=ballot),
        Passed(at=AT, question=question, ballot=ballot, part=part),
        Again(at=AT, question=question),
        Revealed(at=AT, question=question),
        Skipped(at=AT, question=question),
        Resumed(at=AT),
    ]
    return draw(st.sampled_from(kinds))


@given(st.lists(events(), max_size=25))
def test_the_last_word_on_a_place_is_the_one_that_holds(log: list[Event]) -> None:
    state = fold([OPENED, *log])
    expected: dict[tuple[str, int, Part], Vote] = {}
    for event in log:
        if isinstance(event, Vote):
            expected[event.question, event.ballot, event.part] = event
        elif isinstance(event, Withdrawn):
            expected = {p: v for p, v in expected.items() if p[:2] != (event.question, event.ballot)}
    held = {
        (name, ballot, part): one for name, turn in state.turns.items() for (ballot, part), one in turn.votes.items()
    }
    assert held == expected
    assert set(state.voted) == set(expected)
    assert len(state.voted) == len(expected)


@given(st.lists(events(), max_size=25), st.integers(0, 25))
def test_going_on_from_the_file_is_going_on(log: list[Event], cut: int) -> None:
    before = fold(decode(b"".join(encode(event) for event in [OPENED, *log[:cut]])).events)
    on = before
    for event in log[cut:]:
        on = after(on, event)
    assert on == fold([OPENED, *log])


@given(st.lists(events(), max_size=25))
def test_any_log_leads_to_a_question_of_the_round_or_to_its_end(log: list[Event]) -> None:
    step = next_step(fold([OPENED, *log]), QUESTIONS, PARTS)
    assert step is None or step.question in QUESTIONS
    if step is not None and step.stage == "vote":
        assert step.part in PARTS[step.question]


@given(st.data())
def test_whatever_the_teacher_does_the_round_ends(data: DataObject) -> None:
    state = fold([OPENED])
    for _ in range(60):
        step = next_step(state, QUESTIONS, PARTS)
        if step is None:
            break
        state = after(state, _something(data, state, step))
    assert next_step(state, QUESTIONS, PARTS) is None


def _something(data: DataObject, state: State, step: Step) -> Event:
    """One of the things that can be done at a step."""
    name, turn = step.question, state.turn(step.question)
    first = PARTS[name][0]
    if step.stage == "reveal":
        left = [each for each in QUESTIONS if not is_finished(state.turn(each)) and each != name]
        onward: Event = Shown(at=AT, question=left[0]) if left else Closed(at=AT)
        return onward if turn.revealed else Revealed(at=AT, question=name)
    if step.stage == "discuss":
        talked: list[Event] = [Again(at=AT, question=name), Revealed(at=AT, question=name)]
        return data.draw(st.sampled_from(talked))
    if not turn.shown:
        return Shown(at=AT, question=name)
    part = first if step.stage == "think" else step.part
    passed = Passed(at=AT, question=name, ballot=step.ballot, part=part)
    choices: list[Event] = [vote(name, step.ballot, 1, 2, 3, part=part), passed]
    return data.draw(st.sampled_from([*choices, Skipped(at=AT, question=name)] if step.stage == "think" else choices))


def at(time: str) -> str:
    return f"2026-03-02T{time}+01:00"


def test_the_break_between_two_sittings_is_not_counted() -> None:
    log: list[Event] = [
        Opened(at=at("10:00:00"), round="r", questions=QUESTIONS, language="fr", seed=7),
        Shown(at=at("10:10:00"), question="one"),
        Resumed(at=at("14:00:00")),
        Shown(at=at("14:03:00"), question="match"),
    ]
    assert seconds_used(fold(log), datetime.fromisoformat(at("14:05:00"))) == 15 * 60


@pytest.mark.parametrize("odd", ["yesterday", "2026-03-02T10:10:00", "", "9999-99-99"])
def test_a_time_that_is_none_is_left_out(odd: str) -> None:
    state = fold([OPENED, Shown(at=odd, question="one")])
    assert seconds_used(state, datetime.fromisoformat(at("10:05:00"))) == 300


def test_a_clock_that_was_set_back_stands_still() -> None:
    assert seconds_used(fold([OPENED]), datetime.fromisoformat(at("09:00:00"))) == 0
