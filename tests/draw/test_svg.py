from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.document import Amount, Amounts, Label, Share, Shares
from quiz.draw.svg import amount_chart, broken, claim_chart, share_chart, spread

HOSTILE = "</text><script>alert(1)</script>\u202e&"
SCALE = ("0%", "50%", "100%")


def named(name: str) -> Label:
    return Label(name, f"{name}: ")


def shares(*items: Share) -> Shares:
    return Shares(items, "one", "By skill", SCALE)


def amounts(*items: Amount) -> Amounts:
    return Amounts(items, "one", "Week by week")


def charts(label: str) -> list[str]:
    known = Share(Label(label, label), 0.4, label, (0.2, 0.7), claimed=0.9)
    bars = Shares((known, Share(Label(label, label), None, label)), "one", label, SCALE)
    columns = (Amount(Label(label, label), 4, 9, label), Amount(Label(label, label), 0, 0, label))
    return [
        share_chart(bars),
        amount_chart(Amounts(columns, "one", label)),
        claim_chart(Shares((known,), "one", label, SCALE, axes=(label, label))),
    ]


def parsed(chart: str) -> ET.Element:
    return ET.fromstring(chart)  # noqa: S314 -- what the program itself has just written


def test_a_chart_is_an_image_with_a_title_and_its_rows_in_words() -> None:
    known = Share(named("wording"), 0.4, "40%", (0.2, 0.7))
    chart = parsed(share_chart(shares(known, Share(named("numbers"), None, "too few"))))
    assert chart.attrib["role"] == "img"
    assert chart.attrib["aria-labelledby"] == "one-title one-words"
    assert [(child.tag, child.text) for child in chart[:2]] == [
        ("title", "By skill"),
        ("desc", "wording: 40%. numbers: too few."),
    ]


@pytest.mark.parametrize("number", range(3))
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
    found = shares(Share(named("a"), 0.5, ""), Share(named("b"), 1.0, ""), Share(named("c"), 3.0, ""))
    rows = parsed(share_chart(found)).findall("rect")
    widths = [float(row.attrib["width"]) for row in rows if row.attrib["class"] == "bar"]
    assert widths == [170, 340, 340]


def test_a_bar_without_a_label_has_its_figure_in_its_place() -> None:
    chart = parsed(share_chart(shares(Share(Label(), 0.4, "40% of all", brief="40%"))))
    assert [(text.attrib["class"], text.text) for text in chart.findall("text")][3:] == [("end", "40%")]


def test_columns_are_as_high_as_their_counts() -> None:
    found = amounts(Amount(named("1"), 5, 10, ""), Amount(named("2"), 20, 20, ""), Amount(named("3"), 0, 0, ""))
    heights = [float(box.attrib["height"]) for box in parsed(amount_chart(found)).findall("rect")]
    assert heights == [85, 42.5, 170, 170]


def test_many_columns_keep_only_the_labels_that_fit() -> None:
    chart = parsed(amount_chart(amounts(*(Amount(named(f"w{i}"), 1, 1, "") for i in range(52)))))
    labels = [text.text for text in chart.findall("text") if (text.text or "").startswith("w")]
    assert labels == [f"w{i}" for i in range(0, 52, 5)]


def test_charts_of_nothing_are_empty_and_sound() -> None:
    for chart in (share_chart(shares()), amount_chart(amounts()), claim_chart(shares())):
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
