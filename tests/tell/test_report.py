"""A class report in words."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import read_files
from quiz.classroom.report.building import report as values
from quiz.classroom.report.items import View
from quiz.locale import phrases
from quiz.model import LANGUAGES
from quiz.tell.report import report, report_page
from tests.classroom.made import class_on_paper
from tests.documents import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.report.values import Report
    from quiz.model import Language, Pack


def of_a_class(pack: Pack, folder: Path, language: Language) -> Report:
    book = Book(pack)
    found = read_files([class_on_paper(pack, folder, pack.questions()[:8])], book)
    return values(View(book, phrases(language)), found.answers, Random(1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said(pack: Pack, tmp_path: Path, language: Language) -> None:
    told = text_of(report_page(phrases(language), of_a_class(pack, tmp_path, language)))
    assert not re.search(r"[{}]|\bnan\b", told)


def test_a_page_says_all_that_a_screen_says(pack: Pack, tmp_path: Path) -> None:
    say, shown = phrases("en"), of_a_class(pack, tmp_path, "en")
    page = text_of(report_page(say, shown)).splitlines()
    assert [line for line in text_of(report(say, shown)).splitlines() if line not in page] == []


def test_of_no_answers_there_is_nothing_to_say(pack: Pack) -> None:
    empty = values(View(Book(pack), phrases("en")), [], Random(1))
    assert text_of(report(phrases("en"), empty)).splitlines()[-1] == "No answers: nothing to say."
