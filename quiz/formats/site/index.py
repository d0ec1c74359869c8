"""The first page of a language: what there is to read, from the articles on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run
from quiz.formats.site.parts import heading, index, note, section, titled
from quiz.formats.site.room import Sheet
from quiz.locale.handout import handout_words
from quiz.tell.article import dated
from quiz.tell.event import introduction
from quiz.tell.texts import publisher

if TYPE_CHECKING:
    from quiz.document import Runs, Section
    from quiz.formats.site.room import View
    from quiz.model import Source

FEW = 8
"""Comparisons named on the first page."""


def index_page(view: View) -> Sheet:
    """The first page."""
    words = view.words
    articles = [(titled(view, each.source), _about(view, each.source)) for each in view.pack.articles.values()]
    listed = index(articles) if articles else Para((Run(words.empty),))
    document = (
        *heading(words.title, lead=words.about),
        *_event(view),
        section(words.articles, note(words.about_articles), listed),
        _statements(view),
        section(words.more, index(_doors(view))),
    )
    return Sheet("index.html", words.title, "index.html", document)


def _event(view: View) -> list[Section]:
    """What happened, and who is named in the articles."""
    told = introduction(view.say, view.pack)
    return [section(handout_words(view.language).context["title"], *told)] if told else []


def _about(view: View, source: Source) -> Runs:
    """Who printed an article, and when."""
    return (publisher(view.say, view.pack, source), Run(f" · {dated(view.say, source)}"))


def _statements(view: View) -> Section:
    words, statements = view.words, list(view.pack.statements.values())
    first = sorted(statements, key=lambda each: each.primary is None)[:FEW]
    links = [(Run(each.said.of(view.language), to=f"statement:{each.id}"), ()) for each in first]
    more = Para((Run(f"{words.statements} ({len(statements)})", to="page:statements.html"),))
    return section(
        words.statements,
        note(words.about_statements),
        index(links) if links else Para((Run(words.empty),)),
        *([more] if len(statements) > FEW else []),
    )


def _doors(view: View) -> list[tuple[Run, Runs]]:
    words = view.words
    doors = (
        ("outlets.html", words.outlets, words.about_outlets),
        ("matrix.html", words.matrix, words.about_matrix),
        ("origins.html", words.origins, words.about_origins),
    )
    rooms = [(Run(name, to=f"page:{path}"), (Run(about),)) for path, name, about in doors]
    play = [(Run(words.play, to="play:"), (Run(words.about_play),))] if view.pack.questions() else []
    return [*rooms, *play]
