"""Where the hands of a chain are drawn."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quiz.formats.site.chains import Place, beside_kin, placed
from quiz.reading.chain import Edge, Graph, Node
from tests.reading.packs import both

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HANDS = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]),
    st.lists(st.sampled_from(["x", "y", "z", "u", "v"]), unique=True, max_size=4),
    min_size=1,
)


def graph_of(firsts: Mapping[str, Sequence[str]]) -> Graph:
    hands = dict.fromkeys(hand for each in firsts.values() for hand in each)
    edges = [
        Edge(start=start, end=end, article=article, basis="stated")
        for article, each in firsts.items()
        for start, end in pairwise(each)
    ]
    return Graph(nodes=tuple(Node(id=hand, name=both(hand), outlet=None) for hand in hands), edges=tuple(edges))


def drawn(firsts: Mapping[str, Sequence[str]]) -> dict[str, Place]:
    return placed(graph_of(firsts), list(firsts), firsts)


def test_a_hand_stands_right_of_all_that_it_took_from() -> None:
    places = drawn({"rhc": ["people", "afp", "rt", "rhc"], "rt": ["others", "rt"]})
    assert [places[hand] for hand in ("people", "afp", "rt", "rhc")] == [Place(column, 0) for column in range(4)]
    assert places["others"] == Place(0, 1)


def test_the_longest_way_to_a_hand_counts() -> None:
    assert drawn({"one": ["x", "z"], "two": ["u", "v", "x"]})["z"].column == 3


@given(HANDS)
def test_no_two_hands_stand_in_one_place_even_where_chains_run_in_a_circle(firsts: dict[str, list[str]]) -> None:
    places = drawn(firsts)
    assert set(places) == {hand for each in firsts.values() for hand in each}
    assert len(set(places.values())) == len(places)


@given(HANDS)
def test_every_article_keeps_a_row(firsts: dict[str, list[str]]) -> None:
    assert sorted(beside_kin(firsts)) == sorted(firsts)


def test_articles_that_share_a_hand_are_neighbours() -> None:
    assert beside_kin({"a": ["x"], "b": ["y"], "c": ["x", "z"]}) == ("a", "c", "b")
