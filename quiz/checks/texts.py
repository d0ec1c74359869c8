"""Every text of a question that a person reads, and where it is written."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from msgspec import ValidationError, convert

from quiz.model import FACETS, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from quiz.library.pack.packs import Contents, Located
    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Plain
    from quiz.model import AnyQuestion, Bank, Member, Outlet, Reference, Source, Statement


T = TypeVar("T")
_NAMES = {"name", "title", "speaker"}


def texts_of(contents: Contents) -> Iterator[tuple[Located[object], Text, Place]]:
    """All bilingual texts of a pack with their owners and places."""
    yield from _each((each.question for each in contents.written), texts_of_question)
    yield from _each(contents.statements, _statement)
    yield from _each(contents.outlets, _outlet)
    yield from _each(contents.references, _reference)
    yield from _each(contents.sources, _source)
    yield from _each((*contents.event, *contents.background), lambda line: [(line, ())])
    yield from _each(contents.people, lambda person: [(person.who, ("who",))])
    yield from _each(contents.banks, _bank)
    yield from _each(contents.broken, _texts_inside)


def _each(
    located: Iterable[Located[T]], texts: Callable[[T], Iterable[tuple[Text, Place]]]
) -> Iterator[tuple[Located[object], Text, Place]]:
    for owner in located:
        yield from ((owner, text, place) for text, place in texts(owner.value))


def _texts_inside(value: Plain) -> Iterator[tuple[Text, Place]]:
    """What has both languages, however deep in a value without a sound shape; names are set as they are."""
    if isinstance(value, dict):
        with suppress(ValidationError):
            yield convert(value, Text), ()
            return
    items: Iterable[tuple[str | int, Plain]] = ()
    if isinstance(value, dict):
        items = ((key, each) for key, each in value.items() if key not in _NAMES)
    elif isinstance(value, list):
        items = enumerate(value)
    for key, each in items:
        yield from ((text, (key, *place)) for text, place in _texts_inside(each))


def _bank(bank: Bank) -> Iterator[tuple[Text, Place]]:
    yield bank.title, ("title",)
    yield bank.about, ("about",)


def texts_of_question(question: AnyQuestion) -> Iterator[tuple[Text, Place]]:
    """All bilingual texts of a question."""
    for name in ("ask", "sentence", "hint", "explain", "fair", "takeaway"):
        text = getattr(question, name)
        if text is not None:
            yield text, (name,)
    if question.then:
        yield question.then.ask, ("then", "ask")
        yield question.then.why, ("then", "why")
    yield from ((line.text, ("cast", i, "text")) for i, line in enumerate(question.cast))
    clues = ((row.clue, ("rows", i, "clue")) for i, row in enumerate(question.rows))
    yield from ((clue, place) for clue, place in clues if isinstance(clue, Text))
    for place, member in question.members:
        yield from _member(member, place)


def _member(member: Member, place: Place) -> Iterator[tuple[Text, Place]]:
    if member.text is not None:
        yield member.text, (*place, "text")
    if member.why is not None:
        yield member.why, (*place, "why")


def _statement(statement: Statement) -> Iterator[tuple[Text, Place]]:
    yield statement.said, ("said",)


def _outlet(outlet: Outlet) -> Iterator[tuple[Text, Place]]:
    yield outlet.about, ("about",)
    yield from ((line, ("line", facet)) for facet in FACETS if (line := outlet.line.of(facet)))
    if outlet.does_not_imply:
        yield outlet.does_not_imply, ("does_not_imply",)
    for name in ("owner", "funding", "decides", "status", "labels", "says"):
        for i, fact in enumerate(getattr(outlet, name)):
            yield fact.text, (name, i, "text")
    for i, given in enumerate(outlet.classes):
        if given.note:
            yield given.note, ("class", i, "note")


def _reference(reference: Reference) -> Iterator[tuple[Text, Place]]:
    if reference.interest:
        yield reference.interest, ("interest",)


def _source(source: Source) -> Iterator[tuple[Text, Place]]:
    yield source.evidence, ("evidence",)
    for i, link in enumerate(source.chain):
        yield link.hand, ("chain", i, "hand")
        yield link.note, ("chain", i, "note")
