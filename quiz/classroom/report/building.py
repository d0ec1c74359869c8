"""The whole report, and what in it is worth another lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.outcomes import MOST
from quiz.classroom.report.gathering import by_question, gather
from quiz.classroom.report.groups import by_class, fixed_forms, forms, pupil_lines, skills
from quiz.classroom.report.items import item_reports
from quiz.classroom.report.judging import judging, sureness
from quiz.classroom.report.unmeasured import unmeasured
from quiz.classroom.report.values import Again, Report
from quiz.classroom.statistics import FEWEST_PERSONS, ItemRest, Suppressed, summary
from quiz.learner.measures import Interval, wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from quiz.classroom.answers import Answer
    from quiz.classroom.report.gathering import Gathered
    from quiz.classroom.report.items import View
    from quiz.classroom.report.values import ItemReport

MOST_SKILLS, MOST_ITEMS = 4, 3


def report(view: View, answers: Iterable[Answer], random: Random, *, names: bool = False) -> Report:
    """The report on answers. `random` draws the pseudonyms; of fewer than five persons only questions are told."""
    gathered = gather(answers)
    kinds = by_question(gathered)
    items = item_reports(view, gathered, kinds)
    few = _few(gathered)
    whole = Report(
        language=view.say.language,
        classes=gathered.classes,
        persons=gathered.persons,
        pupils=gathered.pupils,
        answers=sum(times for kind, times in gathered.kinds.items() if kind.response is not None),
        repeated=gathered.repeated,
        few=few,
        summary=summary(gathered.whole) if gathered.sittings and few is None else None,
        items=items,
        again=take_up_again(items),
        doubtful=tuple(item for item in items if isinstance(item.rest, ItemRest) and item.rest.contrary),
        skills=(),
        by_class=(),
        forms=None,
        fixed=(),
        judging=None,
        calibration=None,
        unmeasured=(),
        pupil_lines=pupil_lines(view, gathered, random, names=names) if few is None or names else (),
        named=names,
    )
    if few is not None:
        return whole
    known, judged, sure = skills(view, gathered, kinds), judging(view.book, kinds), sureness(view.book, kinds)
    return whole._replace(
        skills=known,
        by_class=by_class(gathered),
        forms=forms(gathered, kinds),
        fixed=fixed_forms(gathered),
        judging=judged,
        calibration=sure,
        unmeasured=tuple(unmeasured(view, kinds, known, judged, sure)),
    )


def _few(gathered: Gathered) -> Suppressed | None:
    if gathered.persons >= FEWEST_PERSONS:
        return None
    return Suppressed("too few persons", gathered.persons, FEWEST_PERSONS)


def take_up_again(items: Sequence[ItemReport]) -> tuple[Again, ...]:
    """Skills with questions that surely fewer than seven in ten get right, most such questions first; three of each.

    Surely: the whole interval lies below that share, which is that of a projector round.
    """
    found = []
    for device in dict.fromkeys(item.device for item in items):
        told = [item for item in items if item.device == device and not isinstance(item.difficulty, Suppressed)]
        weak = sorted((item for item in told if span(item).high <= MOST), key=share)
        if weak:
            found.append(Again(device, weak[0].skill, len(weak), len(told), tuple(weak[:MOST_ITEMS])))
    return tuple(sorted(found, key=lambda each: (-each.weak, share(each.items[0])))[:MOST_SKILLS])


def span(item: ItemReport) -> Interval:
    """The interval of the share of right answers in the end."""
    after = None if item.discussion is None else wilson(*item.discussion.after)
    if isinstance(after, Interval):
        return after
    return Interval(0.0, 1.0) if isinstance(item.difficulty, Suppressed) else item.difficulty.interval


def share(item: ItemReport) -> float:
    """The share of right answers in the end: after the discussion where there was one."""
    if item.discussion is not None:
        return item.discussion.after.right / item.discussion.after.of
    return 1.0 if isinstance(item.difficulty, Suppressed) else item.difficulty.p
