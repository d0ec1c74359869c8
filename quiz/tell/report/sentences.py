"""The numbers of a report in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.report.building import share, span
from quiz.classroom.statistics import Suppressed, ease, strength
from quiz.learner.measures import NoNumber
from quiz.locale.measures import measure_words
from quiz.locale.numbers import hundredths, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.classroom.report.unmeasured import Unmeasured
    from quiz.classroom.report.values import (
        Again,
        Discussion,
        FormReport,
        Forms,
        ItemReport,
        Judging,
        OptionLine,
        Report,
    )
    from quiz.classroom.statistics import Difficulty, ItemRest
    from quiz.learner.measures import Estimate, Said
    from quiz.locale.report import ReportWords

HUNDRED = 100
CLASSES = 10
"""Classes that are named; more names would not be read."""


def percent(words: ReportWords, share: float) -> str:
    """A share in hundredths."""
    return words.manner.in_percent(HUNDRED * share)


def whole(words: ReportWords, count: int) -> str:
    """A whole number."""
    return words.manner.whole(count)


def heading(words: ReportWords, report: Report) -> list[str]:
    """Who and how many."""
    counts = words.counts.format(
        persons=whole(words, report.persons),
        questions=whole(words, len(report.items)),
        answers=whole(words, report.answers),
    )
    lines = [counts]
    if 0 < len(report.classes) <= CLASSES:
        lines.append(words.classes.format(names=", ".join(report.classes)))
    if report.repeated:
        lines.append(words.repeated.format(count=whole(words, report.repeated)))
    return lines


def mean(words: ReportWords, report: Report) -> list[str]:
    """The class in two sentences."""
    found = report.summary
    if found is None or isinstance(found, Suppressed):
        return []
    return [
        words.summary.format(mean=percent(words, found.mean), middle=percent(words, found.middle)),
        words.half.format(lower=percent(words, found.lower), upper=percent(words, found.upper)),
    ]


def suppressed(words: ReportWords, found: Suppressed) -> str:
    """Why nothing is told."""
    return words.suppressed[found.why].format(needed=found.needed)


def short(words: ReportWords, found: Difficulty) -> str:
    """A share with its interval."""
    return f"{percent(words, found.p)}, {between(words, *found.interval)}"


def between(words: ReportWords, low: float, high: float) -> str:
    """An interval of shares."""
    return words.between.format(low=percent(words, low), high=percent(words, high))


def difficulty(words: ReportWords, item: ItemReport, found: Difficulty) -> str:
    """How hard a question was, in one line; a vote after a discussion is told apart from it."""
    told = words.share.format(share=percent(words, found.p))
    count = words.right_of.format(right=whole(words, found.right), of=whole(words, found.of))
    when = words.undiscussed if item.discussion is not None else ""
    return f"{told}{when} ({count}), {between(words, *found.interval)} · {words.ease[ease(found.p)]}"


def rest(words: ReportWords, found: ItemRest | Suppressed | None) -> str:
    """Whether a question sides with the others; empty where that cannot be told."""
    if found is None or isinstance(found, Suppressed):
        return ""
    word = "weak" if found.r < 0 and not found.contrary else strength(found.r)
    return words.rest.format(
        strength=words.strength[word], r=hundredths(words.language, found.r), of=whole(words, found.of)
    )


def blanks(words: ReportWords, item: ItemReport) -> str:
    """How many left it blank; empty when nobody did."""
    return words.blank.format(count=whole(words, item.blank)) if item.blank else ""


def option(words: ReportWords, line: OptionLine) -> str:
    """What an option drew."""
    told = words.drew.format(share=percent(words, line.drawn.share), count=whole(words, line.drawn.chosen))
    return f"{told} · {words.idle}" if line.drawn.idle else told


def again_heading(words: ReportWords, found: Again) -> str:
    """A skill to take up again."""
    return words.again_skill.of(found.weak, skill=found.skill, of=found.of)


def nothing_again(words: ReportWords, report: Report) -> str:
    """That no question is to be taken up again, or that too few answers are there to tell."""
    known = any(not isinstance(item.difficulty, Suppressed) for item in report.items)
    return words.again_none if known else words.again_unknown


def again_share(words: ReportWords, item: ItemReport) -> str:
    """How many got it right in the end."""
    return words.again_item.format(share=percent(words, share(item)), between=between(words, *span(item)))


def name(words: ReportWords, item: ItemReport) -> str:
    """What a question is called: by its number on the sheet, where that is known, and by its id."""
    return f"{words.on_sheet.format(number=item.number)} · {item.id}" if item.number else item.id


def lettered(line: OptionLine) -> str:
    """An option with its letter on the sheet, where that is known."""
    return f"{line.letter}. {line.text}" if line.letter else line.text


def unmeasured(words: ReportWords, found: Unmeasured) -> str:
    """What could not be measured, and why."""
    names = (words.cells.get(each, each) for each in found.names)
    return words.unmeasured_why[found.why].format(names=", ".join(names))


def lure(words: ReportWords, found: OptionLine) -> list[str]:
    """What drew most of those who were wrong, and what that assumes."""
    chosen = words.lure.format(share=percent(words, found.drawn.share), text=lettered(found))
    return [chosen, why(words, found)]


def why(words: ReportWords, line: OptionLine) -> str:
    """The misconception that a wrong option stands for; of rows and ranks, what the text shows."""
    pattern = words.row_why if line.place else words.lure_why
    return pattern.format(why=line.why)


def side(change: Estimate) -> str:
    """What an interval of a difference shows."""
    if change.interval.holds(0):
        return "nothing"
    return "up" if change.value > 0 else "down"


def discussed(words: ReportWords, found: Discussion) -> str:
    """What the discussion did."""
    return words.discussed[side(found.change)]


def form_lines(words: ReportWords, found: Forms) -> list[str]:
    """An earlier form against a later one."""
    low, high = found.change.interval
    points, least, most = (signed(round(value * HUNDRED)) for value in (found.change.value, low, high))
    told = words.forms_change[side(found.change)].format(
        first=found.names[0], second=found.names[1], points=points, low=least, high=most
    )
    return [told, words.forms_both.format(count=whole(words, found.both))]


def fixed_line(words: ReportWords, found: FormReport) -> str:
    """How reliable a form is."""
    name = f"{words.form.format(form=found.form)} · " if found.form else ""
    size = words.fixed_form.format(questions=found.questions, pupils=whole(words, found.pupils))
    if isinstance(found.reliability, Suppressed):
        return f"{name}{size} · {suppressed(words, found.reliability)}"
    kr20 = words.kr20.format(kr20=hundredths(words.language, found.reliability.kr20))
    verdict = words.reliable["yes" if found.reliability.acceptable else "no"]
    return f"{name}{size} · {kr20}, {verdict}"


def judging_lines(words: ReportWords, found: Judging, unmeasured_: Sequence[Unmeasured]) -> Iterator[str]:
    """How the class judges, without a number that would need explaining; more answers help where all was asked."""
    counts, say = found.counts, measure_words(words.language)
    if counts.fair:
        yield say.class_trusted.format(right=whole(words, counts.correct_rejections), of=whole(words, counts.fair))
    if counts.loaded:
        yield say.class_spotted.format(right=whole(words, counts.hits), of=whole(words, counts.loaded))
    yield say.class_leaning[found.leaning]
    yield say.class_prejudice[found.prejudice]
    lacking = any(each.why == "publisher" for each in unmeasured_)
    if isinstance(found.stereotype, NoNumber) and found.stereotype.missing and not lacking:
        yield say.missing.format(missing=whole(words, found.stereotype.missing))


def numbers(words: ReportWords, report: Report) -> Iterator[str]:
    """The measures themselves, for those who know them."""
    mist, sdt, index, brier = words.numbers_note
    found = report.judging
    if found is not None and not isinstance(found.discernment, NoNumber):
        yield mist.format(**{name: whole(words, value) for name, value in found.discernment._asdict().items()})
    if found is not None and not isinstance(found.detection, NoNumber):
        d_prime, c, d_error, c_error, _ = found.detection
        values = {"d_prime": d_prime, "d_error": d_error, "c": c, "c_error": c_error}
        yield sdt.format(**{name: hundredths(words.language, value) for name, value in values.items()})
    if found is not None and not isinstance(found.stereotype, NoNumber):
        low, high = found.span or (0.0, 0.0)
        values = {"S": found.stereotype.value, "low": low, "high": high}
        pattern = index if found.span else words.index_alone
        yield pattern.format(**{name: hundredths(words.language, value) for name, value in values.items()})
    if report.calibration is not None and not isinstance(report.calibration, NoNumber):
        sure = report.calibration
        yield brier.format(brier=hundredths(words.language, sure.brier), over=hundredths(words.language, sure.over))


def sure_and_right(words: ReportWords, found: Said) -> str:
    """One level of confidence."""
    pattern = measure_words(words.language).said[found.level]
    return pattern.format(right=whole(words, found.right), of=whole(words, found.of))


def doubt(words: ReportWords, item: ItemReport) -> str:
    """Why a question should be read again."""
    found = item.rest
    r = "" if found is None or isinstance(found, Suppressed) else hundredths(words.language, found.r)
    return words.doubtful_item.format(r=r)
