"""What `quiz export` says, and the few words that its files add to a question; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class ExportWords(Struct, frozen=True, kw_only=True):
    """The words of the command and of its files in one language; `{…}` are filled in by the caller."""

    help: Mapping[str, str]
    names: Mapping[str, str]
    """The formats by name."""
    parts: Mapping[str, str]
    """What a question has, in the order of the table of renderings."""
    renderings: Mapping[str, Mapping[str, str]]
    """How each format keeps each part."""
    changes: Mapping[str, str]
    """What was changed for a format, by kind of change."""

    several: str
    reasons: str
    row_by_row: str
    passages: str
    answers: str
    place: str
    place_row: str
    key: str
    explanation: str
    full_sheet: str
    question: str
    kahoot_note: tuple[str, ...]
    kahoot_columns: Mapping[str, str]

    needs_format: str
    unknown_format: str
    needs_file: str
    missing_library: str
    written: str
    changed_for: str
    all_questions: str
    nothing_changed: str
    formats_title: str


def export_words(language: Language) -> ExportWords:
    """The words of one language; the other one is not loaded."""
    if language == "fr":
        from quiz.locale.export_fr import WORDS
    else:
        from quiz.locale.export_en import WORDS
    return WORDS
