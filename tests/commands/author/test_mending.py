"""`quiz check --fix` and `--diff`, the real program on real files."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.commands.author.mending import unified, write_all
from quiz.console.writing import NotWrittenError
from quiz.library.yaml.rewriting import Change
from tests.conftest import PACKS, PATIENCE, environment, installed, small_pack
from tests.every import start

if TYPE_CHECKING:
    from typing import NoReturn

    from tests.conftest import Run

GOOD = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8")
APOSTROPHE = GOOD.replace("C’est ailleurs", "C'est ailleurs", 1)
posix = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank with one straight apostrophe in French."""
    path = tmp_path / "banque.yaml"
    path.write_text(APOSTROPHE, encoding="utf-8")
    return path


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir() if each.name != "cache")


def test_a_diff_shows_the_mend_and_writes_nothing(run: Run, bank: Path) -> None:
    done = run("check", "--diff", "banque.yaml")
    assert done.returncode == 1
    assert done.stdout.startswith("--- banque.yaml\n+++ banque.yaml\n@@")
    changed = [line for line in done.stdout.split("\n")[2:] if line[:1] in {"-", "+"}]
    assert [("C'est" in line, "C’est ailleurs" in line) for line in changed] == [(True, False), (False, True)]
    assert "Nothing is written" in done.stderr
    assert bank.read_text(encoding="utf-8") == APOSTROPHE


def test_a_diff_of_a_clean_bank_is_empty(run: Run, bank: Path) -> None:
    bank.write_text(GOOD, encoding="utf-8")
    done = run("check", "--diff", "banque.yaml")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_fix_says_what_it_mends_and_checks_again(run: Run, bank: Path) -> None:
    done = run("check", "--fix", "banque.yaml")
    assert done.returncode == 0
    assert bank.read_text(encoding="utf-8") == GOOD
    assert "banque.yaml:18: T901 fixed: curved apostrophe" in done.stderr
    assert "Nothing to report" in done.stderr


def test_what_is_left_is_reported(run: Run, bank: Path) -> None:
    bank.write_text(APOSTROPHE.replace("key: true, ", ""), encoding="utf-8")
    done = run("check", "--fix", "banque.yaml", lang="fr_FR.UTF-8")
    assert done.returncode == 1
    assert "K401" in done.stdout
    assert "T901" not in done.stdout


def test_a_diff_and_a_fix_agree(run: Run, bank: Path) -> None:
    if shutil.which("patch") is None:
        pytest.skip("patch is not installed")
    bank.write_bytes(b"\xef\xbb\xbf" + APOSTROPHE.rstrip("\n").replace("\n", "\r\n").encode())
    copy = bank.with_name("copie.yaml")
    shutil.copy(bank, copy)
    diff = run("check", "--diff", "copie.yaml").stdout
    run("check", "--fix", "banque.yaml")
    diff_bytes = unified(Change(copy, copy.read_bytes().decode(), bank.read_bytes().decode()), "copie.yaml")
    text = "\n".join(diff_bytes) + "\n"
    assert text.replace("\r", "") == diff.replace("\r", "")
    subprocess.run(["patch", "--binary", "-p0"], input=text.encode(), cwd=bank.parent, check=True, capture_output=True)  # noqa: S607 -- whichever patch there is
    assert copy.read_bytes() == bank.read_bytes()


def test_permissions_stay(run: Run, bank: Path) -> None:
    bank.chmod(0o640)
    run("check", "--fix", "banque.yaml")
    assert stat.S_IMODE(bank.stat().st_mode) == 0o640
    assert beside(bank) == ["banque.yaml"]


def test_a_write_protected_bank_is_not_changed(run: Run, bank: Path) -> None:
    bank.chmod(0o444)
    done = run("check", "--fix", "banque.yaml")
    assert done.returncode == 2
    assert "banque.yaml could not be written (it is write-protected); no file is changed." in done.stderr
    assert bank.read_text(encoding="utf-8") == APOSTROPHE


def test_a_link_is_not_followed(run: Run, bank: Path) -> None:
    target = bank.rename(bank.with_name("ailleurs.txt"))
    bank.symlink_to(target)
    done = run("check", "--fix", "banque.yaml")
    assert done.returncode == 2
    assert "it is a link" in done.stderr
    assert target.read_text(encoding="utf-8") == APOSTROPHE


def test_only_the_bank_that_is_named_is_mended(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    for name in ("seeds", "questions"):
        shutil.copytree(small_pack() / name, folder / name)
    for name in ("les-mots", "les-faits"):
        path = folder / "questions" / f"{name}.yaml"
        path.write_bytes(path.read_bytes().replace("’".encode(), b"'", 1))
    before = (folder / "questions" / "les-faits.yaml").read_bytes()
    done = run("check", "--fix", "pack/questions/les-mots.yaml")
    assert "les-mots.yaml" in done.stderr
    assert (folder / "questions" / "les-faits.yaml").read_bytes() == before
    assert run("check", "--diff", "pack").stdout.count("+++") == 1


def test_the_installed_pack_is_not_changed(tmp_path: Path) -> None:
    """The program as it is installed: the pack inside it."""
    program = tmp_path / "site"
    shutil.copytree(installed() / "quiz", program / "quiz")
    path = program / "quiz" / "pack" / "questions" / "les-mots.yaml"
    path.write_bytes(path.read_bytes().replace("’".encode(), b"'", 1))
    before = path.read_bytes()
    environ = environment(tmp_path, "en_GB.UTF-8") | {"PYTHONPATH": str(program)}
    for names in ([], ["les-mots"], [str(path)], [str(program / "quiz" / "pack")]):
        done = program_run(["check", "--fix", *names], tmp_path, environ)
        assert done.returncode == 2
        assert "is part of the program or of a pack that was added, and is not changed" in done.stderr
        assert path.read_bytes() == before


def program_run(arguments: list[str], folder: Path, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        capture_output=True, encoding="utf-8", cwd=folder, env=environ, timeout=PATIENCE, check=False,
    )  # fmt: skip


@posix
def test_a_file_that_cannot_be_written_whole_is_not_written_at_all(bank: Path) -> None:
    """The system allows files of one kilobyte; the bank is larger."""
    command = f'ulimit -f 1; exec "{sys.executable}" -B -m quiz check --fix banque.yaml'
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True, encoding="utf-8", cwd=bank.parent, env=environment(bank.parent, "en"), check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "no file is changed" in done.stderr
    assert bank.read_text(encoding="utf-8") == APOSTROPHE
    assert beside(bank) == ["banque.yaml"]


@pytest.mark.skipif(sys.platform != "linux", reason="a file system in memory, mounted for this test alone")
def test_a_full_disk_changes_nothing(bank: Path) -> None:
    folder = bank.parent / "disk"
    folder.mkdir()
    script = (
        f'mount -t tmpfs -o size=16k tmpfs "{folder}" && cp banque.yaml disk/ && cd disk '
        "&& (head -c 100000 /dev/zero > filler 2>/dev/null || true) && echo mounted "
        f'&& ("{sys.executable}" -B -m quiz check --fix banque.yaml; echo "code $?"; cat banque.yaml; ls -A)'
    )
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c", script],  # noqa: S607 -- of util-linux, wherever
        capture_output=True, encoding="utf-8", cwd=bank.parent, env=environment(bank.parent, "en"), check=False,
    )  # fmt: skip
    if "mounted" not in done.stdout:
        pytest.skip("file systems may not be mounted here")
    assert os.strerror(errno.ENOSPC) in done.stderr
    assert done.stdout == f"mounted\ncode 2\n{APOSTROPHE}banque.yaml\nfiller\n"


def killed(*_: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@posix
@pytest.mark.parametrize(("owner", "name"), [(os, "fchmod"), (os, "fsync"), (Path, "replace")])
def test_a_program_killed_while_it_writes_leaves_the_old_file(run: Run, bank: Path, owner: object, name: str) -> None:
    """Killed by itself, at each step between the first byte written and the new file's taking its place."""
    done = start(("check", "--fix", "banque.yaml"), bank.parent, before=lambda: setattr(owner, name, killed))
    assert done.code == -signal.SIGKILL
    assert bank.read_text(encoding="utf-8") == APOSTROPHE
    run("check", "--fix", "banque.yaml")
    assert bank.read_text(encoding="utf-8") == GOOD


def test_a_missing_last_line_end_is_said_as_patch_expects() -> None:
    lines = list(unified(Change(Path("a"), "x\ny", "x\nz"), "a"))
    assert lines[3:] == [" x", "-y", "\\ No newline at end of file", "+z", "\\ No newline at end of file"]


def refused(*changes: Change) -> NotWrittenError:
    with pytest.raises(NotWrittenError) as caught:
        write_all(changes)
    return caught.value


def test_a_file_gets_its_new_text_and_keeps_its_permissions(bank: Path) -> None:
    bank.chmod(0o640)
    write_all([Change(bank, APOSTROPHE, GOOD)])
    assert bank.read_text(encoding="utf-8") == GOOD
    assert stat.S_IMODE(bank.stat().st_mode) == 0o640
    assert beside(bank) == ["banque.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(bank: Path) -> None:
    assert refused(Change(bank, "old", GOOD)).path == bank
    assert bank.read_text(encoding="utf-8") == APOSTROPHE


@posix
def test_a_link_keeps_all_files_from_changing(bank: Path) -> None:
    link = bank.with_name("link.yaml")
    link.symlink_to(bank)
    assert refused(Change(bank, APOSTROPHE, GOOD), Change(link, APOSTROPHE, GOOD)).path == link
    assert bank.read_text(encoding="utf-8") == APOSTROPHE


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    assert isinstance(refused(Change(tmp_path / "a", "old", "new")).cause, FileNotFoundError)
