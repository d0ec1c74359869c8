"""The first page of a language: what there is to read, from the articles on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, tag
from quiz.formats.site.parts import listed, publisher_link, section, titled, to_article, to_statement
from quiz.formats.site.room import Sheet
from quiz.tell.article import dated

if TYPE_CHECKING:
    from quiz.formats.site.room import View
    from quiz.model import Source

FEW = 8
"""Comparisons named on the first page."""


def index_page(view: View) -> Sheet:
    """The first page."""
    words = view.words
    articles = [_article(view, article.source) for article in view.pack.articles.values()]
    content = join(
        tag("h1", words.title),
        tag("p", words.about, class_="lead"),
        section(
            words.articles,
            tag("p", words.about_articles, class_="note"),
            listed(articles, "index") if articles else tag("p", words.empty),
        ),
        _statements(view),
        section(words.more, _doors(view)),
    )
    return Sheet("index.html", words.title, "index.html", content)


def _article(view: View, source: Source) -> Html:
    link = tag("a", titled(view, source), href=to_article("", source.id))
    about = tag("span", publisher_link(view, "", source), " · ", dated(view.say, source), class_="note")
    return join(link, about)


def _statements(view: View) -> Html:
    words, statements = view.words, list(view.pack.statements.values())
    first = sorted(statements, key=lambda each: each.primary is None)[:FEW]
    links = [tag("a", each.said.of(view.language), href=to_statement("", each.id)) for each in first]
    more = tag("p", tag("a", f"{words.statements} ({len(statements)})", href="statements.html"))
    return section(
        words.statements,
        tag("p", words.about_statements, class_="note"),
        listed(links, "index") if links else tag("p", words.empty),
        more if len(statements) > FEW else None,
    )


def _doors(view: View) -> Html:
    words = view.words
    doors = (
        ("outlets.html", words.outlets, words.about_outlets),
        ("matrix.html", words.matrix, words.about_matrix),
        ("origins.html", words.origins, words.about_origins),
    )
    items = [join(tag("a", name, href=path), tag("span", about, class_="note")) for path, name, about in doors]
    return listed(items, "index")
