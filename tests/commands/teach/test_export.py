"""`quiz export` as a person uses it."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest
from lxml import etree

from quiz.commands.teach.export import ExportOptions, changed, export_banks
from quiz.library.pack.roots import root_of
from quiz.locale import phrases
from quiz.locale.export import export_words
from quiz.play.kinds import kind_of
from tests.conftest import PACKS
from tests.console.screen import Terminal
from tests.play.kinds.riddle import riddle

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.commands.teach.export import Written
    from quiz.model import AnyQuestion, Language
    from tests.conftest import Finding, Run

SMALL = str(PACKS / "good" / "every-kind.yaml")
WRITTEN, NOTHING, WRONG = 0, 1, 2


def test_a_text_goes_to_standard_output_and_the_table_to_standard_error(run: Run) -> None:
    found = run("export", SMALL, "--to", "moodle")
    assert found.returncode == WRITTEN
    assert len(etree.fromstring(found.stdout.encode()).findall("question")) == 10
    assert "Changed for Moodle XML:" in found.stderr
    assert "un-mot" in found.stderr


def test_the_file_and_standard_output_hold_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("export", SMALL, "--to", "gift", "-o", "a.gift")
    assert (tmp_path / "a.gift").read_text(encoding="utf-8") == run("export", SMALL, "--to", "gift", "-o", "-").stdout


def test_a_file_is_written_and_told(run: Run, tmp_path: Path) -> None:
    found = run("export", SMALL, "--to", "csv", "-o", "a.csv")
    assert (found.returncode, found.stdout) == (WRITTEN, "")
    assert "a.csv: CSV, 9 questions." in found.stderr
    assert "Changed for CSV:" in found.stderr
    assert "deux-temps" in found.stderr
    assert (tmp_path / "a.csv").stat().st_size


def test_a_folder_gets_a_file_named_after_the_bank(run: Run, tmp_path: Path) -> None:
    run("export", "les-mots", "--to", "kahoot", "-o", ".")
    run("export", "--to", "qti", "-o", ".")
    assert {path.name for path in tmp_path.glob("*.*")} >= {"les-mots.xlsx", "qui-parle.zip"}


def test_a_file_is_never_replaced_without_being_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("mine", encoding="utf-8")
    found = run("export", SMALL, "--to", "moodle", "-o", "a.xml")
    assert (found.returncode, found.stderr) == (WRONG, "a.xml already exists; --force replaces it.\n")
    assert (tmp_path / "a.xml").read_text(encoding="utf-8") == "mine"
    assert run("export", SMALL, "--to", "moodle", "-o", "a.xml", "--force").returncode == WRITTEN
    assert "mine" not in (tmp_path / "a.xml").read_text(encoding="utf-8")


def test_a_bank_is_never_replaced_even_when_asked(run: Run, tmp_path: Path) -> None:
    bank = shutil.copy(SMALL, tmp_path / "bank.yaml")
    before = (tmp_path / "bank.yaml").read_bytes()
    found = run("export", str(bank), "--to", "csv", "-o", "bank.yaml", "--force")
    assert found.returncode == WRONG
    assert "is a file that this command reads" in found.stderr
    assert (tmp_path / "bank.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((SMALL,), "Which format? --to moodle|gift|qti|h5p|anki|kahoot|csv."),
        ((SMALL, "--to", "modle"), "There is no format “modle”. Did you mean moodle?"),
        (("les-mot", "--to", "csv"), "There is no set “les-mot”. Did you mean les-mots"),
        ((SMALL, "--to", "csv", "-o", "missing/a.csv"), "missing: there is no such folder."),
    ],
)
def test_a_wrong_command_gets_one_sentence(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    found = run("export", *arguments)
    assert (found.returncode, found.stdout) == (WRONG, "")
    assert found.stderr.startswith(sentence)
    assert found.stderr.count("\n") == 1


def test_a_bank_without_questions_is_told_why(run: Run) -> None:
    found = run("export", str(PACKS / "bad" / "no-key.yaml"), "--to", "csv")
    assert found.returncode == NOTHING
    assert "no-key.yaml" in found.stderr


def test_questions_left_out_are_told(run: Run) -> None:
    found = run("export", str(PACKS / "review" / "hostile.yaml"), "--to", "csv")
    assert found.returncode == WRITTEN
    assert "Questions left out" in found.stderr


def test_a_library_that_is_missing_is_named_with_its_remedy(run: Run, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden" / "genanki"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ModuleNotFoundError('genanki', name='genanki')", encoding="utf-8")
    path = os.pathsep.join([str(hidden.parent), str(PACKS.parent.parent)])
    found = run("export", SMALL, "--to", "anki", "-o", "a.apkg", PYTHONPATH=path)
    assert found.returncode == WRONG
    assert found.stderr == "Anki needs the library genanki, which is not installed: pip install 'qui-parle[export]'\n"
    assert not (tmp_path / "a.apkg").exists()


class Refusing(NamedTuple):
    """A format that has no form for one question of the bank."""

    question: AnyQuestion
    name: str = "gift"
    suffix: str = ".gift"
    binary: bool = False

    def make(self, *_: object) -> Written:
        kind_of(riddle(self.question))
        raise AssertionError


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "GIFT n’a pas de forme pour une question du type «\xa0riddle\xa0» (un-mot)\u202f; rien n’est écrit.\n"),
        ("en", "GIFT has no form for a question of the kind “riddle” (un-mot); nothing is written.\n"),
    ],
)
def test_a_kind_of_question_that_a_format_does_not_know_is_told(
    question: Finding, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: Language, told: str
) -> None:
    path = tmp_path / "a.gift"
    options = ExportOptions((SMALL,), "gift", str(path), force=False, json=False, plain=True)
    assert export_banks(phrases(language), options, [Refusing(question("un-mot"))]) == WRONG
    assert capsys.readouterr().err == told
    assert not path.exists()


def test_the_language_of_the_file_can_be_chosen(run: Run) -> None:
    assert "Toutes les sortes" in run("export", SMALL, "--to", "moodle", "--lang", "fr").stdout
    assert "Every kind" in run("export", SMALL, "--to", "moodle", "--lang", "en").stdout


def test_the_date_of_a_deck_is_that_of_its_bank_unless_it_is_given(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    shutil.copy(SMALL, bank)
    os.utime(bank, (4_000_000_000, 4_000_000_000))
    assert changed(root_of(bank), {}) == 4_000_000_000
    assert changed(root_of(bank), {"SOURCE_DATE_EPOCH": "5"}) == 5


def test_decks_made_in_two_processes_are_the_same(run: Run, tmp_path: Path) -> None:
    for name, seed in (("a", "1"), ("b", "2")):
        run("export", SMALL, "--to", "anki", "-o", f"{name}.apkg", PYTHONHASHSEED=seed)
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()


def test_a_package_is_not_thrown_at_a_terminal(tmp_path: Path) -> None:
    with Terminal(tmp_path, "export", SMALL, "--to", "anki") as terminal:
        assert terminal.wait_for_end() == WRONG
        assert "every-kind.apkg" in terminal.text()


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("lang", ["fr_FR.UTF-8", "en_GB.UTF-8"])
def test_what_each_format_keeps_fits_every_terminal(tmp_path: Path, columns: int, lang: str) -> None:
    words = export_words("fr" if lang.startswith("fr") else "en")
    with Terminal(tmp_path, "export", "--formats", columns=columns, lang=lang) as terminal:
        assert terminal.wait_for_end() == WRITTEN
        lines = terminal.lines()
    assert all(len(line) <= columns for line in lines)
    assert all(name in " ".join(lines) for name in ("--to moodle", "--to csv", words.formats_title))


def test_a_full_disk_is_told(run: Run) -> None:
    found = run("export", SMALL, "--to", "csv", "-o", "/dev/full")
    assert found.returncode == WRONG
    assert found.stderr.startswith("/dev/full could not be written: ")


def test_a_program_can_read_what_was_changed(run: Run) -> None:
    told = json.loads(run("export", SMALL, "--to", "gift", "-o", "a.gift", "--json").stdout)
    assert (told["file"], told["format"], told["language"], told["questions"]) == ("a.gift", "gift", "en", 9)
    assert [(each["kind"], each["questions"]) for each in told["changes"]] == [
        ("hottext-as-choice", ["un-mot"]),
        ("order-as-match", ["un-ordre"]),
        ("reasons-in-feedback", ["une-association", "un-ordre"]),
        ("step-told", ["deux-temps"]),
        ("hint-left-out", ["un-choix"]),
    ]
    kept = json.loads(run("export", SMALL, "--to", "csv", "--json").stderr)["changes"]
    assert [each["kind"] for each in kept] == ["step-told"]


def test_help_has_examples(run: Run) -> None:
    found = run("export", "--help")
    assert "quiz export les-mots --to moodle -o les-mots.xml" in found.stdout
    assert run("export", "--help", lang="fr_FR.UTF-8").stdout.count("quiz export") >= 5


@pytest.mark.parametrize("fault", [KeyError("number"), ImportError("a slip")])
def test_a_fault_of_the_program_is_not_told_as_a_library_that_is_missing(fault: Exception) -> None:
    class Faulty(NamedTuple):
        name: str = "gift"
        suffix: str = ".gift"
        binary: bool = False

        def make(self, *_: object) -> Written:
            raise fault

    options = ExportOptions((SMALL,), "gift", None, force=False, json=False, plain=True)
    with pytest.raises(type(fault)):
        export_banks(phrases("en"), options, [Faulty()])
