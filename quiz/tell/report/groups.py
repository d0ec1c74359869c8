"""What a report says of a class as a whole, and of groups of it: skills, classes, forms, pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.statistics import Suppressed
from quiz.document import Amount, Amounts, Fact, Facts, Group, Run, Section, Share
from quiz.learner.measures import NoNumber
from quiz.tell.report.parts import labelled, line, part, share, shares
from quiz.tell.report.sentences import fixed_line, form_lines, judging_lines, numbers, percent, sure_and_right
from quiz.tell.report.sentences import unmeasured as sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.classroom.report.values import Forms, PupilLine, Report
    from quiz.locale.report import ReportWords

TENTHS = 10


def scores(words: ReportWords, shown: Report) -> Iterator[Group]:
    """How many pupils got at least how much right."""
    found = shown.summary
    if found is None or isinstance(found, Suppressed):
        return
    amounts = []
    for i, count in enumerate(found.tenths):
        label = labelled(words, f"{percent(words, i / TENTHS)}+")
        amounts.append(Amount(label, count, count, words.class_pupils.format(count=count)))
    yield Group((line(words.scores, "quiet"), Amounts(tuple(amounts), "scores", words.scores)))


def skills(words: ReportWords, shown: Report) -> Iterator[Section]:
    """Skill by skill."""
    if shown.skills:
        found = (share(words, each.skill, each.difficulty) for each in shown.skills)
        yield part(words.skills, shares(words, "skills", words.skills, found))


def classes(words: ReportWords, shown: Report) -> Iterator[Section]:
    """Class by class, where there are several."""
    if shown.by_class:
        found = (share(words, each.name, each.difficulty) for each in shown.by_class)
        yield part(words.by_class, shares(words, "classes", words.by_class, found))


def judging(words: ReportWords, shown: Report) -> Iterator[Section]:
    """Trust and suspicion, how sure and how right, and the measures themselves for those who know them."""
    if shown.few is not None:
        return
    told = [words.no_judging] if shown.judging is None else judging_lines(words, shown.judging, shown.unmeasured)
    yield part(words.judging, *map(line, told))
    yield from _sure(words, shown)
    known = [line(told, "quiet") for told in numbers(words, shown)]
    if known:
        yield Section((), (Section((Run(words.numbers, "quiet"),), tuple(known)),))


def unmeasured(words: ReportWords, shown: Report) -> Iterator[Section]:
    """What could not be measured, each with its reason."""
    if shown.unmeasured:
        yield part(words.unmeasured, *(line(sentence(words, each)) for each in shown.unmeasured))


def _sure(words: ReportWords, shown: Report) -> Iterator[Section]:
    found = shown.calibration
    if found is None or isinstance(found, NoNumber):
        return
    levels = [
        Share(
            labelled(words, ""), each.right / each.of, sure_and_right(words, each), each.interval, claimed=each.claimed
        )
        for each in found.levels
    ]
    yield part(words.sure, shares(words, "sure", words.sure, levels, (words.claimed, words.was)))


def forms(words: ReportWords, shown: Report) -> Iterator[Section]:
    """The forms of a test, and how far forms can be relied on."""
    if shown.forms is not None:
        both = zip(shown.forms.names, (shown.forms.first, shown.forms.second), strict=True)
        found = (share(words, words.form.format(form=form), each) for form, each in both)
        bars = shares(words, "forms", _named(words, shown.forms), found)
        yield part(_named(words, shown.forms), bars, *map(line, form_lines(words, shown.forms)))
    if shown.fixed:
        yield part(words.fixed, *(line(fixed_line(words, each)) for each in shown.fixed))


def _named(words: ReportWords, found: Forms) -> str:
    first, second = found.names
    return words.forms.format(first=first, second=second)


def pupils(words: ReportWords, shown: Report) -> Iterator[Section]:
    """What each pupil got right, under a pseudonym or by name."""
    if shown.pupil_lines:
        note = [] if shown.named else [line(words.pupils_note, "quiet")]
        rows = tuple(_pupil(words, each, several=len(shown.classes) > 1) for each in shown.pupil_lines)
        yield part(words.pupils, *note, Facts(rows, "persons"))


def _pupil(words: ReportWords, found: PupilLine, *, several: bool) -> Fact:
    name = f"{found.label} ({found.class_})" if found.class_ and several else found.label
    return Fact(labelled(words, name), (Run(words.right_of.format(right=found.right, of=found.of)),))
