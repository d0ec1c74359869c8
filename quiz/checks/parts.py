"""What a pack is made of, wherever it is written: in a sound question, in one that cannot be asked, in a broken one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from quiz.library.problems import Place
from quiz.library.yaml.items import sound_parts
from quiz.library.yaml.located import Located
from quiz.model import Allow, CastLine, Evidence, Option, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.library.pack.packs import Contents
    from quiz.model import Member

T = TypeVar("T")
Part: TypeAlias = tuple[Located[object], T, Place]
"""A part, what it belongs to, and where it is written, relative to that."""


def passages_of(contents: Contents) -> Iterator[Part[Passage]]:
    """Every passage that is written out."""
    for told in contents.statements:
        yield from _numbered(told, "passages", told.value.passages)
    for each in contents.written:
        entries = enumerate(each.question.value.passages)
        yield from ((each.question, entry, ("passages", i)) for i, entry in entries if isinstance(entry, Passage))
    yield from _of_broken(contents, "passages", Passage)


def answers_of(contents: Contents) -> Iterator[Part[Member]]:
    """Everything that questions list: options, steps, words, rows and targets; of broken questions the options."""
    for each in contents.written:
        yield from ((each.question, member, place) for place, member in each.question.value.members)
    yield from _of_broken(contents, "options", Option)


def claims_of(contents: Contents) -> Iterator[Part[Evidence]]:
    """Every piece of evidence."""
    for each in contents.written:
        yield from _numbered(each.question, "evidence", each.question.value.evidence)
    yield from _of_broken(contents, "evidence", Evidence)


def cast_of(contents: Contents) -> Iterator[Part[CastLine]]:
    """Every line of a cast."""
    for each in contents.written:
        yield from _numbered(each.question, "cast", each.question.value.cast)
    yield from _of_broken(contents, "cast", CastLine)


def exceptions_of(contents: Contents) -> Iterator[Part[Allow]]:
    """Every rule that a question breaks on purpose."""
    for each in contents.written:
        yield from _numbered(each.question, "allow", each.question.value.allow)
    yield from _of_broken(contents, "allow", Allow)


def _numbered(owner: Located[object], key: str, values: Iterable[T]) -> Iterator[Part[T]]:
    yield from ((owner, value, (key, i)) for i, value in enumerate(values))


def _of_broken(contents: Contents, key: str, kind: type[T]) -> Iterator[Part[T]]:
    for each in contents.broken:
        yield from ((each, value, place) for value, place in sound_parts(each, key, kind))
