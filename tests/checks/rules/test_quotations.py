"""Where faults of quotations are told, and what mends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.checks.rules import registry
from quiz.checks.rules.elsewhere import asked_about, right_elsewhere
from quiz.checks.rules.quotations import SIGNS_ARE_MENDED, other_signs, telling_words, verbatim
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
