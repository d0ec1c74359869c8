"""What is set aside is taken over, however often the program is stopped before it is."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.learner import database, taking
from quiz.learner.asides import reunite, set_aside, set_aside_files
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.forgetting import Wanted, delete_asides, forget
from quiz.learner.history import History
from tests.learner.damage import begun, make_senseless
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path


def with_answers(folder: Path, *names: str) -> Path:
    """A history with these answers, closed."""
    history = begun(folder)
    for name in names:
        history.record(attempt(name))
    history.close()
    return history.path


def kept(folder: Path) -> list[str]:
    history = History.open(folder)
    with closing(history.connection):
        return [each.id for each in history.attempts()]


def in_a_process_that_is_killed(what: object, stop: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Call something that is killed as soon as it calls what bears this name."""

    def die(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    process = os.fork()
    if process == 0:
        monkeypatch.setattr(stop, die)
        assert callable(what)
        what()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL


@pytest.mark.parametrize(
    "stop", ["quiz.learner.taking.salvage", "quiz.learner.taking.merge", "quiz.learner.taking.note"]
)
def test_a_start_that_is_killed_meanwhile_is_made_up_for_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: str
) -> None:
    path = with_answers(tmp_path, "a1", "a2")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE tally RENAME TO rotten")
    in_a_process_that_is_killed(lambda: History.open(tmp_path), stop, monkeypatch)
    history = History.open(tmp_path)
    assert [(each.now, each.attempts) for each in history.news()] == [(False, 2)]
    assert history.count() == 2
    again = History.open(tmp_path)
    assert again.news() == []


def test_what_was_forgotten_after_it_was_taken_over_does_not_come_back(tmp_path: Path) -> None:
    set_aside(with_answers(tmp_path, "a1", "a2"))
    history = History.open(tmp_path)
    history.connection.execute("DELETE FROM attempt WHERE id = 'a1'")
    history.close()
    assert kept(tmp_path) == ["a2"]


def test_another_file_under_the_same_name_is_taken_over_too(tmp_path: Path) -> None:
    aside = set_aside(with_answers(tmp_path, "a1"))
    assert kept(tmp_path) == ["a1"]
    aside.unlink()
    shutil.copy(with_answers(tmp_path / "elsewhere", "a1", "a2", "a3"), aside)
    assert sorted(kept(tmp_path)) == ["a1", "a2", "a3"]


def test_a_log_whose_file_was_moved_when_the_program_was_killed_comes_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = begun(tmp_path / "home")
    history.record(attempt("a1"))
    shutil.copytree(tmp_path / "home", tmp_path / "copy")  # whose answer is in the log alone
    path = tmp_path / "copy" / FILE_NAME
    with monkeypatch.context() as patch:
        patch.setattr("quiz.learner.asides._parts", lambda found: [found] if found.exists() else [])
        set_aside(path)
    reunite(path)
    assert [each.name for each in sorted((tmp_path / "copy").glob("*wal"))] == ["history.damaged-1.sqlite3-wal"]
    assert kept(tmp_path / "copy") == ["a1"]
    history.close()


def test_a_full_disk_is_told_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_aside(with_answers(tmp_path, "a1"))

    def full(*_: object) -> None:
        raise UnusableError("full", tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(taking, "merge", full)
        history = History.open(tmp_path)
    (taken,) = history.news()
    assert taken.failure is not None
    history.store(sitting("r2"), [attempt("a2", round="r2")])
    history.close()
    assert sorted(kept(tmp_path)) == ["a1", "a2"]


@pytest.mark.parametrize(
    "fault",
    [DamagedError("malformed"), UnusableError("unreadable", None)],  # type: ignore[arg-type]
)
def test_what_cannot_be_read_is_read_again_before_it_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    with_answers(tmp_path, "a1")
    faults, real = [fault, fault], database.connect

    def passing(path: Path) -> sqlite3.Connection:
        if faults:
            raise faults.pop()
        return real(path)

    monkeypatch.setattr(database, "connect", passing)
    assert kept(tmp_path) == ["a1"]
    assert set_aside_files(tmp_path / FILE_NAME) == []


def test_a_file_in_which_something_was_not_read_and_that_is_whole_stays_where_it_is(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt("a1"))
    history.begin_anew()
    assert history.count() == 1
    assert set_aside_files(history.path) == []


def test_answers_of_before_are_there_when_the_disk_was_full_in_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = begun(tmp_path)
    history.record(attempt("a1"))
    make_senseless(history)
    history.connection.execute("UPDATE round SET banks = '[]', started = 9e18")

    def full(_: Path) -> None:
        raise UnusableError("full", tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(database, "connect", full)
        with pytest.raises(UnusableError, match="full"):
            history.begin_anew()
    history.hurry()
    history.store(sitting("r2"), [attempt("a2", round="r2", at=MONDAY + 1)])
    assert [each.id for each in history.attempts()] == ["a1", "a2"]


@pytest.mark.parametrize("place", [b"tableroundround", b"CREATE TABLE round"])
def test_damage_in_the_page_of_the_schema_is_damage(tmp_path: Path, place: bytes) -> None:
    path = with_answers(tmp_path, "a1")
    content = bytearray(path.read_bytes())
    at = content.find(place)
    content[at + len(place) - 1] = 0xB5
    content[content.find(b"CREATE TABLE", at) + 2] = 0x58
    path.write_bytes(content)
    history = History.open(tmp_path)
    assert [each.now for each in history.news()] == [True]
    history.store(sitting("r2"), [attempt("a2", round="r2")])


def test_tables_that_take_any_value_are_damage_of_which_what_makes_sense_is_taken_over(tmp_path: Path) -> None:
    path = with_answers(tmp_path, "a1", "a2")
    with closing(sqlite3.connect(path)) as connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'attempt'").fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'attempt'", (sql.replace("STRICT", ""),))
        connection.commit()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE attempt SET at = 'yesterday' WHERE id = 'a1'")
        connection.commit()
    assert kept(tmp_path) == ["a2"]


@pytest.mark.parametrize("at", [-9_000_000_000_000_000, 9_000_000_000_000_000_000])
def test_a_moment_that_no_date_can_say_is_damage(tmp_path: Path, at: int) -> None:
    history = begun(tmp_path)
    history.record(attempt("a1"))
    history.record(attempt("a2"))
    history.connection.execute("UPDATE attempt SET at = ? WHERE id = 'a1'", (at,))
    with pytest.raises(DamagedError):
        list(history.attempts())
    history.begin_anew()
    assert [each.id for each in history.attempts()] == ["a2"]


def test_damage_where_it_is_noted_what_was_taken_over_is_damage_like_any_other(tmp_path: Path) -> None:
    set_aside(with_answers(tmp_path, "a1"))
    assert kept(tmp_path) == ["a1"]
    path = tmp_path / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'about'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    assert kept(tmp_path) == ["a1"]


def linked(folder: Path) -> Path:
    """A history with an answer, in a file of another folder to which a link leads; returns that file."""
    history = begun(folder / "elsewhere")
    history.record(attempt("a1"))
    history.close()
    (folder / "home").mkdir()
    (folder / "home" / FILE_NAME).symlink_to(history.path)
    return history.path


def test_a_history_that_a_link_leads_to_is_set_aside_where_it_is_with_what_belongs_to_it(tmp_path: Path) -> None:
    path = linked(tmp_path)
    history = History.open(tmp_path / "home")
    history.record(attempt("a2"))
    log = path.with_name(f"{FILE_NAME}-wal")
    content = log.read_bytes()
    history.close()
    log.write_bytes(content)  # as a kill leaves it
    path.write_bytes(b"garbage!" * 4 + path.read_bytes()[32:])
    assert kept(tmp_path / "home") == ["a1", "a2"]
    assert [each.parent for each in set_aside_files(path)] == [path.parent]
    assert (tmp_path / "home" / FILE_NAME).resolve() == path


def test_of_a_history_that_a_link_leads_to_nothing_stays_when_it_is_forgotten(tmp_path: Path) -> None:
    path = linked(tmp_path)
    path.write_bytes(b"garbage!" * 4 + path.read_bytes()[32:])
    history = History.open(tmp_path / "home")
    forget(history, Wanted())
    delete_asides(history)
    history.close()
    assert b"les-faits" not in b"".join(each.read_bytes() for each in path.parent.iterdir())
