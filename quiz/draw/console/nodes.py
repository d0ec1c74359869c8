"""A document on a page of the terminal; in plain without signs that stand for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

from quiz.document import (
    Choices,
    Code,
    Excerpt,
    Fact,
    Facts,
    Group,
    Heading,
    Items,
    Label,
    Notes,
    Pairs,
    Para,
    Quote,
    Run,
    Section,
    Steps,
    Texts,
)
from quiz.draw.console.columns import show_texts
from quiz.draw.console.page import ACCENT, BAD, BAR, GOOD, MARGIN, QUIET, STRONG, TELLING, Page, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.document import Choice, Node, Note, Pair, Role, Runs, Step, Stretch

STYLES: Mapping[Role, str] = {
    "": "",
    "quiet": QUIET,
    "accent": ACCENT,
    "good": GOOD,
    "bad": BAD,
    "warn": "yellow",
    "telling": TELLING,
    "cite": "",
}
OPEN, CLOSE = "‹", "›"
SIGNS: Mapping[Role, tuple[str, str]] = {"telling": (OPEN, CLOSE), "cite": (" [", "]")}
TICKS = {"right": Span("  ✓", GOOD), "wrong": Span("  ✗", BAD)}
HEAVY = "┃ "
"""The bar of a passage; what stands around it in its article has the light one."""
STEP = 2
"""Columns by which what stands under a title is set in."""
UNDER = MARGIN + STEP
LABEL_WIDTH = 15
NARROW = 56
"""Columns below which a label stands above its text instead of beside it."""


def show(page: Page, nodes: Iterable[Node]) -> None:
    """Print a document, its nodes parted by a blank line."""
    for i, node in enumerate(nodes):
        if i:
            page.blank()
        show_node(page, node)


def show_node(page: Page, node: Node, at: int = MARGIN) -> None:  # noqa: C901, PLR0912 -- one case for each node
    """Print one node, `at` columns in."""
    match node:
        case Group():
            _under(page, node.nodes, at)
        case Section():
            _section(page, node, at)
        case Items():
            for item in node.items:
                show_node(page, item.nodes[0], at)
                _under(page, item.nodes[1:], at + STEP)
        case Heading():
            _heading(page, node)
        case Para():
            page.line(*spans(node.runs, plain=page.plain), indent=at)
        case Texts():
            _texts(page, node, at)
        case Quote():
            _quote(page, node, at)
        case Excerpt():
            for stretch in node.stretches:
                _stretch(page, stretch, at)
        case Facts():
            _facts(page, node, at)
        case Choices():
            for choice in node.items:
                _choice(page, choice, node.name, at)
        case Pairs():
            for pair in node.items:
                _pair(page, pair, at)
        case Steps():
            for step in node.items:
                _step(page, step, at)
        case Notes():
            for note in node.items:
                _note(page, note, at)
        case Code():
            _code(page, node, at)
        case _:
            assert_never(node)


def _under(page: Page, nodes: Iterable[Node], at: int) -> None:
    for node in nodes:
        show_node(page, node, at)


def spans(runs: Runs, *, plain: bool = False) -> list[Span]:
    """Runs as styled text; telling words and citations have signs around them, so that they are seen without styles."""
    return [
        Span(("" if plain else run.sign) + run.text.join(SIGNS.get(run.role, ("", ""))), _styled(run)) for run in runs
    ]


def _styled(run: Run) -> str:
    return " ".join(part for part in (STYLES[run.role], STRONG if run.strong else "") if part)


def _texts(page: Page, node: Texts, at: int) -> None:
    names = dict(zip((run.lang for run in node.runs), node.names, strict=False))
    style = _styled(node.runs[0]) if node.runs else ""
    show_texts(page, [(run.text, run.lang) for run in node.runs], names, indent=at, style=style)


def _heading(page: Page, node: Heading) -> None:
    if page.plain and node.word:
        page.line(node.word)
    elif node.ornament and not page.holds(spans(node.runs), spans(node.aside)):
        page.row(spans(node.runs), [])
    else:
        page.row(spans(node.runs), spans(node.aside))


def _section(page: Page, node: Section, at: int) -> None:
    if node.title:
        title = [node.title[0]._replace(text=node.word), *node.title[1:]] if page.plain and node.word else node.title
        page.line(*spans(tuple(title)), indent=at)
    for i, each in enumerate(node.nodes):
        if i and node.parted:
            page.blank()
        show_node(page, each, at + STEP)


def _quote(page: Page, node: Quote, at: int) -> None:
    """A bar and a label before the words; in plain the label in words, and quotation marks."""
    bar = "" if page.plain else f"  {BAR}"
    if page.plain:
        page.line(node.marks[0], *spans(node.runs), node.marks[1], lead=node.label.word)
    else:
        page.line(*spans(node.runs), indent=at + 2, lead=Span(f"{node.label.sign or ' '} {BAR}", QUIET), hang=bar)
    if node.gloss is not None:
        show_gloss(page, node.gloss, at)
    if node.where:
        page.line(Span(node.where, QUIET), indent=at + 2, lead=Span(bar, QUIET), hang=bar)


def show_gloss(page: Page, gloss: Fact, at: int = MARGIN) -> None:
    """Print what a quotation says in another language, as it stands below one."""
    lead = Span(gloss.label.word if page.plain else f"  {BAR}", QUIET)
    page.line(*spans(gloss.runs), indent=at + 2, lead=lead, hang=f"  {BAR}")


def _stretch(page: Page, stretch: Stretch, at: int) -> None:
    """Part of an excerpt behind its bar; its spaces at the ends stood between it and the parts beside it."""
    bar, style = (BAR, QUIET) if stretch.around else (HEAVY, STRONG)
    first, *rest = (Span(each.text, each.style or style) for each in spans(stretch.runs))
    told = [first._replace(text=first.text.lstrip(" ")), *rest]
    if page.plain:
        page.line(*told, lead=stretch.word)
    else:
        page.line(*told, indent=at, lead=Span(bar, QUIET), hang=bar)


def _facts(page: Page, node: Facts, at: int) -> None:
    if node.name == "line":
        page.line(Span(" · ".join(item.label.word + _text(item.runs) for item in node.items), QUIET), indent=at)
        return
    width = max([LABEL_WIDTH, *(cell_len(item.label.sign) + 1 for item in node.items)])
    for item in node.items:
        _fact(page, item, width, at)


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def field(page: Page, label: str, text: str, width: int = LABEL_WIDTH) -> None:
    """Print a label and its text, side by side where there is room; `width` is that of the labels' column."""
    _fact(page, Fact(Label(label, f"{label}{page.say.colon}" if label else ""), (Run(text),)), width, UNDER)


def _fact(page: Page, item: Fact, width: int, at: int) -> None:
    if page.plain:
        page.line(*spans(item.runs), lead=item.label.word)
    elif page.width < NARROW:
        if item.label.sign:
            page.line(Span(item.label.sign, ACCENT), indent=at)
        page.line(*spans(item.runs), indent=at + 2)
    else:
        page.line(*spans(item.runs), indent=at, lead=Span(item.label.sign.ljust(width), ACCENT))


def _choice(page: Page, choice: Choice, name: str, at: int) -> None:
    """A letter and what it stands for; a reason below what it is a reason for."""
    if name == "options":
        lead = choice.label.word if page.plain else f"{choice.label.sign}  "
        page.line(*spans(choice.runs), indent=at + 2, lead=Span(lead, STRONG))
    else:
        page.line(Span(choice.label.word, STRONG), *spans(choice.runs), indent=at)
    if choice.why:
        page.line(*spans(choice.why), indent=at + 2)


def _pair(page: Page, pair: Pair, at: int) -> None:
    lead = pair.label.word if page.plain else f"{pair.label.sign}  "
    if pair.left:
        page.line(*spans(pair.left), lead=lead, indent=at)
        lead = "" if page.plain else " " * len(lead)
    tick = [] if page.plain or not pair.state else [TICKS[pair.state]]
    page.line("→ ", *spans(pair.right), *tick, lead=lead, indent=at)
    if pair.instead:
        page.line(Span(pair.instead, BAD), indent=at + 3)
    page.line(*spans(pair.why), indent=at + 3)


def _step(page: Page, step: Step, at: int) -> None:
    lead = f"{step.number}. "
    page.line(lead, *spans(step.runs), indent=at, hang=" " * len(lead))
    if step.note:
        page.line(*spans(step.note), indent=at + len(lead))


def _note(page: Page, note: Note, at: int) -> None:
    lead = note.label.word if page.plain else note.label.sign
    page.line(lead, note.text, indent=at, hang="    ")
    if note.url:
        page.line(Span(note.url, QUIET), indent=at + 4)


def _code(page: Page, node: Code, at: int) -> None:
    """Lines behind a bar, their own indentation kept where one runs on."""
    for line in node.text.split("\n"):
        bare = line.lstrip(" ")
        blanks = " " * (len(line) - len(bare))
        lead = blanks if page.plain else BAR + blanks
        page.line(bare, indent=at, lead=Span(lead, QUIET), hang=BAR + blanks)
