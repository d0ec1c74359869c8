"""Numbers are read as values, whatever their figures."""

from __future__ import annotations

import pytest

from quiz.library.text.numerals import han, roman


@pytest.mark.parametrize(
    ("letters", "value"), [("MMXIV", 2014), ("XIV", 14), ("MCMXCIX", 1999), ("MIL", None), ("IIII", None), ("", None)]
)
def test_roman_figures_have_one_value_or_are_letters(letters: str, value: int | None) -> None:
    assert roman(letters) == value


@pytest.mark.parametrize(
    ("signs", "value"),
    [
        ("二〇一四", 2014),
        ("十二", 12),
        ("一百二十", 120),
        ("三万五千", 35_000),
        ("两亿三千万", 230_000_000),
        ("三万亿", 3 * 10**12),
        ("万", 10_000),
    ],
)
def test_chinese_figures_are_read_by_place_or_by_worth(signs: str, value: int) -> None:
    assert han(signs) == value
