"""A handout as PDF, by Typst.

The template is fixed and all that is shown comes to it as JSON, so that no text of a bank is ever read as markup.
Typst's own fonts are used and the clock is not, so that the same handout is the same file everywhere.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from quiz.locale.visible import spelled_out

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Handout
    from quiz.export.sheets.documents import Document
    from quiz.locale.handout import HandoutWords

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NO_CHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_BEYOND = re.compile("[^\u0000-\u052f\u1e00-\u22ff\u2500-\u27bf\ufb00-\ufb06]")
"""Characters for which Typst's own fonts may have no shape."""


def pdf(words: HandoutWords, handout: Handout, document: Document) -> bytes:
    """The file, the same bytes for the same handout.

    Fonts of the machine are looked at only for writing that Typst's own fonts lack (Arabic, Chinese…).
    Raises ImportError when the extra `pdf` is not installed.
    """
    import typst

    data = msgspec.json.encode(
        _safe(
            {
                "kind": document.kind,
                "shown": msgspec.to_builtins(document.shown),
                "words": msgspec.to_builtins(words),
                "language": handout.language,
                "title": document.title,
                "letter": document.letter,
                "mark": handout.mark,
            }
        )
    ).decode()
    template = files("quiz.export.sheets").joinpath("template.typ").read_bytes()
    made: bytes = typst.compile(
        template, format="pdf", sys_inputs={"data": data}, ignore_system_fonts=not _BEYOND.search(data), timestamp=0
    )
    return made


def _safe(value: Json) -> Json:
    """The data with whatever an eye or a program might obey spelled out."""
    match value:
        case str():
            return _NO_CHARACTER.sub(lambda match: f"<U+{ord(match[0]):04X}>", spelled_out(value))
        case dict():
            return {key: _language(each) if key == "language" else _safe(each) for key, each in value.items()}
        case list() | tuple():
            return [_safe(each) for each in value]
        case _:
            return value


def _language(name: Json) -> Json:
    """A language that Typst takes; English for what is none."""
    return name if isinstance(name, str) and _LANGUAGE.fullmatch(name) else _ENGLISH
