"""A history that cannot be written is read; what is derived is derived, and nothing is kept."""

from __future__ import annotations

import shutil
import struct
from typing import TYPE_CHECKING, Any

import pytest

from quiz.learner.asides import set_aside
from quiz.learner.cards import cards_of, catch_up
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.pages import with_its_log
from tests.every import give_up_rights, start
from tests.learner.damage import begun
from tests.learner.samples import DAY, MONDAY, attempt

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.learner.merging import Merged


@pytest.fixture
def readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> History:
    """A history with one answer, opened where nothing can be written."""
    history = begun(tmp_path)
    history.record(attempt())
    history.close()

    with monkeypatch.context() as patch:
        patch.setattr("quiz.learner.history.open_file", lambda path, _: refuse(path))
        return History.open(tmp_path)


@pytest.fixture
def divided(tmp_path: Path) -> Path:
    """A folder with an answer in the history, and another in a file set aside that was not taken over yet."""
    for name in ("r1", "r2"):
        history = begun(tmp_path / name, name)
        history.record(attempt(f"a{name}", round=name))
        history.close()
    set_aside(tmp_path / "r1" / FILE_NAME).rename(tmp_path / "r2" / "history.damaged-1.sqlite3")
    return tmp_path / "r2"


def test_what_was_set_aside_is_read_with_it(divided: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.learner.history.open_file", lambda path, _: refuse(path))
    history = History.open(divided)
    assert ({each.id for each in history.attempts()}, history.news()) == ({"ar1", "ar2"}, [])


def test_what_was_set_aside_and_finds_no_room_is_read_and_still_to_be_kept(
    divided: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_at_first(*given: Any) -> Merged:  # noqa: ANN401 -- handed on as they come
        monkeypatch.undo()
        raise UnusableError("full", *given[1:2])

    monkeypatch.setattr("quiz.learner.taking.merge", full_at_first)
    history = History.open(divided)
    assert [each.failure is not None for each in history.news()] == [True]
    assert {each.id for each in history.attempts()} == {"ar1", "ar2"}
    history.record(attempt("a3", round="r2"))
    assert {each.id for each in History.open(divided).attempts()} == {"ar1", "ar2", "a3"}


def test_what_stands_in_the_log_alone_is_read_where_nothing_can_be_made_beside_it(tmp_path: Path) -> None:
    """As a disk that may only be read holds what a kill left: SQLite would first make a file that says who reads."""
    history = begun(tmp_path / "home")
    history.record(attempt())
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    history.close()
    path = tmp_path / "copy" / FILE_NAME
    path.with_name(f"{FILE_NAME}-shm").unlink()
    before = {each: each.read_bytes() for each in path.parent.iterdir()}
    for each in before:
        each.chmod(0o400)
    path.parent.chmod(0o500)
    done = start(("history", "export", "--data-dir", str(path.parent)), tmp_path, before=give_up_rights)
    path.parent.chmod(0o700)
    assert (done.code, '"attempts":1' in done.out, done.err) == (0, True, "")
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == before


def test_a_log_that_names_pages_that_are_nowhere_is_not_put_together(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(b"SQLite format 3\0" + b"\x10\0" + b"\0" * 4078)
    header = b"\0" * 16 + b"saltsalt" + b"\0" * 8
    frame = struct.pack(">II", 2**31, 2**31) + b"saltsalt" + b"\0" * 8
    path.with_name(f"{FILE_NAME}-wal").write_bytes(header + frame + b"\0" * 4096)
    with pytest.raises(ValueError, match=FILE_NAME):
        with_its_log(path)


def refuse(path: Path) -> None:
    raise UnusableError("read-only", path)


def test_it_is_read(readable: History) -> None:
    assert readable.unwritable is not None
    assert [each.id for each in readable.attempts()] == ["a1"]


def test_what_is_due_is_known(readable: History) -> None:
    catch_up(readable, "", MONDAY + DAY)
    assert set(cards_of(readable, "")) == {"duree"}


def test_an_answer_is_refused_while_it_cannot_be_written(readable: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.learner.history.open_file", lambda path, _: refuse(path))
    with pytest.raises(UnusableError, match="read-only"):
        readable.record(attempt("a2"))
    assert readable.count() == 1


def test_an_answer_is_kept_as_soon_as_it_can_be_written(readable: History, tmp_path: Path) -> None:
    readable.record(attempt("a2"))
    assert readable.unwritable is None
    assert History.open(tmp_path).count() == 2
