"""A question before its answer: the texts, the letters to vote for, which part is voted on, what the class does now."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from quiz.classroom.events import AFTER, BEFORE
from quiz.classroom.outcomes import divided
from quiz.document import Choices
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.marking import key_of
from quiz.tell import question

if TYPE_CHECKING:
    from quiz.classroom.events import Vote
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Part, Place, Step, Turn
    from quiz.document import Node
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Row
    from quiz.play.presentation import Asked


def texts(say: Phrases, asked: Asked, *, gloss: bool) -> list[Node]:
    """Who is on stage, the passages to read, then the rows of a match."""
    told: list[Node] = [*question.cast(say, asked), *question.passages(say, asked, gloss=gloss)]
    return told + [question.row(say, asked, row, gloss=gloss) for row in asked.rows]


def options(say: Phrases, asked: Asked) -> list[Choices]:
    """The options under their letters, each by itself."""
    return [Choices((each,), "projected") for each in question.options(say, asked).items]


def row_of(asked: Asked, part: Part) -> Row:
    """The row of a part: rows are numbered as the bank has them, and stand on the screen in another order."""
    return next(row for row in asked.rows if row.name == asked.question.rows[(part or 1) - 1].name)


def part_title(words: ClassWords, asked: Asked, part: Part) -> str:
    """Which row or rank is voted on; nothing when it is the whole question."""
    match asked.question:
        case Match():
            return words.row.format(number=asked.rows.index(row_of(asked, part)) + 1, of=len(asked.rows))
        case Order():
            return words.rank.format(number=part, of=len(asked.choices))
        case Choice() | Hottext() | Gap():
            return ""
        case _:
            assert_never(asked.question)


def count_name(words: ClassWords, lesson: Lesson, place: Place) -> str:
    """A ballot of a question, and the row or rank where there are several."""
    name, ballot, part = place
    stage = words.stages["vote" if ballot == BEFORE else "again"]
    number = words.question.format(number=list(lesson.whole).index(name) + 1)
    return ", ".join(filter(None, [number, stage, part_title(words, lesson.asked[name], part)]))


def stage_of(step: Step) -> str:
    """What a step is called in the table of their names."""
    return "again" if step.stage == "vote" and step.ballot == AFTER else step.stage


def thinking(words: ClassWords, lesson: Lesson) -> str:
    """What pupils do before the first vote."""
    return words.teams_think if lesson.opened.teams else words.alone


def voting(words: ClassWords, lesson: Lesson, step: Step) -> str:
    """How a class votes by hands, or teams by their answers."""
    count = len(key_of(lesson.pack, lesson.asked[step.question].question))
    if lesson.opened.teams:
        return words.teams_give
    if step.part is None and count > 1:
        return words.several_hands.format(count=count)
    return words.hands_up_again if step.ballot == AFTER else words.hands_up


def discussing(words: ClassWords, lesson: Lesson) -> str:
    """What pupils talk about between the votes."""
    return words.neighbours_teams if lesson.opened.teams else words.neighbours


def opinions(words: ClassWords, turn: Turn) -> str:
    """Whether they differ, after the first vote: nothing of which they are, or of which is right."""
    split = divided(turn.ballot(BEFORE).values())
    return words.possible if split is None else words.divided if split else words.agreed


def counted(words: ClassWords, vote: Vote | None, size: int | None) -> str:
    """How many hands a vote has, and how many of the class had no opinion; nothing of what teams answered."""
    if vote is None or vote.responses or not vote.counts:
        return ""
    hands = sum(vote.counts.values())
    told = words.counted.of(hands)
    if size is not None and hands <= size:
        told += words.of_class.format(size=size)
        silent = size - hands
        told += f", {words.silent.of(silent)}" if silent else ""
    return f"{told}."
