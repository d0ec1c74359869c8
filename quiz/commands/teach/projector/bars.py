"""How the class voted, as bars: before and after, told by words and numbers as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.events import AFTER, BEFORE
from quiz.commands.teach.projector.asking import options, part_title, row_block, row_of
from quiz.draw.console.bars import bar, filled
from quiz.draw.console.nodes import show_node
from quiz.draw.console.page import QUIET, STRONG, Page, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.classroom.events import Vote
    from quiz.classroom.rounds import Part, Turn
    from quiz.commands.teach.projector.slides import Block
    from quiz.locale.projector import ClassWords
    from quiz.play.presentation import Asked

WIDEST, NARROWEST = 40, 6
"""Cells of a bar."""
NUMBERS = 12
"""Cells that the numbers after a bar take: `  28  100 %`."""
INDENT = 9
LOW = 24
"""Lines of a screen up to which there are no blank lines between the bars."""


class Line(NamedTuple):
    """A bar: what it is called, so many hands, out of so many."""

    name: str
    hands: int
    of: int


def distribution(words: ClassWords, asked: Asked, turn: Turn, part: Part) -> Block:
    """The votes on a part: for each letter, before and after; then those of the class who did not vote."""
    ballots = _ballots(words, turn, part)

    def show(page: Page) -> None:
        airy = part is None and not page.plain and page.console.height > LOW
        _part_heading(page, words, asked, part)
        for name, option in zip(asked.names, options(page.say, asked), strict=True):
            show_node(page, option)
            lines = [Line(label, vote.counts.get(name, 0), _hands(vote)) for label, vote in ballots.items()]
            shown = lines if part is None or page.plain else _one(lines)
            for line in shown:
                _bar(page, words, line, max(len(each.name) for each in shown))
            if airy:
                page.blank()
        if silent := _silent(words, page.say.colon, ballots, turn):
            page.line(Span(silent, QUIET), indent=INDENT)
        if silent or not airy:
            page.blank()

    return show


def _part_heading(page: Page, words: ClassWords, asked: Asked, part: Part) -> None:
    if asked.rows:
        row_block(page.say, asked, row_of(asked, part))(page)
    elif part is not None:
        page.line(Span(part_title(words, asked, part), STRONG))
        page.blank()


def _ballots(words: ClassWords, turn: Turn, part: Part) -> Mapping[str, Vote]:
    """The votes on a part by what they are called; one alone is neither before nor after anything."""
    both = {words.before: BEFORE, words.after: AFTER}
    found = {label: turn.votes[number, part] for label, number in both.items() if (number, part) in turn.votes}
    return found if len(found) > 1 else dict.fromkeys([words.votes], *found.values()) if found else {}


def _silent(words: ClassWords, colon: str, ballots: Mapping[str, Vote], turn: Turn) -> str:
    """How many of the class had no opinion, where its size is known and somebody had none."""
    sizes = {label: turn.sizes.get((vote.ballot, vote.part), 0) for label, vote in ballots.items()}
    left = {label: sizes[label] - _hands(vote) for label, vote in ballots.items()}
    told = [f"{label}{colon}{words.silent.of(n)}" for label, n in left.items() if n > 0]
    return " · ".join(told)


def _hands(vote: Vote) -> int:
    """What a share is a share of: those who took part, or the hands raised."""
    return vote.voters if vote.voters is not None else sum(vote.counts.values())


def _one(lines: Sequence[Line]) -> list[Line]:
    """The bars of an option as one, the last: the parts of a question have no room for more."""
    name = " · ".join([*(f"{line.name} {line.hands:>2}" for line in lines[:-1]), lines[-1].name])
    return [lines[-1]._replace(name=name)]


def _bar(page: Page, words: ClassWords, line: Line, label_width: int) -> None:
    share = words.manner.share_of(line.hands, line.of)
    if page.plain:
        page.line(f"{line.name}{page.say.colon}{line.hands}, {share}")
        return
    indent = INDENT if page.width > 2 * INDENT + label_width + NUMBERS + NARROWEST else 4
    room = min(WIDEST, max(NARROWEST, page.width - indent - label_width - 2 - NUMBERS))
    numbers = f"  {line.hands:>2}  "
    drawn = bar(filled(line.hands, line.of, room), room)
    page.line(Span(f"{line.name:<{label_width}}  ", QUIET), drawn, Span(numbers, STRONG), share.rjust(6), indent=indent)


def team_answers(words: ClassWords, asked: Asked, turn: Turn) -> Block:
    """What each team answered, before and after."""
    ballots = _ballots(words, turn, None)
    teams = list(dict.fromkeys(team for vote in ballots.values() for team in vote.responses))

    def show(page: Page) -> None:
        wide = max((len(team) for team in teams), default=0)
        for team in teams:
            given = {label: shown_letters(asked, vote.responses.get(team, ())) for label, vote in ballots.items()}
            if page.plain:
                told = ", ".join(f"{label} {letters}" for label, letters in given.items())
                page.line(f"{team}{page.say.colon}{told}")
            else:
                page.line(Span(f"{team:<{wide}}   ", QUIET), Span(" → ".join(given.values()), STRONG), indent=4)
        page.blank()

    return show


def shown_letters(asked: Asked, response: tuple[str, ...]) -> str:
    """A response in letters, in the order of the screen; a dash for none."""
    names = response
    if asked.rows and response:
        by_row = dict(zip((row.name for row in asked.question.rows), response, strict=False))
        names = tuple(by_row.get(row.name, "") for row in asked.rows)
    return " ".join(asked.letter(name) for name in names if name in asked.names) or "–"
