"""Folding: what two quotations may differ in and still be the same words.

Quotation marks, apostrophes, dashes, spaces, Unicode form and a typesetter's forms of letters (ligatures, full-width)
are folded, signs that nobody sees are dropped; case and punctuation never are.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.scripts import usual_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAME = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032", "'"),
    **dict.fromkeys("\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2039\u203a", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00ad\u061c\u180e\ufeff", ""),
    **dict.fromkeys(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065))), ""),
    **dict.fromkeys(map(chr, range(0x2066, 0x206A)), ""),
}
_DROPPED = "".join(character for character, same in _SAME.items() if not same)
_TABLE = str.maketrans(_SAME)
_INSIDE_GUILLEMETS = re.compile("(?<=[\u00ab\u2039])\\s+|\\s+(?=[\u00bb\u203a])")
_GUILLEMETS = set("«»‹›")
_SPECIAL = re.compile(f"[{''.join(_SAME)}]")
_LATIN = "!-~\u00a1-\u00aa\u00ac\u00ae-\u00ba\u00bc-\u0131\u0134-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u024f"
"""The Latin letters but for those in a typesetter's form, with the signs among them."""
_PLAIN = re.compile(f"[{_LATIN}]+(?: [{_LATIN}]+)*(?![{_DROPPED}\u0300-\u1fff\u20d0-\u20ff\u2c00-\U0010ffff])")
"""Words with one space between them in which nothing is folded, and behind which stands nothing that composes."""
_BLANK = re.compile(rf"[\s{_DROPPED}]+")
_FIRST_MARK = "\u0300"


def fold(text: str) -> str:
    """The folded text. Idempotent.

    >>> fold("l\u2019\u00ab\u2009essai\u2009\u00bb")
    'l\\'"essai"'
    """
    if text.isascii():
        return " ".join(text.split())
    bare = _one_form(text)
    special = set(_SPECIAL.findall(bare))
    if special:
        bare = _INSIDE_GUILLEMETS.sub("", bare) if special & _GUILLEMETS else bare
        for character in special:
            bare = bare.replace(character, _SAME[character])
        bare = _one_form(bare)
    return " ".join(bare.split())


def _one_form(text: str) -> str:
    """The text in Unicode's composed form, with the usual forms of its letters."""
    bare = unicodedata.normalize("NFC", text)
    usual = usual_forms(bare)
    return bare if usual == bare else unicodedata.normalize("NFC", usual)


class Folded(NamedTuple):
    """A folded text that remembers where each of its characters stood in the original.

    `offsets` are where each was made from; `ends` says, for the few made from more than one, where that stretch ends.
    """

    text: str
    offsets: tuple[int, ...]
    ends: dict[int, int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text was made from."""
        last = self.offsets[end - 1]
        return self.offsets[start], self.ends.get(last, last + 1)


def fold_with_offsets(text: str) -> Folded:
    """The folded text with the offset, in the original, of each of its characters."""
    parts: list[str] = []
    offsets: list[int] = []
    ends: dict[int, int] = {}
    for start, end, part in _parts(text):
        if part == text[start:end] and not _joins("", part[-1]):
            offsets.extend(range(start, end))
        else:
            offsets.extend([start] * len(part))
            ends[start] = end
        parts.append(part)
    folded = "".join(parts)
    first, last = len(folded) - len(folded.lstrip()), len(folded.rstrip())
    return Folded(folded[first:last], tuple(offsets[first:last]), ends)


@lru_cache(maxsize=256)
def folded_article(text: str) -> Folded:
    """An article folded once, however many quotations are looked up in it."""
    return fold_with_offsets(text)


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    """The text in stretches, each with what it is folded to."""
    position = 0
    while position < len(text):
        if plain := _PLAIN.match(text, position):
            end, part = plain.end(), plain[0]
        elif blank := _BLANK.match(text, position):
            end = blank.end()
            part = _folded_blank(blank[0], text[position - 1 : position], text[end : end + 1])
        else:
            end, cluster = _cluster(text, position)
            part = _one_form(cluster).translate(_TABLE)
        yield position, end, part
        position = end


def _folded_blank(blank: str, before: str, after: str) -> str:
    """One space, or nothing beside the inner side of guillemets; what is never seen is no blank."""
    blank = blank.lstrip() if before and before in "«‹" else blank
    blank = blank.rstrip() if after and after in "»›" else blank
    return " " if any(map(str.isspace, blank)) else ""


def _cluster(text: str, start: int) -> tuple[int, str]:
    """A character with all that composes with it; what folding drops parts none of them."""
    cluster, end = [text[start]], start + 1
    for i in range(start + 1, len(text)):
        if text[i] in _DROPPED:
            continue
        if not (_is_mark(text[i]) or _joins("".join(cluster), text[i])):
            break
        cluster.append(text[i])
        end = i + 1
    return end, "".join(cluster)


def _is_mark(character: str) -> bool:
    """Whether it stands on what precedes it, whatever that is."""
    return character >= _FIRST_MARK and unicodedata.combining(unicodedata.normalize("NFKD", character)[0]) > 0


def _joins(cluster: str, character: str) -> bool:
    """Whether a character is a mark on what precedes it, or is written as one letter with it."""
    if character < _FIRST_MARK:
        return False
    if _is_mark(character):
        return True
    one, other = unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", cluster + character) != one + other
