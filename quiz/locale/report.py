"""The words of a class report, apart from the others: only `quiz report` loads them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Confidence, Language


class ReportWords(Words, frozen=True, kw_only=True):
    """What a report says around its numbers; `{…}` are filled in by the caller."""

    topic = "report"

    title: str
    counts: Annotated[str, "persons", "questions", "answers"]
    classes: Annotated[str, "names"]
    repeated: Annotated[str, "count"]
    nothing: str
    few: str

    again: str
    again_none: str
    again_unknown: str
    again_skill: Annotated[Counted, "skill", "of"]
    again_item: Annotated[str, "share", "between"]
    on_sheet: Annotated[str, "number"]
    lure: Annotated[str, "share", "text"]
    lure_why: Annotated[str, "why"]
    row_why: Annotated[str, "why"]
    """For rows and ranks, whose reason is that of the right answer."""
    carry: Annotated[str, "takeaway"]
    more: Annotated[str, "device"]
    doubtful: str
    doubtful_item: Annotated[str, "r"]

    summary: Annotated[str, "mean", "middle"]
    half: Annotated[str, "lower", "upper"]
    scores: str
    skills: str
    by_class: str
    class_pupils: Annotated[str, "count"]

    judging: str
    no_judging: str
    unmeasured: str
    unmeasured_why: Mapping[str, Annotated[str, "names?"]]
    cells: Mapping[str, str]
    """Passages by what they are and who printed them, as `Unmeasured` names them."""
    sure: str
    said: Mapping[Confidence, str]
    claimed: str
    was: str

    discussion: str
    before: str
    after: str
    discussed: Mapping[str, str]
    discussion_note: str

    forms: Annotated[str, "first", "second"]
    form: Annotated[str, "form"]
    forms_change: Mapping[str, Annotated[str, "first", "second", "points", "low", "high"]]
    forms_both: Annotated[str, "count"]
    fixed: str
    fixed_form: Annotated[str, "questions", "pupils"]
    kr20: Annotated[str, "kr20"]
    reliable: Mapping[str, str]

    columns: Mapping[str, str]
    """The headings of the table of `report --csv`."""
    questions: str
    share: Annotated[str, "share"]
    between: Annotated[str, "low", "high"]
    right_of: Annotated[str, "right", "of"]
    undiscussed: str
    blank: Annotated[str, "count"]
    rest: Annotated[str, "strength", "r", "of"]
    ease: Mapping[str, str]
    strength: Mapping[str, str]
    suppressed: Mapping[str, Annotated[str, "needed?"]]
    drew: Annotated[str, "share", "count"]
    idle: str
    right: str
    wrong: str

    pupils: str
    pseudonym: Annotated[str, "number"]
    pupils_note: str
    numbers: str
    numbers_note: tuple[
        Annotated[
            str,
            "V?",
            "r?",
            "f?",
            "d?",
            "n?",
            "of?",
            "d_prime?",
            "d_error?",
            "c?",
            "c_error?",
            "S?",
            "low?",
            "high?",
            "brier?",
            "over?",
        ],
        ...,
    ]
    index_alone: Annotated[str, "S"]
    """The index where there are too few questions for an interval."""
    reading: str
    reading_notes: tuple[str, ...]
    page_note: str


def report_words(language: Language) -> ReportWords:
    """The words of one language."""
    return read(ReportWords, language)
