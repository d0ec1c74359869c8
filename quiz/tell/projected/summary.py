"""The end of a projector round: each question before and after, what to take up again, where the votes are."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.outcomes import Result, result_of, right_name, standings, to_take_up_again
from quiz.document import Bar, Bars, Commands, Fact, Facts, Group, Heading, Label, Para, Run, Section, Step, Steps
from quiz.play.kinds import kind_of
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from quiz.classroom.lesson import Lesson
    from quiz.classroom.outcomes import Share, Standing
    from quiz.classroom.rounds import State
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.locale.projector import ClassWords
    from quiz.model import Pack
    from quiz.play.presentation import Asked


class Ended(NamedTuple):
    """A round at its end."""

    pack: Pack
    asked: Mapping[str, Asked]
    state: State
    results: Sequence[Result]
    teams: Sequence[str]


def ended(lesson: Lesson, state: State) -> Ended:
    """What a round has come to."""
    asked = lesson.asked
    results = [result_of(lesson.pack, each.question, state.turn(name)) for name, each in asked.items()]
    return Ended(lesson.pack, asked, state, results, lesson.opened.teams)


def summary(say: Phrases, words: ClassWords, end: Ended) -> list[Document]:
    """How each question went, where the teams stand, what to take up again."""
    done = [each for each in end.results if _told(end, each)]
    told: list[Document] = [_title(words, done), *((_question(say, words, end, each),) for each in done)]
    if end.teams and any(each.last is not None for each in done):
        told.append((_standing(say, words, end),))
    if any(each.last is not None for each in done):
        told += again(say, words, end, done)
    return told


def _told(end: Ended, result: Result) -> bool:
    """Whether the class knows the answer: a share of right answers would give it away to one that is to vote again."""
    turn = end.state.turn(result.question)
    return turn.revealed or turn.skipped


def _title(words: ClassWords, done: Sequence[Result]) -> Document:
    both = any(each.before and each.after for each in done)
    counted = any(each.last is not None for each in done)
    note = (words.share_both if both else words.share_once) if counted else words.nothing_counted
    return (Group((Heading((Run(words.summary, strong=True),)), Para((Run(note, "quiet"),))), "head"),)


def _question(say: Phrases, words: ClassWords, end: Ended, result: Result) -> Section:
    asked = end.asked[result.question]
    shares = {words.before: result.before, words.after: result.after} if result.after else {"": result.before}
    bars = tuple(_bar(words, label, share) for label, share in shares.items() if share is not None)
    told = Bars(bars, "shares") if bars else Para((Run(_why_none(words, end, result), "quiet"),))
    return Section((Run(asked.question.ask.of(say.language)),), (told,), name="result", number=_number(end, result))


def _bar(words: ClassWords, label: str, share: Share) -> Bar:
    named = Label(label, f"{label}{words.colon}" if label else "")
    return Bar(named, share.right, share.of, (words.manner.share_of(share.right, share.of),))


def _number(end: Ended, result: Result) -> int:
    return list(end.asked).index(result.question) + 1


def _why_none(words: ClassWords, end: Ended, result: Result) -> str:
    question = end.asked[result.question].question
    turn = end.state.turn(result.question)
    if turn.skipped:
        return words.left_out
    open_key = not kind_of(question).in_parts and right_name(end.pack, question, None) is None
    return words.no_mark if turn.votes and open_key else words.not_counted


def _standing(say: Phrases, words: ClassWords, end: Ended) -> Section:
    lines = standings(end.pack, [asked.question for asked in end.asked.values()], end.state, end.teams)
    told = tuple(_score(say, words, each) for each in lines)
    return Section((Run(words.standing, strong=True),), (Facts(told, "standing"),), parted=True, apart=True)


def _score(say: Phrases, words: ClassWords, each: Standing) -> Fact:
    return labelled(say, each.team, Run(words.team_score.format(right=each.right, of=each.of), strong=True))


def again(say: Phrases, words: ClassWords, end: Ended, done: Sequence[Result]) -> list[Document]:
    """What to take up again, the hardest first; or that nothing needs it."""
    weak = to_take_up_again(done)
    title = Heading((Run(words.again, strong=True),)) if weak else Para((Run(words.nothing_again),))
    return [(title,), *((_lesson(say, end, each),) for each in weak)]


def _lesson(say: Phrases, end: Ended, result: Result) -> Section:
    question = end.asked[result.question].question
    device = Run(f"{say.devices[question.device]}{say.colon}", "quiet")
    step = Step(_number(end, result), (device, Run(question.takeaway.of(say.language))))
    return Section((), (Steps((step,), "again"),))


def kept(words: ClassWords, state: State, path: Path | None) -> Document:
    """Where the votes are, and how to go on; `path` is the log, None when it could not be saved."""
    if path is None:
        return (Para((Run(words.not_saved),)),)
    unfinished = [] if state.closed else [Para((Run(words.unfinished),))]
    command = Fact(Label(), (Run(f"quiz report {shlex.quote(str(path))}"),))
    return (Group((Para((Run(words.report),)), Commands((command,), path=True))), *unfinished)
