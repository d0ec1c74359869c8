"""An OpenDocument text: every paragraph and heading of its body, as it reads with its changes accepted."""

from __future__ import annotations

from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING, Any

from quiz.library.newpack.taking.blocks import Grammar, blocks_of, lines_of, local
from quiz.library.newpack.taking.credits import credit_in
from quiz.library.newpack.taking.lefts import lefts_of
from quiz.library.newpack.taking.packed import look_through
from quiz.library.newpack.taking.taken import Taken

if TYPE_CHECKING:
    from quiz.library.newpack.taking.taken import LeftKind

_KINDS: dict[str, LeftKind] = {
    "note": "notes", "annotation": "comments", "tracked-changes": "deleted", "table-of-content": "navigation",
}  # fmt: skip
_SIGNS = {"tab": "\t", "line-break": "\n"}
MOST_SPACES = 100
"""Spaces that one mark may stand for."""


def _kind(element: Any, around: LeftKind | None) -> LeftKind | None:  # noqa: ANN401 -- lxml comes without types
    return _KINDS.get(local(element) or "", around)


def _sign(element: Any) -> str:  # noqa: ANN401 -- as above
    tag = local(element) or ""
    if tag == "s":
        count = next((value for name, value in element.attrib.items() if name.endswith("}c")), "1")
        return " " * min(int(count), MOST_SPACES) if count.isdecimal() else " "
    return _SIGNS.get(tag, "")


_ODF = Grammar(
    parts=lambda tag: tag in {"p", "h"},
    sign=_sign,
    skipped=lambda element: local(element) in {"sequence-decls", "forms", "note-citation"},
    kind=_kind,
    tidy=lambda text: text.strip(" \r\n\t"),
    bare=lambda tag: tag in {"p", "h", "span", "a", "ruby-base", "meta", "meta-field"},
)


def take_odt(raw: bytes) -> Taken:
    """The text of a document. Raises RefusalError where it is none to read, ImportError without the library."""
    from lxml.etree import XMLParser, fromstring
    from odfdo import Document, XmlPart

    look_through(raw)
    content = Document(BytesIO(raw)).get_part("content.xml")
    if not isinstance(content, XmlPart):
        raise TypeError("no content of an OpenDocument text")
    root = fromstring(content.serialize(), XMLParser(resolve_entities=False, no_network=True))
    body = next((each for each in root.iter() if local(each) == "text" and local(each.getparent()) == "body"), root)
    blocks = blocks_of(body, _ODF)
    paragraphs = lines_of(blocks)
    return Taken(
        text="\n\n".join(paragraphs) + "\n",
        by=f"odfdo {version('odfdo')}",
        credit=credit_in(paragraphs),
        left=lefts_of((block.kind, block.text, True) for block in blocks if block.kind),
    )
