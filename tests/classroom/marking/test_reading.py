"""Files told apart by what they say of themselves, and an answers file read back."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, cast

import pytest

from quiz.classroom.answers import COLUMNS, Answer, rows
from quiz.classroom.marking import reading
from quiz.classroom.marking.findings import Finding
from quiz.classroom.marking.reading import read_files
from quiz.locale import languages
from quiz.locale.marking import marking_words
from tests.classroom.made import class_on_paper, key_file, round_log, sheet
from tests.classroom.marking.test_workbooks import save

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.answers import Occasion
    from quiz.classroom.marking.book import Book
    from quiz.model import Language

WORDS = marking_words("en").answers


def answers_file(answers: list[Answer], separator: str = ",", lang: Language = "en") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows(answers, marking_words(lang).answers))
    return out.getvalue()


def whole(name: str = "Zoé", class_: str = "4B", response: str = "trois") -> Answer:
    return Answer(class_, name, "un-choix", (response,), int(response == "trois"), 1, "paper", "A", "B", 1, "sure")


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("lang", languages())
def test_an_answers_file_is_read_back_as_it_was(book: Book, tmp_path: Path, separator: str, lang: Language) -> None:
    given = [
        whole(),
        whole('=cmd|"x"', "Classe, 2", "cinq"),
        Answer("4B", None, "un-choix", ("quatre",), 0, 1, "first vote", times=12),
        Answer("4B", None, "deux-cles", ("rhc",), 0, 0, "second vote", times=7),
        Answer("4B", "'Aïcha", "un-choix", None, 0, 1, "platform"),
    ]
    path = tmp_path / "answers.csv"
    path.write_text(answers_file(given, separator, lang), encoding="utf-8-sig")
    found = read_files([path], book)
    assert (list(found.answers), found.findings) == (given, ())


def test_marks_in_an_answers_file_are_made_afresh(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(answers_file([whole()._replace(right=0)]), encoding="utf-8")
    assert list(read_files([path], book).answers) == [whole()]


@pytest.mark.parametrize(
    ("column", "value", "kind"),
    [
        (5, "nowhere", "no_question"),
        (6, "six", "no_option"),
        (2, "lunch", "no_occasion"),
        (9, "many", "no_count"),
        (9, "5", "not_one"),
        (9, "0", "not_one"),
    ],
)
def test_a_wrong_cell_is_told_with_line_and_column(
    book: Book, tmp_path: Path, column: int, value: str, kind: str
) -> None:
    cells = list(rows([whole()], WORDS))[1]
    line = [*cells[:column], value, *cells[column + 1 :]]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join([",".join(COLUMNS), ",".join(cells), ",".join(line)]), encoding="utf-8")
    found = read_files([path], book)
    assert list(found.answers) == [whole()]
    expected = len(",".join(line[:column])) + 2
    assert [(f.line, f.column, f.kind) for f in found.findings] == [(3, expected, kind)]
    assert found.findings[0].values == {"found": value, "id": value}


def test_a_line_with_too_few_cells_is_told(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(",".join(COLUMNS) + "\n4B,Zoé\n\n", encoding="utf-8")
    assert [(f.line, f.kind) for f in read_files([path], book).findings] == [(2, "no_line")]


def test_a_quoted_name_over_two_lines_is_one_answer(book: Book, tmp_path: Path) -> None:
    cells = list(rows([whole("X")], WORDS))[1]
    text = ",".join(COLUMNS) + "\n" + ",".join(["4B", '"Zoé\nDurand"', *cells[2:]]) + "\n" + ",".join(cells) + "\n"
    path = tmp_path / "answers.csv"
    path.write_text(text, encoding="utf-8")
    assert [answer.pupil for answer in read_files([path], book).answers] == ["Zoé Durand", "X"]


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_stands(book: Book, tmp_path: Path) -> None:
    cells = list(rows([whole("X")], WORDS))[1]
    text = "\n".join([",".join(COLUMNS), ",".join(cells), '4B,"Zoé,paper', *[",".join(cells)] * 5000])
    path = tmp_path / "answers.csv"
    path.write_text(text, encoding="utf-8")
    found = read_files([path], book)
    assert ([answer.pupil for answer in found.answers], [(each.line, each.kind) for each in found.findings]) == (
        ["X"], [(3, "over_lines")]
    )  # fmt: skip


@pytest.mark.parametrize("name", ["Z" * 200_000, '"' + "Z" * 200_000 + '"', "Z" * 200_000 + "\r\n"])
def test_a_name_may_be_as_long_as_it_likes(book: Book, tmp_path: Path, name: str) -> None:
    """The library that reads quoted cells refuses long ones unless it is told otherwise."""
    path = tmp_path / "answers.csv"
    path.write_text(answers_file([whole(name)]), encoding="utf-8")
    found = read_files([path], book)
    assert ([len(answer.pupil or "") // 200_000 for answer in found.answers], found.findings) == ([1], ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_answers_file_is_read_in_any_encoding_with_any_ends_of_lines(
    book: Book, tmp_path: Path, encoding: str, end: str
) -> None:
    given = [whole("Zoé"), whole("Noël\0", "4A")]
    path = tmp_path / "answers.csv"
    path.write_bytes(answers_file(given).replace("\r\n", end).encode(encoding))
    found = read_files([path], book)
    assert [answer.pupil for answer in found.answers] == ["Zoé", "Noël\ufffd"]
    assert found.findings == ()


def test_a_name_that_has_swallowed_lines_is_told(book: Book, tmp_path: Path) -> None:
    line = ",".join(list(rows([whole("X")], WORDS))[1])
    open_, shut = line.replace(",X,", ',"X,'), line.replace(",X,", ',Y",')
    path = tmp_path / "answers.csv"
    path.write_text("\n".join([",".join(COLUMNS), open_, shut, line, ""]), encoding="utf-8")
    found = read_files([path], book)
    assert [(finding.line, finding.kind) for finding in found.findings] == [(2, "over_lines")]
    assert [answer.pupil for answer in found.answers] == ["X"]


def test_several_files_are_read_together_whatever_they_are(book: Book, tmp_path: Path) -> None:
    questions = book.pack.questions()
    paper = class_on_paper(book.pack, tmp_path, questions, pupils=6)
    log = tmp_path / "round.jsonl"
    votes = [{"event": "vote", "question": "un-choix", "ballot": 1, "counts": {"trois": 4}}]
    log.write_text(round_log(questions, votes), encoding="utf-8")
    own = tmp_path / "zoe.jsonl"
    attempt = {"question": "un-choix", "response": ["trois"]}
    first = {"format": "qui-parle-history", "version": 1}
    own.write_text(f"{json.dumps(first)}\n{json.dumps(attempt)}\n", encoding="utf-8")
    found = read_files([paper, log, own, paper], book)
    assert not found.findings
    assert {answer.occasion for answer in found.answers} == {"paper", "first vote", "own"}
    assert len(found.answers) == 6 * len(questions) + 2


def test_a_key_may_be_given_with_the_sheet(book: Book, tmp_path: Path) -> None:
    paper = class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=1)
    key = tmp_path / "elsewhere" / "key.json"
    key.parent.mkdir()
    (tmp_path / "4B.json").rename(key)
    assert [finding.kind for finding in read_files([paper], book).findings] == ["no_key"]
    assert not read_files([paper, key], book).findings


def test_other_json_beside_a_sheet_does_no_harm(book: Book, tmp_path: Path) -> None:
    paper = class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=1)
    (tmp_path / "4B.json").rename(tmp_path / "z.json")
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(key_file(book.pack, []) | {"id": "other"}), encoding="utf-8")
    assert not read_files([paper], book).findings


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", "empty"), (b"hello", "unknown_file"), (b"a,b\n1,2\n", "unknown_file"), (b"\x00\xff\xfe", "unknown_file")],
)
def test_a_file_of_another_kind_is_told(book: Book, tmp_path: Path, content: bytes, kind: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert [finding.kind for finding in read_files([path], book).findings] == [kind]


def test_a_file_that_is_not_there_is_an_error(book: Book, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_files([tmp_path / "none"], book)


def test_a_file_of_answers_is_marked_by_what_was_asked_on_its_occasion(book: Book, tmp_path: Path) -> None:
    """On paper both steps of a question are asked, by hands and on a platform the first one."""
    words = ("minimum", "then.heures", "then.plus-de")
    alone = [Answer("4B", "Zoé", "deux-temps", ("minimum",), 0, 1, "platform")]
    alone += [Answer("4B", None, "deux-temps", ("minimum",), 0, 1, "first vote", times=9)]
    steps = [Answer("4B", "Zoé", "deux-temps", given, 0, 2, "paper") for given in (words, words[:1], None)]
    path = tmp_path / "answers.csv"
    path.write_text(answers_file([*alone, *steps]), encoding="utf-8")
    found = read_files([path], book)
    assert not found.findings
    assert [(each.right, each.of) for each in found.answers] == [(1, 1), (1, 1), (2, 2), (1, 2), (0, 2)]


def test_answers_marked_before_find_the_only_key_beside_them_that_has_their_questions(
    book: Book, tmp_path: Path
) -> None:
    class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=2)
    path = tmp_path / "marked.csv"
    path.write_text(answers_file([whole()]), encoding="utf-8")
    assert [key.id for key in read_files([path], book).keys] == ["essai-1"]
    other = json.dumps(key_file(book.pack, book.pack.questions()[:1]) | {"id": "other"})
    (tmp_path / "other.json").write_text(other, encoding="utf-8")
    assert read_files([path], book).keys == ()


def told(path: Path, content: str, book: Book) -> list[tuple[str, int, int, str]]:
    path.write_text(content, encoding="utf-8")
    return [(f.file, f.line, f.column, f.kind) for f in read_files([path], book).findings]


def test_a_file_that_is_no_table_is_told_at_its_beginning(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    assert told(path, "\n \n", book) == [(str(path), 1, 1, "empty")]
    assert told(path, "hello", book) == [(str(path), 1, 1, "unknown_file")]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_sheet_whose_cells_were_all_put_into_one_is_told(book: Book, tmp_path: Path, sign: str) -> None:
    path = tmp_path / "file.csv"
    assert told(path, f'"qui-parle-paper-1{sign}essai-1"|x\n"version{sign}name{sign}1"|y\n', book) == [
        (str(path), 1, 1, "one_column")
    ]


def test_a_file_that_is_too_large_is_refused(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.csv"
    path.write_text("12345", encoding="utf-8")
    monkeypatch.setattr(reading, "LARGEST", 5)
    assert len(read_files([path], book).findings) == 1
    monkeypatch.setattr(reading, "LARGEST", 4)
    with pytest.raises(OSError, match="too large"):
        read_files([path], book)


def test_the_letters_that_were_deduced_are_noted_before_all_else(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    text = answers_file([whole("Zoé Lévêque-Gérard")], ";") + "4B;Noé\n"
    path.write_bytes(text.encode("mac_roman"))
    found = read_files([path], book)
    assert [(f.kind, f.note, f.line) for f in found.findings] == [("letters_deduced", True, 1), ("no_line", False, 3)]
    assert found.findings[0].values == {"found": "Mac Roman"}
    assert [answer.pupil for answer in found.answers] == ["Zoé Lévêque-Gérard"]


def test_an_answers_file_may_begin_with_a_line_that_says_its_separator(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    bad = [*list(rows([whole()], WORDS))[1][:5], "nowhere", *list(rows([whole()], WORDS))[1][6:]]
    path.write_text("sep=;\n" + answers_file([whole()], ";") + ";".join(bad) + "\n", encoding="utf-8")
    found = read_files([path], book)
    assert list(found.answers) == [whole()]
    assert [(f.line, f.kind, f.values["id"]) for f in found.findings] == [(4, "no_question", "nowhere")]


def test_answers_that_were_marked_before_may_stand_in_a_workbook(book: Book, tmp_path: Path) -> None:
    given = [whole(), whole("Noé, Petit", response="cinq")]
    path = save(tmp_path / "answers.xlsx", {"1": [list(row) for row in rows(given, WORDS)]})
    found = read_files([path], book)
    assert (list(found.answers), found.findings) == (given, ())


def test_a_workbook_without_anything_or_with_nothing_that_can_be_read_is_told(book: Book, tmp_path: Path) -> None:
    empty = save(tmp_path / "empty.xlsx", {"1": []})
    other = save(tmp_path / "other.xlsx", {"1": [["a"]], "2": [["b"]]})
    assert [(f.file, f.kind) for f in read_files([empty], book).findings] == [(str(empty), "empty")]
    assert [(f.file, f.kind) for f in read_files([other], book).findings] == [(str(other), "unknown_file")]


def test_the_sheets_of_a_workbook_are_told_by_their_tabs_where_there_are_several(book: Book, tmp_path: Path) -> None:
    marked: list[list[object]] = [list(row) for row in rows([whole()], WORDS)]
    path = save(tmp_path / "answers.xlsx", {"4B": marked, "Notes": [["a"]]})
    found = read_files([path], book)
    assert found.findings == (Finding(f"{path} [Notes]", 1, 1, "other_tab", note=True),)
    assert list(found.answers) == [whole()]


def test_a_folder_that_is_called_like_a_key_does_no_harm(book: Book, tmp_path: Path) -> None:
    paper = class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=1)
    (tmp_path / "a.json").mkdir()
    assert not read_files([paper], book).findings


def test_a_key_that_is_too_large_is_not_read(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=1)
    size = (tmp_path / "4B.json").stat().st_size
    monkeypatch.setattr(reading, "LARGEST_KEY", size)
    assert not read_files([paper], book).findings
    monkeypatch.setattr(reading, "LARGEST_KEY", size - 1)
    assert [f.kind for f in read_files([paper], book).findings] == ["no_key"]


def test_the_key_of_the_same_name_comes_before_others(book: Book, tmp_path: Path) -> None:
    paper = class_on_paper(book.pack, tmp_path, book.pack.questions(), pupils=1)
    broken = json.loads((tmp_path / "4B.json").read_text(encoding="utf-8")) | {"versions": {}}
    (tmp_path / "0.json").write_text(json.dumps(broken), encoding="utf-8")
    assert not read_files([paper], book).findings


def test_a_response_whose_shape_is_wrong_is_told_whole(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(answers_file([whole()._replace(response=("trois", "trois"))]), encoding="utf-8")
    ((finding),) = read_files([path], book).findings
    assert (finding.kind, finding.values["found"]) == ("no_option", "trois trois")


def test_what_is_no_workbook_is_told_at_its_beginning(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "4B.xlsx"
    path.write_bytes(b"PK\x03\x04nothing")
    assert read_files([path], book).findings == (Finding(str(path), 1, 1, "unknown_file"),)


def test_a_sheet_alone_in_its_workbook_is_called_after_the_file(book: Book, tmp_path: Path) -> None:
    question = book.pack.questions()[0]
    (tmp_path / "key.json").write_text(json.dumps(key_file(book.pack, [question])), encoding="utf-8")
    cells = [line.split(",") for line in sheet([["A", "Zoé", "a"]], 1, "").splitlines()]
    path = save(tmp_path / "4C.xlsx", {"Feuille 1": [list(row) for row in cells]})
    assert [answer.class_ for answer in read_files([path], book).answers] == ["4C"]


def test_a_round_and_a_report_are_called_after_their_files(book: Book, tmp_path: Path) -> None:
    log = tmp_path / "4D.jsonl"
    votes = [{"event": "vote", "question": "un-choix", "ballot": 1, "counts": {"trois": 4, "six": 1}}]
    log.write_text(round_log([], [votes[0], {**votes[0], "counts": {"trois": 4}}], None), encoding="utf-8")
    report = tmp_path / "4E.csv"
    asked = "How many hours does the text give?"
    report.write_text(f"Last name,First name,Question 1,Response 1\nDurand,Zoé,{asked},seven\n", encoding="utf-8")
    found = read_files([log, report], book)
    assert [(answer.class_, answer.times) for answer in found.answers] == [("4D", 4)]
    assert [(f.file, f.kind, f.cell) for f in found.findings] == [(str(report), "no_option_text", "D2")]


def test_a_copy_of_a_round_is_not_counted_twice_and_the_longer_one_is_taken(book: Book, tmp_path: Path) -> None:
    votes: list[dict[str, object]] = [
        {"event": "vote", "question": "un-choix", "ballot": ballot, "counts": {"trois": 9}} for ballot in (1, 2)
    ]
    for name, kept in (("early", votes[:1]), ("whole", votes), ("copy", votes)):
        log = round_log(book.pack.questions(), kept).replace('"size"', '"round": "r1", "size"', 1)
        (tmp_path / name).write_text(log, encoding="utf-8")
    found = read_files([tmp_path / name for name in ("early", "whole", "copy")], book)
    assert [(each.occasion, each.times) for each in found.answers] == [("first vote", 9), ("second vote", 9)]
    assert [(each.file, each.kind) for each in found.findings] == [
        (str(tmp_path / "early"), "same_round"),
        (str(tmp_path / "copy"), "same_round"),
    ]


@pytest.mark.parametrize("occasion", ["paper", "platform", "own"])
def test_an_answer_of_one_pupil_is_marked_whatever_became_of_its_marks(
    book: Book, tmp_path: Path, occasion: str
) -> None:
    wrong = list(rows([whole(response="cinq")._replace(occasion=cast("Occasion", occasion))], WORDS))[1]
    bare = [cell if place not in {7, 8} else "" for place, cell in enumerate(wrong)]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(map(",".join, [[WORDS.columns[each] for each in COLUMNS], bare])), encoding="utf-8")
    (answer,) = read_files([path], book).answers
    assert (answer.right, answer.of) == (0, 1)
