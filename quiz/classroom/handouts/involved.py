"""Whose cards a key has: each outlet of its questions, once for each day that they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.play.cards import article_by, day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.model import Outlet, Pack, Source
    from quiz.play.presentation import Asked


class Involved(NamedTuple):
    """An outlet, the day as of which its card is, and its article, where one is shown."""

    outlet: Outlet
    day: str
    source: Source | None


def involved(pack: Pack, asked: Iterable[Asked]) -> list[Involved]:
    """In the order in which the questions name them."""
    found: dict[tuple[str, str], Involved] = {}
    for each in asked:
        day = day_of(pack, each)
        for outlet in each.outlets:
            article = article_by(pack, outlet, each)
            known = found.get((outlet.id, day))
            if known is None or known.source is None:
                found[outlet.id, day] = Involved(outlet, day, article.source if article else None)
    return list(found.values())
