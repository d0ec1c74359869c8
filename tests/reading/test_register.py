"""The register as a table, on any day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from quiz.model import FACETS, Choice, Classification, Fact, Lines, Outlet, RegisterKey, Text
from quiz.play.provenance import as_of
from quiz.reading.register import (
    CLASSES,
    LATEST,
    Wish,
    class_of,
    entries,
    existed,
    facet_for,
    known_on,
    last_day,
    values_in,
)

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Device, Facet, MediaClass, Pack, RegisterField

X = Text(fr="x", en="x")
DAY = "2022-01-12"


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The whole register: what is looked up here is looked up in all of it."""
    return builtin.pack


def outlet(**fields: object) -> Outlet:
    return msgspec.structs.replace(Outlet(id="o", name="O", about=X, sector="private"), **fields)


def ids(pack: Pack, wish: Wish) -> list[str]:
    return [row.outlet.id for row in entries(pack, wish, "fr")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-01-12", "2022-01-12"),
        ("2022-01", "2022-01-31"),
        ("2024-02", "2024-02-29"),
        ("2022", "2022-12-31"),
        ("2022-02-30", None),
        ("2022-13", None),
        ("0000", None),
        ("2022-1-2", None),
        ("12/01/2022", None),
        ("", None),
        ("²⁰²²", None),
        ("2022-01-12-01", None),
    ],
)
def test_a_date_means_its_last_day_or_nothing(text: str, day: str | None) -> None:
    assert last_day(text) == day


def test_what_came_later_is_not_known_on_a_day(pack: Pack) -> None:
    for each in pack.outlets.values():
        known = known_on(each, DAY)
        for name in ("owner", "funding", "decides", "status", "labels", "says"):
            for fact in getattr(known, name):
                assert (fact.since or "") <= DAY
                assert fact.until is None or fact.until <= DAY
        assert all((given.year or 0) <= 2022 for given in known.classes)


def test_as_far_as_the_register_goes_everything_is_known(pack: Pack) -> None:
    assert all(known_on(each, LATEST) == each for each in pack.outlets.values())


def test_an_owner_of_that_day_owns_although_we_know_the_end() -> None:
    fact = Fact(text=X, value="before", until="2023-05-11")
    (known,) = known_on(outlet(owner=(fact,)), DAY).owner
    assert known.until is None
    assert as_of([known], DAY)
    assert not as_of(known_on(outlet(owner=(fact,)), LATEST).owner, LATEST)


def test_the_owner_of_euractiv_depends_on_the_day(pack: Pack) -> None:
    def owner(day: str) -> str | None:
        rows = {row.outlet.id: row.owner for row in entries(pack, Wish(day=day), "fr")}
        return rows["euractiv-france"]

    assert (owner(DAY), owner(LATEST)) == ("private-founder", "private-group")


def test_an_outlet_is_listed_from_its_founding_on() -> None:
    assert not existed(outlet(founded="2022-01-13"), DAY)
    assert existed(outlet(founded="2022"), DAY)
    assert existed(outlet(), DAY)


@pytest.mark.parametrize(
    ("given", "code"),
    [((("SC", None), ("ISFM", 2023), ("IP", 2025)), "IP"), ((("SC", None),), "SC"), ((), None)],
)
def test_the_class_is_the_last_one_given(given: tuple[tuple[MediaClass, int | None], ...], code: str | None) -> None:
    found = class_of(outlet(classes=tuple(Classification(code=each, year=year) for each, year in given)))
    assert (found.code if found else None) == code


def test_every_outlet_is_listed_once(pack: Pack) -> None:
    assert sorted(ids(pack, Wish())) == sorted(pack.outlets)


def test_names_are_in_order_whatever_their_accents_and_case(pack: Pack) -> None:
    listed = ids(pack, Wish())
    assert listed.index("reseau-international") < listed.index("pravda-network") < listed.index("reuters")


@pytest.mark.parametrize("field", ["owner", "funding", "decides", "country"])
def test_each_value_finds_outlets_that_have_it(pack: Pack, field: str) -> None:
    option = {"funding": "money", "decides": "control"}.get(field, field)
    wish: dict[str, Any]
    held: set[str] = set()
    for value in values_in(pack, field):
        wish = {option: value}
        found = ids(pack, Wish(**wish))
        held.update(found)
        for name in found:
            facts = getattr(pack.outlets[name], field)
            assert value == facts or value in {fact.value for fact in facts}
    assert held


def test_classes_part_the_outlets(pack: Pack) -> None:
    found = [name for code in CLASSES for name in ids(pack, Wish(media_class=code))]
    assert sorted(found) == sorted(pack.outlets)


def test_filters_hold_together(pack: Pack) -> None:
    assert set(ids(pack, Wish(country="FR", sector="private"))) >= {"euractiv-france", "le-monde"}
    assert ids(pack, Wish(country="FR", sector="private", used=True)) == ["euractiv-france"]


def test_only_the_outlets_of_the_articles_can_be_listed(pack: Pack) -> None:
    assert set(ids(pack, Wish(used=True))) == {article.source.outlet for article in pack.articles.values()}


def test_orders_put_what_is_not_known_last(pack: Pack) -> None:
    assert pack.outlets[ids(pack, Wish(sort="country"))[-1]].country == "none"
    founded = [pack.outlets[name].founded for name in ids(pack, Wish(sort="founded"))]
    known = [each for each in founded if each]
    assert founded[: len(known)] == sorted(known)
    classes = [row.code for row in entries(pack, Wish(sort="class"), "en")]
    assert classes == sorted(classes, key=CLASSES.index)


def question(device: Device = "provenance", field: RegisterField | None = None) -> Choice:
    register = RegisterKey(field=field) if field else None
    return Choice(id="q", device=device, level=1, ask=X, explain=X, takeaway=X, options=(), register=register)


KNOWN = outlet(line=Lines(owner=X, money=X, decides=X, classed=X, since=X))


@pytest.mark.parametrize(
    ("field", "facet"), [("owner", "owner"), ("funding", "money"), ("decides", "decides"), ("class", "class")]
)
def test_a_question_about_the_register_tells_the_side_that_it_is_about(field: RegisterField, facet: Facet) -> None:
    assert facet_for(question("numbers", field), KNOWN, DAY) == facet


@pytest.mark.parametrize(
    ("device", "facet"), [("voice", "decides"), ("numbers", "money"), ("time", "since"), ("wording", "owner")]
)
def test_another_question_tells_the_side_that_goes_with_its_device(device: Device, facet: Facet) -> None:
    assert facet_for(question(device), KNOWN, DAY) == facet


def test_an_outlet_that_comes_again_is_told_by_another_side_until_all_were_told() -> None:
    told: list[Facet] = []
    for _ in FACETS:
        told.append(facet_for(question("voice"), KNOWN, DAY, told))
    assert told[0] == "decides"
    assert sorted(told) == sorted(FACETS)
    assert facet_for(question("voice"), KNOWN, DAY, told) == "decides"


def test_a_side_of_which_nothing_is_known_is_not_told() -> None:
    known = outlet(funding=(Fact(text=X),))
    assert facet_for(question("voice"), known, DAY) == "money"
    assert facet_for(question("voice"), known, DAY, ["money"]) == "money"


def test_the_side_of_an_outlet_without_any_fact_is_that_of_the_question() -> None:
    assert facet_for(question("voice"), outlet(), DAY) == "decides"
