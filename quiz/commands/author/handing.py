"""How an article gets from a person to `quiz new`: a file, or what is pasted; and what is said of it then."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quiz.console.output import tell
from quiz.draw.console.nodes import show
from quiz.library.newpack.articles import PASTED, article_of, read_article
from quiz.library.newpack.refusals import RefusalError
from quiz.library.newpack.taking.looks import looks_of
from quiz.library.pack.registers import LARGEST_ORIGINAL
from quiz.locale.said import said
from quiz.locale.taking import taking_words
from quiz.tell.taking import looks_wrong, took

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.library.newpack.articles import Handed

END = "."
"""A line of its own that ends what is pasted at a terminal; so does the key that ends any input."""


def hand_in(name: str) -> Handed:
    """The article of a file, or of what is pasted. Raises RefusalError."""
    return _pasted() if name == PASTED else read_article(name)


def _pasted() -> Handed:
    raw = _typed() if sys.stdin.isatty() else sys.stdin.buffer.read(LARGEST_ORIGINAL + 1)
    if not raw.strip():
        raise RefusalError(said("taking.refused", path=PASTED, why=said("taking.nothing_pasted")))
    return article_of(PASTED, raw)


def _typed() -> bytes:
    """What is pasted at a terminal, up to its end."""
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip() == END:
            break
        lines.append(line)
    return "".join(lines).encode("utf-8", "surrogateescape")


def tell_taken(page: Page, name: str, handed: Handed) -> None:
    """Show what was taken of an article, and what was left out; say what looks wrong."""
    words = taking_words(page.say.language)
    page.blank()
    show(page, took(page.say, words, name, handed))
    for look in looks_of(handed):
        tell(looks_wrong(words, name, look))
