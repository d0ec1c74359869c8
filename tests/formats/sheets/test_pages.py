"""Handouts as pages: whole, well formed, printable in black and white, the same every time, safe with any bank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.versions import Plan
from quiz.formats.sheets import pages
from quiz.formats.sheets.style import style_of
from quiz.locale.handout import handout_words
from quiz.locale.visible import spelled_out
from quiz.model import LANGUAGES
from tests.classroom.handouts.making import HOSTILE, pack_of
from tests.formats.reading import Reader
from tests.formats.sheets.printing import KINDS, both, squeezed

if TYPE_CHECKING:
    from quiz.model import Language, Pack


def page_of(pack: Pack, kind: str, language: Language = "fr", plan: Plan | None = None) -> str:
    return pages.page_of(handout_words(language), *both(pack, kind, language, plan))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_well_formed_and_in_their_language(pack: Pack, kind: str, language: Language) -> None:
    made = page_of(pack, kind, language, Plan(questions=1000, versions=2))
    Reader(made)
    assert f'<html lang="{language}">' in made


def test_every_question_is_on_the_page_with_passages_and_options(pack: Pack) -> None:
    made, document = both(pack, "sheet", "en", Plan(questions=1000))
    text = squeezed(Reader(pages.page_of(handout_words("en"), made, document)).text)
    for item in made.sheets[0].items:
        due = [*item.ask, item.task, item.reason, *(option.text for option in item.options)]
        due += ["".join(p.text for p in each.pieces) + each.gloss for each in (*item.excerpts, *item.rows)]
        assert not [part for part in due if squeezed(" ".join(part.split())) not in text]


def test_all_of_the_key_is_on_the_page(pack: Pack) -> None:
    made, document = both(pack, "key", "fr", Plan(questions=1000, versions=2))
    text = squeezed(Reader(pages.page_of(handout_words("fr"), made, document)).text)
    for solution in made.key.solutions:
        due = [solution.key, solution.explain, solution.fair, solution.takeaway, solution.primary, solution.codes]
        due += [told.why for told in solution.told] + [told.label for told in solution.told]
        assert not [part for part in due if squeezed(" ".join(part.split())) not in text]
    for card in made.key.cards:
        assert squeezed(" ".join(card.does_not_say.split())) in text


@pytest.mark.parametrize(("language", "passage"), [("fr", "fr"), ("en", "fr")])
def test_passages_keep_their_own_language(every_kind: Pack, language: Language, passage: str) -> None:
    written = Reader(page_of(every_kind, "sheet", language, Plan(questions=1000))).languages
    assert (passage, "un entretien qui a duré près de cinq heures") in written


def test_a_page_break_may_not_split_a_question() -> None:
    sheet = style_of("sheet", "x", "page {number} of {total}")
    assert re.search(r"\.question \{[^}]*break-inside: avoid", sheet)
    assert re.search(r"\.card \{[^}]*break-inside: avoid", style_of("key", "x", ""))


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


def test_voting_cards_have_big_letters_each_in_a_shape_of_its_own(pack: Pack) -> None:
    made = page_of(pack, "cards")
    assert [f'class="letter {letter}"' in made for letter in "abcd"] == [True, True, True, False]
    assert "font-size: 190pt" in made
