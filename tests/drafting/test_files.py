"""Candidates as a file: a bank in shape, with nothing in it that only people can say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from quiz.drafting.files import BOTH, Form, block, drafts_file
from quiz.locale.draft import draft_words
from quiz.model import LANGUAGES
from tests.drafting.made import drafted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.drafting.values import Candidate
    from quiz.locale.draft import DraftWords

SAY = draft_words("en")


def blocks(candidates: Sequence[Candidate], say: DraftWords, form: Form = BOTH) -> Iterator[str]:
    return (block(number, each, say, form=form) for number, each in enumerate(candidates, 1))


def file_of(*texts: str) -> str:
    return drafts_file("essai", "essai.yaml", blocks(drafted(*texts), SAY), SAY)


def test_quotations_are_kept_to_the_letter() -> None:
    questions = yaml.safe_load(file_of())["questions"]
    written = [[(each["source"], each["quote"]) for each in question["passages"]] for question in questions]
    assert written == [[(each.article, each.text) for each in candidate.quotations] for candidate in drafted()]


def test_evidence_is_that_of_the_candidates() -> None:
    questions = yaml.safe_load(file_of())["questions"]
    patterns = [str(claim["pattern"]) for each in questions for claim in each.get("evidence", ()) if "pattern" in claim]
    assert patterns == [claim.pattern for each in drafted() for claim in each.evidence if claim.pattern]
    assert patterns


def test_what_only_people_can_say_is_empty() -> None:
    for question in yaml.safe_load(file_of())["questions"]:
        assert {question[key][language] for key in ("ask", "explain", "takeaway") for language in ("fr", "en")} == {""}
        assert {each[key] for each in question["passages"] for key in ("voice", "gloss")} == {""}


def test_two_passages_of_one_article_have_two_names() -> None:
    for question in yaml.safe_load(file_of())["questions"]:
        names = [each["id"] for each in question["passages"]]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_candidate_says_why_it_is_proposed(language: str) -> None:
    say = draft_words(language)
    told = drafts_file("essai", "essai.yaml", blocks(drafted(), say), say)
    assert all(say.reasons[reason] in told for each in drafted() for reason in each.reasons)


def test_what_was_looked_for_is_told() -> None:
    assert re.search(r"# Looked for and not found in a1, a2: .*hydr\*", file_of())


def test_an_article_that_looks_like_yaml_stays_text() -> None:
    hostile = "Le pont: *a &b !c # {x} - dit le maire. Il a dit: [y] | > % @ non."
    passages = yaml.safe_load(file_of(hostile, "Le pont, dit le maire, tient bon. Il a dit non hier."))["questions"]
    assert hostile.partition(". ")[0] + "." in [each["quote"] for one in passages for each in one["passages"]]


def test_in_a_pack_of_one_language_nothing_is_to_be_written_in_another() -> None:
    form = Form(("fr",))
    written = yaml.safe_load(drafts_file("essai", "essai.yaml", blocks(drafted(), SAY, form), SAY, form))
    assert written["title"] == {"fr": "Brouillons"}
    assert {tuple(each["ask"]) for each in written["questions"]} == {("fr",)}
    assert not any("gloss" in passage for each in written["questions"] for passage in each["passages"])


def test_what_is_english_itself_is_not_to_be_said_in_english() -> None:
    form = Form(english=frozenset(["a0"]))
    passages = [
        passage
        for each in yaml.safe_load(drafts_file("essai", "e.yaml", blocks(drafted(), SAY, form), SAY, form))["questions"]
        for passage in each["passages"]
    ]
    assert {passage["source"] for passage in passages if "gloss" not in passage} == {"a0"}
