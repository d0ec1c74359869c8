"""What some articles have and the others leave out: names and rare words, with the search that shows the absence."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.absences import is_spelled_elsewhere, only_here, pattern_for
from quiz.drafting.finds import Find

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Token, Unit
    from quiz.drafting.values import Reason
    from quiz.model import Evidence

    Place: TypeAlias = tuple[Unit, Token]

MOST_HOLDERS = 0.5
"""Share of the articles that may have what the others are said to leave out."""
SHORTEST = 6
"""Letters of a word that is no name."""
MOST_WORDS = 3
"""Words for which it is shown that one sentence has them alone."""
MOST = 56
"""Finds of each of the two kinds for which the search is made."""
ADDED = 0.25
"""What each word and each name that a sentence has alone adds to what it is worth."""
NAMED = 1.5
"""How much more it tells that a name is left out."""
LITTLE = 4
"""Words by which a sentence is counted longer than it is, so that one of three words tells little."""


class _Looked(NamedTuple):
    """Words that may be missing elsewhere, in their sentences, before that was looked up."""

    strength: float
    places: tuple[Place, ...]
    together: bool


def find(corpus: Corpus) -> Iterator[Find]:
    """Sentences with words that no other article has; and words that a few articles have and the others have not."""
    for looked in (_in_one(corpus), _in_a_few(corpus)):
        ordered = sorted(looked, key=lambda each: -each.strength)
        yield from islice((find for each in ordered if (find := _verified(corpus, each))), MOST)


def _in_one(corpus: Corpus) -> Iterator[_Looked]:
    """Each sentence that tells something of what all tell of, with the words that its article has alone."""
    for units in corpus.sentences.values():
        for unit in units:
            tokens = [token for token in unit.tokens if _tells(corpus, token)]
            rare = {token.lower: token for token in tokens if len(corpus.holders[corpus.key(token)]) == 1}
            names = sum(corpus.is_name(token) for token in rare.values())
            if rare:
                ordered = sorted(rare.values(), key=lambda token: (not corpus.is_name(token), -len(token.lower)))
                strength = _context(corpus, unit) * (1 + ADDED * min(MOST_WORDS, len(rare)) + ADDED * names)
                yield _Looked(strength, tuple((unit, token) for token in ordered), together=False)


def _in_a_few(corpus: Corpus) -> Iterator[_Looked]:
    """Each word that two articles have, or more, but not most; of each of them the sentence most like others."""
    holding: dict[str, dict[str, Place]] = defaultdict(dict)
    for units in corpus.sentences.values():
        for unit in units:
            for token in filter(partial(_tells, corpus), unit.tokens):
                here = holding[corpus.key(token)]
                if unit.article not in here or _context(corpus, unit) > _context(corpus, here[unit.article][0]):
                    here[unit.article] = (unit, token)
    for places in map(tuple, map(dict.values, holding.values())):
        if 1 < len(places) <= MOST_HOLDERS * len(corpus.articles):
            mean = sum(_context(corpus, unit) for unit, _ in places) / len(places)
            yield _Looked(mean * (NAMED if corpus.is_name(places[0][1]) else 1.0), places, together=True)


def _verified(corpus: Corpus, looked: _Looked) -> Find | None:
    """What the search bears out; None when it bears out nothing."""
    if looked.together:
        claim = _only(corpus, looked.places)
        claims = [(looked.places[0][1], claim)] if claim else []
        units = tuple(unit for unit, _ in looked.places)
    else:
        tried = ((place[1], _only(corpus, (place,))) for place in looked.places)
        claims = list(islice(((token, claim) for token, claim in tried if claim), MOST_WORDS))
        units = (looked.places[0][0],)
    if not claims:
        return None
    about = tuple(token.word for token, _ in claims)
    holders = {unit.article for unit in units}
    words = {i: tuple(token.word for each, token in looked.places if each is unit) for i, unit in enumerate(units)}
    telling = words if looked.together else {0: about}
    absent = tuple(each for each in corpus.articles if each not in holders)
    evidence = tuple(claim for _, claim in claims)
    reason: Reason = "few" if looked.together else "alone"
    return Find(reason, looked.strength, units, about, telling, absent, evidence)


def _only(corpus: Corpus, places: Sequence[Place]) -> Evidence | None:
    articles = {unit.article for unit, _ in places}
    if any(token.capital and is_spelled_elsewhere(corpus, token, articles) for _, token in places):
        return None
    return only_here(corpus, articles, dict.fromkeys(pattern for _, token in places if (pattern := pattern_for(token))))


def _tells(corpus: Corpus, token: Token) -> bool:
    return corpus.is_name(token) or (len(token.lower) >= SHORTEST and corpus.weight(token.stem) > 0)


def _context(corpus: Corpus, unit: Unit) -> float:
    """How much a sentence is about what other articles are about: the share of its words that they have too."""
    keys = corpus.keys(unit)
    common = [key for key in keys if len(corpus.holders[key]) > 1]
    return len(common) / (len(keys) + LITTLE) if keys else 0.0
