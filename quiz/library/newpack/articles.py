"""An article handed in: its bytes, which are kept, and its text, which is quoted."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from quiz.library.newpack.refusals import RefusalError
from quiz.library.text.words import words_in
from quiz.locale.said import said

LARGEST = 500_000
"""Bytes. The longest reports of the press have about 100,000."""
FEWEST_WORDS = 20
LONGEST_TITLE = 150
"""Characters of a first line that may be a headline."""
_PAGE = re.compile(r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)|\s*\{\\rtf", re.IGNORECASE)
"""How a web page or an RTF file begins."""


class Handed(NamedTuple):
    """One article file."""

    raw: bytes
    text: str


def read_article(name: str) -> Handed:
    """Read an article file. Raises RefusalError when it is none."""
    path = Path(name)
    try:
        if "\0" in name or not path.exists():
            raise RefusalError(said("new.no_file", path=name))
        if not path.is_file():
            raise RefusalError(said("new.not_a_file", path=name))
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        raise RefusalError(said("new.unreadable", path=name, reason=error.strerror or str(error))) from error
    return Handed(raw, _text(name, raw))


def _text(name: str, raw: bytes) -> str:
    if len(raw) > LARGEST:
        raise RefusalError(said("new.too_large", path=name, limit=LARGEST // 1000))
    if not raw.strip():
        raise RefusalError(said("new.empty", path=name))
    if b"\0" in raw or raw.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8")):
        raise RefusalError(said("new.binary", path=name))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        mend = f"iconv -f WINDOWS-1252 -t UTF-8 {name} > utf8.txt"
        raise RefusalError(said("new.not_utf8", path=name, line=line, byte=raw[error.start], mend=mend)) from error
    if _PAGE.match(text.lstrip("\ufeff")):
        raise RefusalError(said("new.markup", path=name))
    words = len(words_in(text).keys)
    if words < FEWEST_WORDS:
        raise RefusalError(said("new.too_short", path=name, words=words, fewest=FEWEST_WORDS))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def title_of(text: str) -> str:
    """The first line that says something, as far as a headline goes."""
    lines = (_clean(line) for line in text.splitlines())
    first = next(line for line in lines if re.search(r"\w", line))
    if len(first) <= LONGEST_TITLE:
        return first
    return first[:LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _clean(line: str) -> str:
    """The line without what a terminal or an editor would obey."""
    return " ".join("".join(each for each in line if each.isprintable() or each.isspace()).split())
