"""The numbers of a report in words, the same for the terminal and for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.report.building import share
from quiz.classroom.statistics import Suppressed, ease, strength
from quiz.learner.measures import NoNumber

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    from quiz.locale.measures import MeasureWords
    from quiz.locale.report import ReportWords

HUNDRED = 100


class Words(NamedTuple):
    """The words of a report in one language."""

    report: ReportWords
    measures: MeasureWords

    def percent(self, value: float) -> str:
        """A share in hundredths."""
        return self.report.manner.in_percent(value * HUNDRED)

    def number(self, value: float, places: int = 2) -> str:
        """A decimal number with a true minus sign."""
        text = f"{value:.{places}f}"
        if float(text) == 0:
            text = text.removeprefix("-")
        return text.replace("-", "\u2212").replace(".", self.report.manner.decimal)

    def whole(self, value: int) -> str:
        """A whole number, its thousands parted."""
        return f"{value:,}".replace(",", self.report.manner.thousands)

    def between(self, low: float, high: float) -> str:
        """An interval of shares."""
        return self.report.between.format(low=self.percent(low), high=self.percent(high))


def heading(words: Words, report: Report) -> list[str]:
    """Who and how many."""
    counts = words.report.counts.format(
        persons=words.whole(report.persons),
        questions=words.whole(len(report.items)),
        answers=words.whole(report.answers),
    )
    lines = [counts]
    if 0 < len(report.classes) <= 10:  # noqa: PLR2004 -- more names would not be read
        lines.append(words.report.classes.format(names=", ".join(report.classes)))
    if report.repeated:
        lines.append(words.report.repeated.format(count=words.whole(report.repeated)))
    return lines


def mean(words: Words, report: Report) -> list[str]:
    """The class in two sentences."""
    found = report.summary
    if found is None or isinstance(found, Suppressed):
        return []
    return [
        words.report.summary.format(mean=words.percent(found.mean), middle=words.percent(found.middle)),
        words.report.half.format(lower=words.percent(found.lower), upper=words.percent(found.upper)),
    ]


def suppressed(words: Words, found: Suppressed) -> str:
    """Why nothing is told."""
    return words.report.suppressed[found.why].format(needed=found.needed)


def short(words: Words, found: Difficulty | Suppressed) -> str:
    """A share with its interval, or why there is none."""
    if isinstance(found, Suppressed):
        return suppressed(words, found)
    return f"{words.percent(found.p)}, {words.between(*found.interval)}"


def difficulty(words: Words, item: ItemReport) -> str:
    """How hard a question was, in one line; a vote after a discussion is told apart from it."""
    found = item.difficulty
    if isinstance(found, Suppressed):
        return suppressed(words, found)
    told = words.report.share.format(share=words.percent(found.p))
    count = words.report.right_of.format(right=words.whole(found.right), of=words.whole(found.of))
    when = words.report.undiscussed if item.discussion is not None else ""
    return f"{told}{when} ({count}), {words.between(*found.interval)} · {words.report.ease[ease(found.p)]}"


def rest(words: Words, found: ItemRest | Suppressed | None) -> str:
    """Whether a question sides with the others; empty where that cannot be told."""
    if found is None or isinstance(found, Suppressed):
        return ""
    word = "weak" if found.r < 0 and not found.contrary else strength(found.r)
    return words.report.rest.format(
        strength=words.report.strength[word], r=words.number(found.r), of=words.whole(found.of)
    )


def blanks(words: Words, item: ItemReport) -> str:
    """How many left it blank; empty when nobody did."""
    return words.report.blank.format(count=words.whole(item.blank)) if item.blank else ""


def option(words: Words, line: OptionLine) -> str:
    """What an option drew."""
    told = words.report.drew.format(share=words.percent(line.drawn.share), count=words.whole(line.drawn.chosen))
    return f"{told} · {words.report.idle}" if line.drawn.idle else told


def again_heading(words: Words, found: Again) -> str:
    """A skill to take up again."""
    return words.report.again_skill.of(found.weak, skill=found.skill, of=found.of)


def nothing_again(words: Words, report: Report) -> str:
    """That no question is to be taken up again, or that too few answers are there to tell."""
    known = any(not isinstance(item.difficulty, Suppressed) for item in report.items)
    return words.report.again_none if known else words.report.again_unknown


def again_share(words: Words, item: ItemReport) -> str:
    """How many got it right in the end."""
    return words.report.again_item.format(share=words.percent(share(item)))


def lure(words: Words, item: ItemReport) -> list[str]:
    """What drew most of those who were wrong, and what that assumes."""
    found = item.lure
    if found is None:
        return []
    chosen = words.report.lure.format(share=words.percent(found.drawn.share), text=found.text)
    return [chosen, why(words, found)]


def why(words: Words, line: OptionLine) -> str:
    """The misconception that a wrong option stands for; of rows and ranks, what the text shows."""
    pattern = words.report.row_why if line.place else words.report.lure_why
    return pattern.format(why=line.why)


def side(change: Estimate) -> str:
    """What an interval of a difference shows."""
    if change.interval.holds(0):
        return "nothing"
    return "up" if change.value > 0 else "down"


def discussed(words: Words, found: Discussion) -> str:
    """What the discussion did."""
    return words.report.discussed[side(found.change)]


def points(words: Words, value: float) -> str:
    """A difference in points of a hundred, with its sign."""
    whole = round(value * HUNDRED)
    return f"+{whole}" if whole > 0 else words.number(whole, 0)


def form_lines(words: Words, found: Forms) -> list[str]:
    """Form A against form B."""
    low, high = found.change.interval
    told = words.report.forms_change[side(found.change)].format(
        points=points(words, found.change.value), low=points(words, low), high=points(words, high)
    )
    return [told, words.report.forms_both.format(count=words.whole(found.both))]


def fixed_line(words: Words, found: FormReport) -> str:
    """How reliable a form is."""
    name = f"{words.report.form.format(form=found.form)} · " if found.form else ""
    size = words.report.fixed_form.format(questions=found.questions, pupils=words.whole(found.pupils))
    if isinstance(found.reliability, Suppressed):
        return f"{name}{size} · {suppressed(words, found.reliability)}"
    kr20 = words.report.kr20.format(kr20=words.number(found.reliability.kr20))
    verdict = words.report.reliable["yes" if found.reliability.acceptable else "no"]
    return f"{name}{size} · {kr20}, {verdict}"


def judging_lines(words: Words, found: Judging) -> Iterator[str]:
    """How the class judges, without a number that would need explaining."""
    counts, say = found.counts, words.measures
    if counts.fair:
        yield say.class_trusted.format(right=words.whole(counts.correct_rejections), of=words.whole(counts.fair))
    if counts.loaded:
        yield say.class_spotted.format(right=words.whole(counts.hits), of=words.whole(counts.loaded))
    yield say.class_leaning[found.leaning]
    yield say.class_prejudice[found.prejudice]
    if isinstance(found.stereotype, NoNumber) and found.stereotype.missing:
        yield say.missing.format(missing=words.whole(found.stereotype.missing))


def numbers(words: Words, report: Report) -> Iterator[str]:
    """The measures themselves, for those who know them."""
    mist, sdt, index, brier = words.report.numbers_note
    found = report.judging
    if found is not None and not isinstance(found.discernment, NoNumber):
        yield mist.format(**{name: words.whole(value) for name, value in found.discernment._asdict().items()})
    if found is not None and not isinstance(found.detection, NoNumber):
        d_prime, c, d_error, c_error, _ = found.detection
        values = {"d_prime": d_prime, "d_error": d_error, "c": c, "c_error": c_error}
        yield sdt.format(**{name: words.number(value) for name, value in values.items()})
    if found is not None and not isinstance(found.stereotype, NoNumber):
        low, high = found.span or (0.0, 0.0)
        values = {"S": found.stereotype.value, "low": low, "high": high}
        pattern = index if found.span else words.report.index_alone
        yield pattern.format(**{name: words.number(value) for name, value in values.items()})
    if report.calibration is not None and not isinstance(report.calibration, NoNumber):
        sure = report.calibration
        yield brier.format(brier=words.number(sure.brier), over=words.number(sure.over))


def said(words: Words, found: Said) -> str:
    """One level of confidence."""
    return words.measures.said[found.level].format(right=words.whole(found.right), of=words.whole(found.of))


def doubt(words: Words, item: ItemReport) -> str:
    """Why a question should be read again."""
    found = item.rest
    r = "" if found is None or isinstance(found, Suppressed) else words.number(found.r)
    return words.report.doubtful_item.format(r=r)
