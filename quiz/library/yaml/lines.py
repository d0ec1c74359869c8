"""Lines as YAML counts them, and the places of words inside a YAML scalar.

A scalar's value and its writing differ: quotes, escapes, folded lines. To point at some words of a value, both
are walked through side by side; where that fails, the whole scalar is pointed at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from quiz.library.problems import Span

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FOLDED = re.compile("[ \t]*(?:(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*)+")
_CONTINUED = re.compile("\\\\(?:\r\n|[\n\r\x85\u2028\u2029])[ \t]*")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "_": "\u00a0", "N": "\x85", "L": "\u2028", "P": "\u2029", "e": "\x1b"}


@lru_cache(maxsize=16)
def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, without their ends."""
    return tuple(_BREAK.split(text))


@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _BREAK.finditer(text)))


def part_of(text: str, whole: Span, value: str, start: int, end: int) -> Span:
    """Where `value[start:end]` is written, `value` being the scalar at the span `whole` of a YAML text."""
    if not 0 <= start < end <= len(value):
        return whole
    first, last = (_offset(text, line, column) for line, column in _ends(whole))
    aligned = _align(text[first:last], value[:end])
    if aligned is None:
        return whole
    line, column = _position(text, first + aligned[start][0])
    end_line, end_column = _position(text, first + aligned[end - 1][1])
    return msgspec.structs.replace(whole, line=line, column=column, end_line=end_line, end_column=end_column)


def _ends(span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.line, span.column), (span.end_line, span.end_column)


def _offset(text: str, line: int, column: int) -> int:
    starts = _starts(text)
    return starts[min(line, len(starts)) - 1] + column - 1


def _position(text: str, offset: int) -> tuple[int, int]:
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _align(raw: str, value: str) -> list[tuple[int, int]] | None:
    """Where each character of the value is written in the scalar; None when the two cannot be matched."""
    style, position = _opening(raw)
    places: list[tuple[int, int]] = []
    for character in value:
        if style == '"' and (skipped := _CONTINUED.match(raw, position)):
            position = skipped.end()
        end = _after(raw, position, character, style)
        if end is None:
            return None
        places.append((position, end))
        position = end
    return places


def _opening(raw: str) -> tuple[str, int]:
    """How a scalar is written (its first character) and where its text begins."""
    style = raw[:1]
    if style in {'"', "'"}:
        return style, 1
    if style in {"|", ">"} and (header := _FOLDED.search(raw)):
        return style, header.end()
    return "", 0


def _after(raw: str, position: int, character: str, style: str) -> int | None:
    """The offset after the writing of one character; None when something else is written there."""
    if character in " \n" and (folded := _FOLDED.match(raw, position)):
        return folded.end()
    if style == '"' and (escape := _ESCAPE.match(raw, position)):
        return escape.end() if _meaning(escape) == character else None
    if style == "'" and character == "'":
        return position + 2 if raw.startswith("''", position) else None
    return position + 1 if raw.startswith(character, position) else None


def _meaning(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(min(int(code, 16), 0x10FFFF))
    return _NAMED.get(escape[4], escape[4])
