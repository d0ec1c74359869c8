from __future__ import annotations

from quiz.classroom.answers import Answer
from quiz.classroom.report.gathering import by_question, gather


def paper(pupil: str, question: str, right: int, class_: str = "4B", form: str = "") -> Answer:
    return Answer(class_, pupil, question, ("a",) if right else ("b",), right, 1, "paper", form)


def test_answers_that_are_alike_are_counted() -> None:
    gathered = gather([paper("x", "q", 1), paper("y", "q", 1), paper("z", "q", 0)])
    assert sorted(gathered.kinds.values()) == [1, 2]
    assert (gathered.matrix.columns[0].of, gathered.matrix.columns[0].correct) == (3, 2)


def test_the_first_answer_of_a_sitting_counts() -> None:
    gathered = gather([paper("x", "q", 0), paper("x", "q", 1)])
    assert gathered.repeated == 1
    assert [kind.correct for kind in gathered.kinds] == [False]


def test_two_forms_are_two_sittings_of_one_pupil() -> None:
    gathered = gather([paper("x", "q", 1, form="A"), paper("x", "r", 0, form="B")])
    assert (len(gathered.sittings), gathered.pupils, gathered.persons) == (2, 1, 1)
    assert gathered.sets == ((0,), (1,))


def test_pupils_of_two_classes_may_have_one_name() -> None:
    assert gather([paper("x", "q", 1, "4A"), paper("x", "q", 1, "4B")]).pupils == 2


def test_hands_make_no_pupils_but_as_many_persons_as_were_raised_at_once() -> None:
    hands = [Answer("4B", None, "q", (name,), 0, 1, "first vote", times=n) for name, n in (("a", 12), ("b", 9))]
    more = Answer("4B", None, "r", ("a",), 1, 1, "first vote", times=17)
    gathered = gather([*hands, more])
    assert (gathered.pupils, gathered.persons, gathered.classes) == (0, 21, ("4B",))


def test_a_class_that_wrote_and_voted_is_counted_once() -> None:
    hands = Answer("4B", None, "q", ("a",), 1, 1, "first vote", times=27)
    assert gather([hands, *(paper(str(i), "q", 1) for i in range(25))]).persons == 25


def test_kinds_are_listed_by_question() -> None:
    assert list(by_question(gather([paper("x", "q", 1), paper("x", "r", 1), paper("y", "q", 0)]))) == ["q", "r"]


def test_no_answers_are_gathered_too() -> None:
    gathered = gather([])
    assert (gathered.persons, gathered.classes, gathered.repeated) == (0, (), 0)
