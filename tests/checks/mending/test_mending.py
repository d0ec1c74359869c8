"""Mending a bank: once is enough, what is not mended stays as it was, and no value is lost."""

from __future__ import annotations

import random
import re
import tempfile
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.checks import check_contents
from quiz.checks.mending.mending import mend
from quiz.commands.author.mending import write_all
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import root_of
from quiz.library.yaml.mends import bare
from quiz.library.yaml.rewriting import plain_text
from tests.checks.untidy import pack, untidy_bank
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from quiz.library.problems import Problem

TYPOGRAPHY = (
    "french-colon",
    "french-spacing-in-english",
    "no-space-before-question-mark",
    "ordinary-space-before-question-mark",
    "straight-apostrophe",
    "straight-quotes-in-french",
)
SEEDS = st.integers(0, 2**32)
FEW = settings(max_examples=20, deadline=None)


def mended(bank: str) -> str:
    """The text of a bank after mending."""
    with tempfile.TemporaryDirectory() as folder:
        path = pack(Path(folder) / "p", bank)
        mending = mend(root_of(path), [path], check_contents)
        assert path.read_bytes() == bank.encode()
        return mending.changes[0].after if mending.changes else bank


def findings(bank: str) -> tuple[Problem, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = pack(Path(folder) / "p", bank)
        return check_contents(read_contents(root_of(path)))


def values(bank: str) -> object:
    return yaml.load(bank, Loader=yaml.CBaseLoader)  # noqa: S506 -- the loader that makes text only


def same(before: object, after: object) -> bool:
    """Equal but for ids that were added, and spaces and signs."""
    if isinstance(before, dict) and isinstance(after, dict):
        return after.keys() - before.keys() <= {"id"} and all(same(before[key], after[key]) for key in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(same, before, after))
    return bare(str(before)) == bare(str(after))


@FEW
@given(SEEDS)
def test_mending_twice_is_mending_once(seed: int) -> None:
    once = mended(untidy_bank(random.Random(seed), ids=False))
    assert mended(once) == once


@FEW
@given(SEEDS)
def test_no_value_is_lost(seed: int) -> None:
    bank = untidy_bank(random.Random(seed), ids=False)
    assert same(values(bank), values(mended(bank)))


@FEW
@given(SEEDS)
def test_every_comment_stays_as_it_was(seed: int) -> None:
    bank = untidy_bank(random.Random(seed), ids=False)
    assert comments(mended(bank)) == comments(bank)


def comments(bank: str) -> list[str]:
    return sorted(line.strip() for line in bank.split("\n") if line.strip().startswith("# l'avis"))


@FEW
@given(SEEDS)
def test_a_line_without_a_finding_stays_as_it_was(seed: int) -> None:
    bank = untidy_bank(random.Random(seed), shuffled=False)
    before, after = bank.split("\n"), mended(bank).split("\n")
    found = {line for each in findings(bank) for line in range(each.span.line - 1, each.span.end_line)}
    for tag, start, end, _, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        assert tag == "equal" or found.issuperset(range(start, end))


@FEW
@given(SEEDS)
def test_what_is_left_has_no_mend(seed: int) -> None:
    left = findings(mended(untidy_bank(random.Random(seed), ids=False)))
    assert [each for each in left if each.mend and each.code != "W808"] == []


@FEW
@given(SEEDS)
def test_line_ends_and_marks_stay(seed: int) -> None:
    bank = untidy_bank(random.Random(seed), ids=False)
    after = mended("\ufeff" + bank.replace("\n", "\r\n"))
    assert after.startswith("\ufeff")
    assert after.count("\n") == after.count("\r\n")
    assert plain_text(after) == mended(bank)


@pytest.mark.parametrize("name", TYPOGRAPHY)
def test_a_bank_with_bad_typography_ends_clean(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_bytes((PACKS / "bad" / f"{name}.yaml").read_bytes())
    root = by_itself(path)
    write_all(mend(root, [path], check_contents).changes)
    assert check_contents(read_contents(root)) == ()


@pytest.mark.parametrize("path", sorted((PACKS / "bad").glob("*.yaml")), ids=lambda path: path.stem)
def test_no_bad_bank_is_made_worse(path: Path) -> None:
    root = by_itself(path)
    before = check_contents(read_contents(root))
    mending = mend(root, [path], check_contents)
    texts = {change.path: plain_text(change.after) for change in mending.changes}
    assert len(check_contents(read_contents(root, texts))) <= len(before)


def test_forgotten_ids_are_given_and_each_is_new(tmp_path: Path) -> None:
    text = (PACKS / "good" / "one-question.yaml").read_text(encoding="utf-8")
    text = re.sub(r"(?<=- )id: [a-z]+\n +|(?<=- \{)id: [a-z]+, ", "", text)
    path = tmp_path / "banque.yaml"
    path.write_text(text, encoding="utf-8")
    root = by_itself(path)
    assert {problem.code for problem in check_contents(read_contents(root))} >= {"S202"}
    write_all(mend(root, [path], check_contents).changes)
    assert check_contents(read_contents(root)) == ()
    (question,) = read_contents(root).pack.questions()
    assert question.id == "combien-d-heures-le-texte-donne-t-il"
    assert [each.id for each in question.options] == ["plus-de-trois", "pres-de-quatre", "pres-de-cinq"]  # type: ignore[union-attr]
