"""Very many answers are kept as few values and two numbers each, and come back as they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.answers import OCCASIONS, Answer
from quiz.classroom.kept import Answers, joined, kept, named_once
from quiz.model import CONFIDENCES

ANSWERS = st.lists(
    st.builds(
        Answer,
        st.sampled_from(["4A", "4B"]),
        st.sampled_from([None, "Zoé", "Nour"]),
        st.sampled_from(["q", "r"]),
        st.sampled_from([None, ("a",), ("b", "")]),
        st.integers(0, 1),
        st.integers(0, 1),
        st.sampled_from(OCCASIONS),
        st.sampled_from(["", "A"]),
        st.sampled_from(["", "B"]),
        st.integers(1, 3),
        st.sampled_from([None, *CONFIDENCES]),
    )
)


@given(ANSWERS)
def test_answers_come_back_in_their_order(answers: list[Answer]) -> None:
    many = Answers(answers)
    assert (len(many), list(many)) == (len(answers), answers)
    assert [many[place] for place in range(len(many))] == answers
    assert list(many[1:-1]) == answers[1:-1]


@given(st.lists(ANSWERS))
def test_answers_of_several_files_stand_one_after_the_other(files: list[list[Answer]]) -> None:
    together = [answer for file in files for answer in file]
    assert list(joined([tuple(file) for file in files])) == together
    assert list(joined([Answers(file) for file in files])) == together


def test_who_and_what_stand_once_however_many_say_it() -> None:
    answer = Answer("4B", "Zoé", "q", ("a",), 1, 1, "paper")
    many = kept([answer] * 1000)
    assert (len(many.people), len(many.sayings)) == (1, 1)
    assert (many.who.itemsize + many.what.itemsize) * len(many) == 8000
    assert kept(many) is many


def test_a_pupil_of_a_class_is_one_in_capitals_too_and_a_namesake_in_another_class_is_not() -> None:
    given = [Answer(class_, name, "q", ("a",), 1, 1, "paper") for class_, name in (
        ("4A", "Zoé"), ("4B", "ZOÉ"), ("4A", "ZOÉ"), ("4A", None), ("4B", "Zoé"),
    )]  # fmt: skip
    once = named_once(Answers(given))
    assert [(each.class_, each.pupil) for each in once] == [
        ("4A", "Zoé"), ("4B", "ZOÉ"), ("4A", "Zoé"), ("4A", None), ("4B", "ZOÉ"),
    ]  # fmt: skip
    assert named_once(once) is once
