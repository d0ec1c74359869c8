"""Quotations are verbatim: every passage, every telling word, every quotation used as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.parts import claims_of, passages_of
from quiz.checks.verdicts import Quotation, ambiguous, not_found, too_short
from quiz.library.problems import Problem
from quiz.library.text.quotations import find_quotation, has_words, is_too_short
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents


def quotations_of(contents: Contents) -> Iterator[Quotation]:
    """Every quotation of a pack: of statements, of questions, of evidence."""
    for owner, passage, place in passages_of(contents):
        yield Quotation(passage.quote, passage.source, owner, (*place, "quote"), passage=True)
    for owner, claim, place in claims_of(contents):
        if claim.quote and claim.source:
            yield Quotation(claim.quote, claim.source, owner, (*place, "quote"), passage=False)


def verbatim(contents: Contents) -> Iterator[Problem]:
    """Q201 to Q209, but for Q206: the article has these very words, whole, in this order, in one place."""
    for quotation in quotations_of(contents):
        article = contents.pack.articles.get(quotation.source)
        if article is None:
            continue
        finding = find_quotation(quotation.text, article.text)
        if not finding.found:
            yield not_found(contents, quotation, article, finding)
        elif quotation.passage and is_too_short(quotation.text):
            yield too_short(quotation)
        elif quotation.passage and finding.places > 1:
            yield ambiguous(quotation, article, finding)


def telling_words(contents: Contents) -> Iterator[Problem]:
    """Q206: the telling words of a passage stand in it."""
    for owner, passage, place in passages_of(contents):
        for i, words in enumerate(passage.telling):
            if not has_words(words, passage.quote):
                message = Text(
                    fr=f"« {words} » ne se trouve pas dans la citation",
                    en=f'"{words}" does not stand in the quotation',
                )
                yield Problem(code="Q206", message=message, span=owner.span(*place, "telling", i))


RULES = (verbatim, telling_words)
