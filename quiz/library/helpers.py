"""Processes that help this one: they know what it knew when they began, and end when it does."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


def delivered_by(helpers: int, work: Callable[[int], T], count: int) -> Iterator[T]:
    """The results of `work(0)` to `work(count - 1)` in their order, until a helper fails."""
    with suppress(OSError, RuntimeError), _pool(helpers, work) as pool:  # no more of them, or one was ended
        yield from cast("Iterator[T]", pool.map(_do, range(count)))


@contextmanager
def _pool(helpers: int, work: Callable[[int], object]) -> Iterator[ProcessPoolExecutor]:
    """Processes that do one kind of work; raises OSError or RuntimeError where the system has none."""
    pool = ProcessPoolExecutor(helpers, get_context("fork"), initializer=_begin, initargs=(work,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


class _Task:
    """What a helper was begun for; never set in the process that it helps."""

    work: Callable[[int], object]


def _begin(work: Callable[[int], object]) -> None:
    """Begin to help: an interruption ends this process without a word, and so does the end of the one that it helps."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_the_helped, daemon=True).start()
    _Task.work = work


def _end_with_the_helped() -> None:
    """A helper would wait for work for ever once the process that gives it is killed."""
    helped = parent_process()
    if helped is not None:
        helped.join()
    os._exit(1)


def _do(number: int) -> object:
    return _Task.work(number)
