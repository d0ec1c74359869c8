"""How a player judges: what bars show, and words that claim no more than they show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from quiz.document import (
    Amount,
    Amounts,
    Cell,
    Facts,
    Group,
    Heading,
    Label,
    Para,
    Row,
    Run,
    Section,
    Share,
    Shares,
    Table,
)
from quiz.learner.measures import Discernment, NoNumber, Tally, sureness, wilson
from quiz.locale.dates import in_words, short_day, without_year
from quiz.locale.measures import measure_words
from quiz.locale.numbers import hundredths
from quiz.locale.stats import stats_words
from quiz.play.debrief import Score
from quiz.tell.standing import standing_text
from quiz.tell.texts import labelled, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Document, Node
    from quiz.learner.portrait import Portrait
    from quiz.learner.standing import Standing
    from quiz.locale import Phrases

    Counted = Tally | Score
    Named = Iterable[tuple[str, Counted]]

TOO_FEW = "too few answers"
FEW = 10
"""Questions of a day that make no long bar yet."""


def portrait(say: Phrases, shown: Portrait, today: str, *, numbers: bool) -> Document:
    """The portrait, with its intervals and its other numbers if they are asked for; `today` is an ISO date."""
    words = stats_words(say.language)
    if not shown.answers.of and not shown.skipped:
        return _nothing(say, Heading((Run(words.title, strong=True),)))
    telling = _Telling(say, shown, numbers=numbers)
    note = words.numbers_note if numbers else words.more_numbers
    head = Heading((Run(words.title, strong=True),), (Run(telling.counts(), "quiet"),))
    return (head, *telling.sections(today), Group((*telling.left_out(), Para((Run(note, "quiet"),)))))


def portrait_page(say: Phrases, shown: Portrait, today: str, *, numbers: bool) -> Document:
    """The portrait for a page of its own: as of a day, intervals to be seen; the numbers together, if asked for."""
    words = stats_words(say.language)
    telling = _Telling(say, shown, numbers=False)
    head = Heading(
        (Run(words.title, strong=True),), (Run(f"{telling.counts()} · {in_words(say, today)}", "quiet"),), level=1
    )
    if not shown.answers.of:
        return _nothing(say, head)
    figures = (*telling.certainty_figures(), *telling.trust_figures()) if numbers else ()
    details = [Section((Run(words.numbers),), figures, name="details")] if figures else []
    notes = Group((Para((Run(words.numbers_note),)), Para((Run(words.made),))), "notes")
    return (head, *telling.sections(today), *telling.left_out(), *details, notes)


def _nothing(say: Phrases, head: Heading) -> Document:
    words = stats_words(say.language)
    return (head, Group((Para((Run(words.nothing),)), Para((Run(words.first),)))))


class _Telling:
    """The sections of one portrait."""

    def __init__(self, say: Phrases, shown: Portrait, *, numbers: bool) -> None:
        self.say = say
        self.words = stats_words(say.language)
        self.measures = measure_words(say.language)
        self.shown = shown
        self.numbers = numbers

    def sections(self, today: str) -> Iterator[Node]:
        words, shown, say = self.words, self.shown, self.say
        yield from self._standing()
        yield from self._weeks()
        yield from self._shares("devices", words.devices, ((say.devices[name], t) for name, t in shown.devices.items()))
        yield from self._shares("slots", words.slots, ((words.slot_names[name], t) for name, t in shown.slots.items()))
        levels = ((words.level.format(level=level), tally) for level, tally in shown.levels.items())
        yield from self._shares("levels", words.levels, levels)
        yield self._certainty()
        yield self._trust()
        yield from self._due(today)

    def counts(self) -> str:
        """Answers and questions."""
        return self.words.counts.format(answers=self._of(self.shown.answers), questions=self.shown.questions)

    def left_out(self) -> list[Para]:
        """What the shares do not count."""
        told = ((self.shown.skipped, self.words.skipped), (self.shown.gone, self.words.gone))
        return [Para((Run(pattern.format(count=count)),)) for count, pattern in told if count]

    def certainty_figures(self) -> Iterator[Facts]:
        """How far apart sure and right are."""
        found = self.shown.calibration
        if not isinstance(found, NoNumber):
            yield self._figures([self._number("brier", found.brier), self._number("over", found.over)])

    def trust_figures(self) -> Iterator[Facts]:
        """The measures of suspicion and trust."""
        found = self.shown.judgements
        told: list[tuple[str, str]] = []
        if isinstance(found.discernment, Discernment):
            names = self.measures.mist.items()
            told += [(f"{name}, {meaning}", str(getattr(found.discernment, name))) for name, meaning in names]
        if not isinstance(found.detection, NoNumber):
            told += [self._number("d_prime", found.detection.d_prime), self._number("c", found.detection.c)]
        if not isinstance(found.stereotype, NoNumber):
            told.append(self._number("S", found.stereotype.value))
        if told:
            yield self._figures(told)

    def _number(self, name: str, value: float) -> tuple[str, str]:
        return self.measures.numbers[name], hundredths(self.say.language, value)

    def _figures(self, told: Iterable[tuple[str, str]]) -> Facts:
        return Facts(tuple(labelled(self.say, name, Run(value)) for name, value in told), "figures")

    def _standing(self) -> Iterator[Section]:
        """How far the player has come: in all, in each set and in each skill."""
        found, words = self.shown.standings, self.words
        if found is None:
            return
        whole = Para((Run(f"{standing_text(self.say.language, found.whole)}."),))
        skills = ((self.say.devices[device], standing) for device, standing in found.devices.items())
        tables = (self._stands(words.bank, found.banks.items()), self._stands(words.skill, skills))
        yield Section((Run(words.standing, strong=True),), (whole, *tables), parted=True)

    def _stands(self, head: str, standings: Iterable[tuple[str, Standing]]) -> Table:
        rows = [
            Row(
                tuple(Cell((Run(text),)) for text in (name, *map(str, each))),
                f"{name}{self.say.colon}{standing_text(self.say.language, each)}",
            )
            for name, each in standings
        ]
        return Table((head, *self.words.stands), tuple(rows), name="standing")

    def _weeks(self) -> Iterator[Section]:
        words = self.words
        amounts = []
        for week in self.shown.weeks:
            label = self._label(words.week.format(day=without_year(self.say, week.monday)))
            text, brief = self._of(week.answers), short_day(self.say, week.monday)
            amounts.append(Amount(label, week.answers.right, week.answers.of, text, brief))
        if amounts:
            bars = Amounts(tuple(amounts), "weeks", words.weeks)
            title, aside = (Run(words.weeks, strong=True),), (Run(words.weeks_note, "quiet"),)
            yield Section(title, (bars,), word=words.weeks, aside=aside)

    def _shares(self, name: str, title: str, parts: Named) -> Iterator[Section]:
        if bars := self._bars(name, title, parts):
            yield Section((Run(title, strong=True),), bars)

    def _bars(self, name: str, title: str, parts: Named) -> tuple[Shares, ...]:
        """One node of bars, or none for nothing."""
        shares = tuple(self._share(label, tally) for label, tally in parts if tally.of)
        return (Shares(shares, name, title, scale(self.words)),) if shares else ()

    def _share(self, label: str, tally: Counted) -> Share:
        interval = wilson(tally.right, tally.of)
        known = None if isinstance(interval, NoNumber) else interval
        return Share(self._label(label), tally.right / tally.of, self._of(tally), known)

    def _label(self, name: str) -> Label:
        return Label(name, f"{name}{self.say.colon}")

    def _of(self, tally: Counted) -> str:
        if not tally.of:
            return self.words.no_answer
        text = self.words.share.format(right=tally.right, of=tally.of)
        if isinstance(tally, Score) and tally.partly:
            text += self.say.in_part.of(tally.partly)
        interval = wilson(tally.right, tally.of)
        if not self.numbers or isinstance(interval, NoNumber):
            return text
        low, high = (self.say.manner.in_percent(100 * bound) for bound in interval)
        return f"{text} ({self.words.between.format(low=low, high=high)})"

    def _certainty(self) -> Section:
        found, words, measures = self.shown.calibration, self.words, self.measures
        title = (Run(words.sure, strong=True),)
        if isinstance(found, NoNumber):
            return Section(title, (Para((Run(words.no_sure),)),))
        shares = [
            self._share(measures.levels[said.level], Tally(said.right, said.of))._replace(
                brief=measures.said[said.level].format(right=said.right, of=said.of), claimed=said.claimed
            )
            for said in found.levels
        ]
        bars = Shares(tuple(shares), "sure", words.sure, scale(words), axes=(words.claimed, words.was_right))
        over, note = Para((Run(measures.over[sureness(found)]),)), Para((Run(words.sure_note, "quiet"),))
        return Section(title, (bars, over, note, *(self.certainty_figures() if self.numbers else ())))

    def _trust(self) -> Section:
        found, words = self.shown.judgements, self.words
        counts = found.counts
        fair, loaded = Tally(counts.correct_rejections, counts.fair), Tally(counts.hits, counts.loaded)
        nodes: list[Node] = [*self._bars("trust", words.trust, ((words.fair, fair), (words.loaded, loaded)))]
        nodes += [Para((Run(text),)) for text in self._tendencies()]
        if self.numbers:
            nodes += self.trust_figures()
        aside = (Run(words.trust_note, "quiet"),) if counts.all else ()
        return Section((Run(words.trust, strong=True),), tuple(nodes), aside=aside)

    def _tendencies(self) -> Iterator[str]:
        """Which way judgements lean, and whether the publisher weighs on them; what is missing for that, once."""
        found, measures = self.shown.judgements, self.measures
        missing = found.stereotype.missing if isinstance(found.stereotype, NoNumber) else 0
        if found.leaning != TOO_FEW:
            yield measures.leaning[found.leaning]
        if found.prejudice != TOO_FEW:
            yield measures.prejudice[found.prejudice]
        else:
            yield (measures.missing_all if found.leaning == TOO_FEW else measures.missing_publisher).of(missing)

    def _due(self, today: str) -> Iterator[Node]:
        words = self.words
        if self.shown.due and not any(self.shown.due):
            yield Para((Run(words.due_none),))
        elif self.shown.due:
            amounts = tuple(self._of_day(today, ahead, count) for ahead, count in enumerate(self.shown.due))
            yield Section((Run(words.due, strong=True),), (Amounts(amounts, "due", words.due, most=FEW),))

    def _of_day(self, today: str, ahead: int, count: int) -> Amount:
        """What is due on a day; of one without anything, nothing is said."""
        day = date.fromisoformat(today) + timedelta(days=ahead)
        names = {0: self.words.today, 1: self.words.tomorrow}
        text = self.words.questions_due.of(count) if count else ""
        label = self._label(names.get(ahead) or without_year(self.say, day))
        return Amount(label, count, count, text, short_day(self.say, day))
