"""The bare letters of a text, as little as a reader needs to recognise its words: what resemblances are looked for in.

Everything that is no letter, figure or unit is one space; letters are small; what a machine reads wrongly stands for
either reading.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.chinese import has_unknown_form, other_forms, simpler
from quiz.library.text.otherwise import changed, loosened
from quiz.library.text.scripts import is_spaceless

if TYPE_CHECKING:
    from quiz.library.text.folding import Folded

UNITS = frozenset("%‰°€$£¥")
"""Signs that are read as words."""
STAR = "*"
ZERO, ONE, FIVE, EIGHT, NINE = "\ue000", "\ue001", "\ue005", "\ue008", "\ue009"
"""Signs that are a letter or a figure, as one takes it."""
_MISREAD = {"0": ZERO, "O": ZERO, "1": ONE, "l": ONE, "I": ONE, "|": ONE, "5": FIVE, "8": EIGHT, "9": NINE}
EITHER = {
    **dict.fromkeys("o0", ZERO), **dict.fromkeys("li1", ONE), **dict.fromkeys("s5", FIVE), **dict.fromkeys("b8", EIGHT),
    **dict.fromkeys("gç9", NINE),
}  # fmt: skip
_LETTER = r"[^\W\d_]"
_DOUBTFUL = re.compile(
    rf"(?<={_LETTER})[01589|](?={_LETTER})|(?<!\w)[01589|](?={_LETTER}{{3}})|(?<={_LETTER}{{3}})[01589|](?!\w)"
    r"|(?<=[a-zà-ÿI])I(?=[a-zà-ÿI])|(?<!\w)[lIO](?=\d)|(?<=\d)[lIO](?![^\W\d])"
)
"""A figure among letters, a letter among figures, a capital I inside of a word."""
_PIECE = re.compile("(?P<plain>[A-Za-z0-9]+)|.", re.DOTALL)
_ALIKE = (
    "aаα",
    "bвβ",
    "cс",
    "eеε",
    "hнη",
    "iіι",
    "jј",
    "kкκ",
    "mмμ",
    "nν",
    "oоο",
    "pрρ",
    "sѕ",
    "tтτ",
    "xхχ",
    "yуυ",
    "zζ",
)
"""Letters of Latin, Cyrillic and Greek that look alike, at least as capitals."""
_ALWAYS = ("éè", "șş", "țţ", "ỳì", "ýí", "ỷỉ", "ỹĩ", "ỵị")
"""Letters with marks that are written one for the other."""
_FRACTION = "\u2044"
_TONED = re.compile("[òóõỏọÒÓÕỎỌ][aeAE]|[ùúũủụÙÚŨỦỤ][yY]")
_NO_ACCENT = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t"}
_LATIN_ACCENTED = "".join(
    map(chr, (*range(0xDF, 0x100), *range(0x101, 0x180), *range(0x219, 0x21C), *range(0x1EA1, 0x1EFA)))
)
_NAMED = re.compile(r"LATIN (?:LETTER SMALL CAPITAL|CAPITAL LETTER|SMALL LETTER)(?: TURNED)? ([A-Z])$")
FEWEST_LETTERS = 100
"""Letters from which a text without one accent is known to have none."""


class Skeleton(NamedTuple):
    """The bare letters; those by which words are looked up; whether some have accents; where each stands in a text."""

    text: str
    reduced: str
    accented: bool
    places: array[int]
    whole: Folded

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text that a stretch of the letters was made from."""
        return self.whole.span(self.places[start], self.places[end - 1] + 1)


@lru_cache(maxsize=512)
def skeleton_of(text: str) -> Skeleton:
    """The skeleton of an article, made once."""
    whole = loosened(text)
    parts: list[str] = []
    places = array("L")
    last = ""
    for match in _PIECE.finditer(_DOUBTFUL.sub(lambda match: _MISREAD[match[0]], _with_tones(whole.text))):
        if match.lastgroup == "plain":
            letters = match[0].lower()
            places.extend(range(match.start(), match.end()))
        else:
            letters = _letters(match[0])
            letters = "" if letters == " " == last else letters
            places.extend([match.start()] * len(letters))
        if letters:
            parts.append(letters)
            last = letters[-1]
    made = "".join(parts)
    few = len(made) - made.count(" ") < FEWEST_LETTERS
    return Skeleton(made, reduced(made), few or has_accents(made), places, whole)


def letters_of(words: str) -> str:
    """The letters of the folded words that are looked for, each word parted from the next by a space."""
    signs = _with_tones(changed(words))
    return " ".join("".join(_letters(sign) if sign != STAR else STAR for sign in signs).split())


def parts_of(word: str) -> list[str]:
    """The parts of a word that stand in a text as they are, between stars; of Chinese, each letter of known forms."""
    if not is_spaceless(word):
        return word.split(STAR)
    return ["" if sign == STAR or has_unknown_form(sign) else sign for sign in word]


def _with_tones(text: str) -> str:
    """The text, as long as it was, with the tone of Vietnamese oa, oe, uy on the second letter: hòa as hoà."""
    return text if text.isascii() else _TONED.sub(lambda match: _tones()[match[0].lower()], text)


@cache
def _tones() -> dict[str, str]:
    """Pairs of letters of which the first has the tone, and the same with the tone on the second."""
    return {
        unicodedata.normalize("NFC", first + tone + second): unicodedata.normalize("NFC", first + second + tone)
        for first, second in ("oa", "oe", "uy")
        for tone in "\u0300\u0301\u0303\u0309\u0323"
    }


def has_accents(letters: str) -> bool:
    """Whether one of some letters has an accent."""
    return not letters.isascii() and any(sign in _bare() for sign in letters)


def without_accents(letters: str) -> str:
    """Small letters without their accents."""
    return letters if letters.isascii() else "".join(_bare().get(sign, sign) for sign in letters)


def reduced(letters: str) -> str:
    """What is left of letters where all that may be doubtful is taken away: alike for all that resembles."""
    return letters.translate(_reducing())


@cache
def forms_of(sign: str) -> str:
    """A letter and those that it may be taken for."""
    alike = {each for group in (*_ALIKE, *_ALWAYS) if sign in group for each in group}
    return "".join(sorted({sign, *alike})) + EITHER.get(sign, "") + other_forms(sign)


@cache
def blind_forms_of(sign: str) -> str:
    """The same for a reader who minds no accents."""
    base = _bare().get(sign, sign)
    return "".join(sorted({*forms_of(base), *(each for each, bare in _bare().items() if bare == base)}))


@cache
def _bare() -> dict[str, str]:
    """Each Latin letter that has an accent, and the letter without it."""
    parted = {sign: unicodedata.normalize("NFD", sign)[0] for sign in _LATIN_ACCENTED}
    return {sign: base for sign, base in parted.items() if base != sign} | _NO_ACCENT


@cache
def _reducing() -> dict[int, str]:
    table = dict(_bare())
    table |= {sign: group[0] for group in _ALIKE for sign in group}
    table |= {
        "0": "o",
        ZERO: "o",
        "5": "s",
        FIVE: "s",
        "8": "b",
        EIGHT: "b",
        **dict.fromkeys(("9", NINE, "ç", "c", "с"), "g"),
    }
    table |= dict.fromkeys((*"efily1 ", ONE, *UNITS, *"іιеεуυ"), "") | dict.fromkeys("mмμ", "rn")
    table |= {sign: "" for sign, base in _bare().items() if base in "eily"}
    table |= {sign: "g" for sign, base in _bare().items() if base in "cg"}
    return {ord(sign): base for sign, base in (table | simpler()).items()}


@lru_cache(maxsize=65_536)
def _letters(sign: str) -> str:
    """What a sign is worth: its small letters, nothing for a mark that may be left out, one space for anything else."""
    if sign in UNITS or "\ue000" <= sign <= "\ue009":
        return sign
    if sign.isascii():
        return sign.lower() if sign.isalnum() else " "
    usual = unicodedata.normalize("NFKC", sign).casefold()
    if _FRACTION in usual:
        return usual.replace(_FRACTION, " ")
    kept = "".join(each for each in map(_one_letter, usual) if each != " ") or None
    if kept is not None:
        return kept
    return "" if all(map(is_left_out, usual)) else " "


def _one_letter(sign: str) -> str:
    named = _NAMED.match(unicodedata.name(sign, ""))
    if named:
        return named[1].lower()
    if "\u0370" <= sign <= "\u03ff" or "\u1f00" <= sign <= "\u1fff":
        return unicodedata.normalize("NFD", sign)[0]
    if "\u30a1" <= sign <= "\u30f6":
        return chr(ord(sign) - 0x60)
    if sign in UNITS or (sign.isalnum() and not is_left_out(sign)):
        return sign
    return sign if unicodedata.category(sign) in {"Mn", "Mc"} and not is_left_out(sign) else " "


def is_left_out(sign: str) -> bool:
    """Whether a sign is a mark or a filler without which a word is the same word."""
    place = unicodedata.combining(sign)
    above = place == 1 or 10 <= place <= 36 or place >= 200  # noqa: PLR2004 -- classes of Hebrew, Arabic and European marks
    filler = sign in "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0" or unicodedata.category(sign) in {"Cf", "Me"}
    return above or filler or "\u180b" <= sign <= "\u180f" or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000"
