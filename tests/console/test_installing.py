"""Packs are added and taken away whole or not at all, at whatever moment the program is killed."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.console.installing import install, uninstall
from quiz.console.writing import NotWrittenError
from quiz.library.pack.installed import installed, installed_root

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD = {"pack.yaml": b"old\n", "questions/one.yaml": b"old\n", "seeds/sources.yaml": b"old\n"}
NEW = {"pack.yaml": b"new\n", "questions/two.yaml": b"new\n", "seeds/sources.yaml": b"new\n", "seeds/a.txt": b"new\n"}
WATCHED = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "shutil.rmtree", "os.listdir")
MOST = 200


def there(packs: Path, name: str) -> dict[str, bytes] | None:
    """The files of an added pack, None where there is none."""
    folder = installed(packs).get(name)
    if folder is None:
        return None
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def killed_at(moment: int, packs: Path, act: Callable[[], object]) -> bool:
    """Whether a process was killed that does something, right before it asks the system about the packs again."""
    process = os.fork()
    if process == 0:
        count = 0

        def watch(event: str, given: tuple[object, ...]) -> None:
            nonlocal count
            if event in WATCHED and str(packs) in str(given):
                count += 1
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL


def at_every_moment(
    packs: Path, before: Callable[[], object], act: Callable[[], object], look: Callable[[], object]
) -> int:
    """Kill what is done at each of its moments, each time from the beginning, and look at what is left; how many."""
    for moment in range(1, MOST):
        shutil.rmtree(packs, ignore_errors=True)
        before()
        killed = killed_at(moment, packs, act)
        look()
        if not killed:
            return moment
    raise AssertionError("it never ends")


def test_a_pack_is_there_once_it_is_added(tmp_path: Path) -> None:
    install(tmp_path / "packs", "a", NEW)
    assert there(tmp_path / "packs", "a") == NEW


def test_one_that_is_put_in_the_place_of_another_is_alone(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    install(packs, "a", OLD)
    install(packs, "a", NEW)
    assert there(packs, "a") == NEW
    assert len(list((packs / "a").iterdir())) == 1


def test_what_was_taken_away_is_gone(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    install(packs, "a", OLD)
    uninstall(packs, "a")
    assert there(packs, "a") is None
    assert list(packs.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="forks and signals of POSIX")
def test_a_kill_at_any_moment_leaves_all_of_a_new_pack_or_nothing(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    seen = []

    def look() -> None:
        seen.append(there(packs, "a"))
        assert seen[-1] in (None, NEW)
        install(packs, "a", NEW)
        assert there(packs, "a") == NEW
        assert [each.name for each in (packs / "a").iterdir() if each.name.startswith(".")] == []

    assert at_every_moment(packs, lambda: None, lambda: install(packs, "a", NEW), look) > len(NEW)
    assert {found is None for found in seen} == {True, False}


@pytest.mark.skipif(sys.platform == "win32", reason="forks and signals of POSIX")
def test_a_kill_at_any_moment_leaves_all_of_the_old_pack_or_all_of_the_new(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    seen = []

    def look() -> None:
        seen.append(there(packs, "a"))
        assert seen[-1] in (OLD, NEW)
        install(packs, "a", NEW)
        assert there(packs, "a") == NEW
        assert len(list((packs / "a").iterdir())) == 1

    before, act = (lambda: install(packs, "a", OLD)), (lambda: install(packs, "a", NEW))
    assert at_every_moment(packs, before, act, look) > len(NEW)
    assert OLD in seen


@pytest.mark.skipif(sys.platform == "win32", reason="forks and signals of POSIX")
def test_a_kill_at_any_moment_leaves_all_of_a_pack_that_is_taken_away_or_nothing(tmp_path: Path) -> None:
    packs = tmp_path / "packs"

    def look() -> None:
        assert there(packs, "a") in (None, OLD)
        install(packs, "a", NEW)
        assert [each.name for each in packs.iterdir()] == ["a"]

    assert at_every_moment(packs, lambda: install(packs, "a", OLD), lambda: uninstall(packs, "a"), look) > 2


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quiz.console.folders._write", full)
    with pytest.raises(NotWrittenError):
        install(tmp_path / "packs", "a", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_bank_of_an_added_pack_has_a_name_of_its_own(tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    install(packs, "a", NEW | {"questions/one.yaml": b""})
    whole, one = installed_root(packs, "a"), installed_root(packs, "a/two")
    assert whole is not None
    assert one is not None
    assert [path.stem for path in whole.banks] == ["one", "two"]
    assert [path.stem for path in one.banks] == ["two"]


@pytest.mark.parametrize("word", ["b", "a/three", "a/", "../a", "", "a/../a", "A", "a\0", ".", "a/two/x"])
def test_any_other_word_means_no_added_pack(tmp_path: Path, word: str) -> None:
    install(tmp_path / "packs", "a", NEW)
    assert installed_root(tmp_path / "packs", word) is None
