"""One person has one label, however a keyboard writes the name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.labels import label


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", "Zoé d'Arc-Roy"), "Zoé\u00a0d’Arc‑Roy", "  Zoé  d\u02bcArc-Roy ",
        "Zo\u200bé d'Arc\u2010Roy", "\ufeffZoé\u202fd'Arc-\u00adRoy",
        "\u200eZoé\ufe0f d'Arc-Roy\u200f", "Ｚｏé ｄ＇Ａｒｃ－Ｒｏｙ",
    ],
)  # fmt: skip
def test_what_looks_alike_is_one(written: str) -> None:
    assert label(written) == "Zoé d'Arc-Roy"


@pytest.mark.parametrize(("one", "other"), [("Zoé", "Zoe"), ("Zoé", "zoé"), ("李", "王"), ("", "a")])
def test_different_people_stay_different(one: str, other: str) -> None:
    assert label(one) != label(other)


@given(st.text())
def test_a_label_that_is_kept_is_found_again(text: str) -> None:
    assert label(label(text)) == label(text)
