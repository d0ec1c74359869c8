"""Quotations that have the article's words but not its signs, and the mend: the article's own.

A quotation is retyped with the keyboard's apostrophe, quotation marks, hyphens and spaces; whoever compares it
with the article, or searches for it there, should find the very characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from quiz.checks.quotations import quotations_of
from quiz.library.problems import Fix, Problem
from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT, find_quotation
from quiz.library.yaml.scalars import difference, edited
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.checks.verdicts import Quotation
    from quiz.library.pack.packs import Contents

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_LINE_ENDS = re.compile(r"\s*[\n\r\u0085\u2028\u2029]\s*")

MESSAGE = Text(
    fr="l’article a ces mots, mais avec d’autres apostrophes, guillemets, tirets ou espaces",
    en="the article has these words, but with other apostrophes, quotation marks, dashes or spaces",
)
HELP = Text(
    fr="« quiz check --fix » reprend les signes de l’article",
    en="`quiz check --fix` takes the article's own signs",
)
TITLE = Text(fr="citation composée comme dans l’article", en="quotation set as in the article")


def other_signs(contents: Contents) -> Iterator[Problem]:
    """Q210: a quotation has the article's apostrophes, quotation marks, dashes and spaces."""
    for quotation in quotations_of(contents):
        article = contents.pack.articles.get(quotation.source)
        if article is None or quotation.text in article.text:
            continue
        wanted = restored(quotation.text, article.text)
        if wanted != quotation.text:
            span = quotation.owner.span(*quotation.place)
            fix = _fix(quotation, wanted)
            help_ = HELP if fix else None
            yield Problem(code="Q210", message=MESSAGE, span=span, severity="warning", help=help_, fix=fix)


def restored(quote: str, article: str) -> str:
    """The quotation with the article's signs, part by part where it is cut; itself where the article has it not."""
    finding = find_quotation(quote, article)
    if finding.standing not in {"folded", "elided"}:
        return quote
    parts = quote.split(CUT)
    return CUT.join(
        part if part.strip() in article else _restored_part(part, article[stretch.start : stretch.end])
        for part, stretch in zip(parts, finding.stretches, strict=True)
    )


def _restored_part(part: str, printed: str) -> str:
    """The printed words on one line, without invisible characters, between the blanks the part had around it."""
    words = part.strip()
    signs = _LINE_ENDS.sub(" ", _INVISIBLE.sub("", printed))
    return part.replace(words, signs) if fold(signs) == fold(words) else part


def _fix(quotation: Quotation, wanted: str) -> Fix | None:
    document = quotation.owner.document
    node = document.node((*quotation.owner.place, *quotation.place))
    if not isinstance(node, yaml.ScalarNode):
        return None
    edits = edited(document.text, node, difference(quotation.text, wanted))
    return Fix(title=TITLE, edits=edits) if edits else None


RULES = (other_signs,)
