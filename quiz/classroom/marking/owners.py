"""Whose own answers a file has, and which round: files may be called the same, and be copies of one another."""

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


def with_rounds(found: Sequence[Found]) -> Iterator[Found]:
    """What was found, each round on a projector once: of copies of its log the one with most votes counts."""
    fullest: dict[str, Found] = {}
    for each in found:
        if each.round and (each.round not in fullest or each.rows.read > fullest[each.round].rows.read):
            fullest[each.round] = each
    for each in found:
        counted = fullest.get(each.round, each)
        if each is counted:
            yield each
        else:
            told = Finding(each.file, 1, 1, "same_round", {"other": counted.file})
            yield each._replace(answers=(), findings=(*each.findings, told))


def _called(found: Found, taken: AbstractSet[str]) -> Found:
    """The answers of a pupil whose file is called as another one: the folder tells which it is."""
    folder, stem = PurePath(found.file).parent.name, found.nameless
    names = (f"{folder}/{stem}", *(f"{stem} ({i})" for i in range(2, len(taken) + 3)))
    name = next(each for each in names if each.casefold() not in taken)
    answers = (each._replace(pupil=name) if each.pupil == stem else each for each in found.answers)
    return found._replace(answers=tuple(answers))
