"""Lines are broken at ordinary spaces, by the width that the eye sees."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from quiz.draw.console.page import Page, Span, wrap
from quiz.locale import phrases

TEXTS = st.text(st.sampled_from("abé \u00a0\u202f«»漢字,"), max_size=80)


@given(TEXTS, st.integers(4, 30))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(line.plain) <= width for line in wrap(Text(text), width))


@given(TEXTS, st.integers(4, 30))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    joined = "".join(line.plain for line in wrap(Text(text), width))
    assert joined.replace(" ", "") == text.replace(" ", "")


def test_a_no_break_space_is_not_a_place_to_break() -> None:
    lines = [line.plain for line in wrap(Text("Il dit\u00a0: «\u00a0non\u00a0»"), 10)]
    assert lines == ["Il dit\u00a0:", "«\u00a0non\u00a0»"]


def test_an_address_is_never_cut() -> None:
    address = "https://exemple.fr/" + "a" * 50
    assert [line.plain for line in wrap(Text(f"voir {address}"), 20)] == ["voir", address]


def page(width: int, *, plain: bool = False) -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, no_color=True, highlight=False)
    return Page(console, phrases("en"), plain=plain), out


@pytest.mark.parametrize("hostile", ["[bold]x[/bold]", "[red]", ":smile:", "\x1b[2J"])
def test_markup_and_escapes_are_shown_as_text(hostile: str) -> None:
    here, out = page(60)
    here.line(Span(hostile))
    assert hostile.replace("\x1b", "<U+001B>") in out.getvalue()
    assert "\x1b[2J" not in out.getvalue()


def test_plain_has_no_margins_and_no_bars() -> None:
    here, out = page(40, plain=True)
    here.line("un deux trois quatre cinq six sept huit neuf dix", indent=6, lead="a  ", hang="  │ ")
    assert out.getvalue().splitlines() == ["a  un deux trois quatre cinq six sept", "huit neuf dix"]


def test_two_texts_share_a_line_when_there_is_room_for_both() -> None:
    here, out = page(40)
    here.row(["un"], ["deux"])
    assert out.getvalue().rstrip("\n") == "  un" + " " * 31 + "deux"


def test_two_texts_stand_below_one_another_when_there_is_not() -> None:
    here, out = page(20)
    here.row(["un titre assez long"], ["deux mots"])
    assert [line.strip() for line in out.getvalue().splitlines()] == ["un titre assez", "long", "deux mots"]


def test_words_of_any_length_and_writing_are_broken_without_being_measured_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured = 0

    def counted(text: str) -> int:
        nonlocal measured
        measured += len(text)
        return cell_len(text)

    monkeypatch.setattr("quiz.draw.console.page.cell_len", counted)
    for word in ("漢" * 20_000, "a\u0301" * 10_000, "\u0301" * 20_000):
        lines = wrap(Text(f"un {word} deux"), 40)
        assert "".join(line.plain for line in lines).replace(" ", "") == f"un{word}deux"
        assert all(cell_len(line.plain) <= 40 for line in lines)
    assert measured < 60_000 * 40


def test_words_that_are_to_stay_whole_are_not_cut_whatever_their_length() -> None:
    told = "voir /home/" + "a" * 40 + " ou non"
    assert [line.plain for line in wrap(Text(told), 12, whole=True)] == ["voir", told.split()[1], "ou non"]


def test_where_there_is_no_room_at_all_a_text_still_ends() -> None:
    assert "".join(line.plain for line in wrap(Text("ab c"), -1)) == "abc"
