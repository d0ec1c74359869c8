from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quiz.classroom.answers import Answer
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.findings import Finding, Found, Rows
from quiz.classroom.marking.histories import opens_history, read_history
from quiz.classroom.marking.reading import read_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quiz.model import Pack

FIRST = {"format": "qui-parle-history", "version": 1, "rounds": 1, "attempts": 1}


def read(book: Book, *attempts: Mapping[str, object]) -> Found:
    return read_history("zoe.jsonl", "".join(json.dumps(line) + "\n" for line in (FIRST, *attempts)), book)


def attempt(question: str = "un-choix", **rest: object) -> dict[str, object]:
    return {"kind": "attempt", "id": "x", "player": "Zoé", "question": question, "response": ["trois"], **rest}


def test_an_attempt_is_marked_afresh(book: Book) -> None:
    found = read(book, attempt(right=0, of=1, confidence="sure", form="A"), attempt(response=["cinq"]))
    assert [(answer.pupil, answer.right, answer.of) for answer in found.answers] == [("Zoé", 1, 1), ("Zoé", 0, 1)]
    assert (found.answers[0].confidence, found.answers[0].form, found.answers[0].occasion) == ("sure", "A", "own")


def test_rounds_and_withdrawn_attempts_are_passed_over(book: Book) -> None:
    rounds = {"kind": "round", "id": "r", "started": "2026-03-02T10:05:00.000Z"}
    assert read(book, rounds, attempt(withdrawn="2026-03-02T10:06:00.000Z"))[:2] == ((), ())


def test_a_skipped_question_is_a_blank(book: Book) -> None:
    assert read(book, attempt(response=None)).answers[0].response is None


def test_a_pupil_without_a_name_is_called_after_the_file(book: Book) -> None:
    assert read(book, attempt(player="")).answers[0].pupil == "zoe"


def test_questions_of_other_banks_and_of_earlier_days_are_noted_once(book: Book) -> None:
    found = read(book, attempt("elsewhere"), attempt("elsewhere"), attempt(response=["lost"]))
    assert [(finding.line, finding.kind, finding.note) for finding in found.findings] == [
        (2, "no_question", True),
        (4, "bank_changed_since", True),
    ]


def test_a_line_that_is_no_attempt_is_told(book: Book) -> None:
    found = read_history("zoe.jsonl", json.dumps(FIRST) + "\n{oops\n", book)
    assert [(finding.line, finding.kind) for finding in found.findings] == [(2, "no_attempt")]


def test_only_a_history_opens_a_history() -> None:
    assert opens_history(json.dumps(FIRST))
    assert not opens_history('{"format":"qui-parle-class","version":1}')
    assert not opens_history("class,pupil")


def test_an_answer_says_all_that_is_known_of_it(book: Book) -> None:
    found = read(book, attempt("deux-cles", response=["rhc", "rt"], confidence="guess", form="B"))
    told = Answer("", "Zoé", "deux-cles", ("rhc", "rt"), 0, 2, "own", "B", confidence="guess")
    assert found == Found((told,), file="zoe.jsonl", own=True, rows=Rows(1, 1))
    assert read(book, attempt(confidence="very")).answers[0].confidence is None


def test_a_name_that_is_not_on_the_list_is_told_once(every_kind: Pack) -> None:
    listed = Book(every_kind, ["Zoé"])
    found = read(listed, attempt(player="Zoe"), attempt(player="Zoe"), attempt())
    assert found.findings == (Finding("zoe.jsonl", 2, 1, "unknown_name", {"name": "Zoe", "near": "Zoé"}),)
    assert len(found.answers) == 3


def test_lines_that_are_no_attempts_are_told_each_and_empty_ones_are_not(book: Book) -> None:
    lines = ["{oops", "", "[]", json.dumps(attempt())]
    found = read_history("zoe.jsonl", "\n".join([json.dumps(FIRST), *lines]), book)
    assert [(f.line, f.column, f.kind) for f in found.findings] == [(2, 1, "no_attempt"), (4, 1, "no_attempt")]
    assert len(found.answers) == 1


def test_pupils_without_a_name_whose_files_are_called_the_same_are_two(book: Book, tmp_path: Path) -> None:
    paths = [tmp_path / folder / "history.jsonl" for folder in ("lea", "max")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(f"{json.dumps(FIRST)}\n{json.dumps(attempt(player=''))}\n", "utf-8")
    found = read_files(paths, book)
    assert [answer.pupil for answer in found.answers] == ["history", "max/history"]
    assert not found.findings


def test_one_name_in_two_files_is_one_pupil_and_told(book: Book, tmp_path: Path) -> None:
    paths = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for path in paths:
        path.write_text(f"{json.dumps(FIRST)}\n{json.dumps(attempt(player='Emma'))}\n", "utf-8")
    assert [(finding.kind, finding.note) for finding in read_files(paths, book).findings] == [("same_pupil", True)]
