"""The register as a table: columns where there is room, two lines an outlet where there is not, one in plain."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text as Line

from quiz.draw.console.page import ACCENT, MARGIN, QUIET, STRONG, Page, Span, wrap
from quiz.draw.console.visible import visible
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.locale.register import RegisterWords
    from quiz.reading.register import Entry

NARROW = 68
"""Columns below which a table would be too tight to read."""
GAP = 2
COUNTRY, CLASS = 2, 6
NAME_SHARE = 0.4
"""Of what the two narrow columns leave, the part that names get."""
NOTHING = "–"


def show_table(
    page: Page, words: RegisterWords, rows: Sequence[Entry], count: str, *, latest: bool, option: str
) -> None:
    """Print the outlets, and what the classes mean; `latest` unless the table is that of a day.

    `option` is what the commands need to mean the same pack.
    """
    if page.plain:
        for row in rows:
            page.verbatim(plain_row(page, words, row), indent=0)
        return
    page.blank()
    page.row([Span(words.title, STRONG)], [Span(count, QUIET)])
    page.blank()
    if page.width < NARROW:
        _stacked(page, words, rows)
    else:
        _columns(page, words, rows)
    page.blank()
    _classes(page, words, rows, class_text(page.say, None) if latest else words.no_class)
    page.line(Span(words.read_card.format(id=rows[0].outlet.id) + option, QUIET))
    if latest:
        page.line(Span(words.read_day + option, QUIET))
    page.blank()


def plain_row(page: Page, words: RegisterWords, row: Entry) -> str:
    """All that the table knows of an outlet, in one line of words."""
    say, outlet = page.say, row.outlet
    founded = words.row_founded.format(date=in_words(say, outlet.founded)) if outlet.founded else ""
    return words.row.format(
        name=row.name,
        country=words.countries.get(outlet.country, outlet.country),
        given=_class_words(page, words, row),
        money=_word(words.money, row.money, words.countries["none"]),
        control=_word(words.control, row.control, words.countries["none"]),
        founded=founded,
        id=outlet.id,
    )


def _class_words(page: Page, words: RegisterWords, row: Entry) -> str:
    if row.given is None or row.given.code == "none":
        return words.sectors[row.outlet.sector]
    by = ", ".join([row.given.by or "State Media Monitor", *([str(row.given.year)] if row.given.year else [])])
    return words.row_class.format(code=row.given.code, words=page.say.classes[row.given.code], by=by)


def _word(names: Mapping[str, str], code: str | None, nothing: str = NOTHING) -> str:
    """A code in words; one that the quiz has no words for stands for itself."""
    return nothing if code is None else names.get(code, code)


def _cells(words: RegisterWords, row: Entry) -> tuple[str, str, str, str, str]:
    country = NOTHING if row.outlet.country == "none" else row.outlet.country
    given = NOTHING if row.code == "none" else row.code
    return row.name, country, given, _word(words.money, row.money), _word(words.control, row.control)


def _columns(page: Page, words: RegisterWords, rows: Sequence[Entry]) -> None:
    cells = [_cells(words, row) for row in rows]
    widths = _widths(page, [words.columns, *cells])
    _row(page, words.columns, widths, (QUIET,) * 5)
    for each in cells:
        _row(page, each, widths, ("", QUIET, ACCENT, "", ""))


def _widths(page: Page, rows: Sequence[tuple[str, ...]]) -> tuple[int, ...]:
    """What each column needs, names and words sharing what there is."""
    room = page.width - MARGIN - COUNTRY - CLASS - 4 * GAP
    needed = [max(cell_len(visible(row[i])) for row in rows) for i in range(5)]
    name = min(needed[0], int(room * NAME_SHARE))
    money = min(needed[3], (room - name) // 2)
    return (name, COUNTRY, CLASS, money, min(needed[4], room - name - money))


def _row(page: Page, cells: Sequence[str], widths: Sequence[int], styles: Sequence[str]) -> None:
    """A row of as many lines as its longest cell needs."""
    columns = [
        [piece.plain for piece in wrap(Line(visible(cell)), width)] for cell, width in zip(cells, widths, strict=True)
    ]
    for line in zip_longest(*columns, fillvalue=""):
        spans = [
            Span(text + " " * (width - cell_len(text) + GAP), style)
            for text, width, style in zip(line, widths, styles, strict=True)
        ]
        page.line(*spans)


def _stacked(page: Page, words: RegisterWords, rows: Sequence[Entry]) -> None:
    for row in rows:
        name, country, given, *rest = _cells(words, row)
        page.row([Span(name, STRONG)], [Span(given, ACCENT)])
        country = words.countries.get(row.outlet.country, country)
        page.line(Span(" · ".join([country, *rest]), QUIET), indent=4)


def _classes(page: Page, words: RegisterWords, rows: Sequence[Entry], unclassed: str) -> None:
    """What the codes of the table mean, those that stand in it."""
    given = {row.code: row.given for row in rows if row.given and row.code != "none"}
    known = [f"{code} {page.say.classes[code]}" for code in page.say.classes if code in given]
    if known:
        page.line(Span(words.classes_are + " · ".join(known), QUIET))
    if any(row.code == "none" for row in rows):
        page.line(Span(words.unclassed + unclassed, QUIET))
    page.blank()
