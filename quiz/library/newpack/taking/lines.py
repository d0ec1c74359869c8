"""Lines of a printed page as paragraphs: a line goes on in the next one unless it ends early; words cut are joined."""

from __future__ import annotations

import re
from statistics import quantiles
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.taking.taken import SAMPLES, Mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FULL = 0.8
"""Share of the usual length from which a line is full, so that the text goes on in the next one."""
SENTENCE = 0.95
"""The same for a line that ends a sentence: only a line as long as they come goes on."""
TAIL = 200
"""Characters at the end of a line that are looked at for a word that is cut: more than any word has."""
_HYPHENS = frozenset("-\u2010\u00ad\u00ac")
_CUT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad\u00ac]$")
_NEXT = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[.!?…:][\"'»”’)\s]*$")
_BEGINS = re.compile(r"\s*(?:[•▪◦‣–—-]\s|\d{1,2}[.)]\s)")
_STAYS = frozenset({
    "t", "ce", "ci", "là", "même", "mêmes", "vice", "ex", "non", "porte", "demi", "semi", "self", "half",
})  # fmt: skip
"""First or last parts of French and English words that keep their hyphen."""
_SOFT = "\u00ad\u00ac"


class _Cut(NamedTuple):
    shown: str
    kept: bool


def joined(pages: Iterable[Sequence[str]]) -> tuple[list[str], tuple[Mended, ...]]:
    """The paragraphs of pages, and how many lines and words were joined, with some of the words as they read now."""
    lines = [line.rstrip() for page in pages for line in page if line.strip()]
    usual = _usual(lines)
    known = _words_in(lines)
    paragraphs: list[list[str]] = []
    cuts: list[_Cut] = []
    for i, line in enumerate(lines):
        if not paragraphs or not goes_on(lines[i - 1], line, usual):
            paragraphs.append([line.strip()])
        else:
            before = paragraphs[-1].pop()
            text, cut = with_next(before, line.strip(), known)
            paragraphs[-1] += [text[:-TAIL], text[-TAIL:]]  # what is joined next is joined to its end alone
            cuts.extend([cut] if cut else [])
    return ["".join(each) for each in paragraphs], tuple(_mended(len(lines) - len(paragraphs), cuts))


def _mended(count: int, cuts: Sequence[_Cut]) -> Iterator[Mended]:
    for kind, kept in (("hyphens", False), ("kept_hyphens", True)):
        shown = [cut.shown for cut in cuts if cut.kept is kept]
        if shown:
            yield Mended("kept_hyphens" if kind == "kept_hyphens" else "hyphens", len(shown), tuple(shown)[:SAMPLES])
    if count:
        yield Mended("lines", count)


def _usual(lines: Sequence[str]) -> float:
    """Signs of a full line: that of the ninth tenth."""
    lengths = [len(line) for line in lines]
    return quantiles(lengths, n=10)[8] if len(lengths) > 1 else 0.0


def _words_in(lines: Sequence[str]) -> frozenset[str]:
    """The words of the lines, in small letters, those with a hyphen inside too; a word cut at the end is none."""
    return frozenset(
        word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", _without_cut(line))
    )


def _without_cut(line: str) -> str:
    cut = _cut_in(line)
    return line if cut is None else line[: -len(cut[0])]


def _cut_in(line: str) -> re.Match[str] | None:
    """The word that is cut at the end of a line; of most lines the last sign says that none is."""
    return _CUT.search(line[-TAIL:]) if line[-1:] in _HYPHENS else None


def goes_on(line: str, following: str, usual: float) -> bool:
    """Whether a paragraph goes on from one line to the next."""
    if _cut_in(line) and following[:1].islower():
        return True
    if _BEGINS.match(following):
        return False
    if following[:1].islower() and not _ENDS.search(line):
        return True
    return len(line) >= (SENTENCE if _ENDS.search(line) else FULL) * usual


def with_next(before: str, following: str, known: frozenset[str] = frozenset()) -> tuple[str, _Cut | None]:
    """Two lines as one; where a word was cut between them, how it reads now, with its hyphen or without.

    A hyphen stays where the text has the word with it elsewhere, before a capital, and in words that have one.
    """
    cut, rest = _cut_in(before), _NEXT.match(following)
    if cut is None or rest is None:
        return f"{before} {following}", None
    first, last = cut[1], rest[0]
    kept = before[-1] not in _SOFT and _keeps_hyphen(before, first, last, known)
    sign = "-" if kept else ""
    return f"{before[:-1]}{sign}{following}", _Cut(f"{first}{sign}{last}", kept)


def _keeps_hyphen(before: str, first: str, last: str, known: frozenset[str]) -> bool:
    if f"{first}{last}".lower() in known:
        return False
    if f"{first}-{last}".lower() in known or last[0].isupper():
        return True
    chained = re.search(r"-[^\W\d_]+-$", before[-TAIL:]) is not None
    return chained or first.lower() in _STAYS or last.lower() in _STAYS
