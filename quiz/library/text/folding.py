"""Folding: what two quotations may differ in and still be the same words.

Quotation marks, apostrophes, dashes, spaces and Unicode form are folded; case and punctuation never are.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

_SAME = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
    **dict.fromkeys("\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2039\u203a", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
_TABLE = str.maketrans(_SAME)
_INSIDE_GUILLEMETS = re.compile("(?<=[\u00ab\u2039])\\s+|\\s+(?=[\u00bb\u203a])")
_GUILLEMETS = set("«»‹›")
_SPECIAL = re.compile(f"[{''.join(_SAME)}]")
_PLAIN = re.compile(
    "(?:[!-~\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u024f]+ )*[!-~\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u024f]+|.",
    re.DOTALL,
)
"""Words with one space between them, in which nothing is folded, or else one character."""


def fold(text: str) -> str:
    """The folded text. Idempotent.

    >>> fold("l\u2019\u00ab\u2009essai\u2009\u00bb")
    'l\\'"essai"'
    """
    bare = unicodedata.normalize("NFC", text)
    special = set(_SPECIAL.findall(bare))
    if special:
        bare = _INSIDE_GUILLEMETS.sub("", bare) if special & _GUILLEMETS else bare
        for character in special:
            bare = bare.replace(character, _SAME[character])
        bare = unicodedata.normalize("NFC", bare)
    return " ".join(bare.split())


class Folded(NamedTuple):
    """A folded text that remembers where each of its characters stood in the original."""

    original: str
    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text was made from."""
        return self.offsets[start], self._end(end)

    def _end(self, end: int) -> int:
        last = self.offsets[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return last


def fold_with_offsets(text: str) -> Folded:
    """The folded text with the offset, in the original, of each of its characters."""
    characters: list[str] = []
    offsets: list[int] = []
    dropped = {i for match in _INSIDE_GUILLEMETS.finditer(text) for i in range(*match.span())}
    for start, cluster in _clusters(text):
        if start in dropped:
            continue
        if len(cluster) > 1 and not unicodedata.combining(cluster[1]):
            characters.extend(cluster)
            offsets.extend(range(start, start + len(cluster)))
            continue
        for character in unicodedata.normalize("NFC", cluster).translate(_TABLE):
            blank = character.isspace()
            if blank and (not characters or characters[-1] == " "):
                continue
            characters.append(" " if blank else character)
            offsets.append(start)
    if characters and characters[-1] == " ":
        characters.pop()
        offsets.pop()
    return Folded(text, "".join(characters), tuple(offsets))


def _clusters(text: str) -> list[tuple[int, str]]:
    """Each base character with the combining marks that follow it; what folding drops parts none of them."""
    kept = [(i, character) for i, character in enumerate(text) if _SAME.get(character) != ""]
    firsts = [i for i, (_, character) in enumerate(kept) if i == 0 or not unicodedata.combining(character)]
    bounds = pairwise([*firsts, len(kept)])
    return [(kept[first][0], "".join(character for _, character in kept[first:end])) for first, end in bounds]
