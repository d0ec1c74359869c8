"""A report for other programs: one value for JSON, one table for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from quiz.classroom.answers import harmless
from quiz.classroom.statistics import ItemRest, Suppressed

if TYPE_CHECKING:
    from quiz.classroom.report.values import ItemReport, Report
    from quiz.locale.manner import Manner
    from quiz.locale.report import ReportWords

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | float | int | bool | None"
FORMAT: dict[str, Plain] = {"format": "qui-parle-report", "version": 1}
COLUMNS = (
    "question", "number", "skill", "ask", "answers", "right", "p", "p_low", "p_high", "blank", "r", "before", "after",
    "commonest_mistake", "commonest_mistake_share", "assumes",
)  # fmt: skip


def as_plain(report: Report) -> dict[str, Plain]:
    """The report as objects, lists, numbers and texts; what is not told is an object with `why`, `of`, `needed`."""
    plain = _plain(report)
    return {**FORMAT, **plain} if isinstance(plain, dict) else dict(FORMAT)


def _plain(value: object) -> Plain:
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is None:
            return [_plain(each) for each in value]
        return {name.rstrip("_"): _plain(each) for name, each in zip(fields, value, strict=True)}
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return str(value)


def as_rows(words: ReportWords, report: Report) -> list[list[str]]:
    """One row a question under headings; texts are made harmless for spreadsheets, decimals follow the language."""
    header = [words.columns[column] for column in COLUMNS]
    return [header, *(_row(words.manner, item) for item in report.items)]


def _row(manner: Manner, item: ItemReport) -> list[str]:
    found, lure, talk = item.difficulty, item.lure, item.discussion
    told = ["", "", "", "", ""]
    if not isinstance(found, Suppressed):
        shares = [_decimal(manner, value) for value in (found.p, *found.interval)]
        told = [str(found.of), str(found.right), *shares]
    r = _decimal(manner, item.rest.r) if isinstance(item.rest, ItemRest) else ""
    votes = [_decimal(manner, t.right / t.of) for t in (talk.before, talk.after)] if talk else ["", ""]
    mistake = [harmless(lure.text), _decimal(manner, lure.drawn.share), harmless(lure.why)] if lure else ["", "", ""]
    return [item.id, item.number, harmless(item.skill), harmless(item.ask), *told, str(item.blank), r, *votes, *mistake]


def _decimal(manner: Manner, value: float) -> str:
    return f"{value:.4f}".replace(".", manner.decimal)
