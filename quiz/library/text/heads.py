"""What stands on a page beside its text: its number, its head, which part a sentence, or a word, from its rest."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

LONGEST = 80
"""Characters of a line that may be the head of a page."""
_NUMBER = re.compile(
    r"^[ \t\f]*(?:[-–—|]\s*)?(?:[Pp](?:age|\.)? ?)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—|])?[ \t]*$", re.MULTILINE
)
_LINE = r"\S[^\n]{0,60}\n"
_SMALL = "[a-zß-öø-ÿœ]"
_INSIDE = re.compile(
    rf"(?<=[^\W\d_])[-‐¬\u00ad][ \t]{{0,9}}\n(?!\s{{0,20}}{_SMALL})"
    rf"(?P<head>\s{{0,20}}(?:{_LINE}\s{{0,20}}){{1,3}}?)(?={_SMALL})"
)
"""Lines between the halves of a word."""
_APART = re.compile(r"(?:\n[ \t]{0,20}\n|\f)(?P<head>[^\n\f]{1,60})(?=\n[ \t]{0,20}\n|\f)")
"""A line between two blank ones."""
_LOOKS_SO = re.compile(r"\d|^[^a-zß-ÿ]+$")
"""A head has a number, or no small letters."""
_SAME = re.compile(r"[\d\W]+")
_ADDED = re.compile(r"\[\w[^\[\]\n]{0,30}\]")
"""A remark between brackets: the mark of a note, a "sic"."""


@lru_cache(maxsize=512)
def without_heads(text: str) -> str:
    """The text, as long as it was, with spaces for what may be the number or the head of a page, or was added to it."""
    bare = _NUMBER.sub(_blank, text)
    lines = bare.split("\n")
    short = [_SAME.sub(" ", line) if 0 < len(line) <= LONGEST else "" for line in lines]
    times = Counter(filter(str.strip, short))
    bare = "\n".join(" " * len(line) if times[head] > 1 else line for line, head in zip(lines, short, strict=True))
    bare = _ADDED.sub(_blank, bare)
    for pattern in (_INSIDE, _APART):
        bare = pattern.sub(_without_head, bare)
    return bare


def _blank(match: re.Match[str]) -> str:
    return _spaces(match[0])


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _without_head(match: re.Match[str]) -> str:
    head = match["head"]
    start, end = match.start("head") - match.start(), match.end("head") - match.start()
    return match[0][:start] + (_spaces(head) if _LOOKS_SO.search(head) else head) + match[0][end:]
