"""Tables: CSV and Kahoot's spreadsheet, beyond what is read back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from quiz.formats import csv_table, kahoot
from quiz.formats.editions import edition
from quiz.formats.kahoot import HEADINGS, Ask, fitted
from quiz.formats.shortening import last_sentences, shorten
from quiz.library.text.formulas import looks_like_formula, neutralised
from quiz.locale import phrases
from quiz.locale.export import export_words
from tests.formats.readback.tables import kahoot_rows, sheets

if TYPE_CHECKING:
    from quiz.formats.editions import Edition
    from quiz.model import Language, Pack


def in_language(pack: Pack, language: Language = "en") -> Edition:
    return edition(phrases(language), export_words(language), pack, 0)


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\u200b=1", "﹢1", "\n=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_calculate_is_led_by_an_apostrophe(text: str) -> None:
    assert neutralised(text).startswith(f"'{text[0]}")


@pytest.mark.parametrize("text", ["", "a=b", "1+1", "« texte »"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert neutralised(text) == text


def test_no_cell_of_a_hostile_bank_is_a_formula(hostile: Pack) -> None:
    text = csv_table.make(in_language(hostile)).content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not any(looks_like_formula(cell) for cell in cells)


def test_a_french_table_parts_its_columns_as_french_spreadsheets_expect(every_kind: Pack) -> None:
    content = csv_table.make(in_language(every_kind, "fr")).content
    assert content.startswith("\ufeffbank;id;lang;".encode())


def test_kahoot_finds_its_headings_in_row_eight(every_kind: Pack) -> None:
    quiz, _ = sheets(kahoot.make(in_language(every_kind)).content)
    assert tuple(cell.value for cell in quiz[8][1:8]) == HEADINGS
    assert quiz["B9"].value


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_fits_into_kahoot(pack: Pack, hostile: Pack, language: Language) -> None:
    for each in (pack, hostile):
        for row in kahoot_rows(kahoot.make(in_language(each, language)).content):
            assert len(row.text) <= 120
            assert 2 <= len(row.answers) == len(set(row.answers)) <= 4
            assert all(len(answer) <= 75 for answer in row.answers)
            assert row.seconds in {5, 10, 20, 30, 60, 90, 120, 240}
            assert all(1 <= int(right) <= len(row.answers) for right in row.right)


def test_kahoot_is_asked_row_by_row_and_place_by_place(every_kind: Pack) -> None:
    rows = kahoot_rows(kahoot.make(in_language(every_kind)).content)
    assert len(rows) == 7 + 3 + 3
    places = [row for row in rows if row.text.startswith("No. ")]
    right = [row.answers[int(row.right[0]) - 1] for row in places]
    assert right == ["first", "then", "last"]


def test_texts_in_a_spreadsheet_are_texts(hostile: Pack) -> None:
    for sheet in sheets(kahoot.make(in_language(hostile)).content):
        cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        assert all(cell.data_type == "s" for cell in cells)
        assert all(cell.quotePrefix for cell in cells if looks_like_formula(cell.value))
        assert any(looks_like_formula(cell.value) for cell in cells)


def test_right_answers_are_never_left_out() -> None:
    answers = tuple(f"answer {i}" for i in range(7))
    found = fitted(Ask("", "Which?", answers, (5, 6)))
    assert found.answers == ("answer 0", "answer 1", "answer 5", "answer 6")
    assert found.right == (2, 3)


def test_answers_cut_to_the_same_words_are_told_apart() -> None:
    answers = tuple("the same words at length " * 4 + end for end in ("a", "b"))
    first, second = fitted(Ask("", "Which?", answers, (0,))).answers
    assert (first[:3], second[:3]) == ("1. ", "2. ")
    assert max(len(first), len(second)) <= 75


def test_a_prompt_keeps_its_question() -> None:
    assert (
        last_sentences("It was said at length. Nobody answered. Who says it?", 36) == "… Nobody answered. Who says it?"
    )


def test_a_text_is_cut_at_a_word() -> None:
    assert shorten("one two three", 9) == "one two …"
    assert shorten("unbreakable", 5) == "unbr…"
    assert shorten("fits", 4) == "fits"
