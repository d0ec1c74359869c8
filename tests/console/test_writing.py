"""Results are written wholly or not at all, and never over something else unasked."""

from __future__ import annotations

import io
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.console.ending import UsageError
from quiz.console.writing import NotWrittenError, asked_file, refuse_taken, replace_all, write_result, write_results
from quiz.locale import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAY = phrases("en")
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of POSIX")


def file(folder: Path, name: str, text: str = "old") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def refusal(path: Path, *, force: bool = False, read: tuple[Path, ...] = ()) -> str:
    with pytest.raises(UsageError) as caught:
        refuse_taken(SAY, path, force=force, read=read)
    return str(caught.value)


def test_standard_output_is_no_file() -> None:
    assert asked_file(SAY, "-", force=False) is None


def test_a_file_named_like_standard_output_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_result(SAY, asked_file(SAY, "./-", force=False), [b"new"])
    assert names(tmp_path) == ["-"]


def test_what_exists_is_replaced_only_when_that_is_asked_for(tmp_path: Path) -> None:
    path = file(tmp_path, "a")
    assert refusal(path) == f"{path} already exists; --force replaces it."
    assert asked_file(SAY, str(path), force=True) == path


@posix
def test_a_link_that_leads_nowhere_exists(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert "already exists" in refusal(tmp_path / "link")


@posix
def test_what_is_read_is_never_replaced_not_even_through_a_link(tmp_path: Path) -> None:
    path, link = file(tmp_path, "a"), tmp_path / "link"
    link.symlink_to(path)
    for each in (path, link):
        assert "is a file that this command reads" in refusal(each, force=True, read=(path,))


@posix
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    path, link = file(tmp_path, "a"), tmp_path / "link"
    link.symlink_to(path)
    write_result(SAY, link, [b"new"])
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"


@posix
def test_a_device_is_written_as_it_is() -> None:
    asked = asked_file(SAY, os.devnull, force=False)
    write_result(SAY, asked, [b"new"])
    assert not os.path.isfile(os.devnull)  # noqa: PTH113 -- the name of a device is a text


@posix
def test_a_new_file_has_the_permissions_that_the_system_gives(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_result(SAY, tmp_path / "a", [b"new"])
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@posix
def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = file(tmp_path, "a")
    path.chmod(0o604)
    write_result(SAY, path, [b"new", b" and more"])
    assert path.read_bytes() == b"new and more"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604
    assert names(tmp_path) == ["a"]


@posix
def test_a_write_protected_file_keeps_all_files_from_changing(tmp_path: Path) -> None:
    first, second = file(tmp_path, "a"), file(tmp_path, "b")
    second.chmod(0o444)
    with pytest.raises(NotWrittenError) as caught:
        replace_all({first: [b"new"], second: [b"new"]})
    assert (caught.value.path, caught.value.done) == (second, ())
    assert first.read_text(encoding="utf-8") == second.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a", "b"]


def test_a_folder_in_the_way_keeps_all_files_from_changing(tmp_path: Path) -> None:
    first = file(tmp_path, "a")
    (tmp_path / "b").mkdir()
    with pytest.raises(UsageError, match=r"b could not be written: "):
        write_results(SAY, {first: [b"new"], tmp_path / "b": [b"new"]})
    assert first.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a", "b"]


@posix
def test_files_written_before_another_could_not_be_are_told() -> None:
    with pytest.raises(UsageError, match=r"^/dev/full could not be written: .*\. These were written: /dev/null\.$"):
        write_results(SAY, {_device("null"): [b"new"], _device("full"): [b"new"]})


def _device(name: str) -> Path:
    from pathlib import Path

    path = Path("/dev") / name
    if not path.exists():
        pytest.skip("no such device here")
    return path


@posix
def test_a_folder_that_takes_no_new_file_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        with pytest.raises(UsageError, match="could not be written"):
            write_result(SAY, folder / "a", [b"new"])
    finally:
        folder.chmod(0o700)


def test_an_interruption_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    def interrupted() -> Iterator[bytes]:
        yield b"half"
        raise KeyboardInterrupt

    path = file(tmp_path, "a")
    with pytest.raises(KeyboardInterrupt):
        write_result(SAY, path, interrupted())
    assert path.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["a"]


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_obeys_nothing_of_a_result(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", _Terminal(shown, encoding="utf-8"))
    write_result(SAY, None, ["\ufeffa,\x1b[31m\u202eb\n".encode()])
    assert shown.getvalue().decode() == "a,<U+001B>[31m<U+202E>b\n"


@posix
def test_no_database_is_written_over(tmp_path: Path) -> None:
    path, link = tmp_path / "history.sqlite3", tmp_path / "link"
    path.write_bytes(b"SQLite format 3\0 and more")
    link.symlink_to(path)
    for each in (path, link):
        assert "is a database" in refusal(each, force=True)
