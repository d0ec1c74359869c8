"""Through which hands a text came, and how each of them is known; for one article, and for a whole pack as a graph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.model import Attribution, Text, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import Link, Outlet, Pack


class Hop(Value, frozen=True, kw_only=True):
    """One hand: what it is, how it is known, why we think so, and the pages that show it."""

    hand: Text
    basis: Attribution
    note: Text
    outlet: str | None
    references: tuple[str, ...]


class Chain(Value, frozen=True, kw_only=True):
    """The hands of one article, the first one first; no hops: nothing is noted about where it comes from."""

    article: str
    hops: tuple[Hop, ...]


class Node(Value, frozen=True, kw_only=True):
    """A hand of the graph: an outlet, or people and things that are none; `name` is what to call it."""

    id: str
    name: Text
    outlet: str | None


class Edge(Value, frozen=True, kw_only=True):
    """A step from one hand to the next, for one article; `basis` is that of the less sure of the two hands.

    That a page credits an agency tells nothing of where the agency had it from.
    """

    start: str
    end: str
    article: str
    basis: Attribution


class Graph(Value, frozen=True, kw_only=True):
    """All hands of a pack, and the steps between them; an outlet in two chains is one node."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def chain_of(pack: Pack, article: str) -> Chain:
    """The hands through which an article came."""
    return Chain(article=article, hops=tuple(_hop(link) for link in pack.articles[article].source.chain))


def chains_of(pack: Pack) -> tuple[Chain, ...]:
    """The chains of all articles."""
    return tuple(chain_of(pack, article) for article in pack.articles)


def graph_of(pack: Pack) -> Graph:
    """The chains of all articles in one graph."""
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for chain in chains_of(pack):
        for hop in chain.hops:
            nodes.setdefault(node_of(pack, hop).id, node_of(pack, hop))
        edges += _steps(pack, chain)
    return Graph(nodes=tuple(nodes.values()), edges=tuple(edges))


def _steps(pack: Pack, chain: Chain) -> Iterator[Edge]:
    for one, other in pairwise(chain.hops):
        start, end = node_of(pack, one).id, node_of(pack, other).id
        if start != end:
            yield Edge(start=start, end=end, article=chain.article, basis=weaker(one.basis, other.basis))


def weaker(*bases: Attribution) -> Attribution:
    """The least sure of some ways to know; unknown when there are none."""
    return "unknown" if "unknown" in bases or not bases else "inferred" if "inferred" in bases else "stated"


def _hop(link: Link) -> Hop:
    return Hop(hand=link.hand, basis=link.basis, note=link.note, outlet=link.outlet, references=link.references)


def node_of(pack: Pack, hop: Hop) -> Node:
    """The node that a hand is in the graph: its outlet's, or its own."""
    outlet = pack.outlets.get(hop.outlet or "")
    if outlet is None:
        return Node(id=hop.hand.of("fr"), name=hop.hand, outlet=None)
    return Node(id=outlet.id, name=_name(outlet), outlet=outlet.id)


def _name(outlet: Outlet) -> Text:
    return Text(fr=outlet.name, en=outlet.name) if isinstance(outlet.name, str) else outlet.name
