"""Rounds: every question of a bank, answered in every way, in a pipe and at a keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.golden.pupil import learn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.golden.pupil import Key, Outcome
    from tests.golden.recorder import Recorder

ENTER, SPACE = "\r", " "
SURE = "3"
WIDE, NARROW = 80, 40
SKIP = "s\n" * 999
SOME = 5
"""Whole cards and comparisons are long: at a terminal, they are looked at after one question in so many."""


def play_bank(recorder: Recorder, bank: str) -> None:
    """A whole bank: skipped, right and wrong, in a pipe and at a keyboard, and partly right with asides."""
    whole = ("play", bank, "-n", "1000", "--seed", "7", "--no-history")
    keys = learn(recorder.run("skipped", *whole, stdin=SKIP).out)
    recorder.run("right", *whole, stdin=_lines(keys, "right"))
    recorder.run("wrong", *whole, stdin=_lines(keys, "wrong"))
    recorder.run("asides", *whole, stdin=_with_asides(keys))
    recorder.run("keys-skipped", *whole, keys=f"ths{ENTER}" * len(keys), columns=WIDE)
    recorder.run("keys-right", *whole, keys=_typed(keys, "right", sometimes="p"), columns=WIDE)
    recorder.run("keys-wrong", *whole, keys=_typed(keys, "wrong", sometimes="rc"), columns=WIDE)
    recorder.run("narrow", *whole, keys=_typed(keys, "partly", sometimes="pr"), columns=NARROW)


def _lines(keys: Sequence[Key], outcome: Outcome) -> str:
    return "".join(f"{key.line(outcome)}\n" for key in keys)


def _with_asides(keys: Sequence[Key]) -> str:
    """Before each answer the translation and the hint, and one of the three looks back at the question before it."""
    return "".join(f"t\nh\n{'rpc'[number % 3]}\n{key.line('partly')}\n" for number, key in enumerate(keys))


def _typed(keys: Sequence[Key], outcome: Outcome, sometimes: str = "") -> str:
    """Every answer, now and then with a look aside, and at the end of the round all the rest."""
    asides = [sometimes if number % SOME == 0 else "" for number in range(len(keys))]
    turns = (f"{key.keys(outcome)}{SURE}{aside}{ENTER}" for key, aside in zip(keys, asides, strict=True))
    return "".join(turns) + SPACE
