"""No empty box: a sign that no font has is known before it is printed, spelled out and told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import typst
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from quiz.document import Para, Run
from quiz.draw.paper import Paper
from quiz.draw.typst.fonts import choose
from quiz.draw.typst.typeset import typeset
from tests.formats.sheets.printing import no_fonts_but_its_own, pages_of, squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.draw.typst.typeset import Pdf

HAN, NOBODYS = "漢", "\U0010fffd"


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """A folder with a font that has one sign, a square, for 漢."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((800, 0), (800, 800), (0, 800)):
        pen.lineTo(corner)
    pen.closePath()
    square = pen.glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "han"])
    builder.setupCharacterMap({ord(HAN): "han"})
    builder.setupGlyf({".notdef": square, "han": square})
    builder.setupHorizontalMetrics({".notdef": (900, 0), "han": (900, 0)})
    builder.setupHorizontalHeader(ascent=900, descent=-100)
    builder.setupNameTable({"familyName": "One Sign", "styleName": "Regular", "psName": "OneSign"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(tmp_path / "one-sign.ttf")
    return tmp_path


def made(text: str, machine: typst.Fonts) -> Pdf:
    """A paper with this text, on a machine with these fonts."""
    return typeset(Paper("sheet", "sheet", "", (Para((Run(text),)),), "fr", "", ""), lambda: machine)


@pytest.mark.parametrize("text", ["Où ? « Là » — l’œuvre…", "Кириллица", "Ελληνικά", "עברית", "→ ✓ ✗ · …", "e\u0301"])
def test_what_the_fonts_of_typst_have_needs_no_other(text: str) -> None:
    def machine() -> typst.Fonts:
        raise AssertionError("the fonts of the machine were looked at")

    assert choose(text, machine).lacking == frozenset()


def test_a_sign_that_no_font_has_is_found_among_others() -> None:
    assert choose(f"un {HAN} deux {NOBODYS}", no_fonts_but_its_own).lacking == {HAN, NOBODYS}


def test_a_font_of_the_machine_is_used_for_the_signs_that_it_has(font: Path) -> None:
    machine = typst.Fonts(include_system_fonts=False, font_paths=[font])
    result = made(f"Un {HAN} et {NOBODYS}", machine)
    assert result.lacking == {NOBODYS}
    assert squeezed(f"Un {HAN} et <U+10FFFD>") in squeezed(pages_of(result)[0])


def test_without_a_font_a_sign_is_spelled_out() -> None:
    result = made(f"Un {HAN}", no_fonts_but_its_own())
    assert result.lacking == {HAN}
    assert squeezed("Un <U+6F22>") in squeezed(pages_of(result)[0])


@pytest.mark.parametrize("text", ["漢字 한국어 ไทย", "👩‍👩‍👧", "\ufdd0\ufffe\U0001ffff", "\u0378"])
def test_no_sign_becomes_an_empty_box(text: str) -> None:
    result = made(text, no_fonts_but_its_own())
    assert result.lacking
    assert "\0" not in "".join(pages_of(result))
