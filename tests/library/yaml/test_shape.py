"""A plain word is held against its type as the whole value is."""

from __future__ import annotations

from typing import Annotated

import msgspec
import pytest

from quiz.library.yaml.shape import fits, type_info

LEVEL = Annotated[int, msgspec.Meta(ge=1, le=3)]


@pytest.mark.parametrize("word", ["1", "01", "+1", "1.0", "1e0", "1_0", "0x1", "١", "4", "-1", " 1", "", "9" * 30])
def test_a_number_fits_where_it_is_read_as_one(word: str) -> None:
    assert fits(word, type_info(LEVEL)) == read(word, LEVEL)


@pytest.mark.parametrize("word", ["true", "True", "TRUE", "tRuE", "yes", "on", "1", "0", "2", "true ", "~", "null", ""])
def test_a_yes_fits_where_it_is_read_as_one(word: str) -> None:
    assert fits(word, type_info(bool)) == read(word, bool)


def read(word: str, kind: object) -> bool:
    try:
        msgspec.convert(word, kind, strict=False)
    except msgspec.ValidationError:
        return False
    return True
