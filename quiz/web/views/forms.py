"""What a teacher can press and type: one button for each deed that is allowed now, and counts to be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.conduct import deeds
from quiz.classroom.events import BEFORE
from quiz.classroom.rounds import places_of
from quiz.draw.html import Html, hidden, join, tag
from quiz.locale.room import room_words
from quiz.tell.projected.asking import count_name, part_title
from quiz.tell.projected.heading import place_of
from quiz.tell.projected.votes import shown_letters
from quiz.web.views import fields
from quiz.web.views.steps import number_after

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.conduct import Deed
    from quiz.classroom.course import Course
    from quiz.classroom.events import Vote
    from quiz.classroom.lesson import Lesson
    from quiz.classroom.rounds import Place, Step
    from quiz.locale.projector import ClassWords

MOST_HANDS = "999"


class Forms:
    """The forms of a round in its state."""

    def __init__(self, words: ClassWords, lesson: Lesson, course: Course) -> None:
        self.words = words
        self.room = room_words(words.language)
        self.lesson = lesson
        self.course = course

    def deeds(self, step: Step) -> Html:
        """A form with what can be done now; with fields for hands or answers where they are counted."""
        can = deeds(self.course.state, step)
        buttons = (button(each, self._deed(each, step), main=i == 0) for i, each in enumerate(can))
        typed = self._typed(step) if "count" in can else None
        return self._form(typed, tag("div", *buttons, class_="buttons"), name="deeds")

    def _form(self, *children: Html | None, name: str) -> Html:
        """A form that says how much of the round whoever pressed had seen."""
        seen = field(fields.MOVES, str(self.course.moves))
        return tag("form", seen, *children, method="post", class_=name)

    def by_part(self, step: Step) -> bool:
        """Whether hands are counted for one row or rank, and the others apart."""
        return step.part is not None and not self.course.taps.of(step.question, step.ballot)

    def _deed(self, deed: Deed, step: Step) -> str:
        """What a button says."""
        if deed == "begin":
            return self.room.begin.format(number=place_of(self.lesson, self.lesson.asked[step.question]))
        if deed == "count" and self.by_part(step):
            return self.room.keep
        if deed == "count" and step.ballot == BEFORE:
            return self.room.first_vote
        if deed == "next" and number_after(self.lesson, self.course, step) is None:
            return self.room.last
        return self.room.deeds[deed]

    def _typed(self, step: Step) -> Html:
        """Fields for a vote; those of hands are folded where votes came from screens."""
        told = self._fields(step.question, None)
        if self.lesson.opened.teams:
            return tag("fieldset", tag("legend", self.room.teams), told, tag("p", self.room.in_letters, class_="note"))
        part = part_title(self.words, self.lesson.asked[step.question], step.part)
        tapped = bool(self.course.taps.of(step.question, step.ballot))
        title = " · ".join(filter(None, [self.room.more_hands if tapped else self.room.hands, part]))
        if tapped:
            return tag("details", tag("summary", title), tag("div", told))
        return tag("fieldset", tag("legend", title), told)

    def _fields(self, name: str, vote: Vote | None) -> Html:
        """A field for each letter, or for each team, with what was counted."""
        asked = self.lesson.asked[name]
        if self.lesson.opened.teams:
            given = [vote.responses.get(team, ()) if vote else () for team in self.lesson.opened.teams]
            values = [shown_letters(asked, each).replace(" ", "") if each else "" for each in given]
            teams = enumerate(zip(self.lesson.opened.teams, values, strict=True), start=1)
            return tag("div", *(letters(i, team, value) for i, (team, value) in teams), class_="fields teams")
        counts = vote.counts if vote else {}
        every = zip(asked.names, asked.letters, strict=False)
        typed = (hands(letter, self.room.hands_for.format(letter=letter), counts.get(each)) for each, letter in every)
        return tag("div", *typed, class_="fields")

    def mending(self, step: Step | None) -> Iterable[Html]:
        """What was counted, to be corrected; and one pupil more, where the size of the class is known."""
        if places := list(self._places(step)):
            yield tag("details", tag("summary", self.room.counts), *map(self._mend, places), class_="mending")
        size = self.course.state.size
        if size is not None and step is not None:
            yield self._form(button("join", self.room.joined.format(size=size + 1)), name="join")

    def _places(self, step: Step | None) -> Iterable[Place]:
        """The counts of the question that is on, or of the one before while it has none; at the end, of all."""
        names = list(self.lesson.whole)
        upto = names if step is None else names[: names.index(step.question) + 1]
        turns = {name: self.course.state.turn(name) for name in upto}
        places = {name: places_of(turn, self.lesson.parts[name]) for name, turn in turns.items()}
        meant = [name for name in upto if places[name]]
        for name in meant if step is None else meant[-1:]:
            yield from ((name, *each) for each in places[name])

    def _mend(self, place: Place) -> Html:
        name, ballot, part = place
        vote = self.course.state.turn(name).votes.get((ballot, part))
        called = count_name(self.words, self.lesson, place)
        about = (
            field(fields.QUESTION, name),
            field(fields.BALLOT, str(ballot)),
            field(fields.PART, "" if part is None else str(part)),
        )
        save = button("correct", (self.room.correct if vote else self.room.add).format(place=called))
        away = button("withdraw", self.room.withdraw.format(place=called)) if vote else None
        told = tag("fieldset", tag("legend", called), *about, self._fields(name, vote), save, away)
        return self._form(told, name="mend")


def button(deed: Deed | fields.Mending, told: str, *, main: bool = False) -> Html:
    """A button that sends a deed."""
    return tag("button", told, name=fields.DEED, value=deed, class_="main" if main else None)


def field(name: str, value: str) -> Html:
    """What is sent along, unseen."""
    return Html(tag("input", type="hidden", name=name, value=value))


def hands(letter: str, named: str, count: int | None) -> Html:
    """A number under its letter."""
    sign = join(tag("b", letter, aria_hidden="true"), hidden(named))
    value = None if count is None else str(count)
    typed = tag(
        "input", type="number", inputmode="numeric", min="0", max=MOST_HANDS, name=fields.hands(letter), value=value
    )
    return tag("label", sign, typed)


def letters(number: int, team: str, value: str) -> Html:
    """The letters of a team under its name."""
    typed = tag("input", type="text", name=fields.team(number), value=value, autocomplete="off", autocapitalize="none")
    return tag("label", tag("b", team), typed)
