"""An article on a page: nothing of it lost, nothing obeyed, everything in its place at any width."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from quiz.document import Piece
from quiz.draw.console.lines import bands_of
from quiz.draw.console.nodes import show, show_node
from quiz.draw.console.page import Page
from quiz.draw.console.visible import visible
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import root_of
from quiz.locale import phrases
from quiz.reading.articles import marked_article
from quiz.tell.article import Look, article
from quiz.tell.excerpt import line_in_place, passage_in_place, whole
from tests.conftest import PACKS

if TYPE_CHECKING:
    from quiz.model import Language, Pack

HOSTILE = PACKS / "reading" / "hostile"
WIDTHS = [40, 80, 120]
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MARGIN = re.compile(r"^(?:▸| )? *\d* [a-z,–+ ]*[┃│] ?", re.MULTILINE)


@pytest.fixture(scope="module")
def hostile() -> Pack:
    return read_contents(root_of(HOSTILE)).pack


def paper(width: int, language: Language = "en", *, plain: bool = False) -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    return Page(Console(file=out, width=width, no_color=True), phrases(language), plain=plain), out


def drawn(pack: Pack, source: str, width: int, look: Look | None = None, *, plain: bool = False) -> str:
    page, out = paper(width, plain=plain)
    told = article(page.say, marked_article(pack, pack.articles[source]), look or Look())
    show(page, (*told.head, told.lines, *told.legend))
    return out.getvalue()


def body(pack: Pack, source: str, width: int) -> str:
    """The lines of an article without their margin, put together again."""
    page, out = paper(width)
    show_node(page, article(page.say, marked_article(pack, pack.articles[source]), Look()).lines)
    return "".join(MARGIN.sub("", out.getvalue()).split())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("source", ["rhc", "euractiv", "rt-france", "anonyme", "sputnik"])
def test_every_word_of_an_article_is_shown_at_any_width(pack: Pack, source: str, width: int) -> None:
    assert body(pack, source, width) == "".join(visible(pack.articles[source].text).split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_page_but_for_addresses(pack: Pack, width: int) -> None:
    for source in pack.articles:
        for look in (Look(), Look(annotate=True, gloss=True)):
            wide = [line for line in drawn(pack, source, width, look).splitlines() if cell_len(line) >= width]
            assert all("http" in line for line in wide), wide


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("look", [Look(), Look(annotate=True, gloss=True, line=5)])
def test_a_hostile_article_is_shown_and_not_obeyed(hostile: Pack, width: int, look: Look, plain: bool) -> None:  # noqa: FBT001 -- a table
    shown = drawn(hostile, "a", width, look, plain=plain)
    assert not OBEYED.search(re.sub("\x1b\\[[0-9;]*m", "", shown))
    flat = "".join(shown.split())
    for text in ("<script>alert(1)</script>", "<U+001B>[2J", "[red]rouge[/red]", "<U+202E>", "</article>", "שלום"):
        assert text in flat


@pytest.mark.parametrize("width", WIDTHS)
def test_wide_characters_and_thin_spaces_keep_their_place(hostile: Pack, width: int) -> None:
    shown = drawn(hostile, "a", width)
    bars = {cell_len(line.partition(bar)[0]) for line in shown.splitlines() for bar in "┃│" if bar in line[:12]}
    assert len(bars) == 1
    assert "«\u00a0\u2009fin\u2009\u00a0»" in shown.replace(" \u2009", "\u00a0\u2009").replace(
        "\u2009 ", "\u2009\u00a0"
    )


def test_what_the_pack_does_not_know_is_said(hostile: Pack) -> None:
    shown = " ".join(drawn(hostile, "a", 80, Look(gloss=True)).split())
    assert "unknown: nothing says who publishes it" in shown
    assert "2022 (nobody knows where it comes from, day unknown)" in shown
    assert "address unknown" in shown
    assert "no English translation here" in shown
    nothing = " ".join(drawn(hostile, "vide", 80).split())
    assert "No question and no statement of this pack quotes this article." in nothing
    assert "The text of this article is empty or cannot be read." in nothing


def test_the_margin_tells_lines_and_marks_without_colour(pack: Pack) -> None:
    lines = drawn(pack, "rhc", 80).splitlines()
    assert any(line.startswith("   21 h   ┃ Dans la journée") for line in lines)
    assert any(line.startswith("    7     │ Image not found") for line in lines)


def test_the_legend_names_the_questions_and_the_statements(pack: Pack) -> None:
    shown = " ".join(drawn(pack, "euractiv", 80).split())
    assert "les-faits: duree-qui-dit-quoi" in shown
    assert "statement duree" in shown


def test_annotations_tell_voice_slot_and_device(pack: Pack) -> None:
    shown = " ".join(drawn(pack, "sputnik", 80, Look(annotate=True)).split())
    assert "les-mots › demande-ou-proposition · wording · frame: remedy" in shown
    assert "words reported: Alexander Grushko" in shown
    assert "Passages quoted" not in shown


def test_glosses_stand_below_their_lines(pack: Pack) -> None:
    shown = drawn(pack, "rhc", 80, Look(gloss=True))
    places = [shown.index(each) for each in ("plus de trois heures", "representatives of the two sides", "   23 ")]
    assert places == sorted(places)


def test_plain_says_in_words_what_the_margin_shows(pack: Pack) -> None:
    shown = drawn(pack, "rhc", 80, plain=True)
    assert "Line\u00a07: Image not found" in shown
    assert "Passages quoted here: h." in shown
    assert not set("┃│▸") & set(shown)


@given(
    st.lists(st.text(alphabet="ab é«»\u2009漢\u0301\u200dא\t\x1b", max_size=30), max_size=4),
    st.integers(8, 40),
)
def test_rows_keep_every_character_and_the_mark_it_has(texts: list[str], width: int) -> None:
    pieces = tuple(Piece(text, "a" if i % 2 else "", opens=bool(i % 2)) for i, text in enumerate(texts))
    bands = list(bands_of(pieces, width, lambda piece: "bold" if piece.mark else ""))
    shown = "".join(span.text for band in bands for span in band.spans)
    assert shown.replace(" ", "") == visible("".join(texts)).replace(" ", "")
    bold = "".join(span.text for band in bands for span in band.spans if span.style).replace(" ", "")
    assert bold == visible("".join(piece.text for piece in pieces if piece.mark)).replace(" ", "")
    assert sum(len(band.opened) for band in bands) == sum(piece.opens for piece in pieces)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_passage_is_printed_in_its_article(pack: Pack, width: int, plain: bool) -> None:  # noqa: FBT001 -- a table
    passage = next(each for each in pack.statements["duree"].passages if each.source == "euractiv")
    page, out = paper(width, plain=plain)
    show(page, passage_in_place(page.say, pack, passage, gloss=False, at_line=False))
    shown = " ".join(re.sub(MARGIN, "", out.getvalue()).split())
    assert (f"‹{passage.quote}›" in shown) is not plain
    assert passage.quote in shown
    assert "EURACTIV France (probably)" in shown
    assert shown.endswith("The whole article: quiz read euractiv")
    assert len(out.getvalue().splitlines()) < (60 if width == 40 else 30)


def test_plain_tells_the_passage_from_what_is_around_it(pack: Pack) -> None:
    page, out = paper(200, plain=True)
    passage = next(each for each in pack.statements["duree"].passages if each.source == "rhc")
    show(page, passage_in_place(page.say, pack, passage, gloss=False, at_line=False))
    assert "Around it, line 19: " in out.getvalue()
    assert "The passage, line 21: " in out.getvalue()


def test_a_passage_that_is_not_in_its_article_is_told(hostile: Pack) -> None:
    import msgspec

    passage = msgspec.structs.replace(hostile.statements["droite"].passages[0], quote="rien de tel", stretches=())
    page, out = paper(80)
    show(page, passage_in_place(page.say, hostile, passage, gloss=False, at_line=False))
    assert "not found in the article" in out.getvalue()
    assert "rien de tel" in out.getvalue()


def test_a_passage_can_come_with_its_english(pack: Pack) -> None:
    passage = pack.statements["duree"].passages[0]
    page, out = paper(80)
    show(page, passage_in_place(page.say, pack, passage, gloss=True, at_line=False))
    assert passage.gloss
    assert passage.gloss in " ".join(out.getvalue().replace("│", "").split())


def line_of(pack: Pack, look: Look) -> str:
    page, out = paper(80)
    marked = marked_article(pack, pack.articles["euractiv"])
    show(page, line_in_place(page.say, pack, marked, look, whole(page.say, marked.source, None)))
    return out.getvalue()


def test_a_line_is_printed_with_its_neighbours(pack: Pack) -> None:
    shown = line_of(pack, Look(line=25))
    assert "▸  25" in shown
    assert "\n   23 " in shown
    assert "\n   27 " in shown
    assert "words reported" not in shown


def test_a_line_comes_with_the_notes_asked_for(pack: Pack) -> None:
    shown = " ".join(line_of(pack, Look(annotate=True, gloss=True, line=25)).split())
    assert "words reported: Jens Stoltenberg" in shown
    assert "Russia asked for" in shown
