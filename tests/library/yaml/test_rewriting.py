"""A text that is edited keeps what no edit touches."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quiz.library.problems import Edit
from quiz.library.yaml.rewriting import edited_raw, plain_text
from quiz.library.yaml.scalars import apply_edits

BOM = "\ufeff"


def test_a_mark_and_line_ends_stay() -> None:
    assert edited_raw(f"{BOM}a\r\nb\r\nc", [Edit(2, 3, "B")]) == f"{BOM}a\r\nB\r\nc"


def test_a_new_line_ends_as_the_others_do() -> None:
    assert edited_raw("a\r\nb", [Edit(2, 2, "x\n")]) == "a\r\nx\r\nb"
    assert edited_raw("a\nb", [Edit(2, 2, "x\n")]) == "a\nx\nb"


@given(st.text("ab\n\r\ufeff", max_size=30), st.data())
def test_edits_of_the_raw_text_are_edits_of_the_plain_text(raw: str, data: st.DataObject) -> None:
    plain = plain_text(raw)
    start = data.draw(st.integers(0, len(plain)))
    edit = Edit(start, data.draw(st.integers(start, len(plain))), "xy")
    after = edited_raw(raw, [edit])
    if "\r" not in plain:
        assert plain_text(after) == apply_edits(plain, [edit])
    assert after.startswith(BOM) or not raw.startswith(BOM)
