"""Who judges candidates: a person at a keyboard, or lines from a pipe or a dumb terminal."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple, Protocol

from quiz.commands.play.hints import show_hint
from quiz.console.keys import REDRAW
from quiz.console.prompting import Lines, Quit, Typist, reader_of_keys
from quiz.console.typed import next_line
from quiz.draw.console.page import DOT, MARGIN
from quiz.draw.console.visible import visible
from quiz.locale.judging import judging_words

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from quiz.draw.console.page import Page

NARROW = 56
"""Columns below which words for all keys would take lines that a candidate needs."""


class Judged(NamedTuple):
    """What was asked for: one of the keys, and what was typed behind it."""

    key: str
    rest: str = ""


class Judge(Protocol):
    """Whoever judges."""

    pages: bool
    """Whether what does not fit on the screen is shown page by page."""

    def attends(self) -> AbstractContextManager[None]:
        """For as long as the review lasts."""

    def can_edit(self) -> bool:
        """Whether an editor can have the terminal."""

    def edits(self) -> AbstractContextManager[None]:
        """While an editor has the terminal."""

    def turn_over(self, page: Page) -> None:
        """Begin a new screen."""

    def choose(self, page: Page, hint: str, keys: str) -> Judged:
        """One of the keys. Raises Quit at the end of the input."""

    def sentence(self, page: Page) -> str:
        """A line of text, without blanks at its ends. Raises Quit at the end of the input."""


class JudgeAtKeyboard(Typist):
    """A person at a terminal: one key decides."""

    pages = True

    def can_edit(self) -> bool:
        """There is a terminal."""
        return True

    def edits(self) -> AbstractContextManager[None]:
        """The editor shows what is typed."""
        return self.lets_type()

    def turn_over(self, page: Page) -> None:
        """Begin at the top; not for whoever hears the page."""
        if not page.plain:
            super().turn_over(page)

    def choose(self, page: Page, hint: str, keys: str) -> Judged:
        """Wait for one of the keys, or for another size of the screen; of another with a sign it is said."""
        show_hint(page, keys_offered(page, hint))
        while (key := self.key().lower()) not in (*keys, REDRAW):
            if len(key) == 1:
                margin = "" if page.plain else " " * MARGIN
                told = visible(judging_words(page.say.language).no_key.format(key=key))
                self.draw(f"{margin}{told}"[: page.width])
        self.draw("")
        return Judged(key)


class JudgeFromLines(Lines):
    """Lines of text: a letter, behind which a reason may stand."""

    pages = False

    def attends(self) -> AbstractContextManager[None]:
        """Nothing changes."""
        return nullcontext()

    def can_edit(self) -> bool:
        """A person's editor may have a dumb terminal; a pipe is none."""
        return self.waits

    def edits(self) -> AbstractContextManager[None]:
        """Nothing changes."""
        return nullcontext()

    def turn_over(self, page: Page) -> None:
        """Paper has no screens."""

    def line(self, page: Page) -> str:
        """The next line, without the blanks around it. Raises Quit at the end of the input, of which others tell."""
        del page
        if line := next_line(self.source):
            return line.strip()
        raise Quit

    def choose(self, page: Page, hint: str, keys: str) -> Judged:
        """The next line that begins with one of the letters; of another it is said."""
        del hint
        words = judging_words(page.say.language)
        while True:
            line = self.line(page)
            letter, _, rest = line.partition(" ")
            if len(letter) == 1 and letter.lower() in keys:
                return Judged(letter.lower(), rest.strip())
            page.line(words.no_line.format(line=line[:40]))
            page.line(page.parted(words.lines))

    def sentence(self, page: Page) -> str:
        """The next line."""
        return self.line(page)


def keys_offered(page: Page, hint: str) -> str:
    """The keys and what they do; on a narrow page the last two say what the others do."""
    if page.width >= NARROW or page.plain:
        return hint
    return "\n".join(map(_short, hint.split("\n")))


def _short(hint: str) -> str:
    parts = hint.split(DOT)
    if len(parts) < NARROW // 10:
        return hint
    *some, help_, leave = parts
    return DOT.join([" ".join(part[0] for part in some), help_, leave])


def judge_of() -> Judge:
    """Whoever sits at standard input."""
    keys = reader_of_keys(sys.stdin, sys.stdout, os.environ)
    if keys is not None:
        return JudgeAtKeyboard(keys, sys.stdout, sys.stdin)
    return JudgeFromLines(sys.stdin, waits=sys.stdin.isatty())
