"""One bank file: its head, its questions, its statements, each read apart from the others."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.library import sayings as say
from quiz.library.pack.answerable import unanswerable
from quiz.library.pack.links import dangling, linked, pointers_of_question, pointers_of_statement
from quiz.library.pack.placing import passages_shown
from quiz.library.problems import MOST, Problem
from quiz.library.yaml.items import items_of, wrong
from quiz.library.yaml.located import Located
from quiz.library.yaml.shape import A_MAPPING, convert
from quiz.model import AnyQuestion, Bank, Statement, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.library.pack.links import Known, Pointer
    from quiz.library.yaml.documents import Document, Plain
    from quiz.library.yaml.items import Items
    from quiz.model import Pack, Placed


@dataclass(frozen=True, slots=True)
class BankFile:
    """What was read of a bank file; whether its questions point at anything is not known yet."""

    bank: Located[Bank]
    questions: Items
    statements: Items
    problems: tuple[Problem, ...]

    @property
    def count(self) -> int:
        """How many questions are written in it, whatever they are like."""
        value = self.bank.document.value
        questions = value.get("questions") if isinstance(value, dict) else None
        return len(questions) if isinstance(questions, list) else 0

    @property
    def broken(self) -> tuple[Located[dict[str, Plain]], ...]:
        """Questions and statements that have not the shape of one."""
        return (*self.questions.broken, *self.statements.broken)


def read_bank(document: Document, name: str) -> BankFile | None:
    """The bank in a document, called `name` if it does not say; None when there is nothing like a bank in it."""
    if not isinstance(document.value, dict):
        return None
    questions = items_of(document, "questions", AnyQuestion)
    statements = items_of(document, "statements", Statement)
    bank, misfits = _head(document, name)
    problems = [*document.problems, *questions.problems, *statements.problems, *misfits]
    if not document.value.get("questions") and document.recovered is None:
        problems.append(Problem(code="S206", message=say.NO_QUESTIONS, span=document.span(("questions",))))
    full = msgspec.structs.replace(
        bank,
        questions=tuple(each.value for each in questions.located),
        statements=tuple(each.value for each in statements.located),
    )
    return BankFile(Located(full, document, ()), questions, statements, tuple(problems))


def no_bank(document: Document) -> tuple[Problem, ...]:
    """What is wrong with a document that is no bank."""
    if document.value is None:
        return document.problems
    return (*document.problems, wrong(document, (), document.value, A_MAPPING))


def _head(document: Document, name: str) -> tuple[Bank, list[Problem]]:
    """The bank without its lists, so that a fault in its head hides none of its questions."""
    value = document.value if isinstance(document.value, dict) else {}
    head, problems = convert(document, (), {**value, "questions": [], "statements": []}, Bank)
    if isinstance(head, Bank):
        return head, problems
    title = Text(fr=name, en=name)
    return Bank(id=name, title=title, about=title, questions=()), problems


class Written(NamedTuple):
    """A question, and the passages it shows: None when these cannot all be found."""

    question: Located[AnyQuestion]
    passages: tuple[Placed, ...] | None
    sound: bool
    """Whether it can be asked and marked."""
    whole: bool = True
    """Whether all that it shows and asks is there: only a reference, or its shape, is wrong with it, if anything is."""


def written(file: BankFile, pack: Pack, known: Known, problems: list[Problem]) -> Iterator[Written]:
    """All questions of a file; a problem is added for each reason why one cannot be asked and marked."""
    all_ = [*((each, True) for each in file.questions.located), *((each, False) for each in file.questions.meant)]
    for each, shaped in all_:
        pointers = list(pointers_of_question(each.value))
        passages = passages_shown(each.value, pack)
        loose, wrong = list(islice(dangling(each, pointers, known), MOST)), list(unanswerable(each, passages))
        problems.extend((*loose, *wrong))
        lost = [pointer for pointer in pointers if not _leads(pointer, pack)]
        sound = shaped and not (loose or wrong or lost)
        yield Written(each, passages, sound, not wrong and all(pointer[0] == "reference" for pointer in lost))


def first_sound(questions: Iterable[Written]) -> dict[str, Written]:
    """Those of the questions that can be asked and marked, by id; of an id given twice, the first."""
    found: dict[str, Written] = {}
    for each in questions:
        if each.sound:
            found.setdefault(each.question.value.id, each)
    return found


def sound_statements(items: Items, known: Known, pack: Pack, problems: list[Problem]) -> list[Located[Statement]]:
    """Those of the statements whose passages can be shown with all that belongs to them."""
    return [
        each
        for each in linked(items.located, pointers_of_statement, known, problems)
        if all(_leads(pointer, pack) for pointer in pointers_of_statement(each.value))
    ]


def _leads(pointer: Pointer, pack: Pack) -> bool:
    """Whether a pointer leads to something sound; if not, a problem was said where that thing is written."""
    kind, name, _ = pointer
    match kind:
        case "statement" | "passage":
            return name.partition(".")[0] in pack.statements
        case "source":
            return name in pack.articles
        case "outlet":
            return name in pack.outlets
        case "reference":
            return name in pack.references
        case _:
            return True
