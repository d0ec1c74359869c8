"""Which findings can be mended by the program, and how. A rule that knows its own mend needs nothing here."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec
import yaml

from quiz.checks.mending.naming import name_for
from quiz.checks.typography.typesetting import SETTINGS, typeset
from quiz.library import sayings as say
from quiz.library.problems import Mend, Problem
from quiz.library.yaml.entries import key_added
from quiz.library.yaml.scalars import edited
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Document, Plain

Position: TypeAlias = tuple[int, int]
"""Line and column, counted from 0 as YAML marks count them."""
_NAMED = {"questions": "question", "statements": "enonce", "options": "option", "passages": "passage",
          "rows": "ligne", "targets": "cible"}  # fmt: skip
"""Lists whose members have ids, and the id of a member that has no words."""
_SHARED = ("questions", "statements")
"""Lists whose ids are unique in the pack; the others' are inside their owner."""


def with_mends(contents: Contents, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those that can be mended with their mend."""
    mender = _Mender(documents_of(contents))
    return [mender.with_mend(problem) for problem in problems]


def documents_of(contents: Contents) -> dict[str, Document]:
    """The files that were read, by the name that problems call them."""
    groups = (contents.banks, contents.sources, contents.outlets, contents.references, contents.statements)
    return {each.document.name: each.document for group in groups for each in group}


class _Scalars(NamedTuple):
    """The values of a document that are texts, in reading order, and where each begins."""

    starts: tuple[Position, ...]
    nodes: tuple[yaml.ScalarNode, ...]

    def at(self, position: Position) -> yaml.ScalarNode | None:
        """The text that a position lies in."""
        i = bisect_right(self.starts, position) - 1
        if i < 0 or position > _end(self.nodes[i]):
            return None
        return self.nodes[i]


class _Mender:
    """Finds the mend of one problem after another; ids that it gives are not given twice."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self.documents = documents
        self.scalars: dict[str, _Scalars] = {}
        self.unnamed: dict[str, dict[Position, Place]] = {}
        self.taken: dict[str, set[str]] | None = None

    def with_mend(self, problem: Problem) -> Problem:
        document = self.documents.get(problem.span.file)
        if problem.mend or document is None or document.problems:
            return problem
        mend = None
        if problem.code in SETTINGS:
            mend = self._typeset(document, problem)
        elif problem.message in _NO_ID:
            mend = self._named(document, problem)
        return msgspec.structs.replace(problem, mend=mend) if mend else problem

    def _typeset(self, document: Document, problem: Problem) -> Mend | None:
        if document.name not in self.scalars:
            self.scalars[document.name] = _scalars(document)
        node = self.scalars[document.name].at(_position(problem))
        edits = edited(document.text, node, typeset(problem.code, node.value)) if node else None
        return Mend(title=SETTINGS[problem.code].title, edits=edits) if edits else None

    def _named(self, document: Document, problem: Problem) -> Mend | None:
        if document.name not in self.unnamed:
            self.unnamed[document.name] = {_start(document, place): place for place in _unnamed(document.value)}
        place = self.unnamed[document.name].get(_position(problem))
        node = document.node(place) if place else None
        if place is None or not isinstance(node, yaml.MappingNode) or not node.value:
            return None
        item = at(document.value, place)
        if not isinstance(item, dict):
            return None
        taken = self._taken(document, place)
        name = name_for(item, _NAMED[str(place[-2])], taken)
        taken.add(name)
        title = said("fixes.id_added", name=name)
        return Mend(title=title, edits=(key_added(node, document.text, "id", name),))

    def _taken(self, document: Document, place: Place) -> set[str]:
        """The ids among which one at this place must be new."""
        if self.taken is None:
            banks = [each.value for each in self.documents.values()]
            self.taken = {key: {name for bank in banks for name in _ids(bank, key)} for key in _SHARED}
        if len(place) == len(_SHARED):
            return self.taken[str(place[0])]
        key = f"{document.name}:{place[:-1]}"
        return self.taken.setdefault(key, set(_ids(at(document.value, place[:-2]), str(place[-2]))))


_NO_ID = (say.missing_key("id"), say.NO_TARGET_TEXT)


def _scalars(document: Document) -> _Scalars:
    nodes = tuple(_values(document.root)) if document.root else ()
    return _Scalars(tuple((node.start_mark.line, node.start_mark.column) for node in nodes), nodes)


def _values(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _values(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _values(value)


def _end(node: yaml.Node) -> Position:
    return node.end_mark.line, node.end_mark.column


def _position(problem: Problem) -> Position:
    return problem.span.line - 1, problem.span.column - 1


def _start(document: Document, place: Place) -> Position:
    span = document.span(place)
    return span.line - 1, span.column - 1


def _unnamed(bank: Plain | None) -> Iterator[Place]:
    """Where things stand in a bank that should have an id and have none."""
    for outer in _SHARED:
        for i, item in _members(bank, outer):
            if "id" not in item:
                yield outer, i
            for inner in _NAMED:
                yield from ((outer, i, inner, j) for j, each in _members(item, inner) if "id" not in each)


def _members(value: Plain | None, key: str) -> Iterator[tuple[int, dict[str, Plain]]]:
    items = value.get(key) if isinstance(value, dict) else None
    if isinstance(items, list):
        yield from ((i, item) for i, item in enumerate(items) if isinstance(item, dict))


def _ids(value: Plain | None, key: str) -> Iterator[str]:
    for _, item in _members(value, key):
        name = item.get("id")
        if isinstance(name, str):
            yield name


def at(value: Plain | None, place: Place) -> Plain | None:
    """The plain value at a place."""
    for step in place:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
