"""Which questions a handout asks, and how the versions of its sheet differ."""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.drawing import Draw, questions_for
from quiz.classroom.planning import votes_in
from quiz.play.marking import key_line
from quiz.play.presentation import present
from quiz.play.selection import Wish

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.model import AnyQuestion, Device, Form, Pack
    from quiz.play.presentation import Asked

DEFAULT_COUNT = 10
LESSON_COUNT, LESSON_LEVEL = 5, 1
"""Of a first lesson: what fits on two sides, and three questions of it into the votes of 45 minutes."""
USUAL_SEED = 1
"""Of `quiz handout`, and of the commands that choose the questions of its sheets."""
_TRIES = 24
"""Layouts looked at for one whose key has other letters; three options in six orders need far fewer."""


class Plan(NamedTuple):
    """What a teacher asked for; None means all, and for `questions` what is usual."""

    questions: int | None = None
    level: int | None = None
    device: Device | None = None
    form: Form | None = None
    versions: int = 1
    seed: int = USUAL_SEED
    banks: tuple[str, ...] = ()
    """As they were named on the command line."""
    minutes: int | None = None
    """Of the lesson for which the sheets are made; None: they are for no lesson in particular."""
    folder: str = ""
    """Where the sheets are written, as commands that go on with them name it."""

    @property
    def votes(self) -> int:
        """How many questions of a sheet the lesson votes on: the first ones."""
        return votes_in(self.minutes, self.questions or LESSON_COUNT) if self.minutes else 0


class Version(NamedTuple):
    """One version of the sheet: its letter, and its questions as they are laid out."""

    letter: str
    asked: tuple[Asked, ...]


class Printing(NamedTuple):
    """A question wherever it is printed: its number and its layout in each version."""

    numbers: tuple[int, ...]
    layouts: tuple[Asked, ...]

    @property
    def first(self) -> Asked:
        """As it stands in the first version."""
        return self.layouts[0]


def printings(versions: Sequence[Version]) -> Iterator[Printing]:
    """The questions in the order of the first version."""
    for each in versions[0].asked:
        numbers = [[asked.question for asked in version.asked].index(each.question) for version in versions]
        layouts = tuple(version.asked[number] for version, number in zip(versions, numbers, strict=True))
        yield Printing(tuple(number + 1 for number in numbers), layouts)


def chosen(pack: Pack, plan: Plan) -> tuple[AnyQuestion, ...]:
    """The questions, in the order of the first version.

    Of a form all are asked unless a number is given. A lesson begins with those that it votes on.
    """
    if plan.minutes:
        wish = Wish(plan.questions or LESSON_COUNT, plan.level, plan.device)
        return Draw(pack, wish).lesson(plan.votes, plan.seed)
    usual = None if plan.form else DEFAULT_COUNT
    return questions_for(pack, Wish(plan.questions or usual, plan.level, plan.device), plan.form, plan.seed)


def versions(pack: Pack, questions: Sequence[AnyQuestion], plan: Plan) -> tuple[Version, ...]:
    """The versions, the first as `quiz play` would lay it out with the same seed.

    In the others no question keeps its number while that can be helped, and options stand so that the key has other
    letters, each about as often; but those that a lesson votes on are alike in all of them, so that one vote is
    everybody's.
    """
    voted, others = questions[: plan.votes], questions[plan.votes :]
    made = [Version("A", tuple(present(pack, question, plan.seed) for question in questions))]
    for letter in "BCDEFGH"[: plan.versions - 1]:
        order = _reordered(
            others, [[asked.question for asked in each.asked[plan.votes :]] for each in made], f"{plan.seed}:{letter}"
        )
        asked = list(made[0].asked[: len(voted)])
        for question in order:
            asked += [_otherwise(pack, question, made, asked, f"{plan.seed}:{letter}")]
        made.append(Version(letter, tuple(asked)))
    return tuple(made)


def _reordered(
    questions: Sequence[AnyQuestion], earlier: Sequence[Sequence[AnyQuestion]], seed: str
) -> Sequence[AnyQuestion]:
    """The questions with as few as possible under a number that they have in an earlier version."""
    random = Random(seed)  # noqa: S311 -- an order on paper, no secret
    shuffles = [random.sample(list(questions), len(questions)) for _ in range(_TRIES)]
    turned = [*questions[len(earlier) :], *questions[: len(earlier)]]
    return min([*shuffles, turned], key=lambda order: sum(_kept(order, each) for each in earlier))


def _kept(order: Sequence[AnyQuestion], earlier: Sequence[AnyQuestion]) -> int:
    return sum(one is other for one, other in zip(order, earlier, strict=True))


def _otherwise(
    pack: Pack, question: AnyQuestion, earlier: Sequence[Version], before: Sequence[Asked], seed: str
) -> Asked:
    """The layout whose key reads unlike those of the earlier versions, and that of few questions `before` it."""
    taken = [key_line(pack, asked) for each in earlier for asked in each.asked if asked.question is question]
    used = [key_line(pack, asked) for asked in before]
    tried = list(islice(_layouts(pack, question, seed), _TRIES))
    keys = [key_line(pack, asked) for asked in tried]
    return min(zip(keys, tried, strict=True), key=lambda each: (taken.count(each[0]), used.count(each[0])))[1]


def _layouts(pack: Pack, question: AnyQuestion, seed: str) -> Iterator[Asked]:
    random = Random(f"{seed}:{question.id}")  # noqa: S311 -- an order on paper, no secret
    while True:
        yield present(pack, question, random.randrange(2**31))
