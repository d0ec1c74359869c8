"""`quiz check` as it is called: formats, choice of rules, explanations, exit codes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PACKS
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

ALTERED = str(PACKS / "bad" / "quotation-altered.yaml")
FAULTS = str(PACKS / "bad" / "three-faults.yaml")
DOUBTFUL = str(PACKS / "bad" / "quotation-in-two-places.yaml")


def test_a_terminal_gets_frames_that_fit(tmp_path: Path) -> None:
    with Terminal(tmp_path, "check", ALTERED, columns=40) as terminal:
        shown = terminal.wait_for("Erreurs")
    assert "erreur[Q201]" in shown
    lines = shown.splitlines()
    marks = next(line for line in lines if "^^^^^" in line)
    above = lines[lines.index(marks) - 1]
    assert above[marks.index("^") :].startswith("troix")


def test_a_pipe_gets_a_line_each(run: Run) -> None:
    assert run("check", ALTERED).stdout.startswith(f"{ALTERED}:13:52: Q201 ")


def test_github_gets_annotations(run: Run) -> None:
    assert run("check", ALTERED, GITHUB_ACTIONS="true").stdout.startswith("::error file=")


def test_the_format_asked_for_goes_before_the_surroundings(run: Run) -> None:
    assert run("check", "--format", "concise", ALTERED, GITHUB_ACTIONS="true").stdout.startswith(ALTERED)
    assert "13 |" in run("check", "--format", "full", ALTERED).stdout
    assert json.loads(run("check", "--format", "json", ALTERED).stdout)[0]["code"] == "Q201"


def test_full_in_plain_has_no_frame(run: Run) -> None:
    shown = run("check", "--format", "full", "--plain", ALTERED, lang="fr_FR.UTF-8").stdout
    assert "erreur Q201\u00a0: " in shown
    assert "les mots\u00a0: troix" in shown
    assert not any(sign in shown for sign in ("|", "^", "-->"))


def test_an_unknown_format_is_a_wrong_command(run: Run) -> None:
    result = run("check", "--format", "xml")
    assert result.returncode == 2
    assert "full, concise, json, github" in result.stderr


def test_a_warning_is_shown_and_is_no_failure(run: Run) -> None:
    result = run("check", DOUBTFUL)
    assert (result.returncode, "Q208" in result.stdout) == (0, True)
    assert "Warnings: 1" in result.stderr


def test_rules_are_selected_and_ignored(run: Run) -> None:
    found = run("check", "--select", "S203,S204", FAULTS).stdout.splitlines()
    assert [line.removeprefix(FAULTS).split()[1] for line in found] == ["S204", "S203"]
    result = run("check", "--ignore", "s", FAULTS)
    assert (result.returncode, result.stdout) == (0, "")


def test_an_unknown_selection_is_a_wrong_command(run: Run) -> None:
    result = run("check", "--ignore", "Q299")
    assert result.returncode == 2
    assert "Q299" in result.stderr
    assert "Q209" in result.stderr


@pytest.mark.parametrize("code", ["Q205", "q205"])
def test_a_rule_is_explained(run: Run, code: str) -> None:
    result = run("check", "--explain", code)
    assert result.returncode == 0
    assert "a cut in a quotation is marked" in result.stdout
    assert "pendant […] trois heures" in result.stdout


def test_an_explanation_keeps_the_examples_as_they_are_written(run: Run) -> None:
    shown = run("check", "--explain", "W802").stdout
    assert '    ask: {fr: "Le texte donne…"' in shown
    assert '    allow: [{rule: W802, because: "…"}]' in shown


def test_an_unknown_rule_gets_the_nearest_ones(run: Run) -> None:
    result = run("check", "--explain", "Q2O5")
    assert (result.returncode, result.stdout) == (2, "")
    assert "Q205" in result.stderr


def test_all_rules_are_listed(run: Run) -> None:
    shown = run("check", "--rules", lang="fr_FR.UTF-8").stdout
    assert "Q208  avertissement  un passage" in shown
    assert sum(line[:4].strip()[1:].isdigit() for line in shown.splitlines()) > 65


def test_cards_not_looked_up_for_long_are_told_only_to_who_asks(run: Run) -> None:
    asked, unasked = run("check", "--stale", "0", "--select", "R707"), run("check", "--select", "R707")
    assert asked.returncode == unasked.returncode == 0
    assert " R707 facts on the card of radio-habana-cuba: " in asked.stdout
    assert "R707" not in unasked.stdout


def test_a_number_of_months_that_is_none_is_a_wrong_command(run: Run) -> None:
    assert run("check", "--stale", "soon").returncode == 2
