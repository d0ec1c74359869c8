"""Votes typed by the teacher: asked for, checked against the class, told, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import Corrected, Vote, Withdrawn
from quiz.classroom.log import responses_of
from quiz.classroom.outcomes import several
from quiz.classroom.votes import Refusal, read_counts, read_responses
from quiz.commands.play.entry import read_answer
from quiz.commands.teach.projector.asking import part_title
from quiz.commands.teach.projector.bars import shown_letters
from quiz.console.prompting import Command
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.play.kinds import kind_of
from quiz.play.presentation import LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.events import Opened
    from quiz.classroom.rounds import Part, State
    from quiz.commands.teach.projector.desk import Desk
    from quiz.locale.projector import ClassWords
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Typed(NamedTuple):
    """A vote as typed: counts by option, or responses by team; neither for Enter alone."""

    counts: dict[str, int]
    responses: dict[str, tuple[str, ...]]

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.counts and not self.responses


class Ballots:
    """Asks for votes, in the words of one round."""

    def __init__(self, page: Page, words: ClassWords, desk: Desk, pack: Pack, opened: Opened) -> None:
        self.page = page
        self.words = words
        self.desk = desk
        self.pack = pack
        self.size = opened.size
        self.teams = opened.teams

    def ask(self, asked: Asked, part: Part) -> Typed | str:
        """A vote on a part, or the key of a command. Raises Quit."""
        hint = self.words.keys_teams if self.teams else self.words.keys_counts
        if self.teams and part is None:
            self.page.line(Span(self.words.teams_example.format(example=self._example(asked)), QUIET))
        return self._typed(asked, hint, "lu?")

    def _typed(self, asked: Asked, hint: str, commands: str) -> Typed | str:
        while True:
            given = self.desk.type(self.page, self._label(asked), hint, commands)
            if isinstance(given, Command):
                return given.key
            if not given:
                return Typed({}, {})
            read = self._read(asked, given)
            if isinstance(read, Typed):
                return read
            self.page.line(Span(refused(self.words, read), STRONG))
            hint = ""

    def _label(self, asked: Asked) -> str:
        if self.teams:
            return self.words.team_answers.format(teams=" ".join(self.teams))
        return self.words.hands_for.format(letters=" ".join(LETTERS[: len(asked.choices)]))

    def _example(self, asked: Asked) -> str:
        """A line of the right form, whatever the right answer is: the letters in turn."""
        count = len(asked.choices)
        kind = kind_of(asked.question)
        width = kind.places if kind.in_parts else 1
        words = ["".join(LETTERS[(start + i) % count] for i in range(width)) for start in range(len(self.teams))]
        return " ".join(words)

    def _read(self, asked: Asked, line: str) -> Typed | Refusal:
        if self.teams:
            given = read_responses(line, self.teams, lambda word: read_answer(asked, word))
            return given if isinstance(given, Refusal) else Typed({}, responses_of(self.teams, given))
        many = several(self.pack, asked.question)
        counts = read_counts(line, len(asked.choices), self.size, several=many)
        return counts if isinstance(counts, Refusal) else Typed(dict(zip(asked.names, counts, strict=True)), {})

    def told(self, vote: Vote | None) -> str:
        """How many hands a vote has, and how many of the class had no opinion; nothing of what teams answered."""
        if vote is None or vote.responses or not vote.counts:
            return ""
        hands = sum(vote.counts.values())
        told = self.words.counted.of(hands)
        if self.size is not None and hands <= self.size:
            told += self.words.of_class.format(size=self.size)
            silent = self.size - hands
            told += f", {self.words.silent.of(silent)}" if silent else ""
        return f"{told}."

    def correct(self, asked: Mapping[str, Asked], state: State, at: str) -> Corrected | Withdrawn | None:
        """Ask for the last vote again; None when it stays as it is, which it does until another is typed."""
        places = [place for place in state.voted if place[0] in asked]
        if not places:
            self.page.line(self.words.nothing_to_correct)
            return None
        name, ballot, part = places[-1]
        self._tell_old(asked, state.turn(name).votes[ballot, part])
        typed = self._typed(asked[name], self.words.keys_correcting, "x")
        if isinstance(typed, str):
            self.page.line(self.words.withdrawn)
            return Withdrawn(at=at, question=name, ballot=ballot)
        if typed.empty:
            self.page.line(self.words.kept)
            return None
        self.page.line(self.words.corrected)
        counts, responses = typed.counts, typed.responses
        return Corrected(at=at, question=name, ballot=ballot, part=part, counts=counts, responses=responses)

    def _tell_old(self, asked: Mapping[str, Asked], vote: Vote) -> None:
        question = asked[vote.question]
        if self.teams:
            given = [vote.responses.get(team, ()) for team in self.teams]
            old = " ".join(shown_letters(question, each).replace(" ", "") for each in given)
        else:
            old = " ".join(str(vote.counts.get(name, 0)) for name in question.names)
        number = list(asked).index(vote.question) + 1
        ballot = self.words.ballots[vote.ballot - 1]
        self.page.blank()
        if title := part_title(self.words, question, vote.part):
            self.page.line(Span(title, QUIET))
        self.page.line(Span(self.words.correcting.format(number=number, ballot=ballot, old=old), STRONG))


def refused(words: ClassWords, refusal: Refusal) -> str:
    """Why a line is no vote, in words."""
    found = refusal.found[:24] + ("…" if refusal.found[24:] else "")
    return words.refusals[refusal.kind].format(found=found, given=refusal.given, wanted=refusal.wanted)
