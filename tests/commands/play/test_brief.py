"""Right after an answer: the verdict, the reasons, who is behind the outlets and what to keep, all on one screen."""

from __future__ import annotations

import re
from functools import cache
from statistics import mean
from typing import TYPE_CHECKING, NamedTuple

import pytest

from quiz.model import LANGUAGES, name_in
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of
from tests.commands.play.answering import OUTCOMES, Size, after, answered
from tests.console.quick import SPACES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import Language, Pack
    from quiz.play.debrief import Answer
    from tests.commands.play.answering import Outcome

USUAL, NARROW = Size(80, 24), Size(40, 24)
HEADING = re.compile(r"^  1/10  ")
VERDICT = re.compile(r"^  [✓◐✗○] ")
HINT = re.compile(r"^  (?:Espace :|Space:)")
MARKS = re.compile("[│‹›]")
SOUND = 25
"""Words of a reason, at most: what a bank has to keep."""


class Seen(NamedTuple):
    """A screen after an answer."""

    answer: Answer
    lines: list[str]

    def begins(self, pattern: re.Pattern[str]) -> bool:
        """Whether a line does."""
        return any(map(pattern.match, self.lines))

    def holds(self, text: str) -> bool:
        return flat(text) in flat(" ".join(self.lines))

    def names_an_outlet(self, language: Language) -> bool:
        """Whether one of those on stage is told of; or there is none."""
        outlets = self.answer.asked.outlets
        told = flat(" ".join(self.lines)).rpartition("?")[0]
        return not outlets or any(flat(name_in(each.name, language)) in told for each in outlets)


def flat(text: str) -> str:
    return " ".join(MARKS.sub("", text.translate(SPACES)).split())


def screens(pack: Pack, language: Language, size: Size, outcomes: Sequence[Outcome] = OUTCOMES) -> Iterator[Seen]:
    """After each question of a pack, answered in each way."""
    for question in pack.questions():
        for outcome in outcomes:
            answer = answered(pack, question, outcome)
            if answer is not None:
                yield Seen(answer, after(pack, [answer], language, size))


def reasons(pack: Pack, answer: Answer, language: Language) -> list[str]:
    """Of what was chosen wrongly and of the key; of rows and steps all."""
    asked = answer.asked
    key = key_of(pack, asked.question)
    chosen = [name for name in answer.response or () if name not in key]
    members = asked.rows or [asked.choice(name) for name in (*chosen, *key)]
    return [member.why.of(language) for member in members if member.why]


def is_wanted(answer: Answer, told: list[str]) -> bool:
    """Whether all reasons are promised: of a choice, in a sound bank; rows and steps may be too many."""
    return not kind_of(answer.asked.question).in_parts and all(len(each.split()) <= SOUND for each in told)


def check_usual(pack: Pack, language: Language, seen: Seen) -> None:
    """Everything of a brief stands on the screen."""
    told = reasons(pack, seen.answer, language)
    assert seen.begins(HEADING)
    assert seen.begins(VERDICT)
    assert seen.begins(HINT)
    assert not seen.lines[-1]
    assert (all if is_wanted(seen.answer, told) else any)(map(seen.holds, told))
    assert seen.names_an_outlet(language)
    assert seen.holds(seen.answer.asked.question.takeaway.of(language))


@pytest.fixture(scope="module")
def usual(pack: Pack) -> Callable[[Language], Sequence[Seen]]:
    """The screens of a usual size, which are drawn once a language."""
    return cache(lambda language: tuple(screens(pack, language, USUAL)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_on_a_usual_screen(
    pack: Pack, usual: Callable[[Language], Sequence[Seen]], language: Language
) -> None:
    for seen in usual(language):
        check_usual(pack, language, seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_for_every_question_of_the_program(builtin: Contents, language: Language) -> None:
    for seen in screens(builtin.pack, language, USUAL, ("wrong",)):
        check_usual(builtin.pack, language, seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_a_reason_and_an_outlet_are_on_a_narrow_screen(pack: Pack, language: Language) -> None:
    for seen in screens(pack, language, NARROW):
        assert seen.begins(VERDICT)
        assert any(map(seen.holds, reasons(pack, seen.answer, language)))
        assert seen.names_an_outlet(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_has_no_more_than_120_words_on_average(
    usual: Callable[[Language], Sequence[Seen]], language: Language
) -> None:
    counts = []
    for seen in usual(language):
        start = next(i for i, line in enumerate(seen.lines) if HEADING.match(line))
        end = next(i for i, line in enumerate(seen.lines) if HINT.match(line))
        counts.append(len(re.findall(r"\w[\w’'-]*", " ".join(seen.lines[start + 1 : end]))))
    assert mean(counts) <= 120
