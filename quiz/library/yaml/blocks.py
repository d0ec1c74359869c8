"""The items of a list that stand one below the other, as stretches of their file: to add some, or to take some away.

A comment right above an item, and one set in below it, go where the item goes. All edits leave every other character
as it was; a list written between brackets is left alone, unless it is empty.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from quiz.library.problems import Edit
from quiz.library.yaml.entries import end_of, is_flow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.yaml.documents import Document

INDENT = 2
"""Columns before the dash of a list that is begun."""
_DASH = re.compile(r"^ *-(?=\s)", re.MULTILINE)
_MARGIN = re.compile(r"(?m)^ *(?=\S)")


class Block(NamedTuple):
    """An item: from the first of its comments to the end of its last line, the line with its dash, and its column."""

    start: int
    dash: int
    end: int
    column: int


class NotInBlocksError(Exception):
    """The list is written between brackets, or is none at all: of which file, under which key."""

    def __init__(self, document: Document, key: str) -> None:
        super().__init__(f"{document.name}: {key}")
        self.name, self.key = document.name, key


def blocks_of(document: Document, key: str) -> tuple[Block, ...]:
    """The items under a key of a sound document, none where there is no such key. Raises NotInBlocksError."""
    node = document.node((key,))
    if node is None or _is_empty(node):
        return ()
    if not isinstance(node, yaml.SequenceNode) or is_flow(node, document.text):
        raise NotInBlocksError(document, key)
    found: list[Block] = []
    floor = int(_key_of(document, key).start_mark.index)
    for item in node.value:
        found.append(_block(document.text, item, floor, node.start_mark.column))
        floor = found[-1].end
    return tuple(found)


def text_of(document: Document, block: Block, column: int | None = None) -> str:
    """The lines of an item, the last one without its end; its dash moved to a column, if one is given."""
    text = document.text[block.start : block.end]
    return text if column is None else moved(text, column - block.column)


def moved(text: str, columns: int) -> str:
    """Lines set in further, or less far as long as there is a blank left to take away."""
    if columns >= 0:
        return _MARGIN.sub(lambda match: match[0] + " " * columns, text)
    return _MARGIN.sub(lambda match: match[0][: max(0, len(match[0]) + columns)], text)


def column_of(document: Document, key: str) -> int:
    """The column of the dashes of a list, or where they would stand. Raises NotInBlocksError."""
    return next((block.column for block in blocks_of(document, key)), INDENT)


def added(document: Document, key: str, texts: Sequence[str], at: int | None = None) -> tuple[Edit, ...]:
    """The edit that puts items at a place in a list, at its end if none is given; the list is begun if need be.

    A list that is not there yet is begun before the key `questions`. Raises NotInBlocksError.
    """
    blocks = blocks_of(document, key)
    if not blocks:
        return _begun(document, key, texts)
    if at is not None and at < len(blocks):
        return (Edit(blocks[at].start, blocks[at].start, "".join(f"{text}\n\n" for text in texts)),)
    end = blocks[-1].end
    return (Edit(end, end, "".join(f"\n\n{text}" for text in texts)),)


def removed(document: Document, key: str, places: Iterable[int]) -> tuple[Edit, ...]:
    """The edits that take items away; a list of which none is left is `[]`. Raises NotInBlocksError."""
    blocks, edits, position = blocks_of(document, key), list[Edit](), 0
    gone = sorted(set(places))
    for place in gone:
        edits.append(_without(document.text, blocks[place], position))
        position = edits[-1].end
    if gone and len(gone) == len(blocks):
        colon = _colon_of(document, key)
        edits.append(Edit(colon, colon, " []"))
    return tuple(edits)


def replaced(document: Document, key: str, place: int, texts: Sequence[str]) -> tuple[Edit, ...]:
    """The edit that puts items where one is. Raises NotInBlocksError."""
    block = blocks_of(document, key)[place]
    return (Edit(block.start, block.end, "\n\n".join(texts)),)


def _is_empty(node: yaml.Node) -> bool:
    return not node.value


def _block(source: str, item: yaml.Node, floor: int, column: int) -> Block:
    """An item whose dash stands behind the floor, where the one before ends."""
    start = int(item.start_mark.index)
    marks = [match.start() for match in _DASH.finditer(source, floor, start) if match[0] == f"{' ' * column}-"]
    dash = marks[-1] if marks else source.rfind("\n", 0, start) + 1
    return Block(_first_comment(source, dash, floor), dash, _last_line(source, end_of(item, source), column), column)


def _last_line(source: str, end: int, column: int) -> int:
    """The end of the last line of an item, of a comment below that is set in further than its dash."""
    end = _line_end(source, end)
    deeper = " " * (column + 1)
    while end < len(source):
        line = source[end + 1 : _line_end(source, end + 1)]
        if not (line.startswith(deeper) and line.lstrip().startswith("#")):
            break
        end += 1 + len(line)
    return end


def _line_end(source: str, position: int) -> int:
    end = source.find("\n", position)
    return len(source) if end < 0 else end


def _first_comment(source: str, line: int, floor: int = 0) -> int:
    """Where the comments begin, below a floor, that stand right above a line; the line itself if there are none."""
    while line:
        above = source.rfind("\n", 0, line - 1) + 1
        if above < floor or not source[above:line].lstrip(" ").startswith("#"):
            break
        line = above
    return line


def _without(source: str, block: Block, position: int) -> Edit:
    """An item taken away with a blank line that parted it from another, not from what lies before a position."""
    start, end = block.start, min(block.end + 1, len(source))
    if source.startswith("\n", end):
        end += 1
    elif source[:start].endswith("\n\n"):
        start -= 1
    return Edit(max(start, position), end, "")


def _begun(document: Document, key: str, texts: Sequence[str]) -> tuple[Edit, ...]:
    body = "\n\n".join(texts)
    node = document.node((key,))
    if node is None:
        line = document.text.rfind("\n", 0, _key_of(document, "questions").start_mark.index) + 1
        start = _first_comment(document.text, line)
        return (Edit(start, start, f"{key}:\n{body}\n\n"),)
    colon = _colon_of(document, key)
    end = max(colon, end_of(node, document.text))
    line = _line_end(document.text, end)
    return (Edit(colon, end, ""), Edit(line, line, f"\n{body}"))


def _colon_of(document: Document, key: str) -> int:
    """Where the value of a key at the top may begin. Raises NotInBlocksError."""
    return document.text.index(":", _key_of(document, key).end_mark.index) + 1


def _key_of(document: Document, key: str) -> yaml.Node:
    """The node of a key at the top. Raises NotInBlocksError where there is none."""
    root = document.root
    for name, _ in root.value if isinstance(root, yaml.MappingNode) and not is_flow(root, document.text) else ():
        if name.value == key:
            found: yaml.Node = name
            return found
    raise NotInBlocksError(document, key)
