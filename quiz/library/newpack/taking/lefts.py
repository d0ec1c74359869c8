"""What was left out, told by its kind: how many pieces, and a few words of some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.newpack.taking.taken import SAMPLES, Left, few_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.library.newpack.taking.taken import LeftKind


def lefts_of(pieces: Iterable[tuple[LeftKind, str, bool]]) -> tuple[Left, ...]:
    """The pieces by kind, in the order in which kinds are met; each with its text and whether it stood amid the text.

    Of what stood amid the text words are shown first: there something may be missing.
    """
    by_kind: dict[LeftKind, list[tuple[str, bool]]] = {}
    for kind, text, amid in pieces:
        by_kind.setdefault(kind, []).append((text, amid))
    return tuple(_left(kind, found) for kind, found in by_kind.items())


def _left(kind: LeftKind, found: list[tuple[str, bool]]) -> Left:
    first = sorted(dict.fromkeys(found), key=lambda each: not each[1])
    samples = dict.fromkeys(few_words(text) for text, _ in first)
    return Left(kind, len(found), sum(amid for _, amid in found), tuple(samples)[:SAMPLES])
