"""What was found in a file, and what in it could not be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.kept import joined, named_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.classroom.answers import Answer
    from quiz.classroom.marking.paper import Key

MOST = 1000
"""Findings of one file that are told; a file with more is not what it should be."""


class Finding(NamedTuple):
    """Something that was not understood: `kind` names the sentence, `values` are put into it.

    Line and column count from 1, in characters, as editors count; `cell` is what a spreadsheet calls the place. A
    `note` is no reason to fail.
    """

    file: str
    line: int
    column: int
    kind: str
    values: Mapping[str, str] = {}
    note: bool = False
    cell: str = ""

    @property
    def place(self) -> str:
        """Where it is: the file, and the cell of a table or the line and column of a text."""
        return f"{self.file}:{self.cell}" if self.cell else f"{self.file}:{self.line}:{self.column}"


class Rows(NamedTuple):
    """The rows below the headings that somebody wrote: how many, and how many of them were understood.

    Understood is a row that gave an answer, or from which it is clear that none was given.
    """

    seen: int = 0
    read: int = 0

    @property
    def left(self) -> int:
        """How many are left out."""
        return self.seen - self.read


class Found(NamedTuple):
    """The answers of a file, what was found in it, and how many of its rows are among the answers."""

    answers: Sequence[Answer]
    findings: tuple[Finding, ...] = ()
    keys: tuple[Key, ...] = ()
    """Of the sheets that were marked: what their numbers and letters mean."""
    file: str = ""
    unnamed: str = ""
    """What to call the class of a table that names none, after its `file`; "" where one is named."""
    own: bool = False
    """Whether these are a pupil's own answers; `nameless` is what a pupil without a name is called after the file."""
    nameless: str = ""
    rows: Rows = Rows()
    round: str = ""
    """Which round on a projector these are the votes of; "" where they are no votes."""


def accounted(name: str, found: Found) -> Found:
    """What was found in a file; that nothing of it is counted is a fault, whatever the reason was."""
    faults = any(not each.note for each in found.findings)
    nothing = not found.answers and (found.rows.left or found.findings)
    return (
        found._replace(findings=(*found.findings, Finding(name, 1, 1, "none_read")))
        if nothing and not faults
        else found
    )


def together(found: Iterable[Found]) -> Found:
    """The answers and findings of several files."""
    each = tuple(found)
    return Found(
        named_once(joined([one.answers for one in each])),
        tuple(finding for one in each for finding in one.findings[:MOST]),
        tuple(key for one in each for key in one.keys),
        next((one.file for one in each if one.unnamed), ""),
        next((one.unnamed for one in each if one.unnamed), ""),
        rows=Rows(sum(one.rows.seen for one in each), sum(one.rows.read for one in each)),
    )
