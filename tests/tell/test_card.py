"""The card of an outlet: what held on the day, what changed, and the pages cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.locale import phrases
from quiz.locale.register import register_words
from quiz.model import Fact, Text
from quiz.reading.register import LATEST
from quiz.tell.card import brief, checked, on_day
from tests.documents import facts_of, text_of

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack

DAY = "2022-01-12"


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The whole register: what is looked up here is looked up in all of it."""
    return builtin.pack


def card(pack: Pack, name: str, day: str = LATEST, language: Language = "en") -> Document:
    return on_day(phrases(language), register_words(language), pack, pack.outlets[name], day)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_fact_of_every_outlet_is_on_its_card(pack: Pack, language: Language) -> None:
    for name, outlet in pack.outlets.items():
        shown = text_of(card(pack, name, language=language))
        for field in ("owner", "funding", "decides", "status", "labels", "says"):
            for fact in getattr(outlet, field):
                assert fact.text.of(language).removesuffix(".") in shown, (name, fact)


def test_the_timeline_is_in_order_and_has_each_dated_fact_once(pack: Pack) -> None:
    for name, outlet in pack.outlets.items():
        facts = [fact for field in ("owner", "funding", "decides", "status", "labels", "says")
                 for fact in getattr(outlet, field) if fact.since or fact.until]  # fmt: skip
        dated = len(facts) + sum(each.year is not None for each in outlet.classes) + bool(outlet.founded)
        timeline = [facts for facts in facts_of(card(pack, name)) if facts.name == "timeline"]
        assert sum(len(facts.items) for facts in timeline) == dated


def test_the_world_of_that_day_does_not_know_the_war(pack: Pack) -> None:
    then, now = (text_of(tuple(facts_of(card(pack, "sputnik-france", day)))) for day in (DAY, LATEST))
    assert "2 March 2022" in now
    assert "2 March 2022" not in then
    assert "2023" not in then


def test_an_end_without_a_known_beginning_is_told_at_its_date(pack: Pack) -> None:
    shown = text_of(card(pack, "euractiv-france"))
    assert "11 May 2023 until then, owned by: the founder of the EURACTIV network" in shown
    assert "until then" not in text_of(card(pack, "euractiv-france", DAY))


def test_numbers_stand_for_the_pages_cited_in_their_order(pack: Pack) -> None:
    for name in pack.outlets:
        shown = card(pack, name)
        cited = [run.to for facts in facts_of(shown) for fact in facts.items for run in fact.runs if run.role == "cite"]
        numbers = dict.fromkeys(each for each in cited if each.startswith("note:"))
        assert list(numbers) == [f"note:{i + 1}" for i in range(len(numbers))]
        assert all(f"[{i + 1}] " in text_of(shown) for i in range(len(numbers)))


def test_a_card_leads_to_the_articles_and_the_houses_around(pack: Pack) -> None:
    shown = text_of(card(pack, "sputnik-france"))
    assert "quiz read sputnik" in shown
    assert "quiz outlets rossiya-segodnya" in shown
    assert "quiz outlets sputnik-france" in text_of(card(pack, "rossiya-segodnya"))


def test_an_outlet_that_did_not_exist_yet_says_so(pack: Pack) -> None:
    assert "2013: not yet there on that day" in text_of(card(pack, "rossiya-segodnya", "2010-12-31"))


def test_a_fact_that_an_article_states_leads_to_it(pack: Pack) -> None:
    facts = [fact for part in facts_of(card(pack, "site-anonyme")) for fact in part.items]
    found = [fact for fact in facts if any(run.to == "article:anonyme" for run in fact.runs)]
    assert any("PayPal" in run.text for fact in found for run in fact.runs)


def test_what_a_publisher_has_at_stake_stands_by_its_mark_and_in_the_list(pack: Pack) -> None:
    shown = text_of(card(pack, "euractiv-france", language="fr"))
    assert shown.count("(journal du groupe acheteur)") > 2
    assert "NRC (journal du groupe acheteur), 11 mai 2023" in shown
    assert "NRC, journal" not in shown


def test_a_card_says_when_its_facts_were_looked_up(pack: Pack) -> None:
    assert "Facts checked in November 2026." in text_of(card(pack, "press-tv"))


def test_a_card_says_how_many_of_its_facts_were_looked_up_when(pack: Pack) -> None:
    fact = Fact(text=Text(fr="x", en="x"))
    months = [replace(fact, checked=month) for month in ("2026-11", "2025-03", "2026-11", None)]
    outlet = replace(pack.outlets["press-tv"], checked=None, owner=tuple(months), funding=(), decides=(), classes=(),
                     status=(), labels=(), says=())  # fmt: skip
    told = [text_of((para,)) for para in checked(phrases("en"), outlet)]
    assert told == ["Facts checked in November 2026: 2 of 4.", "Facts checked in March 2025: 1 of 4."]


def test_a_card_of_which_nobody_says_when_says_nothing(pack: Pack) -> None:
    assert "Facts checked" not in text_of(card(pack, "lapresse"))


@pytest.mark.parametrize("name", ["press-tv", "radio-habana-cuba"])
def test_a_brief_says_no_month(pack: Pack, name: str) -> None:
    assert "November 2026" not in text_of((brief(phrases("en"), pack.outlets[name], None, DAY),))
