"""A million answers in one pass: how often each was given, and the marks of each sitting as columns."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from itertools import chain, compress
from operator import not_
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import SINGLE
from quiz.classroom.kept import Numbers, kept
from quiz.classroom.statistics import Column, Matrix, Totals, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.classroom.answers import Answer, Occasion
    from quiz.classroom.kept import Answers
    from quiz.model import Confidence
    from quiz.play.marking import Response

VOTE = -1


class Kind(NamedTuple):
    """Answers that are alike."""

    question: str
    response: Response | None
    right: int
    of: int
    occasion: Occasion
    form: str
    confidence: Confidence | None

    @property
    def correct(self) -> bool:
        """Whether it is a whole answer and all of it right."""
        return 0 < self.of == self.right


class Sitting(NamedTuple):
    """One pupil with one form on one occasion: a row of marks."""

    class_: str
    pupil: str
    occasion: str
    form: str


class Gathered(NamedTuple):
    """All answers, by what they say and by who sat; `sets` has the numbers of the items that each sitting met."""

    kinds: Mapping[Kind, int]
    sittings: tuple[Sitting, ...]
    sets: tuple[tuple[int, ...], ...]
    items: tuple[str, ...]
    matrix: Matrix
    whole: Totals
    hands: Mapping[str, int]
    """For each class the most hands, or teams, that one vote had."""
    repeated: int
    """Answers to a question that the same sitting had answered before: the first counts."""

    @property
    def pupils(self) -> int:
        """Pupils who are known by a name."""
        return len({(sitting.class_, sitting.pupil) for sitting in self.sittings})

    @property
    def persons(self) -> int:
        """Those who took part: pupils by name, and in classes without names as many as raised a hand."""
        named = {sitting.class_ for sitting in self.sittings}
        return self.pupils + sum(most for class_, most in self.hands.items() if class_ not in named)

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes by name."""
        names = {sitting.class_ for sitting in self.sittings} | set(self.hands)
        return tuple(sorted(name for name in names if name))


def gather(answers: Iterable[Answer]) -> Gathered:
    """Count answers. Of one sitting's answers to one question the first counts, blanks among them."""
    many = kept(answers)
    parted, sayings = _parted(many), list(many.sayings)
    first = {question: _first_of_each(given) for question, given in parted.alone.items()}
    right = [each.right == each.of for each in sayings]
    matrix = Matrix(len(parted.sittings), tuple(_column(right, given) for given in first.values()))
    return Gathered(
        _kinds(sayings, [parted.votes, *first.values()]),
        parted.sittings,
        _sets(matrix),
        tuple(first),
        matrix,
        totals(matrix),
        _hands(many, parted.votes),
        sum(len(given.what) for given in parted.alone.values()) - sum(column.of for column in matrix.columns),
    )


class _Given(NamedTuple):
    """Answers in their order: the number of who gave each, a person or a sitting, and that of what was said."""

    who: array[int]
    what: array[int]


class _Parted(NamedTuple):
    """All sittings, what they answered to each question, and the votes of persons."""

    sittings: tuple[Sitting, ...]
    alone: dict[str, _Given]
    votes: _Given


def _parted(many: Answers) -> _Parted:
    ways, seats = Numbers[tuple[str, str]](), Numbers[tuple[int, int]]()
    way_of = [ways[each.occasion, each.form] if each.occasion in SINGLE else VOTE for each in many.sayings]
    nameless = {number for person, number in many.people.items() if person.pupil is None}
    votes = _Given(array("I"), array("I"))
    alone = {each.question: _Given(array("I"), array("I")) for each in many.sayings if each.occasion in SINGLE}
    given = [alone.get(each.question, votes) for each in many.sayings]
    sat, said = [each.who.append for each in given], [each.what.append for each in given]
    for who, what in zip(many.who, many.what, strict=True):
        way = way_of[what]
        if way == VOTE or who in nameless:
            votes.who.append(who)
            votes.what.append(what)
        else:
            sat[what](seats[who, way])
            said[what](what)
    people, met = list(many.people), list(ways)
    sittings = tuple(Sitting(people[who].class_, people[who].pupil or "", *met[way]) for who, way in seats)
    return _Parted(sittings, {question: each for question, each in alone.items() if each.who}, votes)


def _first_of_each(given: _Given) -> _Given:
    """Of the answers to one question, the first of each sitting."""
    if len(set(given.who)) == len(given.who):
        return given
    first: dict[int, int] = {}
    for who, what in zip(*given, strict=True):
        first.setdefault(who, what)
    return _Given(array("I", first), array("I", first.values()))


def _column(right: Sequence[bool], given: _Given) -> Column:
    """The sittings that were right and those that were not, in the order of their numbers, as sums are made."""
    marks = list(map(right.__getitem__, given.what))
    return Column(*(array("I", sorted(compress(given.who, each))) for each in (marks, map(not_, marks))))


def _kinds(sayings: Sequence[Answer], all_given: Iterable[_Given]) -> dict[Kind, int]:
    """How often each kind of answer was given, by question in the order in which these were first met."""
    counts: Counter[int] = Counter()
    for given in all_given:
        counts.update(given.what)
    rank = Numbers[str]()
    place = [rank[each.question] for each in sayings]
    kinds: Counter[Kind] = Counter()
    for what, times in sorted(counts.items(), key=lambda each: place[each[0]]):
        each = sayings[what]
        kind = Kind(each.question, each.response, each.right, each.of, each.occasion, each.form, each.confidence)
        kinds[kind] += each.times * times
    return dict(kinds)


def _sets(matrix: Matrix) -> tuple[tuple[int, ...], ...]:
    """The items that each sitting met."""
    met: list[list[int]] = [[] for _ in range(matrix.persons)]
    for item, column in enumerate(matrix.columns):
        for sitting in chain(column.right, column.wrong):
            met[sitting].append(item)
    return tuple(map(tuple, met))


def _hands(many: Answers, votes: _Given) -> dict[str, int]:
    people, sayings = list(many.people), list(many.sayings)
    given: Counter[tuple[str, str, str]] = Counter()
    for (who, what), times in Counter(zip(*votes, strict=True)).items():
        said = sayings[what]
        given[people[who].class_, said.question, said.occasion] += said.times * times
    most: defaultdict[str, int] = defaultdict(int)
    for (class_, _, _), times in given.items():
        most[class_] = max(most[class_], times)
    return dict(most)


def by_question(gathered: Gathered) -> dict[str, dict[Kind, int]]:
    """The answers to each question, in the order in which questions were first met."""
    found: dict[str, dict[Kind, int]] = {}
    for kind, times in gathered.kinds.items():
        found.setdefault(kind.question, {})[kind] = times
    return found
