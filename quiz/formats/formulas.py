"""Texts that a spreadsheet would take for formulas.

The signs are those that OWASP lists under CSV injection: = + - @, tab and carriage return, and their wide forms; a
blank before them does not help, for some programs drop it.
"""

from __future__ import annotations

SIGNS = frozenset("=+-@\t\r＝＋－＠")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might calculate the text."""
    return text[:1] in {"\t", "\r"} or text.lstrip()[:1] in SIGNS


def neutralised(text: str) -> str:
    """The text, led by an apostrophe when it looks like a formula: the sign by which spreadsheets know texts.

    >>> neutralised("=1+1")
    "'=1+1"
    """
    return f"'{text}" if looks_like_formula(text) else text
