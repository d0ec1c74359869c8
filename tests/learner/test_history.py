"""The log of attempts: kept, counted, taken back, and set aside when it is damaged."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.learner import whose
from quiz.learner.asides import set_aside
from quiz.learner.database import FILE_NAME, is_there
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.schema import APPLICATION, SAYS_VERSION, VERSION
from tests.learner.damage import begun
from tests.learner.samples import DAY, MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from quiz.learner.attempts import Attempt


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


def test_rounds_stand_in_the_order_in_which_they_were_begun_whatever_the_clock_said(history: History) -> None:
    """One was begun while the clock was years ahead; of those from elsewhere, what they say is all that is known."""
    for name, days in (("ahead", 999), ("after", 1), ("last", 2)):
        history.begin(sitting(name, started=MONDAY + days * DAY))
    history.merge([sitting(name, started=MONDAY + days * DAY) for name, days in (("old", -9), ("new", 9))], [])
    assert [each.id for each in history.sittings()] == ["old", "r1", "ahead", "after", "last", "new"]


def holding(folder: Path, *changes: str) -> bytes:
    """A history with an answer that was changed, and what stands in the file."""
    history = begun(folder)
    history.record(attempt())
    history.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    history.close()
    with closing(sqlite3.connect(history.path)) as connection, connection:
        for change in changes:
            connection.execute(change)
    return history.path.read_bytes()


SAYS_NOTHING = "DELETE FROM about WHERE topic = 'version'"


@pytest.mark.parametrize("version", [VERSION + 1, 7, 132, 1000, 260, 2**31 - 1, -1])
@pytest.mark.parametrize("before", ["", SAYS_NOTHING])
def test_damage_that_makes_the_header_say_a_newer_version_is_damage(tmp_path: Path, version: int, before: str) -> None:
    holding(tmp_path, *filter(None, [before]), f"PRAGMA user_version = {version}")
    history = History.open(tmp_path)
    assert [(each.now, each.attempts) for each in history.news()] == [(True, 1)]
    assert history.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        ("UPDATE about SET words = words + 1 WHERE topic = 'version'",),
        ("UPDATE about SET words = words + 9 WHERE topic = 'version'",),
        ("UPDATE about SET words = 'five' WHERE topic = 'version'",),
        (SAYS_NOTHING, "ALTER TABLE attempt ADD COLUMN mood TEXT"),
        (SAYS_NOTHING, "CREATE INDEX attempt_at ON attempt (at)"),
        ("DROP TABLE about",),
    ],
)
def test_a_file_that_may_be_a_newer_one_is_left_byte_for_byte(tmp_path: Path, changes: tuple[str, ...]) -> None:
    before = holding(tmp_path, *changes, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(UnusableError, match="newer"):
        History.open(tmp_path)
    assert (tmp_path / "history.sqlite3").read_bytes() == before
    assert not list(tmp_path.glob("*damaged*"))


def test_a_file_says_its_version_twice(tmp_path: Path) -> None:
    said = History.open(tmp_path).connection.execute("SELECT words FROM about WHERE topic = ?", (SAYS_VERSION,))
    assert said.fetchone() == (str(VERSION),)


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


def test_a_folder_has_a_history_even_if_only_one_that_was_set_aside(tmp_path: Path) -> None:
    assert not is_there(tmp_path / "home")
    History.open(tmp_path / "home").close()
    assert is_there(tmp_path / "home")
    set_aside(tmp_path / "home" / FILE_NAME)
    assert not (tmp_path / "home" / FILE_NAME).exists()
    assert is_there(tmp_path / "home")


def test_a_round_is_known_once_it_has_begun(history: History) -> None:
    assert history.knows("r1")
    assert not history.knows("r2")


def ids(attempts: Iterable[Attempt]) -> list[str]:
    return [each.id for each in attempts]


def test_the_newest_attempts_come_first_and_of_one_moment_the_last_one_kept(history: History) -> None:
    for name, at in (("a1", 5), ("a2", 9), ("a3", 5), ("a4", 1)):
        history.record(attempt(name, at=MONDAY + at))
    assert ids(history.newest(None)) == ["a2", "a3", "a1", "a4"]
    assert ids(history.newest(2)) == ["a2", "a3"]
    assert ids(history.newest(0)) == []
    assert ids(history.attempts()) == ["a4", "a1", "a3", "a2"]


def test_attempts_are_chosen_and_counted_by_what_the_log_says_of_them(history: History) -> None:
    history.record(attempt("a1"))
    history.record(attempt("a2", question="refus", at=MONDAY + 1))
    history.record(attempt("a3", question="refus", at=MONDAY + 2, bank="les-mots"))
    wanted = ("question = ? AND player = ?", ("refus", ""))
    assert ids(history.newest(1, *wanted)) == ["a3"]
    assert ids(history.newest(None, *wanted)) == ["a3", "a2"]
    assert ids(history.attempts(*wanted)) == ["a2", "a3"]
    assert (history.count(*wanted), history.count()) == (2, 3)
    assert (history.names("question"), history.names("bank")) == (["duree", "refus"], ["les-faits", "les-mots"])


def test_a_player_has_so_many_attempts_from_the_first_to_the_last(history: History) -> None:
    assert history.extent("") == (0, None, None)
    for name, at in (("a1", 5), ("a2", 9), ("a3", 1)):
        history.record(attempt(name, at=MONDAY + at))
    assert history.extent("") == (3, MONDAY + 1, MONDAY + 9)
    assert history.extent("Zoé") == (0, None, None)


def test_reviews_count_the_questions_of_those_that_were_finished_between_two_moments(history: History) -> None:
    history.begin(sitting("r2", mode="review", finished=MONDAY, questions=("duree", "refus", "autre")))
    history.begin(sitting("r3", mode="review", finished=MONDAY + 9))
    history.begin(sitting("r4", mode="review", finished=MONDAY + 9, player="Zoé"))
    history.begin(sitting("r5", mode="review"))
    history.begin(sitting("r6", mode="play", finished=MONDAY + 9))
    assert [history.reviewed("", MONDAY + a, MONDAY + b) for a, b in ((0, 9), (0, 8), (1, 9), (1, 8))] == [5, 3, 2, 0]


def test_a_round_of_one_question_leaves_the_one_before_it_to_go_on_with(history: History) -> None:
    history.begin(sitting("r2", questions=("duree",), started=MONDAY + 1))
    assert history.unfinished("", "play") == sitting()


def test_all_that_a_round_has_to_tell_is_kept_at_once(history: History) -> None:
    one, two = attempt("a1", round="r2"), attempt("a2", round="r2", at=MONDAY + 1)
    history.store(sitting("r2"), [one])
    history.store(
        sitting("r2", finished=MONDAY + 5), [two], [attempt("a1", round="r2", confidence="sure", withdrawn=MONDAY)]
    )
    assert [(each.id, each.finished) for each in history.sittings()] == [("r1", None), ("r2", MONDAY + 5)]
    assert [(each.id, each.confidence, each.withdrawn) for each in history.attempts()] == [
        ("a1", "sure", MONDAY), ("a2", None, None),
    ]  # fmt: skip
    assert ids(history.attempts_of_round("r2")) == ["a2"]


def test_an_attempt_is_taken_back_once(history: History) -> None:
    history.record(attempt())
    history.record(attempt("a2"))
    history.withdraw("a1", MONDAY + 5)
    history.withdraw("a1", MONDAY + 9)
    assert [each.withdrawn for each in history.attempts()] == [MONDAY + 5, None]


def test_what_is_partly_right_is_counted_apart_week_by_week_and_what_was_skipped_is_not(history: History) -> None:
    history.record(attempt("a1", right=2, of=2))
    history.record(attempt("a2", right=1, of=2))
    history.record(attempt("a3", right=0, of=2))
    history.record(attempt("a4", right=0, of=2, response=None))
    assert [(each.right, each.partly, each.of) for each in history.weeks("")] == [(1, 1, 3)]
    assert sorted(each.outcome for each in history.tallies("")) == ["partly", "right", "skipped", "wrong"]


def test_an_attempt_of_a_round_that_has_not_begun_is_refused_and_nothing_of_it_kept(history: History) -> None:
    with pytest.raises(UnusableError, match="r9"):
        history.record(attempt(round="r9", question="autre"))
    assert (history.count(), history.names("question")) == (0, [])


def test_answers_go_to_the_file_that_is_there_now(history: History) -> None:
    set_aside(history.path)
    assert history.lost_its_file()
    history.store(sitting("r2"), [attempt(round="r2")])
    assert not history.lost_its_file()
    with closing(History.open(history.path.parent)) as other:
        assert ids(other.attempts()) == ["a1"]
        assert [each.id for each in other.sittings()] == ["r1", "r2"]


def test_of_a_file_that_is_whole_after_all_what_is_derived_is_computed_again(history: History) -> None:
    history.record(attempt())
    history.connection.execute("DELETE FROM tally")
    assert history.tallies("") == []
    history.begin_anew()
    assert [each.times for each in history.tallies("")] == [1]
    assert history.news() == []


def test_a_file_that_the_system_does_not_let_us_read_is_refused_in_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(whose, "_marks", refused)
    with pytest.raises(UnusableError, match="Permission denied") as caught:
        History.open(tmp_path)
    assert (caught.value.reason, caught.value.path) == ("read-only", tmp_path / FILE_NAME)


def test_what_is_in_the_way_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(UnusableError) as caught:
        History.open(tmp_path / "file" / "home" / "data")
    assert (caught.value.reason, caught.value.path) == ("no-folder", tmp_path / "file")
