"""Text on a screen: nothing in it is obeyed, and the layout decides where lines end."""

from __future__ import annotations

from quiz.locale.visible import spelled_out


def visible(text: str) -> str:
    """The text with what a terminal would obey spelled out as `<U+001B>`; tabs and line ends become spaces."""
    return spelled_out(text).translate(_BLANKS)


_BLANKS = {ord("\t"): " ", ord("\n"): " "}
