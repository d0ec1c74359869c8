"""A grid to count answers on by hand: a row for each question, a column for each letter, a stroke for each pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Cell, Para, Row, Run, Section, Table
from quiz.locale.handout import handout_words
from quiz.tell.handout.parts import head, title_of

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Handout
    from quiz.classroom.handouts.versions import Version
    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.play.presentation import Asked


def tally(say: Phrases, handout: Handout) -> Document:
    """One page for all versions."""
    words = handout_words(say.language)
    title = f"{words.tally.title}{words.colon}{title_of(say, words, handout)}"
    grids = [_grid(say, handout, version) for version in handout.versions]
    return (head(title, words.count(len(handout.first))), Para((Run(words.tally.how),), "intro"), *grids)


def _grid(say: Phrases, handout: Handout, version: Version) -> Section:
    words = handout_words(say.language)
    most = max((len(_letters(asked)) for asked in version.asked), default=0)
    heads = (words.key.number, *"abcdefg"[:most], words.tally.blank)
    rows = tuple(_row(number, _letters(asked), most) for number, asked in enumerate(version.asked, start=1))
    title = f"{words.version} {version.letter}" if handout.letters else words.tally.grid
    return Section((Run(title),), (Table(heads, rows, word=title, name="tally"),))


def _letters(asked: Asked) -> tuple[str, ...]:
    return tuple(asked.letter(name) for name in asked.names)


def _row(number: int, letters: tuple[str, ...], most: int) -> Row:
    """A cell to fill in for each letter that is printed, a dash where there is none."""
    cells = ["" if place < len(letters) else "–" for place in range(most)]
    return Row((Cell((Run(str(number), strong=True),)), *(Cell((Run(each),)) for each in [*cells, ""])))
