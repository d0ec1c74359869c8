"""The text of a file as it was but for some edits: byte order marks and line ends stay."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.problems import Edit
from quiz.library.yaml.scalars import apply_edits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BOM = "\ufeff"


class Change(NamedTuple):
    """A file, what it held when it was read, and what it is to hold."""

    path: Path
    before: str
    after: str


def read_raw(path: Path) -> str:
    """The characters of a file as they stand, with its byte order mark and line ends.

    Raises OSError, UnicodeDecodeError.
    """
    return path.read_bytes().decode()


def plain_text(raw: str) -> str:
    r"""The text that offsets count in: without byte order mark, each line ending in `\n`."""
    return raw.removeprefix(BOM).replace("\r\n", "\n")


def edited_raw(raw: str, edits: Sequence[Edit]) -> str:
    """The raw text after edits whose offsets count in the plain text."""
    bare = raw.removeprefix(BOM)
    returns = _returns(bare)
    line_end = "\r\n" if returns and bare.index("\n") - 1 == bare.index("\r\n") else "\n"
    moved = [
        Edit(_raw_offset(edit.start, returns), _raw_offset(edit.end, returns), edit.text.replace("\n", line_end))
        for edit in edits
    ]
    return raw[: len(raw) - len(bare)] + apply_edits(bare, moved)


def _returns(raw: str) -> list[int]:
    """Where, in the plain text, the line ends stand that have a carriage return before them."""
    found: list[int] = []
    position = raw.find("\r\n")
    while position >= 0:
        found.append(position - len(found))
        position = raw.find("\r\n", position + 1)
    return found


def _raw_offset(offset: int, returns: Sequence[int]) -> int:
    return offset + bisect_left(returns, offset)
