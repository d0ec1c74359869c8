"""How a class judges passages: fair or loaded, and whether the publisher weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from quiz.classroom.report.items import first
from quiz.classroom.report.values import Judging
from quiz.classroom.statistics import Group, across
from quiz.learner.measures import (
    Judged,
    Stated,
    calibration,
    counts_of,
    detection,
    discernment,
    leaning,
    prejudice,
    stereotype,
)
from quiz.play.kinds import kind_of
from quiz.play.marking import verdict_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.marking.book import Book
    from quiz.classroom.report.gathering import Kind
    from quiz.learner.measures import Calibration, Counts, Estimate, Leaning, NoNumber, Prejudice
    from quiz.model import AnyQuestion, Pack, Verdict

Word = TypeVar("Word", bound=str)


def judging(book: Book, kinds: Mapping[str, Mapping[Kind, int]]) -> Judging | None:
    """Of all first answers to judgement questions; None when there are none.

    A leaning or a prejudice is told when the answers show it and the questions agree: what one odd question does is
    no habit of the class. That there is none is not told of fewer questions than could have shown one.
    """
    by_question = [judged for given in kinds.values() if (judged := _judged(book, given)).answers]
    if not by_question:
        return None
    counts = counts_of(each for judged in by_question for each in judged.answers)
    clear = [each for judged in by_question if judged.clear for each in judged.answers]
    bias, index = _bias(by_question), _index([judged for judged in by_question if judged.clear])
    return Judging(
        counts,
        discernment(counts),
        detection(counts),
        _leaning(counts, bias),
        stereotype(clear),
        None if index is None else index.interval,
        _prejudice(clear, index),
    )


class OfQuestion(NamedTuple):
    """The verdicts on one passage; `clear`: it is clear whether a state outlet printed it."""

    answers: tuple[Judged, ...]
    clear: bool

    @property
    def wrong(self) -> float:
        """The share of wrong verdicts: false alarms on a fair passage, misses on a loaded one."""
        wrong = sum(each.answers for each in self.answers if each.says != each.truth)
        return wrong / sum(each.answers for each in self.answers)


def _judged(book: Book, kinds: Mapping[Kind, int]) -> OfQuestion:
    answers: list[Judged] = []
    clear = True
    for kind, times in first(kinds).items():
        known = book.known(kind.question)
        if known is None or known.question.judgement is None:
            continue
        says = verdict_of(known.question, kind.response or ())
        if says is not None:
            state = state_of(book.pack, known.question)
            clear = state is not None
            answers.append(Judged(says, known.question.judgement, bool(state), times))
    return OfQuestion(tuple(answers), clear)


def _shares(questions: Sequence[OfQuestion], truth: Verdict, *, state: bool | None = None) -> list[float]:
    """The shares of wrong verdicts on passages of one kind."""
    return [
        each.wrong
        for each in questions
        if each.answers[0].truth == truth and (state is None or each.answers[0].state == state)
    ]


def _bias(questions: Sequence[OfQuestion]) -> Estimate | None:
    """False alarms minus misses, over questions."""
    return across([Group(1, _shares(questions, "fair")), Group(-1, _shares(questions, "loaded"))])


def _index(questions: Sequence[OfQuestion]) -> Estimate | None:
    """The stereotype index, over questions."""
    cells: list[tuple[int, Verdict, bool]] = [(1, "fair", True), (-1, "fair", False), (1, "loaded", False)]
    cells.append((-1, "loaded", True))
    return across([Group(weight, _shares(questions, truth, state=state)) for weight, truth, state in cells])


def _leaning(counts: Counts, bias: Estimate | None) -> Leaning:
    word = leaning(counts)
    told = word in {"trusts", "suspects"}
    return _backed(word, bias, told=told)


def _prejudice(judged: Sequence[Judged], index: Estimate | None) -> Prejudice:
    word = prejudice(judged)
    told = word not in {"by content", "unclear", "too few answers"}
    return _backed(word, index, told=told)


def _backed(word: Word, over: Estimate | None, *, told: bool) -> Word | Literal["unclear"]:
    """What answers say, if the questions bear it out: `told` is a leaning, its absence, too, needs some questions."""
    if word == "too few answers":
        return word
    return "unclear" if over is None or (told and over.interval.holds(0)) else word


def state_of(pack: Pack, question: AnyQuestion) -> bool | None:
    """Whether state outlets printed the passages of a question; None when some did and others did not."""
    sectors = {pack.outlet_of(passage).sector == "state" for passage in pack.passages_of(question)}
    return sectors.pop() if len(sectors) == 1 else None


def sureness(book: Book, kinds: Mapping[str, Mapping[Kind, int]]) -> Calibration | NoNumber | None:
    """How sure pupils said to be, where they were asked; None when nobody was."""
    stated = [
        Stated(kind.confidence, ways(book, kind.question), times if kind.correct else 0, times)
        for given in kinds.values()
        for kind, times in first(given).items()
        if kind.confidence is not None and kind.of and kind.response is not None
    ]
    return calibration(stated) if stated else None


def ways(book: Book, question: str) -> int:
    """How many responses a guess picks from."""
    known = book.known(question)
    if known is None:
        return 1
    return kind_of(known.question).responses(book.pack)
