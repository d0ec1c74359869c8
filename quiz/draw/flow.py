"""Things that came through hands as a picture: a box for each hand, an arrow for each step.

A box is placed right of all that it took from (the longest way to it counts), in the row of the first way that it
belongs to. An arrow runs along a row where nothing stands, and changes rows between two columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.drawing import box, paragraph, path, svg, units, wide, words_at
from quiz.draw.html import Html, join, tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.document import Arrow, Flow

WIDTH, HEIGHT = 214.0, 78.0
GAP, STEP = 92.0, 98.0
"""Between two columns, where arrows change rows; and from one row to the next."""
CHARACTERS = 24


class Spot(NamedTuple):
    """Where a box is drawn: its column and its row, from 0."""

    column: int
    row: int


def placed(ways: Sequence[Sequence[str]], arrows: Sequence[Arrow]) -> dict[str, Spot]:
    """A spot for each box; a way is its boxes in their order, and has a row. No two boxes stand in one spot."""
    columns = _columns(dict.fromkeys(each for way in ways for each in way), arrows)
    spots: dict[str, Spot] = {}
    for row, way in enumerate(ways):
        for each in way:
            if each not in spots:
                spots[each] = _free(Spot(columns[each], row), spots)
    return spots


def _free(wanted: Spot, spots: Mapping[str, Spot]) -> Spot:
    taken = set(spots.values())
    while wanted in taken:
        wanted = Spot(wanted.column + 1, wanted.row)
    return wanted


def _columns(boxes: Mapping[str, None], arrows: Sequence[Arrow]) -> dict[str, int]:
    """The length of the longest way to each box; ways that run in a circle stop after as many rounds as boxes."""
    columns = dict.fromkeys(boxes, 0)
    for _ in boxes:
        late = [each for each in arrows if columns[each.end] <= columns[each.start] < len(columns) - 1]
        for each in late:
            columns[each.end] = max(columns[each.end], columns[each.start] + 1)
        if not late:
            break
    return columns


def beside_kin(ways: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Ways in their order, those that share a box next to one another."""
    left: list[Sequence[str]] = list(ways)
    ordered: list[Sequence[str]] = []
    while left:
        ordered.append(left.pop(0))
        kin = [bool(set(each) & set(ordered[-1])) for each in left]
        left = [each for wanted in (True, False) for each, is_kin in zip(left, kin, strict=True) if is_kin is wanted]
    return ordered


def flow(node: Flow) -> Html:
    """All boxes, the first ones at the left, and an arrow for each step."""
    ways = beside_kin([way for way in node.ways if way])
    spots = placed(ways, node.arrows)
    columns = 1 + max(spot.column for spot in spots.values())
    size = (columns * (WIDTH + GAP) - GAP + 4, STEP * len(node.ways))
    arrows = (_arrow(each, spots) for each in dict.fromkeys(node.arrows))
    boxes = (_box(each.text, spots[each.id], final=each.final) for each in node.boxes)
    picture = svg("flow", node.title, node.said, size, *arrows, *boxes)
    return tag("figure", wide(node.title, picture), tag("figcaption", node.caption), class_="picture")


def _left(spot: Spot) -> float:
    return 2 + spot.column * (WIDTH + GAP)


def _middle(spot: Spot) -> float:
    return STEP * spot.row + STEP / 2


def _box(text: str, spot: Spot, *, final: bool) -> Html:
    frame = box(_left(spot), _middle(spot) - HEIGHT / 2, WIDTH, HEIGHT, "hand final" if final else "hand")
    return join(frame, paragraph(text, _left(spot) + 12, _middle(spot), CHARACTERS, "small"))


def _arrow(arrow: Arrow, spots: Mapping[str, Spot]) -> Html:
    start, end = spots[arrow.start], spots[arrow.end]
    route, label = _route(start, end, set(spots.values()))
    tip = f"M{units(_left(end) - 9)} {units(_middle(end) - 5)}l8 5l-8 5"
    return join(path(route, f"step {arrow.kind}"), path(tip, "step"), words_at(arrow.text, *label, "quiet basis"))


def _route(start: Spot, end: Spot, taken: set[Spot]) -> tuple[str, tuple[float, float]]:
    """The way of an arrow, and where its words stand: along the row of its start as long as that is free."""
    x, y = _left(start) + WIDTH, _middle(start)
    to, level = _left(end) - 2, _middle(end)
    if start.row == end.row:
        return f"M{units(x)} {units(y)}H{units(to)}", ((to - GAP / 2, y - 7))
    along = [Spot(column, start.row) for column in range(start.column + 1, end.column)]
    turn = x + GAP / 2 if taken.intersection(along) else to - GAP / 2
    label = (x + 8 if turn < x + GAP else x + GAP / 2, y - 7)
    return f"M{units(x)} {units(y)}H{units(turn)}V{units(level)}H{units(to)}", label
