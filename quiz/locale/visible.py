"""Text is data: what a terminal, a browser or the eye might obey is shown instead.

Banks, articles and file names may hold escape sequences or marks that turn the direction of writing.
"""

from __future__ import annotations

import re

_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def spelled_out(text: str) -> str:
    """The text with every character that could be obeyed written as `<U+001B>`; tabs and line ends stay."""
    return _OBEYED.sub(lambda match: named(match[0]), text.replace("\r\n", "\n"))


def named(character: str) -> str:
    """A character by its number, `<U+001B>`, where it cannot be shown."""
    return f"<U+{ord(character):04X}>"


def escaped(json: str) -> str:
    """JSON whose strings hold nothing that could be obeyed: the same characters in its own spelling, `\\u001b`."""
    return _OBEYED.sub(lambda match: f"\\u{ord(match[0]):04x}", json)
