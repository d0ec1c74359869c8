"""How sure an article is: what it says that others say, where another simply says it; and what it denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.drafting.finds import Find, on_one_line
from quiz.drafting.known import denies, hedges

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Unit

ALIKE = 0.3
"""Likeness from which one sentence simply says what another says that others say."""
MOST = 4
"""Sentences beside one that denies."""
LATER = 0.85
"""How much less each word of a sentence than the one before shows what it is about, which its beginning says."""
TELLING = 5
"""Letters of a word that shows it."""
ABOUT = 0.5
"""Weight of what is shared from which another sentence may be about what one denies."""
CORRECTS = 2
"""Words by which an article calls something wrong that make it one that corrects others."""
PLAIN = 0.5
"""What it counts that a sentence says no, in an article that corrects others, beside calling something wrong."""


def find(corpus: Corpus) -> Iterator[Find]:
    """What calls something wrong, or says no in an article that does, beside what the others say of it."""
    found: list[Find] = []
    for units in corpus.sentences.values():
        graded = [_denials(corpus, unit) for unit in units]
        corrects = sum(grade == "strong" for words in graded for _, grade in words) >= CORRECTS
        for unit, words in zip(units, graded, strict=True):
            strong = [word for word, grade in words if grade == "strong"]
            if strong or (words and corrects):
                found.append(_denied(corpus, unit, tuple(word for word, _ in words), len(strong)))
    yield from _whole(found)


def _whole(finds: Iterable[Find]) -> Iterator[Find]:
    """Two pieces of one long sentence together."""
    before: Find | None = None
    for each in finds:
        if before and _goes_on(before.units[0], each.units[0]):
            before = _joined(before, each)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _joined(one: Find, other: Find) -> Find:
    units = tuple(dict.fromkeys((one.units[0], other.units[0], *one.units[1:], *other.units[1:])))
    return one._replace(
        strength=one.strength + other.strength,
        units=units,
        about=(*one.about, *other.about),
        telling={0: one.about, 1: other.about},
    )


def _goes_on(one: Unit, other: Unit) -> bool:
    return one.article == other.article and one.number + 1 == other.number and not one.text.endswith((".", "!", "?"))


def _denials(corpus: Corpus, unit: Unit) -> list[tuple[str, str]]:
    language = corpus.language(unit.article)
    return [(token.word, grade) for token in unit.tokens if (grade := denies(token.lower, language))]


def _denied(corpus: Corpus, unit: Unit, words: tuple[str, ...], strong: int) -> Find:
    beside = [
        max(((_about(corpus, unit, each), -each.number, each) for each in units), default=(0.0, 0, unit))
        for name, units in corpus.sentences.items()
        if name != unit.article
    ]
    near = sorted((each for each in beside if each[0] >= ABOUT), key=lambda each: (-each[0], each[2].article))[:MOST]
    strength = strong + PLAIN + (near[0][0] / (1 + near[0][0]) if near else 0.0)
    return Find("denied", strength, (unit, *(each for _, _, each in near)), words, {0: words})


def _about(corpus: Corpus, unit: Unit, other: Unit) -> float:
    """How much of what a sentence is about, by its first words above all, another one is about."""
    theirs = corpus.keys(other)
    first: dict[str, int] = {}
    for i, token in enumerate(unit.tokens):
        if len(token.lower) >= TELLING:
            first.setdefault(corpus.key(token), i)
    return sum(corpus.weight(key) * LATER**i for key, i in first.items() if key in theirs)


def hedged(corpus: Corpus, group: Find, likeness: float) -> Iterator[Find]:
    """What a sentence leaves to others to vouch for, beside sentences as alike that simply say it."""
    first, *others = group.units
    words = _hedges(corpus, first)
    if words and likeness >= ALIKE and not all(_hedges(corpus, each) for each in others):
        yield Find("hedged", likeness, group.units, words, {0: words})


def _hedges(corpus: Corpus, unit: Unit) -> tuple[str, ...]:
    return () if unit.quotes else hedges(on_one_line(unit.text), corpus.language(unit.article))
