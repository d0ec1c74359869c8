"""What a reader's name for a statement or an article means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.reading.names import matching, names_of_articles

if TYPE_CHECKING:
    from quiz.model import Pack

KNOWN = {"divergences": (), "mots-des-divergences": (), "duree": ("La durée",)}


def test_the_whole_name_decides() -> None:
    assert matching("divergences", KNOWN) == ("divergences",)


def test_a_beginning_or_a_part_is_enough_when_it_is_of_one_only() -> None:
    assert matching("dur", KNOWN) == ("duree",)
    assert matching("mots", KNOWN) == ("mots-des-divergences",)


def test_a_part_of_several_names_all_of_them() -> None:
    assert matching("vergence", KNOWN) == ("divergences", "mots-des-divergences")


def test_accents_capitals_and_hyphens_do_not_count() -> None:
    assert matching("LA DUREE", KNOWN) == matching("la-durée", KNOWN) == ("duree",)


def test_nothing_means_nothing() -> None:
    assert matching("", KNOWN) == matching("–", KNOWN) == matching("paix", KNOWN) == ()


def test_an_article_is_called_by_its_outlet_too(pack: Pack) -> None:
    names = names_of_articles(pack)
    assert matching("habana", names) == matching("Radio Habana Cuba", names) == ("rhc",)
    assert matching("003_79e94b0c30e863a4.txt", names) == ("anonyme",)
