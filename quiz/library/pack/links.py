"""Ids: each given once, each pointing at something that exists.

A question with a dangling id cannot be played, so this is found while a pack is read and not by a later rule.
"""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from quiz.library import sayings as say
from quiz.library.problems import MOST, Place, Problem
from quiz.model import Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from quiz.library.yaml.located import Located
    from quiz.model import AnyQuestion, CastLine, Evidence, Member, Outlet, Source, Statement

T = TypeVar("T")
Pointer: TypeAlias = tuple[str, str, Place]
"""What kind of thing is pointed at, its id, and where the pointer is written, relative to its owner."""


class Known(NamedTuple):
    """Every id that can be pointed at, by kind, whether the value that bears it is sound or not."""

    source: Collection[str]
    outlet: Collection[str]
    reference: Collection[str]
    statement: Collection[str]
    passage: Collection[str]
    question: Collection[str]
    unread: Collection[str] = frozenset()
    """Statements that could not be read, so that nothing is said of what points at their passages."""

    def of(self, kind: str) -> Collection[str]:
        """The ids of one kind."""
        ids: Collection[str] = getattr(self, kind)
        return ids


def dangling(owner: Located[object], pointers: Iterable[Pointer], known: Known) -> Iterator[Problem]:
    """A problem for each pointer at nothing."""
    for kind, name, place in pointers:
        ids = known.of(kind)
        if name not in ids and not (kind == "passage" and name.partition(".")[0] in known.unread):
            yield unknown_id(owner, kind, name, ids, place)


def linked(
    located: Iterable[Located[T]], pointers: Callable[[T], Iterable[Pointer]], known: Known, problems: list[Problem]
) -> list[Located[T]]:
    """Those of the values whose pointers all lead somewhere; a problem is added for each that does not."""
    sound = []
    for each in located:
        found = list(islice(dangling(each, pointers(each.value), known), MOST))
        problems.extend(found)
        if not found:
            sound.append(each)
    return sound


def unknown_id(owner: Located[object], kind: str, name: str, ids: Iterable[str], place: Place) -> Problem:
    """An id that nothing bears, with the nearest one that exists."""
    close = get_close_matches(name, list(ids), n=1)
    hint = say.did_you_mean(close[0]) if close else None
    return Problem(code="I302", message=say.unknown_id(kind, name), span=owner.span(*place), help=hint)


def repeated(kind: str, located: Iterable[Located[object]]) -> Iterator[Problem]:
    """A problem for each id that another value of its kind bears already."""
    first: dict[str, Located[object]] = {}
    for each in located:
        name = str(getattr(each.value, "id", ""))
        if name in first:
            other = first[name].span("id")
            yield Problem(
                code="I301",
                message=say.repeated_id(kind, name, f"{other.file}:{other.line}"),
                span=each.span("id"),
            )
        first.setdefault(name, each)


def repeated_inside(owner: Located[object], names: Iterable[tuple[str, Place]]) -> Iterator[Problem]:
    """A problem for each name that stands twice inside one value."""
    seen: dict[str, Place] = {}
    for name, place in names:
        if name and name in seen:
            line = owner.span(*seen[name]).line
            yield Problem(code="I301", message=say.repeated_id("", name, f":{line}"), span=owner.span(*place))
        seen.setdefault(name, place)


def pointers_of_source(source: Source) -> Iterator[Pointer]:
    """What an article's description points at."""
    yield "outlet", source.outlet, ("outlet",)
    for i, link in enumerate(source.chain):
        if link.outlet:
            yield "outlet", link.outlet, ("chain", i, "outlet")
        yield from _references(link.references, ("chain", i))


def pointers_of_outlet(outlet: Outlet) -> Iterator[Pointer]:
    """What an entry of the register points at."""
    if outlet.part_of:
        yield "outlet", outlet.part_of, ("part_of",)
    for name in ("owner", "funding", "decides", "status", "labels", "says"):
        for i, fact in enumerate(getattr(outlet, name)):
            yield from _references(fact.references, (name, i))
            if fact.source:
                yield "source", fact.source, (name, i, "source")
    for i, given in enumerate(outlet.classes):
        yield from _references(given.references, ("class", i))


def pointers_of_statement(statement: Statement) -> Iterator[Pointer]:
    """What a statement points at."""
    if statement.primary:
        yield "reference", statement.primary.reference, ("primary", "reference")
    for i, passage in enumerate(statement.passages):
        yield "source", passage.source, ("passages", i, "source")


def pointers_of_question(question: AnyQuestion) -> Iterator[Pointer]:
    """What a question points at, outside itself."""
    if question.statement:
        yield "statement", question.statement, ("statement",)
    if question.twin:
        yield "question", question.twin, ("twin",)
    for i, entry in enumerate(question.passages):
        if isinstance(entry, Passage):
            yield "source", entry.source, ("passages", i, "source")
        else:
            yield "passage", entry, ("passages", i)
    if question.register and question.register.outlet:
        yield "outlet", question.register.outlet, ("register", "outlet")
    yield from _references(question.references, ())
    for i, claim in enumerate(question.evidence):
        yield from _evidence(claim, ("evidence", i))
    yield from _on_the_screen(question)


def _on_the_screen(question: AnyQuestion) -> Iterator[Pointer]:
    for i, line in enumerate(question.cast):
        yield from _pointers_of_cast(line, ("cast", i))
    for place, member in question.members:
        yield from _pointers_of_member(member, place)


def _pointers_of_member(member: Member, place: Place) -> Iterator[Pointer]:
    if member.outlet:
        yield "outlet", member.outlet, (*place, "outlet")
    claim, place = member.right_of, (*place, "right_of")
    if claim and claim.passage and "." in claim.passage:
        yield "passage", claim.passage, (*place, "passage")
    if claim and claim.source:
        yield "source", claim.source, (*place, "source")
    if claim and claim.reference:
        yield "reference", claim.reference, (*place, "reference")


def _pointers_of_cast(line: CastLine, place: Place) -> Iterator[Pointer]:
    yield "outlet", line.outlet, (*place, "outlet")
    if line.source:
        yield "source", line.source, (*place, "source")
    yield from _references(line.references, place)


def _evidence(claim: Evidence, place: Place) -> Iterator[Pointer]:
    if claim.source:
        yield "source", claim.source, (*place, "source")
    for name in ("absent", "only", "shared"):
        for i, source in enumerate(getattr(claim, name)):
            yield "source", source, (*place, name, i)


def _references(ids: Iterable[str], place: Place) -> Iterator[Pointer]:
    for i, reference in enumerate(ids):
        yield "reference", reference, (*place, "references", i)
