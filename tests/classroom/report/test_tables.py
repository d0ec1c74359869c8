"""The report for other programs, and its numbers in words."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import read_files
from quiz.classroom.report.building import report
from quiz.classroom.report.items import View
from quiz.classroom.report.tables import COLUMNS, as_plain, as_rows
from quiz.locale import phrases
from quiz.locale.manner import manner_of
from quiz.locale.numbers import hundredths
from quiz.locale.report import report_words
from quiz.model import LANGUAGES, Language, Text
from tests.classroom.made import class_on_paper

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.report.values import Report
    from quiz.model import Pack

BOTH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def class_report(pack: Pack, tmp_path: Path) -> dict[Language, Report]:
    book = Book(pack)
    found = read_files([class_on_paper(pack, tmp_path, pack.questions()[:8])], book)
    return {each: report(View(book, phrases(each)), found.answers, Random(1)) for each in LANGUAGES}


@BOTH
def test_the_report_is_json(class_report: dict[Language, Report], language: Language) -> None:
    data = json.loads(json.dumps(as_plain(class_report[language]), allow_nan=False))
    assert (data["format"], data["version"], data["language"]) == ("qui-parle-report", 1, language)
    assert data["persons"] == 28
    assert len(data["items"]) == 8
    assert set(data["items"][0]["difficulty"]) == {"right", "of", "interval"}


@BOTH
def test_the_report_is_a_table_with_a_row_a_question(class_report: dict[Language, Report], language: Language) -> None:
    table = as_rows(report_words(language), class_report[language])
    assert table[0] == list(report_words(language).columns.values())
    assert set(report_words(language).columns) == set(COLUMNS)
    assert {len(row) for row in table} == {len(COLUMNS)}
    decimals = {row[6][1] for row in table[1:]}
    assert decimals == {"," if language == "fr" else "."}


def test_texts_of_a_bank_are_no_formulas_in_the_table(class_report: dict[Language, Report]) -> None:
    shown = class_report["en"]
    hostile = shown._replace(items=tuple(item._replace(ask="=1+1\n@x") for item in shown.items))
    assert {row[3] for row in as_rows(report_words("en"), hostile)[1:]} == {"'=1+1 @x"}


def test_numbers_follow_the_language() -> None:
    french, english = manner_of("fr"), manner_of("en")
    assert (french.in_percent(62.6), english.in_percent(62.6)) == ("63\u202f%", "63%")
    assert (hundredths("fr", -0.126), hundredths("en", -0.126)) == ("−0,13", "−0.13")
    assert (french.whole(1200000), english.whole(1200000)) == ("1\u202f200\u202f000", "1,200,000")
    assert hundredths("en", -0.001) == "0.00"


@BOTH
def test_texts_are_in_the_language_asked_for(
    class_report: dict[Language, Report], pack: Pack, language: Language
) -> None:
    asks = {question.id: question.ask for question in pack.questions()}
    for item in class_report[language].items:
        ask = asks[item.id]
        assert isinstance(ask, Text)
        assert item.ask == ask.of(language)
