"""The pieces of a page that plays: each is there once, whatever shows it, and what several have in common is apart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.draw.html import VOID, Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

_PART = re.compile(
    r'<section class="card">.*?</section>'
    r"|<blockquote\b.*?</blockquote>"
    r"|<li\b[^>]*>(?:(?!</?(?:li|ul|ol)\b).)*</li>"
    r"|<p\b[^>]*>.*?</p>",
    re.DOTALL,
)
"""What stands in several pieces alike: a card, a quotation, an item of a list that holds no other, a paragraph."""
_SIMPLE = re.compile(r'="([\w-]+)"(?=[ >])')
"""A value that needs no quotation marks."""
_CLOSED = re.compile(
    r"</p>(?=<(?:p|ul|ol|dl|div|figure|blockquote|section)\b|</(?:div|li|dd|figure|figcaption|section|blockquote)>)"
    r"|</li>(?=<li\b|</(?:ul|ol)>)"
    r"|</d[td]>(?=<d[td]\b|</div>)"
)
"""The ends that a reader of HTML sees without them (HTML, section 13.1.2.4, Optional tags)."""
_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
WORTH = 60
"""Characters from which a part is shorter when it is led to."""


class Pool:
    """Takes pieces, and says by which number the page finds each."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words: list[int] = []
        self._ends: list[int] = []

    def put(self, piece: Html, words: int = 0) -> int:
        """The number of a piece; `words` is how many of its words count for the length of a brief."""
        if piece not in self._numbers:
            self._numbers[piece] = len(self._numbers)
            self._words.append(words)
        return self._numbers[piece]

    @property
    def words(self) -> tuple[int, ...]:
        """How many words of each piece count."""
        return tuple(self._words)

    def close(self) -> None:
        """What is put from now on stands apart from what was put before, in an element of its own."""
        self._ends.append(len(self._numbers))

    def drawn(self) -> tuple[Html, ...]:
        """Elements that show nothing: what several pieces have in common, once; then all pieces, part by part.

        Where something shared belongs stands a `slot` with its number, which in a page by itself shows nothing either.
        """
        counts = Counter(part for piece in self._numbers for part in _PART.findall(piece))
        shared = [part for part, count in counts.items() if count > 1 and len(part) > WORTH]
        places = {part: i for i, part in enumerate(shared)}

        def led_to(found: re.Match[str]) -> str:
            place = places.get(found[0])
            return found[0] if place is None else tag("slot", name=str(place))

        pieces = [_PART.sub(led_to, piece) for piece in self._numbers]
        parts = (pieces[start:end] for start, end in pairwise([0, *self._ends, len(pieces)]))
        return _held("shared", shared), *(_held("pool", part) for part in parts)


def _held(name: str, pieces: Iterable[str]) -> Html:
    return tag("template", *(lean(each) if alone(each) else tag("slot", lean(each)) for each in pieces), class_=name)


def alone(piece: str) -> bool:
    """Whether a piece is one element; of others, what holds them together is a `slot` without a number.

    >>> alone("<p>a<b>b</b></p>"), alone("<p>a</p><p>b</p>")
    (True, False)
    """
    depth = 0
    for found in _TAG.finditer(piece):
        depth += 0 if found[2] in VOID else -1 if found[1] else 1
        if not depth:
            return found.end() == len(piece)
    return False


def lean(piece: str) -> Html:
    """The same with fewer signs: in what `tag` made, quotation marks stand around attributes only.

    >>> lean('<p class="why">L&#x27;un<b>a</b></p><p>b</p>')
    "<p class=why>L'un<b>a</b><p>b</p>"
    """
    return Html(_CLOSED.sub("", _SIMPLE.sub(r"=\1", piece).replace("&#x27;", "'")))
