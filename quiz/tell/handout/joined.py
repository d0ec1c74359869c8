"""Versions of one text told as one: what they have alike once, and where they differ what stands in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.document import Node

Told = TypeVar("Told", bound="Node")
BETWEEN = " / "
"""Parts what stands in the versions."""
_WORD = re.compile(r"\w+|\W+")


def joined(versions: Sequence[Told]) -> Told:
    """Nodes of one shape that differ in words, as one node."""
    return cast("Told", _one(versions))


def stroke(texts: Sequence[str]) -> str:
    """A text that is the same in each version, or that of each, in their order."""
    return texts[0] if len(set(texts)) == 1 else BETWEEN.join(texts)


def _one(versions: Sequence[Any]) -> Any:  # noqa: ANN401 -- any part of a node
    first = versions[0]
    if all(each == first for each in versions):
        return first
    if isinstance(first, str):
        return _text(versions)
    parts = [_one(each) for each in zip(*versions, strict=True)]
    return type(first)(*parts) if hasattr(first, "_fields") else tuple(parts)


def _text(versions: Sequence[str]) -> str:
    """Word by word, where the versions have as many."""
    split = [_WORD.findall(each) for each in versions]
    if len({len(each) for each in split}) > 1:
        return stroke(versions)
    return "".join(stroke(words) for words in zip(*split, strict=True))
