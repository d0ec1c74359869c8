"""Which articles have which words of a text: the text itself, cut where one more article has them or one less."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.text.words import Words
    from quiz.model import Stretch


class Share(Value, frozen=True, kw_only=True):
    """Some words of a text, where they stand in it, and the articles that have them; none where nobody does."""

    text: str
    start: int
    end: int
    words: int
    articles: tuple[str, ...]


def shares_of(text: str, words: Words, held: Iterable[tuple[str, Sequence[Stretch]]]) -> tuple[Share, ...]:
    """The shares of a text in their order; `held` are articles with the stretches of the text that each has."""
    holders: list[dict[str, None]] = [{} for _ in words.keys]
    for article, stretches in held:
        for start, end in stretches:
            for number in _words_within(words, start, end):
                holders[number][article] = None
    groups = groupby(range(len(holders)), key=lambda number: tuple(holders[number]))
    return tuple(_share(text, words, articles, list(numbers)) for articles, numbers in groups)


def _words_within(words: Words, start: int, end: int) -> range:
    return range(bisect_left(words.starts, start), bisect_right(words.ends, end))


def _share(text: str, words: Words, articles: tuple[str, ...], numbers: Sequence[int]) -> Share:
    start, end = words.stretch(numbers[0], len(numbers))
    return Share(text=text[start:end], start=start, end=end, words=len(numbers), articles=articles)
