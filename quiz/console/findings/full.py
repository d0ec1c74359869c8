"""A finding as a person reads it: message, place, the words underlined, what follows from it, how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text as Line

from quiz.console.findings.frame import marked_words, rows_of
from quiz.draw.console.page import ACCENT, BAD, QUIET, STRONG, wrap
from quiz.draw.console.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.console.findings.frame import Row
    from quiz.library.problems import Problem
    from quiz.locale import Phrases

COLOURS = {"error": BAD, "warning": "yellow"}


def full(problem: Problem, text: str, say: Phrases, width: int) -> tuple[Line, ...]:
    """A finding with the lines of the file that it is about; `text` is that file's, empty if it has none."""
    words, colour = say.finding, COLOURS[problem.severity]
    head = words.head.format(severity=words.severity[problem.severity], code=problem.code)
    span = problem.span
    gutter = len(str(span.end_line))
    room = max(8, width - gutter - 3)
    place = f"{' ' * gutter}--> {span.file}:{span.line}:{span.column}"
    return (
        *_hanging(head, problem.message.of(say.language), width, f"{STRONG} {colour}", STRONG),
        Line(visible(place), style=QUIET),
        *_frame(problem, rows_of(text, span, room), say, gutter, room),
        *_remarks(problem, say, gutter, width),
    )


def plain(problem: Problem, text: str, say: Phrases, width: int) -> tuple[Line, ...]:
    """The same words in the same order, without frame, arrows or underlining: nothing is said by position."""
    words, span, language = say.finding, problem.span, say.language
    head = words.head_plain.format(severity=words.severity[problem.severity], code=problem.code)
    said = [
        head + problem.message.of(language),
        words.place.format(file=span.file, line=span.line, column=span.column),
    ]
    if shown := marked_words(text, span).strip():
        said.append(words.words.format(words=shown))
    optional = (problem.label, *problem.notes)
    said += [part.of(language) for part in optional if part is not None]
    said += [lead + remark.strip("`") for lead, remark in _closing(problem, say)]
    return tuple(line for each in said for line in wrap(Line(visible(each)), width))


def _frame(problem: Problem, rows: tuple[Row, ...], say: Phrases, gutter: int, room: int) -> Iterator[Line]:
    if not rows:
        return
    bar = " " * gutter + " |"
    colour = f"{STRONG} {COLOURS[problem.severity]}"
    yield Line(bar, style=QUIET)
    for row in rows:
        yield Line(f"{row.number:>{gutter}} | ", style=QUIET).append(row.text, style="not dim")
        label = visible(problem.label.of(say.language)) if problem.label and row is rows[-1] else ""
        for piece in _underline(row, label, room) if row.length else ():
            yield Line(f"{bar} ", style=QUIET).append(piece, style=f"not dim {colour}")
    yield Line(bar, style=QUIET)


def _underline(row: Row, label: str, room: int) -> list[str]:
    """The underline, its label beside it; below it, and drawn back as far as it must, where the screen is narrow."""
    line = " " * row.start + "^" * row.length
    if cell_len(f"{line} {label}") <= room:
        return [f"{line} {label}".rstrip()]
    pieces = [piece.plain for piece in wrap(Line(label), room)]
    widest = max(cell_len(piece) for piece in pieces)
    return [line, *(" " * max(0, min(row.start, room - widest)) + piece for piece in pieces)]


def _remarks(problem: Problem, say: Phrases, gutter: int, width: int) -> Iterator[Line]:
    lead = " " * gutter + " = "
    for note in problem.notes:
        yield from _hanging(lead, note.of(say.language), width, QUIET, "")
    for name, remark in _closing(problem, say):
        yield from _hanging(lead, name + remark, width, QUIET, ACCENT if problem.help and remark else "")


def _closing(problem: Problem, say: Phrases) -> list[tuple[str, str]]:
    words = say.finding
    mend = [(words.help, problem.help.of(say.language))] if problem.help else []
    return [*mend, (words.rule, f"`quiz check --explain {problem.code}`")]


def _hanging(lead: str, text: str, width: int, lead_style: str, style: str) -> Iterator[Line]:
    """A paragraph after a lead, its later lines as far in as the first, but never more than half the width."""
    indent = min(cell_len(lead), 5)
    for i, piece in enumerate(wrap(Line(lead + visible(text), style=style), max(8, width - indent))):
        line = Line(" " * indent) + piece if i else piece
        if not i:
            line.stylize(lead_style, 0, len(lead))
        yield line
