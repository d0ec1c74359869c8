"""The text of a page from its bytes: in the encoding that it declares, else UTF-8, else, which is told, a guess."""

from __future__ import annotations

import codecs
import re

from quiz.library.newpack.taking.taken import Mended, few_words

BEGINNING = 4096
"""Bytes in which a page declares its encoding; the standard wants the first 1024."""
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
"""What a browser reads for these names (WHATWG's Encoding Standard)."""
_CODECS_OF_TEXT = re.compile(
    r"utf|iso-?8859|cp\d|windows|koi8|mac|gb|big5|euc|shift|johab|tis|ascii|latin", re.IGNORECASE
)


def page_text(raw: bytes, declared: str = "") -> tuple[str, tuple[Mended, ...]]:
    """The text, and what had to be done to read it; `declared` is what a mail or a server says of the encoding."""
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    found = _DECLARED.search(raw[:BEGINNING]) or _XML.search(raw[:BEGINNING])
    named = marked or codec(declared) or codec(found[1].decode("ascii") if found else "")
    if named is None:
        try:
            return raw.decode("utf-8"), ()
        except UnicodeDecodeError:
            return raw.decode("cp1252", "replace"), (Mended("encoding", 1, ("Windows-1252",)),)
    text = raw.decode(named, "replace")
    try:
        raw.decode(named)
    except UnicodeDecodeError:
        return text, (broken(text),)
    return text, ()


def broken(text: str) -> Mended:
    """The places at which bytes were none of the encoding, each now a sign for what was lost."""
    pieces = re.findall("[^\n\ufffd]{0,20}\ufffd+[^\n\ufffd]{0,20}", text)
    return Mended("broken", len(pieces), tuple(map(few_words, pieces))[:3])


def codec(name: str) -> str | None:
    """Python's codec for what a page calls its encoding, as browsers read it; None for what is none of text."""
    try:
        known = codecs.lookup(name).name if name and _CODECS_OF_TEXT.search(name) else None
    except (LookupError, ValueError):
        return None
    return _AS_BROWSERS.get(known, known) if known and _CODECS_OF_TEXT.search(known) else None
