"""Texts that a spreadsheet would take for formulas, and the one way to make them harmless.

The signs are those that OWASP lists under CSV injection: = + - @, tab, carriage return and line feed, and their wide
and small forms. What nobody sees before them does not help, for some programs drop it; nor do quotation marks around a
cell, where a program parts cells at another sign than the table does: so they count after every such sign, too.
"""

from __future__ import annotations

import re

_UNSEEN = "\\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CALCULATED = "=@＝＠﹦﹫"
_SIGNED = "+＋﹢\\-－﹣"
_LED = re.compile(rf"[{_UNSEEN}]*[{_CALCULATED}{_SIGNED}]|[\t\r\n]")
_PARTED = rf"([,;|\t\r\n][{_UNSEEN}]*)"
_BEGINS = rf"(?=[{_CALCULATED}]|[{_SIGNED}](?!\s))"
_WITHIN = re.compile(f"{_PARTED}{_BEGINS}")
_WITHIN_OR_LED = re.compile(f"{_PARTED}('*){_BEGINS}")
_LED_WITHIN = re.compile(f"{_PARTED}'('*){_BEGINS}")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might calculate the text, or a part of it."""
    return _LED.match(text) is not None or _WITHIN.search(text) is not None


def neutralised(text: str) -> str:
    """The text with an apostrophe before what looks like a formula: the sign by which spreadsheets know texts.

    >>> neutralised("=1+1")
    "'=1+1"
    >>> neutralised("one,=1+1")
    "one,'=1+1"
    """
    within = _WITHIN_OR_LED.sub(r"\1'\2", text)
    return f"'{within}" if text.startswith("'") or _LED.match(text) else within


def restored(cell: str) -> str:
    """A text before it was neutralised."""
    text = cell[1:] if cell.startswith("'") and (cell[1:2] == "'" or _LED.match(cell[1:])) else cell
    return _LED_WITHIN.sub(r"\1\2", text)
