"""A player's portrait as one page for a browser: no script, nothing fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import page, tag
from quiz.draw.pages import html
from quiz.locale.stats import stats_words
from quiz.tell.portrait import portrait_page

if TYPE_CHECKING:
    from quiz.learner.portrait import Portrait
    from quiz.locale import Phrases


def stats_page(say: Phrases, shown: Portrait, today: str, numbers: bool) -> str:  # noqa: FBT001 -- handed on as a function
    """The whole page, with its numbers if they are asked for; `today` is an ISO date."""
    told = html(portrait_page(say, shown, today, numbers=numbers))
    return page(
        say.language, stats_words(say.language).title, style("palette", "page", "chart", "measures"), tag("main", told)
    )
