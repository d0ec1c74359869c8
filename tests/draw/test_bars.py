"""Bars of a list: their lengths are attributes, and their figures say the same."""

from __future__ import annotations

import pytest

from quiz.document import Bar, Bars, Label
from quiz.draw.bars import length
from quiz.draw.pages import html
from tests.formats.reading import Reader


def test_each_bar_says_when_it_was_counted_and_how_many() -> None:
    told = Bars((Bar(Label("avant", "avant : "), 9, 12, ("9", "75 %")), Bar(Label(), 3, 12, ("3", "25 %"))), "votes")
    assert Reader(html([told])).text == "avant 9 75 % 3 25 %"


@pytest.mark.parametrize(("part", "whole", "wide"), [(1, 3, "33.3"), (0, 3, "0.0"), (0, 0, "0"), (4, 3, "100.0")])
def test_a_length_is_the_share_and_never_more_than_all(part: int, whole: int, wide: str) -> None:
    assert f'<rect width="{wide}" height="10" class="bar">' in length(part, whole)


def test_no_length_needs_a_style() -> None:
    assert "style=" not in length(1, 2)
