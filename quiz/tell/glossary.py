"""The glossary: its terms one below the other, or one of them with its example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Fact, Group, Heading, Label, Para, Quote, Run, Section
from quiz.locale.glossary import glossary_words
from quiz.tell.texts import line_at, listed, marks, publisher, set_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.reading.glossary import Explained


def all_terms(say: Phrases, terms: Sequence[Explained]) -> Document:
    """Every term and what it means, and how to see an example."""
    words = glossary_words(say.language)
    lines = [(Run(each.name, strong=True), Run(f"{say.colon}{each.means}")) for each in terms]
    how = [Para((Run(words.how.format(name=each.id), "quiet"),)) for each in terms[:1]]
    return (Heading((Run(words.title, strong=True),)), listed(lines), *how)


def one_term(say: Phrases, pack: Pack, term: Explained) -> Document:
    """A term, what it means, and the passage that shows it."""
    words = glossary_words(say.language)
    shown = (Section((Run(words.look, strong=True),), tuple(_example(say, pack, term))),) if term.line else ()
    return (Group((Para((Run(term.name, strong=True),)), Para((Run(term.means),)))), *shown)


def _example(say: Phrases, pack: Pack, term: Explained) -> Iterator[Node]:
    example = term.example
    source = pack.articles[example.source].source
    gloss = Fact(Label("", say.in_english), (Run(term.gloss, "quiet"),)) if term.gloss else None
    yield Quote(set_off(example.quote, example.telling_at), lang=source.language, marks=marks(say), gloss=gloss)
    yield Para(
        (publisher(say, pack, source), Run(" · ", "quiet"), line_at(say, example.source, term.line or 1, "quiet"))
    )
    yield Para((Run(term.note),))
