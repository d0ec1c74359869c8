"""Sentences that are copies of one another: shown once, they have been shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.finds import Find
    from quiz.drafting.units import Unit

COPY = 0.75
"""Share of their words that two sentences have in common from which one is a copy of the other."""
COMPARING = frozenset({"rendering", "quoted", "label", "copied", "edited"})
"""The reasons for which sentences are compared word by word."""
MOST_OF_STORY = 4
"""Sentences from which a find shows more than a copy, or the story itself."""
TRIVIAL = 2
"""What the words may weigh by which copies differ that differ by nothing worth asking about."""


def copies_of(corpus: Corpus, finds: Iterable[Find]) -> Mapping[tuple[str, int], tuple[str, int]]:
    """For each sentence that has a copy in another article, the one that stands for all of them."""
    first: dict[tuple[str, int], tuple[str, int]] = {}

    def of(place: tuple[str, int]) -> tuple[str, int]:
        while place in first and first[place] != place:
            place = first[place]
        return place

    for find in finds:
        for unit in find.units[1:]:
            if are_copies(corpus, find.units[0], unit):
                ours, theirs = sorted((of(_place(find.units[0])), of(_place(unit))))
                first[theirs] = first.setdefault(ours, ours)
    return {place: of(place) for place in first}


def are_copies(corpus: Corpus, one: Unit, other: Unit) -> bool:
    """Whether two sentences have most of their words in common."""
    ours, theirs = corpus.keys(one), corpus.keys(other)
    return one.article != other.article and len(ours & theirs) >= COPY * max(1, len(ours | theirs))


def stories_of(finds: Iterable[Find]) -> tuple[frozenset[str], ...]:
    """The articles that tell one story in copies, of which one find shows several."""
    return tuple(
        frozenset(unit.article for unit in find.units)
        for find in finds
        if find.reason == "copied" and len(find.units) > 2  # noqa: PLR2004 -- a copy has two sides
    )


def is_of_story(corpus: Corpus, find: Find, stories: Iterable[frozenset[str]]) -> bool:
    """Whether a find shows once more that articles tell one story in copies."""
    if find.reason not in COMPARING or len(find.units) == 1 or not are_copies(corpus, *find.units[:2]):
        return False
    pair = {unit.article for unit in find.units[:2]}
    return len(find.units) < MOST_OF_STORY and any(pair <= each for each in stories)


def is_trifle(corpus: Corpus, find: Find) -> bool:
    """Whether all sentences of a find say the same in the same words, but for a comma, a hyphen or a word.

    What only copies of one sentence have is no choice of the articles that have it.
    """
    first = find.units[0]
    if find.reason == "few":
        return all(are_copies(corpus, first, unit) for unit in find.units[1:])
    if find.reason not in COMPARING:
        return False
    if len(find.units) == 1 or not are_copies(corpus, first, find.units[1]):
        return False
    return all(_repeats(corpus, first, unit) for unit in find.units[1:])


def _repeats(corpus: Corpus, one: Unit, other: Unit) -> bool:
    """Whether a sentence is a copy of another with hardly a change, or a part of it, or has it as a part."""
    ours, theirs = corpus.keys(one), corpus.keys(other)
    if len(ours & theirs) < COPY * max(1, min(len(ours), len(theirs))):
        return False
    return not are_copies(corpus, one, other) or _differ_by(corpus, one, other) <= TRIVIAL


def _differ_by(corpus: Corpus, one: Unit, other: Unit) -> float:
    """How much the words tell that only one of two sentences has; words that hold a name or a number tell most."""
    return sum(corpus.weight(key) for key in corpus.keys(one) ^ corpus.keys(other))


def _place(unit: Unit) -> tuple[str, int]:
    return unit.article, unit.number
