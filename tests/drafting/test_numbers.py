"""Numbers are read as people read them."""

from __future__ import annotations

import pytest

from quiz.drafting.numbers import numbers_in
from quiz.drafting.units import sentences


def read(text: str, language: str) -> list[tuple[str, str]]:
    (unit,) = sentences("a", f"Varel pont quai {text}", language)
    return [(each.value, each.kind) for each in numbers_in(unit, language)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "4.000 voix", "4000"),
        ("fr", "4 000 voix", "4000"),
        ("fr", "4\u202f000\u202f000 voix", "4000000"),
        ("fr", "3,5 points", "3.5"),
        ("fr", "1.482 voix", "1482"),
        ("fr", "quatre mille voix", "4000"),
        ("fr", "trois cent quatre-vingt-onze voix", "391"),
        ("fr", "27 millions de voix", "27000000"),
        ("fr", "2,5 milliards de voix", "2500000000"),
        ("fr", "80 milles marins", "80"),
        ("en", "4,000 votes", "4000"),
        ("en", "3.5 points", "3.5"),
        ("en", "forty-two votes", "42"),
        ("en", "two hundred and seven votes", "207"),
        ("en", "2.5 million votes", "2500000"),
        ("en", "10½ miles", "10.5"),
        ("de", "dreihundertzwölf Stimmen", "312"),
        ("pl", "4.000 słów", "4000"),
        ("pl", "4,5 punktu", "4.5"),
        ("pl", "4,500 słów", "4500"),
    ],
)
def test_a_number_has_the_value_that_its_language_gives_it(language: str, text: str, value: str) -> None:
    assert read(text, language) == [(value, "count")]


def test_numbers_with_a_mark_between_are_several() -> None:
    assert [value for value, _ in read("thirty, forty and then fifty votes", "en")] == ["30", "40", "50"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "à 9 h 35", "9:35"),
        ("fr", "à 9h35 du matin", "9:35"),
        ("fr", "vers neuf heures", "9:00"),
        ("fr", "9 heures du soir", "9:00"),
        ("en", "9:35 that day", "9:35"),
        ("en", "9 o’clock", "9:00"),
        ("en", "at 9 p.m. sharp", "9:00"),
    ],
)
def test_a_time_of_day_is_no_count(language: str, text: str, value: str) -> None:
    assert read(text, language) == [(value, "clock")]


def test_how_long_something_took_is_no_time_of_day() -> None:
    assert read("durant neuf heures de débat", "fr") == [("9", "count")]


@pytest.mark.parametrize(("language", "text"), [("fr", "le 7 mars"), ("en", "Dec. 7 again"), ("en", "March 7")])
def test_a_day_is_no_count(language: str, text: str) -> None:
    assert read(text, language) == [("7", "day")]


def test_four_figures_together_are_a_year_and_with_a_mark_a_count() -> None:
    assert read("en 1912 déjà", "fr") == [("1912", "year")]
    assert read("les 1.912 voix", "fr") == [("1912", "count")]
    assert read("les 3000 voix", "fr") == [("3000", "count")]


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "38° 51' nord"), ("en", "the 17th floor"), ("en", "one of them")]
)
def test_what_counts_nothing_is_no_number(language: str, text: str) -> None:
    assert read(text, language) == []
