"""`quiz draft`, as an author calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.drafting.made import BRIDGE, HARBOUR
from tests.every import start

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tests.drafting.written import Author

DRAFTS = "essai/questions/drafts/essai.yaml"


@pytest.fixture
def begun(run: Run, tmp_path: Path) -> Run:
    """The program in a folder with a pack of two articles, `essai`."""
    words = ["new", "essai"]
    for name, text in (("bridge", BRIDGE), ("harbour", HARBOUR)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        words += ["--article", f"{name}.txt", "--outlet", f"La Gazette {name}", "--date", "2026-11-03"]
        words += ["--language", "fr", "--attribution", "stated", "--evidence", "son nom"]
    assert run(*words).returncode == 0
    return run


def test_candidates_are_written_into_the_pack(begun: Run, tmp_path: Path) -> None:
    result = begun("draft", "essai", "-n", "5")
    assert (result.returncode, result.stdout) == (0, "")
    assert f"quiz check {DRAFTS}" in result.stderr
    assert len(yaml.safe_load((tmp_path / DRAFTS).read_text(encoding="utf-8"))["questions"]) == 5


def test_a_pack_with_drafts_is_checked_and_played_without_them(begun: Run) -> None:
    begun("draft", "essai")
    assert begun("check", "essai").returncode == 0
    assert "right out of 1" in begun("play", "essai", stdin="a\n").stdout


def test_a_draft_never_plays(begun: Run) -> None:
    begun("draft", "essai")
    result = begun("play", DRAFTS, stdin="a\n")
    assert (result.returncode, result.stdout) == (2, "")
    assert "drafts, which do not play" in result.stderr


def test_no_command_that_reads_a_pack_takes_up_its_drafts(author: Author) -> None:
    author.draft(most=2)
    author.write_up(*author.ids())
    for words in (("site", "pages", "--pack", DRAFTS), ("read", "--pack", DRAFTS), ("compare", "--pack", DRAFTS)):
        done = start(words, author.folder)
        assert done.code == 0, done.err
        assert not any(name in done.out for name in author.ids())
    pages = "".join(page.read_text(encoding="utf-8") for page in (author.folder / "pages").rglob("*.html"))
    assert not any(name in pages for name in author.ids())


@pytest.mark.parametrize("command", ["play", "today", "review", "class", "handout", "export", "lesson", "test"])
def test_no_command_that_asks_questions_takes_drafts(author: Author, command: str) -> None:
    author.draft(most=1)
    more = ("--to", "gift", "-o", "-") if command == "export" else ()
    done = start((command, DRAFTS, *more), author.folder)
    assert (done.code, done.out) == (2, "")


def test_the_folder_of_drafts_means_all_of_them(author: Author) -> None:
    author.draft(most=2)
    drafts = author.folder / DRAFTS
    drafts.with_name("more.yaml").write_text(author.text(DRAFTS).replace("- id: ", "- id: more-"), encoding="utf-8")
    assert "Drafts waiting: 4." in author.check("essai/questions/drafts").err


def test_drafts_are_not_written_out_of_their_pack(author: Author) -> None:
    (author.folder / "elsewhere").mkdir()
    (author.folder / DRAFTS).parent.symlink_to(author.folder / "elsewhere")
    assert author.draft(most=2).code == 2
    assert not list((author.folder / "elsewhere").iterdir())


def test_a_check_says_what_is_missing_in_a_draft_and_finds_no_other_fault(begun: Run) -> None:
    begun("draft", "essai", "-n", "5")
    result = begun("check", DRAFTS, "--json")
    assert result.returncode == 1
    assert {each["code"] for each in json.loads(result.stdout)} == {"K401", "S203", "S204"}


def test_drafts_are_not_written_over_unasked(begun: Run, tmp_path: Path) -> None:
    begun("draft", "essai")
    (tmp_path / DRAFTS).write_text("mine", encoding="utf-8")
    assert begun("draft", "essai").returncode == 2
    assert (tmp_path / DRAFTS).read_text(encoding="utf-8") == "mine"
    assert begun("draft", "essai", "--force").returncode == 0


def test_one_device_alone_may_be_asked_for(begun: Run) -> None:
    found = json.loads(begun("draft", "essai", "--device", "translation", "--json").stdout)["candidates"]
    assert found
    assert all("spelling" in [each["reason"], *each.get("also", [])] for each in found)


def test_json_writes_no_file(begun: Run, tmp_path: Path) -> None:
    assert json.loads(begun("draft", "essai", "--json").stdout)["candidates"]
    assert not (tmp_path / "essai" / "questions" / "drafts").exists()


def test_the_file_may_go_to_standard_output(begun: Run) -> None:
    result = begun("draft", "essai", "-n", "2", "-o", "-")
    assert len(yaml.safe_load(result.stdout)["questions"]) == 2


@pytest.mark.parametrize(("words", "told"), [((), "Which pack?"), (("nowhere",), "nowhere"), ((".",), "questions/")])
def test_what_is_no_pack_is_told(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("draft", *words)
    assert (result.returncode, result.stdout) == (2, "")
    assert told in result.stderr


def test_nothing_is_written_into_the_pack_that_comes_with_the_program(run: Run) -> None:
    result = run("draft", "les-mots")
    assert (result.returncode, result.stdout) == (2, "")
    assert "-o" in result.stderr


def test_what_was_written_moves_to_a_bank_with_quotations_and_evidence_that_hold(begun: Run, tmp_path: Path) -> None:
    begun("draft", "essai", "-n", "1000")
    bank = yaml.safe_load((tmp_path / DRAFTS).read_text(encoding="utf-8"))
    said = {"fr": "Qui le dit ici\u202f?", "en": "Who says so here?"}
    for question in bank["questions"]:
        question |= {"ask": said, "explain": said, "takeaway": said}
        question["passages"] = [each | {"voice": "outlet", "gloss": "written"} for each in question["passages"]]
        question["options"] = [
            {"id": name, "text": {"fr": name, "en": name}, "why": said} | ({"key": True} if name == "a" else {})
            for name in ("a", "b", "c")
        ]
    (tmp_path / "essai" / "questions" / "ecrite.yaml").write_text(json.dumps(bank | {"bank": "ecrite"}), "utf-8")
    found = json.loads(begun("check", "essai", "--json").stdout)
    assert {each["code"] for each in found if each["code"].startswith(("E", "Q2", "S", "Y"))} == set()
