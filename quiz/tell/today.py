"""The line that is left of the question of a day: how it went and how sure one was, nothing about the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Label
from quiz.locale.dates import without_year
from quiz.locale.moments import moment_words
from quiz.model import CONFIDENCES
from quiz.play.marking import outcome_of
from quiz.tell.outcomes import SIGNS, in_words

if TYPE_CHECKING:
    from datetime import date

    from quiz.locale import Phrases
    from quiz.model import Confidence

FULL, EMPTY = "●", "○"


class Result(NamedTuple):
    """How an answer was: so many parts right of so many, None where the question was skipped; how sure one was."""

    right: int | None
    of: int
    confidence: Confidence | None


def line_to_share(say: Phrases, day: date, result: Result) -> Label:
    """The line, for the eye and in words."""
    words, verdict, level = moment_words(say.language), _verdict(say, result), result.confidence
    sureness = f"{say.confidence.level[level]} {_dots(level)}" if level else ""
    said = words.sureness.format(level=say.confidence.level[level]) if level else ""
    on = without_year(say, day)
    return Label(
        words.shown.format(day=on, sign=verdict.sign, sureness=sureness).rstrip(),
        words.told.format(day=on, verdict=verdict.word, sureness=said),
    )


def _verdict(say: Phrases, result: Result) -> Label:
    right = result.right or 0
    became = outcome_of(right, result.of, answered=result.right is not None)
    words = say.skipped_one if became == "skipped" else in_words(say, became, right, result.of)
    return Label(SIGNS[became], words)


def _dots(level: Confidence) -> str:
    full = CONFIDENCES.index(level) + 1
    return FULL * full + EMPTY * (len(CONFIDENCES) - full)
