"""A match on outlets can be deduced: who is on stage is told before the passages, the clues after the answer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.commands.teach.projector.asking import texts
from quiz.document import Quote, Section
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page
from quiz.draw.html import text
from quiz.draw.pages import html
from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.play.kinds import kind_of
from quiz.play.presentation import present
from quiz.tell import explanation as tell
from quiz.tell.handout.sheet import item
from quiz.tell.question import cast, question
from tests.conftest import PACKS, by_itself
from tests.documents import text_of
from tests.tell.preview.viewing import previewed

if TYPE_CHECKING:
    from quiz.model import Language, Pack
    from quiz.play.presentation import Asked

NAME = "good/on-stage.yaml"
LINE = {"fr": "suit M. Grouchko point par point", "en": "follows Mr Grushko point by point"}
CLUE = {"fr": "Indice\u00a0: «\u00a0écrit après M. Stoltenberg\u00a0».", "en": "Clue: “written after Mr Stoltenberg”."}
BOTH = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture(scope="module")
def staged() -> Pack:
    """A match on outlets with a cast and clues."""
    return read_contents(by_itself(PACKS / NAME)).pack


@pytest.fixture
def page(staged: Pack) -> Asked:
    return present(staged, staged.questions()[0], 1)


def printed(asked: Asked, language: Language, width: int, *, plain: bool = False) -> list[str]:
    out = io.StringIO()
    show(Page(Console(file=out, width=width), phrases(language), plain=plain), cast(phrases(language), asked))
    return out.getvalue().splitlines()


@BOTH
def test_the_cast_is_told_before_the_passages(page: Asked, language: Language) -> None:
    nodes = question(phrases(language), page, gloss=False)
    first, second = (next(i for i, node in enumerate(nodes) if isinstance(node, kind)) for kind in (Section, Quote))
    assert first < second
    assert LINE[language] in text_of((nodes[first],))


@BOTH
def test_each_line_stands_beside_its_outlet_where_there_is_room(page: Asked, language: Language) -> None:
    title, *lines = printed(page, language, 80)
    assert title.strip() == phrases(language).on_stage
    assert [line.split("  ")[2] for line in lines][1:] == ["Sputnik France", "EURACTIV France"]
    assert lines[1].endswith(LINE[language])


@BOTH
def test_on_a_narrow_screen_each_line_stands_below_its_outlet(page: Asked, language: Language) -> None:
    lines = printed(page, language, 40)
    assert max(map(len, lines)) <= 40
    assert [line.strip() for line in lines].index("Sputnik France") + 1 == lines.index(f"      {LINE[language]}")


@BOTH
def test_in_plain_the_outlet_and_its_line_are_one_sentence(page: Asked, language: Language) -> None:
    say = phrases(language)
    assert f"Sputnik France{say.colon}{LINE[language]}" in printed(page, language, 80, plain=True)


@BOTH
def test_the_clue_is_told_with_the_reason_of_its_row_and_never_before(
    staged: Pack, page: Asked, language: Language
) -> None:
    say = phrases(language)
    assert CLUE[language] in text_of((tell.every_reason(say, staged, page),))
    assert CLUE[language] not in text_of(question(say, page, gloss=True))


@BOTH
def test_the_reasons_of_a_sheet_and_a_platform_have_the_clue(staged: Pack, page: Asked, language: Language) -> None:
    reasons = kind_of(page.question).reasons(phrases(language), staged, page)
    assert any(reason.why.endswith(CLUE[language]) for reason in reasons)


def test_the_projector_shows_the_cast_first(page: Asked) -> None:
    out = io.StringIO()
    texts(phrases("fr"), page, gloss=False)[0](Page(Console(file=out, width=80), phrases("fr")))
    assert "Ce qu’on sait de chacun" in out.getvalue()


def test_a_page_lists_the_cast(page: Asked) -> None:
    made = str(html(cast(phrases("fr"), page)))
    assert f"<dd>{text(LINE['fr'])}</dd>" in made


def test_the_sheet_of_pupils_has_the_cast(page: Asked) -> None:
    assert cast(phrases("fr"), page)[0] in list(item(phrases("fr"), page))


def test_the_pages_that_a_cast_rests_on_are_cited_after_the_answer(staged: Pack, page: Asked) -> None:
    told = text_of(tuple(tell.references(phrases("en"), staged, page)))
    assert staged.references["afp-euronews-2022"].title in told


def test_a_preview_shows_the_cast_with_its_grounds_and_the_clues() -> None:
    told = text_of(previewed(NAME).questions[0].nodes)
    assert "“Source Russia Today”" in told
    assert "clue: “écrit après M. Stoltenberg” / “written after Mr Stoltenberg”" in told
