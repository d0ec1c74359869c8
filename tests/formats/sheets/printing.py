"""Papers to test with, and what a reader finds in a PDF."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import typst
from pypdf import PdfReader

from quiz.classroom.handouts.making import Extras
from quiz.classroom.handouts.versions import Plan
from quiz.formats.sheets.papers import papers
from quiz.locale import phrases
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.draw.paper import Paper
    from quiz.draw.typst.typeset import Pdf
    from quiz.model import Language, Pack

KINDS = ("sheet", "key", "cards", "lesson")


def paper(pack: Pack, kind: str, language: Language = "fr", plan: Plan | None = None) -> Paper:
    """The first paper of a kind."""
    lesson = (plan or Plan())._replace(minutes=45, folder="lesson") if kind == "lesson" else plan
    every = papers(phrases(language), handout(pack, lesson), Extras(cards=True))
    return next(each for each in every if each.kind == kind)


def pages_of(made: Pdf) -> list[str]:
    """The text of each page, as an independent reader extracts it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages]


def no_fonts_but_its_own() -> typst.Fonts:
    """A machine without any font: what is tested with it is the same on all."""
    return typst.Fonts(include_system_fonts=False)


def squeezed(text: str) -> str:
    """Without ordinary spaces and line ends, which depend on where lines break."""
    return "".join(text.replace("\n", " ").split(" "))
