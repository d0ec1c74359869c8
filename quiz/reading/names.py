"""What a person may call an article or an outlet, and which one is meant."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import Name, Outlet, Pack, Source

SURE = 0.8
"""difflib ratio from which a name is taken for a slip of the keyboard in the only other name so like it."""
LIKE = 0.5
"""difflib ratio from which a name is worth proposing."""

Known: TypeAlias = "tuple[str, str]"
"""A name, and the id of what bears it."""


class Meant(NamedTuple):
    """What a name stands for: the id meant, or those that it may mean; `guessed` when it is not quite their name."""

    one: str | None
    near: tuple[str, ...] = ()
    guessed: bool = False


def plainly(name: str) -> str:
    """A name without what people type differently: accents, case, punctuation and spaces."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", "", "".join(each for each in bare if not unicodedata.combining(each)))


def article_meant(pack: Pack, name: str) -> Meant:
    """The article that a name stands for: its id, its file, then its outlet by any of its names."""
    sources = [article.source for article in pack.articles.values()]
    tiers: list[list[Known]] = [
        [(source.id, source.id) for source in sources],
        [(each, source.id) for source in sources for each in _file_names(source)],
    ]
    for tier in _outlet_tiers(pack.outlets.values()):
        printed = [(each, source.id) for each, one in tier for source in sources if source.outlet == one]
        tiers.append(printed)
    return meant(name, tiers)


def outlet_meant(pack: Pack, name: str) -> Meant:
    """The outlet that a name stands for: its id, its name in either language, then an alias."""
    return meant(name, _outlet_tiers(pack.outlets.values()))


def meant(name: str, tiers: Sequence[Sequence[Known]]) -> Meant:
    """What a name stands for among known names, those of an earlier tier before those of a later one.

    A name that is nobody's may be the beginning of one, a part of one, or a slip of the keyboard, as long as it
    can only be one.
    """
    wanted = plainly(name)
    if not wanted:
        return Meant(None)
    names = [[(plainly(each), one) for each, one in tier] for tier in tiers]
    for tier in names:
        if exact := _distinct(one for each, one in tier if each == wanted):
            return _only(exact, guessed=False)
    everything = [known for tier in names for known in tier]
    for fits in (str.startswith, str.__contains__):
        if held := _distinct(one for each, one in everything if fits(each, wanted)):
            return _only(held, guessed=True)
    return _resembling(wanted, everything)


def _only(ids: tuple[str, ...], *, guessed: bool) -> Meant:
    return Meant(ids[0], guessed=guessed) if len(ids) == 1 else Meant(None, ids)


def _resembling(wanted: str, names: Iterable[Known]) -> Meant:
    bearers: dict[str, str] = {}
    for each, one in names:
        bearers.setdefault(each, one)
    sure = _distinct(bearers[each] for each in get_close_matches(wanted, bearers, cutoff=SURE))
    if len(sure) == 1:
        return Meant(sure[0], guessed=True)
    return Meant(None, _distinct(bearers[each] for each in get_close_matches(wanted, bearers, cutoff=LIKE)))


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _file_names(source: Source) -> tuple[str, ...]:
    path = PurePath(source.file)
    return (path.name, path.stem, f"seeds/{path.name}", path.stem.partition("_")[0])


def _outlet_tiers(outlets: Iterable[Outlet]) -> list[list[Known]]:
    outlets = list(outlets)
    return [
        [(outlet.id, outlet.id) for outlet in outlets],
        [(name, outlet.id) for outlet in outlets for name in _in_each_language(outlet.name)],
        [(alias, outlet.id) for outlet in outlets for alias in outlet.aliases],
    ]


def _in_each_language(name: Name) -> tuple[str, ...]:
    return tuple(words for _, words in name.versions) if isinstance(name, Text) else (name,)
