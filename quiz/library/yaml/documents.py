"""A YAML file as text, plain values and positions; whatever is wrong with it becomes problems.

YAML is a means here, not a language to master: scalars stay text (`No`, `1:30` and `2022-01-12` are what the
author typed), and what could surprise (aliases, tags, duplicate keys, a second document) is refused.

Positions are needed for problems only: the nodes that hold them are let go, and composed again from the text
when a first position is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import yaml

from quiz.library import sayings as say
from quiz.library.pack.files import decode, read_bytes, too_dense
from quiz.library.problems import Place, Problem, Span
from quiz.library.yaml.broken import LONGEST_KEY, syntax_problem
from quiz.library.yaml.nesting import DEEPEST, is_too_deep
from quiz.library.yaml.syntax import compose, events, first_anchor, point, span_between

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.locale.said import Said

Plain: TypeAlias = str | list["Plain"] | dict[str, "Plain"]
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TURNS = re.compile(f"[{_TURNING}]")
_TURNS_ESCAPED = re.compile(r"\\(?:u|U0000)20(?:2[a-eA-E]|6[6-9])")
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&[^\s,\[\]{}]", re.MULTILINE)
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))
LONGEST = 20_000
"""Characters of one text; an explanation has a few hundred."""
MOST_CHARACTERS = 100
"""Forbidden characters that are pointed at one by one."""


@dataclass(frozen=True)
class Document:
    """One file: its text, its values as plain text, lists and mappings, and where each of them stands.

    `recovered` are the nodes of a file that could only be read in pieces; `unread` the ids of the pieces that
    could not, so that what points at them is not said to point at nothing.
    """

    name: str
    text: str
    value: Plain | None = None
    problems: tuple[Problem, ...] = field(default=())
    recovered: yaml.Node | None = None
    unread: frozenset[str] = frozenset()

    @cached_property
    def root(self) -> yaml.Node | None:
        """The nodes, with their positions."""
        if self.recovered is not None or self.value is None:
            return self.recovered
        return compose(self.text)

    def node(self, place: Place = ()) -> yaml.Node | None:
        """The node at `place`, if there is one."""
        node = self.root
        for step in place:
            node = self._below(node, step)
        return node

    def span(self, place: Place = ()) -> Span:
        """Where the value at `place` stands; where its nearest ancestor does, if there is none."""
        node = self.root
        for step in place:
            below = self._below(node, step)
            if below is None:
                break
            node = below
        return self._span_of(node) if node is not None else Span(file=self.name)

    def key_span(self, place: Place) -> Span:
        """Where the key stands that `place` ends with."""
        *parents, key = place
        mapping = self.root
        for step in parents:
            mapping = self._below(mapping, step)
        if isinstance(mapping, yaml.MappingNode) and key in (pairs := self._pairs(mapping)):
            return self._span_of(pairs[str(key)][0])
        return self.span(place)

    def _below(self, node: yaml.Node | None, step: str | int) -> yaml.Node | None:
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            pairs = self._pairs(node)
            return pairs[step][1] if step in pairs else None
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            item: yaml.Node = node.value[step]
            return item
        return None

    def _pairs(self, node: yaml.MappingNode) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        """The first of each key, looked up once: a mapping may have as many as the file is long."""
        if id(node) not in self._looked_up:
            pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    pairs.setdefault(key.value, (key, value))
            self._looked_up[id(node)] = pairs
        return self._looked_up[id(node)]

    @cached_property
    def _looked_up(self) -> dict[int, dict[str, tuple[yaml.Node, yaml.Node]]]:
        return {}

    def _span_of(self, node: yaml.Node) -> Span:
        return span_between(self.name, node.start_mark, node.end_mark)


def document_of(raw: bytes, name: str) -> Document:
    """Parse the bytes of a file."""
    text, problem = decode(raw, name)
    problem = problem or too_dense(raw, name)
    return parse(text, name) if problem is None else Document(name, text, problems=(problem,))


def read_document(path: Path, name: str, folder: Path | None = None) -> Document:
    """Read a YAML file; `name` is what messages call it. Never raises: what is wrong is in `problems`."""
    raw, problem = read_bytes(path, name, folder)
    return document_of(raw, name) if problem is None else Document(name, "", problems=(problem,))


def parse(text: str, name: str) -> Document:
    """Parse YAML text into plain values with positions."""
    if is_too_deep(text, events):
        return _refused(text, name, "Y114", say.too_deep(DEEPEST))
    try:
        root = compose(text) if text.strip() else None
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        if isinstance(error, UnicodeEncodeError) or _UNPRINTABLE.search(text):
            return _without_unprintable(text, name)
        return _recovered(text, name, syntax_problem(text, name, error))
    if root is None:
        return _refused(text, name, "Y104", say.EMPTY_FILE)
    return _document(text, name, root, ())


def _refused(text: str, name: str, code: str, message: Said) -> Document:
    return Document(name, text, problems=(Problem(code=code, message=message, span=Span(file=name)),))


def _document(text: str, name: str, root: yaml.Node, problems: tuple[Problem, ...]) -> Document:
    plain = _Plainer(name, shared="&" in text and _ANCHOR.search(text) is not None)
    value = plain.value(root)
    anchored = _anchored(text, name) if plain.shared and not plain.problems else []
    turned = _turned(text, name, root) if _may_turn(text) else []
    return Document(name, text, value, (*problems, *plain.problems, *anchored, *turned))


def _recovered(text: str, name: str, first: Problem) -> Document:
    from quiz.library.yaml.recovery import recover

    pieces = recover(text, name, first)
    if pieces.root is None:
        return Document(name, text, problems=pieces.problems)
    whole = _document(text, name, pieces.root, pieces.problems)
    return Document(name, text, whole.value, whole.problems, pieces.root, pieces.unread)


def _without_unprintable(text: str, name: str) -> Document:
    """What is left when another character stands for those that YAML does not allow."""
    found = [match for match, _ in zip(_UNPRINTABLE.finditer(text), range(MOST_CHARACTERS), strict=False)]
    problems = [
        Problem(code="Y106", message=say.control_character(match[0]), span=point(name, text, match.start()))
        for match in found
    ]
    rest = parse(_UNPRINTABLE.sub("\ufffd", text), name)
    lines = {problem.span.line for problem in problems}
    others = [problem for problem in rest.problems if problem.span.line not in lines]
    return Document(name, rest.text, rest.value, (*problems, *others), rest.recovered, rest.unread)


def _anchored(text: str, name: str) -> list[Problem]:
    """The first of the values that are marked to be written elsewhere by their mark."""
    mark = first_anchor(text)
    return [Problem(code="Y111", message=say.ALIAS, span=span_between(name, mark, mark))] if mark else []


def _may_turn(text: str) -> bool:
    """Whether there is such a mark; to look for one sign after the other takes a third of the time."""
    return any(sign in text for sign in _TURNING) or _TURNS_ESCAPED.search(text) is not None


def _turned(text: str, name: str, root: yaml.Node) -> list[Problem]:
    """Marks that turn the direction of writing: written as they are, or as escapes inside a value."""
    problems = [
        Problem(code="Y118", message=say.turns_direction(match[0]), span=point(name, text, match.start()))
        for match, _ in zip(_TURNS.finditer(text), range(MOST_CHARACTERS), strict=False)
    ]
    for node in _scalars(root):
        match = _TURNS.search(node.value)
        if match and match[0] not in text:
            span = span_between(name, node.start_mark, node.end_mark)
            problems.append(Problem(code="Y118", message=say.turns_direction(match[0]), span=span))
    return problems


def _scalars(root: yaml.Node) -> list[yaml.ScalarNode]:
    """Every scalar once, keys too, aliases followed once."""
    found, waiting, seen = [], [root], {id(root)}
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            found.append(node)
            continue
        below = node.value if isinstance(node, yaml.SequenceNode) else [part for pair in node.value for part in pair]
        fresh = [each for each in below if id(each) not in seen]
        seen.update(map(id, fresh))
        waiting.extend(fresh)
    return found


class _Plainer:
    """Turns nodes into plain values once, and keeps what it refuses."""

    def __init__(self, name: str, *, shared: bool) -> None:
        self.name = name
        self.shared = shared
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Plain:
        if node.tag is not None and node.tag not in _TAGS:
            self._refuse("Y112", say.tag(node.tag), node)
        if self.shared:
            if id(node) in self._seen:
                self._refuse("Y111", say.ALIAS, node)
                return ""
            self._seen.add(id(node))
        if type(node) is yaml.ScalarNode:
            if len(node.value) <= LONGEST:
                return str(node.value)
            self._refuse("Y119", say.too_long(len(node.value), LONGEST), node)
            return ""
        if type(node) is yaml.SequenceNode:
            return [self.value(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: yaml.Node) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        simple, shared = yaml.ScalarNode, self.shared
        for key, item in node.value:
            if type(key) is not simple:
                self._refuse("Y115", say.KEY_NOT_TEXT, key)
            elif len(key.value) > LONGEST_KEY:
                self._refuse("Y119", say.key_too_long(len(key.value), LONGEST_KEY), key)
            elif key.value in values:
                self._refuse("Y110", say.duplicate_key(key.value), key)
            elif type(item) is simple and item.tag is None and not shared and len(item.value) <= LONGEST:
                values[key.value] = item.value  # most values, without a call
            else:
                values[key.value] = self.value(item)
        return values

    def _refuse(self, code: str, message: Said, node: yaml.Node) -> None:
        span = span_between(self.name, node.start_mark, node.end_mark)
        self.problems.append(Problem(code=code, message=message, span=span))
