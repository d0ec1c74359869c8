"""Where a quotation stands in an article. The exact search in the folded text decides; the fuzzy one suggests.

A cut inside a quotation is written `[…]`; its parts must stand in the article in their order.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from quiz.library.text.folding import fold, folded_article
from quiz.library.text.words import count_pieces, is_inside_word
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CUT = "[…]"
_LINE_END = re.compile("\n")
LIKENESS = 0.6
"""difflib ratio from which the nearest passage is worth showing."""

LONGEST_COMPARED = 1_000
"""Characters of a quotation that are compared with an article; comparing costs the square of them."""

SLACK = 3
"""Words by which the nearest passage may begin or end elsewhere than the votes say."""

FEWEST = 3
"""Words of a passage. « la sécurité » stands everywhere and shows nothing; fewer need a reason we have not met."""

Standing: TypeAlias = Literal["verbatim", "folded", "elided", "cut-word", "absent"]


class Finding(NamedTuple):
    """How a quotation stands in an article: where its parts are, and in how many places the whole may stand."""

    standing: Standing
    stretches: tuple[Stretch, ...] = ()
    places: int = 0

    @property
    def found(self) -> bool:
        """Whether the article has these words."""
        return self.standing in {"verbatim", "folded", "elided"}


def is_too_short(quote: str) -> bool:
    """Whether a quotation has fewer words than a passage needs, a guillemet being part of the word beside it."""
    return count_pieces(fold(quote)) < FEWEST


def has_words(quote: str, text: str) -> bool:
    """Whether `find_quotation` would find the words in a short text; quicker, for it does not say where."""
    folded, position = fold_once(text), 0
    parts = [part for part in map(fold_once, quote.split(CUT)) if part]
    for part in parts:
        start = next(whole_places(part, folded, position), None)
        if start is None:
            return False
        position = start + len(part)
    return bool(parts)


fold_once = lru_cache(maxsize=4096)(fold)
"""Folding for texts that are looked at again and again."""


@lru_cache(maxsize=1 << 16)
def find_quotation(quote: str, article: str) -> Finding:
    """Look a quotation up in an article, part by part where it is cut; once, however many rules ask."""
    folded = folded_article(article)
    parts = [part for part in map(fold, quote.split(CUT)) if part]
    if not parts:
        return Finding("absent")
    stretches: list[Stretch] = []
    position = 0
    for part in parts:
        start = next(whole_places(part, folded.text, position), None)
        if start is None:
            inside = folded.text.find(part, position) >= 0
            return Finding("cut-word" if inside else "absent")
        position = start + len(part)
        stretches.append(Stretch(*folded.span(start, position)))
    if len(parts) > 1:
        return Finding("elided", tuple(stretches), 1)
    places = sum(1 for _ in whole_places(parts[0], folded.text))
    return Finding("verbatim" if quote in article else "folded", tuple(stretches), places)


def stretches_of(words: Iterable[str], text: str) -> tuple[Stretch, ...]:
    """Where words stand in a text, one after the other; those that it does not have are left out."""
    return tuple(stretch for each in words for stretch in find_quotation(each, text).stretches)


def whole_places(part: str, text: str, position: int = 0, end: int | None = None) -> Iterator[int]:
    """The places in a folded text, from a position on, where the part stands without cutting a word."""
    while (start := text.find(part, position, end)) >= 0:
        if not is_inside_word(text, start) and not is_inside_word(text, start + len(part)):
            yield start
        position = start + 1


def times_whole(words: str, text: str) -> int:
    """How often words stand in a short text without cutting another."""
    wanted = fold_once(words)
    return sum(1 for _ in whole_places(wanted, fold_once(text))) if wanted else 0


class Near(NamedTuple):
    """The passage of an article most like a quotation, and how like it is (difflib ratio, 0 to 1)."""

    text: str
    stretch: Stretch
    likeness: float


def nearest_passage(quote: str, article: str) -> Near | None:
    """The passage most like the quotation: word pairs vote for a window, difflib judges it."""
    from difflib import SequenceMatcher

    words = [(match[0], match.start(), match.end()) for match in re.finditer(r"\S+", article)]
    wanted = fold(quote[:LONGEST_COMPARED].replace(CUT, " ")).split()
    if not words or not wanted:
        return None
    voted = _best_window([fold(word) for word, _, _ in words], wanted)
    best = Near("", Stretch(0, 0), 0.0)
    matcher = SequenceMatcher(None, "", " ".join(wanted), autojunk=False)
    for start in range(max(0, voted - SLACK), min(len(words), voted + SLACK + 1)):
        for length in range(max(1, len(wanted) - SLACK), len(wanted) + SLACK + 1):
            end = words[min(len(words), start + length) - 1][2]
            text = article[words[start][1] : end]
            matcher.set_seq1(fold(text))
            least = max(best.likeness, LIKENESS)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < least:
                continue  # it cannot be liker: to know that costs what the letters cost, not their square
            likeness = matcher.ratio()
            if likeness > best.likeness:
                best = Near(text, Stretch(words[start][1], end), likeness)
    return best if best.likeness >= LIKENESS else None


def _best_window(words: list[str], wanted: list[str]) -> int:
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        places.setdefault(word, []).append(i)
    votes: Counter[int] = Counter()
    for offset, word in enumerate(wanted):
        for i in places.get(word, ()):
            votes[max(0, i - offset)] += 1
    if not votes:
        return 0
    return max(votes, key=lambda start: (sum(votes[start + d] for d in (-1, 0, 1)), votes[start], -start))


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, on which an offset stands."""
    return bisect_left(_ends_of_lines(text), offset) + 1


@lru_cache(maxsize=256)
def _ends_of_lines(text: str) -> array[int]:
    return array("I", (match.start() for match in _LINE_END.finditer(text)))
