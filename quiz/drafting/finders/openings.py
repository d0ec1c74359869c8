"""Headlines and first sentences, beside one another and beside the body; and the lines that credit somebody."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from quiz.drafting.credits import ADDRESS, is_credit
from quiz.drafting.finds import Find, only_in
from quiz.drafting.likeness import likeness_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Unit

LIKE = 0.3
"""Likeness from which a sentence of the body says what the headline says."""
ENDS = (".", "!", "?", "…", "»", '"')
"""With what a sentence ends, and a headline seldom."""
LONGEST_HEADLINE = 25
"""Words; what begins with a longer line begins with its first sentence."""


def find(corpus: Corpus) -> Iterator[Find]:
    """Headlines side by side; each headline and what the body makes of it; credits."""
    heads = [head for units in corpus.sentences.values() if (head := _headline(units)) is not None]
    if len(heads) > 1:
        yield Find("headlines", 1.0, tuple(heads))
    lasts = [last for units in corpus.sentences.values() if (last := _last_headline(units)) is not None]
    if len(lasts) > 1:
        yield Find("headlines", 0.9, tuple(lasts))
    firsts = [first for units in corpus.sentences.values() if (first := _first(units)) is not None]
    if len(firsts) > 1:
        yield Find("headlines", 0.8, tuple(firsts))
    for head in heads:
        yield from _opening(corpus, head, corpus.sentences[head.article])
    crediting = [unit for units in corpus.sentences.values() for unit in _crediting(corpus, units)]
    if crediting:
        yield Find("credit", 1.0, tuple(crediting))


def _headline(units: Sequence[Unit]) -> Unit | None:
    """The first line of an article that is one; a text that begins with its first sentence has none."""
    head = next((unit for unit in units if unit.line == units[0].line and not ADDRESS.search(unit.text)), None)
    head = head or (units[1] if len(units) > 1 else None)
    return None if head and len(head.tokens) > LONGEST_HEADLINE and head.text.endswith(ENDS) else head


def _last_headline(units: Sequence[Unit]) -> Unit | None:
    """The last line above the first sentence of an article that has several: it often says what became of it."""
    above = list(takewhile(lambda unit: not unit.text.endswith(ENDS), units))
    return above[-1] if len(above) > 1 else None


def _first(units: Sequence[Unit]) -> Unit | None:
    """The first whole sentence behind the headline."""
    head = _headline(units)
    later = [unit for unit in units if head is not None and unit.start >= head.end and unit.text.endswith(ENDS)]
    return later[0] if later else None


def _opening(corpus: Corpus, head: Unit, units: Sequence[Unit]) -> Iterator[Find]:
    """The sentence of the body that says most of what the headline says, when it says it otherwise."""
    later = [unit for unit in units if unit.start >= head.end and unit.text.endswith(ENDS)]
    if not later:
        return
    near = max(later, key=lambda unit: _like(corpus, head, unit))
    if _like(corpus, head, near) >= LIKE:
        telling = {0: only_in(corpus, head, near), 1: only_in(corpus, near, head)}
        yield Find("opening", _like(corpus, head, near), (head, near), telling=telling)


def _like(corpus: Corpus, one: Unit, other: Unit) -> float:
    ours, theirs = corpus.keys(one), corpus.keys(other)
    masses = [sum(map(corpus.weight, each)) for each in (ours & theirs, ours, theirs)]
    return likeness_of(*masses)


def _crediting(corpus: Corpus, units: Sequence[Unit]) -> list[Unit]:
    """Lines by which a page says whence it has its text or its pictures; two an article at most."""
    language = corpus.language(units[0].article) if units else ""
    saying = [unit for unit in units if is_credit(unit.text, [token.lower for token in unit.tokens], language)]
    return [*saying[:1], *saying[1:][-1:]]
