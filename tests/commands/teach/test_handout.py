"""`quiz handout` as a teacher runs it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.making import Extras
from quiz.cli.printing import TABLES
from quiz.commands.teach.handout import HandoutOptions, make_handout
from quiz.formats.spreadsheets import TABLE_KINDS
from quiz.locale import phrases
from tests.conftest import PACKS, TOP

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

ALL = ("--versions", "2", "--cards", "--answers")
SMALL = str(PACKS / "good" / "every-kind.yaml")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_sheets_and_key_are_written_into_a_folder_named_after_the_bank(run: Run, tmp_path: Path) -> None:
    done = run("handout", "les-mots")
    assert done.returncode == 0
    assert list(contents(tmp_path / "handout-les-mots")) == ["key.html", "sheet.html"]
    assert "sheet.html: for the pupils" in done.stdout
    assert done.stderr == ""


def test_cards_and_a_table_for_answers_are_written_when_asked_for(run: Run, tmp_path: Path) -> None:
    done = run("handout", "les-mots", *ALL, "-o", "classe/3B", lang="fr_FR.UTF-8")
    assert list(contents(tmp_path / "classe" / "3B")) == [
        "cartes-de-vote.html",
        "corrige.html",
        "feuille-A.html",
        "feuille-B.html",
        "grille-de-pointage.html",
        "reponses.csv",
        "reponses.json",
    ]
    assert "Fait dans classe/3B" in done.stdout


@pytest.mark.parametrize("extra", [(), ("--pdf",)])
def test_the_same_command_makes_the_same_bytes(run: Run, tmp_path: Path, extra: tuple[str, ...]) -> None:
    run("handout", SMALL, *ALL, *extra, "-o", "one")
    run("handout", SMALL, *ALL, *extra, "-o", "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert len(contents(tmp_path / "one")) == 7


def test_another_seed_makes_other_sheets(run: Run, tmp_path: Path) -> None:
    run("handout", "les-mots", "-o", "one")
    run("handout", "les-mots", "-o", "two", "--seed", "2")
    assert contents(tmp_path / "one")["sheet.html"] != contents(tmp_path / "two")["sheet.html"]


def test_what_is_there_is_never_written_over_unless_forced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "key.html").write_text("mine", encoding="utf-8")
    done = run("handout", SMALL, "-o", "mine")
    assert done.returncode == 2
    assert "mine/key.html already exists; --force replaces it." in done.stderr
    assert contents(tmp_path / "mine") == {"key.html": b"mine"}
    assert run("handout", SMALL, "-o", "mine", "--force").returncode == 0
    assert contents(tmp_path / "mine")["key.html"] != b"mine"


def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("handout", SMALL, "-o", "file")
    assert done.returncode == 2
    assert done.stderr.startswith("file could not be written: ")
    assert "Traceback" not in done.stderr


def test_a_folder_in_the_way_of_a_file_is_named_and_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out" / "key.html").mkdir(parents=True)
    done = run("handout", SMALL, "-o", "out", "--force")
    assert done.returncode == 2
    assert "out/key.html could not be written" in done.stderr
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


def test_form_b_is_the_twin_of_form_a(run: Run, tmp_path: Path) -> None:
    for form in ("A", "b"):
        assert run("handout", "--form", form, "-n", "4", "--answers", "-o", form).returncode == 0
    first, second = (json.loads((tmp_path / form / "answers.json").read_text(encoding="utf-8")) for form in ("A", "b"))
    assert (first["form"], second["form"]) == ("A", "B")
    assert len(first["versions"]["A"]) == len(second["versions"]["A"]) == 4
    assert first["id"].startswith("mix-a-")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--form", "D"), "“D”: the form is A, B or C."),
        (("--versions", "9"), "“9” for --versions: a whole number from 1 to 4 is needed."),
        (("--device", "wordin"), "Did you mean wording?"),
        ((SMALL, "--form", "A"), "No question of form\xa0A fits"),
        ((SMALL, "--level", "3", "--device", "reuse"), "No question fits"),
        (("les-mot",), "Did you mean les-mots, "),
        (("nothing.yaml",), "nothing.yaml"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("handout", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert not list(tmp_path.glob("handout*"))


def test_a_bank_without_a_playable_question_is_refused_with_the_reason(run: Run) -> None:
    done = run("handout", str(PACKS / "bad" / "unknown-source.yaml"))
    assert done.returncode == 1
    assert "unknown-source.yaml" in done.stderr


def test_questions_left_out_are_told(run: Run) -> None:
    done = run("handout", str(PACKS / "review" / "hostile.yaml"), *ALL, "--pdf")
    assert done.returncode == 0
    assert "Questions left out: 3." in done.stderr


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "Aucune police de cet ordinateur n’a les signes \U0010fffd (U+10FFFD)."),
        ("en", "No font of this computer has the signs \U0010fffd (U+10FFFD)."),
    ],
)
def test_a_sign_that_no_font_has_is_told_and_spelled_out(run: Run, tmp_path: Path, lang: str, told: str) -> None:
    bank = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
    bank = re.sub(r"(title: \{fr: )(.*?)(, en: )", "\\1\U0010fffd \\2\\3\U0010fffd ", bank, count=1)
    (tmp_path / "bank.yaml").write_text(bank, encoding="utf-8")
    done = run("handout", "bank.yaml", "--pdf", "-o", "sheets", lang=f"{lang}_XX.UTF-8")
    assert done.returncode == 1
    assert told in done.stderr
    assert any((tmp_path / "sheets").glob("*.pdf"))


def test_without_the_extra_a_pdf_is_refused_with_the_mend(run: Run, tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError", encoding="utf-8")
    done = run("handout", SMALL, "--pdf", PYTHONPATH=f"{tmp_path}:{TOP}")
    assert done.returncode == 2
    assert 'pip install "qui-parle[pdf]"' in done.stderr
    assert not list(tmp_path.glob("handout*"))


def test_the_help_has_examples_in_both_languages(run: Run) -> None:
    assert (
        "quiz handout les-mots --versions 2 --pdf    deux versions" in run("handout", "--help", "--lang", "fr").stdout
    )
    assert "quiz handout les-mots --versions 2 --pdf    two versions" in run("handout", "--help").stdout


def test_a_fault_of_the_program_is_not_told_as_an_extra_that_is_missing(tmp_path: Path) -> None:
    def faulty(*_: object) -> list[tuple[str, str, bytes, frozenset[str]]]:
        raise ImportError("a slip")

    extras = Extras(cards=False, answers=False, pdf=True)
    options = HandoutOptions(
        (SMALL,), None, None, None, None, 1, 1, extras, str(tmp_path / "a"), force=False, plain=True
    )
    with pytest.raises(ImportError, match="a slip"):
        make_handout(phrases("en"), options, faulty)


def test_the_table_is_written_as_what_is_asked_for_and_sheets_as_texts_to_change(run: Run, tmp_path: Path) -> None:
    run("handout", SMALL, "--table", "ods", "--editable", "--large", "-o", "one")
    run("handout", SMALL, "--table", "ods", "--editable", "--large", "-o", "two")
    made = contents(tmp_path / "one")
    assert {"answers.ods", "answers.json", "sheet.odt", "large-print.html", "large-print.odt"} <= set(made)
    assert made == contents(tmp_path / "two")


def test_a_kind_of_table_that_there_is_none_of_is_refused(run: Run) -> None:
    done = run("handout", SMALL, "--table", "doc")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there are: csv, xlsx, ods" in done.stderr
    assert TABLES == TABLE_KINDS
