"""Classes that no table names: each file is one, unless two have the same pupils and no answer of theirs twice.

A class that is handed in as two tables, half of its sheets typed on another machine or two quizzes of a platform, is
one class, and its pupils are counted once. Two classes in each of which there is an Emma are two. What was taken for
one, and what for two, is told.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.classroom.marking.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from quiz.classroom.answers import Answer
    from quiz.classroom.marking.findings import Found
    from quiz.play.marking import Response

People: TypeAlias = "dict[str, dict[str, Response]]"
"""What each pupil answered: by name in one case, then by question."""
PUPILS = frozenset({"paper", "platform"})
"""Occasions on which those who answer are pupils, and not teams."""
COUNTED = "#"
"""What the label of a row begins with that tells nobody."""
FEWEST_ALIKE = 3
"""Pupils from which two tables with the same answers are one table."""


class Group(NamedTuple):
    """Tables that are taken for one class: its name, the file of the first, what its pupils answered."""

    name: str
    file: str
    people: People
    tables: int = 1
    hands: bool = False
    """Whether it is a round on a projector, which is of the class of the table that is called the same."""


def with_classes(found: Sequence[Found]) -> list[Found]:
    """What was found, each answer with a class."""
    groups: list[Group] = []
    named = [_named(each, groups) if each.unnamed else each for each in found]
    joined = {group.name for group in groups if group.tables > 1}
    return _once(named, joined) if joined else named


def _named(found: Found, groups: list[Group]) -> Found:
    people = _people(found.answers)
    near = [group for group in groups if people.keys() & group.people.keys()]
    for group in near:
        if len(people) >= FEWEST_ALIKE and people == group.people:
            return found._replace(answers=(), findings=(*found.findings, _told(found, group, "same_table", people)))
        if _are_one(people, group.people):
            told = _told(found, group, "one_class", people, note=True)
            groups[groups.index(group)] = _with(group, people)
            return _called(found, group.name, told)
    hands = any(each.occasion not in PUPILS for each in found.answers)
    name = _own_name(found, {group.name for group in groups if group.hands is hands})
    groups.append(Group(name, found.file, people, hands=hands))
    return _called(found, name, *(_told(found, group, "two_classes", people, note=True) for group in near))


def _own_name(found: Found, taken: AbstractSet[str]) -> str:
    """What to call a class after its file; of files of one name the folder tells which."""
    folder = PurePath(found.file).parent.name
    names = (found.unnamed, f"{folder}/{found.unnamed}", *(f"{found.unnamed} ({i})" for i in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def _called(found: Found, name: str, *told: Finding) -> Found:
    answers = tuple(each._replace(class_=name) for each in found.answers)
    return found._replace(answers=answers, findings=(*found.findings, *told))


def _people(answers: Sequence[Answer]) -> People:
    """Those who are called something; a row that is only counted is nobody who could be met again."""
    people: People = {}
    for each in answers:
        if each.pupil and each.occasion in PUPILS and not each.pupil.startswith(COUNTED):
            own = people.setdefault(each.pupil.casefold(), {})
            if each.response is not None:
                own.setdefault(each.question, each.response)
    return people


def _are_one(people: People, others: People) -> bool:
    """Whether at least half of the fewer pupils are in both, and none of them answered one question in both."""
    both = people.keys() & others.keys()
    apart = all(people[name].keys().isdisjoint(others[name]) for name in both)
    return apart and 2 * len(both) >= min(len(people), len(others))


def _with(group: Group, people: People) -> Group:
    names = people.keys() | group.people.keys()
    whole = {name: {**people.get(name, {}), **group.people.get(name, {})} for name in names}
    return group._replace(people=whole, tables=group.tables + 1)


def _once(found: Sequence[Found], joined: AbstractSet[str]) -> list[Found]:
    """Of joined classes each blank once, and only where no other table has the answer."""
    known = {_place(each) for one in found for each in one.answers if each.response is not None}
    kept = []
    for one in found:
        answers = []
        for each in one.answers:
            if each.class_ in joined and each.response is None:
                if _place(each) in known:
                    continue
                known.add(_place(each))
            answers.append(each)
        kept.append(one._replace(answers=tuple(answers)))
    return kept


def _place(answer: Answer) -> tuple[str, str, str]:
    return answer.class_, (answer.pupil or "").casefold(), answer.question


def _told(found: Found, group: Group, kind: str, people: People, *, note: bool = False) -> Finding:
    both = len(people.keys() & group.people.keys())
    return Finding(found.file, 1, 1, kind, {"count": str(both), "other": group.file, "class": group.name}, note=note)
