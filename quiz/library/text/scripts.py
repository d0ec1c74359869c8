"""Writing systems that part words otherwise than by spaces, and letters that have a second form.

Which characters they are is told here and nowhere else; the sources are Unicode's blocks and, for compatibility forms,
its annex 15 (NFKC), of which only letters and figures are taken: what is smaller or higher, as in m², stays.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ON_TOP = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0903\u093a-\u094f"
)
"""Marks that stand on a letter and belong to its word, in scripts with spaces between words."""
ON_SPACELESS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059"
    "\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u17b4-\u17d3\u17dd\u3099\u309a"
)
"""The same of the other scripts."""
SPACELESS = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e80-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf\u0f00\u0f40-\u0f6c\u0f88-\u0f8c"
    "\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\u1780-\u17b3\u17d7\u17dc"
    "\u1950-\u19c9\u1a20-\u1a54\u2e80-\u2fd5\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303b\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa"
    "\u30fc-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of scripts without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese, Japanese."""
GLUED = "\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3\u0750-\u077f\uac00-\ud7a3"
"""Letters of scripts in which articles, prepositions or particles are written onto the word: Hebrew, Arabic, Korean."""
RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Scripts written from right to left: Hebrew, Syriac, Thaana, N’Ko, Arabic, with the forms that typesetters use."""

_FORMS = re.compile("[\u0132-\u01f3]|[\u2f00-\u2fd5\ufb00-\uff9f]|[\U0001d400-\U0001d7ff]")
"""Where letters and figures in the form of a typesetter are: ligatures, those of Arabic, full-width, mathematical.

Few and wide ranges, which are compiled in no time; what else stands in them is told apart where it is found.
"""
_NONE_OF_THEM = frozenset("\u0149")
_FIRST_SPACELESS = "\u0e00"


def usual_forms(text: str) -> str:
    """Letters in a typesetter's form as those that they stand for: one sign for f and i as both.

    >>> usual_forms("ﬁn ＮＡＴＯ m²")
    'fin NATO m²'
    """
    return _FORMS.sub(_usual, text)


def _usual(match: re.Match[str]) -> str:
    usual = unicodedata.normalize("NFKC", match[0])
    letters = all(each.isalnum() or unicodedata.combining(each) for each in usual)
    return usual if letters and match[0] not in _NONE_OF_THEM else match[0]


@cache
def _spaceless_letter() -> re.Pattern[str]:
    """So many ranges take milliseconds to compile, which is spared those who read none of these scripts."""
    return re.compile(f"[{SPACELESS}]")


def is_spaceless(text: str) -> bool:
    """Whether a text has letters of a script without spaces between words."""
    if text.isascii() or max(text) < _FIRST_SPACELESS:
        return False
    return _spaceless_letter().search(text) is not None


def spaceless_letters(text: str) -> int:
    """How many letters of such scripts a text has."""
    return len(_spaceless_letter().findall(text)) if is_spaceless(text) else 0


ANY_LETTER = r"[^\W_]"
_SPACED_LETTER = rf"[^\W_{SPACELESS}]"


@lru_cache(maxsize=1024)
def letter_in(text: str) -> str:
    """In a regular expression for a text: a letter or figure of a script that has spaces between words."""
    return _SPACED_LETTER if is_spaceless(text) else ANY_LETTER


def bounded(parts: Iterable[tuple[str, str, str]], letter: str) -> str:
    """A regular expression that finds whole words: at an end that is a letter, no word may go on.

    Each part is an expression with the signs at its ends. Where a script has no spaces, nobody can tell where a word
    ends. Of parts that begin alike, the one that comes first is found.
    """
    return "|".join(_alone(*each, letter) for each in parts) or "(?!)"


def _alone(part: str, first: str, last: str, letter: str) -> str:
    left = "" if is_spaceless(first) else f"(?<!{letter})"
    return f"{left}{part}{'' if is_spaceless(last) else f'(?!{letter})'}"


@lru_cache(maxsize=1024)
def whole_words(folded: tuple[str, ...], letter: str) -> re.Pattern[str]:
    """What finds any of some folded words, whole and in any case."""
    return re.compile(bounded(((re.escape(each), each[0], each[-1]) for each in folded if each), letter), re.IGNORECASE)
