"""A syntax error in one place must not hide the rest: the file is taken apart and read piece by piece.

Pieces are the top-level keys and, under a key that holds a list, its items, told by their indentation. A piece
that YAML cannot read is one problem at its true line; all the others are put together as if nothing had been.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import yaml

from quiz.library import sayings as say
from quiz.library.problems import MOST, Problem, Span
from quiz.library.yaml.broken import syntax_problem
from quiz.library.yaml.syntax import compose

if TYPE_CHECKING:
    from collections.abc import Iterator


_KEY = re.compile(r"""(["']?)([\w-]+)\1[ \t]*:(?:[ \t]|$)""")
_ITEM = re.compile(r"( *)-(?: |$)")
_MAP, _SEQ, _STR = (f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))
_ID = re.compile(r"""(?m)^ *(?:- )?[{ ]*id: *["']?([a-z0-9-]+)""")


class Recovered(NamedTuple):
    """What could be read of a broken file, and what could not."""

    root: yaml.Node | None
    problems: tuple[Problem, ...]
    unread: frozenset[str]


class _Piece(NamedTuple):
    """Some lines of a file, from a line on, counted from 0."""

    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def recover(text: str, name: str, first: Problem) -> Recovered:
    """Read what can be read; `first` is what the whole file was refused for."""
    lines = text.split("\n")
    if first.code == "Y113":
        lines = lines[: first.span.line - 1]
    reading = _Pieces(name, first)
    pairs = [pair for piece in _keys(lines) for pair in reading.pairs_of(piece)]
    problems = reading.problems
    if first.code == "Y113" or not problems:
        problems = [first, *problems]
    if not pairs:
        return Recovered(None, (first,), frozenset())
    start = yaml.Mark(name, 0, 0, 0, None, 0)
    root = yaml.MappingNode(_MAP, pairs, start, pairs[-1][1].end_mark)
    return Recovered(root, tuple(problems), frozenset(reading.unread))


def _keys(lines: list[str]) -> Iterator[_Piece]:
    starts = [i for i, line in enumerate(lines) if _KEY.match(line)]
    for start, end in pairwise([*starts, len(lines)]):
        yield _Piece(start, lines[start:end])


def _items(piece: _Piece) -> Iterator[_Piece]:
    """The items of the list under a key; nothing if there is no list."""
    below = range(1, len(piece.lines))
    first = next((_ITEM.match(piece.lines[i]) for i in below if _says_something(piece.lines[i])), None)
    if first is None:
        return
    mark = re.compile(rf" {{{len(first[1])}}}-(?: |$)")
    starts = [i for i in below if mark.match(piece.lines[i])]
    for start, end in pairwise([*starts, len(piece.lines)]):
        yield _Piece(piece.line + start, piece.lines[start:end])


def _says_something(line: str) -> bool:
    bare = line.strip()
    return bool(bare) and not bare.startswith("#")


class _Pieces:
    """Reads pieces, and keeps what is wrong with them."""

    def __init__(self, name: str, first: Problem) -> None:
        self.name = name
        self.first = first
        self.problems: list[Problem] = []
        self.unread: set[str] = set()

    def pairs_of(self, piece: _Piece) -> list[tuple[yaml.Node, yaml.Node]]:
        """Keys and values of a piece that begins with a key."""
        node, problem = self._compose(piece)
        if problem is None:
            return list(node.value) if isinstance(node, yaml.MappingNode) else []
        items = list(_items(piece))
        if not items:
            self.problems.append(problem)
            return [] if problem.code == "Y119" else [self._stand_in(piece, problem.span)]
        return [self._list(piece, items)]

    def _list(self, piece: _Piece, items: list[_Piece]) -> tuple[yaml.Node, yaml.Node]:
        nodes: list[yaml.Node] = []
        for number, item in enumerate(items, 1):
            if len(self.problems) >= MOST:
                span = _span_of_line(self.name, item.line)
                self.problems.append(Problem(code="S207", message=say.and_more(MOST), span=span))
                break
            node, problem = self._compose(item)
            if problem is not None:
                name = _ID.search(item.text)
                self.unread.update([name[1]] if name else [])
                note = say.left_out(number, name[1] if name else "")
                self.problems.append(msgspec.structs.replace(problem, notes=(*problem.notes, note)))
            elif isinstance(node, yaml.SequenceNode):
                nodes.extend(node.value)
        key = self._key(piece)
        start = _mark(self.name, items[0].line, 0)
        end = nodes[-1].end_mark if nodes else start
        return key, yaml.SequenceNode(_SEQ, nodes, start, end)

    def _compose(self, piece: _Piece) -> tuple[yaml.Node | None, Problem | None]:
        try:
            node = compose(piece.text)
        except yaml.YAMLError as error:
            return None, self._problem(piece, error)
        if node is not None and piece.line:
            _move(node, piece.line)
        return node, None

    def _problem(self, piece: _Piece, error: yaml.YAMLError) -> Problem:
        """What the whole file was refused for, if that was here; it knows where what it was reading began."""
        if piece.line < self.first.span.line <= piece.line + len(piece.lines) + 1:
            return self.first
        return _moved(syntax_problem(piece.text, self.name, error), piece.line)

    def _key(self, piece: _Piece) -> yaml.Node:
        match = _KEY.match(piece.lines[0])
        word = match[2] if match else ""
        start, end = _mark(self.name, piece.line, 0), _mark(self.name, piece.line, len(word))
        return yaml.ScalarNode(_STR, word, start, end)

    def _stand_in(self, piece: _Piece, span: Span) -> tuple[yaml.Node, yaml.Node]:
        """An empty value where the problem is: nothing more is said of it, nor that the key is missing."""
        start = _mark(self.name, span.line - 1, span.column - 1)
        end = _mark(self.name, span.end_line - 1, span.end_column - 1)
        return self._key(piece), yaml.ScalarNode(_STR, "", start, end)


def _span_of_line(name: str, line: int) -> Span:
    return Span(file=name, line=line + 1, end_line=line + 1)


def _mark(name: str, line: int, column: int) -> yaml.Mark:
    return yaml.Mark(name, 0, line, column, None, 0)


def _moved(problem: Problem, lines: int) -> Problem:
    """The problem of a piece as a problem of its file; a note of where it began would count from the piece."""
    span = problem.span
    moved = msgspec.structs.replace(span, line=span.line + lines, end_line=span.end_line + lines)
    return msgspec.structs.replace(problem, span=moved, notes=())


def _move(root: yaml.Node, lines: int) -> None:
    waiting, seen = [root], {id(root)}
    while waiting:
        node = waiting.pop()
        node.start_mark, node.end_mark = _lower(node.start_mark, lines), _lower(node.end_mark, lines)
        if isinstance(node, yaml.ScalarNode):
            continue
        below = node.value if isinstance(node, yaml.SequenceNode) else [part for pair in node.value for part in pair]
        fresh = {id(each): each for each in below if id(each) not in seen}
        seen.update(fresh)
        waiting.extend(fresh.values())


def _lower(mark: yaml.Mark, lines: int) -> yaml.Mark:
    return yaml.Mark(mark.name, 0, mark.line + lines, mark.column, None, 0)
