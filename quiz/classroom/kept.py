"""Very many answers, in eight bytes each: a country gives few different ones, so who and what stand in memory once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, overload

from quiz.classroom.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Key = TypeVar("Key")


class Numbers(dict[Key, int], Generic[Key]):
    """Numbers from 0 for what is asked for, in the order in which each is first asked for."""

    def __missing__(self, key: Key) -> int:
        """The next number."""
        self[key] = number = len(self)
        return number


class Person(NamedTuple):
    """Who gave an answer; no pupil for hands."""

    class_: str
    pupil: str | None


NOBODY = Person("", None)


def by(person: Person, answer: Answer) -> Answer:
    """What an answer says, said by somebody: the fields that name a person come first."""
    return Answer._make((*person, *answer[len(person) :]))  # quicker than to replace, for a million


class Answers(Sequence[Answer]):
    """Answers in their order: for each the number of the person, and that of what was said."""

    def __init__(self, answers: Iterable[Answer] = ()) -> None:
        self.people: Numbers[Person] = Numbers()
        self.sayings: Numbers[Answer] = Numbers()  # each of nobody
        self.who, self.what = array("I"), array("I")
        for each in answers:
            self.who.append(self.people[Person(each.class_, each.pupil)])
            self.what.append(self.sayings[by(NOBODY, each)])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.who)

    def __iter__(self) -> Iterator[Answer]:
        """Each as a value of its own, for as long as somebody looks at it."""
        people, sayings = list(self.people), list(self.sayings)
        for who, what in zip(self.who, self.what, strict=True):
            yield by(people[who], sayings[what])

    @overload
    def __getitem__(self, index: int) -> Answer: ...
    @overload
    def __getitem__(self, index: slice) -> Answers: ...
    def __getitem__(self, index: int | slice) -> Answer | Answers:
        """One of them, or some."""
        if isinstance(index, slice):
            return Answers([self[each] for each in range(*index.indices(len(self)))])
        return by(list(self.people)[self.who[index]], list(self.sayings)[self.what[index]])

    def extend(self, others: Answers) -> None:
        """Add the answers of another file."""
        people = [self.people[person] for person in others.people]
        sayings = [self.sayings[saying] for saying in others.sayings]
        self.who.extend(map(people.__getitem__, others.who))
        self.what.extend(map(sayings.__getitem__, others.what))


def kept(answers: Iterable[Answer]) -> Answers:
    """Answers in that form."""
    return answers if isinstance(answers, Answers) else Answers(answers)


def joined(parts: Sequence[Iterable[Answer]]) -> Answers:
    """All answers of several files."""
    if len(parts) == 1:
        return kept(parts[0])
    whole = Answers()
    for part in parts:
        whole.extend(kept(part))
    return whole


def named_once(answers: Answers) -> Answers:
    """The answers with each pupil of a class under one writing of the name, that which comes first: ZOÉ is Zoé."""
    people, first = Numbers[Person](), dict[tuple[str, str], Person]()
    numbers = [
        people[person if person.pupil is None else first.setdefault((person.class_, person.pupil.casefold()), person)]
        for person in answers.people
    ]
    if len(people) == len(answers.people):
        return answers
    whole = Answers()
    whole.people, whole.sayings, whole.what = people, answers.sayings, answers.what
    whole.who = array("I", map(numbers.__getitem__, answers.who))
    return whole
