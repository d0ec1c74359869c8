"""`quiz page` as a teacher runs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.conftest import PACKS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SMALL = str(PACKS / "good" / "every-kind.yaml")


def test_a_page_is_written_and_said_how_to_open(run: Run, tmp_path: Path) -> None:
    done = run("page", SMALL, "-o", "play.html")
    assert done.returncode == 0
    assert "play.html: 9 questions, " in done.stdout
    assert "languages: fr, en." in done.stdout
    assert "To open in a browser: play.html" in done.stdout
    assert (tmp_path / "play.html").read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="fr">')


def test_on_standard_output_stands_the_page_alone(run: Run, tmp_path: Path) -> None:
    run("page", SMALL, "-o", "play.html")
    assert run("page", SMALL, "-o", "-").stdout == (tmp_path / "play.html").read_text(encoding="utf-8")


def test_one_language_alone_is_also_that_of_the_message(run: Run, tmp_path: Path) -> None:
    done = run("page", SMALL, "-o", "jouer.html", "--lang", "fr")
    assert "À ouvrir dans un navigateur\u00a0: jouer.html" in done.stdout
    assert "Answer by answer" not in (tmp_path / "jouer.html").read_text(encoding="utf-8")


def test_a_program_can_read_what_was_written(run: Run, tmp_path: Path) -> None:
    told = json.loads(run("page", SMALL, "-o", "play.html", "--json").stdout)
    size = (tmp_path / "play.html").stat().st_size
    assert told == {"file": "play.html", "questions": 9, "bytes": size, "languages": ["fr", "en"]}


def test_it_asks_for_a_file(run: Run) -> None:
    done = run("page", SMALL)
    assert done.returncode == 2
    assert "quiz page -o play.html" in done.stderr


def test_a_level_without_questions_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("page", str(PACKS / "good" / "one-question.yaml"), "-o", "play.html", "--level", "3")
    assert done.returncode == 2
    assert "--level" in done.stderr
    assert not (tmp_path / "play.html").exists()


def test_a_bank_that_cannot_be_played_is_told_with_its_problems(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text("bank: essai\n", encoding="utf-8")
    done = run("page", "bank.yaml", "-o", "play.html")
    assert done.returncode == 1
    assert "bank.yaml" in done.stderr
    assert not (tmp_path / "play.html").exists()


def test_saved_answers_name_the_bank_and_no_folder(run: Run, tmp_path: Path) -> None:
    run("page", SMALL, "-o", "play.html")
    text = (tmp_path / "play.html").read_text(encoding="utf-8")
    assert '"asked":["every-kind.yaml"]' in text
    assert str(PACKS) not in text
