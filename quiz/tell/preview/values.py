"""What is shown of banks: documents, and what is counted around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.document import Document


class Counts(NamedTuple):
    """How many findings there are."""

    errors: int = 0
    warnings: int = 0


class QuestionPreview(NamedTuple):
    """One question: its id, its first words, all that there is to see of it; whether it could be read."""

    id: str
    summary: str
    findings: Counts
    nodes: Document
    read: bool = True


class BankPreview(NamedTuple):
    """One bank: what it is called, what it is about, how much of it is shown; its questions."""

    head: Document
    questions: tuple[QuestionPreview, ...]


class Preview(NamedTuple):
    """All that is shown: findings that belong to no question, then bank after bank."""

    language: str
    title: str
    findings: Document
    unplaced: Counts
    banks: tuple[BankPreview, ...]
    nothing: str
    """Why there is no question, if there is none."""

    @property
    def questions(self) -> tuple[QuestionPreview, ...]:
        """The questions of all banks."""
        return tuple(question for bank in self.banks for question in bank.questions)

    @property
    def counts(self) -> Counts:
        """All findings shown."""
        found = [self.unplaced, *(question.findings for question in self.questions)]
        return Counts(sum(each.errors for each in found), sum(each.warnings for each in found))
