"""What things are called: other words beside one name, and names that are spelled otherwise."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.finds import Find
from quiz.drafting.numbers import is_number
from quiz.drafting.spellings import alike as same_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Token, Unit

REACH = 3
"""Words on either side of a word that is common to two articles, among which their labels stand."""
AROUND = 9
"""Words on either side of a label that show whether two labels are of one thing."""
LONGEST = 5
"""Letters from which a word can be a label."""
CROWDED = 40
"""Places of a word from which it is too common to hang a label on."""
MOST_OF_ONE = 12
"""Pairs of labels beside one word."""
LEAST_ALIKE = 3
"""Words beside two labels, at the same distance, that show that one stands in the place of the other."""
RELATIVE = 3
"""Letters that one spelling may have more at its end, and be another form and no other spelling."""


class Label(NamedTuple):
    """A word beside another one, in its sentence, and what stands around both."""

    word: Token
    unit: Unit
    at: int
    around: frozenset[str]


def find(corpus: Corpus) -> Iterator[Find]:
    """Words that stand in one another's place beside a common one, and spellings of names."""
    yield from _labels(corpus)
    yield from _spellings(corpus)
    yield from _called(corpus)


def _labels(corpus: Corpus) -> Iterator[Find]:
    """Each two words that stand in one another's place, where they do so most surely."""
    best: dict[tuple[str, ...], Find] = {}
    for find in _exchanged(corpus):
        words = tuple(sorted(each.lower() for each in find.about))
        if words not in best or find.strength > best[words].strength:
            best[words] = find
    yield from best.values()


def _exchanged(corpus: Corpus) -> Iterator[Find]:
    for anchor, places in _places(corpus).items():
        if len(places) > CROWDED or len(corpus.holders[anchor]) == 1:
            continue
        beside = [label for unit, at in places for label in _beside(corpus, unit, at)]
        found = [
            (strength, one, other)
            for one, other in combinations(beside, 2)
            if one.unit.article != other.unit.article and (strength := _exchange(corpus, anchor, one, other))
        ]
        for strength, one, other in sorted(found, key=lambda each: -each[0])[:MOST_OF_ONE]:
            telling = {0: (one.word.word,), 1: (other.word.word,)}
            yield Find("label", strength, (one.unit, other.unit), (one.word.word, other.word.word), telling)


def _places(corpus: Corpus) -> Mapping[str, list[tuple[Unit, int]]]:
    found: dict[str, list[tuple[Unit, int]]] = defaultdict(list)
    for units in corpus.sentences.values():
        for unit in units:
            for i, token in enumerate(unit.tokens):
                if corpus.weight(key := corpus.key(token)) > 0:
                    found[key].append((unit, i))
    return found


def _beside(corpus: Corpus, unit: Unit, at: int) -> Iterator[Label]:
    for i in range(max(0, at - REACH), min(len(unit.tokens), at + REACH + 1)):
        token = unit.tokens[i]
        if i != at and _is_label(corpus, unit, token):
            near = unit.tokens[max(0, at - AROUND) : at + AROUND + 1]
            around = frozenset(key for each in near if corpus.weight(key := corpus.key(each)) > 0)
            yield Label(token, unit, i, around)


def _is_label(corpus: Corpus, unit: Unit, token: Token) -> bool:
    """Whether a word may say what something is called: no name, no number, and not too common."""
    long = len(token.lower) >= LONGEST and not token.capital
    return long and corpus.weight(token.stem) > 0 and not is_number(token, corpus.language(unit.article))


def _exchange(corpus: Corpus, anchor: str, one: Label, other: Label) -> float:
    """How surely two words stand in one another's place: what else is around both, and neither of them."""
    if one.word.stem in other.around or other.word.stem in one.around:
        return 0.0
    alike = _alike(corpus, one, other)
    if len(alike) < LEAST_ALIKE or not min(alike) < 0 < max(alike) or same_name(one.word.lower, other.word.lower):
        return 0.0
    if not any(corpus.weight(key) > 0 and len(key) >= LONGEST - 1 for key in alike.values()):
        return 0.0
    both = (one.around & other.around) - {anchor}
    return len(alike) * sum(map(corpus.weight, both)) if both else 0.0


def _alike(corpus: Corpus, one: Label, other: Label) -> dict[int, str]:
    """The words that stand at the same distance from two words, by that distance: they frame both alike."""
    i, j = one.at, other.at
    ours, theirs = one.unit.tokens, other.unit.tokens
    return {
        step: corpus.key(ours[i + step])
        for step in (*range(-REACH, 0), *range(1, REACH + 1))
        if 0 <= i + step < len(ours) and 0 <= j + step < len(theirs) and ours[i + step].stem == theirs[j + step].stem
    }


def _spellings(corpus: Corpus) -> Iterator[Find]:
    printed: dict[str, dict[str, dict[str, tuple[Unit, Token]]]] = defaultdict(lambda: defaultdict(dict))
    for article, units in corpus.sentences.items():
        for unit in units:
            for token in unit.tokens:
                if token.lower in corpus.spellings and token.capital:
                    printed[corpus.key(token)][token.lower].setdefault(article, (unit, token))
    for forms in printed.values():
        if any(_spelled_otherwise(one, other) for one, other in combinations(forms, 2)):
            yield from _spelled(forms)


def _spelled(forms: Mapping[str, Mapping[str, tuple[Unit, Token]]]) -> Iterator[Find]:
    """Each spelling where it stands; of two articles that spell alike, one is enough."""
    chosen: list[tuple[Unit, Token]] = []
    for here in sorted(forms.values(), key=len):
        free = [place for name, place in here.items() if name not in {unit.article for unit, _ in chosen}]
        chosen.append((free or list(here.values()))[0])
    if len({unit.article for unit, _ in chosen}) > 1:
        telling = {i: (token.word,) for i, (_, token) in enumerate(chosen)}
        about = tuple(token.word for _, token in chosen)
        yield Find("spelling", 1.0 + len(forms) / 10, tuple(unit for unit, _ in chosen), about, telling)


def _spelled_otherwise(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return not (long.startswith(short) and len(long) - len(short) <= RELATIVE)


def _called(corpus: Corpus) -> Iterator[Find]:
    """What each article puts behind a name to say what it is: the words between two commas, or before the name."""
    places: dict[str, dict[str, list[tuple[Unit, tuple[Token, ...]]]]] = defaultdict(lambda: defaultdict(list))
    for article, units in corpus.sentences.items():
        for unit in units:
            for i, token in enumerate(unit.tokens):
                if corpus.is_name(token):
                    words = _epithet(corpus, unit, i)
                    if words:
                        places[corpus.key(token)][article].append((unit, words))
    for by_article in places.values():
        if len(by_article) > 1:
            yield from _calling(corpus, by_article)


def _epithet(corpus: Corpus, unit: Unit, at: int) -> tuple[Token, ...]:
    near = unit.tokens[max(0, at - REACH) : at] + unit.tokens[at + 1 : at + 1 + REACH]
    return tuple(
        each for each in near
        if len(each.lower) >= LONGEST and not each.capital and corpus.weight(each.stem) > 0
    )  # fmt: skip


def _calling(corpus: Corpus, by_article: Mapping[str, Sequence[tuple[Unit, tuple[Token, ...]]]]) -> Iterator[Find]:
    """The rarest words beside a name, article by article."""
    chosen = [
        max(each, key=lambda place: max(_rarity(corpus, token) for token in place[1])) for each in by_article.values()
    ]
    words = [max(tokens, key=lambda token: _rarity(corpus, token)).word for _, tokens in chosen]
    if len({word.lower() for word in words}) > 1:
        telling = {i: (word,) for i, word in enumerate(words)}
        yield Find("label", len(chosen) / 10, tuple(unit for unit, _ in chosen), tuple(words), telling, faint=True)


def _rarity(corpus: Corpus, token: Token) -> float:
    return corpus.weight(token.stem) / len(corpus.holders[token.stem])
