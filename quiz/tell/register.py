"""The register as a table of outlets, and what its codes mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Cell, Group, Heading, Para, Row, Run, Table
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text
from quiz.locale.register import register_words
from quiz.reading.register import LATEST, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.reading.register import Entry

NOTHING = "–"


def register(say: Phrases, rows: Sequence[Entry], of: int, day: str, option: str) -> Document:
    """Some of so many outlets as of a day, what their classes mean, and how to read on.

    `option` is what the commands need to mean the same pack.
    """
    words, latest = register_words(say.language), day == LATEST
    as_of = words.as_latest if latest else words.as_of.format(date=in_words(say, day))
    count = Run(f"{as_of} · {words.count.format(shown=len(rows), outlets=of)}", "quiet")
    classes = meanings(say, rows, class_text(say, None) if latest else words.no_class)
    further = [words.read_card.format(id=rows[0].outlet.id), *([words.read_day] if latest else [])]
    return (
        Heading((Run(words.title, strong=True),), (count,)),
        table(say, rows),
        Group(tuple(classes)),
        Group(tuple(Para((Run(each + option, "quiet"),)) for each in further)),
    )


def meanings(say: Phrases, rows: Sequence[Entry], unclassed: str) -> list[Para]:
    """What the classes of some outlets mean, those that they have; `unclassed` is what having none means."""
    words, given = register_words(say.language), {row.code for row in rows}
    known = " · ".join(f"{code} {text}" for code, text in say.classes.items() if code in given - {UNKNOWN})
    told = [words.classes_are + known] if known else []
    told += [words.unclassed + unclassed] if UNKNOWN in given else []
    return [Para((Run(each, "quiet"),)) for each in told]


def table(say: Phrases, rows: Sequence[Entry], caption: str = "", word: str = "") -> Table:
    """An outlet a row: its name, its country, its class, who pays, who decides."""
    words = register_words(say.language)
    return Table(words.columns, tuple(_row(say, row) for row in rows), caption, word, "register")


def _row(say: Phrases, row: Entry) -> Row:
    words, country = register_words(say.language), row.outlet.country
    name = Run(row.name, to=f"outlet:{row.outlet.id}")
    code = NOTHING if country == UNKNOWN else country
    given = NOTHING if row.code == UNKNOWN else row.code
    return Row(
        (
            Cell((name,)),
            Cell((Run(words.countries.get(country, code), "quiet"),), code=code),
            Cell((Run(given, "accent"),)),
            Cell((Run(_word(words.money, row.money)),)),
            Cell((Run(_word(words.control, row.control)),)),
        ),
        _sentence(say, row),
    )


def _word(names: Mapping[str, str], code: str | None, nothing: str = NOTHING) -> str:
    """A code in words; one that the quiz has no words for stands for itself."""
    return nothing if code is None else names.get(code, code)


def _sentence(say: Phrases, row: Entry) -> str:
    """All that the table knows of an outlet, in words."""
    words, outlet = register_words(say.language), row.outlet
    nothing = words.countries[UNKNOWN]
    return words.row.format(
        name=row.name,
        country=words.countries.get(outlet.country, outlet.country),
        given=_class(say, row),
        money=_word(words.money, row.money, nothing),
        control=_word(words.control, row.control, nothing),
        founded=words.row_founded.format(date=in_words(say, outlet.founded)) if outlet.founded else "",
        id=outlet.id,
    )


def _class(say: Phrases, row: Entry) -> str:
    words = register_words(say.language)
    if row.given is None or row.given.code == UNKNOWN:
        open_ = "sector" in row.outlet.not_researched
        return say.not_researched if open_ else words.sectors[row.outlet.sector]
    by = ", ".join([row.given.by or "State Media Monitor", *([str(row.given.year)] if row.given.year else [])])
    return words.row_class.format(code=row.given.code, words=say.classes[row.given.code], by=by)
