"""YAML's own part: nodes with marks, its errors in our words, and how deep a text nests."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import yaml

from quiz.library import sayings as say
from quiz.library.problems import Problem, Span
from quiz.library.quoting import quoted

if TYPE_CHECKING:
    from quiz.model import Text

DEEPEST = 60
"""Levels of nesting. The format needs nine; libyaml's composer overflows the stack at some tens of thousands."""

_MISPLACED = ("cannot start any token", "expected <block end>", "expected key", "expected ','", "end of stream")
_STEEP = re.compile(rf"\n[ \t?:-]{{{DEEPEST // 2}}}")
_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]  # libyaml's loader, where there is one
    """A loader for which every scalar is text: nothing is resolved, which saves a third of the time."""

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """No value becomes anything but text."""

    def descend_resolver(self, node: object, index: object) -> None:
        """Nothing to remember."""

    def ascend_resolver(self) -> None:
        """Nothing to forget."""


def compose(text: str) -> yaml.Node | None:
    """The nodes of a text. Raises YAMLError."""
    return yaml.compose(text, Loader=_Loader)


def first_anchor(text: str) -> Any:  # noqa: ANN401 -- libyaml has marks of its own kind
    """Where the first anchor (`&name`) stands, in what can be read of a text from its beginning."""
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.NodeEvent) and event.anchor and not isinstance(event, yaml.AliasEvent):
                return event.start_mark
    return None


def is_too_deep(text: str) -> bool:
    """Whether a text nests deeper than libyaml should be shown."""
    return _looks_deep(text) and _is_deep(text)


def _looks_deep(text: str) -> bool:
    """A cheap bound: no text nests deeper than its brackets, dashes and indentation allow."""
    if _STEEP.search(text) or _STEEP.match("\n" + text[:DEEPEST]):
        return True
    if text.count("[") + text.count("{") < DEEPEST // 2:
        return False
    brackets = text.encode(errors="replace").translate(None, _ALL_BUT_BRACKETS)
    for _ in range(DEEPEST // 4):
        shorter = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(shorter) == len(brackets):
            break
        brackets = shorter
    return brackets.count(b"[") + brackets.count(b"{") > DEEPEST // 4


def _is_deep(text: str) -> bool:
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                return True
    except (yaml.YAMLError, UnicodeEncodeError):
        return False
    return False


def syntax_problem(text: str, name: str, error: yaml.YAMLError) -> Problem:
    """What libyaml stumbled over, in words that help."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = " ".join(str(part) for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part)
    span = Span(file=name) if mark is None else span_between(name, mark, mark)
    lines = text.split("\n", span.line)
    line = lines[span.line - 1] if span.line <= len(lines) else ""
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


def span_between(name: str, start: yaml.Mark, end: yaml.Mark) -> Span:
    """The stretch from one mark to another."""
    return Span(
        file=name,
        line=start.line + 1,
        column=start.column + 1,
        end_line=end.line + 1,
        end_column=end.column + 1,
    )


def point(name: str, text: str, offset: int) -> Span:
    """The stretch of one character."""
    line = text.count("\n", 0, offset) + 1
    column = offset - (text.rfind("\n", 0, offset) + 1) + 1
    return Span(file=name, line=line, column=column, end_line=line, end_column=column + 1)
