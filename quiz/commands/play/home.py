"""The first screen: what this is, what there is, what is learnt, how to go on."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from quiz.draw.console.bars import EMPTY, FULL, filled
from quiz.draw.console.page import ACCENT, GOOD, MARGIN, QUIET, STRONG, Page, Span
from quiz.locale.moments import moment_words
from quiz.play.daily import statement_of
from quiz.play.selection import open_to_all
from quiz.tell.standing import standing_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date

    from quiz.learner.standing import Standing, Standings
    from quiz.locale.reviewing import ReviewingWords
    from quiz.model import Bank, Pack

NARROW = 60
FADED = "▒"
BAR_WIDTH = 10
LABEL_WIDTH, COMMAND_WIDTH = 12, 26
PERSONAL = ("quiz play", "quiz today", "quiz review", "quiz test")
"""The commands that remember who plays."""


class Remembered(NamedTuple):
    """What is known of the player: how far they have come, what is due, and whether something was reviewed today.

    `coming` is what comes next, `resume` how far an interrupted round has come, `test` an interrupted test: so many
    answers of so many; `today` says that the question of the day was answered.
    """

    standings: Standings
    due: int
    reviewed: bool
    coming: tuple[str, int] | None
    resume: tuple[int, int] | None
    test: tuple[int, int] | None = None
    today: bool = False


def show_first_visit(page: Page, player: str) -> None:
    """Print what this is, and the one thing to do."""
    words = moment_words(page.say.language)
    page.blank()
    page.line(Span("Qui parle\u202f?", STRONG))
    page.line(page.say.pitch)
    page.blank()
    page.line(words.begin, Span(_as(player, "quiz play"), STRONG))
    page.blank()
    page.line(Span(f"{words.all_else}quiz --help", QUIET))
    page.blank()


def show_banks(
    page: Page,
    pack: Pack,
    day: date,
    remembered: Remembered | None = None,
    commands: Container[str] = (),
    player: str = "",
) -> None:
    """Print the banks with their sizes, what is learnt of them, and the commands to go on with, as that player."""
    say = page.say
    sizes = Counter(pack.bank_of(question).id for question in open_to_all(pack.questions()))
    counts = say.home_counts.format(
        banks=say.home_banks.of(len(pack.banks)), questions=say.home_questions.of(sizes.total())
    )
    page.blank()
    page.row([Span("Qui parle\u202f?", STRONG)], [Span(counts, QUIET)])
    page.line(say.pitch)
    page.blank()
    widest = max((len(bank.id) for bank in pack.banks), default=0) + 3
    begun = remembered.standings if remembered and remembered.standings.whole.seen else None
    for bank in pack.banks:
        standing = begun.banks.get(bank.id) if begun else None
        _bank(page, bank, widest, standing or sizes[bank.id])
    if begun:
        _show_whole(page, begun.whole)
    page.blank()
    starts = [
        (label, _as(player, command), what) for label, command, what in _starts(page, pack, day, remembered, commands)
    ]
    room = max((_room(command) for _, command, what in starts if _holds(page, _room(command), what)), default=0)
    for label, command, what in starts:
        beside = _room(command) <= room and _holds(page, room, what)
        _start(page, label, command, what, room if beside else 0)
    page.blank()


def _as(player: str, command: str) -> str:
    """The command as that player has to type it."""
    if not player or "--help" in command or not command.startswith(PERSONAL):
        return command
    return f"{command} {shlex.join(['--player', player])}"


def _words(page: Page) -> ReviewingWords:
    from quiz.locale.reviewing import reviewing_words

    return reviewing_words(page.say.language)


def _show_whole(page: Page, whole: Standing) -> None:
    """How far the player has come in all, and what the bars say."""
    words = _words(page)
    page.blank()
    page.line(f"{standing_text(page.say.language, whole)}.")
    if whole.understood and not page.plain:
        signs = [Span(f"{FULL} ", GOOD), Span(words.home_understood, QUIET)]
        if whole.refresh:
            signs += [Span(f"   {FADED} ", GOOD), Span(words.home_refresh, QUIET)]
        page.line(*signs)


def _bank(page: Page, bank: Bank, widest: int, known: Standing | int) -> None:
    """A bank and how far the player has come in it; of a player who is not known, how many questions it has."""
    of = known if isinstance(known, int) else known.of
    size, title = str(of), bank.title.of(page.say.language)
    bar = [] if isinstance(known, int) else _bar(known)
    if page.plain:
        told = page.say.home_questions.of(of) if isinstance(known, int) else standing_text(page.say.language, known)
        page.line(f"{bank.id}{page.say.colon}{title} ({told})")
    elif page.width < NARROW:
        page.row([Span(bank.id, ACCENT)], [Span(size, QUIET), *bar])
        page.line(title, indent=4)
    else:
        page.row([Span(bank.id.ljust(widest), ACCENT), title], [Span(size, QUIET), *bar])


def _bar(standing: Standing) -> list[Span | str]:
    """Ten places for the whole bank: what is understood, and beyond that what of it is to be refreshed."""
    fresh = filled(standing.understood - standing.refresh, standing.of, BAR_WIDTH)
    faded = max(fresh, filled(standing.understood, standing.of, BAR_WIDTH)) - fresh
    count = str(standing.understood) if standing.seen else "–"
    empty = Span(EMPTY * (BAR_WIDTH - fresh - faded), QUIET)
    return ["   ", Span(FULL * fresh, GOOD), Span(FADED * faded, GOOD), empty, count.rjust(5)]


def _starts(
    page: Page, pack: Pack, day: date, remembered: Remembered | None, commands: Container[str]
) -> Iterator[tuple[str, str, str]]:
    """The commands that make sense now: what waits comes first, how to begin goes when one has begun."""
    first = pack.banks[0].id if pack.banks else "les-mots"
    usual = [(label, command.format(bank=first), what) for label, command, what in page.say.home_start]
    words = moment_words(page.say.language)
    if remembered is not None:
        yield from _waiting(_words(page), remembered)
    yield from usual[:1]
    if not (remembered and remembered.today):
        yield words.today, "quiz today", words.today_what
    yield from usual[1:2]
    if "compare" in commands and (statement := statement_of(pack, day)):
        yield words.compare, f"quiz compare {statement.id}", statement.said.of(page.say.language)
    if remembered is None:
        yield from usual[2:]


def _waiting(words: ReviewingWords, remembered: Remembered) -> Iterator[tuple[str, str, str]]:
    if remembered.resume is not None:
        answered, planned = remembered.resume
        what = words.home_resume_what.format(answered=answered, planned=planned)
        yield words.home_resume, "quiz play --resume", what
    if remembered.test is not None:
        answered, planned = remembered.test
        what = words.home_test_what.format(answered=answered, planned=planned)
        yield words.home_resume, "quiz test --resume", what
    yield words.home_review, "quiz review", _to_review(words, remembered)


def _to_review(words: ReviewingWords, remembered: Remembered) -> str:
    if remembered.due:
        return words.home_today.of(remembered.due)
    if remembered.coming is None:
        return words.home_done if remembered.reviewed else words.home_nothing
    day, count = remembered.coming
    later = words.home_done_later if remembered.reviewed else words.home_later
    return later.format(day=day, count=words.count.of(count))


def _room(command: str) -> int:
    return max(COMMAND_WIDTH, cell_len(command) + 2)


def _holds(page: Page, room: int, what: str) -> bool:
    """Whether what a command does fits beside it."""
    return page.width >= max(NARROW, MARGIN + LABEL_WIDTH + room + cell_len(what))


def _start(page: Page, label: str, command: str, what: str, room: int) -> None:
    """One way to go on; `room` is how wide the commands are, or none where each has what it does below it."""
    if page.plain:
        page.line(f"{label}{page.say.colon}{command} ({what})")
    elif not room:
        below = MARGIN + cell_len(command) <= page.width < MARGIN + LABEL_WIDTH + cell_len(command)
        page.line("" if below else Span(command, STRONG), lead=Span(label.ljust(LABEL_WIDTH), QUIET))
        if below:
            page.line(Span(command, STRONG))
        page.line(Span(what, QUIET), indent=MARGIN + LABEL_WIDTH)
    else:
        page.line(Span(label.ljust(LABEL_WIDTH), QUIET), Span(command.ljust(room), STRONG), Span(what, QUIET))
