"""An article as a page: what is known of it, its lines, the passages quoted, who is behind it, where it comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from quiz.document import Items, Para, Run
from quiz.formats.site.parts import around, heading, note, section, titled
from quiz.formats.site.room import Sheet, title_of
from quiz.locale.dates import in_words
from quiz.model import name_in, wants_gloss
from quiz.reading.sharing import LEAST
from quiz.tell import card
from quiz.tell.article import details, lost, page_lines
from quiz.tell.chain import hands, outlet_of
from quiz.tell.sharing import shared_with

if TYPE_CHECKING:
    from quiz.document import Node, Section
    from quiz.formats.site.room import View
    from quiz.model import Source
    from quiz.reading.articles import MarkedArticle

MOST_TIES = 20
"""Pairs of articles listed for one of them."""


def article_page(view: View, article: MarkedArticle) -> Sheet:
    """The page of an article."""
    source, (title, written) = article.source, title_of(view, article.source)
    document = (
        *heading(title, lang=written),
        details(view.say, source, article.outlet),
        section(view.words.text, *_text(view, article), name="text"),
        *_behind(view, article),
        _hands(view, source),
        _shared(view, source.id),
    )
    links = [titled(view, each.source) for each in view.pack.articles.values()]
    return Sheet(
        f"articles/{source.id}.html", title, "index.html", document, around(links, source.id, view.pack.articles)
    )


def _text(view: View, article: MarkedArticle) -> list[Node]:
    words, glossed = view.words, article.glossed and wants_gloss(view.language, article.source.language)
    lines: Node = page_lines(view.say, view.pack, article)
    if all(line.blank for line in article.lines):
        lines = Para((Run(view.reading.no_text),))
    return [note(words.how_to_read + (f" {words.glosses}" if glossed else "")), lines, *lost(view.say, article)]


def _behind(view: View, article: MarkedArticle) -> list[Section]:
    outlet, day, say = article.outlet, article.source.date, view.say
    if outlet is None:
        return []
    title = f"{view.words.behind} {say.as_of.format(date=in_words(say, day)).capitalize()}"
    whole = view.words.whole_card.format(name=name_in(outlet.name, view.language))
    link = Para((Run(whole, to=f"outlet:{outlet.id}"),))
    return [section(title, card.held(say, outlet, day), card.caution(say, outlet), link)]


def _hands(view: View, source: Source) -> Section:
    if not source.chain:
        return section(view.words.hands, Para((Run(view.words.no_hands),)))
    beside = partial(outlet_of, view.say, view.pack)
    return section(view.words.hands, hands(view.say, source.chain, beside))


def _shared(view: View, name: str) -> Section:
    ties, words = view.room.ties[name][:MOST_TIES], view.words
    if not ties:
        return section(words.shares, Para((Run(words.shares_none.format(least=LEAST)),)))
    listed = Items(tuple(shared_with(view.say, view.pack, name, tie) for tie in ties), "ties")
    return section(words.shares, listed, Para((Run(words.origins, to="page:origins.html"),)))
