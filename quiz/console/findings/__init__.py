"""How findings are written: one module a format, each a pure function of findings; nothing is printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Format: TypeAlias = Literal["full", "concise", "json", "github"]
FORMATS: tuple[Format, ...] = get_args(Format)


def default_format(environ: Mapping[str, str], *, terminal: bool) -> Format:
    """What suits the reader: annotations on GitHub, a line each for other machines and pipes, frames for eyes."""
    if environ.get("GITHUB_ACTIONS", "").lower() == "true":
        return "github"
    if environ.get("CI") or not terminal:
        return "concise"
    return "full"
