"""The log of attempts: kept, counted, taken back, and set aside when it is damaged."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.schema import APPLICATION
from tests.learner.samples import DAY, MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    opened = History.open(tmp_path)
    opened.begin(sitting())
    yield opened
    opened.close()


def test_an_attempt_is_kept_as_it_was(history: History) -> None:
    given = attempt(form="A", confidence="sure", response=("b", "a"), of=2)
    history.record(given)
    assert list(history.attempts()) == [given]


def test_a_skipped_question_has_no_response(history: History) -> None:
    history.record(attempt(response=None, right=0))
    (kept,) = history.attempts()
    assert kept.response is None
    assert not kept.correct


def test_attempts_are_there_for_whoever_opens_the_file_next(tmp_path: Path, history: History) -> None:
    history.record(attempt())
    assert [each.id for each in History.open(tmp_path).attempts()] == ["a1"]


def test_how_sure_the_player_was_is_added_later(history: History) -> None:
    history.record(attempt())
    history.be_sure("a1", "guess")
    assert [each.confidence for each in history.attempts()] == ["guess"]
    assert [(each.confidence, each.times) for each in history.tallies("")] == [("guess", 1)]


def test_what_was_taken_back_stays_in_the_log_and_counts_no_more(history: History) -> None:
    history.record(attempt())
    history.withdraw("a1", MONDAY + 5)
    assert [each.withdrawn for each in history.attempts()] == [MONDAY + 5]
    assert history.attempts_of_round("r1") == []
    assert history.tallies("") == []


def test_attempts_that_are_alike_are_counted_together(history: History) -> None:
    for number, day in enumerate((0, 1, 6, 7)):
        history.record(attempt(f"a{number}", at=MONDAY + day * DAY))
    assert [each.times for each in history.tallies("")] == [4]
    assert [(each.right, each.of) for each in history.weeks("")] == [(3, 3), (1, 1)]


def test_each_player_has_tallies_of_their_own(history: History) -> None:
    history.begin(sitting("r2", player="Zoé"))
    history.record(attempt(player="Zoé", round="r2"))
    assert history.players() == ["", "Zoé"]
    assert history.tallies("") == []
    assert len(history.tallies("Zoé")) == 1


def test_the_latest_round_can_be_gone_on_with_until_it_is_finished(history: History) -> None:
    assert history.unfinished("", "play", "review") == sitting()
    assert history.unfinished("", "test") is None
    history.finish("r1", MONDAY + 9)
    assert history.unfinished("", "play") is None


def test_a_round_left_for_a_later_one_is_not_offered_again(history: History) -> None:
    history.begin(sitting("r2", started=MONDAY + 1))
    history.finish("r2", MONDAY + 2)
    assert history.unfinished("", "play") is None


def test_an_attempt_is_never_kept_twice(history: History) -> None:
    history.record(attempt())
    with pytest.raises(UnusableError):
        history.record(attempt())
    assert len(list(history.attempts())) == 1


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    (tmp_path / "history.sqlite3").write_bytes(b"no database at all, but a long enough text to look like one" * 99)
    opened = History.open(tmp_path)
    (taken,) = opened.news()
    assert (taken.path, taken.attempts) == (tmp_path / "history.damaged-1.sqlite3", 0)
    assert taken.path.read_bytes().startswith(b"no database")
    assert list(opened.attempts()) == []


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "history.sqlite3") as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    before = (tmp_path / "history.sqlite3").read_bytes()
    with pytest.raises(UnusableError, match="newer"):
        History.open(tmp_path)
    assert (tmp_path / "history.sqlite3").read_bytes() == before


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "history.sqlite3") as connection:
        connection.execute("CREATE TABLE mine (a)")
    with pytest.raises(UnusableError, match="foreign"):
        History.open(tmp_path)


def test_the_file_says_what_it_holds(tmp_path: Path, history: History) -> None:
    with sqlite3.connect(history.path) as connection:
        words = dict(connection.execute("SELECT topic, words FROM about"))
    assert "answers given on this computer" in words["what"]
    assert "forget --all" in words["to delete"]
    assert history.path.parent == tmp_path
