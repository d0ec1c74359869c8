"""No finding hides another: a key that nobody knows, or a wrong reference, leaves all that is said of a question."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.checks.rules import registry
from quiz.library.pack.packs import read_contents
from quiz.library.yaml.nearly import nearly
from quiz.model import AnyQuestion
from tests.checks.examples import BIASED, FILES, HEAD, QUESTION, indented, patched
from tests.conftest import by_itself

if TYPE_CHECKING:
    from pathlib import Path

NOT_SEEN_THROUGH = {"S202", "S203", "S204", "S205", "S206"}
"""What has no shape of its own has nothing else that could be told."""
ORDER = {"W808"}
"""The order of keys, which another key changes."""
BAD = {
    rule.code: patched(QUESTION, rule.bad.text)
    for rule in registry().values()
    if rule.bad and rule.bad.level == "question" and rule.code not in {*FILES, *BIASED} and rule.code[0] != "Y"
}


def told(folder: Path, questions: list[str]) -> list[set[str]]:
    """The codes found in each of the questions of a bank."""
    texts = [HEAD, *map(indented, questions)]
    path = folder / "bank.yaml"
    path.write_text("".join(texts), encoding="utf-8")
    ends = list(accumulate(text.count("\n") for text in texts))
    found: list[set[str]] = [set() for _ in questions]
    for problem in check_contents(read_contents(by_itself(path))):
        if problem.span.file.endswith("bank.yaml") and problem.span.line > ends[0]:
            found[bisect_right(ends, problem.span.line - 1) - 1].add(problem.code)
    return found


@pytest.mark.parametrize("second", ["frobnicate: 1\n", "references: [nowhere]\n"])
def test_a_second_fault_in_a_question_hides_none_of_the_first(tmp_path: Path, second: str) -> None:
    key = second.partition(":")[0]
    codes = [code for code in BAD if code not in NOT_SEEN_THROUGH and f"{key}:" not in BAD[code]]
    bad = [BAD[code].replace("id: duree\n", f"id: {code.lower()}\n") for code in codes]
    alone, both = told(tmp_path, bad), told(tmp_path, [each + second for each in bad])
    hidden = {code: one - two - ORDER for code, one, two in zip(codes, alone, both, strict=True) if one - two - ORDER}
    assert hidden == {}
    assert all({"S201", "I302"} & each for each in both)


def test_a_misspelt_key_is_read_as_the_one_that_it_is_like() -> None:
    value: dict[str, object] = {
        "id": "a", "kind": "choice", "device": "numbers", "level": "x", "ask": {"en": "?"}, "explain": {"en": "!"},
        "takeaway": {"en": "."}, "options": [{"id": "b", "kye": "true", "why": {"en": "."}}],
    }  # fmt: skip
    found = nearly(value, AnyQuestion)  # type: ignore[arg-type]
    assert found is not None
    assert (found.options[0].key, found.level, found.id) == (True, 2, "a")
    assert value["level"] == "x"


def test_what_is_more_than_misspelt_is_not_guessed() -> None:
    assert nearly({"id": "a", "kind": "choice"}, AnyQuestion) is None
