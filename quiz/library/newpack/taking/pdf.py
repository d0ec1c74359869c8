"""A PDF: its lines, without what stands at the edge of every page, joined to paragraphs, as is told and counted."""

from __future__ import annotations

import re
from collections import Counter
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.credits import credit_in
from quiz.library.newpack.taking.lefts import lefts_of
from quiz.library.newpack.taking.lines import joined
from quiz.library.newpack.taking.taken import Taken
from quiz.library.text.scripts import RIGHT_TO_LEFT
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.newpack.taking.taken import LeftKind

MOST_PAGES = 100
EDGE = 2
"""Lines at the top and the bottom of a page among which what every page has is looked for."""
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
MOST_RIGHT_TO_LEFT = 0.1
"""Share of the letters; so many may be of a name or a quotation."""
_NUMBER = re.compile(
    r"(?:[-–—|]\s*)?(?:pages?\s*)?\d{1,4}(?:\s*(?:/|sur|of|von)\s*\d{1,4})?(?:\s*[-–—|])?", re.IGNORECASE
)


def take_pdf(raw: bytes) -> Taken:
    """The text of a PDF. Raises RefusalError when it has none or is locked, ImportError without the library."""
    pages = [text.splitlines() for text in _pages(raw)]
    if not any(line.strip() for page in pages for line in page):
        raise RefusalError(said("taking.no_text", pages=len(pages)))
    refuse_right_to_left("".join(line for page in pages for line in page))
    kept, left = without_edges(pages)
    paragraphs, mended = joined(kept)
    empty = [str(number) for number, page in enumerate(pages, 1) if not any(map(str.strip, page))]
    pieces: list[tuple[LeftKind, str, bool]] = [*left, *(("pictures", number, True) for number in empty)]
    return Taken(
        text="\n\n".join(paragraphs) + "\n",
        by=f"pypdf {version('pypdf')}",
        credit=credit_in(paragraphs),
        left=lefts_of(pieces),
        mended=mended,
    )


def _pages(raw: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(raw))
    if reader.is_encrypted and not reader.decrypt(""):
        raise RefusalError(said("taking.locked"))
    if len(reader.pages) > MOST_PAGES:
        raise RefusalError(said("taking.too_many_pages", pages=len(reader.pages), limit=MOST_PAGES))
    for page in reader.pages:
        yield page.extract_text()


def refuse_right_to_left(text: str) -> None:
    """Raises RefusalError for a text written from right to left: its words come off a page in another order."""
    letters = sum(map(str.isalpha, text))
    if len(_RIGHT_TO_LEFT.findall(text)) > MOST_RIGHT_TO_LEFT * letters:
        raise RefusalError(said("taking.right_to_left"))


def without_edges(pages: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[tuple[LeftKind, str, bool]]]:
    """The lines of each page without its number and without what most pages have in the same place; and these."""
    kept: list[list[str]] = []
    left: list[tuple[LeftKind, str, bool]] = []
    filled = [[line.strip() for line in page if line.strip()] for page in pages]
    repeated = _repeated(filled)
    for lines in filled:
        edges = {i: place for place, i in _edges(lines) if len(lines) > 1}
        gone = {i: _kind(lines[i], place, repeated) for i, place in edges.items()}
        left.extend((kind, lines[i], False) for i, kind in sorted(gone.items()) if kind)
        kept.append([line for i, line in enumerate(lines) if not gone.get(i)])
    return kept, left


def _kind(line: str, place: int, repeated: set[tuple[int, str]]) -> LeftKind | None:
    """What a line at the edge of a page is, if it is none of the text."""
    if _NUMBER.fullmatch(line):
        return "numbers"
    return "margins" if (place, _shape(line)) in repeated else None


def _repeated(pages: Sequence[Sequence[str]]) -> set[tuple[int, str]]:
    """Lines that stand in the same place of more than half the pages, and of two at least."""
    seen = Counter((place, _shape(lines[i])) for lines in pages for place, i in _edges(lines))
    return {each for each, times in seen.items() if times > max(1, len(pages) / 2)}


def _edges(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The lines at the edges of a page: the place of each, counted from the top or, below 0, from the bottom."""
    count = len(lines)
    return [(place, place % count) for place in (*range(min(EDGE, count)), *range(-min(EDGE, count), 0))]


def _shape(line: str) -> str:
    """A line but for its figures, which count pages."""
    return re.sub(r"\d+", "0", line)
