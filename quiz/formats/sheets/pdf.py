"""A handout as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.draw.typst.fonts import of_this_machine
from quiz.draw.typst.typeset import typeset

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Handout
    from quiz.draw.typst.fonts import Machine
    from quiz.draw.typst.typeset import Pdf
    from quiz.formats.sheets.documents import Document
    from quiz.locale.handout import HandoutWords


def pdf(words: HandoutWords, handout: Handout, document: Document, machine: Machine = of_this_machine) -> Pdf:
    """The file of a document, as `typeset` makes it. Raises MissingLibraryError without the extra `pdf`."""
    shown = {
        "kind": document.kind,
        "shown": msgspec.to_builtins(document.shown),
        "words": {"colon": words.colon, **msgspec.to_builtins(words, enc_hook=_unused)},
        "language": handout.language,
        "title": document.title,
        "letter": document.letter,
        "mark": handout.mark,
    }
    return typeset(shown, machine)


def _unused(_: object) -> None:
    """Phrases that count are filled in before a document is set."""
