"""Each rule is documented, and its examples are what they say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.checks.rules import codes_like, families, near, registry
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import folder_root
from quiz.locale import languages
from quiz.locale.rules import rules_words
from tests.checks.examples import BIASED, FILES, a_pack, contents_of, kept
from tests.conftest import TOP
from tests.repeating import repeated

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Problem
    from quiz.model import Language

UNSHOWN = {"S207", "Y117", "Y119", "R707"}
"""Too many faults, a file that changes while it is read, a text without end: see tests/library/test_hostile.py.

What is said only to who asks for it: see test_staleness.py.
"""
SHOWN = {
    rule.code: (rule.bad, rule.good, rule.severity)
    for rule in registry().values()
    if rule.bad and rule.good and rule.bad.level != "folder"
}
TOLD = {rule.code for rule in registry().values() if rule.bad is None and rule.good is None}


def here(contents: Contents, code: str) -> list[Problem]:
    """What is found in the example itself, not in the pack around it.

    Examples add their keys at the end of a question, so their order (W808) counts for its own example only.
    """
    found = [problem for problem in check_contents(contents) if problem.span.file.endswith("bank.yaml")]
    return [problem for problem in found if problem.code != "W808" or code == "W808"]


@pytest.mark.parametrize("code", SHOWN)
def test_a_bad_example_breaks_its_rule_with_the_severity_documented(code: str, tmp_path: Path) -> None:
    bad, _, severity = SHOWN[code]
    found = here(contents_of(bad, tmp_path), code)
    assert {problem.severity for problem in found if problem.code == code} == {severity}


@pytest.mark.parametrize("code", SHOWN)
def test_a_good_example_breaks_no_rule_at_all(code: str, tmp_path: Path) -> None:
    _, good, _ = SHOWN[code]
    assert here(contents_of(good, tmp_path), code) == []


@pytest.mark.parametrize("code", FILES)
def test_a_spoilt_pack_breaks_the_rule_about_its_files(code: str, tmp_path: Path) -> None:
    assert code in {problem.code for problem in check_contents(FILES[code](tmp_path))}


def test_an_unspoilt_pack_breaks_none(tmp_path: Path) -> None:
    assert check_contents(read_contents(folder_root(a_pack(tmp_path)))) == ()


@pytest.mark.parametrize("code", BIASED)
def test_a_biased_pack_breaks_the_rule_about_its_bias(code: str, fixed: Contents) -> None:
    large = replace(fixed, pack=repeated(fixed.pack, 4))
    biased = kept(large, BIASED[code](large.pack))
    assert code in {problem.code for problem in check_contents(biased)}


def test_every_rule_has_an_example_that_is_run() -> None:
    assert set(SHOWN) | set(FILES) | set(BIASED) | UNSHOWN == set(registry())


def test_every_code_in_the_program_has_a_rule_and_every_rule_a_code() -> None:
    rooms = [*(TOP / "quiz" / "library").rglob("*.py"), *(TOP / "quiz" / "checks").rglob("*.py")]
    undocumented = [re.sub(r'Rule\(\s*"\w+"', "", path.read_text(encoding="utf-8")) for path in rooms]
    assert {code for text in undocumented for code in re.findall(r'"([A-Z]\d{3})"', text)} == set(registry())


def test_the_codes_of_a_family_begin_with_a_letter_of_their_own() -> None:
    letters = [{rule.code[0] for rule in family.rules} for family in families()]
    assert [len(each) for each in letters] == [1] * len(set().union(*letters))


@pytest.mark.parametrize("language", languages())
def test_all_rules_and_families_say_what_they_want_and_no_others(language: Language) -> None:
    words = rules_words(language)
    assert set(words.rule) == set(registry())
    assert set(words.told) == TOLD
    assert set(words.family) == {family.letter for family in families()}


@pytest.mark.parametrize("code", registry())
def test_a_rule_says_why_in_all_languages_on_one_line_first(code: str) -> None:
    told = [rules_words(language).rule[code] for language in languages()]
    assert all(10 < len(words.summary) < 100 and "\n" not in words.summary for words in told)
    assert all(len(words.why) > 30 for words in told)


def test_a_prefix_names_a_family_or_a_rule() -> None:
    assert codes_like("M") == ("M501",)
    assert codes_like("Q208") == ("Q208",)
    assert codes_like("Z") == ()


def test_the_nearest_rules_are_suggested() -> None:
    assert near("q20")[0].startswith("Q2")
