"""A document on a page of the terminal; in plain without signs that stand for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

from quiz.document import (
    Amounts,
    Bars,
    Beside,
    Blank,
    Boxes,
    Choices,
    Code,
    Commands,
    Entries,
    Excerpt,
    Fact,
    Facts,
    Figure,
    Flow,
    Grid,
    Group,
    Heading,
    Items,
    Lines,
    Listing,
    Notes,
    Pairs,
    Para,
    Quote,
    Section,
    Shares,
    Steps,
    Table,
    Texts,
    Triangle,
)
from quiz.draw.console.answers import show_choice, show_pair, show_step
from quiz.draw.console.columns import show_texts
from quiz.draw.console.grids import show_picture
from quiz.draw.console.lines import show_lines
from quiz.draw.console.page import ACCENT, BAR, DOT, MARGIN, QUIET, STRONG, Page, Span
from quiz.draw.console.quotes import show_beside, show_quote, show_stretch
from quiz.draw.console.runs import show_set_off, spans, styled, text_of
from quiz.draw.console.shares import show_amounts, show_bars, show_shares
from quiz.draw.console.table import show_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.document import Entry, Node, Note

STEP = 2
"""Columns by which what stands under a title is set in."""
NUMBERED = 3
"""Columns by which what stands under a numbered title is set in."""
ROWS: Mapping[str, str] = {"persons": "", "figures": QUIET}
"""Facts whose label stands before its value as in a sentence, and the style of the label."""
LABEL_WIDTH = 15
COMMANDS = 19
"""Cells of the labels beside commands."""
NARROW = 56
"""Columns below which a label stands above its text instead of beside it."""


def show(page: Page, nodes: Iterable[Node]) -> None:
    """Print a document, its nodes parted by a blank line; a key to signs only where signs are seen."""
    shown = (node for node in nodes if not (page.plain and isinstance(node, Para) and node.name == "key"))
    for i, node in enumerate(shown):
        if i:
            page.blank()
        show_node(page, node)


def show_apart(page: Page, nodes: Iterable[Node]) -> None:
    """Print a document with a blank line on either side."""
    page.blank()
    show(page, nodes)
    page.blank()


def show_node(page: Page, node: Node, at: int = MARGIN) -> None:  # noqa: C901, PLR0912 -- one case for each node
    """Print one node, `at` columns in."""
    match node:
        case Group():
            _under(page, node.nodes, at)
        case Section():
            _section(page, node, at)
        case Heading():
            _heading(page, node)
        case Para():
            _para(page, node, at)
        case Texts():
            _texts(page, node, at)
        case Quote():
            show_quote(page, node, at)
        case Beside():
            show_beside(page, node, at)
        case Excerpt():
            for stretch in node.stretches:
                show_stretch(page, stretch, at)
            show_set_off(page, tuple(run for stretch in node.stretches for run in stretch.runs))
        case Code():
            _code(page, node, at)
        case Blank():
            page.line(f"{node.label}{page.say.colon}…", indent=at)
        case Boxes():
            page.line(f"{node.label} " if node.label else "", " → ".join(["[ ]"] * node.places), indent=at)
        case _ if isinstance(node, Listing):
            _listing(page, node, at)
        case _ if isinstance(node, Figure):
            _figure(page, node, at)
        case _:
            assert_never(node)


def _listing(page: Page, node: Listing, at: int) -> None:  # noqa: C901, PLR0912 -- one case for each node
    """Print each of several."""
    match node:
        case Facts():
            _facts(page, node, at)
        case Choices():
            for choice in node.items:
                show_choice(page, choice, node.name, at)
        case Pairs():
            for pair in node.items:
                show_pair(page, pair, at)
        case Steps():
            for step in node.items:
                show_step(page, step, node.name, at)
        case Notes():
            for note in node.items:
                _note(page, note, at)
        case Items():
            for item in node.items:
                _item(page, item, node.name, at)
        case Entries():
            for entry in node.items:
                _entry(page, entry, node.name, at)
        case Commands():
            _commands(page, node, at)
        case _:
            assert_never(node)


def _figure(page: Page, node: Figure, at: int) -> None:
    """Print what has a shape of its own."""
    match node:
        case Lines():
            show_lines(page, node)
        case Shares():
            show_shares(page, node, at)
        case Amounts():
            show_amounts(page, node, at)
        case Bars():
            show_bars(page, node, at)
        case Table():
            show_table(page, node, at)
        case Grid() | Triangle() | Flow():
            show_picture(page, node, at)
        case _:
            assert_never(node)


def _under(page: Page, nodes: Iterable[Node], at: int) -> None:
    for node in nodes:
        show_node(page, node, at)


def _item(page: Page, item: Group, name: str, at: int) -> None:
    """What leads, and what stands below it; of a `list`, later lines are set in, before `points` there is a dash."""
    match item.nodes:
        case (Para(runs=runs),) if name == "points":
            page.line(*spans(runs), indent=at, lead="" if page.plain else "– ")
        case (Para(runs=runs),) if name == "list":
            page.line(*spans(runs), indent=at, hang=" " * STEP)
        case (first, *rest):
            show_node(page, first, at)
            _under(page, rest, at + STEP)


def _para(page: Page, node: Para, at: int) -> None:
    """Text, and the addresses that it leads to: what cannot be followed can be copied."""
    page.line(*spans(node.runs, plain=page.plain), indent=at)
    show_set_off(page, node.runs)
    for run in node.runs:
        if "://" in run.to:
            page.line(Span(run.to, QUIET), indent=at)


def _texts(page: Page, node: Texts, at: int) -> None:
    names = dict(zip((run.lang for run in node.runs), node.names, strict=False))
    style = styled(node.runs[0]) if node.runs else ""
    show_texts(page, [(run.text, run.lang) for run in node.runs], names, indent=at, style=style)


def _heading(page: Page, node: Heading) -> None:
    """A title and what stands at the other end of its line; each sign there is one of its own."""
    aside = [span for run in node.aside for span in spans((run,))]
    if page.plain and node.word:
        page.line(node.word)
    elif page.plain and node.apart:
        page.line(text_of(node.runs))
        if node.aside:
            page.line(text_of(node.aside))
    elif node.ornament and not page.holds(spans(node.runs), aside):
        page.row(spans(node.runs, plain=page.plain), [])
    else:
        page.row(spans(node.runs, plain=page.plain), aside)


def _section(page: Page, node: Section, at: int) -> None:
    if node.title:
        _title(page, node, at)
    for i, each in enumerate(node.nodes):
        if node.parted and (i or node.apart):
            page.blank()
        show_node(page, each, at + (NUMBERED if node.number else STEP))


def _title(page: Page, node: Section, at: int) -> None:
    first, *rest = node.title
    title = spans((first._replace(text=node.word or first.text) if page.plain else first, *rest))
    if node.aside and not (page.plain and node.word):
        page.row(title, spans(node.aside))
    else:
        page.line(*title, indent=at, lead=f"{node.number}. " if node.number else "")


def _facts(page: Page, node: Facts, at: int) -> None:
    if node.name == "line":
        told = DOT.join(item.label.word + text_of(item.runs) for item in node.items)
        page.line(Span(page.parted(told), QUIET), indent=at)
        return
    if node.name in ROWS:
        for item in node.items:
            page.line(Span(item.label.word, ROWS[node.name]), *spans(item.runs), indent=at)
        return
    width = max([LABEL_WIDTH, *(cell_len(item.label.sign) + 1 for item in node.items)])
    for item in node.items:
        _fact(page, item, width, at)


def _fact(page: Page, item: Fact, width: int, at: int) -> None:
    if page.plain:
        page.line(*spans(item.runs), lead=item.label.word)
    elif page.width < NARROW:
        if item.label.sign:
            page.line(Span(item.label.sign, ACCENT), indent=at)
        page.line(*spans(item.runs), indent=at + 2)
    else:
        page.line(*spans(item.runs), indent=at, lead=Span(item.label.sign.ljust(width), ACCENT))


def _note(page: Page, note: Note, at: int) -> None:
    lead = note.label.word if page.plain else note.label.sign
    page.line(lead, note.text, indent=at, hang="    ")
    if note.url:
        page.line(Span(note.url, QUIET), indent=at + 4)


def _entry(page: Page, entry: Entry, name: str, at: int) -> None:
    """A sign or a figure before what it stands for; in plain the sentence for both, where there is one."""
    lead, style = (entry.sign.ljust(4), f"{STRONG} {ACCENT}") if name == "marks" else (f"{entry.sign:>3}  ", STRONG)
    if page.plain and entry.said:
        page.line(entry.said)
        return
    for i, node in enumerate(entry.nodes):
        if i == 0 and isinstance(node, Para):
            page.line(*spans(node.runs), indent=at, lead=Span(lead, style))
        else:
            show_node(page, node, at + len(lead))


def _commands(page: Page, node: Commands, at: int) -> None:
    """Commands beside their labels; with a path below them and unbroken, as a path broken at a blank cannot be used."""
    for item in node.items:
        if not node.path:
            _fact(page, item, COMMANDS, at)
            continue
        if item.label.sign:
            page.line(item.label.word.rstrip() if page.plain else Span(item.label.sign, ACCENT), indent=at)
        page.verbatim(text_of(item.runs), indent=0 if page.plain else at + 2)


def _code(page: Page, node: Code, at: int) -> None:
    """Lines behind a bar, their own indentation kept where one runs on."""
    for line in node.text.split("\n"):
        bare = line.lstrip(" ")
        blanks = " " * (len(line) - len(bare))
        lead = blanks if page.plain else BAR + blanks
        page.line(bare, indent=at, lead=Span(lead, QUIET), hang=BAR + blanks)
