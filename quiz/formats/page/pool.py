"""The pieces of a page that plays: each is there once, whatever shows it, and what several have in common is apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.draw.html import Html, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    r"</p>(?=<(?:p|ul|ol|dl|div|figure|blockquote|section)\b|</(?:div|li|dd|figure|figcaption|section|blockquote)>|$)"
    r"|</li>(?=<li\b|</(?:ul|ol)>)"
    r"|</d[td]>(?=<d[td]\b|</div>)"
)
"""The ends that a reader of HTML sees without them (HTML, section 13.1.2.4, Optional tags)."""
WORTH = 60
"""Characters from which a part is shorter when it is led to."""


class Pool:
    """Takes pieces, and says by which number the page finds each."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words: list[int] = []

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

    def drawn(self) -> Html:
        """All pieces in an element that shows nothing; a part that several have stands behind them, once.

        Where it belongs stands a `slot` with its number, which in a page by itself shows nothing either.
        """
        counts = Counter(part for piece in self._numbers for part in _PART.findall(piece))
        shared = [part for part, count in counts.items() if count > 1 and len(part) > WORTH]
        places = {part: len(self._numbers) + i for i, part in enumerate(shared)}

        def led_to(found: re.Match[str]) -> str:
            place = places.get(found[0])
            return found[0] if place is None else tag("slot", name=str(place))

        pieces: Iterator[str] = (_PART.sub(led_to, piece) for piece in self._numbers)
        return tag("template", *(tag("div", lean(piece)) for piece in (*pieces, *shared)), id="pool")


def lean(piece: str) -> Html:
    """The same with fewer signs: in what `tag` made, quotation marks stand around attributes only.

    >>> lean('<p class="why">L&#x27;un<b>a</b></p><p>b</p>')
    "<p class=why>L'un<b>a</b><p>b"
    """
    return Html(_CLOSED.sub("", _SIMPLE.sub(r"=\1", piece).replace("&#x27;", "'")))
