"""Which words of a quotation are set off: by signs on a screen, by underlining on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.text.quotations import find_quotation

if TYPE_CHECKING:
    from collections.abc import Sequence


def in_pieces(quote: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The quotation in pieces, each with whether it is set off; words that it does not have are left alone.

    Joined, the pieces are the quotation again.
    """
    stretches = sorted(stretch for word in words for stretch in find_quotation(word, quote).stretches)
    pieces: list[tuple[str, bool]] = []
    position = 0
    for start, end in stretches:
        if start < position:
            continue
        pieces += [(quote[position:start], False), (quote[start:end], True)]
        position = end
    return [(text, marked) for text, marked in [*pieces, (quote[position:], False)] if text]
