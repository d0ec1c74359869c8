"""What a pack says of itself, and the languages that it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root, folder_root
from quiz.model import LANGUAGES, BankLanguage
from tests.conftest import PACKS, by_itself
from tests.monolingual import pack_in, rewrite

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from quiz.library.pack.packs import Contents

ONE = pytest.mark.parametrize("language", LANGUAGES)


def lacking(contents: Contents) -> list[str]:
    """What is said to be missing, and where."""
    found = (problem for problem in check_contents(contents) if problem.code == "S208")
    return [f"{problem.span.file.rpartition('/')[2]} {problem.message.of('en')}" for problem in found]


def contents_of(folder: Path) -> Contents:
    return read_contents(folder_root(folder))


@ONE
def test_a_pack_in_one_language_lacks_nothing(tmp_path: Path, language: BankLanguage, fixed: Contents) -> None:
    contents = contents_of(pack_in(language, tmp_path / "own"))
    assert contents.languages == (language,)
    assert [problem.code for problem in check_contents(contents)] == [problem.code for problem in check_contents(fixed)]
    assert len(contents.questions) == len(fixed.questions)


@ONE
def test_its_registers_may_be_in_one_language_too(tmp_path: Path, language: BankLanguage) -> None:
    assert lacking(contents_of(pack_in(language, tmp_path / "own", registers=True))) == []


@ONE
def test_a_text_of_a_register_in_the_other_language_alone_is_told(tmp_path: Path, language: BankLanguage) -> None:
    folder = pack_in(language, tmp_path / "own")
    other = next(each for each in LANGUAGES if each != language)

    def spoil(value: Any) -> Any:  # noqa: ANN401 -- whatever YAML holds
        about = value["outlets"][0]["about"]
        value["outlets"][0]["about"] = {other: about[other]}
        return value

    rewrite(folder / "questions" / "outlets.yaml", spoil)
    assert len(lacking(contents_of(folder))) == 1


@ONE
def test_one_translation_makes_it_a_pack_in_two_so_that_no_other_is_forgotten(
    tmp_path: Path, language: BankLanguage
) -> None:
    folder = pack_in(language, tmp_path / "own")

    def translate(value: Any) -> Any:  # noqa: ANN401 -- whatever YAML holds
        value["questions"][0]["ask"] = {"fr": "Qui parle\u202f?", "en": "Who is speaking?"}
        return value

    rewrite(folder / "questions" / "les-mots.yaml", translate)
    contents = contents_of(folder)
    assert contents.languages == LANGUAGES
    assert len(lacking(contents)) > 100


def test_what_a_pack_declares_counts_whatever_is_written(tmp_path: Path) -> None:
    folder = pack_in("fr", tmp_path / "own")
    (folder / "pack.yaml").write_text("languages: [fr, en]\n", encoding="utf-8")
    assert contents_of(folder).languages == LANGUAGES
    assert len(lacking(contents_of(folder))) > 100


def test_a_pack_that_declares_one_language_may_be_partly_in_the_other(tmp_path: Path) -> None:
    folder = pack_in("fr", tmp_path / "own")
    bank = folder / "questions" / "les-mots.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("  fr: ", "  en: Half\n  fr: ", 1), encoding="utf-8")
    (folder / "pack.yaml").write_text("languages: [fr]\n", encoding="utf-8")
    assert contents_of(folder).languages == ("fr",)
    assert lacking(contents_of(folder)) == []


def test_a_name_that_lacks_a_language_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    text = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8")
    path.write_text(
        text.replace("        voice: outlet", "        voice: quoted\n        speaker: {fr: Lavrov}", 1),
        encoding="utf-8",
    )
    assert len(lacking(read_contents(by_itself(path)))) == 1


def test_a_passage_that_nobody_has_put_into_english_is_told_where_the_pack_is_in_english(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    lines = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "gloss:" not in line), encoding="utf-8")
    assert lacking(read_contents(by_itself(path))) == ['bank.yaml the key "gloss" is missing']


def test_a_bank_from_elsewhere_is_in_the_languages_that_it_is_written_in(tmp_path: Path) -> None:
    folder = pack_in("fr", tmp_path / "own")
    bank = folder / "questions" / "les-mots.yaml"
    assert read_contents(by_itself(bank)).languages == ("fr",)


def test_the_pack_that_comes_with_the_program_says_that_it_is_in_both_languages(builtin: Contents) -> None:
    assert builtin.about.about.languages == LANGUAGES
    assert builtin_root().about in {*builtin_root().files()}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("languages: [de]\n", "S204"),
        ("licance: mine\n", "S201"),
        ("[]\n", "S203"),
        ("title: \n", "S203"),
    ],
)
def test_a_mistake_in_what_a_pack_says_of_itself_is_told(tmp_path: Path, written: str, found: str) -> None:
    folder = pack_in("fr", tmp_path / "own")
    (folder / "pack.yaml").write_text(written, encoding="utf-8")
    problems = [problem for problem in contents_of(folder).problems if problem.span.file.endswith("pack.yaml")]
    assert [problem.code for problem in problems] == [found]
