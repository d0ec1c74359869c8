"""`quiz words`: the glossary as a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quiz.locale.glossary import glossary_words

if TYPE_CHECKING:
    from tests.conftest import Run


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_a_term_all_are_told(run: Run, language: str) -> None:
    shown = flat(run("words", "--lang", language).stdout)
    for term in glossary_words(language).terms.values():
        assert flat(f"{term.name}{glossary_words(language).colon}{term.means}") in shown


@pytest.mark.parametrize("name", ["coupe", "truncation", "COUPE", "coup"])
def test_a_term_is_found_by_its_name_by_that_of_the_program_and_by_a_part(run: Run, name: str) -> None:
    result = run("words", name, "--lang", "fr")
    assert result.returncode == 0
    assert "[...]" in result.stdout
    assert "RT France (probable) · ligne 13" in result.stdout


def test_an_example_is_told_in_english_to_whoever_reads_english(run: Run) -> None:
    assert "In English: We are firm" in run("words", "truncation").stdout
    assert "We are firm" not in run("words", "truncation", "--lang", "fr").stdout


def test_an_unknown_word_gets_a_sentence(run: Run) -> None:
    result = run("words", "zzz", "yyy")
    assert (result.returncode, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert "not in the glossary" in result.stderr


def test_the_glossary_is_data_for_a_program(run: Run) -> None:
    told = json.loads(run("words", "--json").stdout)
    assert [each["id"] for each in told] == list(glossary_words("en").terms)
    one = json.loads(run("words", "omission", "--json").stdout)
    assert (one["example"]["source"], one["line"]) == ("euractiv", 27)


def test_a_round_says_where_words_are_explained(run: Run) -> None:
    assert "quiz words" in flat(run("play", "-n", "1", stdin="?\ns\n").stdout)
