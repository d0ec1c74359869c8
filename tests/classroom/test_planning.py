from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.planning import course, fitting, minutes_for, seconds_for, shortest, votes_in

VOTES = st.lists(st.integers(1, 7), min_size=1, max_size=40)
MINUTES = st.integers(5, 480)


@given(VOTES, MINUTES)
def test_the_questions_planned_fit_and_one_more_does_not(votes: list[int], minutes: int) -> None:
    count = fitting(votes, minutes)
    assert 1 <= count <= len(votes)
    assert count == 1 or minutes_for(votes[:count]) <= minutes
    assert count == len(votes) or minutes_for(votes[: count + 1]) > minutes


@given(VOTES, MINUTES)
def test_more_minutes_never_mean_fewer_questions(votes: list[int], minutes: int) -> None:
    assert fitting(votes, minutes) <= fitting(votes, minutes + 1)


def test_a_lesson_of_45_minutes_has_six_questions_that_take_one_vote() -> None:
    assert seconds_for(1) == 360
    assert fitting([1] * 20, 45) == 6
    assert minutes_for([1] * 6) == 41


@given(st.integers(1, 40), st.integers(20, 120))
def test_the_steps_of_a_lesson_fill_it_wherever_there_is_time_for_a_vote(questions: int, minutes: int) -> None:
    votes = votes_in(minutes, questions)
    assert 0 <= votes <= questions
    assert (votes > 0) == (minutes >= shortest(questions))
    if votes:
        steps = course(minutes, questions)
        assert sum(steps) == minutes
        assert steps.vote == minutes_for([1] * votes, around=0) == 6 * votes
        assert steps.read >= 2 * questions


def test_a_lesson_of_45_minutes_with_five_questions_votes_on_three() -> None:
    assert votes_in(45, 5) == 3
    assert course(45, 5) == (5, 12, 18, 7, 3)
