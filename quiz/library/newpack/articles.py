"""An article handed in: the bytes that are kept, and its text, which is quoted."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.apart import take
from quiz.library.newpack.taking.forms import form_of
from quiz.library.pack.registers import LARGEST_ORIGINAL
from quiz.library.text.encodings import BYTES, ICONV, likeliest
from quiz.library.text.soundness import faults_of
from quiz.library.text.words import words_in
from quiz.locale.said import Said, said

if TYPE_CHECKING:
    from quiz.library.newpack.taking.forms import Form
    from quiz.library.newpack.taking.taken import Taken

LARGEST = 500_000
"""Bytes of text. The longest reports of the press have about 100,000."""
FEWEST_WORDS = 20
LONGEST_TITLE = 150
"""Characters of a first line that may be a headline."""
PASTED = "-"
"""Stands for what is pasted, where a file is asked for."""
_PAGE = re.compile(r"\s*(?:<\?xml\b[^>]*>\s*)?(?:<!doctype\s+html|<html|<head|<body)|\s*\{\\rtf", re.IGNORECASE)
"""How a web page or an RTF file begins."""


class Handed(NamedTuple):
    """One article: the bytes of its text file, its text, and, where it came in another form, how it was taken."""

    raw: bytes
    text: str
    form: Form = "text"
    taken: Taken | None = None
    original: bytes = b""


def read_article(name: str) -> Handed:
    """Read an article file. Raises RefusalError when it is none."""
    path = Path(name)
    try:
        if "\0" in name or not path.exists():
            raise RefusalError(said("new.no_file", path=name))
        if not path.is_file():
            raise RefusalError(said("new.not_a_file", path=name))
        with path.open("rb") as file:
            raw = file.read(LARGEST_ORIGINAL + 1)
    except OSError as error:
        raise RefusalError(said("new.unreadable", path=name, reason=error.strerror or str(error))) from error
    return article_of(name, raw)


def article_of(name: str, raw: bytes) -> Handed:
    """The article of a file's content, in whatever form it comes. Raises RefusalError when it is none."""
    if not raw.strip():
        raise RefusalError(said("new.empty", path=name))
    if len(raw) > LARGEST_ORIGINAL:
        raise RefusalError(said("taking.too_large", path=name, limit=LARGEST_ORIGINAL // 1_000_000))
    form = form_of(name, raw)
    if form is None:
        raise RefusalError(said("new.binary", path=name))
    if form == "text":
        return Handed(raw, _text(name, raw))
    try:
        taken = take(form, raw)
    except RefusalError as error:
        raise RefusalError(said("taking.refused", path=name, why=error.message)) from error
    written = taken.text.encode("utf-8", "replace")
    return Handed(written, _enough(name, _decoded(name, written)), form, taken, raw)


def _text(name: str, raw: bytes) -> str:
    if b"\0" in raw or raw.startswith((b"\x89PNG", b"\xff\xd8")):
        raise RefusalError(said("new.binary", path=name))
    text = _decoded(name, raw)
    if _PAGE.match(text.lstrip("\ufeff")):
        raise RefusalError(said("new.markup", path=name))
    return _enough(name, text)


def _decoded(name: str, raw: bytes) -> str:
    if len(raw) > LARGEST:
        raise RefusalError(said("new.too_large", path=name, limit=LARGEST // 1000))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        if _is_partly_utf8(raw):
            raise RefusalError(said("new.two_encodings", path=name, line=line, byte=raw[error.start])) from error
        raise RefusalError(_of_other_letters(name, raw, line, raw[error.start])) from error


def _of_other_letters(name: str, raw: bytes, line: int, byte: int) -> Said:
    """What is said of a text that is not UTF-8: how to save it again, where its letters tell what they are."""
    best, text = likeliest(raw)
    if any(fault.kind in {"garbled", "control"} for fault in faults_of(text)):
        return said("new.unknown_letters", path=name, line=line, byte=byte)
    mend = f"iconv -f {ICONV[best]} -t UTF-8 {shlex.quote(name)} > utf8.txt"
    return said("new.not_utf8", path=name, line=line, byte=byte, letters=BYTES[best], mend=mend)


def _is_partly_utf8(raw: bytes) -> bool:
    """Whether letters of more than one byte stand beside bytes that are none of UTF-8: two encodings in one file."""
    return any(sign > "\x7f" for sign in raw.decode("utf-8", "ignore"))


def _enough(name: str, text: str) -> str:
    """The text with one sign for a line end, if there is enough to quote from."""
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
