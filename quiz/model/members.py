"""What questions list: options, steps, words, rows and targets."""

from __future__ import annotations

from typing import Literal, TypeAlias

from quiz.model.values import Id, Line, Name, PassageId, Text, Value

Verdict: TypeAlias = Literal["fair", "loaded"]


class RightOf(Value, frozen=True, kw_only=True):
    """The real text of which a wrong answer would be right; exactly one of its forms is filled.

    A passage, of this question or of a statement; a verbatim `quote` from `source`; a page of the references.
    """

    passage: PassageId | None = None
    source: Id | None = None
    quote: Line | None = None
    reference: Id | None = None


class Member(Value, frozen=True, kw_only=True):
    """One entry of what a question lists: an option, a step, a word, a row or a target.

    What one of them may have, and another has not, is None or False for that other.
    """

    @property
    def id(self) -> Id | None:
        """What the author calls it."""
        return None

    @property
    def text(self) -> Text | None:
        """What it says."""
        return None

    @property
    def word(self) -> Line | None:
        """The words of a passage that it is."""
        return None

    @property
    def passage(self) -> Id | None:
        """The passage that it stands for."""
        return None

    @property
    def outlet(self) -> Id | None:
        """The outlet that it names."""
        return None

    @property
    def why(self) -> Text | None:
        """Why it is right or wrong."""
        return None

    @property
    def key(self) -> bool:
        """Whether it is right by itself, wherever it stands."""
        return False

    @property
    def right_of(self) -> RightOf | None:
        """Of which text it would be right, being wrong of the one asked about."""
        return None

    @property
    def says(self) -> Verdict | None:
        """The verdict that it passes in a judgement."""
        return None

    @property
    def cannot_tell(self) -> bool:
        """Whether it says that the text does not tell."""
        return False

    @property
    def name(self) -> str:
        """What it is called in a response."""
        return self.id or self.passage or self.outlet or ""


class Option(Member, frozen=True, kw_only=True):
    """One answer of a choice, with the reason why one might pick it and what the text shows.

    It may stand for a `passage` shown or for an `outlet`; `says` gives the verdict it passes in a judgement.
    """

    id: Id
    why: Text
    text: Text | None = None
    key: bool = False
    passage: Id | None = None
    outlet: Id | None = None
    says: Verdict | None = None
    cannot_tell: bool = False
    value: Line | None = None
    right_of: RightOf | None = None


class Step(Member, frozen=True, kw_only=True):
    """One step of an order, written in its right place."""

    id: Id
    text: Text
    why: Text


class Word(Member, frozen=True, kw_only=True):
    """Words of the passages that may be picked in a hottext."""

    id: Id
    word: Line
    why: Text
    key: bool = False


class Row(Member, frozen=True, kw_only=True):
    """One line of a match: a passage, an outlet or a text, and the target it goes `to`.

    A passage without `to` goes to its own outlet. The `clue` are the words on the screen from which that follows.
    """

    why: Text
    id: Id | None = None
    passage: Id | None = None
    outlet: Id | None = None
    text: Text | None = None
    to: Id | None = None
    clue: Name | None = None


class Target(Member, frozen=True, kw_only=True):
    """What the rows of a match may be matched with."""

    id: Id | None = None
    outlet: Id | None = None
    text: Text | None = None
    value: Line | None = None
