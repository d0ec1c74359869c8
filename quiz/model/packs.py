"""Banks and packs: what can be played together."""

from __future__ import annotations

from msgspec import field

from quiz.model.questions import AnyQuestion
from quiz.model.register import Outlet, Reference
from quiz.model.sources import Passage, Person, Placed, PlacedStatement, Source, Statement
from quiz.model.values import BankLanguage, Id, Line, Name, Text, Value


class Bank(Value, frozen=True, kw_only=True, rename={"id": "bank"}):
    """One file of questions."""

    id: Id
    title: Text
    about: Text
    questions: tuple[AnyQuestion, ...]
    statements: tuple[Statement, ...] = ()
    order: int = 100


class About(Value, frozen=True, kw_only=True):
    """What a pack is, for whoever is given it: its name, its title, who made it, under which licence.

    `languages` are those in which all of its texts are; where none is given, they are seen from what is written.
    """

    name: Id | None = None
    title: Name | None = None
    licence: Line | None = None
    credits: tuple[Line, ...] = ()
    languages: tuple[BankLanguage, ...] = ()


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
    statements: dict[str, PlacedStatement]
    passages: dict[str, tuple[Placed, ...]] = field(default_factory=dict)
    """Those that each question shows, by its id."""
    event: tuple[Text, ...] = ()
    """As the file of the articles has them, like the people and the background."""
    people: tuple[Person, ...] = ()
    background: tuple[Text, ...] = ()

    def questions(self) -> tuple[AnyQuestion, ...]:
        """All questions, bank after bank."""
        return tuple(question for bank in self.banks for question in bank.questions)

    def bank_of(self, question: AnyQuestion) -> Bank:
        """The bank that holds the question."""
        return next(bank for bank in self.banks if any(each is question for each in bank.questions))

    def outlet_of(self, passage: Passage) -> Outlet:
        """Who printed the passage."""
        return self.outlets[self.articles[passage.source].source.outlet]

    def passages_of(self, question: AnyQuestion) -> tuple[Placed, ...]:
        """The passages a question shows."""
        return self.passages[question.id]
