"""What a person says of an article is read strictly, and what is no answer is refused in words."""

from __future__ import annotations

import pytest

from quiz.library.newpack.answers import (
    date_stands_in,
    read_attribution,
    read_date,
    read_evidence,
    read_language,
    read_outlet,
    slug,
)
from quiz.library.newpack.refusals import RefusalError


@pytest.mark.parametrize("date", ["2026", "2026-11", "2026-11-01", " 2024-02-29 "])
def test_a_date_is_a_day_a_month_or_a_year(date: str) -> None:
    assert read_date(date) == date.strip()


@pytest.mark.parametrize("date", ["", "hier", "2026-13", "2026-02-30", "01/11/2026", "2026-11-1", "20261101", "٢٠٢٦"])
def test_what_no_calendar_has_is_refused(date: str) -> None:
    with pytest.raises(RefusalError, match="is not a date; write 2026-11-01"):
        read_date(date)


@pytest.mark.parametrize(
    ("typed", "way"),
    [
        ("stated", "stated"),
        ("écrit", "stated"),
        ("w", "stated"),
        ("Inferred", "inferred"),
        ("c", "inferred"),
        ("?", "unknown"),
    ],
)
def test_the_way_of_knowing_is_a_word_or_a_letter(typed: str, way: str) -> None:
    assert read_attribution(typed) == way


def test_another_way_of_knowing_is_refused() -> None:
    with pytest.raises(RefusalError, match="write stated"):
        read_attribution("sure")


@pytest.mark.parametrize("typed", ["", "unknown", "Inconnu", "?"])
def test_nobody_may_be_known(typed: str) -> None:
    assert read_outlet(typed) is None


def test_a_name_keeps_one_line_and_nothing_a_terminal_obeys() -> None:
    assert read_outlet(" La \x1b[31mGazette\n du village ") == "La [31mGazette du village"


def test_an_endless_name_is_refused() -> None:
    with pytest.raises(RefusalError, match="too long"):
        read_outlet("x" * 101)


def test_evidence_is_words() -> None:
    assert read_evidence("  the\nlayout ") == "the layout"
    with pytest.raises(RefusalError, match="Say what shows"):
        read_evidence("  ")


@pytest.mark.parametrize("code", ["fr", "EN", "pt-br"])
def test_a_language_is_a_code(code: str) -> None:
    assert read_language(code) == code.lower()


def test_the_name_of_a_language_is_refused() -> None:
    with pytest.raises(RefusalError, match="is not a language code"):
        read_language("français")


@pytest.mark.parametrize(
    ("name", "expected"), [("L’Écho d’ici", "l-echo-d-ici"), ("Новости", "media"), ("Œuvre & Cie", "oeuvre-cie")]
)
def test_an_id_is_made_from_a_name(name: str, expected: str) -> None:
    assert slug(name, "media") == expected


@pytest.mark.parametrize(
    "text", ["Publié le 1er novembre 2026", "01/11/2026", "November 1, 2026", "le 1 Novembre 2026", "2026-11-01"]
)
def test_an_article_may_give_its_own_date(text: str) -> None:
    assert date_stands_in("2026-11-01", text)


def test_a_date_that_the_article_does_not_give_is_not_stated() -> None:
    assert not date_stands_in("2026-11-01", "le 2 novembre 2026")
