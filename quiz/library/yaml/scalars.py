"""A YAML scalar seen from both sides: which stretch of the file each character of its value was written with.

So a value can be changed in a few characters while its quoting, its folds and its other lines stay as they are.
Whatever this reader does not understand, or understands otherwise than libyaml, is left alone.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import yaml

_FOLD = re.compile(r"[ \t]*\n[ \t\n]*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\n[ \t]*|.)", re.DOTALL)
_ESCAPED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEADER = re.compile(r"([|>])([+-]?)[ \t]*(?:#[^\n]*)?\n")
_BLANK_END = re.compile(r"(?:\n *)+\Z")
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
_STARTS_OTHERWISE = re.compile(r"""[\s!&*|>'"%@`#,\[\]{}]|[-?:](?:\s|$)|---|\.\.\.""")
_ENDS_PLAIN = re.compile(r":(?:\s|$)|\s#|\s$")


class Cell(NamedTuple):
    """One character of a value, and the stretch of the file that writes it."""

    text: str
    start: int
    end: int


def edited(source: str, node: yaml.ScalarNode, edits: Sequence[Edit]) -> tuple[Edit, ...] | None:
    """Edits of the file that make these edits of a scalar's value; None when that cannot be done safely."""
    style = node.style or ""
    start, end = node.start_mark.index, node.end_mark.index
    cells = _cells(source, start, end, style)
    if cells is None or "".join(cell.text for cell in cells) != node.value or not cells:
        return None
    wanted = apply_edits(node.value, edits)
    if not style and (_STARTS_OTHERWISE.match(wanted) or _ENDS_PLAIN.search(wanted)):
        return _requoted(source, start, end, wanted)
    found = tuple(_in_source(cells, edit, style) for edit in edits)
    again = apply_edits(source[:end], found)
    reread = _cells(again, start, len(again), style)
    if reread is None or "".join(cell.text for cell in reread) != wanted:
        return None
    return found


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with edits made; they must not overlap."""
    parts, position = [], 0
    for edit in sorted(edits):
        parts += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*parts, text[position:]])


def difference(old: str, new: str) -> tuple[Edit, ...]:
    """The fewest stretches of a text that must change to make it another."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(Edit(i1, i2, new[j1:j2]) for tag, i1, i2, j1, j2 in codes if tag != "equal")


def _in_source(cells: Sequence[Cell], edit: Edit, style: str) -> Edit:
    start = cells[edit.start].start if edit.start < len(cells) else cells[-1].end
    end = cells[edit.end - 1].end if edit.end > edit.start else start
    return Edit(start, end, _written(edit.text, style))


def _written(text: str, style: str) -> str:
    if style == "'":
        return text.replace("'", "''")
    if style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return text


def _requoted(source: str, start: int, end: int, wanted: str) -> tuple[Edit, ...] | None:
    """A plain scalar on one line that its new characters would break gets double quotes."""
    if "\n" in source[start:end]:
        return None
    return (Edit(start, end, f'"{_written(wanted, chr(34))}"'),)


def _cells(source: str, start: int, end: int, style: str) -> list[Cell] | None:
    if _OTHER_BREAKS.search(source, start, end):
        return None
    if style in {"|", ">"}:
        return _block(source, start, end)
    if style:
        start, end = start + 1, end - 1
    return list(_flow(source, start, end, style))


def _flow(source: str, start: int, end: int, style: str) -> Iterator[Cell]:
    position = start
    while position < end:
        fold = _FOLD.match(source, position, end)
        if fold:
            yield from _folded(fold)
            position = fold.end()
        elif style == "'" and source[position] == "'":
            yield Cell("'", position, position + 2)
            position += 2
        elif style == '"' and (escape := _ESCAPE.match(source, position, end)):
            if escape[0][1] != "\n":
                yield Cell(_unescaped(escape[0][1:]), *escape.span())
            position = escape.end()
        else:
            yield Cell(source[position], position, position + 1)
            position += 1


def _folded(fold: re.Match[str]) -> Iterator[Cell]:
    """One line end is a space; each further one is itself."""
    breaks = fold[0].count("\n") - 1
    yield Cell("\n" if breaks else " ", *fold.span())
    yield from (Cell("\n", fold.end(), fold.end()) for _ in range(breaks - 1))


def _unescaped(escape: str) -> str:
    if escape[0] in "xuU" and len(escape) > 1:
        return chr(int(escape[1:], 16))
    return _ESCAPED.get(escape, "")


class _Line(NamedTuple):
    """A line of a block without its indentation."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _block(source: str, start: int, end: int) -> list[Cell] | None:
    """A block without indentation figure that does not keep its last line ends: nobody needs those in a bank."""
    header = _HEADER.match(source, start, end)
    if header is None:
        return None
    raw = _BLANK_END.sub("", source[header.end() : end]).split("\n")
    indent = len(raw[0]) - len(raw[0].lstrip(" "))
    if not indent or header[2] == "+" or any(line[:indent].strip(" ") for line in raw):
        return None
    cells = list(_joined(_lines(raw, header.end(), indent), literal=header[1] == "|"))
    last = cells[-1].end if cells else end
    if header[2] != "-" and source[last : last + 1] == "\n":
        cells.append(Cell("\n", last, last + 1))
    return cells


def _lines(raw: Sequence[str], start: int, indent: int) -> list[_Line]:
    """The lines of a block that are not blank."""
    found = []
    for number, line in enumerate(raw):
        if line[indent:]:
            found.append(_Line(number, start + indent, line[indent:]))
        start += len(line) + 1
    return found


def _joined(lines: Sequence[_Line], *, literal: bool) -> Iterator[Cell]:
    """The characters of a block and its line ends; where it folds, one line end is a space."""
    for line in lines[:1]:
        yield from _characters(line)
    for above, below in pairwise(lines):
        folds = not literal and above.text[0] not in " \t" and below.text[0] not in " \t"
        breaks = below.number - above.number
        text = ("\n" * (breaks - 1) or " ") if folds else "\n" * breaks
        yield Cell(text[0], above.end, below.start)
        yield from (Cell("\n", below.start, below.start) for _ in text[1:])
        yield from _characters(below)


def _characters(line: _Line) -> Iterator[Cell]:
    yield from (Cell(character, line.start + i, line.start + i + 1) for i, character in enumerate(line.text))
