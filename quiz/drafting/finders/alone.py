"""What some articles have and the others leave out: names and rare words, with the search that shows the absence."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.absences import is_spelled_elsewhere, only_here, pattern_for, whole_beside
from quiz.drafting.finds import Find
from quiz.drafting.known import begins_noun
from quiz.drafting.numbers import is_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet
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
SINGLE = 0.5
"""What is taken away from the worth of a sentence that has one word alone, and no name."""
NAMED = 1.5
"""How much more it tells that a name is left out."""
MOST_TOGETHER = 3
"""Sentences of one paragraph that are laid together."""
BEFORE = 2
"""Words before a noun among which stands the one that begins it: "the immense kite"."""
ENDING = 2
"""Letters by which two forms of one word may differ at their ends."""
LITTLE = 4
"""Words by which a sentence is counted longer than it is, so that one of three words tells little."""


class _Looked(NamedTuple):
    """Words that may be missing elsewhere, in their sentences, before that was looked up."""

    strength: float
    places: tuple[Place, ...]
    together: bool


def find(corpus: Corpus) -> Iterator[Find]:
    """Sentences with words that no other article has; and words that a few articles have and the others have not."""
    yield from _in_paragraphs(corpus, _first(corpus, _in_one(corpus)))
    yield from _first(corpus, _in_a_few(corpus))


def _first(corpus: Corpus, looked: Iterable[_Looked]) -> Iterator[Find]:
    """The strongest that the search bears out."""
    ordered = sorted(looked, key=lambda each: -each.strength)
    return islice((find for each in ordered if (find := _verified(corpus, each))), MOST)


def _in_paragraphs(corpus: Corpus, finds: Iterable[Find]) -> Iterator[Find]:
    """Sentences that follow one another in a paragraph of one article as one find."""
    by_place = {(each.units[0].article, each.units[0].number): each for each in finds}
    taken: set[tuple[str, int]] = set()
    for place in by_place:
        if place not in taken:
            here = _run(corpus, place, by_place.keys() - taken)
            taken |= set(here)
            yield _together([by_place[one] for one in here])


def _run(corpus: Corpus, place: tuple[str, int], free: AbstractSet[tuple[str, int]]) -> list[tuple[str, int]]:
    """The sentences beside one in its paragraph that were found too, in their order, not too many of them."""
    article, number = place
    text, units = corpus.articles[article].text, corpus.sentences[article]
    first = last = number
    while last - first + 1 < MOST_TOGETHER:
        if (article, last + 1) in free and "\n" not in text[units[last].end : units[last + 1].start]:
            last += 1
        elif (article, first - 1) in free and "\n" not in text[units[first - 1].end : units[first].start]:
            first -= 1
        else:
            break
    return [(article, each) for each in range(first, last + 1)]


def _together(finds: Sequence[Find]) -> Find:
    best = max(finds, key=lambda each: each.strength)
    return best._replace(
        units=tuple(each.units[0] for each in finds),
        about=tuple(dict.fromkeys(word for each in finds for word in each.about)),
        telling={i: each.telling.get(0, ()) for i, each in enumerate(finds)},
        faint=all(each.faint for each in finds),
        evidence=tuple(dict.fromkeys(claim for each in finds for claim in each.evidence)),
    )


def _in_one(corpus: Corpus) -> Iterator[_Looked]:
    """Each sentence that tells something of what all tell of, with the words that its article has alone."""
    for units in corpus.sentences.values():
        for unit in units:
            tokens = list(_telling(corpus, unit))
            rare = {token.lower: token for token in tokens if len(corpus.holders[corpus.key(token)]) == 1}
            names = sum(corpus.is_name(token) for token in rare.values())
            if rare:
                ordered = sorted(rare.values(), key=lambda token: (not corpus.is_name(token), -len(token.lower)))
                worth = ADDED * (min(MOST_WORDS, len(rare)) + 2 * names) - (
                    SINGLE if not names and len(rare) == 1 else 0
                )
                strength = _context(corpus, unit) * (1 + worth)
                yield _Looked(strength, tuple((unit, token) for token in ordered), together=False)


def _in_a_few(corpus: Corpus) -> Iterator[_Looked]:
    """Each word that two articles have, or more, but not most; of each of them the sentence most like others."""
    holding: dict[str, dict[str, Place]] = defaultdict(dict)
    for units in corpus.sentences.values():
        for unit in units:
            for token in _telling(corpus, unit):
                here = holding[corpus.key(token)]
                if unit.article not in here or _context(corpus, unit) > _context(corpus, here[unit.article][0]):
                    here[unit.article] = (unit, token)
    for places in map(tuple, map(dict.values, holding.values())):
        if 1 < len(places) <= MOST_HOLDERS * len(corpus.articles) and _is_one_word([token for _, token in places]):
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
    absent = whole_beside(corpus, holders)
    evidence = tuple(claim for _, claim in claims)
    reason: Reason = "few" if looked.together else "alone"
    faint = len(claims) == 1 and not looked.together and not corpus.is_name(claims[0][0])
    return Find(reason, looked.strength, units, about, telling, absent, evidence, faint=faint)


def _only(corpus: Corpus, places: Sequence[Place]) -> Evidence | None:
    articles = {unit.article for unit, _ in places}
    if any(token.capital and is_spelled_elsewhere(corpus, token, articles) for _, token in places):
        return None
    return only_here(corpus, articles, dict.fromkeys(pattern for _, token in places if (pattern := pattern_for(token))))


def _telling(corpus: Corpus, unit: Unit) -> Iterator[Token]:
    """The names of a sentence, and its nouns with what qualifies them: another verb says the same thing as well."""
    language = corpus.language(unit.article)
    for i, token in enumerate(unit.tokens):
        if is_number(token, language):
            continue
        if corpus.is_name(token) or (
            len(token.lower) >= SHORTEST and corpus.weight(token.stem) > 0 and _may_be_noun(unit, i, language)
        ):
            yield token


def _may_be_noun(unit: Unit, at: int, language: str) -> bool:
    """Whether one of the two words before begins a noun; where the language is not known, any word may be one."""
    before = [begins_noun(each.lower, language) for each in unit.tokens[max(0, at - BEFORE) : at]]
    return any(each is not False for each in before)


def _is_one_word(tokens: Sequence[Token]) -> bool:
    """Whether all are forms of one word: "millions" and "milliers" begin alike and are two."""
    words = sorted({token.lower for token in tokens})
    longest = max(map(len, words))
    return tokens[0].capital or len({word[: longest - ENDING] for word in words}) == 1


def _context(corpus: Corpus, unit: Unit) -> float:
    """How much a sentence is about what other articles are about: the share of its words that they have too."""
    keys = corpus.keys(unit)
    common = [key for key in keys if len(corpus.holders[key]) > 1]
    return len(common) / (len(keys) + LITTLE) if keys else 0.0
