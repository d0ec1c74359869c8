"""Item statistics of the classical theory: pure, from marks in columns, quick for a million answers.

What rests on fewer than ten answers, or on a group of fewer than five, is a `Suppressed`: it would say more about
persons than about questions.
"""

from quiz.classroom.statistics.across import Group, across, student
from quiz.classroom.statistics.correlation import ItemRest, Strength, item_rest, strength
from quiz.classroom.statistics.items import Difficulty, Ease, difficulty, ease, of_several
from quiz.classroom.statistics.matrix import Column, Matrix, Totals, totals
from quiz.classroom.statistics.options import Drawn, OptionCounts, option_counts
from quiz.classroom.statistics.reliability import Reliability, reliability
from quiz.classroom.statistics.summary import Summary, summary
from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, FEWEST_PERSONS, Suppressed

__all__ = [
    "FEWEST_ANSWERS",
    "FEWEST_PERSONS",
    "Column",
    "Difficulty",
    "Drawn",
    "Ease",
    "Group",
    "ItemRest",
    "Matrix",
    "OptionCounts",
    "Reliability",
    "Strength",
    "Summary",
    "Suppressed",
    "Totals",
    "across",
    "difficulty",
    "ease",
    "item_rest",
    "of_several",
    "option_counts",
    "reliability",
    "strength",
    "student",
    "summary",
    "totals",
]
