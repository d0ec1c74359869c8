"""The page of a class report, read back by an HTML parser that is not ours."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import read_files
from quiz.classroom.report.building import report
from quiz.classroom.report.items import View
from quiz.formats.report import report_page
from quiz.locale import phrases
from tests.classroom.made import class_on_paper
from tests.formats.reading import Reader

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.report.values import Report
    from quiz.model import Pack


@pytest.fixture
def shown(pack: Pack, tmp_path: Path) -> Report:
    """The report on a class of 28."""
    book = Book(pack)
    found = read_files([class_on_paper(pack, tmp_path, pack.questions()[:8])], book)
    return report(View(book, phrases("fr")), found.answers, Random(1))


def page(shown: Report) -> str:
    return report_page(phrases("fr"), shown)


def test_the_page_is_sound_and_says_what_the_report_says(shown: Report) -> None:
    read = Reader(page(shown))
    assert read.tags >= {"main", "section", "svg"}
    assert "script" not in read.tags
    assert not read.links
    assert len(read.ids) == len(set(read.ids))
    for item in shown.items:
        assert " ".join(item.ask.split()) in read.text


def test_every_chart_has_its_words(shown: Report) -> None:
    html = page(shown)
    assert html.count('role="img"') == html.count("<desc") == html.count("<title id=") > len(shown.items)


def test_what_to_take_up_again_comes_first(shown: Report) -> None:
    read = Reader(page(shown))
    assert shown.again
    assert (
        read.text.index("À reprendre") < read.text.index("Par savoir-faire") < read.text.index("Question par question")
    )


def test_hostile_texts_are_only_text(shown: Report) -> None:
    hostile = "</svg><script>alert(1)</script><b onload=x>&\u202e"
    items = tuple(
        item._replace(
            ask=hostile,
            id=hostile,
            skill=hostile,
            takeaway=hostile,
            options=tuple(line._replace(text=hostile, why=hostile) for line in item.options),
        )
        for item in shown.items
    )
    again = tuple(each._replace(skill=hostile, items=items[:2]) for each in shown.again)
    lines = tuple(line._replace(label=hostile, class_=hostile) for line in shown.pupil_lines)
    html = page(shown._replace(items=items, again=again, doubtful=items[:1], pupil_lines=lines, classes=(hostile, "b")))
    read = Reader(html)
    assert "script" not in read.tags
    assert "alert(1)" in read.text
    assert "\u202e" not in html


def test_an_empty_report_is_a_page_too(shown: Report) -> None:
    empty = shown._replace(answers=0, items=())
    assert "rien à dire" in Reader(page(empty)).text


def test_the_same_report_is_the_same_page(shown: Report) -> None:
    assert page(shown) == page(shown)
