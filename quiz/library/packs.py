"""From files to a pack: every file is read, every sound value kept, every problem collected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from quiz.library import sayings as say
from quiz.library.answerable import unanswerable
from quiz.library.documents import Document, read_document
from quiz.library.links import (
    Known,
    Pointer,
    dangling,
    pointers_of_outlet,
    pointers_of_question,
    pointers_of_source,
    pointers_of_statement,
    repeated,
)
from quiz.library.problems import Place, Problem, Span, in_reading_order
from quiz.library.shape import A_LIST, A_MAPPING, convert, described
from quiz.model import (
    AnyQuestion,
    Article,
    Bank,
    Outlet,
    Pack,
    Reference,
    Source,
    Statement,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from quiz.library.documents import Plain
    from quiz.library.roots import Root

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value of the model and where it was written."""

    value: T_co
    document: Document
    place: Place

    def span(self, *below: str | int) -> Span:
        """Where a part of the value stands."""
        return self.document.span((*self.place, *below))


@dataclass(frozen=True, slots=True)
class Contents:
    """All that was read: the pack, where its parts are written, and what is wrong with the files."""

    pack: Pack
    banks: tuple[Located[Bank], ...]
    questions: tuple[Located[AnyQuestion], ...]
    statements: tuple[Located[Statement], ...]
    outlets: tuple[Located[Outlet], ...]
    references: tuple[Located[Reference], ...]
    sources: tuple[Located[Source], ...]
    problems: tuple[Problem, ...]


def read_contents(root: Root) -> Contents:
    """Read a pack. Never raises for what its files hold."""
    return _Reading(root).contents()


class _Reading:
    """One reading of a pack's files, in the order in which they refer to one another."""

    def __init__(self, root: Root) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def contents(self) -> Contents:
        sources = self._register("sources", self.root.sources, Source)
        outlets = self._register("outlets", self.root.register("outlets"), Outlet)
        references = self._register("references", self.root.register("references"), Reference)
        shared = self._shared_statements()
        banks, questions, statements = self._banks()
        statements = [*shared, *statements]
        known = Known(
            source=_ids(sources),
            outlet=_ids(outlets),
            reference=_ids(references),
            statement=_ids(statements),
            passage={f"{each.value.id}.{p.id}" for each in statements for p in each.value.passages},
            question=_ids(questions),
        )
        sources = self._linked(sources, pointers_of_source, known)
        self._linked(outlets, pointers_of_outlet, known)
        statements = self._linked(statements, pointers_of_statement, known)
        self._once(source=sources, outlet=outlets, reference=references, statement=statements)
        self._once(question=questions, bank=banks)
        pack = Pack(
            banks=(),
            articles=self._articles(sources),
            outlets=_by_id(outlets),
            references=_by_id(references),
            statements=_by_id(statements),
        )
        questions = self._answerable(self._linked(questions, pointers_of_question, known), pack)
        banks = [_only(bank, questions) for bank in banks]
        return Contents(
            pack=msgspec.structs.replace(pack, banks=tuple(bank.value for bank in banks)),
            banks=tuple(banks),
            questions=tuple(questions),
            statements=tuple(statements),
            outlets=tuple(outlets),
            references=tuple(references),
            sources=tuple(sources),
            problems=in_reading_order(_without_echoes(self.problems)),
        )

    def _once(self, **kinds: Iterable[Located[object]]) -> None:
        for kind, located in kinds.items():
            self.problems.extend(repeated(kind, located))

    def _linked(
        self, located: list[Located[T]], pointers: Callable[[T], Iterable[Pointer]], known: Known
    ) -> list[Located[T]]:
        """Those of the values whose pointers all lead somewhere."""
        sound = []
        for each in located:
            problems = list(dangling(each, pointers(each.value), known))
            self.problems.extend(problems)
            if not problems:
                sound.append(each)
        return sound

    def _answerable(self, questions: list[Located[AnyQuestion]], pack: Pack) -> list[Located[AnyQuestion]]:
        """Those of the questions that can be asked and marked; of an id given twice, the first."""
        sound: dict[str, Located[AnyQuestion]] = {}
        for each in questions:
            lost = each.value.statement is not None and each.value.statement not in pack.statements
            problems = [] if lost else list(unanswerable(each, pack.passages_of(each.value)))
            self.problems.extend(problems)
            if not problems and not lost:
                sound.setdefault(each.value.id, each)
        return list(sound.values())

    def _shared_statements(self) -> list[Located[Statement]]:
        path = self.root.register("statements")
        return self._register("statements", path, Statement) if path.exists() else []

    def _document(self, path: Path) -> Document:
        document = read_document(path, self.root.name_of(path))
        self.problems.extend(document.problems)
        return document

    def _register(self, key: str, path: Path, kind: type[T]) -> list[Located[T]]:
        return self._items(self._document(path), key, kind)

    def _items(self, document: Document, key: str, kind: Any) -> list[Located[Any]]:  # noqa: ANN401 -- a type of the model
        value = document.value
        if value is None:
            return []
        if not isinstance(value, dict):
            self._wrong(document, (), value, A_MAPPING)
            return []
        items = value.get(key, [])
        if not isinstance(items, list):
            self._wrong(document, (key,), items, A_LIST)
            return []
        located = []
        for i, item in enumerate(items):
            converted, problems = convert(document, (key, i), item, kind)
            self.problems.extend(problems)
            if converted is not None:
                located.append(Located(converted, document, (key, i)))
        return located

    def _banks(self) -> tuple[list[Located[Bank]], list[Located[AnyQuestion]], list[Located[Statement]]]:
        banks, questions, statements = [], [], []
        for path in self.root.banks:
            document = self._document(path)
            if not isinstance(document.value, dict):
                if document.value is not None:
                    self._wrong(document, (), document.value, A_MAPPING)
                continue
            inside = self._items(document, "questions", AnyQuestion)
            told = self._items(document, "statements", Statement)
            bank = self._head(document, path)
            if not inside and not document.value.get("questions"):
                self.problems.append(Problem(code="S206", message=say.NO_QUESTIONS, span=document.span(("questions",))))
            full = msgspec.structs.replace(
                bank,
                questions=tuple(each.value for each in inside),
                statements=tuple(each.value for each in told),
            )
            banks.append(Located(full, document, ()))
            questions.extend(inside)
            statements.extend(told)
        return sorted(banks, key=lambda bank: (bank.value.order, bank.value.id)), questions, statements

    def _head(self, document: Document, path: Path) -> Bank:
        """The bank without its lists, so that a fault in its head hides none of its questions."""
        value = document.value if isinstance(document.value, dict) else {}
        head, problems = convert(document, (), {**value, "questions": [], "statements": []}, Bank)
        self.problems.extend(problems)
        if isinstance(head, Bank):
            return head
        name = Text(fr=path.stem, en=path.stem)
        return Bank(id=path.stem, title=name, about=name, questions=())

    def _articles(self, sources: list[Located[Source]]) -> dict[str, Article]:
        return {each.value.id: Article(source=each.value, text=self._article(each)) for each in sources}

    def _article(self, source: Located[Source]) -> str:
        seeds = self.root.sources.parent.resolve()
        path = (seeds / source.value.file).resolve()
        if path.parent != seeds:
            self._missing(source, say.OUTSIDE_PACK)
            return ""
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self._missing(source, say.unreadable(str(getattr(error, "strerror", None) or "UTF-8")))
            return ""

    def _missing(self, source: Located[Source], message: Text) -> None:
        self.problems.append(Problem(code="Y116", message=message, span=source.span("file")))

    def _wrong(self, document: Document, place: Place, found: Plain, expected: Text) -> None:
        message = say.wrong_kind(described(found), expected)
        self.problems.append(Problem(code="S203", message=message, span=document.span(place)))


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """A value refused as YAML is not reported again for its shape."""
    refused = {problem.span for problem in problems if problem.code.startswith("Y")}
    return [each for each in problems if each.code.startswith("Y") or each.span not in refused]


def _ids(located: Iterable[Located[Any]]) -> frozenset[str]:
    return frozenset(each.value.id for each in located)


def _only(bank: Located[Bank], questions: Iterable[Located[AnyQuestion]]) -> Located[Bank]:
    """The bank with those of its questions that can be played."""
    inside = tuple(each.value for each in questions if each.document is bank.document)
    return Located(msgspec.structs.replace(bank.value, questions=inside), bank.document, bank.place)


def _by_id(located: Iterable[Located[Any]]) -> dict[str, Any]:
    """The first of each id; that an id stands twice is for a check to say."""
    found: dict[str, Any] = {}
    for each in located:
        found.setdefault(each.value.id, each.value)
    return found
