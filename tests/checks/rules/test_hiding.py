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

ORDER = {"W808"}
"""The order of keys, which another key changes."""
UNJUDGED = {"A002"}
"""Whether an exception is of use: nobody knows while something of its question is missing."""
WRITTEN = {
    rule.code: rule.bad.text
    for rule in registry().values()
    if rule.bad and rule.bad.level == "question" and rule.code not in {*FILES, *BIASED} and rule.code[0] != "Y"
}
BAD = {code: patched(QUESTION, text) for code, text in WRITTEN.items()}


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


SECOND = {
    "a key that nobody knows": ("S201", "frobnicate: 1"),
    "a reference that leads nowhere": ("I302", "references: [nowhere]"),
    "a word that is not allowed": ("S204", "device: number"),
    "a number that is too large": ("S203", "level: 9"),
    "a list for a word": ("S203", "merit: [x]"),
    "a key without the shape of an id": ("S205", 'telling: {"Le passage": ["trois heures"]}'),
    "no device": ("S202", "device:"),
    "no level": ("S202", "level:"),
    "no takeaway": ("S202", "takeaway:"),
    "no explanation": ("S202", "explain:"),
}
"""What is wrong besides, with its code: a key with a value, or one that is taken away."""


@pytest.mark.parametrize(("code", "second"), SECOND.values(), ids=SECOND)
def test_a_second_fault_in_a_question_hides_none_of_the_first(tmp_path: Path, code: str, second: str) -> None:
    key, _, value = second.partition(":")
    first = [each for each in BAD if f"\n{key}:" not in f"\n{WRITTEN[each]}"]
    bad = [BAD[each].replace("id: duree\n", f"id: {each.lower()}\n") for each in first]
    more = [patched(each, second)[0 if value else len(second) + 1 :] for each in bad]
    alone, both = told(tmp_path, bad), told(tmp_path, more)
    gone = (one - two - ORDER - UNJUDGED for one, two in zip(alone, both, strict=True))
    hidden = {each: codes for each, codes in zip(first, gone, strict=True) if codes}
    assert hidden == {}
    assert all(code in each for each in both)


@pytest.mark.parametrize(
    ("code", "of", "by"),
    [
        ("S202", ', why: {fr: "Oui.", en: "Yes."}', ""),
        ("S202", "{id: trois,", "{"),
        ("S202", "kind: choice\n", ""),
        ("S202", "    voice: outlet\n", ""),
        ("S203", "key: true", "key: maybe"),
        ("S203", "options:\n", "options: trois\nhint:\n"),
        ("S203", "passages:\n", "passages: rhc\nhint:\n"),
        ("S204", "kind: choice", "kind: choose"),
        ("S204", "voice: outlet", "voice: press"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_shape_is_told_without_echoes(tmp_path: Path, code: str, of: str, by: str) -> None:
    assert of in QUESTION
    (found,) = told(tmp_path, [QUESTION.replace(of, by)])
    assert {each for each in found if each[0] != "S"} <= ORDER
    assert code in found


def test_a_statement_without_a_key_has_its_other_words_looked_at(tmp_path: Path) -> None:
    passage = "{id: p, source: rhc, voice: outlet, quote: nulle part écrit ainsi, gloss: nowhere}"
    text = f"{HEAD}{indented(QUESTION)}statements:\n  - {{id: s, passages: [{passage}]}}\n"
    path = tmp_path / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    found = {each.code for each in check_contents(read_contents(by_itself(path))) if each.span.line == text.count("\n")}
    assert found == {"S202", "Q207"}


def test_a_misspelt_key_is_read_as_the_one_that_it_is_like() -> None:
    value: dict[str, object] = {
        "id": "a", "kind": "choice", "device": "numbers", "level": "x", "ask": {"en": "?"}, "explain": {"en": "!"},
        "takeaway": {"en": "."}, "options": [{"id": "b", "kye": "true", "why": {"en": "."}}],
    }  # fmt: skip
    found = nearly(value, AnyQuestion)  # type: ignore[arg-type]
    assert found is not None
    assert (found.value.options[0].key, found.value.level, found.value.id) == (True, 1, "a")
    assert found.stood == {("level",)}
    assert value["level"] == "x"


def test_of_what_is_missing_it_is_known_that_something_stands_in() -> None:
    found = nearly({"id": "a", "kind": "choice", "level": "3"}, AnyQuestion)
    assert found is not None
    assert (found.value.id, found.value.level) == ("a", 3)
    assert found.stood == {(key,) for key in ("device", "ask", "explain", "takeaway", "options")}


@pytest.mark.parametrize(
    ("key", "kind"), [("rows", "match"), ("sentence", "gap"), ("options", "choice"), ("zz", "choice")]
)
def test_a_kind_that_is_not_named_is_known_by_its_keys(key: str, kind: str) -> None:
    found = nearly({key: [{"key": "true"}]}, AnyQuestion)
    assert found is not None
    assert found.value.kind == kind
