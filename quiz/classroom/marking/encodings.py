"""Whose letters a text is in: UTF-8, UTF-16 when marked, else what spreadsheets save that know no Unicode.

Excel's “CSV” is in Windows-1252, its “CSV (Macintosh)” in Mac Roman, its “CSV (MS-DOS)” in code page 850. All three
read any of them, so that the letters have to tell: those that French and its neighbours are written with, where they
may stand in a word.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
USUAL = "cp1252"
BYTES = {USUAL: "Windows-1252", "mac_roman": "Mac Roman", "cp850": "MS-DOS 850"}
"""What spreadsheets save, by their names in Python, the most usual first."""
COMMON = frozenset("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’‘“”«»–—…€°\u00a0\u202f")
AT_HOME = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]")
"""Letters of neighbouring languages."""
SMALL = "a-zß-öø-ÿœ"
MISPLACED = re.compile(rf"(?<=[{SMALL}])[À-ÖØ-ÞŒŸ‘“«]|(?<=[A-Z{SMALL}])[”…»°](?=[{SMALL}])")
"""A capital or a sign inside a word, and a quotation opened behind a letter."""
DOUBTFUL = re.compile(rf"(?<=[aeiouy])[âàäå]|(?<![\w’'-])[à-öø-ÿ](?=[{SMALL}])")
"""What words hardly have: such a letter behind a vowel, and in a list of names a small first one."""
ODD, RARE, NEVER = 4, 1, 40
"""How much a sign, a letter of a neighbour and a byte that is no sign speak against an encoding."""


class Decoded(NamedTuple):
    """A text, and the name of its encoding where that had to be deduced and is not the usual one."""

    text: str
    deduced: str = ""


def decoded(data: bytes) -> Decoded:
    """The text of a file, whoever saved it."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return Decoded(data.decode(encoding, errors="replace"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        texts = {name: data.decode(name, errors="replace") for name in BYTES}
        best = min(texts, key=lambda name: _against(texts[name]))
        return Decoded(texts[best], "" if best == USUAL else BYTES[best])


def _against(text: str) -> int:
    """How much in a text speaks against its encoding."""
    special = [sign for sign in text if sign > "\x7f"]
    return ODD * len(MISPLACED.findall(text)) + RARE * len(DOUBTFUL.findall(text)) + sum(map(_weight, special))


def _weight(sign: str) -> int:
    if sign in COMMON:
        return 0
    if sign == "\ufffd":
        return NEVER
    return RARE if AT_HOME.fullmatch(sign) else ODD
