"""Packs of nothing but texts, for tests of what only looks at texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.pack.placing import placed
from quiz.model import Article, Link, Outlet, Pack, Passage, Placed, PlacedStatement, Source, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.model import Voice


def pack_of(*texts: str, chain: Sequence[Link] = (), language: str = "fr") -> Pack:
    """Articles a0, a1, …, each printed by an outlet o0, o1, …; the chain is that of the first."""
    articles = {
        f"a{i}": Article(source=_source(i, chain if i == 0 else (), language), text=text)
        for i, text in enumerate(texts)
    }
    outlets = {f"o{i}": _outlet(i) for i in range(len(texts))}
    return Pack(banks=(), articles=articles, outlets=outlets, references={}, statements={})


def quoting(pack: Pack, *quotes: str, speaker: str | None = None) -> tuple[Placed, ...]:
    """Passages p0, p1, …, each quoted from the article of its number."""
    voice: Voice = "quoted" if speaker else "outlet"
    passages = (
        Passage(id=f"p{i}", source=f"a{i}", quote=quote, gloss=quote, voice=voice, speaker=speaker)
        for i, quote in enumerate(quotes)
    )
    return tuple(placed(each, pack.articles) for each in passages)


def statement(pack: Pack, *quotes: str) -> PlacedStatement:
    """A statement that is rendered by these passages."""
    return PlacedStatement(id="sujet", said=both("De quoi parle-t-on ?"), passages=quoting(pack, *quotes))


def both(text: str) -> Text:
    """A text that is the same in both languages."""
    return Text(fr=text, en=text)


def _source(number: int, chain: Sequence[Link], language: str) -> Source:
    return Source(
        id=f"a{number}",
        file=f"{number}.txt",
        outlet=f"o{number}",
        title=f"Titre {number}",
        date="2022-01-12",
        date_basis="stated",
        language=language,
        attribution="stated",
        evidence=both("la page le dit"),
        chain=tuple(chain),
    )


def _outlet(number: int) -> Outlet:
    return Outlet(id=f"o{number}", name=f"Gazette {number}", about=both("un journal"), sector="private")
