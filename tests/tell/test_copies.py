"""Families of near copies, as they are told."""

from __future__ import annotations

import pytest

from quiz.drafting.credits import with_credits
from quiz.locale import phrases
from quiz.reading.copies import families_of
from quiz.tell.copies import MOST_COPIES, MOST_FAMILIES, all_families
from tests.documents import text_of
from tests.reading.packs import pack_of

TEXT = " ".join(f"mot{i} dit{i * 3}" for i in range(60))


def told(language: str, *texts: str) -> str:
    pack = pack_of(*texts)
    families = [with_credits(pack, family) for family in families_of(pack).families]
    return text_of(all_families(phrases(language), pack, families))


def test_a_family_is_told_with_its_first_text_its_changes_and_its_credits() -> None:
    text = told("en", TEXT, TEXT.replace("mot9 ", "autre9 ") + "\nSource : AFP")
    for each in (": 1 copy", "Gazette 0", "the dates do not show", "“autre9” for “mot9”", "“Source : AFP”"):
        assert each in text


def test_it_is_told_in_french() -> None:
    text = told("fr", TEXT, TEXT.replace("mot9 ", ""))
    for each in (" : 1 copie", "les dates ne le montrent pas", "« mot9 » en moins", "ne dit d’où il vient"):
        assert each in text.replace("\u00a0", " ")


def test_a_copy_without_any_change_is_told_so() -> None:
    assert "nothing was changed" in told("en", TEXT, TEXT)


def test_of_many_the_first_are_told_and_how_many_more_there_are() -> None:
    text = told("en", *[TEXT] * (MOST_COPIES + 3))
    assert "… and 2 more copies" in text
    texts = [
        each for i in range(MOST_FAMILIES + 2) for each in [TEXT.replace("mot", f"w{i}x").replace("dit", f"v{i}x")] * 2
    ]
    assert "… and 2 smaller families" in told("en", *texts)


def test_a_pack_without_copies_says_nothing_of_them() -> None:
    assert all_families(phrases("en"), pack_of(TEXT), ()) == ()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_long_changes_are_shortened(language: str) -> None:
    assert "[…]" in told(language, TEXT, TEXT + " " + " ".join(f"neuf{i}" for i in range(30)))
