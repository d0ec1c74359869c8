"""One choice of questions for paper, projector and platform."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from quiz.commands.teach.projector.opening import ClassOptions, choose
from quiz.console.ending import UsageError
from quiz.locale import phrases
from quiz.locale.projector import class_words
from tests.conftest import PACKS, small_pack

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SAY = phrases("en")
WORDS = class_words("en")
FORM = ("--form", "B", "--seed", "7")


@pytest.mark.parametrize("wished", [(), ("--seed", "3"), FORM])
def test_a_platform_gets_the_questions_of_the_sheet(run: Run, tmp_path: Path, wished: tuple[str, ...]) -> None:
    run("handout", "les-mots", *wished, "-n", "6", "--answers", "-o", "paper")
    key = json.loads((tmp_path / "paper" / "answers.json").read_text(encoding="utf-8"))
    text = run("export", "les-mots", *wished, "-n", "6", "--to", "csv").stdout
    exported = {row["id"] for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))}
    assert exported == {question["question"] for question in key["versions"]["A"]}


def test_a_class_plays_numbers_of_the_sheet_under_its_letters(run: Run, tmp_path: Path) -> None:
    bank = str(small_pack() / "questions" / "les-mots.yaml")
    run("handout", bank, "--answers", "-o", "paper")
    key = json.loads((tmp_path / "paper" / "answers.json").read_text(encoding="utf-8"))
    chosen = choose(SAY, WORDS, ClassOptions((bank,), numbers=(4, 1)))
    printed = [key["versions"]["A"][number - 1] for number in (4, 1)]
    assert list(chosen.asked) == [question["question"] for question in printed]
    for question in printed:
        asked = chosen.asked[question["question"]]
        assert {asked.letter(name): name for name in asked.names} == question["letters"]


def test_a_number_that_no_question_has_is_told() -> None:
    with pytest.raises(UsageError, match="there is no question 99"):
        choose(SAY, WORDS, ClassOptions((str(PACKS / "good" / "every-kind.yaml"),), numbers=(2, 99)))


@pytest.mark.parametrize("value", ["", "0", "1,,2", "a", "1,1", "201", "²"])
def test_what_is_no_list_of_numbers_is_refused(run: Run, value: str) -> None:
    found = run("class", "les-mots", "--only", value)
    assert found.returncode == 2
    assert "--only" in found.stderr
    assert "Traceback" not in found.stderr


def test_a_form_that_does_not_exist_is_refused(run: Run) -> None:
    assert "form is A, B or C" in run("export", "les-mots", "--form", "D", "--to", "csv").stderr
