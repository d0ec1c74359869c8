"""The pack that comes with the program keeps every rule, and is as large as promised."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_contents
from quiz.checks.fairness.audit import audit, audits
from quiz.checks.fairness.robots import MARGIN
from quiz.model import DEVICES, Choice

if TYPE_CHECKING:
    from quiz.checks.fairness.audit import Audit
    from quiz.library.pack.packs import Contents
    from quiz.model import Pack

FOR_MOSCOW = ("Grouchko", "Riabkov", "ministère russe")
"""What the names of those who speak for Russia have in them; all others judged in a first lesson are of NATO's side."""

SIZES = {"qui-parle": 24, "les-mots": 24, "les-faits": 24, "l-origine": 16, "medias-et-etat": 30}


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The real one, which is checked here."""
    return builtin.pack


@pytest.fixture(scope="module")
def whole(pack: Pack) -> Audit:
    return audit(pack, pack.questions(), "*")


def test_the_check_finds_nothing(builtin: Contents) -> None:
    assert check_contents(builtin) == ()


@pytest.mark.parametrize("bank", SIZES)
def test_a_bank_has_its_questions(pack: Pack, bank: str) -> None:
    (found,) = [each for each in pack.banks if each.id == bank]
    assert len(found.questions) >= SIZES[bank]


def test_every_robot_fails_in_every_bank(builtin: Contents) -> None:
    for each in audits(builtin):
        assert max(each.robots.values()) <= each.robots["random"] + MARGIN, each.name


def test_twenty_matches_ask_which_outlet_framed_one_statement(whole: Audit) -> None:
    assert whole.on_statements >= 20


def test_each_cell_of_judgements_has_five(whole: Audit) -> None:
    assert len(whole.cells) == 4
    assert min(whole.cells.values()) >= 5


def test_a_first_lesson_judges_the_words_of_both_sides_alike(pack: Pack) -> None:
    judged = [
        (any(name in str(passage.speaker) for name in FOR_MOSCOW), question.judgement)
        for question in pack.questions()
        if question.level == 1 and question.judgement
        for passage in pack.passages_of(question)
        if passage.speaker
    ]
    assert min(Counter(judged)[side, verdict] for side in (True, False) for verdict in ("fair", "loaded")) >= 2
    suspects_moscow = sum(moscow == (verdict == "loaded") for moscow, verdict in judged)
    assert abs(suspects_moscow / len(judged) - 0.5) <= MARGIN


def test_doubt_is_the_honest_answer_in_one_question_of_twelve(whole: Audit) -> None:
    assert whole.cannot_tell / whole.questions >= 0.08


def test_twelve_pairs_are_matched(pack: Pack) -> None:
    by_id = {question.id: question for question in pack.questions()}
    pairs = [(q, by_id[q.twin]) for q in by_id.values() if q.form == "A" and q.twin]
    assert len(pairs) >= 12
    for one, other in pairs:
        assert (other.form, other.twin) == ("B", one.id)
        assert (one.device, one.level) == (other.device, other.level)
        quotes = {p.quote for p in pack.passages_of(one)} & {p.quote for p in pack.passages_of(other)}
        assert not quotes, one.id


def test_every_article_is_used_in_fifteen_questions(whole: Audit) -> None:
    assert len(whole.articles) == 5
    assert min(whole.articles.values()) >= 15


def test_every_device_is_used_five_times(whole: Audit) -> None:
    assert all(whole.devices.get(device, 0) >= 5 for device in DEVICES)


def test_the_register_has_forty_five_outlets(pack: Pack) -> None:
    assert len(pack.outlets) >= 45


def test_there_are_twenty_statements(pack: Pack) -> None:
    assert len(pack.statements) >= 20


def test_most_provenance_keys_are_derived_from_the_register(pack: Pack) -> None:
    (bank,) = [each for each in pack.banks if each.id == "medias-et-etat"]
    assert sum(question.register is not None for question in bank.questions) >= 12


def test_every_address_is_listed_once(pack: Pack) -> None:
    counted = Counter(reference.url for reference in pack.references.values() if reference.url)
    assert [url for url, count in counted.items() if count > 1] == []


def test_every_stated_fact_has_a_reference(pack: Pack) -> None:
    for outlet in pack.outlets.values():
        for name in ("owner", "funding", "decides", "status", "labels", "says"):
            for fact in getattr(outlet, name):
                assert fact.references or fact.source or fact.basis == "inferred", (outlet.id, fact.text.en)


def test_the_unnamed_site_stays_unnamed(pack: Pack) -> None:
    outlet = pack.outlets[pack.articles["anonyme"].source.outlet]
    assert (outlet.sector, outlet.owner and outlet.owner[0].value) in {("undeclared", "undeclared"), ("undeclared", ())}
    assert pack.articles["anonyme"].source.attribution == "unknown"


def test_every_choice_has_three_options(pack: Pack) -> None:
    assert {len(q.options) for q in pack.questions() if isinstance(q, Choice)} == {3}
