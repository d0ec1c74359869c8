"""A sentence set as French or as English, so that what a person typed passes the rules of typography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.model import Text

if TYPE_CHECKING:
    from quiz.model import Language

NO_BREAK, NARROW = "\u00a0", "\u202f"


def typeset(text: str, language: Language) -> str:
    """The text with the apostrophes, spaces and quotation marks of the language."""
    return _french(text) if language == "fr" else _english(text)


def in_both(text: str) -> Text:
    """One wording for both languages, until someone translates it."""
    return Text(fr=_french(text), en=_english(text))


def _french(text: str) -> str:
    text = re.sub(r'"([^"]*)"', "« \\1 »", text.replace("'", "’")).replace('"', "”")
    text = re.sub(r"\s*»", f"{NO_BREAK}»", re.sub(r"«\s*", f"«{NO_BREAK}", text))
    return re.sub(r"\s*([:;!?]+)(?=\s|$)", _spaced, text)


def _spaced(marks: re.Match[str]) -> str:
    """Double punctuation with its no-break spaces: before each colon, and before the first of other marks."""
    spaced = "".join(f"{NO_BREAK}:" if mark == ":" else mark for mark in marks[1])
    return spaced if marks[1].startswith(":") else NARROW + spaced


def _english(text: str) -> str:
    text = re.sub(r"\s*»", '"', re.sub(r"«\s*", '"', text))
    return re.sub(r"\s+([;:!?]+)(?=\s|$)", r"\1", text)
