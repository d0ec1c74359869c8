"""What a name given by a reader means: a statement or an article, found by its id, its beginning or a part of it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from quiz.library.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.model import Article, Outlet, Pack


def matching(name: str, known: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The ids that a name may mean, among ids and what each is called; accents, capitals and hyphens do not count.

    The whole name decides; else those that begin so; else those that have it inside. More than one is for the reader
    to decide; none means that the name is not known.
    """
    wanted = _bare(name)
    called = {id_: [_bare(each) for each in [id_, *names]] for id_, names in known.items()}
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = tuple(id_ for id_, names in called.items() if any(fits(each, wanted) for each in names))
        if found and wanted:
            return found
    return ()


def names_of_articles(pack: Pack) -> dict[str, tuple[str, ...]]:
    """What each article may be called: its file, its outlet's id, name and other names."""
    return {id_: tuple(_names(article, pack.outlets)) for id_, article in pack.articles.items()}


def _names(article: Article, outlets: Mapping[str, Outlet]) -> Iterator[str]:
    yield article.source.file
    yield article.source.outlet
    outlet = outlets.get(article.source.outlet)
    if outlet is not None:
        yield from [outlet.name] if isinstance(outlet.name, str) else [outlet.name.fr, outlet.name.en]
        yield from outlet.aliases


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFD", fold(name).casefold())
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split())
