"""A preview on a screen: nothing is missing at any width, and nothing is obeyed."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from quiz.commands.author.preview import show_preview
from quiz.draw.console.page import Page
from quiz.draw.console.visible import visible
from quiz.library.text.folding import fold
from quiz.model import LANGUAGES
from quiz.tell.preview.banks import preview
from tests.tell.preview.viewing import HOSTILE, contents_of, previewed, texts_due, view

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Language
    from quiz.tell.preview.values import Preview
    from quiz.tell.preview.view import View

SIGNS = re.compile("[‹›]|^ *[│┃] ", re.MULTILINE)


def drawn(looking: View, shown: Preview, width: int, *, plain: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None, highlight=False)
    show_preview(Page(console, looking.say, plain=plain), shown)
    return out.getvalue()


def words_in(text: str) -> str:
    """What is read, line after line, without the signs around it; spaces do not count where long words are cut."""
    return "".join(fold(visible(SIGNS.sub("", text))).split())


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_any_question_is_missing(fixed: Contents, language: Language, width: int) -> None:
    looking = view(language, speaking=language)
    shown = words_in(drawn(looking, preview(looking, fixed, ()), width))
    due = [text for each in fixed.questions for text in texts_due(fixed.pack, each.value, language)]
    assert [text for text in due if words_in(text) not in shown] == []


@pytest.mark.parametrize("plain", [False, True])
def test_both_languages_are_there_when_none_is_chosen(fixed: Contents, plain: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    looking = view()
    shown = words_in(drawn(looking, preview(looking, fixed, ()), 40, plain=plain))
    due = [text for each in fixed.questions for lang in LANGUAGES for text in texts_due(fixed.pack, each.value, lang)]
    assert [text for text in due if words_in(text) not in shown] == []


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen_but_for_addresses(fixed: Contents, width: int) -> None:
    looking = view(speaking="fr")
    lines = drawn(looking, preview(looking, fixed, ()), width).splitlines()
    assert [line for line in lines if cell_len(line) > width and "://" not in line] == []


def test_plain_says_everything_in_words() -> None:
    looking = view(speaking="fr")
    text = drawn(looking, previewed("good/every-kind.yaml", looking), 80, plain=True)
    assert not set(text) & set("│┃─✓✗")
    assert "juste · trois" in text
    assert "Passage : " in text.replace("\u00a0", " ")
    assert "Avant : " in text.replace("\u00a0", " ")


def test_a_passage_has_a_bar_of_its_own() -> None:
    looking = view()
    text = drawn(looking, previewed("good/every-kind.yaml", looking), 120)
    assert "┃ se sont rencontrés pendant ‹plus de trois heures›" in text


def test_findings_stand_beside_their_question() -> None:
    looking = view("en")
    text = drawn(looking, previewed("bad/evidence-wrong-count.yaml", looking), 80)
    after = text.partition("Question 1 of 1")[2]
    assert "✗ error E604" in after
    assert "✗ does not hold: “1997” is found in sputnik: 7 ×" in after


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("plain", [False, True])
def test_a_hostile_bank_is_shown_and_not_obeyed(width: int, plain: bool) -> None:  # noqa: FBT001 -- as above
    looking = view()
    text = drawn(looking, previewed(HOSTILE, looking), width, plain=plain)
    assert not set(re.sub(r"\x1b\[[0-9;]*m", "", text)) & set("\x00\x1b\x9b\x07\r\u202e\u2066\u2028\ufeff\u200b")
    assert "<script>alert(1)</script>" in text
    assert "[bold]a[/bold]" in text


def test_a_hostile_bank_leaves_nothing_out() -> None:
    contents = contents_of(HOSTILE)
    looking = view("en")
    shown = words_in(drawn(looking, preview(looking, contents, contents.problems), 80))
    assert "</pre></code><script>alert(2)</script>" in shown
    assert "-[1,2]" in shown
