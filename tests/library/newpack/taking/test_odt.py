"""An OpenDocument text is taken paragraph by paragraph; its notes are left out and told."""

from __future__ import annotations

from quiz.library.newpack.taking.odt import take_odt
from tests.library.newpack.taking.making import PARAGRAPHS, TITLE, part_of, with_part, writer

BODY = "content.xml"


def test_every_paragraph_is_taken_as_it_stands() -> None:
    assert take_odt(writer()).text.split("\n\n") == [TITLE, *PARAGRAPHS[:-1], PARAGRAPHS[-1] + "\n"]


def test_a_note_is_left_out_and_parts_no_paragraph() -> None:
    taken = take_odt(writer(note="une note"))
    assert taken.text == take_odt(writer()).text
    assert [(each.kind, each.samples[0]) for each in taken.left] == [("notes", "une note")]


def test_spaces_tabs_and_line_ends_that_are_marked_are_read() -> None:
    raw = writer("A§B")
    marks = 'A<text:s text:c="3"/>B<text:tab/>C<text:line-break/>D'
    assert take_odt(with_part(raw, BODY, part_of(raw, BODY).replace("A§B", marks).encode())).text == "A   B\tC\n\nD\n"


def test_a_mark_stands_for_so_many_spaces_and_no_more() -> None:
    raw = writer("A§B")
    marks = 'A<text:s text:c="999999999999"/>B'
    assert len(take_odt(with_part(raw, BODY, part_of(raw, BODY).replace("A§B", marks).encode())).text) < 200
