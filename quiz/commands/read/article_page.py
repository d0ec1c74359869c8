"""An article on a page: the numbers of its lines and the letters of its passages in the margin, notes below."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text as Line

from quiz.draw.console.nodes import field
from quiz.draw.console.page import ACCENT, QUIET, STRONG, Page, Span, wrap
from quiz.draw.console.visible import visible
from quiz.reading.articles import divided, ends_of
from quiz.reading.headings import heading
from quiz.tell.texts import voice_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.locale.reading import ReadingWords
    from quiz.reading.articles import ArticleLine, Mark, MarkedArticle, Part, Use

NARROW = 56
"""Columns below which the margin is kept as small as it can be."""
LIGHT, HEAVY = "│ ", "┃ "
HERE = "▸"
NOTED = 420
"""Characters of a line after which its notes are given before it goes on."""
FOREIGN = "italic"


class Look(NamedTuple):
    """How an article is to be shown."""

    annotate: bool = False
    gloss: bool = False
    line: int | None = None


class Row(NamedTuple):
    """A line of the screen: its text, the letters of the marks that begin in it, whether it has words of any."""

    spans: tuple[Span, ...]
    opened: tuple[str, ...]
    marked: bool


class Margin(NamedTuple):
    """The widths of what stands beside the text: the sign of the line asked for, its number, letters."""

    gutter: int
    number: int
    letters: int

    @property
    def width(self) -> int:
        """All of it, with the bar."""
        return self.gutter + self.number + 1 + self.letters + 1 + len(LIGHT)


def show_heading(page: Page, words: ReadingWords, article: MarkedArticle, look: Look) -> None:
    """Print the title, who published it and when, how we know, and how to read the margin."""
    top = heading(page.say, words, article.source, article.outlet)
    page.blank()
    page.line(Span(top.title, STRONG))
    page.blank()
    for detail in top.details:
        field(page, detail.label, detail.text)
        if detail.note:
            field(page, "", detail.note)
    notes = [
        *([words.margin_note] if article.marks and not page.plain else []),
        *([words.gloss_note] if look.gloss and article.source.language != "en" else []),
        *([] if article.marks else [words.nothing_quoted]),
        *([words.no_text] if all(line.blank for line in article.lines) else []),
    ]
    for note in notes:
        page.blank()
        page.line(Span(note, QUIET))
    page.blank()


def show_lines(
    page: Page, words: ReadingWords, article: MarkedArticle, lines: Sequence[ArticleLine], look: Look
) -> None:
    """Print lines of an article; several blank ones as one, those before its first words not at all."""
    margin = margin_of(page, article)
    start = next((line.number for line in article.lines if not line.blank or line.number == look.line), 1)
    later = (line for line in lines if line.number >= start)
    for blank, group in groupby(later, key=lambda line: line.blank and line.number != look.line):
        if blank:
            page.blank()
            continue
        for line in group:
            pieces = divided(line, NOTED) if look.annotate or look.gloss else (line,)
            for i, piece in enumerate(pieces):
                if i and pieces[i - 1].closed:
                    page.blank()
                _line(page, words, piece, look, margin, first=i == 0)
                show_notes(page, words, article, piece, look)


def margin_of(page: Page, article: MarkedArticle) -> Margin:
    """The margin that the line numbers and the letters of an article need."""
    letters = max((len(mark.label) for mark in article.marks), default=1)
    if page.width < NARROW:
        return Margin(1, len(str(len(article.lines))), letters + 1)
    return Margin(2, max(3, len(str(len(article.lines)))), 2 * letters + 1)


def _line(page: Page, words: ReadingWords, line: ArticleLine, look: Look, margin: Margin, *, first: bool) -> None:
    asked = line.number == look.line
    if page.plain:
        lead = words.asked_line if asked else f"{words.line[0].upper()}{words.line[1:]}{page.say.colon}"
        page.line(line.text, lead=lead.format(line=line.number) if first else "")
        if line.marks:
            page.line(words.line_marks.format(labels=", ".join(line.marks)))
        return
    plain_style, other = (STRONG, STRONG) if asked else ("", QUIET if look.annotate else "")
    rows = rows_of(line, page.width - margin.width, lambda part: plain_style if part.mark else other)
    for i, row in enumerate(rows):
        number = str(line.number) if first and i == 0 else ""
        show_row(page, row, margin, number, asked=asked)


def show_row(page: Page, row: Row, margin: Margin, number: str, *, asked: bool) -> None:
    """Print a line of the screen with its margin."""
    style = STRONG if asked else QUIET
    sign = HERE if asked and number else ""
    lead: list[Span | str] = [
        Span(sign.ljust(margin.gutter), f"{STRONG} {ACCENT}"),
        Span(number.rjust(margin.number) + " ", style),
        Span(_letters(row.opened, margin).ljust(margin.letters) + " ", ACCENT),
        Span(HEAVY if row.marked else LIGHT, ACCENT if row.marked else QUIET),
    ]
    page.line(*row.spans, indent=0, lead=lead)


def _letters(opened: Sequence[str], margin: Margin) -> str:
    """The letters of the marks that begin in a row: all in a wide margin, the first in a narrow one."""
    if len(opened) < 2:  # noqa: PLR2004 -- one letter needs no shortening
        return "".join(opened)
    several = f"{opened[0]}{',' if len(opened) == 2 else '–'}{opened[-1]}"  # noqa: PLR2004 -- a pair
    return several if len(several) <= margin.letters else f"{opened[0]}+"


def rows_of(line: ArticleLine, width: int, style: Callable[[Part], str]) -> Iterator[Row]:
    """The lines of the screen that a line of the article fills; `style` is that of each of its parts."""
    shown = [(visible(part.text), part) for part in line.parts]
    text = "".join(each for each, _ in shown)
    pieces = [piece.plain for piece in wrap(Line(text), width)]
    starts, position = [], 0
    for piece in pieces:
        starts.append(text.index(piece, position))
        position = starts[-1] + len(piece)
    for piece, start, end in zip(pieces, starts, [*starts[1:], len(text) + 1], strict=True):
        yield _row([(each, part, style(part)) for each, part in shown], start, start + len(piece), end)


def _row(shown: Sequence[tuple[str, Part, str]], start: int, end: int, after: int) -> Row:
    spans, opened, marked, position = [], [], False, 0
    for text, part, style in shown:
        first, last = max(start, position), min(end, position + len(text))
        if first < last:
            spans.append(Span(text[first - position : last - position], style))
            marked = marked or bool(part.mark)
        if part.opens and start <= position < after:
            opened.append(part.mark)
        position += len(text)
    return Row(tuple(spans), tuple(opened), marked)


def show_notes(page: Page, words: ReadingWords, article: MarkedArticle, line: ArticleLine, look: Look) -> None:
    """Print what was asked for on the marks that end in a line: voices and uses, the English."""
    margin = margin_of(page, article)
    gloss = look.gloss and article.source.language != "en"
    if not (look.annotate or gloss) or line.blank:
        return
    for label in line.closed:
        mark = article.mark(label)
        if look.annotate:
            _annotations(page, words, mark, margin, gloss=gloss)
        else:
            _glosses(page, words, mark, margin)
    if gloss and not line.marks and any(each.isalpha() for each in line.text):
        page.line(Span(words.no_gloss, QUIET), indent=margin.width)


def _glosses(page: Page, words: ReadingWords, mark: Mark, margin: Margin) -> None:
    for gloss in dict.fromkeys(quoted.passage.gloss for quoted in mark.widest if quoted.ends_in(mark)):
        lead = f"{mark.label}{page.say.colon}{words.gloss}" if page.plain else mark.label.ljust(margin.letters + 1)
        page.line(Span(gloss, FOREIGN), indent=_note_indent(margin), lead=Span(lead, ACCENT))


def _note_indent(margin: Margin) -> int:
    """Notes begin under the letters of the margin."""
    return margin.gutter + margin.number + 1


def _annotations(page: Page, words: ReadingWords, mark: Mark, margin: Margin, *, gloss: bool) -> None:
    indent = _note_indent(margin)
    for i, quoted in enumerate(quoted for quoted in mark.quoted if quoted.ends_in(mark)):
        label = mark.label if i == 0 or page.plain else ""
        lead = f"{label}{page.say.colon}" if page.plain else label.ljust(margin.letters + 1)
        quote = page.say.quoted.format(text=ends_of(quoted.passage.quote))
        page.line(
            quote, Span(f" · {voice_of(page.say, quoted.passage)}", QUIET), indent=indent, lead=Span(lead, ACCENT)
        )
        inner = indent + margin.letters + 1
        if gloss:
            opening = words.gloss if page.plain else ""
            page.line(Span(quoted.passage.gloss, FOREIGN), indent=inner, lead=opening)
        for use in quoted.uses:
            page.line(Span(_use_text(page, words, use), QUIET), indent=inner)


def _use_text(page: Page, words: ReadingWords, use: Use) -> str:
    if use.kind == "statement" or use.device is None:
        return words.statement.format(id=use.id)
    slot = [words.slot.format(slot=words.slots[use.slot])] if use.slot else []
    return " · ".join([f"{use.bank} › {use.id}", page.say.devices[use.device], *slot])


def show_legend(page: Page, words: ReadingWords, article: MarkedArticle, look: Look) -> None:
    """Print what quotes each passage, unless that was said beside it."""
    page.blank()
    if article.marks and not look.annotate:
        page.line(Span(words.quoted_here, STRONG))
        page.blank()
        for mark in article.marks:
            _entry(page, words, article, mark)
        page.blank()
    if article.missing:
        page.line(Span(words.missing, STRONG))
        for quoted in article.missing:
            quote = page.say.quoted.format(text=ends_of(quoted.passage.quote))
            page.line(quote, Span(f" · {used_by(page, words, quoted.uses)}", QUIET), indent=4)
        page.blank()


def _entry(page: Page, words: ReadingWords, article: MarkedArticle, mark: Mark) -> None:
    place = words.line.format(line=mark.first)
    if mark.last != mark.first:
        place = words.lines.format(first=mark.first, last=mark.last)
    text = " ".join(part.text for line in article.lines for part in line.parts if part.mark == mark.label)
    quote = page.say.quoted.format(text=ends_of(text))
    if page.plain:
        uses = used_by(page, words, mark.uses)
        page.line(f"{mark.label}, {place}{page.say.colon}{quote}. {uses[0].upper()}{uses[1:]}.")
        return
    page.line(quote, Span(f" · {place}", QUIET), lead=Span(mark.label.ljust(4), f"{STRONG} {ACCENT}"))
    page.line(Span(used_by(page, words, mark.uses), QUIET), indent=6)


def used_by(page: Page, words: ReadingWords, uses: Sequence[Use]) -> str:
    """The questions, bank by bank, and the statements that quote a passage."""
    told = []
    questions = sorted({(use.bank, use.id) for use in uses if use.kind == "question"})
    for bank, group in groupby(questions, key=lambda pair: pair[0]):
        told.append(f"{bank}{page.say.colon}{', '.join(name for _, name in group)}")
    told += [words.statement.format(id=use.id) for use in uses if use.kind == "statement"]
    return " · ".join(told)
