"""How somebody judges, from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.learner.attempts import Tally as Alike
from quiz.learner.attempts import WeekTally
from quiz.learner.firsts import first_attempts
from quiz.learner.history import History
from quiz.learner.measures import Judged, NoNumber
from quiz.learner.portrait import judgement_in, portrait
from quiz.play.debrief import Score
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from quiz.model import Pack
    from tests.conftest import Finding

WEEK = 2714
"""The week that begins on Monday 2022-01-10."""


def alike(**changes: Any) -> Alike:  # noqa: ANN401 -- any field
    fields: dict[str, Any] = {
        "question": "un-choix",
        "bank": "every-kind",
        "outcome": "right",
        "confidence": None,
        "times": 1,
    }
    return Alike(**fields | changes)


def test_shares_are_counted_by_skill_level_and_bank(every_kind: Pack, question: Finding) -> None:
    shown = portrait(every_kind, [alike(times=3), alike(outcome="wrong")], [], [], WEEK)
    assert shown.answers == Score(3, 0, 4)
    assert shown.devices == {question("un-choix").device: Score(3, 0, 4)}
    assert shown.levels == {question("un-choix").level: Score(3, 0, 4)}
    assert shown.banks == {"every-kind": Score(3, 0, 4)}


def test_answers_in_part_are_neither_right_nor_forgotten(every_kind: Pack) -> None:
    shown = portrait(every_kind, [alike(), alike(outcome="partly", times=2)], [], [WeekTally(WEEK, 1, 2, 3)], WEEK)
    assert shown.answers == shown.banks["every-kind"] == shown.weeks[0].answers == Score(1, 2, 3)


def test_skipped_questions_are_counted_apart(every_kind: Pack) -> None:
    shown = portrait(every_kind, [alike(outcome="skipped", times=2)], [], [], WEEK)
    assert (shown.skipped, shown.answers) == (2, Score(0, 0, 0))


def test_answers_to_questions_that_are_gone_still_count(every_kind: Pack) -> None:
    shown = portrait(every_kind, [alike(question="disparue")], [], [], WEEK)
    assert (shown.gone, shown.answers, shown.devices) == (1, Score(1, 0, 1), {})


def test_weeks_without_answers_are_shown_between_those_with(every_kind: Pack) -> None:
    weeks = [WeekTally(WEEK - 99, 1, 0, 1), WeekTally(WEEK - 2, 0, 1, 1), WeekTally(WEEK, 1, 0, 1)]
    shown = portrait(every_kind, [], [], weeks, WEEK)
    assert [(each.number, each.answers.of) for each in shown.weeks] == [(WEEK - 2, 1), (WEEK - 1, 0), (WEEK, 1)]


def test_confidence_is_compared_with_what_was_right(every_kind: Pack) -> None:
    shown = portrait(
        every_kind, [alike(confidence="sure", times=2), alike(confidence="sure", outcome="wrong")], [], [], WEEK
    )
    assert not isinstance(shown.calibration, NoNumber)
    assert [(said.level, said.right, said.of) for said in shown.calibration.levels] == [("sure", 2, 3)]


def test_without_answers_there_are_words_for_why(every_kind: Pack) -> None:
    shown = portrait(every_kind, [], [], [], WEEK)
    assert shown.weeks == ()
    assert isinstance(shown.calibration, NoNumber)
    assert shown.judgements.leaning == "too few answers"


def test_a_judgement_is_read_from_the_option_chosen(every_kind: Pack, question: Finding) -> None:
    judgement = question("un-jugement")
    assert judgement_in(every_kind, judgement, ("fidele",)) == Judged("fair", "fair", state=False)
    assert judgement_in(every_kind, question("un-choix"), ("trois",)) is None
    assert judgement_in(every_kind, judgement, None) is None


def test_only_the_first_answer_to_a_question_shows_how_one_judges(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.begin(sitting())
    history.record(attempt("taken-back", at=MONDAY, withdrawn=MONDAY + 1))
    history.record(attempt("skipped", at=MONDAY + 2, response=None, right=0))
    history.record(attempt("second", at=MONDAY + 9, content="c1"))
    history.record(attempt("first", at=MONDAY + 5))
    assert [each.id for each in first_attempts(history, "")] == ["first"]


def test_a_judgement_is_what_the_first_step_says(every_kind: Pack, question: Finding) -> None:
    one = question("un-jugement")
    assert judgement_in(every_kind, one, ("enfle", "then.heures")) == judgement_in(every_kind, one, ("enfle",))
    assert judgement_in(every_kind, one, ("enfle",)) == Judged("loaded", "fair", state=False)
