"""The end of a round, in two depths: what fits a screen and is worth keeping; all answers, skills and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Amount, Amounts, Group, Items, Label, Para, Run, Section, Step, Steps
from quiz.locale.facts import named
from quiz.play.marking import key_of
from quiz.play.wording import choice_text
from quiz.tell.outcomes import sign_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Document, Node, State
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.debrief import Answer, Debrief, Score
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

MOST = 4
"""Takeaways that a screen has room for, and a reader a mind."""


def brief(say: Phrases, end: Debrief) -> Document:
    """The score, how passages were judged, what to keep; of a round without answers, one line."""
    if not end.answers:
        return (Para((Run(say.score_none),)),)
    score = Para((Run(_score(say, end), strong=True),), "score")
    return (Group((score, *_judgements(say, end))), *_points(say.worth_keeping, _takeaways(say, end)[:MOST]))


def whole(say: Phrases, pack: Pack, end: Debrief) -> Document:
    """What the brief leaves out: further takeaways of what was missed, skill by skill, all answers, the articles."""
    missed = [answer for answer in end.answers if not answer.correct]
    left = [text for text in _takeaways(say, end)[MOST:] if text in {_takeaway(say, answer) for answer in missed}]
    return (
        *_points(say.also_worth_keeping, left),
        *_skills(say, end),
        _part(say.your_answers, Steps(tuple(_steps(say, pack, end)), "answers")),
        *_articles(say, pack, end),
    )


def score_text(say: Phrases, score: Score) -> str:
    """So many right out of so many, and how many in part."""
    return say.score.of(score.right, of=score.of) + (say.in_part.of(score.partly) if score.partly else "")


def _part(title: str, *nodes: Node) -> Section:
    return Section((Run(title, strong=True),), nodes)


def _score(say: Phrases, end: Debrief) -> str:
    """The score, and how much of the round was answered."""
    if not end.score.of:
        return say.score_none
    score = score_text(say, end.score)
    if end.score.of == end.planned:
        return score
    return score + say.answered_of.format(answered=end.score.of, planned=end.planned)


def _judgements(say: Phrases, end: Debrief) -> Iterator[Para]:
    """How fair and loaded passages were judged, and how often the player was sure and right."""
    told = ((end.fair_trusted, say.trusted_fair), (end.loaded_spotted, say.spotted_loaded))
    sentences = [pattern.format(right=tally.right, of=tally.of) for tally, pattern in told if tally.of]
    if end.sure.of:
        sentences.append(say.confidence.summary.of(end.sure.of, right=end.sure.right))
    if sentences:
        yield Para((Run(" ".join(sentences)),), "judgements")


def _takeaways(say: Phrases, end: Debrief) -> list[str]:
    """Each once, those of missed questions first."""
    return list(dict.fromkeys(_takeaway(say, each) for each in sorted(end.answers, key=lambda each: each.correct)))


def _takeaway(say: Phrases, answer: Answer) -> str:
    return answer.asked.question.takeaway.of(say.language)


def _points(title: str, texts: Iterable[str]) -> Iterator[Section]:
    points = tuple(Group((Para((Run(text),)),)) for text in texts)
    if points:
        yield _part(title, Items(points, "points"))


def _skills(say: Phrases, end: Debrief) -> Iterator[Section]:
    amounts = [
        Amount(Label(name, f"{name}{say.colon}"), score.right, score.of, _of(say, score))
        for name, score in ((say.devices[device], score) for device, score in end.by_device.items())
    ]
    if amounts:
        yield _part(say.by_skill, Amounts(tuple(amounts), "devices", say.by_skill, each=True))


def _of(say: Phrases, score: Score) -> str:
    text = say.of.format(right=score.right, of=score.of)
    return text + (say.in_part.of(score.partly) if score.partly else "")


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
    sign, words, _ = sign_of(say, answer)
    state: State = "right" if answer.correct else "wrong" if answer.outcome == "wrong" else ""
    return Label(sign, say.skipped_one if answer.response is None else words), state


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
