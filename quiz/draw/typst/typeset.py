"""A handout as PDF, by Typst.

The template is fixed and all that is shown comes to it as JSON, so that no text of a bank is ever read as markup.
Typst's own fonts are used where they have every sign, and the clock is not, so that the same handout is the same file
everywhere; a sign that no font has is spelled out and told, for an empty box would say nothing.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import msgspec

from quiz.draw.libraries import needing
from quiz.draw.typst.fonts import choose, of_this_machine
from quiz.locale.visible import named, spelled_out

if TYPE_CHECKING:
    from quiz.draw.typst.fonts import Machine

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


class Pdf(NamedTuple):
    """A file, and the signs that no font at hand has; they are spelled out in it."""

    content: bytes
    lacking: frozenset[str]


def typeset(shown: Json, machine: Machine = of_this_machine) -> Pdf:
    """The file of what the template is to show, the same bytes for the same values and fonts.

    Fonts of the machine are looked at only for signs that Typst's own fonts lack (Chinese, emoji…).
    Raises MissingLibraryError when the extra `pdf` is not installed.
    """
    with needing("typst"):
        import typst

    data = msgspec.json.encode(_safe(shown)).decode()
    chosen = choose(data, machine)
    template = files("quiz.draw.typst").joinpath("template.typ").read_bytes()
    made: bytes = typst.compile(
        template,
        format="pdf",
        sys_inputs={"data": data.translate({ord(sign): named(sign) for sign in chosen.lacking})},
        font_paths=chosen.fonts,
        timestamp=0,
    )
    return Pdf(made, chosen.lacking)


def _safe(value: Json) -> Json:
    """The data with whatever an eye or a program might obey spelled out."""
    match value:
        case str():
            return spelled_out(value)
        case dict():
            return {key: _language(each) if key == "language" else _safe(each) for key, each in value.items()}
        case list() | tuple():
            return [_safe(each) for each in value]
        case _:
            return value


def _language(name: Json) -> Json:
    """A language that Typst takes; English for what is none."""
    return name if isinstance(name, str) and _LANGUAGE.fullmatch(name) else _ENGLISH
