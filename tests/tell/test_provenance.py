"""Who is behind an outlet in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.locale import phrases
from quiz.model import FACETS, LANGUAGES, Classification, Fact, Lines, Outlet, Text
from quiz.play.provenance import tellable
from quiz.tell.provenance import provenance_line

if TYPE_CHECKING:
    from quiz.model import Facet, Language, Pack

DAY = "2022-01-12"
OUTLET = Outlet(
    id="radio",
    name="Radio",
    about=Text(fr="Une radio.", en="A station."),
    sector="state",
    owner=(Fact(text=Text(fr="la ville", en="the town"), since="1999"),),
    status=(Fact(text=Text(fr="radio fermée", en="station closed"), since="2023-05-11"),),
    classes=(Classification(code="SC", year=2023, by="X"),),
)
LINED = msgspec.structs.replace(OUTLET, line=Lines(owner=Text(fr="à la ville", en="owned by the town")))


def told(outlet: Outlet, facet: Facet, day: str = DAY, language: Language = "en") -> str:
    return "".join(run.text for run in provenance_line(phrases(language), outlet, None, facet, day))


def test_the_line_of_a_side_stands_after_the_name() -> None:
    assert told(LINED, "owner") == "Radio: owned by the town."
    assert told(LINED, "owner", language="fr") == "Radio\u00a0: à la ville."


def test_a_line_of_another_day_says_which() -> None:
    assert told(LINED, "owner", "2024-06-01") == "Radio: owned by the town (12 January 2022)."


def test_without_a_line_the_first_fact_of_the_day_is_told() -> None:
    assert told(OUTLET, "owner") == "Radio, owned by: the town."
    assert told(OUTLET, "since") == "Radio, since then: 11 May 2023, station closed."
    assert told(OUTLET, "class").startswith("Radio, state-controlled (X")


def test_an_outlet_of_whose_side_nothing_is_known_is_told_by_what_it_is() -> None:
    assert told(OUTLET, "money") == "Radio: A station."


def test_the_name_leads_to_the_card() -> None:
    assert provenance_line(phrases("en"), LINED, None, "owner", DAY)[0].to == "outlet:radio"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_outlet_of_an_article_has_a_line_for_each_side_that_is_known(pack: Pack, language: Language) -> None:
    for name in {article.source.outlet for article in pack.articles.values()}:
        outlet = pack.outlets[name]
        sides = [facet for facet in FACETS if tellable(outlet, facet, DAY)]
        assert all(outlet.line.of(facet) for facet in sides)
        assert all(told(outlet, facet, DAY, language).count("(12") == 0 for facet in sides)
