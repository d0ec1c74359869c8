"""Good packs are read without a word; each bad one gets exactly its findings, at their places."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from tests.conftest import PACKS, by_itself, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents

BAD = sorted((PACKS / "bad").glob("*.yaml"))
GOOD = sorted((PACKS / "good").glob("*.yaml"))


def findings(path: Path) -> list[str]:
    problems = check_contents(read_contents(by_itself(path)))
    here = [problem for problem in problems if problem.span.file.endswith(path.name)]
    return [f"{problem.span.line}:{problem.span.column} {problem.code}" for problem in here]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_bank_gets_its_findings(path: Path) -> None:
    assert findings(path) == path.with_suffix(".expected").read_text(encoding="utf-8").split("\n")[:-1]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_finding_speaks_both_languages_and_says_something(path: Path) -> None:
    for problem in read_contents(by_itself(path)).problems:
        assert len(problem.message.of("fr")) > 10
        assert len(problem.message.of("en")) > 10


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_bank_gets_none(path: Path) -> None:
    assert findings(path) == []


def test_a_broken_question_does_not_hide_the_others(tmp_path: Path) -> None:
    text = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    path = tmp_path / "bank.yaml"
    path.write_text(text.replace("kind: order", "kind: ordre"), encoding="utf-8")
    contents = read_contents(by_itself(path))
    assert len(contents.questions) == 8
    assert [problem.code for problem in contents.problems] == ["S204"]


def test_a_register_that_changed_is_read_anew(tmp_path: Path) -> None:
    root = folder_root(copy_of_the_pack(tmp_path))
    before = read_contents(root)
    outlets = root.register("outlets")
    outlets.write_text(outlets.read_text(encoding="utf-8").replace("name: RT France", "name: RT", 1), encoding="utf-8")
    after = read_contents(root)
    assert before.pack.outlets["rt-france"].name != after.pack.outlets["rt-france"].name


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path, fixed: Contents) -> None:
    pack = copy_of_the_pack(tmp_path)
    (pack / "questions" / "aaa.yaml").write_text("bank: [", encoding="utf-8")
    contents = read_contents(folder_root(pack))
    assert len(contents.questions) == len(fixed.questions)
    assert {problem.span.file for problem in contents.problems} == {str(pack / "questions" / "aaa.yaml")}


def test_an_article_outside_the_pack_is_not_read(tmp_path: Path) -> None:
    pack = copy_of_the_pack(tmp_path)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    sources = pack / "seeds" / "sources.yaml"
    sources.write_text(
        sources.read_text(encoding="utf-8").replace("000_4cae91771972825a.txt", "../../secret.txt"), encoding="utf-8"
    )
    contents = read_contents(folder_root(pack))
    assert contents.pack.articles["rhc"].text == ""
    assert "Y116" in {problem.code for problem in contents.problems}


def test_a_link_out_of_the_pack_is_not_followed(tmp_path: Path) -> None:
    pack = copy_of_the_pack(tmp_path)
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    article = pack / "seeds" / "000_4cae91771972825a.txt"
    article.unlink()
    article.symlink_to(tmp_path / "secret.txt")
    assert read_contents(folder_root(pack)).pack.articles["rhc"].text == ""


def copy_of_the_pack(tmp_path: Path) -> Path:
    return shutil.copytree(small_pack(), tmp_path / "pack")
