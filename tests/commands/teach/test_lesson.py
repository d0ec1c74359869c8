"""`quiz lesson` as a teacher runs it, and what goes on with its folder."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from quiz.commands.teach.projector.opening import ClassOptions, choose
from quiz.library.pack.roots import folder_root
from quiz.locale import phrases
from quiz.locale.projector import class_words
from tests.commands.teach.test_handout import contents
from tests.conftest import PACKS, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SMALL = str(PACKS / "good" / "every-kind.yaml")


def test_one_command_makes_all_and_says_what_comes_next(run: Run, tmp_path: Path) -> None:
    done = run("lesson", "--versions", "2", lang="fr_FR.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert list(contents(tmp_path / "seance")) == [
        "cartes-de-vote.html", "corrige.html", "feuille-A.html", "feuille-B.html", "fiche-de-seance.html",
        "grille-de-pointage.html", "reponses.csv", "reponses.json",
    ]  # fmt: skip
    plan = (tmp_path / "seance" / "fiche-de-seance.html").read_text(encoding="utf-8")
    for line in done.stdout.splitlines():
        if line.startswith("quiz "):
            assert line in plan


@pytest.mark.parametrize("extra", [(), ("--pdf",)])
def test_the_same_command_makes_the_same_bytes(run: Run, tmp_path: Path, extra: tuple[str, ...]) -> None:
    made = []
    for _ in range(2):
        assert run("lesson", *extra, "--seed", "3", "-o", "l", "--force").returncode == 0
        made.append(contents(tmp_path / "l"))
    assert made[0] == made[1]


def test_projector_platform_and_marks_have_the_questions_and_letters_of_the_sheet(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("lesson", "--seed", "4", "-o", "l")
    key = json.loads((tmp_path / "l" / "answers.json").read_text(encoding="utf-8"))
    printed = key["versions"]["A"]
    shown = run("class", "--lesson", "l", "--size", "28", stdin="q\n").stdout
    assert "3 questions" in shown
    exported = run("export", "--lesson", "l", "--to", "csv").stdout
    ids = {row["id"] for row in csv.DictReader(io.StringIO(exported.removeprefix("\ufeff")))}
    assert ids == {each["question"] for each in printed}
    monkeypatch.setattr("quiz.commands.asked.builtin_root", lambda: folder_root(small_pack()))
    chosen = choose(phrases("en"), class_words("en"), ClassOptions(lesson=str(tmp_path / "l")))
    assert chosen.numbers == (1, 2, 3)
    for each in printed[:3]:
        asked = chosen.asked[each["question"]]
        assert {asked.letter(name): name for name in asked.names} == each["letters"]


def test_what_the_plan_calls_the_time_for_the_votes_is_what_the_projector_says(run: Run) -> None:
    run("lesson", "-o", "l")
    assert "about 18 minutes" in run("class", "--lesson", "l", stdin="q\n").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--minutes", "20"), "20 minutes are too short for 5 questions and a vote: 31 are needed"),
        (("--versions", "2", "-n", "3"), "one version is enough"),
        (("--minutes", "5"), "from 20 to 120"),
        ((SMALL, "--level", "3", "--device", "reuse"), "No question fits"),
    ],
)
def test_a_lesson_that_cannot_be_is_refused_in_a_sentence(run: Run, arguments: tuple[str, ...], said: str) -> None:
    done = run("lesson", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


def test_fewer_questions_than_wished_for_are_told(run: Run) -> None:
    assert "Only 4 questions instead of 5" in run("lesson", SMALL).stderr


@pytest.mark.parametrize("command", [("class",), ("export", "--to", "csv")])
def test_a_folder_that_is_no_lesson_is_refused(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "l").mkdir()
    (tmp_path / "l" / "a.json").write_bytes(b"\xff")
    for place in ("l", "nowhere"):
        done = run(*command, "--lesson", place)
        assert done.returncode == 2
        assert f"{place}: this is not the folder of a lesson" in done.stderr


@pytest.mark.parametrize("command", [("class",), ("export", "--to", "csv")])
def test_a_lesson_says_already_which_questions(run: Run, command: tuple[str, ...]) -> None:
    run("lesson", "-o", "l")
    for option in (("les-mots",), ("-n", "3"), ("--level", "1"), ("--form", "A"), ("--seed", "0")):
        done = run(*command, "--lesson", "l", *option)
        assert done.returncode == 2, option
        assert "does not go with --lesson" in done.stderr


def test_a_bank_that_has_changed_since_is_refused_rather_than_asked_under_other_letters(
    run: Run, tmp_path: Path
) -> None:
    bank = tmp_path / "bank.yaml"
    bank.write_text((PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    run("lesson", "bank.yaml", "-o", "l")
    bank.write_text(bank.read_text(encoding="utf-8").replace("id: un-choix\n", "id: un-autre\n"), encoding="utf-8")
    done = run("class", "--lesson", "l", stdin="q\n")
    assert done.returncode == 2
    assert "are no longer as they are printed" in done.stderr
