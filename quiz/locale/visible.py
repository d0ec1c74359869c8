"""Text is data: what a terminal, a browser or the eye might obey is shown instead.

Banks, articles and file names may hold escape sequences or marks that turn the direction of writing.
"""

from __future__ import annotations

import re

_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def spelled_out(text: str) -> str:
    """The text with every character that could be obeyed written as `<U+001B>`; tabs and line ends stay."""
    return _OBEYED.sub(lambda match: named(match[0]), text.replace("\r\n", "\n"))


def named(character: str) -> str:
    """A character by its number, `<U+001B>`, where it cannot be shown."""
    return f"<U+{ord(character):04X}>"


def escaped(json: str) -> str:
    """JSON whose strings hold nothing that could be obeyed: the same characters in its own spelling, `\\u001b`."""
    return _OBEYED.sub(_in_json, json)


def _in_json(match: re.Match[str]) -> str:
    """A character as JSON spells it: by its one or two units of UTF-16."""
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
