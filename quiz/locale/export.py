"""What `quiz export` says, and the few words that its files add to a question; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class ExportHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz export`."""

    to: Annotated[str, "formats"]
    questions: str
    form: str
    seed: str
    lesson: str
    output: str
    lang: Annotated[str, "languages"]
    formats: str
    epilog: str


class ExportWords(Words, frozen=True, kw_only=True):
    """The words of the command and of its files in one language; `{…}` are filled in by the caller."""

    topic = "export"

    help: ExportHelp
    names: Mapping[str, str]
    """The formats by name."""
    parts: Mapping[str, str]
    """What a question has, in the order of the table of renderings."""
    renderings: Mapping[str, Mapping[str, str]]
    """How each format keeps each part."""
    changes: Mapping[str, str]
    """What was changed for a format, by kind of change."""

    several: Counted
    reasons: str
    row_by_row: str
    passages: str
    answers: str
    place: Annotated[str, "number"]
    place_row: Annotated[str, "number"]
    key: str
    explanation: str
    whole: str
    full_sheet: str
    question: str
    kahoot_note: tuple[Annotated[str, "title?", "sheet?", "bank?"], ...]
    kahoot_columns: Mapping[str, str]

    needs_format: Annotated[str, "formats"]
    unknown_format: Annotated[str, "name", "guess", "formats"]
    needs_file: Annotated[str, "format", "example"]
    missing_library: Annotated[str, "format", "library"]
    unknown_kind: Annotated[str, "format", "kind", "question"]
    written: Annotated[Counted, "path", "format"]
    changed_for: Annotated[str, "format"]
    all_questions: str
    nothing_changed: Annotated[str, "format"]
    formats_title: str
    elsewhere: tuple[str, ...]
    """What other programs take, for which there is no format of their own."""


def export_words(language: Language) -> ExportWords:
    """The words of one language."""
    return read(ExportWords, language)
