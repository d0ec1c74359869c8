"""What hostile sizes cost: ten times the input takes at most twelve times as long.

    pytest tests/benchmarks/test_costs.py -m benchmark -s

Times are those of this process's own work (CPU), so that a busy machine changes no ratio.
"""

from __future__ import annotations

import gc
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from quiz.checks.rules.evidence import longest_shared_run
from quiz.classroom.answers import Answer
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.marked import whole_lines
from quiz.classroom.marking.projector import read_round
from quiz.classroom.marking.tables import starts
from quiz.classroom.marking.wording import sayings
from quiz.classroom.report.gathering import gather
from quiz.console.findings.full import full
from quiz.learner.importing import read_portable
from quiz.library.newpack.taking.lines import joined
from quiz.library.pack.packs import read_contents
from quiz.library.problems import Problem, Span
from quiz.library.text.absence import look_for
from quiz.library.text.differences import difference
from quiz.library.text.folding import fold, fold_with_offsets
from quiz.library.text.soundness import faults_of
from quiz.locale import phrases
from quiz.locale.said import said
from quiz.reading.tracing import trace
from tests.conftest import PACKS, by_itself
from tests.reading.packs import pack_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.model import Pack

pytestmark = pytest.mark.benchmark
TEN_TIMES, ALLOWED = 10, 12.0
HEADER = b'{"format":"qui-parle-history","version":1,"rounds":0,"attempts":0}\n'


def _findings(size: int) -> object:
    text = "bank: base\n" * size
    found = [
        Problem(code="Y110", message=said("files.no_such_file"), span=Span(file="a", line=n, end_line=n, end_column=5))
        for n in range(1, size)
    ]
    return [full(each, text, phrases("en"), 80) for each in found]


@cache
def _pack() -> Pack:
    return read_contents(by_itself(PACKS / "good" / "every-kind.yaml")).pack


def _unknown_pupils(size: int) -> object:
    book = Book(_pack(), [f"Pupil {n}" for n in range(size)])
    return [book.unlisted(f"Nobody {n}") for n in range(size)]


def _votes_taken_back(size: int) -> object:
    vote, taken = '{"event":"vote","question":"q","ballot":%d}\n', '{"event":"withdrawn","question":"q"}\n'
    return read_round("a", "{}\n" + "".join(vote % n for n in range(2, size)) + taken * size, Book(_pack()))


def _many_parts(size: int) -> object:
    return [said.response("a; b -> c; " * size) for said in sayings(Book(_pack()))]


def _wide_row(size: int) -> object:
    line = "a," * size
    return [starts(line, ",", n) for n in range(size)]


def _everybody_asked_something_else(size: int) -> object:
    return gather(Answer("4B", f"{n}", f"q{n // 10}", ("a",), 1, 1, "paper") for n in range(size))


COSTS: dict[str, tuple[int, Callable[[int], object]]] = {
    "one word over and over, shared": (20_000, lambda n: longest_shared_run("a " * n, "a " * (n + 1), 60)),
    "two words in turn, shared": (20_000, lambda n: longest_shared_run("a b " * n, "b a " * n, 60)),
    "a word on every line, absent": (4_000, lambda n: look_for("a", "a\n" * n)),
    "a word without an end, absent": (40_000, lambda n: look_for("a*b*c", "a" * n)),
    "letters without spaces, absent": (4_000, lambda n: look_for("道*歉", "道a" * n)),
    "hyphens at every line's end, absent": (4_000, lambda n: look_for("association", "asso-\nciation asso-\n" * n)),
    "marks on one letter, folded": (4_000, lambda n: fold("a" + "\u0301" * n)),
    "hidden marks on one letter, folded with places": (20_000, lambda n: fold_with_offsets("\u200b\u0301" * n)),
    "long wordings, compared": (2_000, lambda n: difference("a b " * n, "b a " * n)),
    "lines cut at their ends, joined": (400, lambda n: joined([["asso-", "ciation du bon asso-"] * n])),
    "signs of every kind, sound": (10_000, lambda n: faults_of("<a & b; é» %20 Ã © \\u00 " * n)),
    "a line that repeats itself, traced": (1_000, lambda n: trace(pack_of("a b c d e " * n), "a b c d e")),
    "wrong lines, imported": (400, lambda n: read_portable(HEADER + b'{"kind":"attempt"}\n' * n, "a")),
    "a quotation mark without an end, joined": (40_000, lambda n: list(whole_lines(['"'] + ["a"] * n))),
    "other questions for each ten pupils, gathered": (20_000, _everybody_asked_something_else),
    "cells of a wide row, placed": (2_000, _wide_row),
    "pupils on no list, compared": (300, _unknown_pupils),
    "votes taken back, read": (400, _votes_taken_back),
    "a cell of many parts, marked": (2_000, _many_parts),
    "findings, in full": (200, _findings),
}


def seconds(work: Callable[[int], object], size: int) -> float:
    """The least time of three, with caches that have seen none of it."""
    taken = []
    gc.disable()  # as a check does
    for i in range(3):
        before = time.process_time()
        work(size + i)
        taken.append(time.process_time() - before)
    gc.enable()
    return min(taken)


@pytest.mark.parametrize("name", COSTS)
def test_ten_times_as_much_takes_at_most_twelve_times_as_long(name: str) -> None:
    size, work = COSTS[name]
    small, large = seconds(work, size), seconds(work, size * TEN_TIMES)
    print(f"\n{name}: {small:.3f} s, {large:.3f} s, {large / small:.1f} times")
    assert large <= ALLOWED * max(small, 0.001)
