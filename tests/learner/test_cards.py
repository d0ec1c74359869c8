"""The cards that are kept are those that the log gives, whatever happens to the log."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.learner import cards as kept
from quiz.learner.attempts import WeekTally
from quiz.learner.cards import cards_of, catch_up, taken_forms
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.latest import last_attempt
from quiz.learner.schema import APPLICATION, migrations
from tests.learner.past import by_hand
from tests.learner.samples import DAY, MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

QUESTIONS = ("duree", "refus")
ROUNDS = {"r1": ("", "play"), "r2": ("", "review"), "r3": ("Zoé", "play"), "t1": ("", "test")}
PLAYERS = ("", "Zoé")
NOW = MONDAY + 99 * DAY
DONE = st.one_of(
    st.tuples(
        st.just("answer"),
        st.sampled_from(["r1", "r1", *ROUNDS]),
        st.sampled_from(QUESTIONS),
        st.sampled_from(["k0", "k0", "k0", "k1"]),
        st.integers(0, 9),
        st.integers(0, 2),
        st.sampled_from([None, "guess", "sure"]),
    ),
    st.tuples(st.sampled_from(["withdraw", "be sure", "delete", "bring back"]), st.integers(0, 9)),
    st.tuples(st.sampled_from(["fold for Zoé", "forget the rules", "forget a question"])),
)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    opened = begun(tmp_path)
    yield opened
    opened.close()


def begun(folder: Path) -> History:
    opened = History.open(folder)
    for name, (player, mode) in ROUNDS.items():
        opened.begin(sitting(name, player=player, mode=mode))
    return opened


CHANGES = {
    "withdraw": "UPDATE attempt SET withdrawn = 5 WHERE id = ? AND withdrawn IS NULL",
    "bring back": "UPDATE attempt SET withdrawn = NULL WHERE id = ?",
    "be sure": "UPDATE attempt SET confidence = 'guess' WHERE id = ?",
    "delete": "DELETE FROM attempt WHERE id = ?",
    "forget the rules": "UPDATE schedule SET rules = 'older'",
}


def do(history: History, number: int, what: tuple[object, ...]) -> None:
    """One thing that can happen to a history; merges come in any order of time."""
    match what:
        case ("answer", str(sitting_), str(question), str(key), int(day), int(right), confidence):
            history.record(
                attempt(
                    f"a{number:02}", round=sitting_, player=ROUNDS[sitting_][0], question=question, key=key,
                    at=MONDAY + day * DAY // 2, right=right, of=2, confidence=confidence,
                )
            )  # fmt: skip
        case (str(change), int(other)):
            history.connection.execute(CHANGES[change], (f"a{other % max(1, number):02}",))
        case ("forget the rules",):
            history.connection.execute(CHANGES["forget the rules"])
        case ("forget a question",):
            forget_duree(history)
        case ("fold for Zoé",):
            catch_up(history, "Zoé", NOW, thorough=True)


def forget_duree(history: History) -> None:
    history.connection.execute("DELETE FROM attempt WHERE item IN (SELECT number FROM item WHERE question = 'duree')")
    history.connection.execute("DELETE FROM item WHERE question = 'duree'")


@settings(max_examples=200)
@given(st.lists(st.tuples(DONE, st.none() | st.integers(0, 9)), min_size=5, max_size=20), st.integers(0, 9))
def test_the_cards_are_what_the_log_and_the_moment_give(
    happened: list[tuple[tuple[object, ...], int | None]], last: int
) -> None:
    """A clock may go forth and back between the moments at which cards are brought up to the log."""
    with tempfile.TemporaryDirectory() as folder:
        history = begun(Path(folder))
        history.connection.execute("PRAGMA synchronous = OFF")
        for number, (what, folded_on) in enumerate(happened):
            do(history, number, what)
            if folded_on is not None:
                catch_up(history, "", MONDAY + folded_on * DAY // 2)
        for player, now in product(PLAYERS, (MONDAY + last * DAY // 2, NOW, MONDAY + last * DAY // 2)):
            catch_up(history, player, now)
            assert cards_of(history, player) == by_hand(history, player, now)
        history.close()


def test_what_is_new_is_folded_in_without_reading_the_log_again(history: History) -> None:
    history.record(attempt("a1"))
    catch_up(history, "", NOW)
    history.record(attempt("a2", at=MONDAY + 2 * DAY))
    asked: list[str] = []
    history.connection.set_trace_callback(asked.append)
    catch_up(history, "", NOW)
    history.connection.set_trace_callback(None)
    assert [card.through for card in cards_of(history, "").values()] == ["a2"]
    assert not any("mode <> 'test' AND withdrawn" in query for query in asked)


def test_when_nothing_is_new_nothing_is_written(history: History) -> None:
    history.record(attempt())
    catch_up(history, "", NOW)
    before = history.connection.total_changes
    catch_up(history, "", NOW)
    catch_up(history, "", NOW, thorough=True)
    assert history.connection.total_changes == before


def test_two_programs_may_fold_the_same_answers(
    tmp_path: Path, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    history.record(attempt())
    other, seen = History.open(tmp_path), kept._waiting  # noqa: SLF001 -- where the other program comes in between

    def interrupted(opened: History, player: str, now: int) -> Sequence[str]:
        found = seen(opened, player, now)
        if opened is history and found:
            catch_up(other, player, NOW)
        return found

    monkeypatch.setattr(kept, "_waiting", interrupted)
    catch_up(history, "", NOW)
    other.close()
    assert cards_of(history, "") == by_hand(history, "", NOW) != {}


def test_a_player_who_never_played_leaves_no_trace(history: History) -> None:
    catch_up(history, "nobody", NOW, thorough=True)
    assert history.connection.execute("SELECT player FROM schedule").fetchall() == []


def test_the_answers_of_tests_are_not_rehearsed(history: History) -> None:
    history.begin(sitting("t2", mode="test", form="A"))
    history.record(attempt(round="t2", form="A"))
    catch_up(history, "", NOW)
    assert cards_of(history, "") == {}
    assert taken_forms(history, "") == {"A"}


def test_other_rules_have_every_card_computed_again(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.record(attempt())
    catch_up(history, "", NOW)
    history.connection.execute("UPDATE card SET due = 1")
    monkeypatch.setattr(kept, "fingerprint", lambda: "a later version of the library")
    catch_up(history, "", NOW, thorough=True)
    assert cards_of(history, "") == by_hand(history, "", NOW)


def test_another_program_looks_at_its_rules_once(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.record(attempt())
    catch_up(history, "", NOW)
    monkeypatch.setattr(kept, "PROGRAM", "a later program")
    catch_up(history, "", NOW)
    assert history.connection.execute("SELECT program FROM schedule").fetchall() == [("a later program",)]


def test_how_far_it_has_come_is_told(history: History) -> None:
    for number in range(20):
        history.record(attempt(f"a{number}", question=f"q{number}"))
    told: list[tuple[int, int]] = []
    catch_up(history, "", NOW, lambda done, of: told.append((done, of)))
    assert told == [(8, 20), (16, 20), (20, 20)]


def test_an_older_history_gets_its_cards(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.executescript(migrations(0)[0])
        connection.execute("PRAGMA user_version = 1")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("INSERT INTO round VALUES (1, 'r1', '', 0, 'play', 1, '[]', '[]', NULL, NULL)")
        connection.execute("INSERT INTO item VALUES (1, 'duree', 'b', 'c', 'k0', NULL)")
        connection.execute(
            "INSERT INTO attempt VALUES (1, 'a1', 1, 1, ?, '[\"a\"]', 1, 1, NULL, 5, 'fr', NULL)", (MONDAY,)
        )
    history = History.open(tmp_path)
    catch_up(history, "", NOW)
    assert [(name, card.due) for name, card in cards_of(history, "").items()] == [("duree", MONDAY + 2 * DAY)]


def test_an_answer_in_part_is_a_state_of_its_own(history: History) -> None:
    for number, (right, response) in enumerate(((2, ("a",)), (1, ("a",)), (0, ("a",)), (0, None))):
        history.record(attempt(f"a{number}", question=f"q{number}", right=right, of=2, response=response))
    catch_up(history, "", NOW)
    outcomes = [card.outcome for _, card in sorted(cards_of(history, "").items())]
    assert outcomes == ["right", "partly", "wrong", "skipped"]
    assert [each.outcome for each in sorted(history.tallies(""))] == outcomes
    assert history.weeks("") == [WeekTally(2714, 1, 1, 3)]


def test_an_answer_of_a_time_to_come_waits_for_it_and_does_not_stay_the_last_one(history: History) -> None:
    """A clock was years ahead when a question was missed; later it is right, and so is the answer."""
    history.record(attempt("ahead", at=MONDAY + 999 * DAY, right=0))
    catch_up(history, "", MONDAY)
    assert cards_of(history, "") == {}
    history.record(attempt("after", at=MONDAY))
    catch_up(history, "", MONDAY)
    assert [card.through for card in cards_of(history, "").values()] == ["after"]
    catch_up(history, "", MONDAY + 999 * DAY)
    assert [card.through for card in cards_of(history, "").values()] == ["ahead"]


def test_what_was_folded_while_the_clock_was_ahead_is_left_out_once_it_is_right(history: History) -> None:
    history.record(attempt("first"))
    history.record(attempt("ahead", at=MONDAY + 999 * DAY, right=0))
    catch_up(history, "", MONDAY + 999 * DAY)
    catch_up(history, "", MONDAY + DAY)
    assert [card.through for card in cards_of(history, "").values()] == ["first"]
    before = history.connection.total_changes
    catch_up(history, "", MONDAY + DAY)
    assert history.connection.total_changes == before


def test_the_answer_to_be_taken_back_is_the_one_given_last_whatever_the_clock_said(history: History) -> None:
    history.record(attempt("ahead", at=MONDAY + 999 * DAY))
    history.record(attempt("last"))
    for now in (MONDAY - DAY, MONDAY + DAY, MONDAY + 9999 * DAY):
        last = last_attempt(history, "", now)
        assert last is not None
        assert last.id == "last"


def test_of_answers_that_came_from_elsewhere_none_of_a_time_to_come_is_taken_back_first(history: History) -> None:
    there = [attempt("ahead", round="r9", at=MONDAY + 999 * DAY), attempt("last", round="r9")]
    history.merge([sitting("r9")], there)
    found = [last_attempt(history, "", now) for now in (MONDAY + DAY, MONDAY + 999 * DAY)]
    assert [each.id for each in found if each] == ["last", "ahead"]


def test_a_history_of_version_two_loses_nothing_and_learns_what_was_right_in_part(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        for script in migrations(0)[:2]:
            connection.executescript(script)
        connection.execute("PRAGMA user_version = 2")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("INSERT INTO round VALUES (1, 'r1', '', 0, 'play', 1, '[]', '[]', NULL, NULL)")
        connection.execute("INSERT INTO item VALUES (1, 'duree', 'b', 'c', 'k0', NULL)")
        connection.execute(
            "INSERT INTO attempt VALUES (1, 'a1', 1, 1, ?, '[\"a\"]', 2, 3, 'sure', 5, 'fr', NULL)", (MONDAY,)
        )
        connection.execute("INSERT INTO card VALUES ('', 'duree', 'k0', 1, 5, 1, 1, 'a1', 0, 'sure')")
        connection.execute("DELETE FROM unfolded")
        connection.execute("INSERT INTO schedule VALUES ('', 'older', 'older')")
        connection.commit()
    history = History.open(tmp_path)
    catch_up(history, "", NOW)
    assert [(each.id, each.right, each.of, each.outcome) for each in history.attempts()] == [("a1", 2, 3, "partly")]
    assert [(each.outcome, each.times) for each in history.tallies("")] == [("partly", 1)]
    assert cards_of(history, "") == by_hand(history, "", NOW)
    assert cards_of(history, "")["duree"].outcome == "partly"
    history.close()


def test_who_is_forgotten_leaves_no_card(history: History) -> None:
    history.record(attempt("a1", round="r3", player="Zoé"))
    catch_up(history, "Zoé", NOW)
    history.record(attempt("a2", round="r3", player="Zoé"))
    history.connection.execute("DELETE FROM attempt")
    history.connection.execute("DELETE FROM round WHERE player = 'Zoé'")
    left = "SELECT player FROM card UNION SELECT player FROM unfolded UNION SELECT player FROM schedule"
    assert history.connection.execute(left).fetchall() == []


def test_a_question_that_is_forgotten_leaves_no_card(history: History) -> None:
    history.record(attempt())
    catch_up(history, "", NOW)
    forget_duree(history)
    assert cards_of(history, "") == {}
    assert history.connection.execute("SELECT * FROM unfolded").fetchall() == []


def test_a_history_that_cannot_be_written_says_so(history: History) -> None:
    history.record(attempt())
    history.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(UnusableError):
        catch_up(history, "", NOW)
