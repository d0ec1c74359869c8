"""The plan of a lesson on one page, and the cards to vote with."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from quiz.classroom.handouts.lessons import exported, letters_of_cards, marked, projected, reported
from quiz.classroom.handouts.versions import LESSON_COUNT
from quiz.classroom.planning import USUAL_MINUTES, course, seconds_for
from quiz.document import Blank, Entries, Entry, Facts, Group, Para, Run, Section, Step, Steps
from quiz.locale.handout import handout_words
from quiz.play.marking import key_line
from quiz.play.presentation import steps
from quiz.tell.handout.parts import about_of, codes, head, ranges, title_of
from quiz.tell.pace import lasting, paces
from quiz.tell.texts import labelled, listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.classroom.handouts.making import Handout
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.locale.handout import HandoutWords, LessonWords, StepWords

STRIPS, FACES = 4, 4
"""Cards on a page, and faces of a card."""
MOST_SKILLS = 6
"""Skills named in the plan, the most frequent ones."""


def lesson(say: Phrases, handout: Handout) -> Document:
    """The plan for the questions of the first version."""
    words, filled = handout_words(say.language), _filled(say, handout)
    plan, minutes = words.lesson, handout.plan.minutes or USUAL_MINUTES
    aims = (*plan.aims, plan.skills.format(skills=_skills(say, handout)))
    title = f"{plan.title}{words.colon}{title_of(say, words, handout)}"
    return (
        head(title, f"{plan.duration.format(minutes=minutes)} · {about_of(words, handout)}"),
        Group((_points(plan.aims_title, aims), _points(plan.materials, _materials(words, handout))), "pair wide"),
        Section((Run(plan.course),), (Entries(tuple(_steps(plan, handout, filled)), "course"),)),
        Group((_points(plan.say_title, plan.say), _points(plan.avoid_title, plan.avoid)), "pair"),
        Section((Run(plan.commands_title),), (_commands(say, words, handout),)),
        _points(plan.after_title, plan.after),
        *(Section((Run(plan.codes_title),), (each,)) for each in codes(words, handout)),
        Para((Run(plan.reference, "quiet"),), "reference"),
    )


def _points(title: str, items: Iterable[str]) -> Section:
    return Section((Run(title),), (listed((Run(each),) for each in items)._replace(name="points"),))


def _steps(plan: LessonWords, handout: Handout, filled: Mapping[str, str]) -> Iterator[Entry]:
    """The steps with their minutes, which are those of the one table."""
    times = course(handout.plan.minutes or USUAL_MINUTES, handout.plan.questions or LESSON_COUNT)
    for name, minutes in times._asdict().items():
        step: StepWords = getattr(plan.steps, name)
        told = (Para((Run(step.name, strong=True),)), *(Para((Run(tell),)) for tell in _fill(step.what, filled)))
        yield Entry(plan.minutes.format(minutes=minutes), told)


def _skills(say: Phrases, handout: Handout) -> str:
    counted = Counter(say.devices[each.question.device] for each in handout.first)
    named = [f"{name} ({count})" for name, count in counted.most_common(MOST_SKILLS)]
    return ", ".join([*named, *(["…"] if len(counted) > MOST_SKILLS else [])])


def _materials(words: HandoutWords, handout: Handout) -> list[str]:
    plan = words.lesson
    letters = ", ".join(letters_of_cards(handout.pack, handout.voted))
    alike = [plan.versions.format(numbers=_numbers(handout))] if handout.letters else []
    return [plan.sheets, plan.cards.format(letters=letters), plan.key, *alike]


def _numbers(handout: Handout) -> str:
    return ranges(range(1, len(handout.voted) + 1))


def _filled(say: Phrases, handout: Handout) -> Mapping[str, str]:
    """What the places of the plan stand for: the questions voted on with their answers, and how long steps take."""
    vote = handout_words(say.language).lesson.vote
    keys = (key_line(handout.pack, steps(asked)[0]) for asked in handout.voted)
    told = [vote.format(number=number, key=key) for number, key in enumerate(keys, start=1)]
    return {"{votes}": ", ".join(told), "{each}": lasting(say, seconds_for(1)), "{pace}": " · ".join(paces(say))}


def _commands(say: Phrases, words: HandoutWords, handout: Handout) -> Facts:
    """What to type, in the order of the lesson: it is about the questions of these sheets, whatever else is made."""
    lines = commands_of(say, words, handout)
    return Facts(tuple(labelled(say, label, Run(command)) for label, command in lines), "commands")


def commands_of(say: Phrases, words: HandoutWords, handout: Handout) -> list[tuple[str, str]]:
    """The commands that go on with a lesson, each after what it is for."""
    titles, files = words.lesson.commands, words.files
    return [
        (titles["project"], projected(handout, say.language)),
        (titles["mark"], marked(handout, files["answers"], files["marked"])),
        (titles["report"], reported(handout, files["marked"])),
        (titles["export"], exported(handout, say.language)),
    ]


def _fill(tells: Iterable[str], filled: Mapping[str, str]) -> list[str]:
    """Each place filled in once: a file's name may hold anything."""
    places = re.compile("|".join(map(re.escape, filled)))
    return [places.sub(lambda found: filled[found[0]], tell) for tell in tells]


def cards(say: Phrases, handout: Handout) -> Document:
    """Four strips to cut out, each folded into a prism of four faces: a letter on each, on one without, how to vote."""
    words, letters = handout_words(say.language), letters_of_cards(handout.pack, handout.voted or handout.first)
    said = {each: Para((Run(words.card_answer.format(letter=each.lower()), "quiet"),)) for each in letters}
    faces = [Section((Run(each),), (told,), name="letter") for each, told in said.items()]
    steps = Steps(tuple(Step(i, (Run(step),)) for i, step in enumerate(words.card_steps, start=1)))
    how = Section((Run(words.card_title),), (steps, Blank(words.name)), name="how")
    strip = Group((*faces, *([how] if len(faces) < FACES else [])), "strip")
    return (strip,) * STRIPS
