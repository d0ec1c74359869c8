"""What the built-in register already knows of an outlet, found by its name, and what to copy of it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.newpack.answers import plain
from quiz.library.newpack.taking.addresses import host_of
from quiz.library.text.folding import fold
from quiz.model import FACTS, LANGUAGES, name_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.model import Outlet, Pack, Reference

LIKENESS = 0.85
"""difflib ratio from which a name is taken for a slip of the pen."""
SHORTEST = 5
"""Letters. Of shorter names (RT, RTS, RTL) one letter makes another outlet."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_CITING = (*FACTS, "classes")


class Match(NamedTuple):
    """An outlet of the register, and whether the name was its very name or only near it."""

    outlet: Outlet
    exact: bool


def find_outlet(name: str, pack: Pack) -> Match | None:
    """The outlet that a name means: its name or id, else an alias that only it has, else the one name near it."""
    wanted, outlets = _bare(name), _offered(pack)
    for exact in (_names, _aliases):
        found = [outlet for outlet in outlets if wanted in exact(outlet)]
        if len(found) == 1:
            return Match(found[0], exact="(" not in name or _is_very(name, found[0]))
    if len(wanted) < SHORTEST:
        return None
    near = [outlet for outlet in outlets if any(_is_near(wanted, each) for each in _names(outlet) | _aliases(outlet))]
    return Match(near[0], exact=False) if len(near) == 1 else None


def find_by_address(address: str, pack: Pack) -> Outlet | None:
    """The outlet whose host an address has, or a host below it; of several the one with the longest."""
    host = host_of(address)
    hosts = [(known, outlet) for outlet in _offered(pack) for known in _hosts(outlet)]
    found = [(known, outlet) for known, outlet in hosts if host == known or host.endswith(f".{known}")]
    longest = max((len(known) for known, _ in found), default=0)
    best = {outlet.id: outlet for known, outlet in found if len(known) == longest}
    return next(iter(best.values())) if len(best) == 1 else None


def _hosts(outlet: Outlet) -> set[str]:
    """The hosts among the names of an outlet."""
    return {host_of(alias) for alias in outlet.aliases if _HOST.fullmatch(alias)}


def _offered(pack: Pack) -> list[Outlet]:
    return [outlet for outlet in pack.outlets.values() if not _depends_on_an_article(outlet)]


def _is_very(name: str, outlet: Outlet) -> bool:
    """Whether a name with something in brackets is one that the outlet has so: another country makes another outlet."""
    return fold(name).casefold() in {fold(each).casefold() for each in (outlet.id, *names_of(outlet))}


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
    return any(fact.source for name in FACTS for fact in getattr(outlet, name))


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
