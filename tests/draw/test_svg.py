from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.draw.svg import (
    Bar,
    Column,
    Frame,
    Pair,
    Point,
    bar_chart,
    broken,
    calibration_chart,
    column_chart,
    pair_chart,
    spread,
)

HOSTILE = "</text><script>alert(1)</script>\u202e&"


def percent(value: float) -> str:
    return f"{value:.0%}"


FRAME = Frame("one", "By skill", "Shares right.", percent)


def charts(label: str) -> list[str]:
    frame = FRAME._replace(title=label, description=label)
    return [
        bar_chart(frame, [Bar(label, 0.4, label, 0.2, 0.7), Bar(label, None, label)]),
        pair_chart(frame, [Pair(label, 0.4, None, label, label)], (label, label)),
        column_chart(frame, [Column(label, 9, 4, label), Column(label, 0, 0, label)]),
        calibration_chart(frame, [Point(0.9, 0.5, 0.3, 0.7, label)], (label, label)),
    ]


def parsed(chart: str) -> ET.Element:
    return ET.fromstring(chart)  # noqa: S314 -- what the program itself has just written


def test_a_chart_is_an_image_with_a_title_and_its_rows_in_words() -> None:
    chart = parsed(bar_chart(FRAME, [Bar("wording", 0.4, "40%", 0.2, 0.7), Bar("numbers", None, "too few")]))
    assert chart.attrib["role"] == "img"
    assert chart.attrib["aria-labelledby"] == "one-title one-words"
    assert [(child.tag, child.text) for child in chart[:2]] == [
        ("title", "By skill"),
        ("desc", "Shares right. wording: 40%. numbers: too few."),
    ]


@pytest.mark.parametrize("number", range(4))
def test_texts_are_never_markup(number: int) -> None:
    chart = charts(HOSTILE)[number]
    assert "<script" not in chart
    assert "\u202e" not in chart
    assert "alert(1)" in "".join(parsed(chart).itertext())


@given(st.text(max_size=60))
def test_any_label_makes_a_chart_that_parses(label: str) -> None:
    for chart in charts(label):
        parsed(chart)


def test_a_bar_ends_at_its_share() -> None:
    rows = parsed(bar_chart(FRAME, [Bar("a", 0.5, ""), Bar("b", 1.0, ""), Bar("c", 3.0, "")])).findall("rect")
    widths = [float(row.attrib["width"]) for row in rows if row.attrib["class"] == "bar"]
    assert widths == [170, 340, 340]


def test_before_and_after_differ_without_colour() -> None:
    chart = parsed(pair_chart(FRAME, [Pair("a", 0.2, 0.8, "20%", "80%")], ("before", "after")))
    assert [box.attrib["class"] for box in chart.findall("rect")] == ["open", "bar", "track", "open", "track", "bar"]


def test_columns_are_as_high_as_their_counts() -> None:
    chart = parsed(column_chart(FRAME, [Column("1", 10, 5, ""), Column("2", 20, 20, ""), Column("3", 0, 0, "")]))
    heights = [float(box.attrib["height"]) for box in chart.findall("rect")]
    assert heights == [85, 42.5, 170, 170]


def test_many_columns_keep_only_the_labels_that_fit() -> None:
    chart = parsed(column_chart(FRAME, [Column(f"w{i}", 1, 1, "") for i in range(52)]))
    labels = [text.text for text in chart.findall("text") if (text.text or "").startswith("w")]
    assert labels == [f"w{i}" for i in range(0, 52, 5)]


def test_charts_of_nothing_are_empty_and_sound() -> None:
    for chart in (
        bar_chart(FRAME, []),
        pair_chart(FRAME, [], ("a", "b")),
        column_chart(FRAME, []),
        calibration_chart(FRAME, [], ("a", "b")),
    ):
        assert parsed(chart).find("title") is not None


def test_long_labels_are_broken_and_cut_with_a_sign() -> None:
    assert broken("who speaks and in which voice", 16) == ["who speaks and", "in which voice"]
    assert broken("a " * 60, 10)[-1].endswith("…")
    assert broken("x" * 60, 10) == ["x" * 13 + "…"]


@given(st.lists(st.floats(0, 280), max_size=3))
def test_labels_beside_points_never_cover_each_other_and_stay_in_order(heights: list[float]) -> None:
    placed = spread(heights, 20, 280)
    assert all(later - earlier >= 19.9 for earlier, later in pairwise(sorted(placed)))
    assert all(
        placed[i] <= placed[j] for i in range(len(heights)) for j in range(len(heights)) if heights[i] < heights[j]
    )
    assert not placed or max(placed) <= 280
