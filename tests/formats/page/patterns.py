"""All that may be answered to a question."""

from __future__ import annotations

from itertools import chain, combinations, permutations, product
from typing import TYPE_CHECKING

from quiz.play.kinds import kind_of
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.play.marking import Response
    from quiz.play.presentation import Asked


def answers(asked: Asked) -> Iterator[Response]:
    """Every answer that a player can send, its picks in the order of the screen."""
    for parts in product(*(list(_answers(step)) for step in steps(asked))):
        yield tuple(chain.from_iterable(parts))


def _answers(step: Asked) -> Iterator[Response]:
    kind = kind_of(step.question)
    if step.rows:
        return product(step.names, repeat=kind.places)
    return (permutations if kind.in_parts else combinations)(step.names, kind.places)


def patterns(asked: Asked) -> Iterator[Response]:
    """Every list of names that a file of answers may hold, too many and too few among them; of a match with blanks."""
    kind, names = kind_of(asked.question), asked.names
    if asked.rows:
        yield from product(("", *names), repeat=kind.places)
    for count in range(len(names) + 1):
        yield from (permutations if kind.in_parts and not asked.rows else combinations)(names, count)
