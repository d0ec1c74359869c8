"""A document as data for Typst: each node by its name, with all that it holds. The template refuses others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from quiz.locale.visible import spelled_out

if TYPE_CHECKING:
    from quiz.draw.paper import Paper

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
_ENGLISH = "en"
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def data(paper: Paper) -> Json:
    """All that the template is to show, whatever an eye or a program might obey spelled out."""
    return {
        "kind": paper.kind,
        "title": spelled_out(paper.title),
        "language": _language(paper.language),
        "foot": spelled_out(paper.foot),
        "page": paper.page,
        "large": paper.large,
        "nodes": _data(paper.document),
    }


def _data(value: object) -> Json:
    """A value; one with named parts says what it is."""
    match value:
        case str():
            return spelled_out(value)
        case tuple() if names := getattr(value, "_fields", ()):
            parts = dict(zip(names, map(_data, value), strict=True))
            return {"node": type(value).__name__.lower(), **parts, **_lang(parts)}
        case tuple():
            return [_data(each) for each in value]
        case int() | None:
            return value
        case _:
            message = f"no document holds a {type(value).__name__}"
            raise TypeError(message)


def _lang(parts: dict[str, Json]) -> dict[str, Json]:
    """Its language, where it has one of its own."""
    return {"lang": _language(name)} if (name := parts.get("lang")) else {}


def _language(name: Json) -> str:
    """A language that Typst takes; English for what is none."""
    return name if isinstance(name, str) and _LANGUAGE.fullmatch(name) else _ENGLISH
