"""Quotations that have the article's words but not its signs, and the mend: the article's own.

A quotation is retyped with the keyboard's apostrophe, quotation marks, hyphens and spaces; whoever compares it
with the article, or searches for it there, should find the very characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from quiz.library.problems import Mend
from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT, find_quotation
from quiz.library.yaml.scalars import difference, edited
from quiz.locale.said import said

if TYPE_CHECKING:
    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Document

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_LINE_ENDS = re.compile(r"\s*[\n\r\u0085\u2028\u2029]\s*")

TITLE = said("fixes.signs_taken")


def restored(quote: str, article: str) -> str:
    """The quotation with the article's signs, part by part where it is cut; itself where the article has it not."""
    finding = find_quotation(quote, article)
    if finding.standing not in {"folded", "elided"}:
        return quote
    stretches = iter(finding.stretches)
    parts = ((part, next(stretches) if fold(part) else None) for part in quote.split(CUT))  # nothing stands nowhere
    return CUT.join(
        part if stretch is None or part.strip() in article else _restored_part(part, article[slice(*stretch)])
        for part, stretch in parts
    )


def _restored_part(part: str, printed: str) -> str:
    """The printed words on one line, without invisible characters, between the blanks the part had around it."""
    words = part.strip()
    signs = _LINE_ENDS.sub(" ", _INVISIBLE.sub("", printed))
    return part.replace(words, signs) if fold(signs) == fold(words) else part


def restoring(document: Document, place: Place, quote: str, wanted: str) -> Mend | None:
    """The mend of a quotation that is written at a place of a document, if it can be made there."""
    node = document.node(place)
    if not isinstance(node, yaml.ScalarNode):
        return None
    edits = edited(document.text, node, difference(quote, wanted))
    return Mend(title=TITLE, edits=edits) if edits else None
