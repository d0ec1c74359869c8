"""Texts in columns: every column holds its text, whole words, in place, at any width, or nothing is set beside."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from quiz.draw.console.beside import BROADEST, Block, show_columns
from quiz.draw.console.page import BAR, Page
from quiz.locale import phrases

PIECES = ["ab", "é", "漢字", "l’été", "«\u202foui\u202f»", "24\u00a0h", "🙂"]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=25).map(" ".join)


def drawn(width: int, *texts: str, barred: bool = True, plain: bool = False) -> list[str] | None:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    columns = [[Block(("tête",)), Block((text,), barred)] for text in texts]
    return out.getvalue().splitlines() if show_columns(Page(console, phrases("fr"), plain=plain), columns) else None


@given(TEXTS, TEXTS, st.sampled_from([60, 80, 100, 120]))
def test_no_line_is_wider_than_the_screen(one: str, other: str, width: int) -> None:
    lines = drawn(width, one, other)
    assert lines is not None
    assert all(cell_len(line) < width for line in lines)


@given(TEXTS, TEXTS)
def test_both_columns_begin_on_the_same_cell_on_every_line(one: str, other: str) -> None:
    lines = drawn(80, one, other)
    assert lines is not None
    places = {cell_len(line[: line.rindex(BAR[0])]) for line in lines if line.count(BAR[0]) == 2}
    assert len(places) == 1


@given(TEXTS, TEXTS)
def test_every_word_is_there_and_whole(one: str, other: str) -> None:
    lines = drawn(80, one, other)
    assert lines is not None
    both = sorted(word for line in lines[1:] for word in line.replace(BAR[0], " ").split(" ") if word)
    assert both == sorted([*one.split(" "), *other.split(" ")])


def test_words_are_broken_at_ordinary_spaces_only() -> None:
    lines = drawn(60, "mot " * 4 + "«\u202fune\u202f» 100\u00a0000\u00a0soldats fin", "court")
    assert lines is not None
    assert any("«\u202fune\u202f»" in line for line in lines)
    assert any("100\u00a0000\u00a0soldats" in line for line in lines)


def test_a_word_too_long_for_its_column_keeps_everything_from_standing_beside() -> None:
    assert drawn(60, "a" * 40, "court") is None


@pytest.mark.parametrize("text", ["السلام عليكم", "שלום לכולם", "un mot سلام ici"])
def test_text_that_runs_from_right_to_left_is_not_set_beside_another(text: str) -> None:
    assert drawn(80, text, "court") is None


def test_there_are_no_columns_on_forty_cells_in_plain_or_for_one_text() -> None:
    assert drawn(40, "un", "deux") is None
    assert drawn(120, "un", "deux", plain=True) is None
    assert drawn(120, "un") is None


def test_five_texts_stand_in_rows_as_even_as_can_be() -> None:
    lines = drawn(80, *"abcde")
    assert lines is not None
    assert [line.count("tête") for line in lines if "tête" in line] == [3, 2]


def test_columns_do_not_grow_beyond_what_can_be_read() -> None:
    lines = drawn(300, *["mot " * 60] * 3)
    assert lines is not None
    assert all(cell_len(line) <= BROADEST for line in lines)


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    lines = drawn(80, "a\x1b[31mb [bold]c[/bold]", "d\u202ee")
    assert lines is not None
    text = "\n".join(lines)
    assert "a<U+001B>[31mb" in text
    assert "[bold]c[/bold]" in text
    assert "d<U+202E>e" in text
