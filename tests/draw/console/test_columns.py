"""Two languages side by side where there is room, one below the other where there is not."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from quiz.draw.console.columns import GAP, show_texts
from quiz.draw.console.page import Page
from quiz.locale import phrases

NAMES = {"fr": "French", "en": "English"}
TEXTS = st.lists(st.text(st.sampled_from("abé漢"), min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join)


def drawn(width: int, *texts: tuple[str, str], plain: bool = False) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    show_texts(Page(console, phrases("en"), plain=plain), texts, NAMES, indent=2)
    return out.getvalue().splitlines()


def halves(line: str, width: int) -> tuple[str, str]:
    """The two columns of a line, parted by cells."""
    at = next((i for i in range(len(line) + 1) if cell_len(line[:i]) >= width), len(line))
    return line[:at], line[at:]


@given(TEXTS, TEXTS)
def test_each_column_holds_its_text(left: str, right: str) -> None:
    lines = drawn(80, (left, "fr"), (right, "en"))
    middle = 2 + (79 - 2 - GAP) // 2 + GAP
    columns = [halves(line, middle) for line in lines]
    assert " ".join(" ".join(one for one, _ in columns).split()) == left
    assert " ".join(" ".join(other for _, other in columns).split()) == right
    assert all(cell_len(line) < 80 for line in lines)


def test_on_a_narrow_screen_they_stand_below_one_another() -> None:
    assert drawn(40, ("un deux", "fr"), ("one two", "en")) == ["  fr  un deux", "  en  one two"]


def test_in_plain_the_languages_are_named() -> None:
    assert drawn(80, ("un", "fr"), ("one", "en"), plain=True) == ["French: un", "English: one"]


def test_one_language_needs_no_name() -> None:
    assert drawn(80, ("un", "fr")) == ["  un"]


def test_an_address_longer_than_a_column_is_not_cut() -> None:
    address = "https://exemple.fr/" + "a" * 60
    assert drawn(80, (address, "fr"), ("b", "en"))[-2:] == [f"  fr  {address}", "  en  b"]


def test_paragraphs_stay_apart() -> None:
    lines = drawn(80, ("un\ndeux", "fr"), ("one", "en"))
    assert [line.split() for line in lines] == [["un", "one"], ["deux"]]
