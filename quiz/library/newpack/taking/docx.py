"""A document of Word: every paragraph of its body, in tables and boxes too, as it reads with its changes accepted."""

from __future__ import annotations

import re
from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING, Any

from quiz.library.newpack.taking.blocks import Grammar, blocks_of, lines_of, local, texts
from quiz.library.newpack.taking.credits import credit_in
from quiz.library.newpack.taking.lefts import lefts_of
from quiz.library.newpack.taking.packed import look_through
from quiz.library.newpack.taking.taken import Taken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.newpack.taking.taken import LeftKind

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
_BY_TAG = {name.lower(): sign for name, sign in _SIGNS.items()}
_ASIDE: tuple[tuple[str, LeftKind], ...] = (
    ("header", "margins"), ("footer", "margins"), ("footnotes", "notes"), ("endnotes", "notes"),
    ("comments", "comments"),
)  # fmt: skip


def _kind(element: Any, around: LeftKind | None) -> LeftKind | None:  # noqa: ANN401 -- lxml comes without types
    tag = local(element)
    if tag in {"del", "movefrom"}:
        return "deleted"
    if tag == "r" and any(local(each) == "vanish" for each in element.iterfind("{*}rPr/{*}vanish")):
        return "hidden"
    return around


_WORD = Grammar(
    parts=lambda tag: tag == "p",
    sign=lambda element: _BY_TAG.get(local(element) or "", ""),
    skipped=lambda element: local(element) in {"ppr", "rpr", "fallback", "instrtext", "sectpr", "tblpr"},
    kind=_kind,
    tidy=str.strip,
    bare=lambda tag: tag in {"t", "deltext"},
    apart=lambda tag: tag == "txbxcontent",
)


def take_docx(raw: bytes) -> Taken:
    """The text of a document. Raises RefusalError where it is none to read, ImportError without the library."""
    from docx import Document

    look_through(raw)
    document = Document(BytesIO(raw))
    blocks = blocks_of(document.element.body, _WORD)
    paragraphs = lines_of(blocks)
    amid = ((block.kind, block.text, True) for block in blocks if block.kind)
    return Taken(
        text="\n\n".join(paragraphs) + "\n",
        by=f"python-docx {version('python-docx')}",
        credit=credit_in(paragraphs),
        left=lefts_of([*amid, *_aside(document)]),
    )


def _aside(document: Any) -> Iterator[tuple[LeftKind, str, bool]]:  # noqa: ANN401 -- as above
    """What stands beside the body: at the edges of the pages, in notes and comments."""
    from lxml.etree import XMLParser, fromstring

    parser = XMLParser(resolve_entities=False, no_network=True)
    for part in document.part.package.iter_parts():
        name = str(part.partname).rpartition("/")[2]
        kind = next((kind for start, kind in _ASIDE if re.fullmatch(rf"{start}\d*\.xml", name)), None)
        if kind is not None:
            yield from ((kind, text, False) for text in texts(blocks_of(fromstring(part.blob, parser), _WORD)))
