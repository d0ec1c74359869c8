"""Work that several processes do: the same results in the same order, and nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from quiz import checks
from quiz.checks import check_root
from quiz.library import beside as besides
from quiz.library import helpers
from quiz.library.beside import beside
from quiz.library.pack import packs
from quiz.library.pack.roots import Root
from tests.conftest import PACKS, PATIENCE, TOP, small_pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import ProcessPoolExecutor

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes begin with what another holds on Linux only")


def test_results_come_in_their_order() -> None:
    assert list(beside(lambda number: number * number, 20, most=2)) == [number * number for number in range(20)]


def test_other_processes_do_the_work() -> None:
    assert os.getpid() not in beside(lambda _: os.getpid(), 4, most=2)


@pytest.mark.parametrize("most", [0, 1])
def test_one_processor_needs_no_other_process(most: int) -> None:
    assert set(beside(lambda _: os.getpid(), 3, most=most)) == {os.getpid()}


def test_what_a_helper_was_killed_over_is_done_here() -> None:
    own = os.getpid()

    def work(number: int) -> int:
        if number == 3 and os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(beside(work, 6, most=2)) == list(range(6))


def test_without_more_processes_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    assert set(beside(lambda _: os.getpid(), 3, most=2)) == {os.getpid()}


def test_without_what_processes_talk_by_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object, **__: object) -> ProcessPoolExecutor:
        raise NotImplementedError

    monkeypatch.setattr(helpers, "ProcessPoolExecutor", lacking)
    assert set(beside(lambda _: os.getpid(), 3, most=2)) == {os.getpid()}


def test_what_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(beside(lambda number: 1 // number, 3, most=2))


ENDLESS = """
import os, sys, time
from quiz.library.beside import beside
def work(number):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(1000)
list(beside(work, 2, most=2))
"""


@pytest.fixture
def helped() -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A program whose two helpers never end, and who they are."""
    program = subprocess.Popen(
        [sys.executable, "-c", ENDLESS],
        cwd=TOP,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert program.stdout is not None
    try:
        yield program, [int(program.stdout.readline()) for _ in range(2)]
    finally:
        with suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate(timeout=PATIENCE)


def until_gone(program: subprocess.Popen[str]) -> str:
    """What is said until nobody is left who could say more."""
    assert program.stderr is not None
    assert program.stdout is not None
    assert program.stdout.read() == ""
    return program.stderr.read()


def test_helpers_end_with_the_program_that_is_killed(helped: tuple[subprocess.Popen[str], list[int]]) -> None:
    program, helpers = helped
    program.kill()
    assert until_gone(program) == ""
    assert len(helpers) == len({*helpers, program.pid}) - 1


def test_an_interruption_ends_helpers_without_a_word_of_theirs(
    helped: tuple[subprocess.Popen[str], list[int]],
) -> None:
    program, _ = helped
    os.killpg(program.pid, signal.SIGINT)
    assert until_gone(program).count("Traceback") == 1  # the program's own, for want of one who hears the interruption


def test_banks_are_found_to_be_the_same_whoever_reads_and_checks_them(monkeypatch: pytest.MonkeyPatch) -> None:
    root = Root(small_pack(), (*sorted((PACKS / "good").glob("*.yaml")), *sorted((PACKS / "bad").glob("*.yaml"))[::3]))
    alone = check_root(root)
    for module in (checks, packs):
        monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(besides, "processors", lambda: 2)
    shared = check_root(root)
    assert shared.problems == alone.problems
    assert shared.contents.pack == alone.contents.pack
