"""The portrait of a player in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.learner.attempts import Tally, WeekTally
from quiz.learner.portrait import portrait as values
from quiz.locale import phrases
from quiz.tell.portrait import portrait, portrait_page
from tests.documents import text_of

if TYPE_CHECKING:
    from quiz.learner.portrait import Portrait
    from quiz.model import Pack

TODAY = "2022-01-12"
WEEK = 2714


@pytest.fixture
def shown(pack: Pack) -> Portrait:
    """Forty answers to one question, twenty of them right and all of them sure."""
    question = pack.questions()[0].id
    alike = [Tally(question, "a", outcome, confidence="sure", times=20) for outcome in ("right", "wrong")]
    return values(pack, alike, [], [WeekTally(WEEK, 20, 0, 40)], WEEK)


def told(shown: Portrait, *, numbers: bool = False) -> str:
    return text_of(portrait(phrases("en"), shown, TODAY, numbers=numbers))


def test_intervals_are_told_only_with_the_numbers(shown: Portrait) -> None:
    assert ("(between" in told(shown), "(between" in told(shown, numbers=True)) == (False, True)


def test_a_page_has_the_numbers_together_for_those_who_ask(shown: Portrait) -> None:
    page = text_of(portrait_page(phrases("en"), shown, TODAY))
    assert page.index("The numbers") < page.index("(Brier; 0 is perfect)")
    assert "12 January 2022" in page


def test_of_a_day_on_which_nothing_is_due_nothing_is_said(shown: Portrait) -> None:
    assert "today: 2 questions\ntomorrow: \n14 January: 1 question" in told(shown._replace(due=(2, 0, 1)))


def test_that_nothing_is_due_is_a_sentence(shown: Portrait) -> None:
    assert "Nothing to review" in told(shown._replace(due=(0, 0)))
    assert "review" not in told(shown)


def test_whoever_skipped_everything_is_told_so(pack: Pack) -> None:
    skipped = values(pack, [Tally("a", "a", "skipped", confidence=None, times=3)], [], [], WEEK)
    assert "Questions skipped: 3." in told(skipped)
