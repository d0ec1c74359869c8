"""The articles of a pack, listed to choose one of them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from quiz.console.keys import CAN_READ_KEYS, REDRAW, read_key
from quiz.console.typed import next_line, number_in
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span
from quiz.locale.dates import in_words
from quiz.model import name_in
from quiz.tell.article import published_by

if TYPE_CHECKING:
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack

NARROW = 56
"""Columns below which what is known of an article stands below its name."""
DIGITS = 9
"""Articles that a key alone can choose; of more, the number is typed and sent."""


def choose_article(page: Page, words: ReadingWords, pack: Pack, option: str = "") -> str | None:
    """List the articles, and ask a person at a terminal which one to read.

    `option` is what the command needs to mean the same pack.
    """
    names = list(pack.articles)
    show_articles(page, words, pack, option)
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or "CI" in os.environ:
        return None
    sys.stdout.write(f"  {words.choose}")
    sys.stdout.flush()
    try:
        typed = _typed(len(names))
    finally:
        sys.stdout.write("\n")
    number = number_in(typed, 1, len(names))
    return names[number - 1] if number else None


def _typed(count: int) -> str:
    """A digit when one key is enough, else the number of a line."""
    keys = CAN_READ_KEYS and count <= DIGITS and os.environ.get("TERM", "dumb") != "dumb"
    if not keys:
        return next_line(sys.stdin).strip()
    while (key := read_key(sys.stdin.fileno())) == REDRAW:
        pass
    return key if len(key) == 1 and key.isdigit() else ""


def show_articles(page: Page, words: ReadingWords, pack: Pack, option: str = "") -> None:
    """Print the articles of a pack, numbered."""
    say = page.say
    page.blank()
    page.line(Span(words.articles, STRONG))
    page.blank()
    widest = max(len(name) for name in pack.articles)
    for number, (name, article) in enumerate(pack.articles.items(), start=1):
        source = article.source
        outlet = pack.outlets.get(source.outlet)
        about = f"{published_by(say, source, outlet)}, {in_words(say, source.date)}"
        if page.plain:
            title = name_in(source.title, say.language)
            end = "" if title.endswith((".", "…", "!", "?")) else "."
            page.line(f"{number}. {name}{say.colon}{title}{end} {about}")
            continue
        lead: list[Span | str] = [Span(f"{number}  ", QUIET), Span(name.ljust(widest + 3), ACCENT)]
        if page.width < NARROW:
            page.line(*lead)
            page.line(name_in(source.title, say.language), indent=5)
            page.line(Span(about, QUIET), indent=5)
        else:
            page.line(name_in(source.title, say.language), lead=lead)
            page.line(Span(about, QUIET), indent=widest + 8)
        page.blank()
    page.line(Span(words.how_to.format(id=f"{next(iter(pack.articles))}{option}"), QUIET))
    page.blank()
