"""The provenance card: what held on the day first, what came since after it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.locale.facts import event_text, fact_text
from quiz.model import Fact, Text
from quiz.tell.card import brief, whole

if TYPE_CHECKING:
    from quiz.model import Language, Pack

DAY = "2022-01-12"


def page(language: Language = "fr", width: int = 500) -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    return Page(Console(file=out, width=width, no_color=True), phrases(language), plain=True), out


def flat(text: str) -> str:
    """The words without the line breaks of the layout."""
    return " ".join(text.split())


def fact(since: str | None = None, until: str | None = None) -> Fact:
    return Fact(text=Text(fr="un fait.", en="a fact."), since=since, until=until)


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, "un fait"),
        ("2013-12-09", None, "un fait (depuis le 9 décembre 2013)"),
        ("2013-12", None, "un fait (depuis décembre 2013)"),
        ("2013", None, "un fait (depuis 2013)"),
        (None, "2023-05-01", "un fait (jusqu’au 1er mai 2023)"),
        (None, "2023", "un fait (jusqu’en 2023)"),
        ("2012-01-02", "2023-05-11", "un fait (du 2 janvier 2012 au 11 mai 2023)"),
        ("2012", "2014", "un fait (de 2012 à 2014)"),
    ],
)
def test_dates_are_written_as_the_french_write_them(since: str | None, until: str | None, words: str) -> None:
    assert fact_text(phrases("fr"), fact(since, until)) == words


def test_an_event_begins_with_its_day() -> None:
    assert event_text(phrases("en"), fact("2022-03-02")) == "2 March 2022, a fact"


def test_what_is_inferred_or_self_described_says_so() -> None:
    inferred = Fact(text=Text(fr="x", en="a guess"), basis="inferred")
    own = Fact(text=Text(fr="x", en="a claim"), basis="self")
    assert fact_text(phrases("en"), inferred) == "a guess (inferred)"
    assert fact_text(phrases("en"), own) == "a claim (in its own words)"


@pytest.mark.parametrize("source", ["rhc", "euractiv", "rt-france", "anonyme", "sputnik"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_whole_card_tells_every_fact_of_a_publisher(pack: Pack, source: str, language: Language) -> None:
    article = pack.articles[source]
    outlet = pack.outlets[article.source.outlet]
    here, out = page(language)
    show(here, whole(here.say, outlet, article, pack.references, DAY))
    shown = flat(out.getvalue())
    for name in ("owner", "funding", "decides", "status", "labels", "says"):
        for each in getattr(outlet, name):
            if each.until is None or each.until >= DAY[: len(each.until)]:
                assert flat(each.text.of(language).removesuffix(".")) in shown
    for link in article.source.chain:
        assert flat(link.note.of(language)) in shown
    for each in outlet.owner:
        assert all(str(pack.references[name].url or "") in shown for name in each.references)


def test_a_doubt_about_the_publisher_stands_beside_its_name(pack: Pack) -> None:
    here, out = page("en")
    show(here, [brief(here.say, pack.outlets["euractiv-france"], pack.articles["euractiv"].source, DAY)])
    assert "EURACTIV France (probably)" in out.getvalue()
    assert "names no outlet" in flat(out.getvalue())


def test_the_suspension_of_sputnik_is_told_as_a_later_event(pack: Pack) -> None:
    here, out = page("en")
    show(here, [brief(here.say, pack.outlets["sputnik-france"], pack.articles["sputnik"].source, DAY)])
    assert "since then: 2 March 2022, " in out.getvalue()
