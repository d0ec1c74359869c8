"""Plain values as YAML, in the layout in which banks are written by hand."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any, TypeAlias

Written: TypeAlias = Any
"""Text, numbers, booleans, lists and mappings of these."""
WIDTH = 110
"""Columns after which a text goes below its key."""

_BARE = re.compile(r"[A-Za-z0-9](?:[\w.+-]*\w)?|https?://[^\s#,\[\]{}\"'&*]+")
_WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def emit(value: Written, indent: int = 0) -> list[str]:
    """The lines of a mapping or of a list of mappings."""
    if isinstance(value, dict):
        return [line for key, each in value.items() for line in _pair(key, each, indent)]
    return [line for each in value for line in _item(each, indent)]


def scalar(value: Written) -> str:
    """A text, number or boolean on one line; quoted unless nothing in it can be misread."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if _BARE.fullmatch(text) and text.lower() not in _WORDS_OF_YAML else _quoted(text)


def _quoted(text: str) -> str:
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def _item(value: Written, indent: int) -> list[str]:
    pad = " " * indent
    if not isinstance(value, dict):
        return [f"{pad}- {scalar(value)}"]
    line = f"{pad}- {_flow(value)}"
    if _is_flat(value) and len(line) <= WIDTH:
        return [line]
    first, *rest = emit(value, indent + 2)
    return [f"{pad}- {first.lstrip()}", *rest]


def _pair(key: str, value: Written, indent: int) -> list[str]:
    pad = " " * indent
    if isinstance(value, list) and not any(isinstance(each, dict) for each in value):
        line = f"{pad}{key}: {_flow(value)}"
        return [line] if len(line) <= WIDTH else [f"{pad}{key}:", *emit(value, indent + 2)]
    if isinstance(value, list):
        return [f"{pad}{key}:", *emit(value, indent + 2)]
    if isinstance(value, dict):
        line = f"{pad}{key}: {_flow(value)}"
        return [line] if _is_flat(value) and len(line) <= WIDTH else [f"{pad}{key}:", *emit(value, indent + 2)]
    line = f"{pad}{key}: {scalar(value)}"
    return [line] if len(line) <= WIDTH else _below(line, key, str(value), pad)


def _below(line: str, key: str, text: str, pad: str) -> list[str]:
    """A long text in a block of its own, when folding gives back exactly that text."""
    if _UNSAFE.search(text) or text != " ".join(text.split(" ")) or "  " in text or text != text.strip():
        return [line]
    room = WIDTH - len(pad) - 2
    lines = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != text:
        return [line]
    return [f"{pad}{key}: >-", *(f"{pad}  {each}" for each in lines)]


def _is_flat(value: Written) -> bool:
    parts = value.values() if isinstance(value, dict) else value
    return all(not isinstance(each, dict) or set(each) == {"fr", "en"} for each in parts) and not any(
        isinstance(each, list) and any(isinstance(item, dict) for item in each) for each in parts
    )


def _flow(value: Written) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value)
