"""Sentences of an article that can be quoted: whole, found in one place only, silent about the outlet."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.folding import fold
from quiz.library.text.quotations import CUT, find_quotation, is_too_short, times_whole
from quiz.library.text.scripts import letter_in, whole_words
from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS = range(5, 41)
CHUNK = 12
"""Words quoted of a text that has no sentences."""
ENOUGH = 4
"""Sentences from the beginning of an article; the examples need no more."""

_OBEYED = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
"""What a terminal or an editor would obey rather than show; nothing with it is quoted."""
_LINE = re.compile(f"[^\n{_OBEYED}]+")
_RUN = re.compile(f"[^{_OBEYED}]+")
_SENTENCE = re.compile(r"\S[^\n]*?[.!?…](?=\s|$)|\S[^\n]*")
_SHORTEST = re.compile(r"[^\W\d_]{4,}")
_MARKS = re.compile(r"[\"«»“”‹›()\[\]/@]")


class Sentence(NamedTuple):
    """Words of an article, and how far into it they stand (0 to 1)."""

    text: str
    depth: float


def sentences_of(article: str, avoid: Iterable[str]) -> list[Sentence]:
    """A few sentences from the beginning and the last one, in the order of the article; at least one."""
    naming = Naming(avoid)
    found = [match for match in _SENTENCE.finditer(article) if _reads_well(match[0]) and not naming(match[0])]
    first = list(islice(_once(found, article), ENOUGH))
    last = list(islice(_once(reversed(found), article), 1))
    chosen = sorted({*first, *last}, key=lambda each: each.depth)
    return chosen or [_chunk(article, naming)]


def _reads_well(text: str) -> bool:
    return (
        len(text.split()) in WORDS
        and _RUN.fullmatch(text) is not None
        and CUT not in text
        and _MARKS.search(text) is None
        and text[0].isupper()
        and text[-1] in ".!?…"
    )


def _once(matches: Iterable[re.Match[str]], article: str) -> Iterator[Sentence]:
    """Those that stand in one place, and there as whole words."""
    for match in matches:
        finding = find_quotation(match[0], article)
        if finding.found and finding.places == 1:
            yield Sentence(match[0], match.start() / len(article))


def _chunk(article: str, naming: Naming) -> Sentence:
    """The first words of a text without sentences: of a line that can be quoted, else across its lines."""
    for runs in (_LINE, _RUN):
        # a run may begin inside a word, after a mark that is not shown: the next try leaves that word out
        pieces = [
            (match.start(), " ".join(match[0].split()[first : first + CHUNK]))
            for match in runs.finditer(article)
            for first in (0, 1)
        ]
        usable = [each for each in pieces if not is_too_short(each[1]) and _can_stand(each[1], article)]
        best = [each for each in usable if not naming(each[1])] or usable
        if best:
            start, text = best[0]
            return Sentence(text, start / len(article))
    return Sentence(" ".join(article.split()[:CHUNK]), 0.0)


def _can_stand(text: str, article: str) -> bool:
    return CUT not in text and find_quotation(text, article).found


class Naming:
    """Whether a text gives one of some names away."""

    def __init__(self, names: Iterable[str]) -> None:
        folded = sorted({fold(name) for name in names if fold(name)}, key=len, reverse=True)
        self.folded = tuple(folded)

    def __call__(self, text: str) -> bool:
        """Whether it does."""
        return whole_words(self.folded, letter_in(text)).search(fold(text)) is not None


def opening_words(text: str) -> str:
    """The first words of a sentence up to its first mark: enough to recognise it by."""
    words: list[str] = []
    for word in text.split()[:5]:
        if not re.fullmatch(r"[\w'-]+", fold(word)):
            break
        words.append(word)
    return " ".join(words)


def words_to_pick(text: str) -> list[str]:
    """Up to three words of a sentence, long ones first, each standing in it once; in the order of the sentence."""
    _, starts, ends = words_in(text)
    words = [text[start:end] for start, end in zip(starts, ends, strict=True) if not _is_joined(text, start, end)]
    once = [word for word in words if _SHORTEST.fullmatch(fold(word)) and times_whole(word, text) == 1]
    longest = sorted(once, key=len, reverse=True)[:3]
    return [word for word in once if word in longest]


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether a word hangs together with its neighbour, as « l’ » or « vice- » do."""
    return not {text[start - 1 : start], text[end : end + 1]}.isdisjoint("’'-_")
