"""The words of `quiz mark`: what it did, and what in a file it could not understand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class MarkingHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz mark` and `quiz report`."""

    mark_files: str
    output: str
    list: str
    bank: str
    mark_epilog: str
    report_files: str
    html: str
    csv: str
    names: str
    pager: str
    report_epilog: str


class AnswersWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in a file of marked answers (`quiz.classroom.answers`), by what it means."""

    columns: Mapping[str, str]
    occasions: Mapping[str, str]
    levels: Mapping[str, str]


class MarkingWords(Words, frozen=True, kw_only=True):
    """What marking says in one language; `{…}` are filled in by the caller."""

    topic = "marking"

    findings: Mapping[
        str,
        Annotated[
            str,
            "id?",
            "found?",
            "versions?",
            "name?",
            "line?",
            "guess?",
            "number?",
            "letters?",
            "count?",
            "other?",
            "class?",
        ],
    ]
    """By kind of `quiz.classroom.marking.findings.Finding`."""
    table: Mapping[str, str]
    """The headings of a table of answers."""
    answers: AnswersWords
    no_files: str
    no_pager: Annotated[str, "name"]
    did_you_mean: Annotated[str, "names"]
    done: Annotated[str, "answers", "pupils", "questions"]
    nothing: str
    found: Annotated[str, "count"]
    rows: Annotated[str, "seen", "read", "left"]
    unreadable: Annotated[str, "path", "reason"]
    same_file: Annotated[str, "one", "other", "path"]
    no_library: Annotated[str, "library"]
    help: MarkingHelp


def marking_words(language: Language) -> MarkingWords:
    """The words of one language."""
    return read(MarkingWords, language)
