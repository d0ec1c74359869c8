from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.versions import Plan
from quiz.document import Table
from quiz.locale import phrases
from quiz.tell.handout.tally import tally
from tests.classroom.handouts.making import handout
from tests.documents import every

if TYPE_CHECKING:
    from quiz.model import Pack


def test_each_version_has_a_row_for_each_question_and_a_cell_for_each_letter_printed(every_kind: Pack) -> None:
    made = handout(every_kind, Plan(questions=1000, versions=2))
    tables = list(every(Table, tally(phrases("en"), made)))
    assert len(tables) == 2
    for table, version in zip(tables, made.versions, strict=True):
        assert (table.heads[0], table.heads[1], table.heads[-1]) == ("No.", "a", "blank")
        for row, asked in zip(table.rows, version.asked, strict=True):
            cells = ["".join(run.text for run in cell.runs) for cell in row.cells[1:-1]]
            assert cells.count("") == len(asked.names)
            assert set(cells) <= {"", "–"}
