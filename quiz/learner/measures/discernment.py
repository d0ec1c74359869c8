"""Veracity discernment in the scheme of the MIST (Maertens et al. 2024, doi:10.3758/s13428-023-02124-2).

The scheme is theirs, the questions are ours: a result is never called a MIST score.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.measures.nothing import NoNumber

if TYPE_CHECKING:
    from quiz.learner.measures.counts import Counts


class Discernment(NamedTuple):
    """Five counts: all right answers; fair passages trusted; loaded ones flagged; suspicion; naivety.

    `d` is how often "loaded" was said beyond the passages that are, `n` how often "fair" was.
    """

    V: int
    r: int
    f: int
    d: int
    n: int
    of: int


def discernment(counts: Counts) -> Discernment | NoNumber:
    """V, r, f, d and n; of fair and loaded passages both, since one kind alone shows no discernment.

    The MIST subtracts half of its balanced items; where the passages met are not balanced, what is subtracted is
    the number of each kind, which is the same when they are.
    """
    if not counts.all:
        return NoNumber("no answers")
    if not counts.loaded or not counts.fair:
        return NoNumber("one class only")
    flagged, trusted = counts.hits + counts.false_alarms, counts.misses + counts.correct_rejections
    return Discernment(
        V=counts.hits + counts.correct_rejections,
        r=counts.correct_rejections,
        f=counts.hits,
        d=max(0, flagged - counts.loaded),
        n=max(0, trusted - counts.fair),
        of=counts.all,
    )
