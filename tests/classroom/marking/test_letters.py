from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.letters import Printed, Unread, read_cell
from quiz.play.presentation import present
from tests.classroom.made import cell, response

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Known
    from quiz.model import Pack


def printed(book: Book, name: str) -> tuple[Printed, Known]:
    known = book.known(name)
    assert known is not None
    asked = present(book.pack, known.question, 0)
    letters = {asked.letter(each): each for each in asked.names}
    return Printed(name, letters, tuple(row.name for row in asked.rows)), known


def read(book: Book, name: str, text: str) -> object:
    return read_cell(text, *printed(book, name))


def test_a_letter_is_the_option_printed_under_it(book: Book) -> None:
    sheet, known = printed(book, "un-choix")
    for letter, name in sheet.letters.items():
        assert read_cell(letter, sheet, known) == (name,)
        assert read_cell(f" {letter.upper()}. ", sheet, known) == (name,)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [("x", "no_letter", "x"), ("a b", "only_one", "a b"), ("aa", "twice", "aa"), ("?", "no_letter", "?")],
)
def test_what_is_no_letter_of_the_question_is_told(book: Book, text: str, kind: str, found: str) -> None:
    assert read(book, "un-choix", text) == Unread(kind, found)


def test_of_several_keys_fewer_or_more_may_be_given(book: Book) -> None:
    sheet, known = printed(book, "deux-cles")
    one, two, three = sheet.letters.values()
    assert read_cell("a", sheet, known) == (one,)
    assert read_cell("c, a", sheet, known) == (three, one)
    assert read_cell("abc", sheet, known) == (one, two, three)


def test_every_response_to_every_question_is_read_back(every_kind: Pack) -> None:
    from random import Random

    book, random = Book(every_kind), Random(1)
    for question in every_kind.questions():
        sheet, known = printed(book, question.id)
        for skill in (0, 1):
            given_response = response(every_kind, question, random, skill)
            assert read_cell(cell(every_kind, question, 0, given_response), sheet, known) == given_response


def test_rows_may_be_left_out_of_a_match_but_not_exist_twice(every_kind: Pack, book: Book) -> None:
    name = next(question.id for question in every_kind.questions() if question.rows)
    sheet, known = printed(book, name)
    read_one = read_cell("2b", sheet, known)
    assert isinstance(read_one, tuple)
    assert sorted(each for each in read_one if each) == [sheet.letters["b"]]
    assert read_cell("2b 2a", sheet, known) == Unread("twice", "2b 2a")
    assert read_cell("9a", sheet, known) == Unread("no_row", "9")
    assert read_cell("1", sheet, known) == Unread("no_pairs", "1")


def test_an_order_must_be_whole(every_kind: Pack, book: Book) -> None:
    from quiz.model import Order

    name = next(question.id for question in every_kind.questions() if isinstance(question, Order))
    assert read(book, name, "b") == Unread("not_all", "b")


@given(st.text(max_size=12))
def test_any_text_is_an_answer_or_told(every_kind: Pack, text: str) -> None:
    book = Book(every_kind)
    for question in every_kind.questions():
        sheet, known = printed(book, question.id)
        found = read_cell(text, sheet, known)
        assert isinstance(found, Unread) or book.fits(known, found) is None


def test_of_two_steps_one_option_and_words_are_read(book: Book) -> None:
    sheet, known = printed(book, "deux-temps")
    option = next(letter for letter, name in sheet.letters.items() if name == "minimum")
    assert read_cell(f"{option} e g", sheet, known) == ("minimum", "then.plus-de", "then.heures")
    assert read_cell("e g", sheet, known) == ("then.plus-de", "then.heures")
    assert read_cell("a b e g", sheet, known) == Unread("only_one", "a b e g")


@pytest.mark.parametrize("text", ["©", "(©)", "（c）", "[c]"])
def test_what_a_spreadsheet_makes_of_a_letter_in_brackets_is_that_letter(book: Book, text: str) -> None:
    sheet, known = printed(book, "un-choix")
    assert read_cell(text, sheet, known) == (sheet.letters["c"],)


def test_a_row_that_was_left_out_is_an_empty_place_of_the_answer(book: Book) -> None:
    sheet, known = printed(book, "une-association")
    letter, target = next(iter(sheet.letters.items()))
    found = read_cell(f"2{letter}", sheet, known)
    assert not isinstance(found, Unread)
    assert sorted(found) == sorted(("", "", target))
    assert found[[row.name for row in known.question.rows].index(sheet.rows[1])] == target
