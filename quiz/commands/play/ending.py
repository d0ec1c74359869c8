"""The end of a round: what it showed, what to look at again, where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.play.question import choice_text
from quiz.draw.console.bars import bar
from quiz.draw.console.page import ACCENT, BAD, GOOD, QUIET, STRONG, Page, Span
from quiz.play.cards import identity
from quiz.play.marking import key_of

if TYPE_CHECKING:
    from quiz.model import Device, Pack
    from quiz.play.debrief import Answer, Debrief, Tally
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

DEVICE_WIDTH = 16


def show_ending(page: Page, pack: Pack, end: Debrief) -> None:
    """Print the debrief of a round; of a round without answers, one line."""
    page.blank()
    if not end.answers:
        page.line(page.say.score_none)
        return
    page.line(Span(score_line(page, end), STRONG))
    page.blank()
    _skills(page, end)
    _judgements(page, end)
    _again(page, end)
    _answers(page, pack, end)
    _articles(page, pack, end)


def score_line(page: Page, end: Debrief) -> str:
    """The score in words, and how much of the round was answered."""
    say = page.say
    score = say.score.of(end.score.right, of=end.score.of)
    if end.score.of == end.planned:
        return score
    return score + say.answered_of.format(answered=end.score.of, planned=end.planned)


def _skills(page: Page, end: Debrief) -> None:
    if not end.by_device:
        return
    page.line(Span(page.say.by_skill, STRONG))
    for device, tally in end.by_device.items():
        _skill(page, device, tally)
    page.blank()


def _skill(page: Page, device: Device, tally: Tally) -> None:
    name = page.say.devices[device]
    count = page.say.of.format(right=tally.right, of=tally.of)
    if page.plain:
        page.line(f"{name}{page.say.colon}{count}")
        return
    page.line(Span(name.ljust(DEVICE_WIDTH), ACCENT), f"{count}  ", bar(tally.right, tally.of), indent=4)


def _judgements(page: Page, end: Debrief) -> None:
    say = page.say
    told = False
    for tally, pattern in ((end.fair_trusted, say.trusted_fair), (end.loaded_spotted, say.spotted_loaded)):
        if tally.of:
            page.line(pattern.format(right=tally.right, of=tally.of))
            told = True
    if end.sure.of:
        page.line(say.confidence.summary.of(end.sure.of, right=end.sure.right))
        told = True
    if told:
        page.blank()


def _again(page: Page, end: Debrief) -> None:
    if not end.again:
        return
    page.line(Span(page.say.look_again, STRONG))
    for answer in end.again:
        question = answer.asked.question
        device = page.say.devices[question.device]
        text = f"{device}{page.say.colon}{question.takeaway.of(page.say.language)}"
        page.line(text, indent=4, lead="" if page.plain else "– ")
    page.blank()


def _answers(page: Page, pack: Pack, end: Debrief) -> None:
    page.line(Span(page.say.your_answers, STRONG))
    for number, answer in enumerate(end.answers, start=1):
        _answer(page, pack, number, answer)
    page.blank()


def _answer(page: Page, pack: Pack, number: int, answer: Answer) -> None:
    say, asked = page.say, answer.asked
    sign, style = _sign(page, answer)
    page.line(Span(f"{number}. {sign} ", style), asked.question.ask.of(say.language), indent=4, hang=" " * 5)
    key = key_of(pack, asked.question)
    if answer.response is not None and not answer.correct:
        page.line(Span(say.given, QUIET), _in_words(page, asked, answer.response), indent=9)
    page.line(Span(say.expected, QUIET), _in_words(page, asked, key), indent=9)


def _sign(page: Page, answer: Answer) -> tuple[str, str]:
    if answer.response is None:
        return (page.say.skipped_one if page.plain else "○"), QUIET
    if answer.correct:
        return (page.say.right if page.plain else "✓"), GOOD
    return (page.say.wrong if page.plain else "✗"), BAD


def _in_words(page: Page, asked: Asked, response: Response) -> str:
    if asked.rows:
        names = [row.name for row in asked.question.rows]
        numbers = {row.name: i for i, row in enumerate(asked.rows, start=1)}
        pairs = sorted(
            (numbers[name], choice_text(page, asked, asked.choice(target)))
            for name, target in zip(names, response, strict=True)
        )
        return " · ".join(f"{number} → {target}" for number, target in pairs)
    joint = " › " if len(response) > 1 else ""
    return joint.join(choice_text(page, asked, asked.choice(name)) for name in response)


def _articles(page: Page, pack: Pack, end: Debrief) -> None:
    if not end.sources:
        return
    say = page.say
    page.line(Span(say.articles, STRONG))
    for source in end.sources:
        page.line(identity(page.say, pack.outlets[source.outlet], source), indent=4)
        page.line(Span(source.url or say.no_address, QUIET), indent=6)
