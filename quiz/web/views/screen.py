"""The page that a class looks at: where the round is, and nothing that it is not to know yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.conduct import deeds, step_of
from quiz.classroom.events import BEFORE
from quiz.classroom.outcomes import several
from quiz.classroom.planning import minutes_for
from quiz.draw.html import Html, join, tag
from quiz.draw.inline import Place
from quiz.draw.pages import html
from quiz.locale.room import room_words
from quiz.model import wants_gloss
from quiz.play.marking import key_of
from quiz.tell import question
from quiz.tell.event import introduction
from quiz.tell.pace import paces
from quiz.tell.projected import asking
from quiz.tell.projected.heading import clock, on_paper, place_of
from quiz.tell.projected.reveal import reveal
from quiz.tell.projected.summary import ended, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.course import Course
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Step
    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.locale.room import RoomWords
    from quiz.play.presentation import Asked
    from quiz.tell.projected.reveal import Revealed

INNER = Place(level=3)
"""Below the titles of the parts of a page."""
FOLD = "fold"
"""The class of what must be in sight: a page is to be scaled until the lower edge of it is in the window."""


def screen(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, join: Html | None) -> Html:
    """The inside of the page in the state of the round; `join` says how to vote from one's own screen."""
    step = step_of(lesson, course.state)
    if step is None:
        return _summary(say, words, lesson, course)
    if deeds(course.state, step) == ("begin",):
        return _lobby(say, words, lesson, join)
    if course.state.turn(step.question).revealed:
        return _answer(say, words, lesson, course, step)
    return _question(say, words, lesson, course, step, live=join is not None or bool(course.taps.pupils))


def _lobby(say: Phrases, words: ClassWords, lesson: Lesson, joining: Html | None) -> Html:
    """What is planned, what happened, how to take part."""
    room = room_words(say.language)
    votes = [len(parts) for parts in lesson.parts.values()]
    minutes = lesson.opened.minutes or minutes_for(votes)
    title = tag("h1", words.title, tag("span", f" {lesson.opened.label}") if lesson.opened.label else None)
    told = html(introduction(say, lesson.pack))
    plan = join(tag("p", words.plan.of(len(votes), minutes=minutes)), _steps(say))
    return join(
        tag("header", title, class_="top"),
        tag(
            "main",
            tag("section", told, plan, class_="told"),
            tag("aside", joining, class_="join", aria_label=words.title) if joining is not None else None,
            class_="lobby" if joining is not None else "lobby alone",
        ),
        tag("footer", _do(room.soon), class_=FOLD),
    )


def _steps(say: Phrases) -> Html:
    """The steps of each question with their times."""
    return tag("ol", *(tag("li", each) for each in paces(say)), class_="pace")


def _top(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step) -> Html:
    """Which question, which step, how many minutes."""
    asked = lesson.asked[step.question]
    where = say.question_of.format(number=place_of(lesson, asked), planned=len(lesson.whole))
    paper, time = on_paper(words, lesson, asked), clock(words, lesson, course.state)
    stage = words.stages[asking.stage_of(step)]
    title = tag("h1", tag("span", where, class_="where"), " ", tag("span", stage, class_="step"))
    return tag(
        "header",
        title,
        tag("p", paper, class_="paper") if paper else None,
        tag("p", time, class_="clock") if time else None,
        class_="top",
    )


def _question(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step, *, live: bool) -> Html:
    """What is asked, the texts and what can be chosen, and what the class does with them now."""
    asked, room = lesson.asked[step.question], room_words(say.language)
    by_hand = step.stage == "vote" and not _from_screens(course, step, live=live)
    texts = list(_texts(say, asked, step, by_hand=by_hand))
    return join(
        _top(say, words, lesson, course, step),
        tag(
            "main",
            html([question.prompt(say, asked)]),
            tag("section", *texts, class_="texts", aria_label=room.texts) if texts else None,
            tag("section", html([question.options(say, asked)]), class_="answers", aria_label=room.answers),
            class_="question" if texts else "question alone",
        ),
        tag("footer", *_instructions(say, words, lesson, course, step, by_hand=by_hand), class_=FOLD),
    )


def _from_screens(course: Course, step: Step, *, live: bool) -> bool:
    """Whether a ballot is open to pupils' own screens."""
    return live and course.state.turn(step.question).open == step.ballot


def _texts(say: Phrases, asked: Asked, step: Step, *, by_hand: bool) -> Iterable[Html]:
    """The texts; where hands are counted for one row, that row is set off."""
    now = asking.row_of(asked, step.part) if by_hand and asked.rows and step.part is not None else None
    gloss = wants_gloss(say.language)
    told: list[Node] = [*question.cast(say, asked), *question.passages(say, asked, gloss=gloss)]
    for node in told:
        yield tag("div", html([node], INNER), class_="text")
    for row in asked.rows:
        drawn = html([question.row(say, asked, row, gloss=gloss)], INNER)
        yield tag("div", drawn, class_="text row now" if row is now else "text row")


def _instructions(
    say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step, *, by_hand: bool
) -> Iterable[Html]:
    """What pupils do now; of a vote how many are in, and nothing of what they are."""
    match step.stage:
        case "think":
            yield _do(asking.thinking(words, lesson))
        case "vote" if by_hand:
            yield from _by_hand(words, lesson, step)
        case "vote":
            yield from _on_screens(say, words, lesson, course, step)
        case "discuss":
            yield from _talking(words, lesson, course, step)
        case "reveal":
            yield _do(room_words(say.language).coming)


def _talking(words: ClassWords, lesson: Lesson, course: Course, step: Step) -> Iterable[Html]:
    """What to talk about, how many voted, whether opinions differ."""
    turn = course.state.turn(step.question)
    yield _do(asking.discussing(words, lesson))
    hands = asking.counted(words, turn.votes.get((BEFORE, None)), course.state.size)
    if told := f"{hands} {asking.opinions(words, turn)}".strip():
        yield tag("p", told, class_="count")


def _do(text: str) -> Html:
    return tag("p", text, class_="do")


def _by_hand(words: ClassWords, lesson: Lesson, step: Step) -> Iterable[Html]:
    """Which row or rank hands are raised for, and how."""
    asked = lesson.asked[step.question]
    if step.part is not None:
        yield tag("p", asking.part_title(words, asked, step.part), class_="part")
    yield _do(asking.voting(words, lesson, step))


def _on_screens(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step) -> Iterable[Html]:
    """How to vote, and how many have."""
    room, asked = room_words(say.language), lesson.asked[step.question]
    many = len(key_of(lesson.pack, asked.question)) if several(lesson.pack, asked.question) else 0
    how = room.on_screens if step.ballot == BEFORE else room.on_screens_again
    yield _do(f"{how} {room.several.format(count=many)}" if many else how)
    yield tag("p", words.tapped.of(len(course.taps.of(step.question, step.ballot))), class_="count")


def _answer(say: Phrases, words: ClassWords, lesson: Lesson, course: Course, step: Step) -> Html:
    """How the votes fell, what is right and why, what to discuss; what stands behind it follows below."""
    name = step.question
    turn, whole = course.state.turn(name), lesson.whole[name]
    told = reveal(say, words, lesson.pack, whole, turn, lesson.parts[name])
    prompt = html([question.prompt(say, lesson.asked[name])])
    first = tag("div", *_first(room_words(say.language), told), class_=f"first {FOLD}")
    more = tag("div", *_more(told), class_="columns")
    return join(_top(say, words, lesson, course, step), tag("main", prompt, first, more, class_="answer"))


def _first(room: RoomWords, told: Revealed) -> Iterable[Html]:
    """What a class looks at while it talks."""
    counted = (tag("div", html(each.nodes, INNER)) for each in told.votes)
    yield _part("counted", join(*counted), room.votes)
    yield tag(
        "div",
        _part("right-one", _documents(told.answer)),
        _part("lures", _documents(told.lures), room.lures) if told.lures else None,
        _part("talk", html(told.discuss)),
        class_="told",
    )


def _more(told: Revealed) -> Iterable[Html]:
    """What stands behind the answer."""
    parts = {"why": told.why, "words": told.words, "who": told.who}
    return (_part(name, _documents(documents)) for name, documents in parts.items() if documents)


def _part(name: str, told: Html, title: str = "") -> Html:
    return tag("section", tag("h2", title) if title else None, told, class_=name)


def _documents(documents: Iterable[Document]) -> Html:
    return html((node for each in documents for node in each), INNER)


def _summary(say: Phrases, words: ClassWords, lesson: Lesson, course: Course) -> Html:
    """How each question went, and what to take up again."""
    told = summary(say, words, ended(lesson, course.state))
    title = tag("header", tag("h1", words.title), class_="top")
    return join(title, tag("main", _documents(told), class_=f"summary {FOLD}"))
