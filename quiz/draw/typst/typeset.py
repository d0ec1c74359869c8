"""A paper as PDF, by Typst.

The template is fixed and all that is shown comes to it as JSON, so that no text of a bank is ever read as markup.
Typst's own fonts are used where they have every sign, and the clock is not, so that the same document is the same
file everywhere; a sign that no font has is spelled out and told, for an empty box would say nothing.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.draw.libraries import needing
from quiz.draw.typst.fonts import choose, of_this_machine
from quiz.draw.typst.nodes import data
from quiz.locale.visible import named

if TYPE_CHECKING:
    from quiz.draw.paper import Paper
    from quiz.draw.typst.fonts import Machine


class Pdf(NamedTuple):
    """A file, and the signs that no font at hand has; they are spelled out in it."""

    content: bytes
    lacking: frozenset[str]


def typeset(paper: Paper, machine: Machine = of_this_machine) -> Pdf:
    """The file of a paper, the same bytes for the same document and fonts.

    Fonts of the machine are looked at only for signs that Typst's own fonts lack (Chinese, emoji…), and for the plain
    typeface of large print, which Typst has none of.
    Raises MissingLibraryError when the extra `pdf` is not installed.
    """
    with needing("typst"):
        import typst

    shown = msgspec.json.encode(data(paper)).decode()
    chosen = choose(shown, machine, plain=paper.large)
    template = files("quiz.draw.typst").joinpath("template.typ").read_bytes()
    made: bytes = typst.compile(
        template,
        format="pdf",
        sys_inputs={"data": shown.translate({ord(sign): named(sign) for sign in chosen.lacking})},
        font_paths=chosen.fonts,
        timestamp=0,
    )
    return Pdf(made, chosen.lacking)
