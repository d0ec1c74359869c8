"""Documents to test with, and what a reader finds in a PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import typst
from pypdf import PdfReader

from quiz.classroom.handouts.versions import Plan
from quiz.formats.sheets.documents import documents
from quiz.locale.handout import handout_words
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Handout
    from quiz.draw.typst.typeset import Pdf
    from quiz.formats.sheets.documents import Document
    from quiz.model import Language, Pack

KINDS = ("sheet", "key", "cards", "lesson")


def document(made: Handout, kind: str, language: Language = "fr") -> Document:
    """The first document of a kind."""
    every = documents(handout_words(language), made, cards=True, lesson=True)
    return next(each for each in every if each.kind == kind)


def both(pack: Pack, kind: str, language: Language = "fr", plan: Plan | None = None) -> tuple[Handout, Document]:
    made = handout(pack, plan or Plan(), language)
    return made, document(made, kind, language)


def pages_of(made: Pdf) -> list[str]:
    """The text of each page, as an independent reader extracts it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages]


def no_fonts_but_its_own() -> typst.Fonts:
    """A machine without any font: what is tested with it is the same on all."""
    return typst.Fonts(include_system_fonts=False)


def squeezed(text: str) -> str:
    """Without ordinary spaces and line ends, which depend on where lines break."""
    return "".join(text.replace("\n", " ").split(" "))
