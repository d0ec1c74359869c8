"""What articles and outlets may be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading.names import Meant, article_meant, meant, outlet_meant, plainly

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents
    from quiz.model import Pack


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    """The whole register: what is looked up here is looked up in all of it."""
    return builtin.pack


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("rhc", "rhc"),
        ("RHC", "rhc"),
        ("000_4cae91771972825a.txt", "rhc"),
        ("seeds/001_731971380984911b.txt", "euractiv"),
        ("Radio Habana Cuba", "rhc"),
        ("spoutnik", "sputnik"),
        ("un site anonyme", "anonyme"),
        ("an unnamed site", "anonyme"),
    ],
)
def test_an_article_is_known_by_its_id_its_file_and_its_outlet(pack: Pack, name: str, article: str) -> None:
    assert article_meant(pack, name) == Meant(article)


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("rt", "rt"),
        ("RT France", "rt-france"),
        ("france televisions", "france-televisions"),
        ("La Voix de l’Amérique", "voa"),
        ("souspilne", "suspilne"),
        ("bbc.co.uk", "bbc"),
    ],
)
def test_an_outlet_is_known_by_its_names_whatever_the_accents(pack: Pack, name: str, outlet: str) -> None:
    assert outlet_meant(pack, name) == Meant(outlet)


@pytest.mark.parametrize(("name", "outlet"), [("spu", "sputnik-france"), ("rossya segodnya", "rossiya-segodnya")])
def test_a_beginning_or_a_slip_that_can_only_be_one_is_understood_and_said(pack: Pack, name: str, outlet: str) -> None:
    assert outlet_meant(pack, name) == Meant(outlet, guessed=True)


def test_a_name_that_may_be_two_is_asked_back(pack: Pack) -> None:
    assert outlet_meant(pack, "euractv") == Meant(None, ("euractiv", "euractiv-france"))


def test_an_id_wins_over_an_alias() -> None:
    assert meant("rt", [[("rt", "one")], [("RT", "other")]]) == Meant("one")


@given(st.text())
def test_any_text_is_answered(name: str) -> None:
    found = meant(name, [[("le-monde", "a"), ("le-figaro", "b")]])
    assert found.one in {None, "a", "b"}
    assert found.one is None or not found.near


@given(st.text())
def test_a_plain_name_is_plain_already(name: str) -> None:
    assert plainly(plainly(name)) == plainly(name)
