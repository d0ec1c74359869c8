"""Whose own answers a file has: pupils without a name are called after their file, and files may be called the same."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from quiz.classroom.marking.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from quiz.classroom.marking.findings import Found


def with_owners(found: Sequence[Found]) -> Iterator[Found]:
    """What was found, two pupils of two files being two, unless both say the same name: that is told."""
    taken: set[str] = set()
    for each in found:
        named = _called(each, taken) if each.own and each.nameless.casefold() in taken else each
        names = {(answer.pupil or "").casefold(): answer.pupil or "" for answer in named.answers} if each.own else {}
        again = sorted(names[name] for name in names.keys() & taken)
        told = [Finding(each.file, 1, 1, "same_pupil", {"name": name}, note=True) for name in again]
        taken |= names.keys()
        yield named._replace(findings=(*told, *named.findings)) if told else named


def _called(found: Found, taken: AbstractSet[str]) -> Found:
    """The answers of a pupil whose file is called as another one: the folder tells which it is."""
    folder, stem = PurePath(found.file).parent.name, found.nameless
    names = (f"{folder}/{stem}", *(f"{stem} ({i})" for i in range(2, len(taken) + 3)))
    name = next(each for each in names if each.casefold() not in taken)
    answers = (each._replace(pupil=name) if each.pupil == stem else each for each in found.answers)
    return found._replace(answers=tuple(answers))
