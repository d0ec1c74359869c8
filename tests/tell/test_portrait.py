"""The portrait of a player in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.learner.attempts import Tally, WeekTally
from quiz.learner.portrait import portrait as values
from quiz.learner.standing import Standing, Standings
from quiz.locale import phrases
from quiz.play.debrief import Score
from quiz.tell.portrait import portrait, portrait_page
from tests.documents import text_of

if TYPE_CHECKING:
    from quiz.learner.measures import Leaning
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


def test_a_page_has_the_numbers_together_and_only_for_those_who_ask(shown: Portrait) -> None:
    asked, page = (text_of(portrait_page(phrases("en"), shown, TODAY, numbers=each)) for each in (True, False))
    assert asked.index("The numbers") < asked.index("(Brier; 0 is perfect)")
    assert not [term for term in ("Brier", "d′", "(c)", "The numbers") if term in page]
    assert "12 January 2022" in page


def test_what_is_missing_is_said_once(shown: Portrait) -> None:
    cases: dict[Leaning, str] = {"too few answers": "lean towards trust or suspicion", "balanced": "weighs on yours"}
    for leaning, words in cases.items():
        judgements = shown.judgements._replace(leaning=leaning)
        text = told(shown._replace(judgements=judgements))
        assert words in text
        assert (text.count("At least 20 judgements more"), text.count("ot enough")) == (1, 0)


def test_answers_in_part_are_told_beside_those_that_are_right(shown: Portrait) -> None:
    assert "right: 3 of 6, 2 in part" in told(shown._replace(answers=Score(3, 2, 6)))


def test_how_far_one_has_come_is_told_for_each_set_and_skill(shown: Portrait) -> None:
    standing = Standing(24, 12, 9, 2)
    standings = Standings(standing, {"les-mots": standing}, {"time": standing})
    document = portrait(phrases("en"), shown._replace(standings=standings), TODAY, numbers=False)
    rows = [row.said for node in document for table in getattr(node, "nodes", ()) for row in getattr(table, "rows", ())]
    sentence = "12 of 24 seen, 9 understood, 2 of them to refresh"
    assert f"{sentence}." in text_of(document)
    assert rows == [f"les-mots: {sentence}", f"time: {sentence}"]


def test_of_a_day_on_which_nothing_is_due_nothing_is_said(shown: Portrait) -> None:
    assert "today: 2 questions\ntomorrow: \n14 January: 1 question" in told(shown._replace(due=(2, 0, 1)))


def test_that_nothing_is_due_is_a_sentence(shown: Portrait) -> None:
    assert "Nothing to review" in told(shown._replace(due=(0, 0)))
    assert "review" not in told(shown)


def test_whoever_skipped_everything_is_told_so(pack: Pack) -> None:
    skipped = values(pack, [Tally("a", "a", "skipped", confidence=None, times=3)], [], [], WEEK)
    assert "Questions skipped: 3." in told(skipped)
