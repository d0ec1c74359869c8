"""Pupils' own files, as `quiz history export` writes them: JSON lines, one attempt a line.

The first line is `{"format": "qui-parle-history", "version": 1}`; of a line of kind `attempt` (or without a kind) these
fields are read: `player`, `question`, `response`, `confidence`, `form`, and `withdrawn`, which takes it back. A pupil
without a name is called after the file.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec

from quiz.classroom.answers import Answer
from quiz.classroom.marking.findings import Finding, Found, Rows
from quiz.model import CONFIDENCES
from quiz.model.labels import label

if TYPE_CHECKING:
    from quiz.classroom.marking.book import Book

FORMAT = "qui-parle-history"


class First(msgspec.Struct, frozen=True):
    """What the first line says."""

    format: str
    version: int


class Attempt(msgspec.Struct, frozen=True):
    """What is read of an attempt."""

    question: str = ""
    kind: str = "attempt"
    withdrawn: object = None
    response: tuple[str, ...] | None = None
    player: str | None = None
    confidence: str | None = None
    form: str | None = None


def opens_history(line: str) -> bool:
    """Whether a file that begins with this line is a pupil's own."""
    try:
        return msgspec.json.decode(line, type=First).format == FORMAT
    except (msgspec.DecodeError, RecursionError):
        return False


def read_history(name: str, text: str, book: Book) -> Found:
    """The attempts of a file. Questions that the bank does not have are noted, once each: there are other banks."""
    answers: list[Answer] = []
    findings: list[Finding] = []
    strange: set[str] = set()
    pupils: set[str] = set()
    left = 0
    for number, line in enumerate(text.split("\n")[1:], start=2):
        found = _attempt(name, number, line, book) if line.strip() else None
        if isinstance(found, Answer):
            answers.append(found)
            pupil = found.pupil or ""
            if pupil not in pupils and (unlisted := book.unlisted(pupil)) is not None:
                findings.append(Finding(name, number, 1, "unknown_name", unlisted))
            pupils.add(pupil)
        elif found is not None:
            left += not found.note
        if isinstance(found, Finding) and found.values.get("id", str(number)) not in strange:
            strange.add(found.values.get("id", str(number)))
            findings.append(found)
    stem = PurePath(name).stem
    rows = Rows(len(answers) + left, len(answers))
    nameless = stem if stem in pupils else ""
    return Found(tuple(answers), tuple(findings), file=name, own=True, nameless=nameless, rows=rows)


def _attempt(name: str, number: int, line: str, book: Book) -> Answer | Finding | None:
    try:
        attempt = msgspec.json.decode(line, type=Attempt)
    except (msgspec.DecodeError, RecursionError):
        return Finding(name, number, 1, "no_attempt")
    if attempt.kind != "attempt" or attempt.withdrawn is not None:
        return None
    known = book.known(attempt.question)
    if known is None:
        return Finding(name, number, 1, "no_question", {"id": attempt.question}, note=True)
    pupil, form = label(attempt.player or "") or PurePath(name).stem, attempt.form or ""
    blank = Answer("", pupil, attempt.question, None, 0, known.parts, "own", form)
    if attempt.response is None:
        return blank
    if book.fits(known, attempt.response) is not None:
        return Finding(name, number, 1, "bank_changed_since", {"id": attempt.question}, note=True)
    right, of = book.mark(known, attempt.response)
    level = next((level for level in CONFIDENCES if level == attempt.confidence), None)
    return blank._replace(response=attempt.response, right=right, of=of, confidence=level)
