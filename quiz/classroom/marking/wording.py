"""What questions say on a learning platform, to find the response that a text is. Texts are folded before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz.library.text.folding import fold
from quiz.locale import phrases
from quiz.model import GAP, LANGUAGES, Choice, Gap, Hottext, Match, Order
from quiz.play.presentation import present, steps
from quiz.play.wording import choice_text, row_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.classroom.marking.book import Book, Known
    from quiz.locale import Phrases
    from quiz.model import Language
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

LABEL = re.compile(r"^(?:texte|text) [a-g] ?: ?", re.IGNORECASE)
"""What leads a choice that stands for a passage; which letter it has depends on the order of the edition."""
LED = len("texte a : ")
"""How long that is at most."""
NUMBER = re.compile(r"^\d+\. ")
"""What leads a row of a match in an edition."""
SEPARATOR, ARROW = "; ", " -> "
CUT = re.compile(r"(?:\.\.\.|…)$")
"""How Moodle ends a step of an order that it has cut short."""


class Said(NamedTuple):
    """A question in every language: what it asks and shows, what its choices say, what its rows say."""

    known: Known
    asks: tuple[str, ...]
    shown: tuple[tuple[str, ...], ...]
    """In each language, the passages that are no rows, and what stands around the gap of a sentence."""
    choices: Mapping[str, str]
    rows: Mapping[str, str]

    def asked_in(self, text: str) -> bool:
        """Whether a folded text asks this."""
        return any(ask in text for ask in self.asks)

    def shown_in(self, text: str) -> bool:
        """Whether a folded text shows all that this shows: others may be asked the same of other texts."""
        return any(all(part in text for part in parts) for parts in self.shown)

    def response(self, cell: str) -> Response | None:
        """The response that a folded text is; None when it is none, or could be two."""
        match self.known.question:
            case Match():
                return self._pairs(cell)
            case Order():
                return _all_told([self._step(part) for part in self._parts(cell, cut=True)])
            case Choice() | Hottext() | Gap():
                return self._picked(cell)
            case _:
                assert_never(self.known.question)

    def _picked(self, cell: str) -> Response | None:
        """One choice or several; a text that may be either, as where one says what two say together, is none."""
        name = self._choice(cell)
        if name is None:
            return _all_told([self._choice(part) for part in self._parts(cell, cut=False)])
        pieces = _all_told([self._choice(piece) for piece in cell.split(SEPARATOR)])
        either = not self.known.single and pieces is not None and len(pieces) > 1
        return None if either else (name,)

    def _choice(self, text: str) -> str | None:
        return self.choices.get(LABEL.sub("", text))

    def _step(self, text: str) -> str | None:
        bare = CUT.sub("", text)
        if bare == text:
            return self.choices.get(text)
        fitting = {name for said, name in self.choices.items() if said.startswith(bare)}
        return fitting.pop() if len(fitting) == 1 else None

    def _parts(self, cell: str, *, cut: bool) -> list[str]:
        """The texts between semicolons; a choice that has one itself is put together again. Some may be `cut` short."""
        longest = LED + max(map(len, self.choices), default=0)
        parts: list[str] = []
        held: list[str] = []
        length = 0
        for piece in cell.split(SEPARATOR):
            if not length:
                held.clear()  # nothing is no beginning
            length += len(piece) + (len(SEPARATOR) if held else 0)
            held.append(piece)
            whole = length <= longest and self._choice(SEPARATOR.join(held)) is not None
            if whole or (cut and CUT.search(piece)):
                parts.append(SEPARATOR.join(held))
                held, length = [], 0
        return [*parts, SEPARATOR.join(held)] if length else parts

    def _pairs(self, cell: str) -> Response | None:
        stem, *rest = cell.split(ARROW)
        given: dict[str, str] = {}
        for i, piece in enumerate(rest, start=1):
            row = self._row(stem)
            last = i == len(rest)
            fitting = [] if row is None else self._targets(piece, last=last)
            if row is None or row in given or len(fitting) != 1:
                return None
            given[row], stem = fitting[0]
        return tuple(given.get(row.name, "") for row in self.known.question.rows) if given else None

    def _row(self, stem: str) -> str | None:
        """The row that a text is; an edition may tell more after it, such as what it means in English."""
        bare = NUMBER.sub("", stem)
        fitting = {name for said, name in self.rows.items() if bare == said or bare.startswith(f"{said} ")}
        return fitting.pop() if len(fitting) == 1 else None

    def _targets(self, piece: str, *, last: bool) -> list[tuple[str, str]]:
        """The targets that a text may begin with, each with the row text that follows."""
        if last:
            return [(self.choices[piece], "")] if piece in self.choices else []
        led = [(name, said + SEPARATOR) for said, name in self.choices.items() if piece.startswith(said + SEPARATOR)]
        following = [(name, piece.removeprefix(lead)) for name, lead in led]
        return list(dict.fromkeys(each for each in following if self._row(each[1]) is not None))


def _all_told(names: list[str | None]) -> Response | None:
    """The names, if each text is something, and something else than the others."""
    found = tuple(name for name in names if name is not None)
    return found if len(found) == len(names) == len(set(found)) else None


def sayings(book: Book) -> list[Said]:
    """What each question of the bank says."""
    return [_said(book, name) for name in book.questions]


def _said(book: Book, name: str) -> Said:
    known = book.first(name)
    assert known is not None  # noqa: S101 -- the names are the book's own
    asked = steps(present(book.pack, book.questions[name], 0))[0]
    choices: list[tuple[str, str]] = []
    rows: list[tuple[str, str]] = []
    for say in map(phrases, LANGUAGES):
        choices += [(LABEL.sub("", fold(choice_text(say, asked, choice))), choice.name) for choice in asked.choices]
        rows += _rows(say, asked)
    asks = tuple(fold(known.question.ask.of(language)) for language in LANGUAGES)
    shown = tuple(_shown(asked, language) for language in LANGUAGES)
    return Said(known, asks, shown, _told_apart(choices), _told_apart(rows))


def _told_apart(named: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The names by what is said, without what two of them say: nothing is guessed."""
    known: dict[str, set[str]] = {}
    for said, name in named:
        known.setdefault(said, set()).add(name)
    return {said: names.pop() for said, names in known.items() if len(names) == 1}


def _shown(asked: Asked, language: Language) -> tuple[str, ...]:
    rows = {row.passage for row in asked.rows}
    passages = (passage.quote for passage in asked.passages if passage.id not in rows)
    sentence = asked.question.sentence.of(language) if asked.question.sentence else ""
    return tuple(fold(part).strip() for part in (*passages, *sentence.split(GAP)))


def _rows(say: Phrases, asked: Asked) -> Iterator[tuple[str, str]]:
    for row in asked.rows:
        passage = asked.passage(row.passage or "")
        yield fold(passage.quote if passage else row_text(say, asked, row)), row.name
