"""What a lesson of 45 minutes does with a sheet, after peer instruction: the votes, their cards, the commands.

Think alone, vote, discuss with a neighbour who answered otherwise, vote again, then explain: Crouch and Mazur,
“Peer Instruction: Ten years of experience and results”, American Journal of Physics 69 (2001), 970–977,
doi:10.1119/1.1374249.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from quiz.classroom.handouts.versions import USUAL_SEED
from quiz.play.kinds import ByKind, kind_of
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.handouts.versions import Plan
    from quiz.model import Language
    from quiz.play.presentation import Asked

VOTES = 3
"""Questions that a class votes on in one lesson: reading, two votes and a discussion take six minutes each."""
MOST_CARDS = 4
"""Letters on a card; a page folds into four."""
FEWEST_CARDS = 3


def voted(asked: Sequence[Asked]) -> tuple[int, ...]:
    """The numbers of the questions best voted on with cards: few options, one key, skills as unlike as can be.

    What is voted on is their first step.
    """
    chosen: list[int] = []
    while len(chosen) < min(VOTES, len(asked)):
        skills = [asked[number - 1].question.device for number in chosen]
        left = [number for number in range(1, len(asked) + 1) if number not in chosen]
        chosen.append(min(left, key=lambda number: _unfit(asked[number - 1], skills)))
    return tuple(sorted(chosen))


def _unfit(whole: Asked, skills: Sequence[str]) -> tuple[int, int]:
    asked = steps(whole)[0]
    kind = kind_of(asked.question)
    simple = kind.places == 1 and len(asked.choices) <= MOST_CARDS
    picking = 0 if simple else 2
    unfit = ByKind(choice=picking, hottext=picking, match=1, order=3, gap=picking)
    return unfit.of(asked.question), skills.count(asked.question.device)


def letters_of_cards(asked: Sequence[Asked]) -> tuple[str, ...]:
    """The letters that the cards need: three, or four when a question voted on has a fourth answer."""
    most = max((len(steps(asked[number - 1])[0].choices) for number in voted(asked)), default=FEWEST_CARDS)
    return tuple("ABCD"[: min(MOST_CARDS, max(FEWEST_CARDS, most))])


def projected(plan: Plan, numbers: Sequence[int], language: Language) -> str:
    """The command that plays the questions voted on at a projector, under the letters of the first version."""
    return _command(plan, language, "class", "--only", ",".join(map(str, numbers)), "--big")


def exported(plan: Plan, count: int, language: Language) -> str:
    """The command that writes the questions of the sheets for the platform most schools in France have."""
    return _command(plan, language, "export", "-n", str(count), "--to", "moodle", "-o", ".")


def _command(plan: Plan, language: Language, name: str, *rest: str) -> str:
    wished = {"--level": plan.level, "--device": plan.device, "--form": plan.form}
    told = [word for option, value in wished.items() if value is not None for word in (option, str(value))]
    seed = [] if plan.seed == USUAL_SEED else ["--seed", str(plan.seed)]
    return shlex.join(["quiz", name, *plan.banks, *told, *rest, *seed, "--lang", language])
