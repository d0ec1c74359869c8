"""A disk that is full, a folder that cannot be written, a window that is closed: the round goes on, or ends well."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from quiz.commands.play.play import PlayOptions
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import root_of
from tests.conftest import PACKS
from tests.console.forked import AFTER, ANSWER, MORE, Forked
from tests.every import start
from tests.learner.damage import corrupt_middle, filled, make_newer
from tests.learner.samples import sitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.learner.attempts import Attempt
    from tests.conftest import Run

MOUNT, UNMOUNT = shutil.which("mount"), shutil.which("umount")
BANK = PACKS / "good" / "every-kind.yaml"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("home")
    load_pack(root_of(BANK), folder / "cache" / "qui-parle")
    return folder


def options(data: Path) -> PlayOptions:
    return PlayOptions((str(BANK),), seed=3, confidence=False, data=data)


def kept(data: Path) -> list[Attempt]:
    history = History.open(data)
    found = history.attempts_of_round(history.sittings()[-1].id) if history.sittings() else []
    history.close()
    return found


def skip(program: Forked, count: int) -> None:
    """Skip so many questions; the program then waits after the last of them."""
    waits = program.waits()
    for number in range(count):
        assert waits.kind == ANSWER, program.shown.decode()
        program.press("s")
        assert program.waits().kind == AFTER, program.shown.decode()
        if number < count - 1:
            program.press("\r")
            waits = program.waits()


def shown(program: Forked) -> str:
    return " ".join(program.shown.decode().split())


@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_whatever_asks_the_program_to_end_what_was_answered_is_kept(
    home: Path, tmp_path: Path, number: int, code: int
) -> None:
    with Forked(home, options(tmp_path)) as program:
        skip(program, 2)
        assert program.kill(number) == code
    assert len(kept(tmp_path)) == 2


def test_a_window_that_is_closed_ends_the_round_and_keeps_it(home: Path, tmp_path: Path) -> None:
    with Forked(home, options(tmp_path)) as program:
        skip(program, 2)
        kept_open = program.master
        program.master = os.open(os.devnull, os.O_RDONLY)
        os.close(kept_open)
        assert program.end() in {129, 130, 0}
    assert len(kept(tmp_path)) == 2


def test_a_reader_that_goes_away_ends_the_round_and_keeps_it(home: Path, tmp_path: Path) -> None:
    from tests.console.forked_lines import play_lines

    code, error = play_lines(home, options(tmp_path), "s\ns\ns\ns\n", close_after="2/")
    assert "Traceback" not in error
    assert code in {0, 1, 130}
    assert len(kept(tmp_path)) >= 1


def test_an_answer_interrupted_while_it_is_written_is_kept(home: Path, tmp_path: Path) -> None:
    """Ctrl-C in the middle of a write waits for the end of it."""

    def interrupt_writes() -> None:
        store = History.store

        def interrupted(self: History, *arguments: object) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            store(self, *arguments)  # type: ignore[arg-type]  # handed on as they come

        History.store = interrupted  # type: ignore[method-assign, assignment]  # in the forked process only

    with Forked(home, options(tmp_path), before=interrupt_writes) as program:
        assert program.waits().kind == ANSWER
        program.press("s")
        assert program.end() == 130
    assert len(kept(tmp_path)) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte, where one may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if MOUNT is None or UNMOUNT is None:
        pytest.skip("there is no program to mount a disk with")
    mounted = subprocess.run(
        [MOUNT, "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("nothing may be mounted here")
    yield folder
    subprocess.run([UNMOUNT, "--lazy", str(folder)], check=True)


def test_a_disk_that_fills_up_and_is_emptied_again_costs_no_answer(home: Path, small_disk: Path) -> None:
    filler = small_disk / "filler"
    with Forked(home, options(small_disk)) as program:
        skip(program, 1)
        with filler.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(b"x" * 4096)
        for _ in range(2):
            program.press("\r")
            skip(program, 1)
        assert shown(program).count("le disque est peut-être plein") == 1
        filler.unlink()
        program.press("\r")
        skip(program, 1)
        assert "toutes les réponses de cette partie y sont" in shown(program)
        program.kill()
    assert len(kept(small_disk)) == 4


def test_a_disk_that_cannot_be_written_is_no_reason_not_to_play(home: Path, small_disk: Path) -> None:
    subprocess.run([str(MOUNT), "-o", "remount,ro", str(small_disk)], check=True)
    with Forked(home, options(small_disk / "deeper")) as program:
        skip(program, 1)
        program.press("q")
        assert program.waits().kind == MORE
        program.press("\r")
        assert program.end() == 1
        assert "ne seront pas retenues" in shown(program)


def test_on_a_full_disk_the_round_goes_on_and_says_so_once(home: Path, tmp_path: Path) -> None:
    """No file of the process may grow any more, which SQLite meets as it meets a full disk."""
    History.open(tmp_path).close()
    limit = (tmp_path / FILE_NAME).stat().st_size + 20_000

    def fill_the_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    with Forked(home, options(tmp_path), before=fill_the_disk) as program:
        skip(program, 6)
        program.press("q")
        assert program.waits().kind == MORE
        program.press("\r")
        assert program.end() == 1
        text = shown(program)
    assert text.count("le disque est peut-être plein") == 1
    assert "n’ont pas pu être retenues" in text
    assert 1 <= len(kept(tmp_path)) < 6


def test_when_there_is_room_again_every_answer_of_the_round_is_kept(home: Path, tmp_path: Path) -> None:
    def fill_for_two_answers() -> None:
        store, calls = History.store, iter(range(99))

        def full_at_first(self: History, *arguments: object) -> None:
            pages = "1" if next(calls) < 2 else "100000"
            self.connection.execute(f"PRAGMA max_page_count = {pages}")
            if pages == "1":
                self.connection.execute("PRAGMA cache_spill = 1")
                arguments = (sitting("x" * 200_000), *arguments[1:])
            store(self, *arguments)  # type: ignore[arg-type]  # handed on as they come

        History.store = full_at_first  # type: ignore[method-assign, assignment]  # in the forked process only

    with Forked(home, options(tmp_path), before=fill_for_two_answers) as program:
        skip(program, 3)
        text = shown(program)
        assert "toutes les réponses de cette partie y sont" in text
    assert len(kept(tmp_path)) == 3


def test_a_folder_that_cannot_be_made_is_no_reason_not_to_play(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")
    result = run("play", str(BANK), "-n", "1", "--data-dir", "in-the-way/deeper", stdin="s\n")
    assert result.returncode == 1
    assert "in-the-way is no folder" in result.stderr
    assert "will not be remembered" in result.stderr


def test_a_file_of_a_newer_version_is_no_reason_not_to_play(run: Run, tmp_path: Path) -> None:
    history = History.open(tmp_path / "d")
    history.close()
    make_newer(tmp_path / "d")
    before = (tmp_path / "d" / FILE_NAME).read_bytes()
    result = run("play", str(BANK), "-n", "1", "--data-dir", "d", stdin="s\n")
    assert (result.returncode, "newer version" in result.stderr) == (1, True)
    assert (tmp_path / "d" / FILE_NAME).read_bytes() == before


def test_a_round_of_which_nothing_could_be_kept_is_not_said_to_be_gone_on_with(tmp_path: Path) -> None:
    def full(history: History, *_: object) -> None:
        raise UnusableError("full", history.path)

    words = ("play", str(BANK), "-n", "3", "--data-dir", "d")
    kept = start(words, tmp_path, "s\nq\n")
    lost = start(words, tmp_path, "s\nq\n", before=lambda: setattr(History, "store", full))
    assert (kept.code, "--resume" in kept.out) == (0, True)
    assert (lost.code, "--resume" in lost.out) == (1, False)


def test_damage_found_while_playing_keeps_the_answers_of_the_round(home: Path, tmp_path: Path) -> None:
    filled(tmp_path)
    with Forked(home, options(tmp_path)) as program:
        skip(program, 1)
        corrupt_middle(tmp_path / FILE_NAME, share=1)
        program.press("\r")
        skip(program, 2)
        text = shown(program)
    assert "history.damaged-1.sqlite3" in text
    assert len(kept(tmp_path)) == 3


def test_a_round_is_resumed_from_what_is_saved_of_a_damaged_file(home: Path, tmp_path: Path) -> None:
    with Forked(home, options(tmp_path)) as program:
        skip(program, 2)
        program.kill()
    History.open(tmp_path).close()
    content = bytearray((tmp_path / FILE_NAME).read_bytes())
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'attempt_round'"
        page = connection.execute(sql).fetchone()[0]
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    (tmp_path / FILE_NAME).write_bytes(bytes(content))
    with Forked(home, options(tmp_path), resume=True) as program:
        assert program.waits().kind == AFTER, shown(program)
        assert "history.damaged-1.sqlite3" in shown(program)
    assert len(kept(tmp_path)) == 2


def test_two_rounds_at_once_both_keep_everything(home: Path, tmp_path: Path) -> None:
    with Forked(home, options(tmp_path)) as one, Forked(home, options(tmp_path)) as other:
        for program in (one, other):
            skip(program, 1)
        for program in (one, other, one, other):
            program.press("\r")
            skip(program, 1)
    history = History.open(tmp_path)
    assert [len(history.attempts_of_round(each.id)) for each in history.sittings()] == [3, 3]


def test_a_round_that_is_still_played_is_not_resumed_elsewhere(home: Path, tmp_path: Path) -> None:
    with Forked(home, options(tmp_path)) as one:
        skip(one, 1)
        with Forked(home, options(tmp_path), resume=True) as other:
            assert other.end() == 2
            assert "se joue dans une autre fenêtre" in shown(other)
        one.kill()
        with Forked(home, options(tmp_path), resume=True) as other:
            assert other.waits().kind == AFTER


def test_a_label_or_path_that_is_no_utf8_is_no_reason_to_fail(run: Run, tmp_path: Path) -> None:
    result = run("play", str(BANK), "-n", "1", "--player", os.fsdecode(b"Zo\xe9"), stdin="s\n")
    assert (result.returncode, "Traceback" in result.stderr) == (0, False)
    assert History.open(tmp_path / "data" / "qui-parle").players() == ["Zo?"]
