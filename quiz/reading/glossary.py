"""The glossary as values: each term with the passage of an article that shows it, where the pack has that article."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from quiz.library.text.quotations import find_quotation, line_of, stretches_of
from quiz.model import Id, Line, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.locale.glossary import GlossaryWords, Term
    from quiz.model import Pack, Stretch

FILE = Path(__file__).with_name("examples.toml")


class Example(Value, frozen=True, kw_only=True):
    """A verbatim passage of an article, and the words of it that show what is meant."""

    source: Id
    quote: Line
    telling: tuple[Line, ...] = ()

    @property
    def telling_at(self) -> tuple[Stretch, ...]:
        """Where those words stand in the passage."""
        return stretches_of(self.telling, self.quote)


class Explained(Value, frozen=True, kw_only=True):
    """A term of the glossary; `line`, from 1, is where its example stands, None where the pack does not have it."""

    id: str
    name: str
    means: str
    example: Example
    gloss: str
    note: str
    line: int | None = None


@cache
def examples() -> Mapping[str, Example]:
    """The example of each term."""
    return msgspec.convert(tomllib.loads(FILE.read_text(encoding="utf-8")), dict[str, Example])


def glossary(words: GlossaryWords, pack: Pack) -> tuple[Explained, ...]:
    """All terms, in their order."""
    return tuple(_explained(name, term, pack) for name, term in words.terms.items())


def _explained(name: str, term: Term, pack: Pack) -> Explained:
    example = examples()[name]
    return Explained(
        id=name,
        name=term.name,
        means=term.means,
        example=example,
        gloss=term.gloss,
        note=term.note,
        line=_line(example, pack),
    )


def _line(example: Example, pack: Pack) -> int | None:
    article = pack.articles.get(example.source)
    found = find_quotation(example.quote, article.text) if article else None
    return line_of(article.text, found.stretches[0].start) if article and found and found.found else None
