"""Small things that many documents say alike: a label, a quotation, a page cited, in whose voice a passage speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Fact, Label, Note, Quote, Run
from quiz.library.text.pieces import in_pieces
from quiz.locale.dates import in_words
from quiz.model import name_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.model import Passage, Reference, Stretch

TEXT = "{text}"


def labelled(say: Phrases, label: str, *runs: Run) -> Fact:
    """A value under its label; one without a label goes on with the one before."""
    return Fact(Label(label, f"{label}{say.colon}" if label else ""), runs)


def quoted(
    say: Phrases, passage: Passage, label: Label, marked: Iterable[Stretch] = (), *, gloss: bool, where: str = ""
) -> Quote:
    """A passage with some stretches set off; with what it says in English, where that is wanted."""
    return Quote(
        set_off(passage.quote, marked),
        label,
        marks=marks(say),
        gloss=glossed(say, passage) if gloss else None,
        where=where,
    )


def set_off(text: str, marked: Iterable[Stretch]) -> Runs:
    """A text, the stretches that tell something set off."""
    return tuple(Run(piece.text, "telling" if piece.marked else "") for piece in in_pieces(text, marked))


def marks(say: Phrases) -> tuple[str, str]:
    """The quotation marks of the language, with their spaces."""
    before, _, after = say.quoted.partition(TEXT)
    return before, after


def glossed(say: Phrases, passage: Passage) -> Fact:
    """What a passage says in English."""
    return Fact(Label("", say.in_english), (Run(passage.gloss, "quiet"),))


def voice_of(say: Phrases, passage: Passage) -> str:
    """Whose voice a passage speaks in."""
    if passage.speaker is None or passage.voice == "outlet":
        return say.voices[passage.voice]
    return say.said_by[passage.voice].format(speaker=name_in(passage.speaker, say.language))


def cited(say: Phrases, label: Label, reference: Reference) -> Note:
    """A page: title, publisher and date as one line, and its address."""
    date = [in_words(say, reference.date)] if reference.date else []
    return Note(label, ", ".join([reference.title, reference.publisher, *date]), reference.url or "")
