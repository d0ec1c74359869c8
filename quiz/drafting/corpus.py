"""The articles of a pack as drafting sees them: their units, which words are names, how much each word weighs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.spellings import names_in, spellings_of
from quiz.drafting.units import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.drafting.units import Token, Unit
    from quiz.model import Article

NAME_WEIGHT = 1.3
"""How much more a name weighs than a word as rare."""
NUMBER_WEIGHT = 1.6
"""The same for a number."""
COMMON = 0.34
"""Share of the sentences of a pack in which a word stands that is too common to tell anything: "de", "of"."""
SHORTEST = 3
"""Letters of a word that tells something, unless it is a name."""


class Corpus(NamedTuple):
    """All sentences, article by article.

    `weights` and `holders` have, for each key, how much it tells and the articles that have it; `spellings`, for each
    name, the one by which it is compared; `printed`, by its first letter, each word with a capital and the articles
    that print it so; `keyed`, for each sentence, by what it is compared.
    """

    articles: Mapping[str, Article]
    sentences: Mapping[str, tuple[Unit, ...]]
    weights: Mapping[str, float]
    names: frozenset[str]
    spellings: Mapping[str, str]
    holders: Mapping[str, frozenset[str]]
    printed: Mapping[str, Mapping[str, set[str]]]
    keyed: Mapping[tuple[str, int], frozenset[str]]

    def language(self, article: str) -> str:
        """The language in which an article says to be written."""
        return self.articles[article].source.language

    def key(self, token: Token) -> str:
        """By what a word is compared: a name by the first of its spellings, another word by its stem."""
        return self.spellings.get(token.lower, token.stem) if token.capital else token.stem

    def is_name(self, token: Token) -> bool:
        """Whether a word is a name: written with a capital, and nowhere without one."""
        return token.capital and token.lower in self.names

    def weight(self, key: str) -> float:
        """How much it tells that two units share this."""
        return self.weights.get(key, 0.0)

    def keys(self, unit: Unit) -> frozenset[str]:
        """By what a unit is compared, without what is too common."""
        return self.keyed[unit.article, unit.number]


def corpus_of(articles: Mapping[str, Article]) -> Corpus:
    """Read the articles of a pack side by side."""
    parted = {name: sentences(name, article.text, article.source.language) for name, article in articles.items()}
    everything = [unit for units in parted.values() for unit in units]
    names = names_in(everything)
    plain = Corpus(articles, parted, {}, names, spellings_of(everything, names), {}, _printed(everything), {})
    keyed = {(unit.article, unit.number): frozenset(map(plain.key, unit.tokens)) for unit in everything}
    counts = Counter(key for keys in keyed.values() for key in keys)
    holders: dict[str, set[str]] = defaultdict(set)
    for (article, _), keys in keyed.items():
        for key in keys:
            holders[key].add(article)
    named = {plain.key(token) for unit in everything for token in unit.tokens if plain.is_name(token)}
    weights = {key: _weight(key, count, len(everything), named) for key, count in counts.items()}
    return plain._replace(
        weights=weights,
        holders={key: frozenset(each) for key, each in holders.items()},
        keyed={place: frozenset(key for key in keys if weights[key] > 0) for place, keys in keyed.items()},
    )


def _printed(units: Iterable[Unit]) -> dict[str, dict[str, set[str]]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for unit in units:
        for token in unit.tokens:
            if token.capital and len(token.lower) > 1:
                found[token.stem[:1]][token.lower].add(unit.article)
    return found


def _weight(key: str, count: int, total: int, named: set[str]) -> float:
    if count > max(2, COMMON * total) or (len(key) < SHORTEST and not key.isdigit() and key not in named):
        return 0.0
    weight = math.log(total / count) if total > count else 0.0
    return weight * (NUMBER_WEIGHT if key.isdigit() else NAME_WEIGHT if key in named else 1.0)
