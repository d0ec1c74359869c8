"""No cell is calculated, at whatever sign a spreadsheet parts the line; and every text is read back as it was."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.library.text.formulas import looks_like_formula, neutralised, restored

SIGNS = "=+-@＝＋－＠"
TEXTS = st.text(st.sampled_from("=+-@＝',;\t| \u200bab1"), max_size=12)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("blank", ["", " ", "\u200b", "\u00a0"])
def test_no_cell_begins_like_a_formula_at_whatever_sign_it_is_parted(separator: str, sign: str, blank: str) -> None:
    cell = neutralised(f"voici{separator}{blank}{sign}1+1{separator}la")
    for other in ",;\t|":
        for part in next(csv.reader(io.StringIO(cell), delimiter=other)):
            assert not re.match(rf"[\s\u200b]*[{re.escape(SIGNS)}]", part)


@pytest.mark.parametrize("text", ["", "a=b", "1+1", "un tiret, - ici", "a@b.fr", "« =1 »", "dit-il", "- et -"[2:]])
def test_what_no_program_calculates_stays(text: str) -> None:
    assert neutralised(text) == text


@given(TEXTS)
def test_a_text_is_read_back_as_it_was(text: str) -> None:
    assert restored(neutralised(text)) == text


@given(TEXTS)
def test_what_was_neutralised_looks_like_a_formula_no_more(text: str) -> None:
    assert not looks_like_formula(neutralised(text))
