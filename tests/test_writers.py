"""No command writes over what is not its own, and none leaves half a file, whatever interrupts it."""

from __future__ import annotations

import errno
import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.console.beside import MADE
from quiz.console.beside import OLD as OLDER
from quiz.library import given
from tests.every import USES, WRITE_TO, furnish, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import NoReturn

    from quiz.model import Pack
    from tests.every import Done

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, links and signals of POSIX")
SINGLE = sorted(WRITE_TO.keys() - {"handout"})
"""Commands that write one file, named last; a folder is where `export` puts it."""
FOLDERS = {"site": "pages", "new": "own", "handout": "made"}
OLD = "a term's work\n"
READ = {
    "mark": ("4B.csv", "4B.json", "class.txt", "bank.yaml"), "report": ("4B.csv", "4B.json", "bank.yaml"),
    "page": ("bank.yaml",), "export": ("bank.yaml",), "preview": ("bank.yaml",),
    "draft": ("pack/seeds/rhc.txt", "pack/questions/outlets.yaml"), "pack": ("pack/pack.yaml", "pack/seeds/rhc.txt"),
}  # fmt: skip
"""What is read by commands that write a file."""
NO_TEXT = "b\udce9d\x1b[2J"
"""A name that is not UTF-8, and that a terminal would obey."""


@pytest.fixture
def desk(tmp_path: Path, pack: Pack) -> Path:
    return furnish(tmp_path, pack)


def use(name: str, desk: Path, target: str = "", *more: str, before: Callable[[], object] | None = None) -> Done:
    """Use a command so that it writes, to the target or to what the list has."""
    words = (*USES[name].words, *WRITE_TO.get(name, ()))
    words = (*words[:-1], target) if target else words
    return start((*words, *more), desk, USES[name].stdin, before=before)


def left(folder: Path) -> set[str]:
    """What is in a folder and below, but for what the program keeps for itself."""
    found = {each.relative_to(folder) for each in folder.rglob("*")}
    return {str(each) for each in found if each.parts[0] not in {"data", "cache"}}


@pytest.mark.parametrize("name", SINGLE)
def test_a_file_that_exists_is_kept(name: str, desk: Path) -> None:
    (desk / "notes.txt").write_text(OLD, encoding="utf-8")
    (desk / "link").symlink_to("notes.txt")
    (desk / "dangling").symlink_to("nowhere")
    for target in ("notes.txt", "link", "dangling"):
        assert use(name, desk, target).code == 2
    assert (desk / "notes.txt").read_text(encoding="utf-8") == OLD
    assert not (desk / "nowhere").exists()


@pytest.mark.parametrize("name", sorted({*SINGLE} - {"export"}))
def test_a_folder_in_the_place_of_a_file_is_kept(name: str, desk: Path) -> None:
    (desk / "folder").mkdir()
    done = use(name, desk, "folder", "--force")
    assert (done.code, "Traceback" in done.err, list((desk / "folder").iterdir())) == (2, False, [])


@pytest.mark.parametrize("name", SINGLE)
def test_no_history_is_written_over_even_by_force(name: str, desk: Path) -> None:
    history = next((desk / "data").rglob("history.sqlite3"))
    before = history.read_bytes()
    assert use(name, desk, str(history), "--force").code == 2
    assert history.read_bytes()[:4096] == before[:4096]
    assert b"Zorglub" in history.read_bytes()


@pytest.mark.parametrize("name", READ)
def test_what_is_read_is_not_written_over_even_by_force(name: str, desk: Path) -> None:
    more = {"mark": ("--bank", "bank.yaml", "--list", "class.txt"), "report": ("--bank", "bank.yaml")}
    for target in READ[name]:
        before = (desk / target).read_bytes()
        assert use(name, desk, target, "--force", *more.get(name, ())).code == 2, target
        assert (desk / target).read_bytes() == before


@pytest.mark.parametrize(
    "words", [("--html", "x", "--csv", "./x"), ("--html", "-", "--json"), ("--csv", "-", "--html", "-")], ids=" ".join
)
def test_two_results_are_not_written_to_one_place(words: tuple[str, ...], desk: Path) -> None:
    done = start(("report", "4B.csv", *words), desk)
    assert (done.code, done.out, (desk / "x").exists()) == (2, "", False)


@pytest.mark.parametrize("name", SINGLE)
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")  # noqa: PTH110 -- of the system
def test_a_full_device_is_told(name: str, desk: Path) -> None:
    done = use(name, desk, "/dev/full")
    assert (done.code, "Traceback" in done.err) == (2, False)


@pytest.mark.parametrize("name", sorted({*WRITE_TO, *FOLDERS}))
def test_a_name_that_is_no_text_is_a_name(name: str, desk: Path) -> None:
    done = (
        use(name, desk, NO_TEXT)
        if name in WRITE_TO
        else start(tuple(NO_TEXT if word == FOLDERS[name] else word for word in USES[name].words), desk)
    )
    assert (done.code, (desk / NO_TEXT).exists()) == (0, True), done.err
    assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize("name", SINGLE)
def test_a_pipe_that_nobody_reads_is_not_waited_for(name: str, desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    done = use(name, desk, "pipe", before=lambda: setattr(given, "MOMENT", 0))
    assert (done.code, "Traceback" in done.err, "pipe" in done.err) == (2, False, True)


def full(*_: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def killed(*_: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _put(function: Callable[..., None], *names: str) -> None:
    """Let the system do something else, in the forked process that calls this."""
    for name in names:
        setattr(os, name, function)


@pytest.mark.parametrize("name", sorted({*WRITE_TO, *FOLDERS}))
def test_a_full_disk_leaves_nothing(name: str, desk: Path) -> None:
    def spoil() -> None:
        _put(full, "replace", "rename", "fsync")

    before = left(desk)
    done = use(name, desk, before=spoil)
    assert (done.code, "Traceback" in done.err) == (2, False)
    assert left(desk) - before <= {"made"}


@pytest.mark.parametrize("name", sorted({*WRITE_TO, *FOLDERS}))
def test_what_a_kill_leaves_goes_at_the_next_try(name: str, desk: Path) -> None:
    def spoil() -> None:
        _put(killed, "replace", "rename")

    before = left(desk)
    assert use(name, desk, before=spoil).code == -signal.SIGKILL
    made = FOLDERS.get(name) or WRITE_TO[name][-1]
    assert {each for each in left(desk) - before if not each.startswith(".") and "/." not in each} <= {"made"}
    assert use(name, desk).code == 0
    assert not [each for each in left(desk) if each.endswith((MADE, OLDER))]
    assert (desk / made).exists()


def test_a_site_that_was_moved_aside_by_a_killed_run_is_not_lost(desk: Path) -> None:
    def spoil() -> None:
        move = os.rename
        moved: list[str] = []

        def once(one: str, other: str) -> None:
            if moved:
                killed()
            moved.append(one)
            move(one, other)

        _put(once, "rename")

    assert use("site", desk).code == 0
    (before,) = (desk / "pages").glob("index.html")
    old = before.read_bytes()
    assert use("site", desk, "", "--force", before=spoil).code == -signal.SIGKILL
    assert not (desk / "pages").exists()
    done = use("site", desk, "", "--force", "--pack", "no-such-pack")
    assert done.code == 2
    assert use("site", desk, "", "--force").code == 0
    assert (desk / "pages" / "index.html").read_bytes() == old
    assert not list(desk.glob(".pages*"))
