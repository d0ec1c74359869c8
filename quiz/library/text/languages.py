"""The language of an article, found by its script and its commonest words, or not known."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from quiz.library.text.words import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).with_name("common.toml")

UNKNOWN = "und"
"""The code of a language that nobody has determined (BCP 47, ISO 639-2)."""
LEAST_SHARE = 0.08
"""Share of a language's commonest words among all words; running text has three times as many and more."""
FEWEST = 2
"""Of these words; a single one may be a name."""
LEAD = 1.5
"""Times as much as the next language that the first must have: of two that are alike neither is guessed."""

_FOREIGN = {
    "ru": "іїєґўћџ",
    "uk": "ыэёъў",
    "bg": "ыэёіїєґў",
    "ar": "پچژگی",
    "fr": "ñãõßøåğış",
    "es": "ãõßøåçğış",
    "it": "ñãõßøåçğış",
    "en": "ßøåğış",
}
"""Letters that a language does not write; of a text with some of them in many words it is not the language."""
MOST_FOREIGN = 0.01
"""Share of such letters, which foreign names may bring in."""
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e01-\u0e5b]")),
    ("el", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("hy", re.compile("[\u0531-\u0587]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
"""Scripts that one language of the press writes, those first that have letters of another's among theirs."""
SHARE_OF_SCRIPT = 0.1
"""Share of the letters; Japanese has at least so many of its own among the Chinese ones."""


def language_of(text: str) -> str:
    """The language of a text as a code, `und` where it is none of those known, or may be more than one."""
    text = normalize("NFC", text)  # syllables of Korean fall apart in the other form
    letters = sum(map(str.isalpha, text)) or 1
    of_script = {language: len(script.findall(text)) / letters for language, script in _SCRIPTS}
    known = sum(of_script.values())
    if known > 1 / 2:
        return next(language for language, share in of_script.items() if share > SHARE_OF_SCRIPT)
    return _by_words(text)


def _by_words(text: str) -> str:
    """By the commonest words, of which each counts the less the more languages have it."""
    words, common = words_in(text).keys, _common()
    counted, known_to = Counter(words), Counter(word for each in common.values() for word in each)
    weights = {name: sum(counted[word] / known_to[word] for word in known) for name, known in common.items()}
    possible = sorted((name for name in common if not _is_foreign(name, text)), key=lambda name: -weights[name])
    best, following = possible[0], possible[1]
    found = sum(counted[word] for word in common[best])
    sure = weights[best] >= LEAD * weights[following] and found >= max(FEWEST, LEAST_SHARE * len(words))
    return best if sure else UNKNOWN


@cache
def _common() -> Mapping[str, frozenset[str]]:
    """The commonest words of each language."""
    read = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in read.items()}


def _is_foreign(language: str, text: str) -> bool:
    letters = sum(map(text.count, _FOREIGN.get(language, "")))
    return letters > MOST_FOREIGN * len(text)
