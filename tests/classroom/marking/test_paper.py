from __future__ import annotations

import json
from typing import TYPE_CHECKING

from quiz.classroom.answers import Answer
from quiz.classroom.marking.layouts import marked_row
from quiz.classroom.marking.paper import key_from, read_paper
from quiz.classroom.marking.tables import table_of
from quiz.play.marking import key_of
from quiz.play.presentation import present
from tests.classroom.made import cell, key_file, sheet

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Book
    from quiz.classroom.marking.findings import Found
from quiz.classroom.marking.paper import Key


def read(book: Book, rows: list[list[str]], class_: str = "4B", **changes: object) -> Found:
    questions = book.pack.questions()[:3]
    key = key_from(json.dumps(key_file(book.pack, questions) | changes))
    return read_text(sheet(rows, 3, class_), key, book)


def read_text(text: str, key: Key | None, book: Book) -> Found:
    table = table_of("4B.csv", text)
    mark = marked_row(table)
    assert mark is not None
    return read_paper(table, mark, key, book)


def first_cell(book: Book, version: int) -> tuple[str, str]:
    """The question printed first on a version, and its right answer as a pupil writes it."""
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    assert key is not None
    question = book.questions[key.versions["AB"[version]][0].question]
    return question.id, cell(book.pack, question, version, key_of(book.pack, question))


def test_the_letter_of_a_version_means_what_was_printed_on_it(book: Book) -> None:
    for version in range(2):
        name, right = first_cell(book, version)
        found = read(book, [["AB"[version], "Zoé", right, "", ""]])
        assert not found.findings
        answer = found.answers[0]
        assert (answer.question, answer.correct, answer.version) == (name, True, "AB"[version])
        assert (answer.class_, answer.pupil, answer.occasion) == ("4B", "Zoé", "paper")


def test_an_empty_cell_is_a_blank(book: Book) -> None:
    name, right = first_cell(book, 0)
    found = read(book, [["A", "Zoé", right, "", ""]])
    assert [answer.question for answer in found.answers if answer.response is not None] == [name]
    assert len(found.answers) == 3


def test_a_pupil_of_whom_nothing_but_the_name_is_there_has_no_marks_and_it_is_said(book: Book) -> None:
    found = read(book, [["A", "Zoé", first_cell(book, 0)[1], "", ""], ["B", "Nour", "", "", ""], ["B", "Max"]])
    assert {answer.pupil for answer in found.answers} == {"Zoé"}
    assert [(each.kind, each.cell, each.values) for each in found.findings] == [("no_answers", "B4", {"count": "2"})]
    assert (found.findings[0].note, found.rows) == (True, (3, 3))


def test_who_gave_only_what_cannot_be_read_has_no_marks(book: Book) -> None:
    found = read(book, [["A", "Zoé", "abs", "", ""]])
    assert ([each.kind for each in found.findings], found.answers, found.rows) == (["no_letter"], (), (1, 0))


def test_a_row_without_name_and_answers_is_skipped(book: Book) -> None:
    assert read(book, [["A", "", "", "", ""], ["", "", "", "", ""]])[:2] == ((), ())


def test_without_a_class_the_file_would_name_it(book: Book) -> None:
    found = read(book, [["A", "Zoé", first_cell(book, 0)[1], "", ""]], class_="")
    assert (found.answers[0].class_, found.unnamed, found.file) == ("", "4B", "4B.csv")


def test_a_quotation_mark_that_is_never_closed_swallows_no_pupil_unsaid(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    text = sheet([["A", "Léa", "", "", ""], ["A", "Max", "", "", ""]], 3, "4B").replace("Léa", '"Léa')
    found = read_text(text, key, book)
    assert ([finding.kind for finding in found.findings], found.answers) == (["over_lines"], ())


def test_a_dash_is_no_letter_given_twice(book: Book) -> None:
    assert [finding.kind for finding in read(book, [["A", "Zoé", "–", "", ""]]).findings] == ["no_letters"]


def test_what_was_not_understood_is_told_with_its_cell(book: Book) -> None:
    found = read(
        book,
        [
            ["A", "Zoé", "z", "", ""],
            ["C", "Yanis", "a", "", ""],
            ["B", "", "a", "", ""],
            ["A", "zoé", "a", "", ""],
            ["A", "Nour", first_cell(book, 0)[1], "", "", "a"],
        ],
    )
    told = [(finding.place, finding.kind) for finding in found.findings]
    assert told == [
        ("4B.csv:C3", "no_letter"),
        ("4B.csv:A4", "no_version"),
        ("4B.csv:B5", "no_name"),
        ("4B.csv:B6", "same_name"),
        ("4B.csv:A7", "other_shape"),
    ]
    assert (found.answers, found.rows) == ((), (5, 0))


def test_a_sheet_without_its_key_is_told(book: Book) -> None:
    found = read_text(sheet([["A", "Zoé", "a"]], 1), None, book)
    assert [(finding.kind, finding.values) for finding in found.findings] == [("no_key", {"id": "essai-1"})]


def test_a_key_for_another_bank_is_told_question_by_question(book: Book) -> None:
    versions = {"A": [{"number": 1, "question": "unknown", "letters": {"a": "x"}}]}
    found = read(book, [["A", "Zoé", "a", "", ""]], versions=versions)
    assert [(finding.kind, finding.values["id"]) for finding in found.findings] == [("no_question", "unknown")]


def test_an_option_that_the_bank_has_lost_is_told(book: Book) -> None:
    versions = {"A": [{"number": 1, "question": "un-choix", "letters": {"a": "lost"}}]}
    found = read(book, [["A", "Zoé", "a", "", ""]], versions=versions)
    assert [finding.kind for finding in found.findings] == ["bank_changed"]


def test_one_version_need_not_be_named(book: Book) -> None:
    asked = present(book.pack, book.questions["un-choix"], 0)
    versions = {"A": [{"number": 1, "question": "un-choix", "letters": {asked.letter(n): n for n in asked.names}}]}
    found = read(book, [["", "Zoé", "a", "", ""]], versions=versions)
    assert [answer.version for answer in found.answers] == ["A"]


def test_json_that_is_no_key_is_none() -> None:
    assert key_from('{"format": "other", "version": 1, "id": "x", "versions": {}}') is None
    assert key_from("[1, 2") is None


def test_columns_are_found_by_their_headings_wherever_they_were_moved(book: Book) -> None:
    name, right = first_cell(book, 0)
    lines = [
        ["3", "Nom", "Prénom", "Remarques", "Version", "2", "Q1"],
        ["", "Durand", "Zoé", "absente lundi", "A", "", right],
        ["", "qui-parle-paper-1", "essai-1", "classe", "4B", "", ""],
    ]
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    found = read_text("\n".join(";".join(line) for line in lines), key, book)
    assert not found.findings
    assert [(each.pupil, each.correct) for each in found.answers if each.question == name] == [("Zoé Durand", True)]
    assert {answer.class_ for answer in found.answers} == {"4B"}


def test_a_table_without_any_heading_is_told(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    found = read_text("qui-parle-paper-1,essai-1\nA,Zoé,a,b,c\n", key, book)
    assert [finding.kind for finding in found.findings] == ["no_header"]


def test_two_columns_of_one_number_are_not_guessed_from(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    found = read_text("qui-parle-paper-1,essai-1\nversion,name,1,1\nA,Zoé,,a\n", key, book)
    told = [(finding.cell, finding.kind) for finding in found.findings if not finding.note]
    assert told == [("D3", "no_number")]


def test_a_pupil_is_one_whatever_keyboard_wrote_the_name(book: Book) -> None:
    listed, right = type(book)(book.pack, ["Zoé d'Arc"]), first_cell(book, 0)[1]
    for written in ("Zoe\u0301 d'Arc", "Zoé\u00a0d’Arc"):
        found = read(listed, [["A", written, right, "", ""]])
        assert not found.findings
        assert {answer.pupil for answer in found.answers} == {"Zoé d'Arc"}
    twice = read(listed, [["A", name, right, "", ""] for name in ("Zoé d'Arc", "Zoe\u0301 d’Arc")])
    assert [finding.kind for finding in twice.findings] == ["same_name"]


def test_a_finding_says_what_was_found_of_whom_and_what_would_have_been_right(book: Book) -> None:
    rows = [
        ["A", "Zoé", "z", "", ""],
        ["C", "Yanis", "a", "", ""],
        ["A", "zoé", "a", "", ""],
        ["A", "Nour", "", "", "", "a"],
        ["A", "Max", "", "", "", ""],
    ]
    found = [(each.kind, each.values) for each in read(book, rows).findings]
    letters = "a b c"
    assert found == [
        ("no_letter", {"name": "Zoé", "number": "1", "found": "z", "letters": letters}),
        ("no_version", {"found": "C", "versions": "A, B", "name": "Yanis"}),
        ("same_name", {"name": "zoé", "line": "3"}),
        ("other_shape", {"found": "6", "count": "5"}),
        ("other_shape", {"found": "6", "count": "5"}),
    ]


def test_a_name_that_is_not_on_the_list_is_told_and_its_answers_count(book: Book) -> None:
    listed = type(book)(book.pack, ["Zoé Durand"])
    found = read(listed, [["A", "Zoe Durand", first_cell(book, 0)[1], "", ""]])
    assert [(each.kind, each.place, each.values) for each in found.findings] == [
        ("unknown_name", "4B.csv:B3", {"name": "Zoe Durand", "near": "Zoé Durand"})
    ]
    assert len(found.answers) == 3


def test_a_blank_and_an_answer_say_all_that_is_known_of_them(book: Book) -> None:
    name, right = first_cell(book, 0)
    found = read(book, [["a", "Zoé", right, "", ""]], form="B")
    of = {question.id: len(key_of(book.pack, question)) for question in book.pack.questions()}
    by_name = {answer.question: answer for answer in found.answers}
    assert by_name[name] == Answer(
        "4B", "Zoé", name, key_of(book.pack, book.questions[name]), of[name], of[name], "paper", "B", "A"
    )
    assert {each for each, answer in by_name.items() if answer.response is None} == set(by_name) - {name}
    assert all(answer.of == of[each] for each, answer in by_name.items())


def test_a_bank_whose_rows_changed_since_is_told_with_the_question(book: Book) -> None:
    asked = present(book.pack, book.questions["une-association"], 0)
    letters = {asked.letter(name): name for name in asked.names}
    versions = {"A": [{"number": 1, "question": "une-association", "letters": letters, "rows": ["rhc", "lost"]}]}
    found = read(book, [["A", "Zoé", "1a 2b", "", ""]], versions=versions)
    assert [(each.kind, each.values) for each in found.findings] == [
        ("bank_changed", {"name": "Zoé", "number": "1", "id": "une-association"})
    ]


def test_the_version_may_be_written_as_it_is_said(book: Book) -> None:
    for written in ("version b", "Version  B", " b "):
        found = read(book, [[written, "Zoé", first_cell(book, 1)[1], "", ""]])
        assert {answer.version for answer in found.answers} == {"B"}


def test_a_separator_that_nothing_guards_moves_no_answer_to_another_question(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    heading, right = "qui-parle-paper-1,essai-1\nversion,name,1,2,3\n", first_cell(book, 0)[1]
    for answers in (f"{right},,", f"{right},{right},{right}"):
        found = read_text(f"{heading}A,Durand, Zoé,{answers}\nA,Nour,{right},,\n", key, book)
        assert ([each.kind for each in found.findings], found.rows) == (["other_shape"], (2, 1))
        assert {answer.pupil for answer in found.answers} == {"Nour"}


def test_a_separator_at_the_end_of_every_row_is_no_cell(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    right = first_cell(book, 0)[1]
    text = f"qui-parle-paper-1,essai-1\nversion,name,1,2,3\nA,Zoé,{right},,,\nA,Nour,{right},,,\n"
    assert read_text(text, key, book).rows == (2, 2)


def test_of_two_tables_under_one_another_none_is_read_by_the_headings_of_the_other(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    one = sheet([["A", "Zoé", first_cell(book, 0)[1], "", ""]], 3, "4B")
    for other in (one.replace("essai-1", "essai-2"), one.replace("4B", "4C"), one.replace("1,2,3", "2,1,3")):
        found = read_text(one + other.replace("Zoé", "Nour"), key, book)
        assert ([each.kind for each in found.findings], found.answers) == (["second_table"], ())
    again = read_text(one + one.replace("Zoé", "Nour"), key, book)
    assert ({answer.pupil for answer in again.answers}, again.findings) == ({"Zoé", "Nour"}, ())


def test_a_question_without_a_column_is_told_and_is_a_fault_where_its_answers_may_stand_elsewhere(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    right = first_cell(book, 0)[1]
    for heading, cell_, note in (("3 (bonus)", "a", False), ("remark", "", True)):
        text = f"qui-parle-paper-1,essai-1\nversion,name,1,2,{heading}\nA,Zoé,{right},,{cell_}\n"
        found = read_text(text, key, book)
        assert [(each.kind, each.values, each.note) for each in found.findings] == [
            ("no_column", {"number": "3"}, note)
        ]


def test_a_first_name_in_a_column_of_its_own_tells_namesakes_apart(book: Book) -> None:
    key = key_from(json.dumps(key_file(book.pack, book.pack.questions()[:3])))
    right = first_cell(book, 0)[1]
    rows = "".join(f"A,Durand,{name},{right},,\n" for name in ("Zoé", "Nour"))
    found = read_text(f"qui-parle-paper-1,essai-1\nversion,name,first name,1,2,3\n{rows}", key, book)
    assert {answer.pupil for answer in found.answers} == {"Zoé Durand", "Nour Durand"}
