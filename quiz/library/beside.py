"""Work on a large pack, which several processors do beside one another."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
LARGE = 2_000_000
"""Bytes of banks from which this saves more than it costs: a thousand questions, whose check takes most of a second."""


def processors() -> int:
    """How many processes may work at once.

    Only on Linux can one begin with all that this one holds, at no cost: Windows cannot, and libraries of macOS may
    have begun threads that do not survive it.
    """
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def beside(work: Callable[[int], T], count: int, most: int | None = None) -> Iterator[T]:
    """`work(0)`, `work(1)` … `work(count - 1)`, in this order; what they return has to be such as pickle can write.

    As many processes do them as there are processors, `most` where it is given. What these do not deliver, as the
    system gives no more of them or ends one, is done here. Raises whatever the work raises.
    """
    at_once = min(processors() if most is None else most, count)
    delivered = 0
    if at_once > 1:
        from quiz.library.helpers import delivered_by

        for result in delivered_by(at_once, work, count):
            delivered += 1
            yield result
    yield from map(work, range(delivered, count))
