"""Who an outlet is to a question: by which name, as of which day, through which article, and what that does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.model import EVENT_DAY

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.model import Article, Outlet, Pack
    from quiz.play.presentation import Asked


def does_not_imply(say: Phrases, outlet: Outlet) -> str:
    """What the card does not say about any one sentence."""
    text = outlet.does_not_imply
    return text.of(say.language) if text else say.default_does_not_imply


def does_not_say(say: Phrases, asked: Asked) -> str:
    """One sentence for each of one or two outlets; of more, the one that fits them all."""
    if len(asked.outlets) > 2:  # noqa: PLR2004 -- a third sentence would not be read
        return say.default_does_not_imply
    return " ".join(dict.fromkeys(does_not_imply(say, outlet) for outlet in asked.outlets))


def day_of(pack: Pack, asked: Asked) -> str:
    """The day for which the cards are shown: that of the articles, or the one a derived key names."""
    register = asked.question.register
    if register is not None and register.as_of is not None:
        return register.as_of
    if register is not None and register.year is not None:
        return f"{register.year}-12-31"
    days = [pack.articles[passage.source].source.date for passage in asked.passages]
    return max(days, default=EVENT_DAY)


def article_by(pack: Pack, outlet: Outlet, asked: Asked) -> Article | None:
    """The article shown that the outlet printed."""
    shown = (pack.articles[passage.source] for passage in asked.passages)
    return next((article for article in shown if article.source.outlet == outlet.id), None)
