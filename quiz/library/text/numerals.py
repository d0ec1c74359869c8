"""Numbers in words, in Roman figures and in Chinese ones, read as values."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

NEVER = frozenset({"milles"})
"""What the library takes for a number and is none: "mille" has no plural, "milles" are miles."""
_ROMAN = re.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
HAN = "〇零一二三四五六七八九两兩十百千万萬亿億"
_HAN_FIGURES = {**dict(zip("〇一二三四五六七八九", range(10), strict=True)), "零": 0, "两": 2, "兩": 2}
_HAN_SMALL = {"十": 10, "百": 100, "千": 1000}
_HAN_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


class Word(NamedTuple):
    """A word in small letters; `apart` says that a sign stands before it which parts two numbers."""

    word: str
    apart: bool

    def text(self) -> str:
        """The word, as the library asks for it."""
        return self.word

    def nt_separated(self, previous: Word) -> bool:  # noqa: ARG002 -- the library hands it over
        """Whether it is parted from the word before it."""
        return self.apart

    def not_a_number_part(self) -> bool:
        """Whether it is no number in words."""
        return self.word[:1].isdecimal() or self.word in NEVER


class InWords(NamedTuple):
    """A number in words: its value, its first and last word."""

    value: Decimal
    first: int
    last: int
    ordinal: bool


def numbers_in_words(words: tuple[Word, ...], language: str) -> tuple[InWords, ...]:
    """The numbers among some words that the library knows in this language; none in one that it does not know."""
    from text_to_num import find_numbers

    try:
        found = find_numbers(list(words), language.partition("-")[0].lower(), threshold=0)
    except ValueError:
        return ()
    return tuple(InWords(Decimal(str(each.value)), each.start, each.end - 1, each.is_ordinal) for each in found)


@lru_cache(maxsize=65_536)
def numbers_in_phrase(words: tuple[Word, ...], language: str) -> tuple[InWords, ...]:
    """The same of a few words that come again and again."""
    return numbers_in_words(words, language)


def roman(letters: str) -> int | None:
    """The value of a number in Roman figures, None for any other letters.

    >>> roman("MMXIV"), roman("MIL")
    (2014, None)
    """
    if not letters or _ROMAN.fullmatch(letters) is None:
        return None
    worth = [_WORTH[each] for each in letters]
    return sum(-one if one < other else one for one, other in pairwise([*worth, 0]))


def han(signs: str) -> int:
    """The value of a number in Chinese figures, read figure by figure where nothing multiplies them.

    >>> han("二〇一四"), han("十二"), han("三万五千"), han("两亿三千万"), han("三万亿")
    (2014, 12, 35000, 230000000, 3000000000000)
    """
    if all(sign in _HAN_FIGURES for sign in signs):
        return int("".join(str(_HAN_FIGURES[sign]) for sign in signs))
    total = group = figure = 0
    for sign in signs:
        if sign in _HAN_FIGURES:
            figure = _HAN_FIGURES[sign]
        elif sign in _HAN_SMALL:
            group, figure = group + (figure or 1) * _HAN_SMALL[sign], 0
        else:
            large = _HAN_LARGE[sign]
            total, group, figure = _multiplied(total, group + figure, large), 0, 0
    return total + group + figure


def _multiplied(total: int, group: int, by: int) -> int:
    """What is read once a sign multiplies what stands before it.

    两亿三千万 is two signs, each with its group; in 三万亿 the second multiplies all before it.
    """
    return total + group * by if group and total >= by else ((total + group) or 1) * by
