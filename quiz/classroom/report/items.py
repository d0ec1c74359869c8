"""The report on each question."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.answers import SINGLE
from quiz.classroom.report.lettering import Printing
from quiz.classroom.report.texts import Choosable, choosables, names_in
from quiz.classroom.report.values import Discussion, ItemReport, OptionLine
from quiz.classroom.statistics import FEWEST_ANSWERS, Suppressed, difficulty, item_rest, option_counts
from quiz.learner.measures import NoNumber, Tally, difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.classroom.marking.book import Book, Known
    from quiz.classroom.report.gathering import Gathered, Kind
    from quiz.classroom.statistics import OptionCounts
    from quiz.locale import Phrases


class View(NamedTuple):
    """What texts are taken from, in which language, and how the questions were printed, where that is known."""

    book: Book
    say: Phrases
    printed: Mapping[str, Printing] = {}

    def printing(self, name: str) -> Printing:
        """How a question was printed."""
        return self.printed.get(name, Printing())


def item_reports(view: View, gathered: Gathered, kinds: Mapping[str, Mapping[Kind, int]]) -> tuple[ItemReport, ...]:
    """Each question that was answered and that the bank has."""
    place = {name: index for index, name in enumerate(gathered.items)}
    reports = []
    for name, given in kinds.items():
        known = view.book.known(name)
        if known is not None:
            rest = item_rest(gathered.matrix.columns[place[name]], gathered.whole) if name in place else None
            reports.append(_item(view, known, given)._replace(rest=rest))
    return tuple(reports)


def first(kinds: Mapping[Kind, int]) -> dict[Kind, int]:
    """Of one question, what each gave alone; where nobody did, the votes before the discussion.

    Both together would count persons twice.
    """
    alone = {kind: times for kind, times in kinds.items() if kind.occasion in SINGLE}
    return alone or {kind: times for kind, times in kinds.items() if kind.occasion == "first vote"}


def tally(kinds: Mapping[Kind, int]) -> Tally:
    """Right answers out of whole answers given, blanks left out."""
    whole = {kind: times for kind, times in kinds.items() if kind.of and kind.response is not None}
    return Tally(sum(times for kind, times in whole.items() if kind.correct), sum(whole.values()))


def _item(view: View, known: Known, kinds: Mapping[Kind, int]) -> ItemReport:
    question, language, before = known.question, view.say.language, first(kinds)
    return ItemReport(
        question.id,
        question.ask.of(language),
        question.device,
        view.say.devices[question.device],
        question.takeaway.of(language),
        difficulty(*tally(before)),
        sum(times for kind, times in before.items() if kind.response is None),
        None,
        _options(view, known, before),
        _discussion(kinds),
        view.printing(question.id).numbers if view.printing(question.id).versions else "",
    )


def _options(view: View, known: Known, kinds: Mapping[Kind, int]) -> tuple[OptionLine, ...]:
    """Every option of a choice; of rows and ranks, the right one and the wrong one that drew most."""
    counts: Counter[str] = Counter()
    for kind, times in kinds.items():
        for name in names_in(known.question, kind.response or ()):
            counts[name] += times
    found = choosables(view.book.pack, view.say, known.question, known.key)
    keys = [each.name for each in found if each.right]
    drawn = option_counts([each.name for each in found], keys, counts, _givers(known, kinds, counts))
    if isinstance(drawn, Suppressed):
        return ()
    return tuple(_lines(known, found, drawn, view.printing(known.question.id)))


def _givers(known: Known, kinds: Mapping[Kind, int], counts: Mapping[str, int]) -> int:
    """How many gave an answer; of hands for parts, as many as the part that drew most of them."""
    whole = sum(times for kind, times in kinds.items() if kind.of and kind.response)
    hands = any(not kind.of for kind in kinds)
    if not hands:
        return whole
    if not known.in_parts:
        return max(whole, max(counts.values(), default=0))
    parts: Counter[str] = Counter()
    for name, times in counts.items():
        parts[name.partition("=")[0]] += times
    return max(parts.values(), default=0)


def _lines(known: Known, found: Iterable[Choosable], drawn: OptionCounts, printed: Printing) -> Iterable[OptionLine]:
    lines = [
        OptionLine(each.text, each.why, one, each.right, printed.letter(each.name) if printed.versions else "")
        for each, one in zip(found, drawn.options, strict=True)
    ]
    if not known.in_parts:
        return lines
    kept = []
    for place in dict.fromkeys(line.place for line in lines):
        here = [line for line in lines if line.place == place]
        wrong = [line for line in here if not line.correct and line.drawn.chosen]
        kept += [line for line in here if line.correct]
        kept += sorted(wrong, key=lambda line: -line.drawn.chosen)[:1]
    return kept


def _discussion(kinds: Mapping[Kind, int]) -> Discussion | None:
    """Both votes, when each has ten. The same persons vote twice, so that the interval is rather too wide."""
    before = tally({kind: times for kind, times in kinds.items() if kind.occasion == "first vote"})
    after = tally({kind: times for kind, times in kinds.items() if kind.occasion == "second vote"})
    change = difference(after, before)
    if min(before.of, after.of) < FEWEST_ANSWERS or isinstance(change, NoNumber):
        return None
    return Discussion(before, after, change)
