"""What answers say about judging: pure functions from counts to numbers, and from numbers to a word.

Everything works from counts, because a history may hold a million attempts. Where there is no number, there is
a `NoNumber` that says why: never NaN, never an exception.
"""

from quiz.learner.measures.calibration import (
    Calibration,
    Claim,
    Said,
    Stated,
    Sureness,
    brier,
    calibration,
    sureness,
)
from quiz.learner.measures.change import Change, Shown, change
from quiz.learner.measures.counts import Counts, Judged, counts_of, judged_by
from quiz.learner.measures.detection import Detection, criterion, detection, sensitivity
from quiz.learner.measures.discernment import Discernment, discernment
from quiz.learner.measures.leaning import Leaning, Prejudice, leaning, prejudice
from quiz.learner.measures.nothing import NoNumber, Why
from quiz.learner.measures.proportions import Estimate, Interval, Term, combination, difference, wilson
from quiz.learner.measures.stereotype import ENOUGH, Stereotype, stereotype
from quiz.play.debrief import Tally

__all__ = [
    "ENOUGH",
    "Calibration",
    "Change",
    "Claim",
    "Counts",
    "Detection",
    "Discernment",
    "Estimate",
    "Interval",
    "Judged",
    "Leaning",
    "NoNumber",
    "Prejudice",
    "Said",
    "Shown",
    "Stated",
    "Stereotype",
    "Sureness",
    "Tally",
    "Term",
    "Why",
    "brier",
    "calibration",
    "change",
    "combination",
    "counts_of",
    "criterion",
    "detection",
    "difference",
    "discernment",
    "judged_by",
    "leaning",
    "prejudice",
    "sensitivity",
    "stereotype",
    "sureness",
    "wilson",
]
