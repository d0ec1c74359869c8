"""A table with a row for each question (RFC 4180), as spreadsheets open it.

Column names are in English and do not change. Cells that look like formulas are led by an apostrophe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.bare import plain
from quiz.draw.html import shown
from quiz.formats.editions import Change, Made
from quiz.formats.shortening import one_line
from quiz.formats.spreadsheets import as_csv
from quiz.formats.telling import asked_text, cast, further, passages, reasons, rows
from quiz.library.text.formulas import looks_like_formula, neutralised
from quiz.play.cards import does_not_say
from quiz.play.presentation import LETTERS
from quiz.tell import explanation as tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.document import Node
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
    table: list[Sequence[str]] = [COLUMNS]
    changes = []
    for item in edition.items:
        cells = row(item)
        table.append([neutralised(cells[name]) for name in COLUMNS])
        if any(looks_like_formula(cell) for cell in cells.values()):
            changes.append(Change("formula", item.question.id))
    return Made(as_csv(edition.say.manner, table), tuple(changes))


def row(item: Item) -> dict[str, str]:
    """The cells of a question by column."""
    tags = list(item.tags())
    own = {tag.kind: tag.value for tag in tags if tag.kind in OWN}
    options = dict(zip(OPTIONS, item.choice_texts, strict=False))
    say, question = item.say, item.question
    about = (say, item.pack, item.whole)
    documents: Mapping[str, Iterable[Node]] = {
        "passages": [*cast(item), *passages(item)],
        "rows": rows(item),
        "reasons": [reasons(item), *further(item)],
        "primary": tell.primary(*about),
        "unmasked": tell.unmasked(*about, gloss=False),
        "provenance": tell.behind(*about),
        "references": [page for part in tell.references(*about, of_cards=True) for page in part.nodes],
    }
    texts = {
        "id": question.id,
        "tags": "\n".join(one_line(str(tag)) for tag in tags if tag.kind not in OWN),
        "ask": asked_text(item),
        "hint": item.hint,
        "key": item.key,
        "explanation": question.explain.of(say.language),
        "fair": question.fair.of(say.language) if question.fair else "",
        "does_not_say": does_not_say(say, item.asked) if item.asked.outlets else "",
        "takeaway": question.takeaway.of(say.language),
    }
    drawn = {name: plain(each) for name, each in documents.items()}
    cells = own | {name: shown(each) for name, each in (texts | options).items()} | drawn
    return {name: cells.get(name, "") for name in COLUMNS}
