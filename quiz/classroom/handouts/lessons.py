"""The plan of a lesson of 45 minutes on one page, after peer instruction.

Think alone, vote, discuss with a neighbour who answered otherwise, vote again, then explain: Crouch and Mazur,
“Peer Instruction: Ten years of experience and results”, American Journal of Physics 69 (2001), 970–977,
doi:10.1119/1.1374249.
"""

from __future__ import annotations

import re
import shlex
from collections import Counter
from typing import TYPE_CHECKING

from quiz.classroom.handouts.curricula import codes
from quiz.classroom.handouts.values import Lesson, Step
from quiz.classroom.handouts.versions import USUAL_SEED
from quiz.play.kinds import ByKind, kind_of
from quiz.play.marking import key_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.handouts.versions import Plan, Version
    from quiz.classroom.handouts.view import View
    from quiz.locale.handout import StepWords
    from quiz.play.presentation import Asked

VOTES = 3
"""Questions that a class votes on in one lesson: reading, two votes and a discussion take six minutes each."""
MOST_SKILLS = 6
"""Skills named in the plan, the most frequent ones."""
MOST_CARDS = 4
"""Letters on a card; a page folds into four."""
FEWEST_CARDS = 3


def lesson(view: View, plan: Plan, versions: Sequence[Version], title: str, about: str) -> Lesson:
    """The plan for the questions of the first version."""
    words, asked = view.words.lesson, versions[0].asked
    votes = voted(asked)
    filled = {
        "{votes}": _votes(view, asked, votes),
        "{class}": projected(view, plan, votes),
        "{export}": exported(view, plan, len(asked)),
    }
    return Lesson(
        title=title,
        about=about,
        aims=(*words.aims, words.skills.format(skills=_skills(view, asked))),
        materials=tuple(_materials(view, versions, asked)),
        steps=tuple(_step(each, filled) for each in words.steps),
        say=words.say,
        avoid=words.avoid,
        after=tuple(_filled(tell, filled) for tell in words.after),
        codes=codes(view.words, asked),
        reference=words.reference,
    )


def voted(asked: Sequence[Asked]) -> tuple[int, ...]:
    """The numbers of the questions best voted on with cards: few options, one key, skills as unlike as can be."""
    chosen: list[int] = []
    while len(chosen) < min(VOTES, len(asked)):
        skills = [asked[number - 1].question.device for number in chosen]
        left = [number for number in range(1, len(asked) + 1) if number not in chosen]
        chosen.append(min(left, key=lambda number: _unfit(asked[number - 1], skills)))
    return tuple(sorted(chosen))


def _unfit(asked: Asked, skills: Sequence[str]) -> tuple[int, int]:
    kind = kind_of(asked.question)
    simple = kind.places == 1 and len(asked.choices) <= MOST_CARDS
    picking = 0 if simple else 2
    unfit = ByKind(choice=picking, hottext=picking, match=1, order=3, gap=picking)
    return unfit.of(asked.question), skills.count(asked.question.device)


def letters_of_cards(asked: Sequence[Asked]) -> tuple[str, ...]:
    """The letters that the cards need: three, or four when a question voted on has a fourth answer."""
    most = max((len(asked[number - 1].choices) for number in voted(asked)), default=FEWEST_CARDS)
    return tuple("ABCD"[: min(MOST_CARDS, max(FEWEST_CARDS, most))])


def _skills(view: View, asked: Sequence[Asked]) -> str:
    counted = Counter(view.say.devices[each.question.device] for each in asked)
    named = [f"{name} ({count})" for name, count in counted.most_common(MOST_SKILLS)]
    return ", ".join([*named, *(["…"] if len(counted) > MOST_SKILLS else [])])


def _materials(view: View, versions: Sequence[Version], asked: Sequence[Asked]) -> list[str]:
    words = view.words.lesson
    letters = ", ".join(letters_of_cards(asked))
    several = [words.versions] if len(versions) > 1 else []
    return [words.sheets, words.cards.format(letters=letters), words.key, *several]


def _votes(view: View, asked: Sequence[Asked], numbers: Sequence[int]) -> str:
    words = view.words.lesson
    keys = [words.vote.format(number=number, key=key_line(view.pack, asked[number - 1])) for number in numbers]
    return ", ".join(keys)


def projected(view: View, plan: Plan, numbers: Sequence[int]) -> str:
    """The command that plays the questions voted on at a projector, under the letters of the first version."""
    return _command(view, plan, "class", "--only", ",".join(map(str, numbers)), "--big")


def exported(view: View, plan: Plan, count: int) -> str:
    """The command that writes the questions of the sheets for the platform most schools in France have."""
    return _command(view, plan, "export", "-n", str(count), "--to", "moodle", "-o", ".")


def _command(view: View, plan: Plan, name: str, *rest: str) -> str:
    wished = {"--level": plan.level, "--device": plan.device, "--form": plan.form}
    told = [word for option, value in wished.items() if value is not None for word in (option, str(value))]
    seed = [] if plan.seed == USUAL_SEED else ["--seed", str(plan.seed)]
    return shlex.join(["quiz", name, *plan.banks, *told, *rest, *seed, "--lang", view.say.language])


def _step(step: StepWords, filled: Mapping[str, str]) -> Step:
    return Step(minutes=step.minutes, name=step.name, tells=tuple(_filled(tell, filled) for tell in step.what))


def _filled(tell: str, filled: Mapping[str, str]) -> str:
    """Each place filled in once: a file's name may hold anything."""
    return re.sub("|".join(map(re.escape, filled)), lambda found: filled[found[0]], tell)
