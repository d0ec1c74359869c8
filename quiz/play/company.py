"""Which questions may be asked together: no two that give each other away, nor a draw in which one verdict wins.

Of twins by text only one is asked, of matched questions only one, each statement and each passage once; fair and
loaded judgements keep within one of each other, so that whoever always trusts or always suspects wins nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.play.families import families
from quiz.play.matched import leaders

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.model import AnyQuestion, Pack, Placed

    Place: TypeAlias = tuple[str, int, int]
    """A stretch of an article: which one, and between which offsets."""


class Met(NamedTuple):
    """What a question shows and asks that another should not, while there is something else to ask."""

    subjects: frozenset[str]
    """Its statement, and what leads its matched set."""
    places: tuple[Place, ...]


class Kinship:
    """What is known of the questions of a pack before any is drawn, computed once for many draws."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._led: Mapping[str, str] = leaders(pack)
        self._met: dict[str, Met] = {}
        self.kin = kin(pack, self._led)

    def met(self, question: AnyQuestion) -> Met:
        """What a question shows and asks."""
        found = self._met.get(question.id)
        if found is None:
            subjects = filter(None, (question.statement, self._led.get(question.id)))
            found = Met(frozenset(subjects), places(self._pack.passages_of(question)))
            self._met[question.id] = found
        return found


class Company:
    """The questions drawn so far, which say what may join them."""

    def __init__(self, pack: Pack, kinship: Kinship | None = None) -> None:
        self._kinship = kinship or Kinship(pack)
        self._kin: set[str] = set()
        self._subjects: set[str] = set()
        self._places: list[Place] = []
        self._verdicts: Counter[str] = Counter()

    def allows(self, question: AnyQuestion) -> bool:
        """Whether it may be drawn at all: no twin by text of it has been."""
        return not self._kinship.kin[question.id] & self._kin

    def welcomes(self, question: AnyQuestion) -> bool:
        """Whether it repeats nothing and keeps verdicts in balance."""
        met = self._kinship.met(question)
        if met.subjects & self._subjects or overlapping(met.places, self._places):
            return False
        verdict = question.judgement
        return verdict is None or self._verdicts[verdict] <= min(self._verdicts["fair"], self._verdicts["loaded"])

    def join(self, question: AnyQuestion) -> None:
        """Draw it."""
        met = self._kinship.met(question)
        self._kin |= self._kinship.kin[question.id]
        self._subjects |= met.subjects
        self._places += met.places
        if question.judgement:
            self._verdicts[question.judgement] += 1


def apart(pack: Pack, questions: Iterable[AnyQuestion], kinship: Kinship | None = None) -> Iterator[AnyQuestion]:
    """The questions in their order, of twins by text the first only."""
    company = Company(pack, kinship)
    for question in questions:
        if company.allows(question):
            company.join(question)
            yield question


def kin(pack: Pack, led: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Of each question, by its id, its own family and those of its matched ones, so that all forms lose the same.

    `led` are the leaders of matched sets.
    """
    sets: dict[str, set[str]] = defaultdict(set)
    for name, family in families(pack).items():
        sets[led.get(name, name)].add(family)
    return {question.id: frozenset(sets.get(led.get(question.id, question.id), ())) for question in pack.questions()}


def places(passages: Iterable[Placed]) -> tuple[Place, ...]:
    """Where passages stand in their articles."""
    return tuple((each.source, start, end) for each in passages for start, end in each.stretches)


def overlapping(some: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether any of some stretches have text in common with any of others."""
    return any(one[0] == other[0] and one[1] < other[2] and other[1] < one[2] for one in some for other in others)
