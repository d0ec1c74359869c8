"""The glossary: its terms one below the other, or one of them with its example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Fact, Group, Heading, Label, Para, Quote, Run
from quiz.locale.glossary import glossary_words
from quiz.tell.texts import line_at, listed, marks, publisher, set_off

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    example = _example(say, pack, term) if term.line else ()
    look = Para((Run(words.look, strong=True),))
    shown = (Group((look, *example)),) if example else ()
    return (Group((Para((Run(term.name, strong=True),)), Para((Run(term.means),)))), *shown)


def _example(say: Phrases, pack: Pack, term: Explained) -> tuple[Node, ...]:
    example = term.example
    source = pack.articles[example.source].source
    gloss = Fact(Label("", say.in_english), (Run(term.gloss, "quiet"),)) if term.gloss else None
    shown = set_off(example.quote, example.telling_at)
    place = line_at(say, example.source, term.line or 1, "quiet")
    return (
        Quote(shown, lang=source.language, marks=marks(say), gloss=gloss),
        Para((publisher(say, pack, source), Run(" · ", "quiet"), place)),
        Para((Run(term.note),)),
    )
