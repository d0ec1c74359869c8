"""Q: a quotation is verbatim.

Quotation marks, apostrophes, dashes and spaces may differ from the article's; letters, case and punctuation may not.
A cut is written `[…]`, and the parts stand in the article in their order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.mending.restoring import restored, restoring
from quiz.checks.parts import answers_of, cast_of, claims_of, passages_of
from quiz.checks.rules import cuts
from quiz.checks.rules.values import Example, Family, Rule
from quiz.checks.rules.verdicts import Quotation, ambiguous, not_found, too_short
from quiz.library.problems import Problem
from quiz.library.text.quotations import find_quotation, has_words, is_too_short
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents


def _passage(quote: str, source: str = "rhc", telling: str = "") -> Example:
    told = f"\n    telling: [{telling}]" if telling else ""
    return Example(
        f'passages:\n  - id: p\n    source: {source}\n    voice: outlet\n    quote: "{quote}"\n'
        f"    gloss: what the words say in English{told}\n"
    )


_MET = "se sont rencontrés pendant plus de trois heures"

RULES = (
    Rule(
        "Q201",
        bad=_passage(_MET.replace("trois", "troix")),
        good=_passage(_MET),
    ),
    Rule(
        "Q202",
        bad=_passage(_MET.removesuffix("s")),
        good=_passage(_MET),
    ),
    Rule(
        "Q203",
        bad=_passage("un entretien qui a duré près de cinq heures"),
        good=_passage("un entretien qui a duré près de cinq heures", "euractiv"),
    ),
    Rule(
        "Q204",
        bad=_passage("trois heures"),
        good=_passage("plus de trois heures"),
    ),
    Rule(
        "Q205",
        bad=_passage(_MET.replace("plus de ", "")),
        good=_passage(_MET.replace("plus de", "[…]")),
    ),
    Rule(
        "Q206",
        bad=_passage(_MET, telling="quatre heures"),
        good=_passage(_MET, telling="plus de trois heures"),
    ),
    Rule(
        "Q207",
        bad=_passage("les ministres ont dansé toute la nuit sous la lune"),
        good=_passage(_MET),
    ),
    Rule(
        "Q208",
        bad=_passage("trouver un terrain d'entente", "anonyme"),
        good=_passage("a déclaré mercredi à la presse le vice-ministre", "anonyme"),
        severity="warning",
    ),
    Rule(
        "Q209",
        bad=_passage("plus de trois heures […] se sont rencontrés"),
        good=_passage("se sont rencontrés […] plus de trois heures"),
    ),
    Rule(
        "Q210",
        bad=_passage("au siège de l’Alliance atlantique, à Bruxelles"),
        good=_passage("au siège de l'Alliance atlantique, à Bruxelles"),
        severity="warning",
    ),
)


def quotations_of(contents: Contents) -> Iterator[Quotation]:
    """Every quotation of a pack: of statements, of questions, of evidence, of casts, of what answers are right of."""
    for owner, passage, place in passages_of(contents):
        yield Quotation(passage.quote, passage.source, owner, (*place, "quote"), passage=True)
    for owner, claim, place in claims_of(contents):
        if claim.quote and claim.source:
            yield Quotation(claim.quote, claim.source, owner, (*place, "quote"), passage=False)
    for owner, line, place in cast_of(contents):
        if line.quote and line.source:
            yield Quotation(line.quote, line.source, owner, (*place, "quote"), passage=False)
    for owner, member, place in answers_of(contents):
        of = member.right_of
        if of and of.quote and of.source:
            yield Quotation(of.quote, of.source, owner, (*place, "right_of", "quote"), passage=False)


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
                message = said("quotations.telling_words", words=words)
                yield Problem(code="Q206", message=message, span=owner.span(*place, "telling", i))


OTHER_SIGNS = said("fixes.other_signs")
SIGNS_ARE_MENDED = said("fixes.take_signs")


def other_signs(contents: Contents) -> Iterator[Problem]:
    """Q210: a quotation has the article's apostrophes, quotation marks, dashes and spaces."""
    for quotation in quotations_of(contents):
        article = contents.pack.articles.get(quotation.source)
        if article is None or quotation.text in article.text:
            continue
        wanted = restored(quotation.text, article.text)
        if wanted != quotation.text:
            owner, place = quotation.owner, quotation.place
            mend = restoring(owner.document, (*owner.place, *place), quotation.text, wanted)
            help_ = SIGNS_ARE_MENDED if mend else None
            yield Problem(
                code="Q210", message=OTHER_SIGNS, span=owner.span(*place), severity="warning", help=help_, mend=mend
            )


FAMILY = Family((*RULES, *cuts.RULES), (verbatim, telling_words, other_signs, cuts.cut_short))
