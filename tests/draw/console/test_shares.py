"""What is measured, as bars in the terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from quiz.document import Amount, Amounts, Bar, Bars, Label, Share, Shares
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page
from quiz.draw.console.shares import scaled
from quiz.locale import phrases

SCALE = ("0%", "50%", "100%")
VOICE = Label("voice", "voice: ")


def drawn(node: Shares | Amounts | Bars, width: int = 80, *, plain: bool = False) -> list[str]:
    page = Page(Console(file=io.StringIO(), width=width), phrases("en"), plain=plain)
    show(page, [node])
    assert isinstance(page.console.file, io.StringIO)
    return page.console.file.getvalue().splitlines()


@pytest.mark.parametrize(("count", "most", "cells"), [(1, 10, 1), (3, 10, 3), (88, 88, 10), (2, 88, 1), (22, 88, 2)])
def test_amounts_are_drawn_to_one_scale(count: int, most: int, cells: int) -> None:
    assert scaled(count, count, most) == ("█" * cells).ljust(10)


def test_an_amount_is_filled_as_far_as_its_part_goes() -> None:
    assert scaled(10, 20, 40) == "██░░░     "


def test_an_amount_without_words_is_not_told() -> None:
    assert drawn(Amounts((Amount(Label("today", "today: "), 0, 0, ""),), "due", "Due")) == []


def test_few_amounts_have_a_cell_each() -> None:
    found = Amounts((Amount(VOICE, 2, 3, "2 of 3"),), "skills", "By skill", each=True)
    assert drawn(found) == ["  voice           2 of 3  ██░"]


@pytest.mark.parametrize(
    ("width", "lines"),
    [(80, ["  voice                     ██████▌░░░  13 of 20"]), (50, ["  voice", "    ██████▌░░░  13 of 20"])],
)
def test_a_share_of_a_person_is_filled_to_half_a_cell(width: int, lines: list[str]) -> None:
    assert drawn(Shares((Share(VOICE, 0.65, "13 of 20"),), "a", "By skill", SCALE), width) == lines


@pytest.mark.parametrize(
    ("share", "lines"),
    [
        (Share(VOICE, 0.01, "1%"), ["  voice              █░░░░░░░░░░░░░░░░░░░ 1%"]),
        (Share(Label(), 0.5, "half"), ["  ██████████░░░░░░░░░░", "  half"]),
        (Share(VOICE, None, "too few"), ["  voice: too few"]),
    ],
)
def test_a_share_of_a_class_has_its_words_beside_it_or_below(share: Share, lines: list[str]) -> None:
    assert drawn(Shares((share,), "a", "By skill", SCALE, "class")) == lines


def test_in_plain_there_are_words_alone() -> None:
    assert drawn(Shares((Share(VOICE, 0.65, "13 of 20"),), "a", "By skill", SCALE), plain=True) == ["voice: 13 of 20"]


def test_of_many_parts_the_last_bar_stands_for_all_and_the_numbers_of_the_others_stay() -> None:
    before = Bar(Label("before", "before: "), 9, 12, ("9", "75 %"))
    after = Bar(Label("after", "after: "), 3, 12, ("3", "25 %"))
    (line,) = drawn(Bars((before, after), "parts"))
    assert line.split("█")[0].split() == ["before", "9", "·", "after"]
    assert line.split("░")[-1].split() == ["3", "25", "%"]
    assert drawn(Bars((before, after), "parts"), plain=True) == ["before: 9, 75 %", "after: 3, 25 %"]
