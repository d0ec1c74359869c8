"""How a class judges passages: fair or loaded, and whether the publisher weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.report.items import first
from quiz.classroom.report.values import Judging
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
from quiz.model import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.classroom.marking.book import Book
    from quiz.classroom.report.gathering import Kind
    from quiz.learner.measures import Calibration, NoNumber
    from quiz.model import AnyQuestion, Pack


def judging(book: Book, kinds: Mapping[str, Mapping[Kind, int]]) -> Judging | None:
    """Of all first answers to judgement questions; None when there are none."""
    mixed = [each for given in kinds.values() for each in _judged(book, given)]
    if not mixed:
        return None
    counts = counts_of(each for each, _ in mixed)
    clear = [each for each, is_clear in mixed if is_clear]
    return Judging(counts, discernment(counts), detection(counts), leaning(counts), stereotype(clear), prejudice(clear))


def _judged(book: Book, kinds: Mapping[Kind, int]) -> Iterator[tuple[Judged, bool]]:
    """Each verdict, and whether it is clear if a state outlet printed what it is about."""
    for kind, times in first(kinds).items():
        known = book.known(kind.question)
        if known is None or not isinstance(known.question, Choice) or known.question.judgement is None:
            continue
        says = next((o.says for o in known.question.options if (o.id,) == kind.response), None)
        if says is not None:
            state = state_of(book.pack, known.question)
            yield Judged(says, known.question.judgement, bool(state), times), state is not None


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
    """How many responses a guess picks from; of rows, ranks and several keys it is more than will ever be hit."""
    known = book.known(question)
    if known is None:
        return 1
    return len(known.names) if known.single else len(known.names) ** len(known.key)
