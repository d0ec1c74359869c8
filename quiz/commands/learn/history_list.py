"""`quiz history list`: the answers, the latest first, as a table, as JSON or as CSV."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.clock import now
from quiz.commands.learn.history_access import existing, minding
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json, tell
from quiz.console.writing import write_result
from quiz.draw.console.page import BAD, GOOD, QUIET, STRONG, WARN, Page, Span
from quiz.draw.console.visible import visible
from quiz.learner.moments import local
from quiz.learner.portable import COLUMNS, cells_of, fields_of
from quiz.locale.dates import in_words
from quiz.locale.history import history_words
from quiz.tell.outcomes import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from quiz.learner.attempts import Attempt
    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.locale.history import HistoryWords

_STYLES = {"right": GOOD, "wrong": BAD, "partly": WARN, "skipped": QUIET}
_TAKEN_BACK = ("↶", QUIET)
_DAYS = 36500
OUTCOME = "outcome"
"""What became of an answer: told to programs besides what is kept, and not kept, as it follows from that."""
_GAP = "  "


class ListOptions(NamedTuple):
    """What was asked for on the command line; without a count all answers are wanted."""

    data: Path
    bank: str | None = None
    question: str | None = None
    since: str | None = None
    player: str | None = None
    most: int | None = 20
    json: bool = False
    csv: bool = False
    plain: bool = False


@minding
def list_history(say: Phrases, options: ListOptions) -> int:
    """Print the answers; returns the exit code."""
    words = history_words(say.language)
    if options.json and options.csv:
        raise UsageError(words.one_output)
    since = since_moment(words, options.since, local(now()))
    history = existing(say, options.data)
    where, values = ("", ()) if history is None else _condition(say, words, history, options, since)
    attempts = history.newest(options.most, where, values) if history else []
    if options.json:
        print_json([fields_of(attempt) | {OUTCOME: outcome(attempt)} for attempt in attempts])
    elif options.csv:
        _write_csv(say, attempts)
    elif history is None or not (where or attempts):
        tell(words.nothing)
    else:
        total = history.count(where, values)
        _show(make_page(say, plain=options.plain), words, attempts, total)
    return FINE


def _condition(
    say: Phrases, words: HistoryWords, history: History, options: ListOptions, since: int | None
) -> tuple[str, tuple[object, ...]]:
    """The filters as SQL. Raises UsageError for a name that was never asked."""
    refuse_unknown(say, words.unknown_bank, options.bank, history.names("bank"))
    refuse_unknown(say, words.unknown_question, options.question, history.names("question"))
    refuse_unknown(say, words.unknown_player, options.player, history.players())
    wanted = {
        "bank = ?": options.bank,
        "question = ?": options.question,
        "player = ?": options.player,
        "at >= ?": since,
    }
    given = {clause: value for clause, value in wanted.items() if value is not None}
    return " AND ".join(given), tuple(given.values())


def refuse_unknown(say: Phrases, message: str, name: str | None, names: Sequence[str]) -> None:
    """Raise UsageError for a name that is asked for and is none of these, with those that are nearest to it."""
    if name is not None and name not in names:
        raise UsageError(f"{message.format(name=name)} {did_you_mean(say, nearest(name, names))}".strip())


def since_moment(words: HistoryWords, text: str | None, now: datetime) -> int | None:
    """The moment that a date or a number of days means, in milliseconds. Raises UsageError."""
    if text is None:
        return None
    try:
        if text.isdecimal() and len(text) <= len(str(_DAYS)):
            found = now - timedelta(days=int(text))
        else:
            found = datetime.fromisoformat(text)
            found = found if found.tzinfo else found.replace(tzinfo=now.tzinfo)
        return int(found.timestamp() * 1000)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(words.bad_since.format(value=text)) from error


def _write_csv(say: Phrases, attempts: Iterable[Attempt]) -> None:
    from quiz.formats.spreadsheets import as_csv

    rows = ([*cells_of(attempt), outcome(attempt)] for attempt in attempts)
    write_result(say, None, [as_csv(say.manner, [(*COLUMNS, OUTCOME), *rows])])


def outcome(attempt: Attempt) -> str:
    """What became of an answer: the name of a sign."""
    if attempt.withdrawn is not None:
        return "withdrawn"
    return attempt.outcome


def _show(page: Page, words: HistoryWords, attempts: Sequence[Attempt], total: int) -> None:
    if not attempts:
        tell(words.nothing_found)
        return
    rows = [_row(page, words, attempt, several=len({each.player for each in attempts}) > 1) for attempt in attempts]
    widths = [max(cell_len(row.cells[i]) for row in rows) for i in range(len(rows[0].cells))]
    narrow = 12 + sum(widths) + len(_GAP) * len(widths) > page.width
    for day, group in groupby(rows, key=lambda row: row.day):
        page.blank()
        page.line(Span(in_words(page.say, day), STRONG))
        for row in group:
            _show_row(page, row, widths, narrow=narrow)
    if len(attempts) < total:
        page.blank()
        shown = words.answers.of(len(attempts))
        page.line(Span(words.shown.format(shown=shown, total=total), QUIET))


class _Row(NamedTuple):
    day: str
    time: str
    sign: Span
    word: str
    cells: tuple[str, ...]


def _row(page: Page, words: HistoryWords, attempt: Attempt, *, several: bool) -> _Row:
    at = local(attempt.at)
    kind = outcome(attempt)
    confidence = page.say.confidence.level[attempt.confidence] if attempt.confidence else ""
    player = (attempt.player or words.no_player,) if several else ()
    cells = (attempt.question, attempt.bank, confidence, _seconds(page, words, attempt), *player)
    known = SIGNS[attempt.outcome], _STYLES[attempt.outcome]
    sign = Span(*(known if attempt.withdrawn is None else _TAKEN_BACK))
    return _Row(f"{at:%Y-%m-%d}", f"{at:%H:%M}", sign, words.signs[kind], tuple(visible(cell) for cell in cells))


def _seconds(page: Page, words: HistoryWords, attempt: Attempt) -> str:
    seconds = round(attempt.milliseconds / 1000)
    if page.plain:
        return words.spoken_seconds.of(seconds)
    return words.seconds.format(count=seconds) if seconds else words.under_a_second


def _show_row(page: Page, row: _Row, widths: Sequence[int], *, narrow: bool) -> None:
    question, *others = row.cells
    if page.plain:
        page.line(", ".join([row.time, row.word, *filter(None, row.cells)]) + ".")
        return
    lead = (Span(f"{row.time}  ", QUIET), row.sign, _GAP)
    if narrow:
        page.line(*lead, question, indent=4)
        page.line(Span(" · ".join(filter(None, others)), QUIET), indent=14)
        return
    cells = [cell + " " * (width - cell_len(cell)) for cell, width in zip(row.cells, widths, strict=True)]
    page.line(*lead, cells[0], Span(_GAP + _GAP.join(cells[1:]), QUIET), indent=4)
