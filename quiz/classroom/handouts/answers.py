"""The sheet to type pupils' answers into, and the key file by which they are marked: format qui-parle-paper-1.

The sheet is CSV with a byte-order mark, so that spreadsheets show accents. Its first row names the format and the
handout, the second the columns; then comes a row for each pupil. Letters and numbers are those printed on the
version. The key file tells what each printed letter stands for, so that answers typed today can be marked when the
bank has changed.
"""

from __future__ import annotations

import csv
import hashlib
import io
from itertools import cycle, islice
from typing import TYPE_CHECKING, TypedDict

import msgspec

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Handout
    from quiz.model import Language
    from quiz.play.presentation import Asked

PAPER, HANDOUT = "qui-parle-paper-1", "qui-parle-handout"
PUPILS = 35
"""Rows for pupils; a class in France has some thirty."""
BYTE_ORDER_MARK = "\ufeff"


class _Question(TypedDict, total=False):
    number: int
    question: str
    interaction: str
    letters: dict[str, str]
    rows: list[str]


def mark_of(handout: Handout) -> str:
    """The name of a handout: its bank, its form, and eight digits that change with anything printed on its sheets."""
    plan, bank = handout.plan, handout.bank
    layouts = {each.letter: [_question(i, asked) for i, asked in enumerate(each.asked)] for each in handout.versions}
    digits = hashlib.sha256(msgspec.json.encode([plan.seed, layouts])).hexdigest()[:8]
    return "-".join([bank.id if bank else "mix", plan.form.lower() if plan.form else "all", digits])


def key_file(handout: Handout, language: Language) -> str:
    """What each printed letter stands for, as JSON."""
    content = {
        "format": HANDOUT,
        "version": 1,
        "id": mark_of(handout),
        "bank": handout.bank.id if handout.bank else None,
        "form": handout.plan.form,
        "language": language,
        "seed": handout.plan.seed,
        "versions": {
            version.letter: [_question(number, asked) for number, asked in enumerate(version.asked, start=1)]
            for version in handout.versions
        },
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1).decode() + "\n"


def _question(number: int, asked: Asked) -> _Question:
    letters = {asked.letter(name): name for name in asked.names}
    entry = _Question(number=number, question=asked.question.id, interaction=asked.question.kind, letters=letters)
    if asked.rows:
        entry["rows"] = [row.name for row in asked.rows]
    return entry


def paper(handout: Handout) -> str:
    """The empty sheet, versions in turn. Ids and numbers alone stand in it: nothing a spreadsheet could obey."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    count = len(handout.first)
    rows.writerow([PAPER, mark_of(handout), "class", ""])
    rows.writerow(["version", "name", *range(1, count + 1)])
    for version in islice(cycle(handout.versions), PUPILS):
        rows.writerow([version.letter, "", *[""] * count])
    return BYTE_ORDER_MARK + out.getvalue()
