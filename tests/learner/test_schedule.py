"""When a question comes back: step by step what the library says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from fsrs import Card as Memory
from fsrs import Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner import schedule
from quiz.learner.schedule import Card, Given, advance, fold, rating, retrievability
from tests.learner.samples import DAY, MONDAY, attempt

ANSWERS = st.tuples(
    st.integers(0, 400 * DAY), st.booleans(), st.sampled_from([None, "guess", "fairly", "sure"])
)  # how long after the one before, whether right, how sure
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def answer(day: float = 0, *, key: str = "k0", correct: bool = True, **changes: object) -> Given:
    outcome = "right" if correct else "wrong"
    fields = {"at": MONDAY + int(day * DAY), "id": f"a{day}", "key": key, "outcome": outcome, "confidence": None}
    return Given(**fields | changes)  # type: ignore[arg-type] # the fields are those of the type


def one(*answers: Given) -> Card:
    card = fold(answers)
    assert card is not None
    return card


def days_until_due(*answers: Given) -> float:
    card = one(*answers)
    return (card.due - card.last) / DAY


@given(st.lists(ANSWERS, min_size=1, max_size=12))
def test_every_step_is_that_of_the_library(answers: list[tuple[int, bool, str | None]]) -> None:
    library = Scheduler(learning_steps=(), relearning_steps=(), desired_retention=0.9, enable_fuzzing=False)
    theirs, ours, at = Memory(card_id=1), None, MONDAY
    for waited, correct, confidence in answers:
        at += waited
        named = Rating.Again if not correct else Rating.Hard if confidence == "guess" else Rating.Good
        when = EPOCH + timedelta(milliseconds=at)
        theirs, _ = library.review_card(theirs, named, when)
        ours = advance(ours, answer(at=at, correct=correct, confidence=confidence))
        assert (ours.stability, ours.difficulty) == (theirs.stability, theirs.difficulty)
        assert EPOCH + timedelta(milliseconds=ours.due) == theirs.due
        later = when + timedelta(days=3)
        assert retrievability(ours, at + 3 * DAY) == library.get_card_retrievability(theirs, later)


def test_what_was_missed_comes_back_the_next_day() -> None:
    assert days_until_due(answer(correct=False)) == 1


def test_what_was_known_comes_back_later_each_time() -> None:
    waits = [2, 11, 46]
    days = [0, 2, 13]
    answers = [answer(day) for day in days]
    assert [days_until_due(*answers[: i + 1]) for i in range(3)] == waits
    assert all(one < other for one, other in pairwise(waits))


def test_a_lucky_guess_comes_back_sooner_than_knowledge() -> None:
    assert days_until_due(answer(confidence="guess")) < days_until_due(answer())


@pytest.mark.parametrize("confidence", ["fairly", "sure"])
def test_saying_to_be_sure_puts_nothing_off(confidence: str) -> None:
    assert rating(answer(confidence=confidence)) == rating(answer())


def test_an_error_is_an_error_however_sure() -> None:
    ratings = {rating(answer(correct=False, confidence=each)) for each in (None, "guess", "fairly", "sure")}
    assert ratings == {schedule.AGAIN}


def test_a_partly_right_or_skipped_answer_is_to_be_asked_again() -> None:
    assert rating(schedule.given(attempt(right=1, of=3))) == schedule.AGAIN
    assert rating(schedule.given(attempt(response=None, right=0))) == schedule.AGAIN


def test_a_changed_key_begins_anew() -> None:
    anew = one(answer(0), answer(2), answer(9, key="k1", correct=False))
    assert anew == one(answer(9, key="k1", correct=False))


def test_an_answer_on_the_last_day_of_the_calendar_has_a_schedule_too() -> None:
    assert one(answer(at=253_402_300_799_999)).due > 0


def test_nothing_asked_is_no_card() -> None:
    assert fold([]) is None


def test_the_same_rules_have_the_same_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    before = schedule.fingerprint()
    assert before == schedule.fingerprint()
    schedule.scheduler.cache_clear()
    monkeypatch.setattr(schedule, "DESIRED_RETENTION", 0.8)
    assert schedule.fingerprint() != before
    schedule.scheduler.cache_clear()
