"""What every part of a report is made of: a title, lines, bars that are about a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.statistics import Suppressed
from quiz.document import Label, Para, Run, Section, Share, Shares
from quiz.tell.report.sentences import percent, short, suppressed
from quiz.tell.texts import scale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.statistics import Difficulty
    from quiz.document import Node, Role
    from quiz.locale.report import ReportWords


def part(title: str, *nodes: Node, name: str = "", parted: bool = False, apart: bool = False) -> Section:
    """A part of the report."""
    return Section((Run(title, "accent", strong=True),), nodes, name=name, parted=parted, apart=apart)


def line(text: str, role: Role = "", name: str = "") -> Para:
    """A paragraph of one kind."""
    return Para((Run(text, role),), name)


def labelled(words: ReportWords, name: str) -> Label:
    """What a bar is called; "" is nothing."""
    return Label(name, f"{name}{words.colon}" if name else "")


def share(words: ReportWords, name: str, found: Difficulty | Suppressed, text: str = "") -> Share:
    """How much was right, with its interval, or why that is not told; in the words given, or in few."""
    label = labelled(words, name)
    if isinstance(found, Suppressed):
        return Share(label, None, suppressed(words, found))
    brief = percent(words, found.p)
    return Share(label, found.p, text or short(words, found), found.interval, brief)


def shares(
    words: ReportWords, name: str, title: str, items: Iterable[Share], axes: tuple[str, str] = ("", "")
) -> Shares:
    """Bars that are about a class."""
    return Shares(tuple(items), name, title, scale(words), "class", axes)
