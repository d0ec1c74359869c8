"""The words of a class report, apart from the others: only `quiz report` loads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ReportWords(Struct, frozen=True, kw_only=True):
    """What a report says around its numbers; `{…}` are filled in by the caller."""

    title: str
    percent: str
    decimal: str
    thousands: str
    counts: str
    classes: str
    repeated: str
    nothing: str
    few: str

    again: str
    again_none: str
    again_unknown: str
    again_skill: Mapping[str, str]
    """By `one` and `more` questions."""
    again_item: str
    lure: str
    lure_why: str
    row_why: str
    """For rows and ranks, whose reason is that of the right answer."""
    carry: str
    more: str
    doubtful: str
    doubtful_item: str

    summary: str
    half: str
    scores: str
    skills: str
    skill_questions: str
    by_class: str
    class_pupils: str

    judging: str
    no_judging: str
    sure: str
    said: Mapping[str, str]
    claimed: str
    was: str

    discussion: str
    before: str
    after: str
    discussed: Mapping[str, str]
    discussion_note: str

    forms: str
    form: str
    forms_change: Mapping[str, str]
    forms_both: str
    fixed: str
    fixed_form: str
    kr20: str
    reliable: Mapping[str, str]

    questions: str
    share: str
    between: str
    right_of: str
    undiscussed: str
    blank: str
    rest: str
    ease: Mapping[str, str]
    strength: Mapping[str, str]
    suppressed: Mapping[str, str]
    drew: str
    idle: str
    right: str
    wrong: str
    most_wrong: str

    pupils: str
    pupils_note: str
    numbers: str
    numbers_note: tuple[str, ...]
    index_alone: str
    """The index where there are too few questions for an interval."""
    reading: str
    reading_notes: tuple[str, ...]
    page_note: str


def report_words(language: Language) -> ReportWords:
    """The words of a report in one language; the other one is not loaded."""
    if language == "fr":
        from quiz.locale.report_fr import REPORT
    else:
        from quiz.locale.report_en import REPORT
    return REPORT
