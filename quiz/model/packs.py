"""Banks and packs: what can be played together."""

from __future__ import annotations

import msgspec

from quiz.model.questions import AnyQuestion, Match
from quiz.model.register import Outlet, Reference
from quiz.model.sources import Passage, Source, Statement
from quiz.model.values import Id, Text, Value


class Bank(Value, frozen=True, kw_only=True, rename={"id": "bank"}):
    """One file of questions."""

    id: Id
    title: Text
    about: Text
    questions: tuple[AnyQuestion, ...]
    statements: tuple[Statement, ...] = ()
    order: int = 100


class Article(Value, frozen=True, kw_only=True):
    """A source with its text."""

    source: Source
    text: str


class Pack(Value, frozen=True, kw_only=True):
    """Everything that can be played together: banks, the articles they quote and the register they cite."""

    banks: tuple[Bank, ...]
    articles: dict[str, Article]
    outlets: dict[str, Outlet]
    references: dict[str, Reference]
    statements: dict[str, Statement]

    def questions(self) -> tuple[AnyQuestion, ...]:
        """All questions, bank after bank."""
        return tuple(question for bank in self.banks for question in bank.questions)

    def bank_of(self, question: AnyQuestion) -> Bank:
        """The bank that holds the question."""
        return next(bank for bank in self.banks if any(each is question for each in bank.questions))

    def outlet_of(self, passage: Passage) -> Outlet:
        """Who printed the passage."""
        return self.outlets[self.articles[passage.source].source.outlet]

    def passages_of(self, question: AnyQuestion) -> tuple[Passage, ...]:
        """The passages a question shows: its own, those it points at, or all those of its statement."""
        shown = tuple(self._resolve(entry) for entry in question.passages) or self._rows_or_all(question)
        return tuple(_with_telling(passage, question.telling.get(passage.id)) for passage in shown)

    def _resolve(self, entry: str | Passage) -> Passage:
        if isinstance(entry, Passage):
            return entry
        statement, _, passage = entry.partition(".")
        return next(p for p in self.statements[statement].passages if p.id == passage)

    def _rows_or_all(self, question: AnyQuestion) -> tuple[Passage, ...]:
        if question.statement is None:
            return ()
        passages = self.statements[question.statement].passages
        wanted = {row.passage for row in question.rows} if isinstance(question, Match) else set()
        return tuple(p for p in passages if not wanted or p.id in wanted)


def _with_telling(passage: Passage, telling: tuple[str, ...] | None) -> Passage:
    if telling is None:
        return passage
    return msgspec.structs.replace(passage, telling=telling)
