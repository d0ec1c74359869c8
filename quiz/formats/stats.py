"""A player's portrait as one page for a browser: no script, nothing fetched."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import Html, join, page, tag
from quiz.draw.svg import (
    Bar,
    Column,
    Frame,
    Point,
    bar_chart,
    calibration_chart,
    column_chart,
)
from quiz.learner.measures import Discernment, NoNumber, Tally, sureness, wilson
from quiz.locale.dates import in_words, short_day
from quiz.locale.numbers import hundredths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.learner.portrait import Portrait
    from quiz.locale import Phrases
    from quiz.locale.measures import MeasureWords
    from quiz.locale.stats import StatsWords


def stats_page(say: Phrases, words: StatsWords, measures: MeasureWords, shown: Portrait, today: str) -> str:
    """The whole page; `today` is an ISO date."""
    drawing = _Page(say, words, measures, shown)
    sheet = style("palette", "page", "chart", "stats")
    return page(say.language, words.title, sheet, tag("main", *drawing.sections(today)))


class _Page:
    """The sections of one page."""

    def __init__(self, say: Phrases, words: StatsWords, measures: MeasureWords, shown: Portrait) -> None:
        self.say = say
        self.words = words
        self.measures = measures
        self.shown = shown

    def sections(self, today: str) -> list[Html]:
        words, shown, say = self.words, self.shown, self.say
        counts = words.counts.format(answers=self._of(shown.answers), questions=shown.questions)
        head = tag("header", tag("h1", words.title), tag("p", f"{counts} · {in_words(say, today)}", class_="note"))
        if not shown.answers.of:
            return [head, tag("p", words.nothing), tag("p", words.first)]
        devices = ((say.devices[name], tally) for name, tally in shown.devices.items())
        slots = ((words.slot_names[name], tally) for name, tally in shown.slots.items())
        levels = ((words.level.format(level=n), tally) for n, tally in shown.levels.items())
        return [
            head,
            self._weeks(),
            self._shares("devices", words.devices, devices),
            self._shares("slots", words.slots, slots),
            self._shares("levels", words.levels, levels),
            self._shares("banks", words.banks, shown.banks.items()),
            self._certainty(),
            self._trust(),
            self._due(today),
            self._numbers(),
            tag("footer", tag("p", words.numbers_note), tag("p", words.made), class_="note"),
        ]

    def _frame(self, name: str, title: str) -> Frame:
        return Frame(name, title, "", self._percent)

    def _of(self, tally: Tally) -> str:
        return self.words.share.format(right=tally.right, of=tally.of) if tally.of else self.words.no_answer

    def _percent(self, share: float) -> str:
        return self.words.manner.in_percent(100 * share)

    def _weeks(self) -> Html:
        columns = [
            Column(
                short_day(self.say, week.monday),
                week.answers.of,
                week.answers.right,
                self._of(week.answers),
            )
            for week in self.shown.weeks
        ]
        chart = column_chart(self._frame("weeks", self.words.weeks), columns)
        return tag("section", tag("h2", self.words.weeks), tag("p", self.words.weeks_note, class_="note"), chart)

    def _shares(self, name: str, heading: str, parts: Iterable[tuple[str, Tally]]) -> Html:
        bars = [self._bar(label, tally) for label, tally in parts]
        if not bars:
            return join()
        return tag("section", tag("h2", heading), bar_chart(self._frame(name, heading), bars))

    def _bar(self, label: str, tally: Tally) -> Bar:
        text = self._of(tally)
        interval = wilson(*tally)
        if isinstance(interval, NoNumber):
            return Bar(label, None, text)
        return Bar(label, tally.right / tally.of, text, interval.low, interval.high)

    def _certainty(self) -> Html:
        found, words = self.shown.calibration, self.words
        if isinstance(found, NoNumber):
            return tag("section", tag("h2", words.sure), tag("p", words.no_sure))
        points = [
            Point(
                said.claimed,
                said.right / said.of,
                said.interval.low,
                said.interval.high,
                self.measures.said[said.level].format(right=said.right, of=said.of),
            )
            for said in found.levels
        ]
        chart = calibration_chart(self._frame("sure", words.sure), points, (words.claimed, words.was_right))
        return tag(
            "section",
            tag("h2", words.sure),
            tag("p", self.measures.over[sureness(found)]),
            tag("p", words.sure_note, class_="note"),
            chart,
        )

    def _trust(self) -> Html:
        found, words = self.shown.judgements, self.words
        pairs = (
            (words.fair, Tally(found.counts.correct_rejections, found.counts.fair)),
            (words.loaded, Tally(found.counts.hits, found.counts.loaded)),
        )
        bars = [self._bar(label, tally) for label, tally in pairs if tally.of]
        return tag(
            "section",
            tag("h2", words.trust),
            tag("p", words.trust_note, class_="note") if bars else None,
            bar_chart(self._frame("trust", words.trust), bars) if bars else None,
            tag("p", self.measures.leaning[found.leaning]),
            tag("p", self.measures.prejudice[found.prejudice]),
        )

    def _due(self, today: str) -> Html:
        if not self.shown.due:
            return join()
        first = date.fromisoformat(today)
        columns = [
            Column(
                short_day(self.say, first + timedelta(days=ahead)),
                count,
                count,
                self.words.questions_due.of(count),
            )
            for ahead, count in enumerate(self.shown.due)
        ]
        chart = column_chart(self._frame("due", self.words.due), columns)
        return tag("section", tag("h2", self.words.due), chart)

    def _numbers(self) -> Html:
        """What the words rest on, for those who ask: closed until it is opened."""
        rows = [tag("tr", tag("th", name, scope="row"), tag("td", value)) for name, value in self._figures()]
        if not rows:
            return join()
        return tag("section", tag("details", tag("summary", self.words.numbers), tag("table", tag("tbody", *rows))))

    def _figures(self) -> Iterator[tuple[str, str]]:
        measures, judged, certain = self.measures, self.shown.judgements, self.shown.calibration
        named: list[tuple[str, float]] = []
        if not isinstance(certain, NoNumber):
            named += [("brier", certain.brier), ("over", certain.over)]
        if isinstance(judged.discernment, Discernment):
            for name, meaning in measures.mist.items():
                yield f"{name}, {meaning}", str(getattr(judged.discernment, name))
        if not isinstance(judged.detection, NoNumber):
            named += [("d_prime", judged.detection.d_prime), ("c", judged.detection.c)]
        if not isinstance(judged.stereotype, NoNumber):
            named.append(("S", judged.stereotype.value))
        for name, value in named:
            yield measures.numbers[name], hundredths(self.say.language, value)
