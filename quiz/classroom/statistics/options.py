"""What each option drew."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.statistics.suppressed import FEWEST_ANSWERS, Suppressed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

ENOUGH = 40
"""Answers from which a wrong option may be called idle: of 30, five in a hundred would be one person and a half."""
IDLE = 0.05
"""The share below which a wrong option does no work (a rule of thumb of item analysis)."""


class Drawn(NamedTuple):
    """How many chose an option; `idle`: wrong, and chosen by next to nobody."""

    option: str
    chosen: int
    share: float
    key: bool
    idle: bool


class OptionCounts(NamedTuple):
    """What the options of one item drew, in the order in which they are written."""

    of: int
    options: tuple[Drawn, ...]

    @property
    def lure(self) -> Drawn | None:
        """The wrong option that drew most, if any drew anybody."""
        wrong = [drawn for drawn in self.options if not drawn.key and drawn.chosen]
        return max(wrong, key=lambda drawn: drawn.chosen, default=None)


def option_counts(
    names: Sequence[str], keys: Collection[str], counts: Mapping[str, int], of: int
) -> OptionCounts | Suppressed:
    """What each option drew of `of` answers; shares sum up to more than 1 where several may be picked."""
    if of < FEWEST_ANSWERS:
        return Suppressed("too few answers", of, FEWEST_ANSWERS)
    drawn = (_drawn(name, counts.get(name, 0), of, key=name in keys) for name in names)
    return OptionCounts(of, tuple(drawn))


def _drawn(name: str, count: int, of: int, *, key: bool) -> Drawn:
    return Drawn(name, count, count / of, key, idle=not key and of >= ENOUGH and count < IDLE * of)
