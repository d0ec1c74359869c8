"""What the built-in register already knows of an outlet, found by its name, and what to copy of it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.answers import plain
from quiz.model import LANGUAGES, name_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.model import Outlet, Pack, Reference

LIKENESS = 0.85
"""difflib ratio from which a name is taken for a slip of the pen."""
SHORTEST = 5
"""Letters. Of shorter names (RT, RTS, RTL) one letter makes another outlet."""
_FACTS = ("owner", "funding", "decides", "status", "labels", "says")
_CITING = (*_FACTS, "classes")


class Match(NamedTuple):
    """An outlet of the register, and whether the name was its very name or only near it."""

    outlet: Outlet
    exact: bool


def find_outlet(name: str, pack: Pack) -> Match | None:
    """The outlet that a name means: its name or id, else an alias that only it has, else the one name near it."""
    wanted = _bare(name)
    outlets = [outlet for outlet in pack.outlets.values() if not _depends_on_an_article(outlet)]
    for exact in (_names, _aliases):
        found = [outlet for outlet in outlets if wanted in exact(outlet)]
        if len(found) == 1:
            return Match(found[0], exact=True)
    if len(wanted) < SHORTEST:
        return None
    near = [outlet for outlet in outlets if any(_is_near(wanted, each) for each in _names(outlet) | _aliases(outlet))]
    return Match(near[0], exact=False) if len(near) == 1 else None


def _bare(name: str) -> str:
    """The name without accents, article, address or country in brackets."""
    text = re.sub(
        r"\(.*?\)|^(https?://)?(www\.)|\.(com|fr|org|net|be|ch|ca|tv|info|eu|co\.uk|ru)\b.*$", "", plain(name)
    )
    return re.sub(r"[^\w]+", "", re.sub(r"^(le|la|les|the)\s+", "", text))


def _names(outlet: Outlet) -> set[str]:
    return {_bare(outlet.id), *(_bare(name_in(outlet.name, language)) for language in LANGUAGES)} - {""}


def _aliases(outlet: Outlet) -> set[str]:
    return {_bare(alias) for alias in outlet.aliases} - {""}


def _is_near(one: str, other: str) -> bool:
    """Letters may slip, figures may not: France 2 is not France 24."""
    if min(len(one), len(other)) < SHORTEST or re.findall(r"\d", one) != re.findall(r"\d", other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKENESS


def _depends_on_an_article(outlet: Outlet) -> bool:
    """Whether a fact rests on one of the built-in articles, which another pack has not."""
    return any(fact.source for name in _FACTS for fact in getattr(outlet, name))


def with_parents(outlet: Outlet, pack: Pack) -> list[Outlet]:
    """The outlet and all that it belongs to."""
    chain = [outlet]
    while (parent := chain[-1].part_of) and parent not in {each.id for each in chain}:
        chain.append(pack.outlets[parent])
    return chain


def cited_by(outlets: Iterable[Outlet], pack: Pack) -> list[Reference]:
    """The references of outlets, each once, by id."""
    return [pack.references[name] for name in sorted({name for outlet in outlets for name in _cited(outlet)})]


def _cited(outlet: Outlet) -> Iterator[str]:
    for name in _CITING:
        for each in getattr(outlet, name):
            yield from each.references


def names_of(outlet: Outlet) -> list[str]:
    """All strings that would give an outlet away."""
    return [*(name_in(outlet.name, language) for language in LANGUAGES), *outlet.aliases]
