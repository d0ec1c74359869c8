"""Text as documents have it: runs of one kind, labels, labelled values."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["", "quiet", "accent", "good", "bad", "warn", "telling", "found", "gloss", "cite"]
State: TypeAlias = Literal["", "right", "wrong"]


class Run(NamedTuple):
    """A stretch of text of one kind, in a language of its own ("" as around it).

    `to` is what it leads to: an address, or `note:1`, `article:ID`, `line:ID:25`, `outlet:ID`, `statement:ID`,
    `question:ID` for what the reader may have at hand. `sign` goes before the text where signs are seen, and says
    nothing more than it.
    """

    text: str
    role: Role = ""
    strong: bool = False
    lang: str = ""
    to: str = ""
    sign: str = ""


Runs: TypeAlias = tuple[Run, ...]


class Label(NamedTuple):
    """What a thing is called: `sign` for the eye (`A`, `1.`, `✓`), `word` for the ear (`Text A: `)."""

    sign: str = ""
    word: str = ""


class Fact(NamedTuple):
    """A labelled value; a label that is "" goes on with the one before."""

    label: Label
    runs: Runs
