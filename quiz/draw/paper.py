"""A paper to print, before it is known as what kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from quiz.document import Document

PaperKind: TypeAlias = Literal["sheet", "key", "lesson", "cards", "tally"]


class Paper(NamedTuple):
    """One file to print: in which way it is set, its name without an ending, its title, what stands on it.

    `foot` stands at the foot of each page, `page` says which it is of how many: `{number}` and `{total}` stand in it.
    """

    kind: PaperKind
    name: str
    title: str
    document: Document
    language: str
    foot: str
    page: str
    large: bool = False
    """In large letters of a plain typeface, for who reads them better."""
