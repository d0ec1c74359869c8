"""What the register knows is found by name, and copied whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.library.newpack.known import cited_by, find_by_address, find_outlet, with_parents

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Pack


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The whole register: what is looked up here is looked up in all of it."""
    return builtin.pack


def found(name: str, pack: Pack) -> tuple[str, bool] | None:
    match = find_outlet(name, pack)
    return (match.outlet.id, match.exact) if match else None


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Le Monde", "le-monde"),
        ("le monde", "le-monde"),
        ("lemonde.fr", "le-monde"),
        ("https://www.lemonde.fr/international", "le-monde"),
        ("BBC", "bbc"),
        ("Télésur", "telesur"),
        ("France 24", "france-24"),
    ],
)
def test_an_outlet_is_known_by_its_name_however_it_is_typed(pack: Pack, name: str, outlet: str) -> None:
    assert found(name, pack) == (outlet, True)


@pytest.mark.parametrize(("name", "outlet"), [("Le Mondee", "le-monde"), ("Mediapartt", "mediapart")])
def test_a_slip_of_the_pen_is_seen_as_one(pack: Pack, name: str, outlet: str) -> None:
    assert found(name, pack) == (outlet, False)


@pytest.mark.parametrize("name", ["France 26", "RTL", "La Gazette du village", "Новости", "", "x"])
def test_another_outlet_is_not_taken_for_one(pack: Pack, name: str) -> None:
    assert found(name, pack) is None


def test_an_outlet_whose_facts_rest_on_a_built_in_article_is_not_offered(pack: Pack) -> None:
    assert found("un site anonyme", pack) is None


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://www.lemonde.fr/international/article/2026/11/01/x.html", "le-monde"),
        ("https://francais.rt.com/international/1", "rt-france"),
        ("https://deutsch.rt.com/international/1", "rt"),
        ("http://fr.sputniknews.com:8080/x", "sputnik-france"),
        ("https://www.bbc.co.uk/news", "bbc"),
    ],
)
def test_an_outlet_is_known_by_its_address(pack: Pack, address: str, outlet: str) -> None:
    match = find_by_address(address, pack)
    assert match is not None
    assert match.id == outlet


@pytest.mark.parametrize(
    "address",
    ["", "https://notlemonde.fr/", "https://lemonde.fr.example/", "https://[", "https://fr/"],
)
def test_an_address_like_that_of_an_outlet_is_not_its_own(pack: Pack, address: str) -> None:
    assert find_by_address(address, pack) is None


def test_a_name_with_a_country_is_not_that_of_the_outlet_without(pack: Pack) -> None:
    assert found("Le Monde (Haïti)", pack) == ("le-monde", False)


def test_an_outlet_comes_with_all_that_it_belongs_to(pack: Pack) -> None:
    chain = with_parents(pack.outlets["sputnik-france"], pack)
    assert [each.id for each in chain[:2]] == ["sputnik-france", pack.outlets["sputnik-france"].part_of]
    assert chain[-1].part_of is None


def test_every_reference_of_a_copied_outlet_is_copied_once(pack: Pack) -> None:
    outlets = with_parents(pack.outlets["rt-france"], pack)
    names = [reference.id for reference in cited_by(outlets, pack)]
    cited = {name for each in outlets for fact in (*each.owner, *each.status) for name in fact.references}
    assert cited <= set(names)
    assert len(names) == len(set(names))
