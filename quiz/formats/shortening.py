"""Texts that must fit: cut at a word, or down to their last sentences, with a sign that something is missing."""

from __future__ import annotations

import re

MORE = "…"
_SENTENCE = re.compile(r"(?<=[.?!…»”])\s+(?=[^\s?!;:»”])")


def one_line(text: str) -> str:
    """A text on one line; spaces that do not break stay what they are."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def shorten(text: str, most: int) -> str:
    """The beginning of a text on one line, at most so many characters; cut at a word if there is one to cut at.

    >>> shorten("one two three", 9)
    'one two …'
    """
    flat = one_line(text)
    if len(flat) <= most:
        return flat
    head = flat[: most - len(MORE)]
    word = head[: head.rindex(" ") + 1] if " " in head else head
    return word + MORE


def last_sentences(text: str, most: int) -> str:
    """As many of the last sentences as fit, for a question comes last; the beginning of the last if it does not fit.

    >>> last_sentences("This is said at length. Who says it?", 20)
    '… Who says it?'
    """
    flat = one_line(text)
    if len(flat) <= most:
        return flat
    sentences = _SENTENCE.split(flat)
    for first in range(1, len(sentences)):
        tail = f"{MORE} {' '.join(sentences[first:])}"
        if len(tail) <= most:
            return tail
    return shorten(sentences[-1], most)
