"""Votes typed by the teacher: asked for, checked against the class, told, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.conduct import Hands, joined, mended, withdrawn
from quiz.classroom.counting import read_hands
from quiz.classroom.events import AFTER, BEFORE, Vote
from quiz.classroom.rounds import Part, places_of
from quiz.classroom.votes import UNSHIFTED
from quiz.console.prompting import Command
from quiz.console.typed import number_in
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.play.kinds import kind_of
from quiz.play.presentation import LETTERS
from quiz.tell.projected.asking import count_name
from quiz.tell.projected.refusals import refused
from quiz.tell.projected.votes import shown_letters

if TYPE_CHECKING:
    from quiz.classroom.events import Event
    from quiz.classroom.lesson import Lesson
    from quiz.commands.teach.projector.desk import Desk
    from quiz.commands.teach.projector.record import Record
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked


UNCOUNTED = "-"
"""What is typed where no hands are counted: Enter alone never skips a count that was asked for."""
LATE = "+"
"""One pupil more."""
CLOSE = "c"
"""Closes a vote from screens: a key that is not hit by mistake."""


class Place(NamedTuple):
    """Where a count may stand: a question, a ballot, a part of it."""

    question: str
    ballot: int
    part: Part


class Ballots:
    """Asks for votes, in the words of one round."""

    def __init__(self, page: Page, words: ClassWords, desk: Desk, lesson: Lesson, record: Record) -> None:
        self.page = page
        self.words = words
        self.desk = desk
        self.lesson = lesson
        self.record = record
        self.pack = lesson.pack
        self.teams = lesson.opened.teams
        self.live = record.live

    @property
    def size(self) -> int | None:
        """Of the class, latecomers included."""
        return self.record.state.size

    def ask(self, asked: Asked, part: Part) -> Hands | str | None:
        """The hands of a vote on a part, None where nothing is counted, or the key of a command. Raises Quit."""
        hint = self.words.keys_teams if self.teams else self.words.keys_live if self.live else self.words.keys_counts
        if self.teams and part is None:
            self.page.line(Span(self.words.teams_example.format(example=self._example(asked)), QUIET))
        while True:
            given = self._typed(asked, hint, "lus?+" + CLOSE * self.live)
            if given == CLOSE and self.tapped(asked):
                return Hands()
            if given != CLOSE and (given is None or isinstance(given, str) or given != Hands()):
                return given
            self.page.line(Span(self.words.needs_taps if given == CLOSE else self.words.needs_count, STRONG))
            hint = ""

    def tapped(self, asked: Asked) -> int:
        """How many votes came from screens in the ballot that is open."""
        name, course = asked.question.id, self.record.course
        return len(course.taps.of(name, AFTER if course.state.turn(name).again else BEFORE))

    def _typed(self, asked: Asked, hint: str, commands: str) -> Hands | str | None:
        """Hands, or the key of a command; none at Enter alone, None where nothing is to be counted."""
        while True:
            given = self.desk.type(self.page, lambda: self._label(asked), hint, commands)
            if isinstance(given, Command):
                return given.key
            if not given or given == UNCOUNTED:
                return None if given else Hands()
            read = read_hands(self.lesson, asked.question.id, given, self.size)
            if isinstance(read, Hands):
                return read
            self.page.line(Span(refused(self.words, read), STRONG))
            hint = ""

    def _label(self, asked: Asked) -> str:
        if self.teams:
            return self.words.team_answers.format(teams=" ".join(self.teams))
        label = self.words.hands_for.format(letters=" ".join(LETTERS[: len(asked.choices)]))
        return f"{self.words.tapped.of(self.tapped(asked))} · {label}" if self.live else label

    def _example(self, asked: Asked) -> str:
        """A line of the right form, whatever the right answer is: the letters in turn."""
        count = len(asked.choices)
        kind = kind_of(asked.question)
        width = kind.places if kind.in_parts else 1
        words = ["".join(LETTERS[(start + i) % count] for i in range(width)) for start in range(len(self.teams))]
        return " ".join(words)

    def amend(self, name: str) -> tuple[Event, ...]:
        """Ask for a count of a question anew, or for a missing one; nothing when all stays as it is. Raises Quit."""
        place = self._place(name)
        if place is None:
            return ()
        old = self.record.state.turn(name).votes.get((place.ballot, place.part))
        told = self.words.correcting.format(place=self._named(place), old=self._counts(place, old))
        self.page.line(Span(told, STRONG))
        typed = self._typed(self.lesson.asked[name], self.words.keys_correcting if old else self.words.keys_adding, "x")
        if isinstance(typed, str) and old is not None:
            self.page.line(self.words.withdrawn)
            return withdrawn(self.lesson, self.record.state, place)
        if typed is None or isinstance(typed, str) or typed == Hands():
            self.page.line(self.words.kept)
            return ()
        self.page.line(self.words.corrected)
        return mended(self.lesson, self.record.state, place, typed)

    def _place(self, name: str) -> Place | None:
        """The count of a question that is meant: the only one, or the one whose number is typed."""
        turn = self.record.state.turn(name)
        places = [Place(name, *each) for each in places_of(turn, self.lesson.parts[name])]
        if not places:
            self.page.line(self.words.nothing_to_correct)
            return None
        if len(places) == 1:
            return places[0]
        for number, place in enumerate(places, start=1):
            counts = self._counts(place, turn.votes.get((place.ballot, place.part)))
            self.page.line(f"{self._named(place)}{self.page.say.colon}{counts}", lead=f"{number}. ")
        typed = self.number(self.words.which_count, len(places))
        return places[typed - 1] if typed else None

    def number(self, label: str, most: int) -> int | None:
        """A number from 1 on; None at Enter alone. Raises Quit."""
        while True:
            given = self.desk.type(self.page, lambda: label, self.words.keys_which, "")
            word = "" if isinstance(given, Command) else given.translate(UNSHIFTED)
            if not word:
                return None
            if (number := number_in(word, 1, most)) is not None:
                return number

    def _named(self, place: Place) -> str:
        return count_name(self.words, self.lesson, place)

    def _counts(self, place: Place, vote: Vote | None) -> str:
        """A vote as it was typed."""
        asked = self.lesson.asked[place.question]
        if vote is None:
            return self.words.not_counted
        if self.teams:
            given = [vote.responses.get(team, ()) for team in self.teams]
            return " ".join(shown_letters(asked, each).replace(" ", "") for each in given)
        return " ".join(str(vote.counts.get(name, 0)) for name in asked.names)

    def late(self) -> tuple[Event, ...]:
        """One pupil more, where the size of the class is known."""
        events = joined(self.lesson, self.record.state)
        for event in events:
            self.page.line(self.words.joined.format(size=event.size))
        if not events:
            self.page.line(self.words.no_size)
        return events
