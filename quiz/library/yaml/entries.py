"""The entries of a YAML mapping as stretches of its file: to add one, or to put them in another order.

A comment above a key, and one behind its value, go where the key goes. Where it is unclear what a comment or a
blank line belongs to, nothing is moved.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import yaml

from quiz.library.problems import Edit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_REST_OF_LINE = re.compile(r"[ \t]*(?:[ \t]#[^\n]*)?(?=\n|\Z)")
_COMMA = re.compile(r"\s*,\s*")
_BARE = re.compile(r"[a-z][a-z-]+")
_WORDS_OF_YAML = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


class _Slot(NamedTuple):
    """Where an entry stands, with its comments; `led`: whether one stands above it."""

    start: int
    end: int
    led: bool = False


def key_added(node: yaml.MappingNode, source: str, key: str, value: str) -> Edit:
    """The edit that puts a key and a value before the first of a mapping that has one."""
    first = node.value[0][0].start_mark
    written = value if _BARE.fullmatch(value) and value not in _WORDS_OF_YAML else f'"{value}"'
    after = ", " if is_flow(node, source) else "\n" + " " * first.column
    return Edit(first.index, first.index, f"{key}: {written}{after}")


def sorted_entries(node: yaml.MappingNode, source: str, rank: Callable[[str], int]) -> tuple[Edit, ...] | None:
    """The edits that sort a mapping's entries by the rank of their keys; None where a comment's place is unclear."""
    ranks = [rank(key.value) for key, _ in node.value]
    order = sorted(range(len(ranks)), key=ranks.__getitem__)
    moved = [i for i, j in enumerate(order) if i != j]
    if not moved:
        return ()
    within = range(moved[0], moved[-1] + 1)
    slots = _flow_slots(node, source) if is_flow(node, source) else _block_slots(node, source, within)
    if slots is None or (not moved[0] and slots[order[0]].led):
        return None
    texts = [source[slot.start : slot.end] for slot in slots]
    return tuple(Edit(slots[i].start, slots[i].end, texts[order[i]]) for i in moved)


def is_flow(node: yaml.Node, source: str) -> bool:
    """Whether a list or a mapping is written between brackets."""
    return source[node.start_mark.index : node.start_mark.index + 1] in {"{", "["}


def _flow_slots(node: yaml.MappingNode, source: str) -> list[_Slot] | None:
    slots = [_Slot(key.start_mark.index, max(key.end_mark.index, end_of(value, source))) for key, value in node.value]
    if any(not _COMMA.fullmatch(source[one.end : other.start]) for one, other in pairwise(slots)):
        return None
    return slots


def _block_slots(node: yaml.MappingNode, source: str, within: range) -> list[_Slot] | None:
    """Slots from the start of each key to the end of its last line; those within the range are looked at closely."""
    slots: list[_Slot] = []
    for i, (key, value) in enumerate(node.value):
        start, end = key.start_mark.index, _line_end(source, max(key.end_mark.index, end_of(value, source)))
        if i in within and end is None:
            return None
        lead = _lead(source, slots[-1].end, start, key.start_mark.column) if slots and i in within else 0
        if lead is None:
            return None
        slots.append(_Slot(start - lead, end or start, led=lead > 0))
    return slots


def _line_end(source: str, position: int) -> int | None:
    """The end of the line, when only a comment stands there still."""
    rest = _REST_OF_LINE.match(source, position)
    return rest.end() if rest else None


def _lead(source: str, above: int, start: int, column: int) -> int | None:
    """How many characters of comment above a key go with it; None when not all that is there does."""
    indent = " " * column
    if not source[above:start].endswith("\n" + indent):
        return None
    lines = source[above : start - column].split("\n")[1:-1]
    if not all(line.startswith(f"{indent}#") for line in lines):
        return None
    return sum(len(line) + 1 for line in lines)


def end_of(node: yaml.Node, source: str) -> int:
    """Where what a node writes ends, counted from 0; libyaml's mark of a block stands at what comes after it."""
    end = int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode):
        start = int(node.start_mark.index)
        return start + len(source[start:end].rstrip()) if node.style in {"|", ">"} else end
    if is_flow(node, source) or not node.value:
        return end
    return end_of(_last(node.value), source)


def _last(parts: Sequence[yaml.Node] | Sequence[tuple[yaml.Node, yaml.Node]]) -> yaml.Node:
    last = parts[-1]
    return last[1] if isinstance(last, tuple) else last
