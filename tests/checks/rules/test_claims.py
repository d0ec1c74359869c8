"""What a machine makes of each claim about articles: true, wrong, not to be told, or not here."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.checks.rules import Example
from quiz.checks.rules.evidence import claims_hold
from tests.checks.examples import contents_of

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Problem

WRITTEN = ("rhc", "sputnik", "euractiv", "anonyme", "rt-france")


WORDS = {
    "rhc": "Un accord.\nUn financier, deux financiers.\n",
    "sputnik": "Un accord de paix et de raison est signé.\n",
}
BROKEN = {"rhc": "Un accord.\nUn finan-\ncier.\n"}
JOINED = {"rhc": "هذا الكتاب\n"}
SPOILT = {"rhc": "Le pr?sident et un accord.\n"}
EXCERPTS = {"rhc": "Un accord.\n[…]\nUn financier.\n"}
ALIKE = {"rhc": "Il dit : un accord de paix est là.\n", "sputnik": "Hier un accord de paix a tenu.\n"}
FORMS = "a piece of evidence has one form of quote, absent, only, count, shared, before; here: "
SAYS_NOTHING = '"shared" has nothing to test: its two entries must differ, and "words:", if there, be 1 or more'
FAULT = "nobody can tell by searching whether"

HOLD = [
    ('absent: [rhc, sputnik], pattern: "girafe"', WORDS),
    ('only: [rhc], pattern: "financier"', WORDS),
    ('only: [rhc, sputnik], pattern: "accord"', WORDS),
    ('only: [rhc], pattern: "financier"', BROKEN),
    ('count: 1, source: rhc, pattern: "financier"', WORDS),
    ('count: 2, source: rhc, pattern: "financier*"', WORDS),
    ("shared: [rhc, sputnik], words: 4", ALIKE),
    ('source: rhc, before: ["accord", "deux"]', WORDS),
    ('source: rhc, before: ["accord", "financier"]', BROKEN),
    ('source: rhc, before: ["Un accord", "Un financier"]', WORDS),
    ('source: rhc, quote: "un accord"', WORDS),
    ('absent: [rhc], pattern: "a*b*c*d*e*f*g*h*i"', WORDS),
]
WRONG = [
    ('absent: [rhc], only: [sputnik], pattern: "mot"', {}, "E601", f"{FORMS}absent, only"),
    ('pattern: "mot"', {}, "E601", f"{FORMS}–"),
    ("absent: [rhc]", {}, "E601", '"pattern" is missing'),
    ("only: [rhc]", {}, "E601", '"pattern" is missing'),
    ("count: 1, source: rhc", {}, "E601", '"pattern" is missing'),
    ('count: 1, pattern: "mot"', {}, "E601", '"source" is missing'),
    ("shared: [rhc, sputnik]", {}, "E601", '"words" is missing'),
    ('before: ["a", "b"]', {}, "E601", '"source" is missing'),
    ('quote: "un accord"', {}, "E601", '"source" is missing'),
    ('absent: [rhc], pattern: "a*b*c*d*e*f*g*h*i*j"', {}, "E601", "too many stars in the pattern"),
    ('absent: [rhc], pattern: "girafe|*"', {}, "E601", '"girafe|*" names no word, or a part of it does not'),
    ('absent: [rhc], pattern: "financier"', WORDS, "E602", '"financier" is not absent from "rhc": line 2'),
    (
        'absent: [anonyme, rhc], pattern: "financier"',
        BROKEN,
        "E602",
        '"financier" is not absent from "rhc": line 2 has it as "finan- cier"',
    ),
    ('only: [rhc], pattern: "accord"', WORDS, "E603", '"accord" is found in: rhc, sputnik; the evidence says: rhc'),
    ('only: [rhc], pattern: "girafe"', WORDS, "E603", '"girafe" is found in: –; the evidence says: rhc'),
    (
        'count: 2, source: rhc, pattern: "financier"',
        WORDS,
        "E604",
        '"financier" is found 1 times in "rhc", not 2',
    ),
    ("shared: [rhc, sputnik], words: 5", ALIKE, "E605", "the longest run of words in common has 4, not 5"),
    ("shared: [rhc], words: 2", ALIKE, "E601", SAYS_NOTHING),
    ('source: rhc, before: ["accord", "girafe"]', WORDS, "E606", '"girafe" is not in "rhc"'),
    (
        'source: rhc, before: ["accord", "deux"]',
        {"rhc": "Un désaccord, deux accords.\n"},
        "E606",
        '"accord" is not in "rhc"',
    ),
    ('source: rhc, before: ["deux", "accord"]', WORDS, "E606", 'the order is the other way round in "rhc"'),
]
UNTOLD = [
    (
        'absent: [rhc], pattern: "كتاب"',
        JOINED,
        'line 1 of "rhc" has "كتاب" as a part of a longer word, which only a reader can judge ("كتاب")',
    ),
    ('absent: [sputnik, rhc], pattern: "girafe"', SPOILT, f'{FAULT} "girafe" is in "rhc"'),
    ('only: [sputnik], pattern: "paix"', {**SPOILT, "sputnik": "La paix.\n"}, f'{FAULT} "paix" is in "rhc"'),
    ('count: 1, source: rhc, pattern: "accord"', SPOILT, f'{FAULT} "accord" is in "rhc"'),
    (
        'count: 1, source: rhc, pattern: "accord"',
        {"rhc": "Un accord.\nDes ac-\ncord.\n"},
        '"accord" is found 1 times as it is written, and in another writing, too: ac- cord (2)',
    ),
]
ELSEWHERE = "not verifiable here, where the articles are in excerpts only: "
BEYOND = [
    ('absent: [rhc], pattern: "girafe"', "not verified: "),
    ('count: 2, source: rhc, pattern: "accord"', ELSEWHERE + '"accord" is found 1 times in "rhc", not 2'),
    ('only: [rhc, sputnik], pattern: "accord"', ELSEWHERE + '"accord" is found in: rhc'),
    ("shared: [rhc, sputnik], words: 5", ELSEWHERE + "the longest run"),
    ('source: rhc, before: ["accord", "girafe"]', ELSEWHERE + '"girafe" is not in "rhc"'),
]
WRONG_ANYHOW = [
    ('absent: [rhc], pattern: "accord"', "E602"),
    ('count: 0, source: rhc, pattern: "accord"', "E604"),
    ('only: [sputnik], pattern: "accord"', "E603"),
    ("absent: [rhc]", "E601"),
]


WHOLE = 'count: 2, source: rhc, pattern: "financier"'
CLAIMS = [*dict.fromkeys(case[0] for case in (*HOLD, *WRONG, *UNTOLD, *BEYOND, *WRONG_ANYHOW)), WHOLE]
FIRST = 7
"""The line of the bank on which the first claim stands."""


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """A question that makes all claims, one a line."""
    lines = "".join(f"  - {{{claim}}}\n" for claim in CLAIMS)
    return contents_of(Example(f"evidence:\n{lines}"), tmp_path_factory.mktemp("claims"))


def found(contents: Contents, claim: str, texts: dict[str, str]) -> list[Problem]:
    """What is found about one claim, where articles have these texts and the others nothing of the kind."""
    articles = {
        name: replace(article, text=texts.get(name, "Rien du tout.\n"))
        for name, article in contents.pack.articles.items()
    }
    assert set(articles) == set(WRITTEN)
    problems = claims_hold(dataclasses.replace(contents, pack=replace(contents.pack, articles=articles)))
    return [each for each in problems if each.span.line == FIRST + CLAIMS.index(claim)]


@pytest.mark.parametrize(("claim", "texts"), HOLD)
def test_a_claim_that_is_true_of_the_articles_holds(contents: Contents, claim: str, texts: dict[str, str]) -> None:
    assert found(contents, claim, texts) == []


@pytest.mark.parametrize(("claim", "texts", "code", "message"), WRONG)
def test_a_claim_that_is_not_is_told_with_what_was_found(
    contents: Contents, claim: str, texts: dict[str, str], code: str, message: str
) -> None:
    (problem,) = found(contents, claim, texts)
    assert (problem.code, problem.severity, problem.message.of("en")) == (code, "error", message)


@pytest.mark.parametrize(("claim", "texts", "message"), UNTOLD)
def test_what_no_search_can_tell_is_not_verified(
    contents: Contents, claim: str, texts: dict[str, str], message: str
) -> None:
    (problem,) = found(contents, claim, texts)
    assert (problem.code, problem.severity) == ("E610", "error")
    assert problem.message.of("en").startswith(f"not verified: {message}")


@pytest.mark.parametrize(("claim", "message"), BEYOND)
def test_what_excerpts_do_not_bear_out_is_not_verifiable_there(contents: Contents, claim: str, message: str) -> None:
    (problem,) = found(contents, claim, EXCERPTS)
    assert (problem.code, problem.severity) == ("E611", "warning")
    assert problem.message.of("en").startswith(message)


@pytest.mark.parametrize(("claim", "code"), WRONG_ANYHOW)
def test_what_even_excerpts_show_to_be_wrong_is_wrong(contents: Contents, claim: str, code: str) -> None:
    assert [(each.code, each.severity) for each in found(contents, claim, EXCERPTS)] == [(code, "error")]


def test_a_claim_about_articles_that_are_whole_is_no_matter_of_excerpts_elsewhere(contents: Contents) -> None:
    texts = {**WORDS, "anonyme": EXCERPTS["rhc"]}
    (problem,) = found(contents, WHOLE, texts)
    assert problem.code == "E604"
