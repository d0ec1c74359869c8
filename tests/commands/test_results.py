"""Every command that writes a file refuses alike to write over another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.classroom.made import class_on_paper
from tests.commands.listed import every_command, parameters
from tests.conftest import PACKS, small_pack
from tests.library.parcel.made import own_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

SMALL = str(PACKS / "good" / "every-kind.yaml")
WRITES = {
    ("stats", "--html"): (("stats", "--html", "new.html"), "new.html"),
    ("draft", "--output"): (("draft", str(small_pack()), "-n", "5", "-o", "new.yaml"), "new.yaml"),
    ("preview", "--html"): (("preview", SMALL, "--html", "new.html"), "new.html"),
    ("pack", "--output"): (("pack", "own", "-o", "new.quizpack"), "new.quizpack"),
    ("page", "--output"): (("page", SMALL, "-o", "new.html"), "new.html"),
    ("export", "--output"): (("export", SMALL, "--to", "gift", "-o", "new.gift"), "new.gift"),
    ("handout", "--output"): (("handout", SMALL, "-o", "new"), "new/sheet.html"),
    ("lesson", "--output"): (("lesson", SMALL, "-o", "new"), "new/sheet.html"),
    ("mark", "--output"): (("mark", "4B.csv", "-o", "new.csv"), "new.csv"),
    ("report", "--html"): (("report", "4B.csv", "--html", "new.html"), "new.html"),
    ("report", "--csv"): (("report", "4B.csv", "--csv", "new.csv"), "new.csv"),
    ("history export", "file"): (("history", "export", "new.jsonl"), "new.jsonl"),
    ("site", "folder"): (("site", "new", "--lang", "en"), "new"),
}
"""What writes a file or a folder: the command as it is typed, and what it must not write over."""
NEVER = {("new", "pack")}
"""What makes a folder and replaces none, whatever is asked for."""
REPLACES = {"add"}
"""What can be forced to take the place of something of the program's own; see tests/commands/author/test_parcels.py."""
READS = {
    ("class", "--lesson"),
    ("export", "--lesson"),
    ("history import", "file"), ("mark", "files"), ("mark", "--list"), ("report", "files"), ("check", "paths"),
    ("new", "--article"), ("draft", "pack"), ("schema", "file"), ("pack", "folder"), ("add", "file"),
    *((name, "--pack") for name in ("read", "compare", "trace", "outlets", "site")),
}  # fmt: skip
KEEPS = "--data-dir"
"""Where the program keeps what is its own."""


def named() -> set[tuple[str, str]]:
    """Everything on a command line that stands for a file or a folder."""
    return {
        (name, parameter)
        for name, command in every_command().items()
        for parameter, stands_for in parameters(command).items()
        if re.search("FILE|DIR|PATH|PACK|FOLDER", stands_for) and parameter != KEEPS
    }


def test_of_every_file_on_a_command_line_it_is_known_whether_it_is_written() -> None:
    assert named() == WRITES.keys() | NEVER | READS


def test_what_writes_can_be_forced() -> None:
    commands = every_command()
    forced = {name for name, command in commands.items() if "--force" in parameters(command)}
    assert forced - REPLACES == {name for name, _ in WRITES}


@pytest.fixture
def used(run: Run, pack: Pack, tmp_path: Path) -> Run:
    """The program in a folder that has the answers of a class, and a history with one answer."""
    class_on_paper(pack, tmp_path, pack.questions()[:2])
    own_pack(tmp_path / "own")
    run("play", "les-mots", "-n", "1", "--no-confidence", stdin="a\n")
    return run


def contents(path: Path) -> dict[str, bytes]:
    files = path.rglob("*") if path.is_dir() else [path]
    return {str(each): each.read_bytes() for each in files if each.is_file()}


@pytest.mark.parametrize(("words", "made"), WRITES.values(), ids=[" ".join(each) for each in WRITES])
def test_nothing_is_written_over_unless_that_is_asked_for(
    used: Run, tmp_path: Path, words: tuple[str, ...], made: str
) -> None:
    assert used(*words).returncode == 0
    before = contents(tmp_path / made)
    refused = used(*words)
    assert (refused.returncode, refused.stderr) == (2, f"{made} already exists; --force replaces it.\n")
    assert refused.stdout == ""
    assert contents(tmp_path / made) == before
    assert used(*words, "--force").returncode == 0


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_folder_that_is_not_there_is_told_alike(used: Run, lang: str) -> None:
    sentence = {"fr": "nulle/part\u00a0: ce dossier n’existe pas.\n", "en": "nulle/part: there is no such folder.\n"}
    for words, made in WRITES.values():
        if "." in made and "/" not in made:
            told = used(*(f"nulle/part/{made}" if word == made else word for word in words), LC_ALL=f"{lang}_XX.UTF-8")
            assert (told.returncode, told.stderr) == (2, sentence[lang])
