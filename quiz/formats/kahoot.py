"""Kahoot's spreadsheet (.xlsx): columns B to H from row 9 on, under the headings of Kahoot's own template in row 8.

Kahoot takes a question of 120 characters, two to four answers of 75, a time limit of 5 to 240 seconds, and the
numbers of the right answers, set apart by commas. It knows neither passages nor explanations: a second sheet has them
in full, to project or to print, and says which rows of the first sheet belong to a question. A match is asked row by
row, an order place by place. Questions keep their last sentences, for what is asked comes last.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from quiz.draw.bare import plain
from quiz.draw.html import shown
from quiz.draw.libraries import needing
from quiz.formats.editions import Change, Made
from quiz.formats.shortening import MORE, last_sentences, one_line, shorten
from quiz.formats.telling import afterwards, asked_text, cast, passages, reasons, rows
from quiz.library.archive import repacked
from quiz.library.text.formulas import looks_like_formula
from quiz.play.kinds import ByKind
from quiz.play.kinds.gap import prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from quiz.formats.editions import Edition, Item

Book: TypeAlias = Any
Sheet: TypeAlias = Any
"""XlsxWriter comes without types."""
ASK, ANSWER, MOST = 120, 75, 4
"""Characters of a question and of an answer, and how many answers, that Kahoot takes."""
SHORT = 60
"""Characters of a prompt that may stand beside a row."""
HEADINGS = (
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
LIMITS = (20, 30, 60, 90, 120, 240)
READING = 15
"""Characters that a pupil reads in a second: some 150 words a minute."""
THINKING = 20
"""Seconds to think, besides."""
CELL = 32_767
"""Characters that a cell holds."""
HEADING_ROW = 7
MADE = datetime(2000, 1, 1)  # noqa: DTZ001 -- a fixed date without a place, so that the same bank gives the same file


class Ask(NamedTuple):
    """One question for Kahoot, before anything is shortened."""

    lead: str
    """Kept whatever is cut."""
    text: str
    answers: tuple[str, ...]
    right: tuple[int, ...]
    """Places of the right answers, from 0."""
    row: bool = False
    """Whether the text is a row, whose beginning matters, and not a prompt, whose end does."""
    also: str = ""
    """Told after the text, which makes room for it."""


class Fitted(NamedTuple):
    """A question as Kahoot takes it."""

    text: str
    answers: tuple[str, ...]
    right: tuple[int, ...]
    seconds: int


def make(edition: Edition) -> Made:
    """The spreadsheet of an edition. Raises MissingLibraryError without XlsxWriter."""
    with needing("XlsxWriter"):
        from xlsxwriter import Workbook
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": MADE, "title": "Qui parle ?"})
    rows = {item.question.id: list(asks(item)) for item in edition.items}
    _quiz_sheet(book, edition, rows)
    _full_sheet(book, edition, rows)
    book.close()
    changes = tuple(change for item in edition.items for change in _changes(item, rows[item.question.id]))
    return Made(repacked(out.getvalue()), changes)


def asks(item: Item) -> Iterator[Ask]:
    """A question as one or several of Kahoot's. Raises UnknownKindError."""
    return _KINDS.of(item.question).asks(item)


def _picked(item: Item) -> Iterator[Ask]:
    right = tuple(place for place, reason in enumerate(item.reasons) if reason.right)
    yield Ask("", prompt(item.say, item.question), item.choice_texts, right)


def _row_by_row(item: Item) -> Iterator[Ask]:
    texts, names = item.choice_texts, item.asked.names
    for number, (row, goal) in enumerate(zip(rows(item), item.goals, strict=True), start=1):
        words = "".join(run.text for run in row.runs)
        yield Ask(f"{number}. ", words, texts, (names.index(goal),), row=True, also=_in_short(item.ask))


def _place_by_place(item: Item) -> Iterator[Ask]:
    texts, names = item.choice_texts, item.asked.names
    for place, reason in enumerate(item.reasons, start=1):
        lead = item.words.place_row.format(number=place)
        yield Ask(lead, item.ask, texts, (names.index(reason.name),))


class _Kind(NamedTuple):
    """How a kind of question is asked by Kahoot, and the name of that change."""

    asks: Callable[[Item], Iterator[Ask]]
    change: str = ""


_KINDS = ByKind(
    choice=_Kind(_picked),
    hottext=_Kind(_picked, "hottext-as-choice"),
    match=_Kind(_row_by_row, "rows-as-questions"),
    order=_Kind(_place_by_place, "places-as-questions"),
    gap=_Kind(_picked, "gap-as-choice"),
)


def fitted(ask: Ask) -> Fitted:
    """The question as Kahoot takes it; right answers are never among those left out."""
    others = [place for place in range(len(ask.answers)) if place not in ask.right]
    kept = sorted([*ask.right[:MOST], *others[: max(0, MOST - len(ask.right))]])
    answers = _distinct([one_line(shown(ask.answers[place])) for place in kept])
    right = tuple(kept.index(place) for place in ask.right[:MOST])
    return Fitted(_asked(ask), tuple(answers), right, _seconds(ask))


def _asked(ask: Ask) -> str:
    """What is asked, with its last sentences; of a row, its beginning, and then what is asked."""
    room = ASK - len(ask.lead)
    text = one_line(shown(ask.text))
    if not ask.row:
        return ask.lead + last_sentences(text, room)
    also = f" – {ask.also}" if ask.also else ""
    return ask.lead + shorten(text, room - len(also)) + also


def _in_short(ask: str) -> str:
    """The last sentence of a prompt, if it is short enough to stand beside a row; else ""."""
    short = last_sentences(shown(ask), SHORT).removeprefix(f"{MORE} ")
    return "" if short.endswith(MORE) else short


def _distinct(texts: list[str]) -> list[str]:
    """Short enough, and still told apart: answers that would be cut to the same words are numbered."""
    short = [shorten(text, ANSWER) for text in texts]
    if len(set(short)) == len(short):
        return short
    return [f"{number}. {shorten(text, ANSWER - 3)}" for number, text in enumerate(texts, start=1)]


def _seconds(ask: Ask) -> int:
    reading = len(ask.text) + sum(len(answer) for answer in ask.answers)
    return next((limit for limit in LIMITS if limit >= THINKING + reading / READING), LIMITS[-1])


def _quiz_sheet(book: Book, edition: Edition, rows: Mapping[str, Sequence[Ask]]) -> None:
    """The sheet that Kahoot reads; it must be the first."""
    sheet = book.add_worksheet("Kahoot")
    cells = Cells(book, sheet)
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 7, 28)
    bank = ", ".join(bank.id for bank, _ in edition.banks)
    title = " · ".join(bank.title.of(edition.say.language) for bank, _ in edition.banks)
    for place, note in enumerate(edition.words.kahoot_note, start=1):
        sheet_name = edition.words.full_sheet
        cells.plain(place, 1, note.format(title=title, sheet=sheet_name, bank=bank))
    for column, heading in enumerate(HEADINGS, start=1):
        cells.bold(HEADING_ROW, column, heading)
    numbered = enumerate((ask for asks_ in rows.values() for ask in asks_), start=1)
    for number, ask in numbered:
        _ask_row(sheet, cells, HEADING_ROW + number, number, fitted(ask))


def _ask_row(sheet: Sheet, cells: Cells, row: int, number: int, ask: Fitted) -> None:
    sheet.write_number(row, 0, number)
    for column, text in enumerate((ask.text, *ask.answers), start=1):
        cells.text(row, column, text)
    sheet.write_number(row, MOST + 2, ask.seconds)
    right = ",".join(str(place + 1) for place in ask.right)
    if len(ask.right) == 1:
        sheet.write_number(row, MOST + 3, int(right))
    else:
        sheet.write_string(row, MOST + 3, right)


def _full_sheet(book: Book, edition: Edition, rows: Mapping[str, Sequence[Ask]]) -> None:
    """Everything in full, a row for each question."""
    sheet = book.add_worksheet(edition.words.full_sheet)
    cells = Cells(book, sheet)
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, len(edition.words.kahoot_columns), 50)
    sheet.freeze_panes(1, 2)
    for column, heading in enumerate(edition.words.kahoot_columns.values()):
        cells.bold(0, column, heading)
    first = 1
    for row, item in enumerate(edition.items, start=1):
        last = first + len(rows[item.question.id]) - 1
        texts = full_texts(item) | {"rows": str(first) if first == last else f"{first}–{last}"}
        for column, name in enumerate(edition.words.kahoot_columns):
            cells.text(row, column, texts[name])
        first = last + 1


def full_texts(item: Item) -> dict[str, str]:
    """The cells of the second sheet by column, but for the rows."""
    answers = zip(item.asked.names, item.choice_texts, strict=True)
    return {
        "id": item.question.id,
        "ask": asked_text(item),
        "passages": plain([*cast(item), *passages(item), *rows(item)]),
        "answers": "\n".join(f"{item.asked.letter(name)}. {answer}" for name, answer in answers),
        "key": item.key,
        "hint": item.hint,
        "reasons": plain([reasons(item)]),
        "explanation": plain(afterwards(item, with_reasons=False)),
        "tags": "\n".join(one_line(str(tag)) for tag in item.tags()),
    }


class Cells:
    """Writes texts into a sheet: as texts always, and marked as such where they look like formulas."""

    def __init__(self, book: Book, sheet: Sheet) -> None:
        self.sheet = sheet
        wrapped = {"text_wrap": True, "valign": "top"}
        self.formats = {False: book.add_format(wrapped), True: book.add_format(wrapped | {"quote_prefix": True})}
        self.strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.loose = book.add_format()

    def text(self, row: int, column: int, text: str) -> None:
        """A text, as it is shown, no longer than a cell holds."""
        cell = shown(text)
        cell = cell if len(cell) <= CELL else cell[: CELL - 1] + "…"
        self.sheet.write_string(row, column, cell, self.formats[looks_like_formula(cell)])

    def bold(self, row: int, column: int, text: str) -> None:
        """A heading."""
        self.sheet.write_string(row, column, text, self.strong)

    def plain(self, row: int, column: int, text: str) -> None:
        """A line that runs over the cells beside it."""
        self.sheet.write_string(row, column, shown(text), self.loose)


def _changes(item: Item, asked: Sequence[Ask]) -> Iterator[Change]:
    name = item.question.id
    if change := _KINDS.of(item.question).change:
        yield Change(change, name)
    if any(not fitted(ask).text.startswith(f"{ask.lead}{one_line(shown(ask.text))}") for ask in asked):
        yield Change("prompt-shortened", name)
    if any(len(one_line(shown(answer))) > ANSWER for ask in asked for answer in ask.answers):
        yield Change("answers-shortened", name)
    if any(len(ask.answers) > MOST for ask in asked):
        yield Change("answers-left-out", name)
    if any(len(text) > CELL for text in full_texts(item).values()):
        yield Change("cell-shortened", name)
    if item.asked.passages:
        yield Change("passages-apart", name)
    yield Change("texts-apart", name)
