"""Whose letters a text is in: UTF-8, UTF-16, else what spreadsheets save that know no Unicode.

Excel's “CSV” is in Windows-1252, its “CSV (Macintosh)” in Mac Roman, its “CSV (MS-DOS)” in code page 850. All three
read any of them, so that the letters have to tell: those that French and its neighbours are written with, where they
may stand in a word. Where none of them makes words (names in Cyrillic, Greek, Turkish, Chinese … saved without Unicode)
nobody can tell whose letters they are, and that is said.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from quiz.library.text.soundness import is_garbled

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
USUAL = "cp1252"
BYTES = {USUAL: "Windows-1252", "mac_roman": "Mac Roman", "cp850": "MS-DOS 850"}
"""What spreadsheets save, by their names in Python, the most usual first."""
ICONV = {USUAL: "WINDOWS-1252", "mac_roman": "MACINTOSH", "cp850": "CP850"}
"""The same by the names that `iconv` knows."""
COMMON = frozenset("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’‘“”«»–—…€°\u00a0\u202f")
AT_HOME = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]")
"""Letters of neighbouring languages."""
SMALL = "a-zß-öø-ÿœ"
MISPLACED = re.compile(rf"(?<=[{SMALL}])[À-ÖØ-ÞŒŸ‘“«]|(?<=[A-Z{SMALL}])[”…»°](?=[{SMALL}])")
"""A capital or a sign inside a word, and a quotation opened behind a letter."""
DOUBTFUL = re.compile(rf"(?<=[aeiouy])[âàäå]|(?<![\w’'-])[à-öø-ÿ](?=[{SMALL}])")
"""What words hardly have: such a letter behind a vowel, and in a list of names a small first one."""
_SIGN = (
    "\u00a2-\u00a9\u00ac\u00ae\u00af\u00b1-\u00b4\u00b6\u00b8\u00b9\u00bc-\u00be\u00d7\u00f7\u0131\u0192\u02c6-\u02dd\u201a\u201e\u2020\u2021"
    "\u2030\u2122\u2200-\u22ff\u2500-\u25ff\ufffd"
)
NO_WORDS = re.compile(
    rf"[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{{3,}}|[^\W\d_][{_SIGN}\u00a1\u00bf]|[{_SIGN}][^\W\d_]|[\x80-\x9f\ufffd]"
    r"|[\u00aa\u00ba](?=[^\W\d_])|[^\W\d_]\u00b0(?=[^\W\d_])"
)
"""What no word has in the languages of these encodings: three accents running, a sign beside a letter."""
AMBIGUOUS = re.compile("[\u00d0\u00dd\u00de\u00f0\u00fd\u00fe]|\u00f9(?=[^\\W\\d_])|\u00f8(?=[\u00c0-\u00ff])")
"""Letters of Icelandic, where another encoding has those of Turkish; those that stand where Czech ones would."""
LOOKED_AT = 10_000
"""Bytes that show whether every second one is nought."""
GARBLED_IN = 200_000
"""Bytes in which letters would show that were garbled before: a country's answers have a hundred million."""
PIECE = 1 << 20
"""Bytes that are looked at together."""
ODD, RARE, NEVER = 4, 1, 40
"""How much a sign, a letter of a neighbour and a byte that is no sign speak against an encoding."""


class Letters(NamedTuple):
    """An encoding by its name in Python; `deduced` is that for people, where it had to be deduced and is not sure.

    `doubtful` says that the letters make no words: they are those of an encoding that nobody named.
    """

    encoding: str
    deduced: str = ""
    doubtful: bool = False


def letters_of(data: bytes) -> Letters:
    """Whose letters the text of a file is in, whoever saved it."""
    marked = next((encoding for mark, encoding in MARKS.items() if data.startswith(mark)), _unmarked(data))
    if marked:
        return Letters(marked)
    if not _is_utf8(data):
        return _deduced(data)
    start = data[:GARBLED_IN].decode("utf-8", errors="ignore")
    return Letters("utf-8", doubtful=not start.isascii() and is_garbled(start))


def marked_once(data: bytes) -> bytes:
    """The bytes of a file with one mark at most: each program that saved it may have put its own before it."""
    mark = next((mark for mark in MARKS if data.startswith(mark * 2)), b"")
    return marked_once(data[len(mark) :]) if mark else data


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of what begins a table is nought."""
    start = data[:LOOKED_AT]
    even, odd = start[::2], start[1::2]
    if max(even.count(0), odd.count(0)) * 2 <= len(odd):
        return ""
    return "utf-16-le" if odd.count(0) > even.count(0) else "utf-16-be"


def _is_utf8(data: bytes) -> bool:
    """Looked at in pieces: the text of a country's answers is not to stand in memory beside its bytes."""
    decoder, view = codecs.getincrementaldecoder("utf-8")(), memoryview(data)
    try:
        for at in range(0, len(data), PIECE):
            decoder.decode(view[at : at + PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def likeliest(data: bytes) -> tuple[str, str]:
    """Of what is no UTF-8 the encoding whose letters make most sense, by its name in Python, and the text in it."""
    best = min(BYTES, key=lambda name: _against(data.decode(name, errors="replace")))
    return best, data.decode(best, errors="replace")


def _deduced(data: bytes) -> Letters:
    best, text = likeliest(data)
    deduced = "" if best == USUAL and AMBIGUOUS.search(text) is None else BYTES[best]
    return Letters(best, deduced, any(pattern.search(text) for pattern in (NO_WORDS, MISPLACED)))


def decoded(data: bytes) -> str:
    """The text of a file, whoever saved it."""
    data = marked_once(data)
    return data.decode(letters_of(data).encoding, errors="replace")


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
