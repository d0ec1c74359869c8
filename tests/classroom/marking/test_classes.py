"""Classes that no table names: who is met in two files is one pupil where that can be told, and it is said."""

from __future__ import annotations

from quiz.classroom.answers import Answer
from quiz.classroom.marking.classes import with_classes
from quiz.classroom.marking.findings import Found

Q1, Q2 = ("one", ("a",)), ("two", ("b",))
NO1, NO2 = ("one", None), ("two", None)


def table(file: str, *given: tuple[str, tuple[str, tuple[str, ...] | None]], unnamed: str = "") -> Found:
    answers = tuple(Answer("", pupil, question, response, 0, 1, "paper") for pupil, (question, response) in given)
    return Found(answers, (), (), file, unnamed or file.rpartition("/")[2].removesuffix(".csv"))


def told(*tables: Found) -> tuple[set[tuple[str, str]], list[str], int]:
    """The pupils with their classes, what was said, how many answers are left."""
    found = with_classes(tables)
    answers = [answer for each in found for answer in each.answers]
    people = {(answer.class_, answer.pupil or "") for answer in answers}
    return people, [finding.kind for each in found for finding in each.findings], len(answers)


def test_a_file_names_its_class() -> None:
    assert told(table("4B.csv", ("Zoé", Q1))) == ({("4B", "Zoé")}, [], 1)


def test_two_tables_of_the_same_pupils_who_answer_nothing_twice_are_one_class() -> None:
    one = table("windows.csv", ("Zoé", Q1), ("Léa", Q1), ("Zoé", NO2), ("Léa", NO2))
    other = table("mac.csv", ("zoé", NO1), ("Léa", NO1), ("zoé", Q2), ("Léa", Q2))
    people, said, answers = told(one, other)
    assert (len({name.casefold() for _, name in people}), {class_ for class_, _ in people}) == (2, {"windows"})
    assert (said, answers) == (["one_class"], 4)


def test_two_classes_with_one_name_in_both_are_two_and_it_is_told() -> None:
    people, said, _ = told(table("3A.csv", ("Emma", Q1)), table("3B.csv", ("Emma", ("one", ("b",)))))
    assert (people, said) == ({("3A", "Emma"), ("3B", "Emma")}, ["two_classes"])


def test_few_names_in_common_make_no_class() -> None:
    one = table("3A.csv", *((name, Q1) for name in ("Emma", "Ali", "Bea", "Carl")))
    other = table("3B.csv", *((name, Q2) for name in ("Emma", "Dora", "Eve", "Fred")))
    assert told(one, other)[1] == ["two_classes"]


def test_a_copy_of_a_table_is_not_counted_twice() -> None:
    one, copy = (table(name, *((each, Q1) for each in ("Ali", "Bea", "Carl"))) for name in ("a.csv", "b.csv"))
    people, said, answers = told(one, copy)
    assert (len(people), said, answers) == (3, ["same_table"], 3)


def test_files_of_one_name_in_two_folders_are_two_classes() -> None:
    people, said, _ = told(table("3A/answers.csv", ("Ali", Q1)), table("3B/answers.csv", ("Bea", Q1)))
    assert (people, said) == ({("answers", "Ali"), ("3B/answers", "Bea")}, [])


def test_rows_that_are_only_counted_are_nobody_who_could_be_met_again() -> None:
    people, said, _ = told(table("one.csv", ("#2", Q1)), table("two.csv", ("#2", Q2)))
    assert (len(people), said) == (2, [])


def test_rounds_of_one_name_in_two_folders_are_two_classes_and_each_is_of_its_table() -> None:
    hands = [Found((Answer("", None, "one", ("a",), 1, 1, "first vote", times=9),), (), (), f"{each}/log.jsonl", "log")
             for each in ("3A", "3B")]  # fmt: skip
    sheet = table("3A/log.csv", ("Ali", Q1))
    assert [each.answers[0].class_ for each in with_classes([*hands, sheet])] == ["log", "3B/log", "log"]
