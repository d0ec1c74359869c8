"""What keeps a quotation from being verbatim: words left out, altered or cut, parts in another order.

Offsets are those of the part of the quotation that is looked at: what stands between two cuts `[…]`.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.folding import fold, folded_article
from quiz.library.text.quotations import CUT, find_quotation, whole_places
from quiz.library.text.words import Words, count_words, words_and_signs, words_in
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_GAPS = 3
"""Places of one quotation where words may be missing, for it to count as a quotation with words left out."""
REACH = 300
"""Characters over which words may have been left out."""
GAP = 6
"""Words left out for each word of the shorter piece beside them; beyond it two pieces met by chance."""
MOST_WORDS = 120
"""Words of a quotation that is compared piece by piece."""
MOST_TRIES = 2_000
"""Places tried for the pieces of one quotation; a text that repeats itself has too many to try them all."""


class Part(NamedTuple):
    """What stands between two cuts, and where in the quotation it begins."""

    text: str
    start: int


class Omission(NamedTuple):
    """Words of the article left out of a part: between which words, and which ones."""

    around: Stretch
    before: str
    after: str
    words: str
    stretch: Stretch


class CutWord(NamedTuple):
    """A word of which the quotation has only a piece."""

    piece: Stretch
    word: str


class Divergence(NamedTuple):
    """Words of a part, and the words that the article has in their place; either may be empty."""

    quoted: Stretch
    printed: Stretch


class _Search(NamedTuple):
    """A part and its words, the folded article, and the tries that are left."""

    part: str
    words: list[re.Match[str]]
    text: str
    tries: Iterator[int]


class _Piece(NamedTuple):
    first: int
    last: int
    start: int
    end: int


def parts_of(quote: str) -> Iterator[Part]:
    """The parts of a quotation, without the blanks around them."""
    start = 0
    for part in quote.split(CUT):
        text = part.strip()
        if text:
            yield Part(text, start + part.index(text))
        start += len(part) + len(CUT)


def missing_part(quote: str, article: str) -> Part | None:
    """The first part that the article does not have; None when it has all of them, but not in this order."""
    return next((part for part in parts_of(quote) if not find_quotation(part.text, article).found), None)


def cut_word(part: str, article: str) -> CutWord | None:
    """The word that the part cuts at its beginning or its end."""
    folded, wanted = folded_article(article), fold(part)
    at = folded.text.find(wanted)
    if at < 0:
        return None
    start, end = folded.span(at, at + len(wanted))
    _, starts, ends = words_in(article)
    words = [each for each in zip(starts, ends, strict=True) if each[0] < end and each[1] > start]
    i = 0 if words[0][0] < start else -1
    pieces = words_in(part)
    return CutWord(Stretch(pieces.starts[i], pieces.ends[i]), fold(article[slice(*words[i])]))


def omission(part: str, article: str) -> Omission | None:
    """The first words left out, when the part is otherwise the article's own words in their order."""
    words = list(re.finditer(r"\S+", part))
    if not 2 <= len(words) <= MOST_WORDS:  # noqa: PLR2004 -- words are left out between two others
        return None
    folded = folded_article(article)
    pieces = _pieces(part, words, folded.text, 0, 0)
    if not pieces:
        return None
    one, other = pieces[0], pieces[1]
    left, right = words[one.last - 1], words[other.first]
    stretch = Stretch(*folded.span(one.end, other.start))
    missing = article[stretch.start : stretch.end].strip()
    return Omission(Stretch(left.start(), right.end()), left[0], right[0], missing, stretch)


def _pieces(part: str, words: list[re.Match[str]], text: str, first: int, position: int) -> tuple[_Piece, ...]:
    """The words from `first` on, in the fewest pieces that stand one soon after the other; empty if they do not."""
    return next(
        _splits(_Search(part, words, text, iter(range(MOST_TRIES))), _Piece(0, first, 0, position), MOST_GAPS), ()
    )


def _splits(search: _Search, before: _Piece, gaps: int) -> Iterator[tuple[_Piece, ...]]:
    """Every way to go on after a piece, longest pieces first."""
    part, words, text, tries = search
    first = before.last
    for last in range(len(words), first, -1):
        wanted = fold(part[words[first].start() : words[last - 1].end()])
        limit = before.end + REACH + len(wanted) if first else None
        for start in whole_places(wanted, text, before.end, limit):
            if next(tries, None) is None:
                return
            piece = _Piece(first, last, start, start + len(wanted))
            if first and not _near(before, piece, text):
                continue
            if last == len(words):
                yield (piece,)
            elif gaps:
                yield from ((piece, *rest) for rest in _splits(search, piece, gaps - 1))


def _near(one: _Piece, other: _Piece, text: str) -> bool:
    between = count_words(text[one.end : other.start])
    return 0 < between <= GAP * min(one.last - one.first, other.last - other.first)


def divergences(quoted: str, printed: str) -> tuple[Divergence, ...]:
    """Where two wordings differ, word by word; what the longer one has at its ends does not count."""
    ours, theirs = words_and_signs(quoted), words_and_signs(printed)
    matcher = SequenceMatcher(None, ours.keys, theirs.keys, autojunk=False)
    found = []
    for kind, i, j, k, m in matcher.get_opcodes():
        at_an_end = kind == "insert" and i in {0, len(ours.keys)}
        if kind == "equal" or at_an_end:
            continue
        back = int(kind == "insert")  # words can be pointed at only beside others
        found.append(Divergence(_stretch(ours, i - back, j), _stretch(theirs, k - back, m)))
    return tuple(found)


def _stretch(tokens: Words, first: int, last: int) -> Stretch:
    return Stretch(*tokens.stretch(first, last - first)) if first < last else Stretch(0, 0)
