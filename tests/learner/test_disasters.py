"""What can happen to the history file, and what is left of it."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.learner import database, schema, whose
from quiz.learner.asides import set_aside
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.history import History
from quiz.learner.locks import CAN_LOCK, Playing
from tests.learner.damage import begun, corrupt_middle, filled, make_senseless
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path


def test_what_can_be_read_of_a_damaged_file_is_taken_over(tmp_path: Path) -> None:
    filled(tmp_path)
    corrupt_middle(tmp_path / FILE_NAME)
    damaged = (tmp_path / FILE_NAME).read_bytes()
    history = History.open(tmp_path, damaged=True)
    (taken,) = history.news()
    assert taken.now
    assert taken.path.read_bytes() == damaged
    assert 1000 < taken.attempts < 4000
    assert history.count() == taken.attempts
    assert history.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_file_that_was_cut_short_is_set_aside(tmp_path: Path) -> None:
    filled(tmp_path)
    os.truncate(tmp_path / FILE_NAME, 8 * 4096)
    history = History.open(tmp_path, damaged=True)
    assert [each.now for each in history.news()] == [True]
    history.begin(sitting("r5"))
    history.record(attempt("new", round="r5"))
    assert "new" in {each.id for each in history.attempts()}


def test_damaged_files_are_never_overwritten(tmp_path: Path) -> None:
    for number in range(1, 4):
        (tmp_path / FILE_NAME).write_bytes(f"damage {number}".encode() * 99)
        history = History.open(tmp_path)
        assert [each.path for each in history.news()] == [tmp_path / f"history.damaged-{number}.sqlite3"]
        history.close()
    assert [each.read_bytes()[:8] for each in sorted(tmp_path.glob("*damaged*"))] == [
        b"damage 1", b"damage 2", b"damage 3",
    ]  # fmt: skip


LOWEST = 63
"""The byte of the header that tells one version from another."""
HEADER = [place for place in range(16, 100) if place != LOWEST]
"""Bytes that say what the file is, behind the sixteen by which it is known for a database."""


@pytest.mark.parametrize("to", [0x00, 0xFF])
def test_no_byte_of_the_header_costs_an_answer_or_makes_the_file_a_strangers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: int
) -> None:
    monkeypatch.setattr(database, "_TRIES", (0.0,))
    whole = _whole(tmp_path)
    for place in HEADER:
        assert _with_one_more(_with_byte(tmp_path, whole, place, to)) == {"a1", "a2"}, place


@pytest.mark.parametrize("version", range(schema.VERSION))
def test_a_version_that_the_file_does_not_have_costs_no_answer(tmp_path: Path, version: int) -> None:
    assert _with_one_more(_with_byte(tmp_path, _whole(tmp_path), LOWEST, version)) == {"a1", "a2"}


def _whole(tmp_path: Path) -> bytes:
    """The file of a history with an answer."""
    history = begun(tmp_path / "whole")
    history.record(attempt())
    history.close()
    return (tmp_path / "whole" / FILE_NAME).read_bytes()


def _with_byte(tmp_path: Path, whole: bytes, place: int, to: int) -> Path:
    """The folder of a history of which one byte is another."""
    folder = tmp_path / str(place)
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(whole[:place] + bytes([to]) + whole[place + 1 :])
    return folder


def _with_one_more(folder: Path) -> set[str]:
    """The answers that are there once another was given; damage that is met only then is minded, as commands do."""
    with closing(History.open(folder)) as opened:
        for _ in range(2):
            try:
                opened.store(sitting(), [attempt("a2")])
                return {each.id for each in opened.attempts()}
            except DamagedError:
                opened.begin_anew()
    raise AssertionError("it is damaged still")


def test_one_program_does_not_set_aside_what_another_has_just_begun(tmp_path: Path) -> None:
    first, second = begun(tmp_path), History.open(tmp_path)
    make_senseless(first)
    first.begin_anew()
    first.store(sitting(), [attempt()])
    second.begin_anew()
    assert [each.id for each in second.attempts()] == ["a1"]
    assert len(list(tmp_path.glob("*.damaged-*.sqlite3"))) == 1


@pytest.mark.parametrize("how", ["deleted", "set aside"])
def test_answers_do_not_go_into_a_file_that_is_no_longer_there(tmp_path: Path, how: str) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    if how == "deleted":
        for part in tmp_path.iterdir():
            part.unlink()
    else:
        set_aside(history.path)
    history.store(sitting(), [attempt("a2")])
    found = [each.id for each in History.open(tmp_path).attempts()]
    assert found == (["a2"] if how == "deleted" else ["a1", "a2"])


def test_an_answer_to_a_round_that_has_not_begun_is_refused(tmp_path: Path) -> None:
    history = begun(tmp_path)
    with pytest.raises(UnusableError, match="r404"):
        history.record(attempt(round="r404"))
    assert history.count() == 0


def test_an_answer_of_a_round_that_was_forgotten_meanwhile_is_kept(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.connection.execute("DELETE FROM round")
    history.store(sitting(), [attempt()])
    assert history.count() == 1


def test_a_change_does_not_bring_back_what_was_forgotten_or_taken_back(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt("taken-back"))
    history.withdraw("taken-back", MONDAY)
    history.store(sitting(), (), [attempt("taken-back", confidence="sure"), attempt("forgotten")])
    assert [(each.id, each.withdrawn) for each in history.attempts()] == [("taken-back", MONDAY)]


def of_version(monkeypatch: pytest.MonkeyPatch, version: int, *scripts: str) -> None:
    """Let the program be one of another version."""
    real = schema.migrations
    for module in (database, whose):
        monkeypatch.setattr(module, "VERSION", version)
    own = schema.VERSION
    monkeypatch.setattr(
        database, "migrations", lambda found: [*real(found), *scripts[max(0, found - own) :]][: version - found]
    )


def test_an_older_file_becomes_a_newer_one_with_all_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    history.close()
    of_version(monkeypatch, schema.VERSION + 1, "CREATE TABLE more (a);\nINSERT INTO more SELECT id FROM attempt;\n")
    newer = History.open(tmp_path)
    assert newer.connection.execute("SELECT a FROM more").fetchall() == [("a1",)]
    assert newer.connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION + 1,)
    assert [each.id for each in newer.attempts()] == ["a1"]


def test_an_upgrade_that_fails_leaves_the_older_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(tmp_path).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    of_version(monkeypatch, schema.VERSION + 1, "CREATE TABLE more (a);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(UnusableError):
        History.open(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").fetchone() == (0,)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_file_that_a_newer_program_upgrades_while_it_is_open_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = begun(tmp_path)
    with monkeypatch.context() as patch:
        of_version(patch, schema.VERSION + 1, "ALTER TABLE attempt ADD COLUMN mood TEXT;\n")
        History.open(tmp_path).close()
    with pytest.raises(UnusableError, match="newer"):
        old.record(attempt())


def test_a_newer_file_whose_log_was_not_yet_emptied_is_left_byte_for_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        of_version(patch, schema.VERSION + 1, "CREATE TABLE more (a);\n")
        newer = begun(tmp_path / "home")
        shutil.copytree(tmp_path / "home", tmp_path / "copy")
        newer.close()
    names = (FILE_NAME, f"{FILE_NAME}-wal")
    before = [(tmp_path / "copy" / name).read_bytes() for name in names]
    with pytest.raises(UnusableError, match="newer"):
        History.open(tmp_path / "copy")
    assert [(tmp_path / "copy" / name).read_bytes() for name in names] == before


def test_a_file_of_another_program_with_a_version_of_its_own_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 1")
        connection.execute("CREATE TABLE theirs (a)")
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(UnusableError, match="foreign"):
        History.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("name", ["it's", 'a "quote"', "what?", "a#b", "100%", "élève 中文", "a\nb", "-wal", "x" * 200])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    history = begun(tmp_path / name)
    history.record(attempt())
    again = History.open(tmp_path / name)  # the log is not empty: it is looked at through an address
    assert again.count() == 1
    again.close()
    history.close()


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    with pytest.raises(UnusableError, match="no-folder") as raised:
        History.open(tmp_path / "data" / "deeper")
    assert raised.value.path == tmp_path / "data"


@pytest.mark.skipif(not CAN_LOCK, reason="this system has no such locks")
def test_a_round_that_is_played_is_seen_by_others_until_its_program_ends(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        playing = Playing(tmp_path, "r1")
        os.write(writing, b"?" if playing.elsewhere else b".")
        signal.pause()
    assert os.read(reading, 1) == b"."
    here, other = Playing(tmp_path, "r1"), Playing(tmp_path, "r2")
    assert (here.elsewhere, other.elsewhere) == (True, False)
    here.close()
    other.close()
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    after = Playing(tmp_path, "r1")
    assert not after.elsewhere
    after.close()


def test_a_full_file_refuses_an_answer_and_keeps_the_others(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    pages = history.connection.execute("PRAGMA page_count").fetchone()[0]
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UnusableError, match="full"):
        history.record(attempt("a2", question="x" * 20_000))
    history.connection.execute("PRAGMA max_page_count = 100000")
    history.record(attempt("a3"))
    assert [each.id for each in history.attempts()] == ["a1", "a3"]
