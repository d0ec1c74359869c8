"""The end of a round: one screen, and all the rest behind a key."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.commands.play.closing import nothing_more, show_end
from quiz.commands.play.players import AtKeyboard, FromLines
from quiz.console.keys import ENTER
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.play.debrief import Answer, debrief
from quiz.play.marking import Mark, key_of
from quiz.play.presentation import present

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import AnyQuestion, Language, Pack, Source
    from quiz.play.debrief import Debrief

ROWS, NEXT = 24, 6
"""Lines of a screen, and those of what comes next, with the prompt of the shell."""
PAGES = 20
"""More than any ending has."""


def page(language: Language, *, plain: bool) -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    return Page(Console(file=out, width=80, no_color=True), phrases(language), plain=plain), out


def sources(pack: Pack) -> dict[str, Source]:
    return {name: article.source for name, article in pack.articles.items()}


def missed(pack: Pack, questions: Iterable[AnyQuestion]) -> Debrief:
    answers = [Answer(present(pack, each, 1), None, Mark(0, 1)) for each in questions]
    return debrief(answers, len(answers), sources(pack))


def right(pack: Pack, question: AnyQuestion) -> Answer:
    key = key_of(pack, question)
    return Answer(present(pack, question, 1), key, Mark(len(key), len(key)))


class Typing(AtKeyboard):
    """Somebody who types, with no terminal below their hands."""

    def rest(self) -> None:
        """No hand lies on Enter."""


def at_keyboard(*keys: str) -> AtKeyboard:
    return Typing(iter(keys).__next__, io.StringIO(), io.StringIO())


def shown_at_keyboard(pack: Pack, end: Debrief, keys: str, language: Language = "fr", *, plain: bool = False) -> str:
    shown_on, out = page(language, plain=plain)
    show_end(shown_on, at_keyboard(keys, *(" " * PAGES)), pack, end, nothing_more)
    return out.getvalue()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_fits_a_screen_however_long_what_is_to_be_kept(pack: Pack, language: Language) -> None:
    longest = sorted(pack.questions(), key=lambda each: len(each.takeaway.of(language)))[-10:]
    shown = shown_at_keyboard(pack, missed(pack, longest), ENTER, language)
    assert len(shown.splitlines()) <= ROWS - NEXT


def test_answers_and_addresses_wait_behind_a_key(pack: Pack) -> None:
    end = missed(pack, pack.questions()[:10])
    brief, whole = (shown_at_keyboard(pack, end, key) for key in (ENTER, " "))
    assert whole.startswith(brief.rstrip("\n"))
    assert [("Vos réponses" in each, "Les articles" in each) for each in (brief, whole)] == [(False,) * 2, (True,) * 2]


def test_all_the_rest_comes_a_screen_at_a_time(pack: Pack) -> None:
    shown = shown_at_keyboard(pack, missed(pack, pack.questions()[:10]), " ")
    first, *others = re.split(r"page\s([0-9]+)\ssur\s([0-9]+)", shown)
    assert "Vos réponses" in first
    assert others[::3] == [str(number) for number in range(1, int(others[1]))]
    assert max(part.count("\n") for part in others[2::3]) <= ROWS


def test_who_has_seen_enough_leaves_after_any_page(pack: Pack) -> None:
    shown_on, out = page("fr", plain=False)
    show_end(shown_on, at_keyboard(" ", ENTER), pack, missed(pack, pack.questions()[:10]), nothing_more)
    assert re.findall(r"page\s([0-9]+)", out.getvalue()) == ["1"]


@pytest.mark.parametrize("plain", [True, False])
def test_lines_and_plain_pages_have_all_at_once_and_what_comes_next_last(pack: Pack, plain: bool) -> None:  # noqa: FBT001 -- a parameter
    def next_comes(on: Page, _: Sequence[Answer]) -> None:
        on.line("what comes next")

    shown_on, out = page("fr", plain=plain)
    player = at_keyboard("") if plain else FromLines(io.StringIO(), waits=False)
    show_end(shown_on, player, pack, missed(pack, pack.questions()[:3]), next_comes)
    assert "Vos réponses" in out.getvalue()
    assert out.getvalue().rstrip().endswith("what comes next")


def test_what_was_missed_is_kept_first(pack: Pack) -> None:
    answers = [right(pack, each) for each in pack.questions()[:5]]
    last = missed(pack, pack.questions()[-1:]).answers
    end = debrief([*answers, *last], len(answers) + 1, sources(pack))
    takeaway = pack.questions()[-1].takeaway.of("fr")
    kept = shown_at_keyboard(pack, end, ENTER).partition("À retenir")[2]
    assert kept.split("–")[1].strip() == takeaway


def test_a_round_without_answers_ends_without_a_key(pack: Pack) -> None:
    assert "terminer" not in shown_at_keyboard(pack, debrief([], 10, {}), "")
