"""`quiz site`: what it writes, what it says, and what it refuses to write over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from quiz.commands.teach.site import size_in_words
from quiz.locale import phrases
from tests.conftest import PATIENCE, environment, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run


def tree(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_it_writes_both_languages_and_says_how_to_open_them(run: Run, tmp_path: Path, pack: Pack) -> None:
    done = run("site", "room")
    assert done.returncode == 0
    assert done.stderr == ""
    counts = f"5 articles, {len(pack.statements)} statements compared, {len(pack.outlets)} outlets"
    assert f"{counts}; languages: fr, en." in done.stdout
    assert "To open in a browser: room/index.html" in done.stdout
    assert {each.name for each in (tmp_path / "room").iterdir()} == {
        "index.html", "play.html", "fr", "en", ".quiz-site",
    }  # fmt: skip


def test_one_language_alone_is_also_that_of_the_message(run: Run, tmp_path: Path) -> None:
    done = run("site", "salle", "--lang", "fr")
    assert "À ouvrir dans un navigateur\u00a0: salle/index.html" in done.stdout
    assert {each.name for each in (tmp_path / "salle").iterdir()} == {"index.html", "play.html", "fr", ".quiz-site"}


def test_the_same_pack_gives_the_same_bytes_wherever_it_is(run: Run, tmp_path: Path) -> None:
    run("site", "one")
    run("site", "two", "--pack", str(small_pack()))
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_program_can_read_what_was_written(run: Run, pack: Pack) -> None:
    told = json.loads(run("site", "room", "--json", "--lang", "en").stdout)
    assert told["folder"] == "room"
    assert told["languages"] == ["en"]
    assert told["files"] == 2 + 5 + 5 + len(pack.statements) + len(pack.outlets)


def test_a_site_made_before_is_replaced_when_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    run("site", "room")
    assert run("site", "room", "--lang", "fr", "--force").returncode == 0
    assert not (tmp_path / "room" / "en").exists()


def test_a_folder_of_somebody_elses_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "monday.txt").write_text("mine", encoding="utf-8")
    done = run("site", "lessons")
    assert done.returncode == 2
    assert done.stderr == "“lessons” is not empty and was not made by quiz site: give a new or empty folder.\n"
    assert tree(tmp_path / "lessons") == {"monday.txt": b"mine"}


def test_a_file_added_to_a_site_is_not_deleted(run: Run, tmp_path: Path) -> None:
    run("site", "room", "--lang", "en")
    (tmp_path / "room" / "homework.html").write_text("mine", encoding="utf-8")
    done = run("site", "room")
    assert done.returncode == 2
    assert "holds “homework.html”, which quiz site did not write" in done.stderr
    assert (tmp_path / "room" / "homework.html").exists()


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine", encoding="utf-8")
    done = run("site", "page.html")
    assert done.returncode == 2
    assert done.stderr == "“page.html” is a file: give a folder, new or empty.\n"


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("mine", encoding="utf-8")
    done = run("site", "page.html/room")
    assert done.returncode == 2
    assert done.stderr.startswith("page.html/room could not be written: ")
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_pack_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = run("site", "room", "--pack", "nothing")
    assert done.returncode == 2
    assert "“nothing” is not a pack" in done.stderr
    assert not (tmp_path / "room").exists()


def test_a_folder_must_be_named(run: Run) -> None:
    done = run("site")
    assert done.returncode == 2
    assert done.stderr == "Into which folder? For instance: quiz site room\n"


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_ctrl_c_leaves_the_old_site(run: Run, tmp_path: Path) -> None:
    run("site", "room", "--lang", "en")
    before = tree(tmp_path / "room")
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", "site", "room", "--force"],
        cwd=tmp_path,
        env=environment(tmp_path, "en_GB.UTF-8"),
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    while process.poll() is None and not list(tmp_path.glob(".room.*/fr/articles/*")):
        pass
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, 130}
    assert "Traceback" not in told
    if process.returncode:
        assert tree(tmp_path / "room") == before
    assert not list(tmp_path.glob(".room.*"))


@pytest.mark.parametrize(
    ("size", "english", "french"),
    [(1, "1\u00a0kB", "1\u00a0ko"), (640_001, "641\u00a0kB", "641\u00a0ko"), (3_140_000, "3.1\u00a0MB", "3,1\u00a0Mo")],
)
def test_sizes_are_said_as_people_say_them(size: int, english: str, french: str) -> None:
    assert size_in_words(phrases("en"), size) == english
    assert size_in_words(phrases("fr"), size) == french


@pytest.mark.parametrize(
    ("option", "said"), [((), "quoted whole and unchanged"), (("--excerpts",), "Only the passages")]
)
def test_the_site_says_whose_the_articles_are_and_may_show_what_is_quoted_only(
    run: Run, tmp_path: Path, option: tuple[str, ...], said: str
) -> None:
    assert run("site", "room", "--lang", "en", *option).returncode == 0
    page = (tmp_path / "room" / "en" / "articles" / "rhc.html").read_text(encoding="utf-8")
    assert f"The articles remain their publishers’. {'They are ' if not option else ''}{said}" in page
    assert ("[…]" in page.partition("<footer>")[0]) == bool(option)
