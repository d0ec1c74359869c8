"""`match`: say for each row which target it goes to.

A response has the target of each row, in the order in which the rows are written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.model import Target
from quiz.play.kinds.entry import filled
from quiz.play.kinds.kind import Layout, Placing, Reason, shuffled
from quiz.play.wording import clue_text, row_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction
    from random import Random

    from quiz.locale import Phrases
    from quiz.model import Match, Member, Pack
    from quiz.play.kinds.entry import Entry
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


class MatchKind(Placing, frozen=True):
    """Rows and targets."""

    question: Match

    @property
    def places(self) -> int:
        """As many as there are rows."""
        return len(self.question.rows)

    def choices(self, pack: Pack) -> tuple[Target, ...]:
        """The targets written, and the outlets of the passages that go to their own outlet; each once."""
        homing = {row.passage for row in self.question.rows if row.to is None}
        passages = [passage for passage in pack.passages_of(self.question) if passage.id in homing]
        own = [Target(outlet=pack.outlet_of(passage).id) for passage in passages]
        return tuple({target.name: target for target in (*own, *self.question.targets)}.values())

    def key(self, pack: Pack) -> Response:
        """Where each row goes; a passage without a target goes to its own outlet."""
        passages = {passage.id: passage for passage in pack.passages_of(self.question)}
        return tuple(row.to or pack.outlet_of(passages[row.passage or ""]).id for row in self.question.rows)

    def laid_out(self, pack: Pack, random: Random) -> Layout:
        """The passages of the rows follow them, then come those shown for context."""
        passages, rows = pack.passages_of(self.question), shuffled(self.question.rows, random)
        by_id = {passage.id: passage for passage in passages}
        first = [by_id[row.passage] for row in rows if row.passage in by_id]
        rest = [passage for passage in passages if passage not in first]
        return Layout((*first, *rest), shuffled(self.choices(pack), random), rows)

    def chance(self, pack: Pack) -> Fraction:
        """One target of all, row by row."""
        from fractions import Fraction

        return Fraction(1, len(self.choices(pack)))

    def first(self, pack: Pack) -> Fraction:
        """Any target may come to stand first."""
        return self.chance(pack)

    def responses(self, pack: Pack) -> int:
        """A target may be that of several rows."""
        return int(len(self.choices(pack)) ** self.places)

    def outlet_of(self, pack: Pack, choice: Member) -> str | None:
        """The target, when it is an outlet."""
        return choice.name if choice.name in pack.outlets else None

    def reasons(self, say: Phrases, _pack: Pack, asked: Asked) -> Iterator[Reason]:
        """In the order of the page."""
        for row in asked.rows:
            passage = asked.passage(row.passage or "")
            text = say.quoted.format(text=passage.quote) if passage else row_text(say, asked, row)
            why = " ".join(filter(None, (row.why.of(say.language), clue_text(say, row))))
            yield Reason(row.name, text, True, why)  # noqa: FBT003 -- a field

    def in_letters(self, asked: Asked, response: Response) -> str:
        """Row by row, as they stand on the page."""
        goals = dict(zip((row.name for row in self.question.rows), response, strict=True))
        return " ".join(f"{i}→{asked.letter(goals[row.name])}" for i, row in enumerate(asked.rows, start=1))

    def typed(self, asked: Asked, entry: Entry, key: str) -> Entry:
        """A number chooses the row, a letter its target."""
        if key.isdecimal() and 0 < int(key) <= len(entry.picks):
            return entry._replace(cursor=int(key) - 1)
        position = asked.position(key)
        return entry if position is None else filled(entry, entry.cursor, position)

    def moved(self, _asked: Asked, entry: Entry, step: int) -> Entry:
        """To the next row."""
        return entry._replace(cursor=(entry.cursor + step) % len(entry.picks))

    def so_far(self, letters: Sequence[str], cursor: int) -> str:
        """Row by row, the one at the cursor marked."""
        return "  ".join(f"{'›' if i == cursor else ' '}{i + 1}→{letter}" for i, letter in enumerate(letters))

    def read(self, asked: Asked, text: str) -> tuple[int, ...]:
        """`1c2a3b`, or `cab` for the rows in the order of the screen."""
        if not re.search(r"\d", text):
            return asked.positions(text)
        pairs = dict(re.findall(r"(\d)([a-z])", text)) if re.fullmatch(r"(\d[a-z])+", text) else {}
        given = {int(row) - 1: letter for row, letter in pairs.items()}
        rows = range(self.places)
        return asked.positions("".join(given[row] for row in rows)) if given.keys() == set(rows) else ()
