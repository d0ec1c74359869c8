"""A table with a row for each question (RFC 4180), as spreadsheets open it.

UTF-8 with a byte order mark, without which Excel garbles accents. Columns are set apart by the sign that spreadsheets
expect in the language: a comma in English, a semicolon in French, where the comma belongs to numbers. Column names
are in English and do not change. Cells that look like formulas are led by an apostrophe.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from quiz.draw.html import shown
from quiz.formats.editions import Change, Made
from quiz.formats.formulas import looks_like_formula, neutralised
from quiz.formats.parts import Part, passages, plain, primary, provenance, reasons, references, row_line, unmasked
from quiz.formats.shortening import one_line
from quiz.play.kinds.gap import prompt
from quiz.play.presentation import LETTERS

if TYPE_CHECKING:
    from quiz.formats.editions import Edition, Item

OPTIONS = tuple(f"option_{letter}" for letter in LETTERS)
OWN = ("bank", "lang", "kind", "device", "slot", "level", "form", "merit")
"""Tags that have a column of their own."""
COLUMNS = (
    *("bank", "id", "lang", "kind", "device", "slot", "level", "form", "merit", "tags"),
    *("ask", "hint", "passages", "rows", *OPTIONS, "key", "reasons"),
    *("explanation", "primary", "unmasked", "provenance", "fair", "does_not_say", "takeaway", "references"),
)


def make(edition: Edition) -> Made:
    """The table of an edition."""
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=edition.say.manner.separator, lineterminator="\r\n")
    table.writerow(COLUMNS)
    changes = []
    for item in edition.items:
        cells = row(item)
        table.writerow([neutralised(cells[name]) for name in COLUMNS])
        if any(looks_like_formula(cell) for cell in cells.values()):
            changes.append(Change("formula", item.question.id))
    return Made(out.getvalue().encode("utf-8-sig"), tuple(changes))


def row(item: Item) -> dict[str, str]:
    """The cells of a question by column."""
    tags = list(item.tags())
    own = {tag.kind: tag.value for tag in tags if tag.kind in OWN}
    options = dict(zip(OPTIONS, item.choice_texts, strict=False))
    rows = tuple(row_line(item, number) for number in range(1, len(item.asked.rows) + 1))
    told = item.told
    parts = {
        "passages": passages(item),
        "rows": [Part("", rows)],
        "reasons": [Part("", reasons(item).lines)],
        "primary": [primary(item)],
        "unmasked": [Part("", unmasked(item).lines)],
        "provenance": list(provenance(item)),
        "references": [Part("", references(item).lines)],
    }
    texts = {
        "id": item.question.id,
        "tags": "\n".join(one_line(str(tag)) for tag in tags if tag.kind not in OWN),
        "ask": prompt(item.say, item.question),
        "hint": item.hint,
        "key": told.key,
        "explanation": told.explain,
        "fair": told.fair,
        "does_not_say": told.does_not_say,
        "takeaway": told.takeaway,
    }
    drawn = {name: plain(each) for name, each in parts.items()}
    cells = own | {name: shown(text) for name, text in (texts | options).items()} | drawn
    return {name: cells.get(name, "") for name in COLUMNS}
