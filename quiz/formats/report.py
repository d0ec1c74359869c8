"""A class report as one page for a browser and for paper: no script, nothing fetched, charts as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import page, tag
from quiz.draw.pages import html
from quiz.locale.report import report_words
from quiz.tell import report as telling

if TYPE_CHECKING:
    from quiz.classroom.report.values import Report
    from quiz.locale import Phrases


def report_page(say: Phrases, shown: Report) -> str:
    """The whole page."""
    told = html(telling.report_page(say, shown))
    return page(
        say.language, report_words(say.language).title, style("palette", "page", "chart", "measures"), tag("main", told)
    )
