"""`quiz compare` and `quiz trace` as programs: names, exit codes, JSON, and a list to pick from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


def test_a_statement_is_found_by_its_name_or_a_part_of_it(run: Run) -> None:
    whole, part = run("compare", "duree"), run("compare", "dur")
    assert whole.returncode == 0
    assert whole.stdout == part.stdout
    assert "plus de trois heures" in whole.stdout


def test_without_a_name_all_statements_are_listed_one_line_each(run: Run) -> None:
    result = run("compare", COLUMNS="200")
    assert result.returncode == 0
    assert "\n1. duree: How long did the Brussels meeting last?\n" in result.stdout


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("voix", "may be: voix-russe, voix-ukraine"),
        ("dossier", "Did you mean voix-russe"),
        ("rhc", "One article only: rhc"),
    ],
)
def test_a_name_that_does_not_do_gets_a_sentence(run: Run, name: str, told: str) -> None:
    result = run("compare", name)
    assert (result.returncode, result.stdout) == (2, "")
    assert told in result.stderr


def test_articles_may_be_called_by_their_outlets(run: Run) -> None:
    result = run("compare", "habana", "Sputnik", "--lang", "fr")
    assert result.returncode == 0
    assert "Qui a quoi" in result.stdout


def test_a_comparison_can_be_read_by_a_program(run: Run) -> None:
    value = json.loads(run("compare", "duree", "--json").stdout)
    assert [each["article"] for each in value["renderings"]] == ["rhc", "euractiv", "sputnik"]
    assert value["others"][0] == {"article": "rt-france", "state": "unlooked", "passages": [], "absent": []}


def test_the_matrix_can_be_read_by_a_program(run: Run) -> None:
    value = json.loads(run("compare", "rhc", "sputnik", "--json").stdout)
    assert value["alignment"]["presence"]["articles"] == ["rhc", "sputnik"]
    assert any(each["pattern"] == "refus*" for each in value["left_out"]["rhc"])


def test_the_list_can_be_read_by_a_program(run: Run) -> None:
    assert any(each["id"] == "duree" for each in json.loads(run("compare", "--json").stdout))


def test_a_bank_of_ones_own_can_be_compared(run: Run, tmp_path: Path) -> None:
    from tests.conftest import PACKS

    result = run("compare", "essai", "--pack", str(PACKS / "good" / "every-kind.yaml"))
    assert result.returncode == 0
    assert "plus de trois heures" in result.stdout
    assert run("compare", "--pack", str(tmp_path / "none.yaml")).returncode == 2


def test_a_number_picks_a_statement_at_a_terminal(tmp_path: Path) -> None:
    with Terminal(tmp_path, "compare") as terminal:
        terminal.wait_for("Un numéro")
        terminal.enter("99")
        terminal.wait_for("il faut un numéro de 1 à 11")
        terminal.enter("1")
        terminal.wait_for("QUI EST DERRIÈRE ?")
        terminal.wait_for("Un numéro", times=3)
        terminal.enter("")
        assert terminal.wait_for_end() == 0
    assert "‹plus de trois" in terminal.text()


def test_a_sentence_is_traced_whatever_its_quotation_marks(run: Run) -> None:
    result = run("trace", "pour une réunion qui fait suite à des pourparlers entre les diplomates", "--lang", "fr")
    assert result.returncode == 0
    assert "Par quelles mains" in result.stdout
    assert "RT France (probable) · ligne 3 · 11 mots sur 12, de suite" in result.stdout


def test_a_sentence_of_ones_own_is_told_word_by_word_who_has_it(run: Run) -> None:
    said = "On dit qu’ils se sont vus au siège de l'Alliance atlantique, à Bruxelles"
    shown = " ".join(run("trace", said).stdout.split())
    assert "Who has which words “On dit qu’ils se sont vus”: nobody" in shown
    assert "à Bruxelles”›: Radio Habana Cuba, RT France (probably)" in shown


@pytest.mark.parametrize("given", ["file", "input"])
def test_a_text_may_stand_in_a_file_or_come_in(run: Run, tmp_path: Path, given: str) -> None:
    text = "Il dit que l'élargissement\nne règlera aucun\nproblème de sécurité.\n"
    (tmp_path / "mine.txt").write_text(text, encoding="utf-8")
    result = run("trace", "mine.txt") if given == "file" else run("trace", "-", stdin=text)
    assert result.returncode == 0
    assert "Radio Habana Cuba · line 15" in result.stdout
    assert ("mine.txt" in result.stdout) == (given == "file")


def test_a_file_that_is_no_text_gets_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.bin").write_bytes(b"\xff\xfe\x00\x00")
    result = run("trace", "mine.bin")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert "mine.bin: " in result.stderr


def test_that_nobody_wrote_it_is_not_that_nobody_said_it(run: Run) -> None:
    shown = " ".join(run("trace", "Nobody ever put it in these very words").stdout.split())
    assert "not what was said on that day" in shown
    assert "another language" in shown
    assert "What this does not prove" not in shown


def test_a_sentence_may_be_longer_than_any_name_of_a_file(run: Run) -> None:
    assert run("trace", "mot " * 2000).returncode == 0


def test_a_passage_is_traced_by_its_name(run: Run) -> None:
    result = run("trace", "duree.rhc")
    assert result.returncode == 0
    assert "In English: met for more than three hours" in result.stdout


def test_the_whole_pack_can_be_read_by_a_program(run: Run) -> None:
    value = json.loads(run("trace", "--all", "--json").stdout)
    first = value["sharing"]["ties"][0]
    assert (first["one"], first["other"], first["longest"]) == ("rhc", "rt-france", 19)
    assert value["sharing"]["in_several"] == value["formula"] == 9
    assert {"nodes", "edges"} == set(value["graph"])


def test_a_trace_can_be_read_by_a_program(run: Run) -> None:
    value = json.loads(run("trace", "duree.rhc", "--json").stdout)
    assert value["trace"]["matches"][0]["spot"]["line"] == 21
    assert [hop["basis"] for hop in value["trace"]["chains"][0]["hops"]] == ["stated", "inferred", "stated", "stated"]


def test_only_runs_of_the_length_asked_for_count(run: Run) -> None:
    value = json.loads(run("trace", "--all", "--min-words", "10", "--json").stdout)
    assert [run["words"] for run in value["sharing"]["runs"]] == [19, 11]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Which text?"),
        (("duree.rch",), "Did you mean duree.rhc"),
        (("…",), "no word to look for"),
        (("--all", "--min-words", "0"), "a whole number from 1"),
    ],
)
def test_what_cannot_be_traced_gets_a_sentence(run: Run, arguments: tuple[str, ...], told: str) -> None:
    result = run("trace", *arguments)
    assert result.returncode == 2
    assert told in result.stderr


def test_a_pager_shows_what_is_long(tmp_path: Path) -> None:
    with Terminal(tmp_path, "trace", "--all", PAGER="head -3") as terminal:
        assert terminal.wait_for_end() == 0
    assert "Qui partage du texte" in terminal.text()
    assert "Par quelles mains" not in terminal.text()


@pytest.mark.parametrize("command", ["compare", "trace"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_help_is_that_of_these_options(run: Run, command: str, language: str) -> None:
    text = " ".join(run(command, "--help", "--lang", language).stdout.split())
    assert {"fr": "Un autre paquet que celui du programme", "en": "A pack other than"}[language] in text
    assert "--fix" not in text


def test_bytes_that_are_no_text_are_no_reason_to_stop(run: Run) -> None:
    result = run("trace", "la r\udce9union de Bruxelles", "--json")
    assert result.returncode == 0
    assert json.loads(result.stdout)["trace"]["text"] == "la r?union de Bruxelles"
