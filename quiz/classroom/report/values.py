"""A report as values: numbers, and texts in one language. Terminal, page, table and JSON draw the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from quiz.classroom.report.unmeasured import Unmeasured
    from quiz.classroom.statistics import Difficulty, Drawn, ItemRest, Reliability, Summary, Suppressed
    from quiz.learner.measures import (
        Calibration,
        Counts,
        Detection,
        Discernment,
        Estimate,
        Interval,
        Leaning,
        NoNumber,
        Prejudice,
        Stereotype,
        Tally,
    )


class OptionLine(NamedTuple):
    """What an option says, what it drew, and the misconception it stands for, or why it is right."""

    text: str
    why: str
    drawn: Drawn
    correct: bool
    letter: str = ""
    """As on the sheet, where that is known; on several versions `A b · B c`."""

    @property
    def place(self) -> str:
        """Of a row or a rank, its number, from 0; of an option, nothing."""
        return self.drawn.option.partition("=")[0] if "=" in self.drawn.option else ""


class Discussion(NamedTuple):
    """Two votes on one question, before and after neighbours talked."""

    before: Tally
    after: Tally
    change: Estimate


class ItemReport(NamedTuple):
    """One question: how hard it was, whether it sides with the rest, what its options drew."""

    id: str
    ask: str
    device: str
    skill: str
    takeaway: str
    difficulty: Difficulty | Suppressed
    blank: int
    rest: ItemRest | Suppressed | None
    options: tuple[OptionLine, ...]
    discussion: Discussion | None
    number: str = ""
    """As on the sheet, where that is known; on several versions `A 3, B 1`."""

    @property
    def lure(self) -> OptionLine | None:
        """The wrong option that drew most."""
        wrong = [option for option in self.options if not option.correct and option.drawn.chosen]
        return max(wrong, key=lambda option: option.drawn.chosen, default=None)


class SkillReport(NamedTuple):
    """One device, over all its questions."""

    device: str
    skill: str
    questions: int
    difficulty: Difficulty | Suppressed


class ClassReport(NamedTuple):
    """One class among several."""

    name: str
    pupils: int
    difficulty: Difficulty | Suppressed


class Forms(NamedTuple):
    """An earlier form of the test against a later one."""

    names: tuple[str, str]
    first: Difficulty
    second: Difficulty
    change: Estimate
    both: int
    """Pupils who sat both."""


class FormReport(NamedTuple):
    """A set of questions that the same pupils all answered."""

    form: str
    questions: int
    pupils: int
    reliability: Reliability | Suppressed


class Judging(NamedTuple):
    """How the class judges passages."""

    counts: Counts
    discernment: Discernment | NoNumber
    detection: Detection | NoNumber
    leaning: Leaning
    stereotype: Stereotype | NoNumber
    span: Interval | None
    """Of the stereotype index, over questions; None when there are too few of them."""
    prejudice: Prejudice


class PupilLine(NamedTuple):
    """One pupil, under a pseudonym unless names are shown."""

    label: str
    class_: str
    right: int
    of: int


class Again(NamedTuple):
    """A skill to take up again, with the questions that show it, the hardest first."""

    device: str
    skill: str
    weak: int
    of: int
    items: tuple[ItemReport, ...]


class Report(NamedTuple):
    """Everything. `few` says that the group is too small for anything but single questions."""

    language: str
    classes: tuple[str, ...]
    persons: int
    pupils: int
    answers: int
    repeated: int
    few: Suppressed | None
    summary: Summary | Suppressed | None
    items: tuple[ItemReport, ...]
    again: tuple[Again, ...]
    doubtful: tuple[ItemReport, ...]
    """Questions whose key the better pupils contradict."""
    skills: tuple[SkillReport, ...]
    by_class: tuple[ClassReport, ...]
    forms: Forms | None
    fixed: tuple[FormReport, ...]
    judging: Judging | None
    calibration: Calibration | NoNumber | None
    unmeasured: tuple[Unmeasured, ...]
    pupil_lines: tuple[PupilLine, ...]
    named: bool
    """Whether pupils are shown by name."""

    @property
    def discussed(self) -> tuple[ItemReport, ...]:
        """The questions voted on twice."""
        return tuple(item for item in self.items if item.discussion is not None)
