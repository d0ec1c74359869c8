"""The history file, opened: how often it is tried, what it is set to, what is refused."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from quiz.learner import database
from quiz.learner.asides import COMPANIONS
from quiz.learner.database import FILE_NAME, Identity, connect, identity, open_file
from quiz.learner.errors import DamagedError, UnusableError
from quiz.learner.history import History
from quiz.learner.schema import APPLICATION, VERSION
from quiz.learner.whose import refuse_version


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / FILE_NAME


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that were waited, which nobody waits here."""
    found: list[float] = []
    monkeypatch.setattr("quiz.learner.database.time.sleep", found.append)
    return found


def failing(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> list[Path]:
    """Let every connection fail; the paths that were tried."""
    tried: list[Path] = []

    def fail(path: Path) -> sqlite3.Connection:
        tried.append(path)
        raise fault

    monkeypatch.setattr(database, "connect", fail)
    return tried


def refused(path: Path) -> UnusableError:
    with pytest.raises(UnusableError) as caught:
        open_file(path)
    return caught.value


def test_a_folder_of_a_name_that_is_too_long_is_told_as_any_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(UnusableError):
        History.open(tmp_path / ("n" * 5_000))


def test_a_file_is_known_by_its_device_and_number(path: Path) -> None:
    assert identity(path) is identity(Path("\0")) is None
    path.touch()
    found = path.stat()
    assert identity(path) == Identity(found.st_dev, found.st_ino)


def test_a_file_that_is_opened_is_durable_private_and_of_this_version(path: Path) -> None:
    opened = open_file(path)
    assert (opened.file, opened.aside) == (identity(path), None)
    with closing(opened.connection) as connection:
        names = (
            "journal_mode", "synchronous", "secure_delete", "foreign_keys", "temp_store", "user_version",
            "application_id",
        )  # fmt: skip
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
        assert found == ["wal", 3, 1, 1, 2, VERSION, APPLICATION]
        assert connection.execute("SELECT label('Zoe\u0301 ')").fetchone() == ("Zoé",)
        assert connection.isolation_level is None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_folders_are_made_for_their_owner_alone(tmp_path: Path) -> None:
    open_file(tmp_path / "home" / "data" / FILE_NAME).connection.close()
    assert stat.S_IMODE((tmp_path / "home" / "data").stat().st_mode) == 0o700


def test_what_cannot_be_read_is_tried_again_after_longer_and_longer_pauses_before_it_is_set_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    path.write_bytes(b"damage")
    tried = failing(monkeypatch, DamagedError("malformed"))
    error = refused(path)
    assert (error.reason, error.path, error.detail) == ("other", path, "malformed")
    assert pauses == [0.02, 0.1, 0.3]
    assert len(tried) == 5  # as often as there are pauses, once more, and once with a new file
    assert path.with_name("history.damaged-1.sqlite3").read_bytes() == b"damage"


def test_what_is_refused_for_another_reason_is_not_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    tried = failing(monkeypatch, UnusableError("newer", path))
    assert refused(path).reason == "newer"
    assert (pauses, len(tried)) == ([], 1)


def test_a_disk_that_does_not_give_what_is_in_a_file_is_told_and_the_file_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    path.write_bytes(b"whole")
    failing(monkeypatch, UnusableError("unreadable", path))
    with monkeypatch.context() as patch:

        def broken(*_: object) -> None:
            raise OSError(5, "Input/output error")

        patch.setattr(Path, "open", broken)
        error = refused(path)
    assert (error.reason, error.detail, len(pauses)) == ("unreadable", "Input/output error", 3)
    assert path.read_bytes() == b"whole"


def test_a_file_that_goes_while_it_is_opened_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "identity", lambda _: None)
    assert refused(path).reason == "other"


def test_a_damaged_file_is_set_aside_only_if_it_is_the_one_that_was_found_so(path: Path) -> None:
    open_file(path).connection.close()
    other = Identity(0, 0)
    assert open_file(path, other).aside is None
    whole = identity(path)
    assert open_file(path, whole).aside is None
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO round VALUES (1, 'r', '', 9e18, 'play', 0, '[]', '[]', NULL, NULL)")
    assert open_file(path, other).aside is None
    assert open_file(path, whole).aside == path.with_name("history.damaged-1.sqlite3")


@pytest.mark.parametrize("companion", COMPANIONS)
def test_what_would_never_end_to_be_read_is_refused_with_its_name(path: Path, companion: str) -> None:
    part = path.with_name(path.name + companion)
    os.mkfifo(part)
    with pytest.raises(UnusableError) as caught:
        connect(path)
    assert (caught.value.reason, caught.value.path) == ("no-file", part)


@pytest.mark.parametrize(
    ("version", "application", "reason"),
    [(VERSION + 1, APPLICATION, "newer"), (VERSION + 1, 7, "foreign"), (1, 7, "foreign"), (1, 0, "foreign")],
)
def test_a_file_of_another_program_or_a_newer_version_is_refused(version: int, application: int, reason: str) -> None:
    with pytest.raises(UnusableError) as caught:
        refuse_version(Path(FILE_NAME), version, application)
    assert (caught.value.reason, caught.value.path) == (reason, Path(FILE_NAME))


def test_a_file_of_this_version_or_an_older_one_is_not_refused() -> None:
    for version, application in ((0, 0), (0, 7), (1, APPLICATION), (VERSION, APPLICATION)):
        refuse_version(Path(FILE_NAME), version, application)


def test_tables_that_are_missing_or_take_any_value_are_damage_and_named(path: Path) -> None:
    open_file(path).connection.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE schedule")
        connection.execute("DROP TABLE card")
        connection.execute("CREATE TABLE card (item)")
    with pytest.raises(DamagedError, match=r"^card, schedule$"):
        connect(path)
