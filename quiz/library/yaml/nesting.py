"""How deep a YAML text nests.

The limit is ours: a library refuses deep nesting too, but at a depth and in words that change with its version, and
a scanner that looks ahead refuses before it has shown a single level. So whatever the library says of a text that
looks deep, our own count decides what it could not read.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

DEEPEST = 60
"""Levels of nesting. The format needs nine; a composer overflows the stack at some tens of thousands."""

_STEEP = re.compile(rf"\n[ \t?:-]{{{DEEPEST // 2}}}")
_ALL_BUT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_STEP = re.compile(
    r"""(?P<margin>^[ ?:-]*(?=[^\s\#]))
    | (?<![^\s\[{,]) (?:"(?:[^"\\]|\\.)*+" | '(?:[^']|'')*+' | \#[^\n]*)
    | (?P<bracket>[\[{\]}])""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""The margin of a line that says something; a stretch in which brackets are text (quotes, a comment); a bracket."""


def is_too_deep(text: str, parse: Callable[[str], Iterable[yaml.Event]]) -> bool:
    """Whether a text nests deeper than a composer should be shown; `parse` gives its events, or raises YAMLError."""
    if not _looks_deep(text):
        return False
    try:
        return any(depth > DEEPEST for depth in _levels(parse(text)))
    except (yaml.YAMLError, UnicodeEncodeError):
        return depth_of(text) > DEEPEST


def depth_of(text: str) -> int:
    """Levels of nesting by brackets and margins, for a text that need not be sound YAML.

    Where a collection begins is told by its column, as in YAML 1.2.2, § 6.1 and 8.2: what stands further right than
    the line before is one level deeper, and a list may stand at the column of the key that holds it.
    """
    deepest, open_brackets, columns = 0, 0, list[int]()
    for step in _STEP.finditer(text):
        if bracket := step["bracket"]:
            open_brackets = max(0, open_brackets + (1 if bracket in "[{" else -1))
        elif step["margin"] is not None and not open_brackets:
            for column in _columns(step["margin"]):
                while columns and columns[-1] >= column:
                    columns.pop()
                columns.append(column)
        deepest = max(deepest, open_brackets + len(columns))
    return deepest


def _columns(margin: str) -> Iterator[int]:
    """Where the collections of a line begin, doubled, so that a list comes after the key at the same column."""
    yield from (2 * place + (sign == "-") for place, sign in enumerate(margin) if sign != " ")
    yield 2 * len(margin)


def _levels(events: Iterable[yaml.Event]) -> Iterator[int]:
    starts, ends = yaml.CollectionStartEvent, yaml.CollectionEndEvent
    return accumulate(isinstance(event, starts) - isinstance(event, ends) for event in events)


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
