from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.answers import COLUMNS, Answer, cells, harmless, rows, unwritten, written
from quiz.library.text.formulas import restored
from quiz.locale.marking import marking_words

WORDS = marking_words("en").answers
NAMES = st.lists(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*|", fullmatch=True), min_size=1, max_size=5).map(tuple)


def test_an_answer_is_a_line_under_a_header() -> None:
    answer = Answer("4B", "Zoé", "duree", ("rhc", "", "sputnik"), 2, 3, "paper", "A", "B", 1, "sure")
    header, line = rows([answer], WORDS)
    assert header == COLUMNS
    assert line == ("4B", "Zoé", "paper", "A", "B", "duree", "rhc _ sputnik", "2", "3", "1", "sure")


def test_its_words_are_those_of_the_reader() -> None:
    answer = Answer("4B", "Zoé", "duree", ("rhc",), 1, 1, "first vote", "A", "B", 1, "sure")
    header, line = rows([answer], marking_words("fr").answers)
    assert header[:3] == ("classe", "élève", "occasion")
    assert line[2] == "premier vote"
    assert line[-1] == "je sais"


def test_hands_have_no_mark_and_a_blank_no_response() -> None:
    hands = Answer("4B", None, "duree", ("rhc",), 0, 0, "first vote", times=12)
    blank = Answer("4B", "Zoé", "duree", None, 0, 3, "paper")
    assert cells(hands, WORDS)[6:10] == ("rhc", "", "", "12")
    assert cells(blank, WORDS)[6:10] == ("", "0", "3", "1")


def test_only_a_whole_answer_can_be_right() -> None:
    assert Answer("", "a", "q", ("x",), 1, 1, "own").correct
    assert not Answer("", "a", "q", ("x",), 1, 2, "own").correct
    assert not Answer("", None, "q", ("x",), 0, 0, "first vote").correct


@given(NAMES)
def test_a_response_is_read_back_as_it_was_written(response: tuple[str, ...]) -> None:
    assert unwritten(written(response)) == response


@given(st.text(min_size=1))
def test_no_name_is_a_formula_for_a_spreadsheet(name: str) -> None:
    cell = harmless(name)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell.splitlines() in ([cell], [])


@given(st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp", "Cs"]), min_size=1))
def test_a_name_is_read_back_as_it_was_written(name: str) -> None:
    assert restored(harmless(name)) == name


def test_a_formula_for_a_name_stays_a_text() -> None:
    out = io.StringIO()
    csv.writer(out).writerow(cells(Answer('=HYPERLINK("x")', "@cmd", "q", ("a",), 1, 1, "paper"), WORDS))
    assert next(csv.reader([out.getvalue()]))[:2] == ['\'=HYPERLINK("x")', "'@cmd"]
