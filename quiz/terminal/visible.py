"""Text is data: what a terminal might obey is shown instead.

Banks, articles and file names may hold escape sequences or marks that turn the direction of writing.
"""

from __future__ import annotations

import re

_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text with every character that a terminal would obey spelled out as `<U+001B>`.

    Tabs and line ends become spaces: the layout decides where lines end.
    """
    return _OBEYED.sub(lambda match: f"<U+{ord(match[0]):04X}>", text.replace("\r\n", " ")).translate(_BLANKS)


_BLANKS = {ord("\t"): " ", ord("\n"): " "}
