"""A teacher at a keyboard who answers whatever the screen asks."""

from __future__ import annotations

import signal
import time
from typing import TYPE_CHECKING

from quiz.classroom.events import Vote
from quiz.classroom.log import read_log
from tests.conftest import PACKS, PATIENCE
from tests.console.quick import SPACES
from tests.console.screen import SOON, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.classroom.events import Event

BANK = str(PACKS / "good" / "every-kind.yaml")
THINK, COUNT, DISCUSS, REVEAL, PAUSE, SUMMARY = "think", "count", "discuss", "reveal", "pause", "summary"
PROMPTS = {
    "Entrée premier vote": THINK,
    "Enter for the first vote": THINK,
    "- sans compter": COUNT,
    "- without counting": COUNT,
    "- sans noter": COUNT,
    "Entrée seule": COUNT,
    "v second vote": DISCUSS,
    "Entrée question suivante": REVEAL,
    "Entrée bilan": REVEAL,
    "Enter for the next question": REVEAL,
    "Enter for the summary": REVEAL,
    "Entrée finir": SUMMARY,
    "Enter to finish": SUMMARY,
    "Entrée suite": PAUSE,
    "Enter to go on": PAUSE,
}
ANSWERS = {THINK: "\r", DISCUSS: "v", REVEAL: "\r", PAUSE: "\r", SUMMARY: "\r"}
SIZE = ("--size", "28")


class Teacher:
    """Reads the prompts as they come, each of them once."""

    def __init__(self, terminal: Terminal, counts: str = "9 12 4") -> None:
        self.terminal = terminal
        self.counts = counts
        self.seen = 0

    def prompt(self) -> str | None:
        """The next prompt; None when the program has ended."""
        deadline = time.monotonic() + PATIENCE
        while self.terminal.listens():
            drawn = self._drawn()
            place, words = max((drawn.rfind(words, self.seen), words) for words in PROMPTS)
            if place >= 0:
                self.seen = place + 1
                return PROMPTS[words]
            if not self.terminal.read(SOON) and time.monotonic() > deadline:  # the key before may be on its way
                raise AssertionError(self.terminal.text())
        return None

    def answer(self, prompt: str) -> None:
        """What this teacher always types there."""
        self.terminal.press(ANSWERS.get(prompt, f"{self.counts}\r"))

    def until(self, wanted: str, *, after: str | None = None) -> None:
        """Answer every prompt until the wanted one is on the screen, once another one has been answered."""
        while (prompt := self.prompt()) is not None:
            if prompt == wanted and after is None:
                return
            if prompt == after:
                after = None
            self.answer(prompt)
        raise AssertionError(f"{wanted} never came:\n{self.terminal.text()}")

    def to_the_end(self) -> int:
        """Answer every prompt; the exit code."""
        while (prompt := self.prompt()) is not None:
            self.answer(prompt)
        return self.terminal.wait_for_end()

    def kill(self) -> None:
        """As when the battery is empty."""
        self.terminal.process.send_signal(signal.SIGKILL)
        self.terminal.process.wait()

    def _drawn(self) -> str:
        return self.terminal.raw.decode("utf-8", "replace").translate(SPACES)


def lead(home: Path, *arguments: str, columns: int = 80, lang: str = "fr_FR.UTF-8", **environ: str) -> Terminal:
    return Terminal(home, "class", *arguments, columns=columns, lang=lang, **environ)


def events_of(home: Path) -> tuple[Event, ...]:
    (log,) = (home / "data" / "qui-parle" / "classes").glob("*.jsonl")
    return read_log(log).events


def votes_of(home: Path) -> list[tuple[str, int, int | None, dict[str, int]]]:
    """Everything that was counted, in the order of the log."""
    return [(v.question, v.ballot, v.part, v.counts) for v in events_of(home) if isinstance(v, Vote)]
