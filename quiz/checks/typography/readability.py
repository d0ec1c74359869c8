"""Reading ease, 0 (hard) to 100 (easy)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from statistics import fmean
from typing import TYPE_CHECKING

from pyphen import Pyphen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Language

_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?…]+(?=\s|$)")
_DICTIONARIES = {"fr": "fr_FR", "en": "en_US"}


def reading_ease(text: str, language: Language) -> float:
    """Flesch (1948) for English, Kandel and Moles (1958) for French; syllables by hyphenation.

    A text of fewer than 100 words gives a rough figure only; the formulas were made for samples of that size.
    """
    text = unicodedata.normalize("NFC", text)
    words = _WORDS.findall(text)
    sentences = max(1, len(_ENDS.findall(text)))
    if not words:
        return 100.0
    syllables = sum(_syllables(word.lower(), language) for word in words)
    per_sentence, per_word = len(words) / sentences, syllables / len(words)
    if language == "fr":
        return 207 - 1.015 * per_sentence - 73.6 * per_word
    return 206.835 - 1.015 * per_sentence - 84.6 * per_word


def mean_reading_ease(texts: Iterable[str], language: Language) -> float:
    """The mean reading ease of several texts; 100 for none."""
    return fmean([reading_ease(text, language) for text in texts] or [100.0])


@cache
def _hyphenation(language: Language) -> Pyphen:
    return Pyphen(lang=_DICTIONARIES[language])


@lru_cache(maxsize=1 << 16)
def _syllables(word: str, language: Language) -> int:
    return len(_hyphenation(language).positions(word)) + 1
