"""The report on groups: skills, classes, forms, pupils."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from quiz.classroom.report.items import first, tally
from quiz.classroom.report.values import ClassReport, FormReport, Forms, PupilLine, SkillReport
from quiz.classroom.statistics import (
    FEWEST_ANSWERS,
    FEWEST_PERSONS,
    Column,
    Group,
    Matrix,
    Suppressed,
    Totals,
    across,
    of_several,
    reliability,
)
from quiz.learner.measures import Tally
from quiz.locale.report import report_words
from quiz.model import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from quiz.classroom.report.gathering import Gathered, Kind
    from quiz.classroom.report.items import View
    from quiz.model import Device

MOST_CLASSES = 40
"""Classes compared; more would be no reading."""
MOST_PUPILS = 60
"""Pupils listed one by one."""
MOST_FORMS = 6


def skills(view: View, gathered: Gathered, kinds: Mapping[str, Mapping[Kind, int]]) -> tuple[SkillReport, ...]:
    """Each device over its questions, the hardest first; those with too few answers last."""
    by_device: defaultdict[Device, list[Tally]] = defaultdict(list)
    columns: defaultdict[Device, list[Column]] = defaultdict(list)
    place = {name: index for index, name in enumerate(gathered.items)}
    for name, given in kinds.items():
        known = view.book.known(name)
        if known is not None:
            by_device[known.question.device].append(tally(first(given)))
            columns[known.question.device] += [gathered.matrix.columns[place[name]]] if name in place else []
    found = [
        SkillReport(
            device,
            view.say.devices[device],
            len(each),
            of_several(
                sum(one.right for one in each), sum(one.of for one in each), _persons(gathered, columns[device])
            ),
        )
        for device, each in by_device.items()
    ]
    return tuple(sorted(found, key=lambda each: 2 if isinstance(each.difficulty, Suppressed) else each.difficulty.p))


def _persons(gathered: Gathered, columns: Sequence[Column]) -> list[Tally]:
    """What each person has right of some questions in all sittings; none where each answer is somebody else's."""
    who = [(each.class_, each.pupil) for each in gathered.sittings]
    right = Counter(who[sitting] for column in columns for sitting in column.right)
    of = right + Counter(who[sitting] for column in columns for sitting in column.wrong)
    return [Tally(right[each], of[each]) for each in of] if max(of.values(), default=0) > 1 else []


def _summed(tallies: Sequence[Tally]) -> tuple[int, int]:
    return sum(each.right for each in tallies), sum(each.of for each in tallies)


def by_class(gathered: Gathered) -> tuple[ClassReport, ...]:
    """Each class by name, when there are several; nothing is told of fewer than five pupils."""
    classes: defaultdict[str, dict[str, Tally]] = defaultdict(dict)
    for (name, pupil), score in _scores(gathered).items():
        classes[name][pupil] = score
    names = [name for name in sorted(classes) if name]
    if not 1 < len(names) <= MOST_CLASSES:
        return ()
    return tuple(_class(name, list(classes[name].values())) for name in names)


def _class(name: str, pupils: Sequence[Tally]) -> ClassReport:
    count = len(pupils)
    if count < FEWEST_PERSONS:
        return ClassReport(name, count, Suppressed("too few persons", count, FEWEST_PERSONS))
    return ClassReport(name, count, of_several(*_summed(pupils), pupils))


def _scores(gathered: Gathered) -> dict[tuple[str, str], Tally]:
    """What each pupil of each class has right, in all sittings."""
    scores: dict[tuple[str, str], Tally] = {}
    for sitting, right, of in zip(gathered.sittings, gathered.whole.right, gathered.whole.answered, strict=True):
        before = scores.get((sitting.class_, sitting.pupil), Tally(0, 0))
        scores[sitting.class_, sitting.pupil] = Tally(before.right + right, before.of + of)
    return scores


def forms(gathered: Gathered, kinds: Mapping[str, Mapping[Kind, int]]) -> Forms | None:
    """The first form taken against the last, when both have enough answers and three questions: these differ."""
    taken = [(form, found) for form in FORMS if (found := _tallies(kinds, form))]
    if len(taken) < 2:  # noqa: PLR2004 -- one cannot be compared
        return None
    (earlier, one), (later, other) = taken[0], taken[-1]
    before, after = (
        of_several(sum(t.right for t in each), sum(t.of for t in each), _sitters(gathered, form))
        for form, each in ((earlier, one), (later, other))
    )
    change = across([Group(1, _shares(other)), Group(-1, _shares(one))])
    if isinstance(before, Suppressed) or isinstance(after, Suppressed) or change is None:
        return None
    sat = [{(s.class_, s.pupil) for s in gathered.sittings if s.form == form} for form in (earlier, later)]
    return Forms((earlier, later), before, after, change, len(sat[0] & sat[1]))


def _sitters(gathered: Gathered, form: str) -> list[Tally]:
    rows = zip(gathered.sittings, gathered.whole.right, gathered.whole.answered, strict=True)
    return [Tally(right, of) for sitting, right, of in rows if sitting.form == form]


def _tallies(kinds: Mapping[str, Mapping[Kind, int]], form: str) -> list[Tally]:
    """Of each question that was answered in a form, its right answers."""
    found = [tally({kind: n for kind, n in first(each).items() if kind.form == form}) for each in kinds.values()]
    return [each for each in found if each.of]


def _shares(tallies: Sequence[Tally]) -> list[float]:
    return [each.right / each.of for each in tallies]


def fixed_forms(gathered: Gathered) -> tuple[FormReport, ...]:
    """KR-20 for each set of two or more questions that at least ten sittings met whole, the commonest first."""
    common = Counter(gathered.sets).most_common(MOST_FORMS)
    sets = [each for each, times in common if times >= FEWEST_ANSWERS and len(each) > 1]
    return tuple(_fixed(gathered, each) for each in sets)


def _fixed(gathered: Gathered, items: tuple[int, ...]) -> FormReport:
    """The persons who met these items and no others, so that their scores are those of the form."""
    rows = [number for number, own in enumerate(gathered.sets) if own == items]
    within = set(rows).__contains__
    columns = [
        Column(*(list(filter(within, each)) for each in column))
        for column in map(gathered.matrix.columns.__getitem__, items)
    ]
    whole = Totals((len(items),) * len(rows), tuple(map(gathered.whole.right.__getitem__, rows)))
    names = {gathered.sittings[number].form for number in rows}
    form = names.pop() if len(names) == 1 else ""
    return FormReport(form, len(items), len(rows), reliability(Matrix(len(rows), tuple(columns)), whole))


def pupil_lines(view: View, gathered: Gathered, random: Random, *, names: bool) -> tuple[PupilLine, ...]:
    """Each pupil's right answers. Pseudonyms are drawn anew each time, so that no list of names leads back to them."""
    scores = _scores(gathered)
    if not scores or (len(scores) > MOST_PUPILS and not names):
        return ()
    if names:
        ordered = sorted(scores.items(), key=lambda each: (each[0][0], each[0][1].casefold()))
        return tuple(PupilLine(pupil, class_, *score) for (class_, pupil), score in ordered)
    drawn = random.sample(list(scores.items()), len(scores))
    lines = enumerate(((class_, score) for (class_, _), score in drawn), start=1)
    pseudonym = report_words(view.say.language).pseudonym
    return tuple(PupilLine(pseudonym.format(number=number), class_, *score) for number, (class_, score) in lines)
