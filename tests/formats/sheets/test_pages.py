"""Handouts as pages: whole, well formed, printable in black and white, the same every time, safe with any bank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.versions import Plan
from quiz.document import Choices, Facts, Para, Quote, Section, Steps
from quiz.formats.sheets import drawing
from quiz.formats.sheets.style import style_of
from quiz.locale.visible import spelled_out
from quiz.model import LANGUAGES
from tests.classroom.handouts.making import HOSTILE, pack_of
from tests.documents import every
from tests.formats.reading import Reader
from tests.formats.sheets.printing import KINDS, paper, squeezed

if TYPE_CHECKING:
    from quiz.document import Runs
    from quiz.model import Language, Pack


def page_of(pack: Pack, kind: str, language: Language = "fr", plan: Plan | None = None) -> str:
    return drawing.page_of(paper(pack, kind, language, plan))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_well_formed_and_in_their_language(pack: Pack, kind: str, language: Language) -> None:
    made = page_of(pack, kind, language, Plan(questions=1000, versions=2))
    Reader(made)
    assert f'<html lang="{language}">' in made


@pytest.mark.parametrize(("kind", "language"), [("sheet", "en"), ("key", "fr"), ("lesson", "fr")])
def test_all_that_is_told_is_on_the_page(pack: Pack, kind: str, language: Language) -> None:
    shown = paper(pack, kind, language, Plan(questions=1000, versions=2))
    text = squeezed(Reader(drawing.page_of(shown)).text)
    due = [said(para.runs) for para in every(Para, shown.document)]
    due += [said(quote.runs) for quote in every(Quote, shown.document)]
    due += [said(runs) for each in every(Choices, shown.document) for one in each.items for runs in (one.runs, one.why)]
    due += [said(fact.runs) for facts in every(Facts, shown.document) for fact in facts.items]
    due += [said(runs) for steps in every(Steps, shown.document) for step in steps.items for runs in step.notes]
    due += [said(section.title) for section in every(Section, shown.document)]
    assert not [part for part in due if squeezed(" ".join(part.split())) not in text]


def said(runs: Runs) -> str:
    """What is said, with the numbers of pages cited as they are set, in brackets."""
    return "".join(f" [{run.text}]" if run.role == "cite" else run.text for run in runs)


@pytest.mark.parametrize(("language", "passage"), [("fr", "fr"), ("en", "fr")])
def test_passages_keep_their_own_language(every_kind: Pack, language: Language, passage: str) -> None:
    written = Reader(page_of(every_kind, "sheet", language, Plan(questions=1000))).languages
    assert (passage, "un entretien qui a duré près de cinq heures") in written


def test_a_page_break_may_not_split_a_question() -> None:
    sheet = style_of("sheet", "x", "page {number} of {total}")
    assert re.search(r"\.questions > li \{[^}]*break-inside: avoid", sheet)
    assert re.search(r"\.card dl div, \.card li \{[^}]*break-inside: avoid", style_of("key", "x", ""))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_told_by_colour(kind: str) -> None:
    greys = re.findall(r"#[0-9a-f]{3,6}\b", style_of(kind, "x", "{number}{total}"))
    assert greys
    assert all(len(set(re.findall("..", grey[1:] if len(grey) == 7 else grey[1:] * 2))) == 1 for grey in greys)


def test_boxes_are_drawn_by_lines_which_printers_keep() -> None:
    assert "background:" not in style_of("sheet", "x", "").replace("background: #fff", "")


@pytest.mark.parametrize("kind", KINDS)
def test_pages_need_no_script_and_fetch_nothing(pack: Pack, kind: str) -> None:
    made = page_of(pack, kind)
    assert not Reader(made).tags & {"script", "link", "img", "iframe", "form", "object", "embed", "base"}
    assert "url(" not in made
    assert "@import" not in made


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_handout_is_the_same_page(pack: Pack, kind: str) -> None:
    assert page_of(pack, kind) == page_of(pack, kind)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_bank_is_shown_and_not_obeyed(kind: str, language: Language) -> None:
    made = page_of(pack_of(HOSTILE), kind, language)
    reader = Reader(made)
    assert not reader.tags & {"script", "img"}
    if kind == "key":
        due = {"fr": "</article></main></body></html>", "en": "[link=https://exemple.fr]x[/link]"}
        assert due[language] in reader.text
        assert spelled_out("\u2066") in reader.text
    assert not set(made) & set("\x00\x1b\x9b\x07\u202e\u2066\u2069\u2028\ufeff\u200b")


def test_the_foot_of_the_page_cannot_leave_its_string() -> None:
    assert '"; } body { display: none } "' not in style_of(
        "sheet", '"; } body { display: none } "', "</style>{number}\\{total}"
    )
    assert "</style>" not in style_of("sheet", "</style>", "</style>{number}\\{total}")


def test_voting_cards_have_big_letters_each_in_a_shape_of_its_own(every_kind: Pack) -> None:
    made = page_of(every_kind, "cards")
    assert [f"<h2>{letter}</h2>" in made for letter in "ABCD"] == [True, True, True, False]
    assert [f".letter:nth-child({number}) h2::before" in made for number in (1, 2, 3, 4)] == [True] * 4
    assert "font-size: 96pt" in made
