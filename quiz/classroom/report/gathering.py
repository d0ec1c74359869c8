"""A million answers in one pass: how often each was given, and the marks of each sitting as columns."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.statistics import Matrix, Totals, matrix_of, totals

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.classroom.answers import Answer, Occasion
    from quiz.model import Confidence
    from quiz.play.marking import Response

SINGLE = frozenset({"paper", "platform", "own"})
"""Occasions on which each pupil answers alone."""


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
    """All answers, by what they say and by who sat; `masks` has a bit for each item that a sitting met."""

    kinds: Mapping[Kind, int]
    sittings: tuple[Sitting, ...]
    masks: tuple[int, ...]
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
    kinds: Counter[tuple[object, ...]] = Counter()
    sittings: dict[tuple[str, str, str, str], int] = {}
    items: dict[str, int] = {}
    masks: list[int] = []
    persons, columns, marks = array("L"), array("L"), bytearray()
    votes: Counter[tuple[str, str, str]] = Counter()
    repeated = 0
    for class_, pupil, question, response, right, of, occasion, form, _, times, confidence in answers:
        if pupil is not None and occasion in SINGLE:
            number = sittings.setdefault((class_, pupil, occasion, form), len(sittings))
            if number == len(masks):
                masks.append(0)
            item = items.setdefault(question, len(items))
            if masks[number] >> item & 1:
                repeated += 1
                continue
            masks[number] |= 1 << item
            persons.append(number)
            columns.append(item)
            marks.append(right == of)
        else:
            votes[class_, question, occasion] += times
        kinds[question, response, right, of, occasion, form, confidence] += times
    matrix = matrix_of(len(masks), len(items), zip(persons, columns, marks, strict=True))
    return Gathered(
        {Kind._make(kind): times for kind, times in kinds.items()},
        tuple(Sitting._make(sitting) for sitting in sittings),
        tuple(masks),
        tuple(items),
        matrix,
        totals(matrix),
        _hands(votes),
        repeated,
    )


def _hands(votes: Mapping[tuple[str, str, str], int]) -> dict[str, int]:
    most: defaultdict[str, int] = defaultdict(int)
    for (class_, _, _), times in votes.items():
        most[class_] = max(most[class_], times)
    return dict(most)


def by_question(gathered: Gathered) -> dict[str, dict[Kind, int]]:
    """The answers to each question, in the order in which questions were first met."""
    found: dict[str, dict[Kind, int]] = {}
    for kind, times in gathered.kinds.items():
        found.setdefault(kind.question, {})[kind] = times
    return found
