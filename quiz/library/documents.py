"""A YAML file as text, plain values and positions; whatever is wrong with it becomes problems.

YAML is a means here, not a language to master: scalars stay text (`No`, `1:30` and `2022-01-12` are what the
author typed), and what could surprise (aliases, tags, duplicate keys, a second document) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from quiz.library import sayings as say
from quiz.library.problems import Place, Problem, Span
from quiz.library.quoting import quoted

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Text

LARGEST_FILE = 5_000_000
"""Bytes. The built-in banks have about 150 kB each; beyond this a file is no bank that a person reads."""
DEEPEST = 60
"""Levels of nesting. The format needs nine; libyaml's composer overflows the stack at some tens of thousands."""

SNIFFED = 4096
"""Bytes in which a NUL beside non-ASCII bytes shows a file that is no text."""

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MISPLACED = ("cannot start any token", "expected <block end>", "expected key", "expected ','", "end of stream")
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its text, its values as plain text, lists and mappings, and where each of them stands."""

    name: str
    text: str
    value: Plain | None = None
    root: yaml.Node | None = None
    problems: tuple[Problem, ...] = field(default=())

    def node(self, place: Place = ()) -> yaml.Node | None:
        """The node at `place`, if there is one."""
        node = self.root
        for step in place:
            node = _below(node, step)
        return node

    def span(self, place: Place = ()) -> Span:
        """Where the value at `place` stands; where its nearest ancestor does, if there is none."""
        node = self.root
        for step in place:
            below = _below(node, step)
            if below is None:
                break
            node = below
        return self._span_of(node) if node is not None else Span(file=self.name)

    def key_span(self, place: Place) -> Span:
        """Where the key stands that `place` ends with."""
        *parents, key = place
        mapping = self.root
        for step in parents:
            mapping = _below(mapping, step)
        if isinstance(mapping, yaml.MappingNode):
            for name, _ in mapping.value:
                if name.value == key:
                    return self._span_of(name)
        return self.span(place)

    def _span_of(self, node: yaml.Node) -> Span:
        return _span(self.name, node.start_mark, node.end_mark)


def read_document(path: Path, name: str) -> Document:
    """Read a YAML file; `name` is what messages call it. Never raises: what is wrong is in `problems`."""
    text, problem = _read_text(path, name)
    if problem is not None:
        return Document(name, text, problems=(problem,))
    return parse(text, name)


def parse(text: str, name: str) -> Document:
    """Parse YAML text into plain values with positions."""
    problem = _refusal(text, name)
    if problem is not None:
        return Document(name, text, problems=(problem,))
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return Document(name, text, problems=(_syntax_problem(text, name, error),))
    if root is None:
        return Document(name, text, problems=(Problem(code="Y104", message=say.EMPTY_FILE, span=Span(file=name)),))
    plain = _Plainer(name)
    value = plain.value(root)
    return Document(name, text, value, root, tuple(plain.problems))


def _read_text(path: Path, name: str) -> tuple[str, Problem | None]:
    start = Span(file=name)
    if path.is_dir():
        return "", Problem(code="Y102", message=say.IS_A_FOLDER, span=start)
    if not path.exists():
        return "", Problem(code="Y101", message=say.NO_SUCH_FILE, span=start)
    if not path.is_file():
        return "", Problem(code="Y101", message=say.NOT_A_FILE, span=start)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return "", Problem(code="Y103", message=say.too_large(size, LARGEST_FILE), span=start)
        raw = path.read_bytes()
    except OSError as error:
        return "", Problem(code="Y101", message=say.unreadable(error.strerror or str(error)), span=start)
    return _decode(raw, name)


def _decode(raw: bytes, name: str) -> tuple[str, Problem | None]:
    if b"\0" in raw[:SNIFFED] and not raw.isascii():
        return "", Problem(code="Y105", message=say.NOT_TEXT, span=Span(file=name))
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        span = _point(name, before, len(before))
        return "", Problem(code="Y105", message=say.not_utf8(raw[error.start]), span=span)


def _refusal(text: str, name: str) -> Problem | None:
    if not text.strip():
        return Problem(code="Y104", message=say.EMPTY_FILE, span=Span(file=name))
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        where = _point(name, text, unprintable.start())
        return Problem(code="Y106", message=say.control_character(unprintable[0]), span=where)
    if _looks_deep(text) and _is_deep(text):
        return Problem(code="Y114", message=say.too_deep(DEEPEST), span=Span(file=name))
    return None


def _looks_deep(text: str) -> bool:
    """A cheap bound: no document nests deeper than its brackets, dashes and indentation allow."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = max(0, depth + (1 if bracket in "[{" else -1))
        deepest = max(deepest, depth)
    return (
        deepest > DEEPEST or re.search(rf"(?m)^(?: {{{2 * DEEPEST}}}|(?:[ \t]*[-?] ){{{DEEPEST}}})", text) is not None
    )


def _is_deep(text: str) -> bool:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return True
    except yaml.YAMLError:
        return False
    return False


def _syntax_problem(text: str, name: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = " ".join(str(part) for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part)
    span = Span(file=name) if mark is None else _span(name, mark, mark)
    line = "".join(text.splitlines()[span.line - 1 : span.line])
    code, message, help_ = _reading_of(what, line)
    begun = getattr(error, "context_mark", None)
    notes = (say.begun_at(begun.line + 1),) if begun is not None and begun.line + 1 != span.line else ()
    fix = quoted(text, span.line) if code == "Y108" else None
    return Problem(code=code, message=message, span=span, notes=notes, help=help_, fix=fix)


def _reading_of(what: str, line: str) -> tuple[str, Text, Text | None]:
    if "mapping values are not allowed" in what:
        return "Y108", say.COLON_IN_TEXT, say.QUOTE_THE_TEXT
    if "undefined alias" in what or (line.lstrip().startswith("*") and "alias" in what):
        return "Y111", say.ALIAS, say.QUOTE_THE_TEXT
    if "another document" in what:
        return "Y113", say.SECOND_DOCUMENT, None
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "Y107", say.TAB, None
    if any(sign in what for sign in _MISPLACED):
        return "Y109", say.UNREADABLE_YAML, say.QUOTE_THE_TEXT
    return "Y109", say.MISALIGNED if "'-' indicator" in what else say.yaml_error(what), None


class _Plainer:
    """Turns nodes into plain values once, and keeps what it refuses."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Plain:
        if node.tag not in _TAGS and node.tag is not None:
            self._refuse("Y112", say.tag(node.tag), node)
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        if id(node) in self._seen:
            self._refuse("Y111", say.ALIAS, node)
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: yaml.Node) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._refuse("Y115", say.KEY_NOT_TEXT, key)
            elif key.value in values:
                self._refuse("Y110", say.duplicate_key(key.value), key)
            else:
                values[key.value] = self.value(item)
        return values

    def _refuse(self, code: str, message: Text, node: yaml.Node) -> None:
        span = _span(self.name, node.start_mark, node.end_mark)
        self.problems.append(Problem(code=code, message=message, span=span))


def _below(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _span(name: str, start: yaml.Mark, end: yaml.Mark) -> Span:
    return Span(
        file=name,
        line=start.line + 1,
        column=start.column + 1,
        end_line=end.line + 1,
        end_column=end.column + 1,
    )


def _point(name: str, text: str, offset: int) -> Span:
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(file=name, line=line, column=column, end_line=line, end_column=column + 1)
