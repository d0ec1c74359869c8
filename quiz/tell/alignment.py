"""Articles set against each other, topic after topic: who has what, and what each leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Grid, Group, Heading, Para, Run, Section, Signs
from quiz.locale.compare import compare_words
from quiz.tell.comparison import behind, known_of, others_known, primary, renderings, sought_words
from quiz.tell.texts import between, listed, publisher

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.reading.comparison import Alignment, Comparison
    from quiz.reading.presence import LeftOut, State

SIGNS: Mapping[State, str] = {"passage": "●", "absent": "○", "unlooked": "·"}
"""Told apart by shape, not by colour, and named in the key."""


def alignment(say: Phrases, pack: Pack, aligned: Alignment) -> Document:
    """Statement by statement, the matrix, what each leaves out, and who is behind them."""
    words, presence = compare_words(say.language), aligned.presence
    counts = words.counts.format(
        articles=words.articles.of(len(aligned.articles)), statements=words.statements.of(len(aligned.statements))
    )
    names = between((_name(say, pack, each, strong=True) for each in aligned.articles), Run(" · ", strong=True))
    ids = [Signs((Run(row.statement),), tuple(sign(say, cell.state) for cell in row.cells)) for row in presence.rows]
    return (
        Heading(names, (Run(counts, "quiet"),)),
        *(node for each in aligned.statements for node in _topic(say, pack, each)),
        Para((Run(words.matrix, strong=True),)),
        matrix(say, pack, presence.articles, ids),
        *(_left_out(say, pack, each, presence.left_out(each)) for each in aligned.articles),
        Para((Run(words.caution),)),
        *behind(say, pack, aligned.articles),
    )


def _topic(say: Phrases, pack: Pack, compared: Comparison) -> Iterator[Node]:
    """What the topic is, then the original and the texts."""
    said = [Para((Run(compared.said.of(say.language), strong=True),))] if compared.said else []
    first, *rest = [*primary(say, compared), renderings(say, pack, compared)]
    yield Group((*said, first))
    yield from rest
    if compared.others:
        yield Section((), (others_known(say, pack, compared.others, lambda cell: known_of(say, cell)),))


def _name(say: Phrases, pack: Pack, article: str, *, strong: bool = False) -> Run:
    return publisher(say, pack, pack.articles[article].source, strong=strong)


def matrix(say: Phrases, pack: Pack, articles: Sequence[str], rows: Sequence[Signs], caption: str = "") -> Grid:
    """Which article has a passage of which statement; what is not known is not called an omission."""
    heads = tuple(_name(say, pack, each)._replace(to=f"article:{each}") for each in articles)
    return Grid(heads, tuple(rows), tuple(sign(say, state) for state in SIGNS), caption)


def sign(say: Phrases, state: State) -> Run:
    """What is known of an article and a statement, as a sign and in words."""
    return Run(compare_words(say.language).legend[state], "quiet" if state == "unlooked" else "", sign=SIGNS[state])


def _left_out(say: Phrases, pack: Pack, article: str, missing: tuple[LeftOut, ...]) -> Section:
    words = compare_words(say.language)
    title = words.left_out.format(name=_name(say, pack, article).text)
    lines = [(Run(f"{sought_words(say, each.pattern)}{say.colon}{_found(say, pack, each)}"),) for each in missing]
    told = listed(lines) if lines else Para((Run(words.nothing_left_out),))
    return Section((Run(title, strong=True),), (told,))


def _found(say: Phrases, pack: Pack, missing: LeftOut) -> str:
    """Where others have the words."""
    words = compare_words(say.language)
    told = [
        f"{_name(say, pack, name).text}, {words.line.of(len(lines), lines=', '.join(map(str, lines)))}"
        for name, lines in missing.found.items()
    ]
    return say.semicolon.join(told)
