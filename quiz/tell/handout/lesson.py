"""The plan of a lesson of 45 minutes on one page, and the cards to vote with."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.classroom.handouts.lessons import exported, letters_of_cards, projected, voted
from quiz.document import Blank, Entries, Entry, Group, Para, Run, Section, Step, Steps
from quiz.locale.handout import handout_words
from quiz.play.marking import key_line
from quiz.play.presentation import steps
from quiz.tell.handout.parts import about_of, codes, head, title_of
from quiz.tell.texts import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.classroom.handouts.making import Handout
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords, LessonWords, StepWords

MOST_SKILLS = 6
"""Skills named in the plan, the most frequent ones."""


def lesson(say: Phrases, handout: Handout) -> Document:
    """The plan for the questions of the first version."""
    words, filled = handout_words(say.language), _filled(say, handout)
    plan = words.lesson
    aims = (*plan.aims, plan.skills.format(skills=_skills(say, handout)))
    steps = tuple(_step(plan, each, _fill(each.what, filled)) for each in plan.steps)
    title = f"{plan.title}{words.colon}{title_of(say, words, handout)}"
    return (
        head(title, f"{plan.duration} · {about_of(words, handout)}"),
        Group((_points(plan.aims_title, aims), _points(plan.materials, _materials(words, handout))), "pair wide"),
        Section((Run(plan.course),), (Entries(steps, "course"),)),
        Group((_points(plan.say_title, plan.say), _points(plan.avoid_title, plan.avoid)), "pair"),
        _points(plan.after_title, _fill(plan.after, filled)),
        *(Section((Run(plan.codes_title),), (each,)) for each in codes(words, handout)),
        Para((Run(plan.reference, "quiet"),), "reference"),
    )


def _points(title: str, items: Iterable[str]) -> Section:
    return Section((Run(title),), (listed((Run(each),) for each in items)._replace(name="points"),))


def _step(plan: LessonWords, step: StepWords, tells: Iterable[str]) -> Entry:
    told = (Para((Run(step.name, strong=True),)), *(Para((Run(tell),)) for tell in tells))
    return Entry(plan.minutes.format(minutes=step.minutes), told)


def _skills(say: Phrases, handout: Handout) -> str:
    counted = Counter(say.devices[each.question.device] for each in handout.first)
    named = [f"{name} ({count})" for name, count in counted.most_common(MOST_SKILLS)]
    return ", ".join([*named, *(["…"] if len(counted) > MOST_SKILLS else [])])


def _materials(words: HandoutWords, handout: Handout) -> list[str]:
    plan = words.lesson
    letters = ", ".join(letters_of_cards(handout.first))
    return [plan.sheets, plan.cards.format(letters=letters), plan.key, *([plan.versions] if handout.letters else [])]


def _filled(say: Phrases, handout: Handout) -> Mapping[str, str]:
    """What the places of the plan stand for: the questions voted on with their answers, and two commands."""
    asked, votes, vote = handout.first, voted(handout.first), handout_words(say.language).lesson.vote
    keys = [vote.format(number=number, key=key_line(handout.pack, steps(asked[number - 1])[0])) for number in votes]
    return {
        "{votes}": ", ".join(keys),
        "{class}": projected(handout.plan, votes, say.language),
        "{export}": exported(handout.plan, len(asked), say.language),
    }


def _fill(tells: Iterable[str], filled: Mapping[str, str]) -> list[str]:
    """Each place filled in once: a file's name may hold anything."""
    places = re.compile("|".join(map(re.escape, filled)))
    return [places.sub(lambda found: filled[found[0]], tell) for tell in tells]


def cards(say: Phrases, handout: Handout) -> Document:
    """A sheet that is folded in four, a letter on each quarter; on a quarter without one, how to vote."""
    words, letters = handout_words(say.language), letters_of_cards(handout.first)
    said = {each: Para((Run(words.card_answer.format(letter=each.lower()), "quiet"),)) for each in letters}
    quarters = (Section((Run(each),), (told,), name="letter") for each, told in said.items())
    steps = Steps(tuple(Step(i, (Run(step),)) for i, step in enumerate(words.card_steps, start=1)))
    how = Section((Run(words.card_title),), (steps, Blank(words.name)), name="how")
    return (*quarters, *([how] if len(letters) % 2 else []))
