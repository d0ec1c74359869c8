"""What a player can type at a question, what is still missing, and the line in which the answer takes shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

from quiz.console.keys import BOTTOM, PAGE_DOWN, PAGE_UP, TOP
from quiz.draw.console.page import DOT, MARGIN, QUIET, Span
from quiz.locale.playing import playing_words
from quiz.model import Choice, Gap, Hottext, Match, Order
from quiz.play.kinds import kind_of
from quiz.play.kinds.entry import EMPTY

if TYPE_CHECKING:
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.play.kinds.entry import Entry
    from quiz.play.presentation import Asked

WHOLE = "+"
MOVES = (" ", WHOLE, PAGE_UP, PAGE_DOWN, TOP, BOTTOM)
"""What turns from the brief to the pages of the whole, and back."""


def keys_line(page: Page, asked: Asked) -> str:
    """The keys that do something now."""
    words = playing_words(page.say.language)
    letters, rows = " ".join(asked.letters[: len(asked.choices)]), " ".join(_rows(asked))
    match asked.question:
        case Match():
            keys = words.keys_match.format(rows=rows, letters=letters)
        case Order():
            keys = (words.keys_order_said if page.plain else words.keys_order).format(letters=letters)
        case Choice() | Hottext() | Gap() as question:
            count = sum(option.key for option in question.options)
            keys = letters if count == 1 else words.keys_several.of(count, letters=letters)
        case _:
            assert_never(asked.question)
    return page.hints(DOT.join([keys, *_others(page.say, asked)]))


def _others(say: Phrases, asked: Asked) -> list[str]:
    gloss = [say.gloss] if asked.translatable else []
    hint = [say.hint] if asked.question.hint else []
    return [*gloss, *hint, playing_words(say.language).keys_asking]


def lines_hint(page: Page, asked: Asked) -> str:
    """How to answer with a line of text, and which lines do something else."""
    return f"{_how_to_answer(page.say, asked)} {page.hints(DOT.join(_others(page.say, asked)))}."


def _how_to_answer(say: Phrases, asked: Asked) -> str:
    words, count = playing_words(say.language), kind_of(asked.question).places
    letters = list(asked.letters[: len(asked.choices)])
    listed = ", ".join(letters)
    match asked.question:
        case Match():
            example = " ".join(f"{row}{letters[(i + 1) % len(letters)]}" for i, row in enumerate(_rows(asked)))
            return f"{words.match_line.format(letters=listed, rows=', '.join(_rows(asked)), example=example)}."
        case Order():
            example = " ".join([*letters[1:], letters[0]])
            return f"{words.order_line.format(letters=listed, count=count, example=example)}."
        case Choice() | Hottext() | Gap():
            if count == 1:
                return words.letter_line.format(letters=listed)
            return f"{words.letters_line.format(letters=listed, count=count, example=' '.join(letters[-count:]))}."
        case _:
            assert_never(asked.question)


def _rows(asked: Asked) -> list[str]:
    return [str(number) for number, _ in enumerate(asked.rows, start=1)]


def missing(say: Phrases, asked: Asked, entry: Entry) -> str:
    """What an answer lacks to be sent: which rows, or how many letters."""
    words = playing_words(say.language)
    empty = [str(number) for number, pick in enumerate(entry.picks, start=1) if pick is None]
    if asked.rows:
        return words.missing_rows.of(len(empty), rows=", ".join(empty))
    return words.missing_letters.of(len(empty), letters=", ".join(asked.letters[: len(asked.choices)]))


def entry_line(page: Page, asked: Asked, entry: Entry) -> str:
    """What has been entered so far, on one line; without its label, or closer, where there is no room for that."""
    label, letters = page.say.your_answer, [asked.letters[pick] if pick is not None else EMPTY for pick in entry.picks]
    if page.plain:
        return f"{label} {_said(page, asked, letters, entry)}"
    told = kind_of(asked.question).so_far(letters, entry.cursor)
    for line in (f"{label} {told}", told.strip()):
        if cell_len(line) <= page.width - MARGIN:
            return line
    return " ".join(told.split())


def _said(page: Page, asked: Asked, letters: list[str], entry: Entry) -> str:
    """The same in plain: what is empty is not told, but the row that comes next is."""
    if not asked.rows:
        return ", ".join(letter for letter in letters if letter != EMPTY)
    given = [f"{number} {letter}" for number, letter in enumerate(letters, start=1) if letter != EMPTY]
    now = playing_words(page.say.language).row_now.format(row=entry.cursor + 1)
    return ", ".join([*given, *([now] if EMPTY in letters else [])])


def show_hint(page: Page, hint: str) -> None:
    """Print which keys do what, below what they are for."""
    page.blank()
    for line in hint.split("\n"):
        page.line(Span(page.hints(line), QUIET))
