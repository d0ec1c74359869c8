"""Chains of origin, one by one and as a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.model import Link
from quiz.reading.chain import chain_of, chains_of, graph_of
from tests.reading.packs import both

if TYPE_CHECKING:
    from quiz.model import Attribution, Pack


def link(hand: str, basis: Attribution, outlet: str | None = None) -> Link:
    return Link(hand=both(hand), basis=basis, note=both("parce que"), outlet=outlet)


def test_the_way_from_the_press_room_to_havana_is_there(pack: Pack) -> None:
    hops = chain_of(pack, "rhc").hops
    assert [(hop.outlet, hop.basis) for hop in hops] == [
        (None, "stated"),
        ("afp", "inferred"),
        ("rt-france", "stated"),
        ("radio-habana-cuba", "stated"),
    ]
    assert "Stoltenberg" in hops[0].hand.of("en")


def test_every_article_has_its_chain(pack: Pack) -> None:
    assert [chain.article for chain in chains_of(pack)] == list(pack.articles)


def test_an_outlet_in_two_chains_is_one_node_of_the_graph(pack: Pack) -> None:
    graph = graph_of(pack)
    assert len({node.id for node in graph.nodes}) == len(graph.nodes)
    through_rt = {edge.article for edge in graph.edges if "rt-france" in {edge.start, edge.end}}
    assert through_rt == {"rhc", "rt-france"}


def test_every_step_of_the_graph_joins_two_nodes(pack: Pack) -> None:
    graph = graph_of(pack)
    ids = {node.id for node in graph.nodes}
    assert all({edge.start, edge.end} <= ids for edge in graph.edges)


def test_a_step_is_known_no_better_than_the_less_sure_of_its_two_hands(pack: Pack) -> None:
    steps = {(edge.start, edge.end): edge.basis for edge in graph_of(pack).edges if edge.article == "rhc"}
    assert steps["afp", "rt-france"] == "inferred"
    assert steps["rt-france", "radio-habana-cuba"] == "stated"
