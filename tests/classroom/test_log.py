from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom import log as log_module
from quiz.classroom.events import Closed, Event, Opened, Shown, Vote
from quiz.classroom.log import LOCK, InUseError, Log, NotARoundError, create, decode, encode, logs_in, read_log, slug
from tests.conftest import TOP

if TYPE_CHECKING:
    from pathlib import Path

AT = "2026-03-02T10:05:00+01:00"
OPENED = Opened(at=AT, round="r", questions=("one", "two"), language="fr", seed=7, label="3eB", size=28)
VOTE = Vote(at=AT, question="one", ballot=1, counts={"a": 12, "b": 0})


def written(*events: Event) -> bytes:
    return b"".join(encode(event) for event in events)


def test_a_line_is_what_the_readers_of_logs_expect() -> None:
    opened = json.loads(encode(OPENED))
    assert (opened["event"], opened["format"], opened["version"]) == ("opened", "qui-parle-class", 1)
    assert (opened["class"], opened["size"], opened["teams"], opened["bank"], opened["form"]) == (
        "3eB", 28, [], None, None,
    )  # fmt: skip
    assert json.loads(encode(VOTE)) == {
        "event": "vote", "at": AT, "question": "one", "ballot": 1, "counts": {"a": 12, "b": 0},
    }  # fmt: skip


def test_what_was_added_is_read_back(tmp_path: Path) -> None:
    log = create(tmp_path / "new" / "classes", "today")
    for event in (OPENED, VOTE, Closed(at=AT)):
        log.add(event)
    log.close()
    assert read_log(log.path).events == (OPENED, VOTE, Closed(at=AT))


def test_of_a_log_in_which_nothing_stands_nothing_is_left(tmp_path: Path) -> None:
    create(tmp_path, "today").close()
    assert list(tmp_path.iterdir()) == []


def test_who_is_interrupted_while_a_log_is_begun_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_folder: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(log_module, "sync_folder", interrupted)
    with pytest.raises(KeyboardInterrupt):
        create(tmp_path, "today")
    assert list(tmp_path.iterdir()) == []


def test_the_log_that_another_window_has_just_begun_stays(tmp_path: Path) -> None:
    begun = create(tmp_path, "today")
    if LOCK is not None:
        with pytest.raises(InUseError):
            Log(begun.path, new=False)
    begun.add(OPENED)
    begun.close()
    assert read_log(begun.path).events == (OPENED,)


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    logs = [create(tmp_path, "today") for _ in range(3)]
    assert [log.path.name for log in logs] == ["today.jsonl", "today-2.jsonl", "today-3.jsonl"]
    for log in logs:
        log.close()


@given(st.integers(0, 200))
def test_a_log_cut_anywhere_keeps_every_whole_line(cut: int) -> None:
    data = written(OPENED, VOTE, Shown(at=AT, question="two"))
    first = len(encode(OPENED))
    read = decode(data[: first + cut])
    assert read.events == (OPENED, VOTE, Shown(at=AT, question="two"))[: len(read.events)]
    assert len(read.events) == data[: first + cut].count(b"\n")
    assert read.torn == (not data[: first + cut].endswith(b"\n"))


def test_a_torn_line_is_never_taken_away_and_spoils_no_other(tmp_path: Path) -> None:
    path = tmp_path / "torn.jsonl"
    torn = written(OPENED) + encode(VOTE)[:20]
    path.write_bytes(torn)
    log = Log(path, new=False)
    log.add(VOTE)
    log.close()
    assert path.read_bytes() == torn + b"\n" + encode(VOTE)
    read = read_log(path)
    assert read.events == (OPENED, VOTE)
    assert (read.unread, read.torn) == ((2,), False)


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_no_line_can_break_the_reader(lines: list[bytes]) -> None:
    read = decode(written(OPENED) + b"\n".join(lines) + b"\n" + encode(VOTE))
    assert read.events[0] == OPENED
    assert read.events[-1] == VOTE


@pytest.mark.parametrize(
    "line",
    [
        b'{"event":"vote","at":"x","question":"one","ballot":3,"counts":{}}',
        b'{"event":"vote","at":"x","question":"one","ballot":1,"counts":{"a":-1}}',
        b'{"event":"vote","at":"x","question":"one","ballot":1,"counts":{"a":1e9}}',
        b'{"event":"vote","at":"x","question":5,"ballot":1}',
        b"[" * 100_000,
        b"\xff\xfe",
        b"null",
    ],
)
def test_a_line_that_is_no_event_is_told_by_its_number(line: bytes) -> None:
    assert decode(written(OPENED) + line + b"\n").unread == (2,)


def test_events_and_fields_of_a_later_version_are_passed_over() -> None:
    later = b'{"event":"applause","at":"x"}\n{"event":"closed","at":"x","mood":"good"}\n'
    read = decode(written(OPENED) + later)
    assert read.events == (OPENED, Closed(at="x"))
    assert read.unread == ()


@pytest.mark.parametrize("data", [b"", b"\n", b"hello\n", written(VOTE), encode(OPENED)[:-1], b"\0" * 5000])
def test_another_file_is_no_round(data: bytes) -> None:
    with pytest.raises(NotARoundError):
        decode(data)


def test_two_windows_cannot_write_to_one_round(tmp_path: Path) -> None:
    log = create(tmp_path, "today")
    log.add(OPENED)
    with pytest.raises(InUseError):
        Log(log.path, new=False)
    log.close()
    Log(log.path, new=False).close()


def test_a_full_disk_loses_nothing_once_there_is_room_again(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from tests.classroom.test_log import OPENED, VOTE\n"
        "from quiz.classroom.log import create\n"
        "log = create(Path(sys.argv[1]), 'full')\n"
        "log.add(OPENED)\n"
        "soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (log.path.stat().st_size + 9, hard))\n"
        "for _ in range(2):\n"
        "    try: log.add(VOTE)\n"
        "    except OSError: print('full')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))\n"
        "log.add(VOTE)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True, encoding="utf-8", cwd=TOP, env={**os.environ, "PYTHONPATH": str(TOP)}, check=True,
    )  # fmt: skip
    assert result.stdout.split() == ["full", "full"]
    assert read_log(tmp_path / "full.jsonl").events == (OPENED, VOTE, VOTE, VOTE)


def test_the_log_written_to_last_comes_first(tmp_path: Path) -> None:
    for number, name in enumerate(("old", "new", "middle")):
        (tmp_path / f"{name}.jsonl").write_bytes(b"")
        os.utime(tmp_path / f"{name}.jsonl", (0, (1, 3, 2)[number]))
    assert [path.stem for path in logs_in(tmp_path)] == ["new", "middle", "old"]
    assert logs_in(tmp_path / "nowhere") == []


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("3eB", "3eB"),
        ("4ᵉ B, salle 12", "4e-B-salle-12"),
        ("../../etc", "etc"),
        ("\x1b[2J", "2J"),
        ("é" * 99, "e" * 24),
    ],
)
def test_a_label_becomes_a_harmless_file_name(label: str, expected: str) -> None:
    assert slug(label) == expected
