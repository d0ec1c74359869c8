"""A handout as the files of its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.formats.sheets.documents import documents
from quiz.formats.sheets.pages import page_of
from quiz.formats.sheets.pdf import pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.classroom.handouts.making import Extras
    from quiz.classroom.handouts.values import Handout
    from quiz.locale.handout import HandoutWords


class Drawn(NamedTuple):
    """A file: its name, what it is (`sheet`, `key`, `cards` or `lesson`), its bytes; signs that no font at hand has."""

    name: str
    kind: str
    content: bytes
    lacking: frozenset[str] = frozenset()


def draw(words: HandoutWords, handout: Handout, extras: Extras) -> Iterator[Drawn]:
    """The files to print. Raises MissingLibraryError when PDF is wanted and the extra `pdf` is missing."""
    for document in documents(words, handout, cards=extras.cards, lesson=extras.lesson):
        if extras.pdf:
            yield Drawn(f"{document.name}.pdf", document.kind, *pdf(words, handout, document))
        else:
            yield Drawn(f"{document.name}.html", document.kind, page_of(words, handout, document).encode())
