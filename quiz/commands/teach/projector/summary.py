"""The end of a projector round: each question before and after, what to take up again, where the votes are."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.outcomes import Result, right_name, standings, to_take_up_again
from quiz.draw.console.bars import bar, filled
from quiz.draw.console.page import QUIET, STRONG, Page, Span
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from quiz.classroom.outcomes import Share
    from quiz.classroom.rounds import State
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale.projector import ClassWords
    from quiz.model import Pack
    from quiz.play.presentation import Asked

BAR = 20


class Ended(NamedTuple):
    """A round at its end; `path` is its log, None when it could not be saved."""

    pack: Pack
    asked: Mapping[str, Asked]
    state: State
    results: Sequence[Result]
    teams: Sequence[str]
    path: Path | None


def summary(words: ClassWords, end: Ended) -> list[Block]:
    """The blocks of the summary."""
    done = [each for each in end.results if _told(end, each)]
    blocks: list[Block] = [_title(words, done)]
    blocks += [_question(words, end, each) for each in done]
    if end.teams and any(each.last is not None for each in done):
        blocks.append(_standing(words, end))
    if any(each.last is not None for each in done):
        blocks += _again(words, end, done)
    return [*blocks, _where(words, end)]


def _told(end: Ended, result: Result) -> bool:
    """Whether the class knows the answer: a share of right answers would give it away to one that is to vote again."""
    turn = end.state.turn(result.question)
    return turn.revealed or turn.skipped


def _title(words: ClassWords, done: Sequence[Result]) -> Block:
    both = any(each.before and each.after for each in done)
    counted = any(each.last is not None for each in done)
    note = (words.share_both if both else words.share_once) if counted else words.nothing_counted

    def show(page: Page) -> None:
        page.line(Span(words.summary, STRONG))
        page.line(Span(note, QUIET))
        page.blank()

    return show


def _question(words: ClassWords, end: Ended, result: Result) -> Block:
    asked = end.asked[result.question]
    number = list(end.asked).index(result.question) + 1

    def show(page: Page) -> None:
        page.line(asked.question.ask.of(page.say.language), lead=Span(f"{number}. ", STRONG))
        shares = {words.before: result.before, words.after: result.after} if result.after else {"": result.before}
        counted = {label: share for label, share in shares.items() if share is not None}
        for label, share in counted.items():
            _share(page, words, label, share)
        if not counted:
            page.line(Span(_why_none(words, end, result), QUIET), indent=5)
        page.blank()

    return show


def _why_none(words: ClassWords, end: Ended, result: Result) -> str:
    question = end.asked[result.question].question
    turn = end.state.turn(result.question)
    if turn.skipped:
        return words.left_out
    open_key = not kind_of(question).in_parts and right_name(end.pack, question, None) is None
    return words.no_mark if turn.votes and open_key else words.not_counted


def _share(page: Page, words: ClassWords, label: str, share: Share) -> None:
    told = words.manner.share_of(share.right, share.of)
    if page.plain:
        page.line(f"{label}{page.say.colon}{told}" if label else told)
        return
    wide = max(len(words.before), len(words.after))
    name = Span(f"{label:<{wide}}  ", QUIET) if label else ""
    page.line(name, bar(filled(share.right, share.of, BAR), BAR), Span(told.rjust(7), STRONG), indent=5)


def _standing(words: ClassWords, end: Ended) -> Block:
    lines = standings(end.pack, [asked.question for asked in end.asked.values()], end.state, end.teams)
    wide = max(len(team) for team in end.teams)

    def show(page: Page) -> None:
        page.line(Span(words.standing, STRONG))
        page.blank()
        for each in lines:
            score = words.team_score.format(right=each.right, of=each.of)
            if page.plain:
                page.line(f"{each.team}{page.say.colon}{score}")
            else:
                dots = "● " * each.right + "○ " * (each.of - each.right)
                page.line(f"{each.team:<{wide}}   ", Span(dots, QUIET), " ", Span(score, STRONG), indent=4)
        page.blank()

    return show


def _again(words: ClassWords, end: Ended, done: Sequence[Result]) -> list[Block]:
    weak = to_take_up_again(done)

    def title(page: Page) -> None:
        page.line(Span(words.again if weak else words.nothing_again, STRONG if weak else ""))
        page.blank()

    def lesson(result: Result) -> Block:
        asked = end.asked[result.question]
        number = list(end.asked).index(result.question) + 1

        def show(page: Page) -> None:
            device = f"{page.say.devices[asked.question.device]}{page.say.colon}"
            page.line(Span(device, QUIET), asked.question.takeaway.of(page.say.language), lead=f"{number}. ", indent=4)
            page.blank()

        return show

    return [title, *(lesson(result) for result in weak)]


def _where(words: ClassWords, end: Ended) -> Block:
    def show(page: Page) -> None:
        if end.path is None:
            page.line(words.not_saved)
        else:
            page.line(words.report)
            page.verbatim(f"quiz report {shlex.quote(str(end.path))}", indent=0 if page.plain else 4)
            page.blank()
        if not end.state.closed:
            page.line(words.unfinished)

    return show
