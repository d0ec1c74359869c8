"""A handout as files: pages for a browser and its printer, or PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.html import page, tag
from quiz.draw.inline import Place
from quiz.draw.odt.texts import as_odt
from quiz.draw.pages import html
from quiz.draw.typst.typeset import typeset
from quiz.formats.sheets.papers import papers
from quiz.formats.sheets.style import style_of
from quiz.library.archive import repacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.classroom.handouts.making import Extras, Handout
    from quiz.draw.paper import Paper
    from quiz.locale import Phrases


class Drawn(NamedTuple):
    """A file: its name, what it is (the kind of its paper, or `editable`), its bytes; signs that no font has."""

    name: str
    kind: str
    content: bytes
    lacking: frozenset[str] = frozenset()


def draw(say: Phrases, handout: Handout, extras: Extras) -> Iterator[Drawn]:
    """The files to print. Raises MissingLibraryError when a wanted kind of file needs an extra that is missing."""
    for paper in papers(say, handout, extras):
        if extras.pdf:
            yield Drawn(f"{paper.name}.pdf", paper.kind, *typeset(paper))
        else:
            yield Drawn(f"{paper.name}.html", paper.kind, page_of(paper).encode())
        if extras.editable and paper.kind == "sheet":
            yield Drawn(f"{paper.name}.odt", "editable", repacked(as_odt(paper)))


def page_of(paper: Paper) -> str:
    """The whole page: no script, nothing fetched, the same bytes for the same handout."""
    looks = style_of(paper.kind, paper.foot, paper.page, large=paper.large)
    shown = tag("main", html(paper.document, Place(speaking=paper.language)), class_=paper.kind)
    return page(paper.language, paper.title, looks, shown)
