"""Q211: a passage that stops inside a sentence keeps who says it, and does not lose the half that turns it round.

Known for French articles; of others nothing is said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.checks.parts import passages_of
from quiz.checks.rules.values import Example, Rule
from quiz.library.problems import Problem
from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT, find_quotation
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.library.pack.packs import Contents

_VERBS = (
    "accusé affirmé ajouté allégué annoncé assuré averti conclu constaté critiqué dit déclaré dénoncé estimé expliqué "
    "indiqué insisté martelé noté poursuivi prévenu précisé qualifié rappelé reconnu relevé répété résumé signalé "
    "souligné supposé"
)
SAYS = re.compile(
    rf"\b(?:selon|d'après|(?:a|ont|avait)(?:-t-(?:il|elle|on))? (?:\w+ )?(?:{'|'.join(_VERBS.split())}))\b",
    re.IGNORECASE,
)
"""Words that tell whose a sentence is, in a folded text."""
LEADS = re.compile(r"(?:\b|(?<=[a-zà-ÿ]))(?:Selon|D'après)\b|\b(?:selon|d'après)\b")
"""The same before the words; an article may have glued a word before them."""
TURNS = re.compile(r"\W*(?:mais|toutefois|cependant|sauf|bien qu|même si|alors qu|tandis qu)", re.IGNORECASE)
"""Words with which the rest of a sentence takes back or weighs what stood before."""
STOPS = re.compile(r"(?<!\bM)[.!?]|\n")
"""Where a sentence ends; not behind the M. before a name."""
ENDS = re.compile(r"[.!?…»\"”]\s*$")
"""How a passage ends that ends with its sentence, or with the words that it quotes."""


BEGINS = re.compile(r"\W*[A-ZÀ-Þ]")
"""How a passage begins that begins with its sentence."""


def _passage(quote: str) -> Example:
    return Example(
        f'passages:\n  - id: p\n    source: sputnik\n    voice: paraphrase\n    quote: "{quote}"\n'
        "    gloss: what the words say in English\n"
    )


RULES = (
    Rule(
        "Q211",
        bad=_passage("sur les quatre heures d'entretiens"),
        good=_passage("Selon M.Grouchko, sur les quatre heures d'entretiens"),
        severity="warning",
    ),
)


REACH = 2_000
"""Characters of the longest sentence that is looked at."""


def cut_short(contents: Contents) -> Iterator[Problem]:
    """Q211: neither the attribution of a sentence nor its other half is left out without a sign."""
    for owner, passage, place in passages_of(contents):
        article = contents.pack.articles.get(passage.source)
        if article is None or article.source.language != "fr":
            continue
        stretches = find_quotation(passage.quote, article.text).stretches
        lost = _lost(passage.quote, article.text, stretches[0].start, stretches[-1].end) if stretches else ""
        if lost:
            yield Problem(
                code="Q211",
                message=said("quotations.cut_short", words=lost),
                span=owner.span(*place, "quote"),
                severity="warning",
                help=said("quotations.mark_or_quote"),
            )


def _lost(quote: str, article: str, start: int, end: int) -> str:
    """The words of the sentence beside a passage that say whose it is, or turn it round; "" where nothing is lost."""
    if quote.endswith(CUT):
        return ""
    after = "" if ENDS.search(quote) else fold(STOPS.split(article[end : end + REACH], maxsplit=1)[0])
    said_there = SAYS.search(fold(quote))
    found = None if said_there else SAYS.search(after)
    if not (said_there or found or BEGINS.match(quote)):
        found = LEADS.search(fold(last_sentence(article[max(0, start - REACH) : start])))
    found = found or TURNS.match(after)
    return found[0].strip(" ,;:") if found else ""


def last_sentence(text: str) -> str:
    """What stands behind the last end of a sentence, looked for from behind."""
    end = len(text)
    while end > 0:
        end = max(text.rfind(sign, 0, end) for sign in ".!?\n")
        if end < 0 or STOPS.match(text, end):
            break
    return text[end + 1 :]
