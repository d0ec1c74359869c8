"""A bank laid out for a reviewer: blocks in reading order, all words in place.

Every renderer draws the same blocks, so that none can show less than another.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Role: TypeAlias = Literal["before", "between", "after", "passage", "telling"]
Sign: TypeAlias = Literal["right", "wrong", "neutral"]


class Words(NamedTuple):
    """A text and the language it is written in; "" when nobody said."""

    text: str
    language: str = ""


Texts: TypeAlias = tuple[Words, ...]
"""The same text in each language shown."""


class Fact(NamedTuple):
    """A label and its value; `question` is the id of the question that the value names."""

    label: str
    value: str
    question: str = ""


class Facts(NamedTuple):
    """What a question is: its device, level, form and the like."""

    items: tuple[Fact, ...]


class Prompt(NamedTuple):
    """What is asked."""

    texts: Texts


class Prose(NamedTuple):
    """A labelled text: an explanation, a hint, a statement."""

    label: str
    texts: Texts
    note: str = ""


class Piece(NamedTuple):
    """A stretch of an article: of the passage (its telling words apart), or of what stands around it."""

    text: str
    role: Role


class Excerpt(NamedTuple):
    """A passage in its article's context; `found` tells whether the article has it."""

    label: str
    found: bool
    verdict: str
    pieces: tuple[Piece, ...]
    language: str
    where: str
    notes: tuple[Prose, ...]


class Excerpts(NamedTuple):
    """The passages of a question."""

    label: str
    items: tuple[Excerpt, ...]


class Answer(NamedTuple):
    """An option, a step, a word, a row or a target, and why."""

    sign: Sign
    mark: str
    name: str
    facts: tuple[Fact, ...]
    texts: Texts
    why: Texts


class Answers(NamedTuple):
    """What can be answered; `numbered` when the order is the key."""

    label: str
    items: tuple[Answer, ...]
    numbered: bool = False


class Claim(NamedTuple):
    """A piece of evidence in words, and whether the articles bear it out."""

    holds: bool
    verdict: str
    text: str


class Claims(NamedTuple):
    """The evidence of a question."""

    label: str
    items: tuple[Claim, ...]


class Citation(NamedTuple):
    """A reference; `address` may be empty."""

    text: str
    address: str


class Citations(NamedTuple):
    """The references of a question."""

    label: str
    items: tuple[Citation, ...]


class Remark(NamedTuple):
    """A finding of the check, in words."""

    error: bool
    severity: str
    code: str
    place: str
    message: str
    notes: tuple[str, ...]


class Remarks(NamedTuple):
    """Findings, side by side with what they are about."""

    label: str
    items: tuple[Remark, ...]


class Script(NamedTuple):
    """The YAML of a question that could not be read."""

    label: str
    text: str


Block: TypeAlias = Facts | Prompt | Prose | Excerpts | Answers | Claims | Citations | Remarks | Script


class Sheet(NamedTuple):
    """One question: its id, whether it could be read, where it stands, and its blocks in reading order."""

    id: str
    read: bool
    number: str
    place: str
    summary: str
    errors: int
    warnings: int
    blocks: tuple[Block, ...]


class Section(NamedTuple):
    """One bank."""

    name: str
    title: Texts
    about: Texts
    counts: str
    sheets: tuple[Sheet, ...]


class Review(NamedTuple):
    """All that is shown: findings that belong to no question, then bank after bank."""

    language: str
    title: str
    remarks: Remarks
    sections: tuple[Section, ...]
    nothing: str
    """Why there is no question, if there is none."""

    @property
    def has_errors(self) -> bool:
        """Whether an error is among the findings shown."""
        sheets = [sheet for section in self.sections for sheet in section.sheets]
        return any(remark.error for remark in self.remarks.items) or any(sheet.errors for sheet in sheets)
