"""What may be said of outlets before the answer, and which words are clues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks.rules import registry
from tests.checks.examples import contents_of
from tests.checks.rules.test_rules import here

if TYPE_CHECKING:
    from pathlib import Path

GOOD = registry()["C501"].good
CHOICE = """\
kind: choice
named: {named}
cast:
  - outlet: {outlet}
    text: {{fr: appartient à l’État, en: belongs to the state}}
    source: rhc
    quote: Source Russia Today
passages:
  - id: p
    source: rhc
    voice: outlet
    quote: "se sont rencontrés pendant plus de trois heures au siège de l'Alliance atlantique"
    gloss: met for more than three hours at the seat of the Atlantic Alliance
options:
  - {{id: trois, key: true, text: {{fr: plus de trois, en: more than three}}, why: {{fr: Oui., en: Yes.}}}}
  - {{id: deux, text: {{fr: plus de deux, en: more than two}}, why: {{fr: Non., en: No.}}}}
  - {{id: cinq, text: {{fr: plus de cinq, en: more than five}}, why: {{fr: Non., en: No.}}}}
"""


def codes(folder: Path, old: str, new: str) -> list[str]:
    assert GOOD is not None
    assert old in GOOD.text
    return [problem.code for problem in here(contents_of(GOOD._replace(text=GOOD.text.replace(old, new)), folder), "")]


@pytest.mark.parametrize("word", ["propriétaire", "pro-russe", "occidentale", "étatique"])
def test_a_word_that_tells_a_side_is_found_in_any_form(word: str, tmp_path: Path) -> None:
    assert codes(tmp_path, "la page d’un autre média", f"une page {word}") == ["C503"]


def test_the_united_states_are_no_side(tmp_path: Path) -> None:
    assert codes(tmp_path, "takes up the page of another outlet", "takes up a page from the United States") == []


def test_an_outlet_may_be_called_by_a_name_that_it_shares_with_its_owner(tmp_path: Path) -> None:
    assert codes(tmp_path, "quotes the Secretary General", "is signed Euractiv and quotes the Secretary General") == []


def test_a_clue_may_stand_in_the_cast(tmp_path: Path) -> None:
    assert codes(tmp_path, "clue: cinq heures", "clue: {fr: secrétaire général, en: Secretary General}") == []


def test_a_clue_may_stand_in_what_a_passage_says_in_english_for_english_only(tmp_path: Path) -> None:
    assert codes(tmp_path, "clue: cinq heures", "clue: {fr: cinq heures, en: five hours}") == []
    assert codes(tmp_path, "clue: cinq heures", "clue: {fr: five hours, en: five hours}") == ["C506"]


def test_another_outlet_that_can_be_answered_may_be_on_stage(tmp_path: Path) -> None:
    line = "cast:\n  - {outlet: rt-france, text: {fr: est nommé, en: is named}, source: rhc, quote: Russia Today}\n"
    assert codes(tmp_path, "cast:\n", line) == ["C504"]
    assert codes(tmp_path, "kind: match\ncast:\n", f"kind: match\ntargets: [{{outlet: rt-france}}]\n{line}") == []


def test_without_a_cast_no_row_needs_a_clue(tmp_path: Path) -> None:
    assert GOOD is not None
    start, end = GOOD.text.index("cast:"), GOOD.text.index("passages:")
    bare = GOOD.text[:start] + GOOD.text[end:].replace("clue: cinq heures, ", "")
    assert here(contents_of(GOOD._replace(text=bare), tmp_path), "") == []


def test_where_no_answer_is_an_outlet_a_line_may_tell_an_owner(tmp_path: Path) -> None:
    assert GOOD is not None
    assert codes(tmp_path, GOOD.text, CHOICE.format(outlet="radio-habana-cuba", named="true")) == []


def test_a_line_about_an_outlet_whose_words_are_shown_unnamed_gives_it_away(tmp_path: Path) -> None:
    assert GOOD is not None
    assert codes(tmp_path, GOOD.text, CHOICE.format(outlet="radio-habana-cuba", named="false")) == ["C504"]
