"""Where the boxes of a picture of steps are drawn."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from quiz.document import Arrow
from quiz.draw.flow import Spot, beside_kin, placed

if TYPE_CHECKING:
    from collections.abc import Sequence

WAYS = st.lists(
    st.lists(st.sampled_from(["x", "y", "z", "u", "v"]), unique=True, min_size=1, max_size=4), min_size=1, max_size=4
)


def drawn(*ways: Sequence[str]) -> dict[str, Spot]:
    arrows = [Arrow(start, end, "stated", "") for way in ways for start, end in pairwise(way)]
    return placed(ways, arrows)


def test_a_box_stands_right_of_all_that_it_took_from() -> None:
    spots = drawn(["people", "afp", "rt", "rhc"], ["others", "rt"])
    assert [spots[each] for each in ("people", "afp", "rt", "rhc")] == [Spot(column, 0) for column in range(4)]
    assert spots["others"] == Spot(0, 1)


def test_the_longest_way_to_a_box_counts() -> None:
    assert drawn(["x", "z"], ["u", "v", "x"])["z"].column == 3


@given(WAYS)
def test_no_two_boxes_stand_in_one_spot_even_where_ways_run_in_a_circle(ways: list[list[str]]) -> None:
    spots = drawn(*ways)
    assert set(spots) == {each for way in ways for each in way}
    assert len(set(spots.values())) == len(spots)


@given(WAYS)
def test_every_way_keeps_a_row(ways: list[list[str]]) -> None:
    assert sorted(map(list, beside_kin(ways))) == sorted(ways)


def test_ways_that_share_a_box_are_neighbours() -> None:
    assert beside_kin([["x"], ["y"], ["x", "z"]]) == [["x"], ["x", "z"], ["y"]]
