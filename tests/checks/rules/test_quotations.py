"""Where faults of quotations are told, and what mends them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.checks.rules import Example, registry
from quiz.checks.rules.elsewhere import asked_about, right_elsewhere
from quiz.checks.rules.quotations import SIGNS_ARE_MENDED, other_signs, quotations_of, telling_words, verbatim
from tests.checks.examples import as_bank, contents_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Problem
    from quiz.model import Pack
    from tests.conftest import Finding

PLACES = [
    ("Q201", verbatim, "troix heures"),
    ("Q206", telling_words, "quatre heures"),
    ("Q210", other_signs, '"au siège de l’Alliance'),
    ("E607", right_elsewhere, "{source: euractiv}"),
    ("E608", right_elsewhere, "{source: euractiv, quote:"),
    ("E609", right_elsewhere, "{source: rhc, quote:"),
]


@pytest.mark.parametrize(("code", "rule", "words"), PLACES)
def test_a_fault_is_told_at_the_value_that_is_wrong(
    tmp_path: Path, code: str, rule: Callable[[Contents], Iterator[Problem]], words: str
) -> None:
    bad = registry()[code].bad
    assert bad is not None
    (problem,) = (each for each in rule(contents_of(bad, tmp_path)) if each.code == code)
    line = as_bank(bad).split("\n")[problem.span.line - 1]
    assert line[problem.span.column - 1 :].startswith(words)


EVERYWHERE = """\
cast:
  - {outlet: euractiv-france, text: {fr: "suit M. Grouchko", en: "follows him"}, source: euractiv, quote: "QUOTE"}
evidence:
  - {source: sputnik, quote: "QUOTE"}
  - {source: rhc, quote: "se sont rencontrés"}
options:
  - {id: trois, key: true, text: {fr: plus de trois, en: more than three}, why: {fr: "Oui.", en: "Yes."}}
  - {id: quatre, text: {fr: près de quatre, en: nearly four}, why: {fr: "Non.", en: "No."}}
  - id: cinq
    right_of: {source: anonyme, quote: "QUOTE"}
    text: {fr: près de cinq, en: nearly five}
    why: {fr: "Non.", en: "No."}
"""


def test_every_quotation_is_looked_up_wherever_a_question_has_one(tmp_path: Path) -> None:
    """A short one will do where it is no passage."""
    contents = contents_of(Example(EVERYWHERE.replace("QUOTE", "girafe volante")), tmp_path)
    found = {
        each.source: (each.text, each.passage) for each in quotations_of(contents) if each.text == "girafe volante"
    }
    assert found == dict.fromkeys(("euractiv", "sputnik", "anonyme"), ("girafe volante", False))
    assert [each.source for each in quotations_of(contents) if each.passage] == ["rhc"]
    lines = as_bank(Example(EVERYWHERE.replace("QUOTE", "girafe volante"))).split("\n")
    told = [(each.code, lines[each.span.line - 1][each.span.column - 1 :].strip()) for each in verbatim(contents)]
    assert len(told) == 3
    assert all(code == "Q207" and words.startswith('"girafe volante"') for code, words in told)


def test_a_quotation_from_nowhere_hides_no_other(tmp_path: Path) -> None:
    contents = contents_of(Example(EVERYWHERE.replace("QUOTE", "girafe volante")), tmp_path)
    articles = {name: each for name, each in contents.pack.articles.items() if name != "euractiv"}
    fewer = dataclasses.replace(contents, pack=replace(contents.pack, articles=articles))
    assert len(list(verbatim(fewer))) == 2


def test_signs_that_are_not_those_of_the_article_are_mended(tmp_path: Path) -> None:
    bad = registry()["Q210"].bad
    assert bad is not None
    (problem,) = other_signs(contents_of(bad, tmp_path))
    assert problem.mend is not None
    assert problem.help == SIGNS_ARE_MENDED


def test_an_answer_is_about_the_passage_it_stands_for_or_the_only_one(every_kind: Pack, question: Finding) -> None:
    one, two = question("un-choix"), question("options-liees")
    assert asked_about(one.members[0][1], every_kind.passages_of(one)) == every_kind.passages_of(one)
    passages = every_kind.passages_of(two)
    about = {member.name: [each.id for each in asked_about(member, passages)] for _, member in two.members}
    assert about == {"rhc": ["rhc"], "sputnik": ["sputnik"], "egal": []}
