"""Style sheets are read from beside the code, and fetch nothing."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from quiz.draw.css import style

NAMES = sorted(
    each.name.removesuffix(".css") for each in files("quiz.draw.css").iterdir() if each.name.endswith(".css")
)


def test_sheets_stand_one_after_the_other() -> None:
    assert style("palette", "page") == f"{style('palette')}\n{style('page')}"


@pytest.mark.parametrize("name", NAMES)
def test_no_sheet_fetches_anything_or_ends_the_element_it_stands_in(name: str) -> None:
    assert not re.search(r"url\(|@import|</", style(name))
