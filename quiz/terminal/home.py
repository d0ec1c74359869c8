"""The first screen: what this is, what there is, how to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.terminal.page import ACCENT, QUIET, STRONG, Page, Span

if TYPE_CHECKING:
    from quiz.model import Pack

NARROW = 60


def show_banks(page: Page, pack: Pack) -> None:
    """Print the banks with their sizes and the commands to start with."""
    say = page.say
    counts = say.home_counts.format(banks=len(pack.banks), questions=len(pack.questions()))
    page.blank()
    page.row([Span("Qui parle\u202f?", STRONG)], [Span(counts, QUIET)])
    page.line(say.pitch)
    page.blank()
    widest = max((len(bank.id) for bank in pack.banks), default=0) + 3
    for bank in pack.banks:
        size = str(len(bank.questions))
        title = bank.title.of(say.language)
        if page.plain:
            page.line(f"{bank.id}{say.colon}{title} ({size})")
        elif page.width < NARROW:
            page.row([Span(bank.id, ACCENT)], [Span(size, QUIET)])
            page.line(title, indent=4)
        else:
            page.row([Span(bank.id.ljust(widest), ACCENT), title], [Span(size, QUIET)])
    page.blank()
    first = pack.banks[0].id if pack.banks else "les-mots"
    for label, command, what in say.home_start:
        _start(page, label, command.format(bank=first), what)
    page.blank()


def _start(page: Page, label: str, command: str, what: str) -> None:
    if page.plain:
        page.line(f"{label}{page.say.colon}{command} ({what})")
    elif page.width < NARROW:
        page.line(Span(label.ljust(12), QUIET), Span(command, STRONG))
        page.line(Span(what, QUIET), indent=14)
    else:
        page.line(Span(label.ljust(12), QUIET), Span(command.ljust(26), STRONG), Span(what, QUIET))
