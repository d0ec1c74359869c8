"""The page of whoever leads a round: where it is, what can be done, the answer and its reasons, the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.conduct import deeds, step_of
from quiz.classroom.rounds import seconds_used
from quiz.document import Para, Run
from quiz.draw.html import Html, join, tag
from quiz.draw.inline import Place
from quiz.draw.pages import html
from quiz.locale.handout import handout_words
from quiz.locale.room import room_words
from quiz.play.marking import key_line
from quiz.tell import question
from quiz.tell.explanation import lettered_reasons
from quiz.tell.projected import asking
from quiz.tell.projected.heading import place_of, seconds_left
from quiz.tell.projected.reveal import to_discuss
from quiz.tell.projected.summary import ended, kept, summary
from quiz.tell.projected.votes import Told, bars_of, part_head, votes
from quiz.tell.texts import listed
from quiz.web.views.forms import Forms
from quiz.web.views.steps import following

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.classroom.course import Course
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Step
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords

INNER = Place(level=3)
"""Below the titles of the parts of a page."""


def teacher(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, path: Path | None) -> Html:
    """The inside of the page in the state of the round; `path` is its log, None where it could not be saved."""
    step, forms = step_of(lesson, course.state), Forms(words, lesson, course)
    if step is None:
        told = _ended(say, words, lesson, course, path)
    else:
        told = join(*_now(say, words, lesson, course, step, forms), *_about(say, words, lesson, course, step))
    return join(_top(say, words, lesson, course, step), tag("main", told, *forms.mending(step), class_="teacher"))


def _top(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step | None) -> Html:
    """Where the round is, what comes next, how much time is left; and who sees this page."""
    room = room_words(say.language)
    lines = [following(words, lesson, course, step), _time(say, lesson, course) if step else "", _here(say, course)]
    return tag(
        "header",
        tag("p", f"{room.teacher}. {room.not_shown}", class_="note"),
        tag("h1", _where(say, words, lesson, course, step)),
        *(tag("p", each) for each in lines if each),
        class_="top",
    )


def _where(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step | None) -> str:
    if step is None:
        return words.summary
    if deeds(course.state, step) == ("begin",):
        return room_words(say.language).lobby
    number = place_of(lesson, lesson.asked[step.question])
    where = say.question_of.format(number=number, planned=len(lesson.whole))
    return f"{where} · {words.stages[asking.stage_of(step)]}"


def _time(say: Phrases, lesson: Lesson, course: Course) -> str:
    """The minutes used and left; nothing where none are planned."""
    room, planned, left = room_words(say.language), lesson.opened.minutes, seconds_left(lesson, course.state)
    if left is None or planned is None:
        return ""
    used = int(seconds_used(course.state, lesson.now()) // 60)
    told = room.left.of(planned - used) if left > 0 else room.over
    return f"{room.time.format(used=used, planned=planned)}{room.semicolon}{told}"


def _here(say: Phrases, course: Course) -> str:
    """How many screens are with the round; nothing where there are none."""
    count = len(course.taps.pupils)
    return room_words(say.language).here.of(count) if count else ""


def _now(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step, forms: Forms) -> Iterable[Html]:
    """What can be done, above it the row or rank that a vote is on, and below the counts as far as they are known."""
    asked = lesson.asked[step.question]
    if asked.rows and forms.by_part(step):
        yield html(part_head(say, words, asked, step.part), INNER)
    yield forms.deeds(step)
    counted = [each for each in _counts(say, words, lesson, course, step) if each.options]
    if counted:
        room = room_words(say.language)
        note = tag("p", room.secret, class_="note") if not course.state.turn(step.question).revealed else None
        told = (html(each.nodes, INNER) for each in counted)
        yield tag("section", tag("h2", room.came), note, *told, class_="counted")


def _counts(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step) -> list[Told]:
    """The votes that came from screens in the ballot that is open, else those that were counted."""
    asked, parts = lesson.asked[step.question], lesson.parts[step.question]
    taps = course.taps.of(step.question, step.ballot) if step.stage == "vote" else {}
    if not taps:
        return votes(say, words, asked, course.state.turn(step.question), parts)
    told: list[Told] = []
    for part in parts:
        hands = course.taps.counts(step.question, step.ballot, part)
        bars = bars_of(say, words, asked, {"": (hands, len(taps))}, "votes")
        told.append(Told(part_head(say, words, asked, part), bars))
    return told


def _about(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step) -> Iterable[Html]:
    """The question, its answer and reasons, and what helps to lead the talk."""
    room, plan = room_words(say.language), handout_words(say.language)
    whole = lesson.whole[step.question]
    yield tag("section", html([question.prompt(say, whole)]), class_="asked")
    answer = tag("p", plan.key.answers, tag("strong", key_line(lesson.pack, whole)), class_="key-line")
    reasons = html([lettered_reasons(say, lesson.pack, whole)], INNER)
    yield tag("section", tag("h2", room.key), answer, reasons, class_="key")
    if whole.question.hint and not course.state.turn(step.question).revealed:
        yield _part(room.hint, (Para((Run(whole.question.hint.of(say.language)),)),))
    yield _part(room.discuss, to_discuss(words, whole).nodes)
    yield _folded(plan.lesson.say_title, plan.lesson.say)
    yield _folded(plan.lesson.avoid_title, plan.lesson.avoid)


def _part(title: str, told: Document) -> Html:
    return tag("section", tag("h2", title), html(told, INNER))


def _folded(title: str, lines: Iterable[str]) -> Html:
    told = html([listed((Run(each),) for each in lines)._replace(name="points")])
    return tag("details", tag("summary", title), told)


def _ended(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, path: Path | None) -> Html:
    """How each question went, what to take up again, where the votes are."""
    told = [*summary(say, words, ended(lesson, course.state))[1:], kept(words, course.state, path)]
    return tag("section", html((node for each in told for node in each), INNER), class_="summary")
