"""The end of a round: what it showed, what to look at again, where to read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Amount, Amounts, Group, Items, Label, Para, Run, Section, Step, Steps
from quiz.locale.facts import named
from quiz.play.marking import key_of
from quiz.play.wording import choice_text
from quiz.tell.explanation import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Document, Node, State
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.debrief import Answer, Debrief
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


def ending(say: Phrases, pack: Pack, end: Debrief) -> Document:
    """The debrief of a round; of a round without answers, one line."""
    if not end.answers:
        return (Para((Run(say.score_none),)),)
    return (
        Para((Run(_score(say, end), strong=True),), "score"),
        *_skills(say, end),
        *_judgements(say, end),
        *_again(say, end),
        _part(say.your_answers, Steps(tuple(_steps(say, pack, end)), "answers")),
        *_articles(say, pack, end),
    )


def _part(title: str, *nodes: Node) -> Section:
    return Section((Run(title, strong=True),), nodes)


def _score(say: Phrases, end: Debrief) -> str:
    """The score, and how much of the round was answered."""
    score = say.score.of(end.score.right, of=end.score.of)
    if end.score.of == end.planned:
        return score
    return score + say.answered_of.format(answered=end.score.of, planned=end.planned)


def _skills(say: Phrases, end: Debrief) -> Iterator[Section]:
    amounts = [
        Amount(Label(name, f"{name}{say.colon}"), tally.right, tally.of, say.of.format(right=tally.right, of=tally.of))
        for name, tally in ((say.devices[device], tally) for device, tally in end.by_device.items())
    ]
    if amounts:
        yield _part(say.by_skill, Amounts(tuple(amounts), "devices", say.by_skill, each=True))


def _judgements(say: Phrases, end: Debrief) -> Iterator[Group]:
    """How fair and loaded passages were judged, and how often the player was sure and right."""
    told = ((end.fair_trusted, say.trusted_fair), (end.loaded_spotted, say.spotted_loaded))
    lines = [pattern.format(right=tally.right, of=tally.of) for tally, pattern in told if tally.of]
    if end.sure.of:
        lines.append(say.confidence.summary.of(end.sure.of, right=end.sure.right))
    if lines:
        yield Group(tuple(Para((Run(line),)) for line in lines), "judgements")


def _again(say: Phrases, end: Debrief) -> Iterator[Section]:
    questions = [answer.asked.question for answer in end.again]
    points = [
        Group((Para((Run(f"{say.devices[each.device]}{say.colon}{each.takeaway.of(say.language)}"),)),))
        for each in questions
    ]
    if points:
        yield _part(say.look_again, Items(tuple(points), "points"))


def _steps(say: Phrases, pack: Pack, end: Debrief) -> Iterator[Step]:
    for number, answer in enumerate(end.answers, start=1):
        asked = answer.asked
        expected = (Run(say.expected, "quiet"), Run(_in_words(say, asked, key_of(pack, asked.question))))
        given = []
        if answer.response is not None and not answer.correct:
            given.append((Run(say.given, "quiet"), Run(_in_words(say, asked, answer.response))))
        verdict, state = _verdict(say, answer)
        yield Step(number, (Run(asked.question.ask.of(say.language)),), (*given, expected), verdict, state)


def _verdict(say: Phrases, answer: Answer) -> tuple[Label, State]:
    if answer.response is None:
        return Label("○", say.skipped_one), ""
    sign, words, _ = sign_of(say, answer)
    return Label(sign, words), "right" if answer.correct else "" if answer.mark.right else "wrong"


def _in_words(say: Phrases, asked: Asked, response: Response) -> str:
    """A response as texts; of a match, with the numbers that its rows had on the screen."""
    texts = [choice_text(say, asked, asked.choice(name)) for name in response]
    if asked.rows:
        numbers = {row.name: i for i, row in enumerate(asked.rows, start=1)}
        pairs = sorted(zip((numbers[row.name] for row in asked.question.rows), texts, strict=True))
        return say.semicolon.join(f"{number}{say.colon}{text}" for number, text in pairs)
    return say.semicolon.join(texts)


def _articles(say: Phrases, pack: Pack, end: Debrief) -> Iterator[Section]:
    articles: list[Node] = []
    for source in end.sources:
        address = Para((Run(source.url or say.no_address, "quiet"),))
        articles += [Para((Run(named(say, pack.outlets[source.outlet], source)),)), Section((), (address,))]
    if articles:
        yield _part(say.articles, *articles)
