"""A question may break a rule on purpose, with a reason, and for as long as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.checks.rules import Example
from quiz.library.pack.packs import read_contents
from tests.checks.examples import HEAD, QUESTION, contents_of, indented, patched
from tests.conftest import by_itself

if TYPE_CHECKING:
    from pathlib import Path

UNASKED = 'ask: {fr: "Le texte donne…", en: "How many hours does the text give?"}\n'


def codes(folder: Path, *keys: str) -> list[str]:
    questions = [indented(patched(QUESTION, f"id: q{i}\n{each}")) for i, each in enumerate(keys)]
    path = folder / "bank.yaml"
    path.write_text(HEAD + "".join(questions), encoding="utf-8")
    found = check_contents(read_contents(by_itself(path)))
    return [problem.code for problem in found if problem.code != "W808"]  # the examples' keys come in any order


def test_an_exception_silences_its_rule(tmp_path: Path) -> None:
    assert codes(tmp_path, UNASKED) == ["W802"]
    assert codes(tmp_path, UNASKED + 'allow: [{rule: W802, because: "to complete"}]') == []


def test_an_exception_is_for_its_question_only(tmp_path: Path) -> None:
    assert codes(tmp_path, UNASKED + 'allow: [{rule: W802, because: "to complete"}]', UNASKED) == ["W802"]


def test_an_exception_is_for_its_rule_only(tmp_path: Path) -> None:
    allow = 'hint: {fr: "l\'heure", en: hour}\nallow: [{rule: W802, because: "to complete"}]'
    assert codes(tmp_path, UNASKED + allow) == ["T901"]


def test_an_exception_that_serves_nothing_is_a_warning(tmp_path: Path) -> None:
    contents = contents_of(Example('allow: [{rule: W802, because: "to complete"}]'), tmp_path)
    (problem,) = [each for each in check_contents(contents) if each.code != "W808"]
    assert (problem.code, problem.severity) == ("A002", "warning")


@pytest.mark.parametrize("rule", ["W860", "w802", "W"])
def test_an_exception_to_no_rule_is_an_error(tmp_path: Path, rule: str) -> None:
    assert "A001" in codes(tmp_path, UNASKED + f'allow: [{{rule: {rule}, because: "to complete"}}]')


@pytest.mark.parametrize("rule", ["Q201", "E602", "K401", "B901", "R701"])
def test_facts_have_no_exceptions(tmp_path: Path, rule: str) -> None:
    assert codes(tmp_path, f'allow: [{{rule: {rule}, because: "I think so"}}]') == ["A001"]


@pytest.mark.parametrize("reason", ["", ', because: ""', ', because: "  "'])
def test_an_exception_needs_a_reason(tmp_path: Path, reason: str) -> None:
    assert set(codes(tmp_path, f"allow: [{{rule: W802{reason}}}]")) <= {"S202", "S203", "S206"}
    assert codes(tmp_path, f"allow: [{{rule: W802{reason}}}]")
