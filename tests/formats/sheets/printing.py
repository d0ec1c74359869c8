"""Papers to test with, and what a reader finds in a PDF."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import typst
from pypdf import PdfReader

from quiz.classroom.handouts.making import Extras
from quiz.classroom.handouts.versions import Plan
from quiz.formats.sheets.papers import papers
from quiz.locale import phrases
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Handout
    from quiz.draw.paper import Paper
    from quiz.draw.typst.typeset import Pdf
    from quiz.model import Language, Pack

KINDS = ("sheet", "key", "cards", "lesson")


class Same(NamedTuple):
    """A pack that equals itself alone, so that nobody has to compare all that it holds."""

    pack: Pack

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.pack is other.pack

    def __hash__(self) -> int:
        return id(self.pack)


@lru_cache(maxsize=64)
def _drawn(same: Same, plan: Plan) -> Handout:
    return handout(same.pack, plan)


def paper(
    pack: Pack, kind: str, language: Language = "fr", plan: Plan | None = None, *, drawn_anew: bool = False
) -> Paper:
    """The first paper of a kind; its questions are drawn once for all kinds and languages, or anew."""
    lesson = (plan or Plan())._replace(minutes=45, folder="lesson") if kind == "lesson" else plan or Plan()
    made = handout(pack, lesson) if drawn_anew else _drawn(Same(pack), lesson)
    every = papers(phrases(language), made, Extras(cards=True))
    return next(each for each in every if each.kind == kind)


def size_of(made: Pdf) -> int:
    """How many pages there are."""
    return len(PdfReader(io.BytesIO(made.content)).pages)


def pages_of(made: Pdf) -> list[str]:
    """The text of each page, as an independent reader extracts it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(made.content)).pages]


def no_fonts_but_its_own() -> typst.Fonts:
    """A machine without any font: what is tested with it is the same on all."""
    return typst.Fonts(include_system_fonts=False)


def squeezed(text: str) -> str:
    """Without ordinary spaces and line ends, which depend on where lines break."""
    return "".join(text.replace("\n", " ").split(" "))
