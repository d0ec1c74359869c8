"""The portrait of a player on a page: bars that read without colour, and words that claim no more than they show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from quiz.draw.console.bars import bar, solid
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span
from quiz.learner.measures import Discernment, NoNumber, Tally, sureness, wilson
from quiz.locale.dates import without_year
from quiz.locale.measures import measure_words
from quiz.locale.numbers import hundredths
from quiz.locale.stats import stats_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.learner.portrait import Portrait
    from quiz.locale.measures import MeasureWords
    from quiz.locale.stats import StatsWords

CELLS = 10
LABEL = 26
NARROW = 60


def show_portrait(page: Page, shown: Portrait, today: str, *, numbers: bool) -> None:
    """Print the whole page; `today` is an ISO date."""
    words = stats_words(page.say.language)
    page.blank()
    if not shown.answers.of and not shown.skipped:
        page.line(Span(words.title, STRONG))
        page.blank()
        page.line(words.nothing)
        page.line(words.first)
        page.blank()
        return
    _Drawing(page, words, measure_words(page.say.language), shown, numbers=numbers).draw(today)


class _Drawing:
    """One page being drawn."""

    def __init__(
        self, page: Page, words: StatsWords, measures: MeasureWords, shown: Portrait, *, numbers: bool
    ) -> None:
        self.page = page
        self.words = words
        self.measures = measures
        self.shown = shown
        self.numbers = numbers

    def draw(self, today: str) -> None:
        words, shown, say = self.words, self.shown, self.page.say
        self._heading(words.title, words.counts.format(answers=self._of(shown.answers), questions=shown.questions))
        self.page.blank()
        self._weeks()
        self._shares(words.devices, ((say.devices[name], tally) for name, tally in shown.devices.items()))
        self._shares(words.slots, ((words.slot_names[name], tally) for name, tally in shown.slots.items()))
        self._shares(words.levels, ((words.level.format(level=n), tally) for n, tally in shown.levels.items()))
        self._shares(words.banks, shown.banks.items())
        self._certainty()
        self._trust()
        self._due(today)
        self._notes()

    def _heading(self, words: str, note: str = "") -> None:
        self.page.row([Span(words, STRONG)], [Span(note, QUIET)] if note else [])

    def _weeks(self) -> None:
        if not self.shown.weeks:
            return
        self._heading(self.words.weeks, "" if self.page.plain else self.words.weeks_note)
        most = max(week.answers.of for week in self.shown.weeks)
        for week in self.shown.weeks:
            day = without_year(self.page.say, week.monday)
            self._row(self.words.week.format(day=day), self._of(week.answers), _part_of(week.answers, most))
        self.page.blank()

    def _shares(self, heading: str, parts: Iterable[tuple[str, Tally]]) -> None:
        rows = list(parts)
        if not rows:
            return
        self._heading(heading)
        for name, tally in rows:
            self._row(name, self._of(tally), share_bar(tally))
        self.page.blank()

    def _row(self, label: str, text: str, bar: str) -> None:
        page = self.page
        if page.plain:
            page.line(f"{label}{page.say.colon}{text}")
        elif page.width < NARROW:
            page.line(Span(label, ACCENT), indent=4)
            page.line(f"{bar}  {text}", indent=6)
        else:
            page.line(Span(label.ljust(LABEL), ACCENT), f"{bar}  {text}", indent=4)

    def _of(self, tally: Tally) -> str:
        if not tally.of:
            return self.words.no_answer
        text = self.words.share.format(right=tally.right, of=tally.of)
        interval = wilson(*tally)
        if not self.numbers or isinstance(interval, NoNumber):
            return text
        low, high = (self._percent(bound) for bound in interval)
        return f"{text} ({self.words.between.format(low=low, high=high)})"

    def _percent(self, share: float) -> str:
        return self.words.manner.in_percent(100 * share)

    def _certainty(self) -> None:
        found = self.shown.calibration
        self._heading(self.words.sure)
        if isinstance(found, NoNumber):
            self.page.line(self.words.no_sure, indent=4)
        else:
            for said in found.levels:
                tally = Tally(said.right, said.of)
                self._row(self.measures.levels[said.level], self._of(tally), share_bar(tally))
            self.page.line(self.measures.over[sureness(found)], indent=4)
            self.page.line(Span(self.words.sure_note, QUIET), indent=4)
            if self.numbers:
                self._number("brier", found.brier)
                self._number("over", found.over)
        self.page.blank()

    def _trust(self) -> None:
        found, words = self.shown.judgements, self.words
        self._heading(words.trust, words.trust_note if found.counts.all else "")
        if found.counts.fair:
            fair = Tally(found.counts.correct_rejections, found.counts.fair)
            self._row(words.fair, self._of(fair), share_bar(fair))
        if found.counts.loaded:
            loaded = Tally(found.counts.hits, found.counts.loaded)
            self._row(words.loaded, self._of(loaded), share_bar(loaded))
        self.page.line(self.measures.leaning[found.leaning], indent=4)
        self.page.line(self.measures.prejudice[found.prejudice], indent=4)
        if isinstance(found.stereotype, NoNumber) and found.stereotype.missing:
            self.page.line(Span(self.measures.missing.format(missing=found.stereotype.missing), QUIET), indent=4)
        if self.numbers:
            self._trust_numbers()
        self.page.blank()

    def _trust_numbers(self) -> None:
        found = self.shown.judgements
        if isinstance(found.discernment, Discernment):
            for name, meaning in self.measures.mist.items():
                self._plain_row(f"{name}, {meaning}", str(getattr(found.discernment, name)))
        if not isinstance(found.detection, NoNumber):
            self._number("d_prime", found.detection.d_prime)
            self._number("c", found.detection.c)
        if not isinstance(found.stereotype, NoNumber):
            self._number("S", found.stereotype.value)

    def _number(self, name: str, value: float) -> None:
        self._plain_row(self.measures.numbers[name], hundredths(self.page.say.language, value))

    def _plain_row(self, label: str, text: str) -> None:
        self.page.line(Span(f"{label}{self.page.say.colon}", QUIET), text, indent=4)

    def _due(self, today: str) -> None:
        if not self.shown.due:
            return
        words = self.words
        if not any(self.shown.due):
            self.page.line(words.due_none)
            self.page.blank()
            return
        self._heading(words.due)
        most = max(self.shown.due)
        for ahead, count in enumerate(self.shown.due):
            if count:
                text = words.questions_due.of(count)
                self._row(self._day(today, ahead), text, bar_of(count, most))
        self.page.blank()

    def _day(self, today: str, ahead: int) -> str:
        if ahead <= 1:
            return self.words.tomorrow if ahead else self.words.today
        return without_year(self.page.say, date.fromisoformat(today) + timedelta(days=ahead))

    def _notes(self) -> None:
        words, shown = self.words, self.shown
        if shown.skipped:
            self.page.line(words.skipped.format(count=shown.skipped))
        if shown.gone:
            self.page.line(words.gone.format(count=shown.gone))
        self.page.line(Span(words.numbers_note if self.numbers else words.more_numbers, QUIET))
        self.page.blank()


def share_bar(tally: Tally) -> str:
    """Ten cells, filled as the share is, to half a cell: `██████▌░░░`."""
    halves = round(2 * CELLS * tally.right / tally.of) if tally.of else 0
    return bar(halves / 2, CELLS)


def bar_of(count: int, most: int) -> str:
    """A cell for each, or for equal parts where the most are more than there are cells; never none."""
    return solid(max(1, round(CELLS * count / max(most, CELLS)))).ljust(CELLS)


def _part_of(tally: Tally, most: int) -> str:
    """A bar as long as the week's answers against the fullest week, filled as far as they were right."""
    if not tally.of:
        return " " * CELLS
    cells = max(1, round(CELLS * tally.of / most))
    return bar(round(cells * tally.right / tally.of), cells).ljust(CELLS)
