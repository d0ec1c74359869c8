"""Any keys at any size of window, in a class and at every command that a person meets at a terminal."""

from __future__ import annotations

import os
import termios
import time
from functools import cache
from typing import TYPE_CHECKING

from quiz.classroom.log import read_log
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import folder_root
from tests.commands.teach.projector.leading import BANK
from tests.conftest import PATIENCE, small_pack
from tests.console.screen import LOCAL_MODES, SOON, Terminal
from tests.every import PACK, USES, furnish
from tests.fuzz.promises import CODES, used
from tests.fuzz.rounds import HEIGHTS, ODD, OFTEN, WIDTHS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from random import Random

    from quiz.classroom.events import Event
    from quiz.model import Pack

KEYS = 25
QUIET = 0.3
"""Seconds after which a program that says nothing, and does not read single keys, is taken to wait for a line."""
TAKEN = 0.02
"""Seconds in which a key is taken: what is typed ahead of a prompt, the program throws away."""
IN_CLASS = (*"0123456789", *"\r" * 20, "9 12 4\r", "9 12 4\r", "3 2 9 12\r", "a\r", "ab\r", *"vu?sl", "q", *ODD)
WAYS = (
    ("--size", "9"), (), ("--teams", "3"), ("--teams", "A,B,É"), ("--minutes", "20", "--size", "30"), ("--level", "1"),
    ("-n", "2", "--size", "999"), ("--plain", "--size", "9"), ("--form", "A"), ("--name", "3eB", "-n", "1"),
)  # fmt: skip
ANYWHERE = (*"abcdefhkwq123u?ynop", *"\r\r\r\r ", "own\r", "2026\r", "article.txt\r", "unknown\r", "\x04", "\t", *ODD)
ALONE = frozenset({"serve", "schema", "site", "export", "history export"})
"""Commands that listen on a network, or ask nothing and write much."""
MORE = (
    ("draft", PACK, "--review"), ("new",), ("new", "own"), ("history", "forget", "--all"), ("play", "les-mots"),
    ("play", "--resume"), ("class",), ("compare",), ("read",), ("history", "import", "-"), ("mark", "-"), ("add",),
)  # fmt: skip
HARMLESS = {"PAGER": "cat", "VISUAL": "true", "EDITOR": "true", "BROWSER": "true"}
"""What the program may start."""


class Window(Terminal):
    """A terminal of which nothing is drawn; what was written is kept."""

    def __init__(self, home: Path, random: Random, *words: str) -> None:
        self.rows = random.randint(*HEIGHTS)
        plain = random.choice(({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}))
        language = random.choice(("fr_FR.UTF-8", "en_GB.UTF-8"))
        super().__init__(home, *words, columns=random.randint(*WIDTHS), lang=language, **HARMLESS, **plain)

    def _draw(self, data: bytes) -> None:
        self.raw += data

    def waits(self) -> bool:
        """Wait until the program reads keys, or seems to read a line; false when it has ended."""
        until = time.monotonic() + PATIENCE
        quiet = time.monotonic() + QUIET
        while self.process.poll() is None:
            keys = not termios.tcgetattr(self.slave)[LOCAL_MODES] & termios.ICANON
            if keys or time.monotonic() > quiet:
                return True
            if self.read(SOON):
                quiet = time.monotonic() + QUIET
            assert time.monotonic() < until, f"it writes and writes: {self.raw[-2000:]!r}"
        return False

    def type(self, random: Random, keys: Sequence[str]) -> None:
        """Type any of some keys, one each time the program waits; now and then the window gets another width."""
        for _ in range(random.randint(1, KEYS)):
            if not self.waits():
                break
            if random.random() < 0.02:
                self.resize(random.randint(*WIDTHS))
            for key in random.choice(keys):
                os.write(self.master, key.encode())
                while self.read(TAKEN):
                    pass

    def leave(self) -> int:
        """Press Ctrl-C until the program has ended, with a code that says how, and the terminal as it was."""
        start = again = time.monotonic()
        while self.process.poll() is None:
            assert time.monotonic() < start + PATIENCE, f"it does not end: {self.raw[-2000:]!r}"
            if time.monotonic() >= again:
                self.interrupt()
                again += OFTEN
            self.read(SOON)
        self.settle()
        code = self.process.wait()
        assert b"Traceback" not in self.raw, self.raw[-3000:].decode(errors="replace")
        assert code in CODES, (code, self.raw[-2000:])
        assert self.settings() == self.before
        return code


def in_class(folder: Path, random: Random) -> str:
    """A round of a class at any keys, left, and gone on with at any others: its log can be read, and only grows."""
    words = ("class", BANK, "--seed", str(random.randrange(1000)), *random.choice(WAYS))
    before: tuple[Event, ...] = ()
    code = 0
    for resumed in (False, True):
        with Window(folder, random, *(("class", "--resume") if resumed else words)) as window:
            window.type(random, IN_CLASS)
            code = window.leave()
        logs = list((folder / "data" / "qui-parle" / "classes").glob("*.jsonl"))
        if not logs:
            return "nothing begun"
        found = read_log(logs[0])
        assert (len(logs), found.unread, found.torn) == (1, (), False)
        assert found.events[: len(before)] == before
        before = found.events
        assert used(folder, "report", str(logs[0]), "--bank", BANK).code == 0
    return "over" if code == 2 else "left"


def at_a_screen(folder: Path, random: Random) -> str:
    """Any keys at any command: it ends when asked, tells of no slip, leaves the terminal as it was."""
    furnish(folder, _pack())
    words = random.choice((*(use.words for name, use in USES.items() if name not in ALONE), *MORE))
    with Window(folder, random, *words) as window:
        window.type(random, ANYWHERE)
        window.leave()
    assert used(folder, "history", "list").code in {0, 1}
    return " ".join(words[:1]) or "quiz"


@cache
def _pack() -> Pack:
    return load_pack(folder_root(small_pack()), None)[0]
