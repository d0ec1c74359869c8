"""One number of a quiz on a platform, under which each attempt may have another question of the bank."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.folding import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence

    from quiz.classroom.marking.findings import Finding
    from quiz.classroom.marking.tables import Row, Table
    from quiz.classroom.marking.wording import Said
    from quiz.play.marking import Response

NONE = frozenset({"", "-"})
"""What stands in a cell without a response."""


def columns_of(header: Row, pattern: re.Pattern[str]) -> dict[str, int]:
    """The columns by the number in their heading; of two with one number the first."""
    first: dict[str, int] = {}
    for i, cell in enumerate(header.cells):
        if match := pattern.fullmatch(cell):
            first.setdefault(match[1], i)
    return first


def repeated(header: Row, pattern: re.Pattern[str]) -> list[int]:
    """The columns whose number another one has before them."""
    first = columns_of(header, pattern)
    return [i for i, cell in enumerate(header.cells) if (match := pattern.fullmatch(cell)) and first[match[1]] != i]


class Report(NamedTuple):
    """A report: its heading, its rows, and what each question of the bank says."""

    table: Table
    header: Row
    rows: Sequence[Row]
    said: Sequence[Said]


class Slot:
    """The cells under one number. What is asked is told by the row's own texts, else by all rows with the same texts.

    The question is that whose text stands in the row; where none does, or several could, that which all responses
    fit; where the responses are to different questions, the only one that a response fits by itself.
    """

    def __init__(self, report: Report, number: str, column: int, asked: int | None, right: int | None) -> None:
        self.report, self.number, self.column = report, number, column
        self.texts = (asked, right)
        self._responses: dict[tuple[str, str], Response | None] = {}

    @cached_property
    def unknown(self) -> Finding | None:
        """That no row tells a question of the bank."""
        kinds = [self.question(row) for row in self.report.rows if row.cell(self.column) not in NONE]
        if kinds and not all(isinstance(kind, str) for kind in kinds):
            return None
        kind = next((kind for kind in kinds if isinstance(kind, str)), None)
        return (
            None
            if kind is None
            else self.report.table.at(self.report.header, self.column, kind, {"number": self.number})
        )

    def question(self, row: Row) -> Said | str:
        """The question that a row answers; the name of a finding where that cannot be told."""
        asked, right = self._told(row)
        together = self._groups.get((asked, right))
        if isinstance(together, str) or together is None:
            cell = fold(row.cell(self.column))
            return self._only(self._candidates(asked), [] if cell in NONE else [cell], right)
        return together

    def response(self, said: Said, row: Row) -> Response | None:
        """The response of a row to a question; None when its text is none."""
        return self._response(said, fold(row.cell(self.column)))

    def _response(self, said: Said, cell: str) -> Response | None:
        key = said.known.question.id, cell
        if key not in self._responses:
            self._responses[key] = said.response(cell)
        return self._responses[key]

    @cached_property
    def _groups(self) -> dict[tuple[str, str], Said | str]:
        """What is asked of all rows that say the same of it."""
        cells: dict[tuple[str, str], set[str]] = {}
        for row in self.report.rows:
            cells.setdefault(self._told(row), set()).add(fold(row.cell(self.column)))
        return {told: self._only(self._candidates(told[0]), given - NONE, told[1]) for told, given in cells.items()}

    def _told(self, row: Row) -> tuple[str, str]:
        """What a row says of its question: the text, and the right answer."""
        asked, right = ("" if column is None else fold(row.cell(column)) for column in self.texts)
        return "" if asked in NONE else asked, "" if right in NONE else right

    def _candidates(self, asked: str) -> Sequence[Said]:
        asking = [each for each in self.report.said if asked and each.asked_in(asked)]
        return [each for each in asking if each.shown_in(asked)] or asking

    def _only(self, candidates: Sequence[Said], cells: Iterable[str], right: str) -> Said | str:
        """The one question that is asked, or that all texts fit."""
        if len(candidates) == 1:
            return candidates[0]
        texts = [*cells, *([right] if right else [])]
        fitting = [
            each
            for each in candidates or self.report.said
            if texts and all(self._response(each, text) is not None for text in texts)
        ]
        if len(fitting) == 1:
            return fitting[0]
        return "several_questions" if fitting else "no_such_question"
