"""What stands around a passage in its article, on one line: whole sentences where they fit."""

from __future__ import annotations

import re

REACH = 150
"""Characters of the article shown on each side of a passage, rounded to sentences or words."""
ENOUGH = REACH // 3
"""Whole sentences are preferred to cut ones where they give at least this much."""
PARAGRAPH = " ¶ "
MORE = "…"
NO_BREAK = "\u00a0"

_SENTENCE_END = re.compile('(?<!\\b\\w)[.!?…](?:\\s?[»”"])?(?=\\s)|\n')
_SENTENCE_START = re.compile('(?<=[.!?…»”"])(?<!\\b\\w[.])\\s+(?=[«“"(]?\\s?[A-ZÀ-Þ])|\n\\s*')


def flat(text: str) -> str:
    """The text on one line; the end of a paragraph is a pilcrow."""
    return re.sub(r"[ \t]*(?:\r?\n[ \t]*)+", PARAGRAPH, text)


def before(text: str) -> str:
    """What stands just before a passage: whole sentences where they fit, else cut at a word."""
    if len(text) <= REACH:
        return flat(text.lstrip())
    window = text[-REACH:]
    start = _SENTENCE_START.search(window)
    if start and len(window) - start.end() >= ENOUGH:
        return flat(window[start.end() :])
    return MORE + NO_BREAK + flat(window[window.find(" ") + 1 :].lstrip())


def after(text: str) -> str:
    """What stands just after a passage, cut in the same way."""
    if len(text) <= REACH:
        return flat(text.rstrip())
    window = text[:REACH]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    if ends and ends[-1] >= ENOUGH:
        return flat(window[: ends[-1]].rstrip())
    cut = window.rfind(" ")
    return flat(window[: cut if cut > 0 else REACH].rstrip()) + NO_BREAK + MORE


def between(text: str) -> str:
    """What a quotation left out; of much, the beginning and the end."""
    if len(text) <= 2 * REACH:
        return flat(text)
    return f"{after(text)} [...] {before(text)}"
