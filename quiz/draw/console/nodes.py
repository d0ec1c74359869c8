"""A document on a page of the terminal; in plain without signs that stand for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

from quiz.document import Choices, Fact, Facts, Group, Heading, Label, Notes, Pairs, Para, Quote, Run, Steps
from quiz.draw.console.page import ACCENT, BAD, BAR, GOOD, MARGIN, QUIET, STRONG, TELLING, Page, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.document import Choice, Node, Note, Pair, Role, Runs, Step

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
INDENTED = {"why": 4, "aside": 4}
"""Columns before a paragraph of these names; others begin at the margin."""
LABEL_WIDTH = 15
NARROW = 56
"""Columns below which a label stands above its text instead of beside it."""


def show(page: Page, nodes: Iterable[Node]) -> None:
    """Print a document, its nodes parted by a blank line."""
    for i, node in enumerate(nodes):
        if i:
            page.blank()
        show_node(page, node)


def show_node(page: Page, node: Node) -> None:  # noqa: C901, PLR0912 -- one case for each node
    """Print one node."""
    match node:
        case Group():
            for each in node.nodes:
                show_node(page, each)
        case Heading():
            _heading(page, node)
        case Para():
            first, *rest = spans(node.runs)
            lead = node.label.word if page.plain else node.label.sign
            page.line(first._replace(text=lead + first.text), *rest, indent=INDENTED.get(node.name, MARGIN))
        case Quote():
            _quote(page, node)
        case Facts():
            _facts(page, node)
        case Choices():
            for choice in node.items:
                _choice(page, choice, node.name)
        case Pairs():
            for pair in node.items:
                _pair(page, pair)
        case Steps():
            for step in node.items:
                _step(page, step)
        case Notes():
            for note in node.items:
                _note(page, note)
        case _:
            assert_never(node)


def spans(runs: Runs) -> list[Span]:
    """Runs as styled text; telling words and citations have signs around them, so that they are seen without styles."""
    return [Span(run.text.join(SIGNS.get(run.role, ("", ""))), _styled(run)) for run in runs]


def _styled(run: Run) -> str:
    return " ".join(part for part in (STYLES[run.role], STRONG if run.strong else "") if part)


def _heading(page: Page, node: Heading) -> None:
    if page.plain and node.word:
        page.line(node.word)
    elif node.ornament and not page.holds(spans(node.runs), spans(node.aside)):
        page.row(spans(node.runs), [])
    else:
        page.row(spans(node.runs), spans(node.aside))


def _quote(page: Page, node: Quote) -> None:
    """A bar and a label before the words; in plain the label in words, and quotation marks."""
    bar = "" if page.plain else f"  {BAR}"
    if page.plain:
        page.line(node.marks[0], *spans(node.runs), node.marks[1], lead=node.label.word)
    else:
        page.line(*spans(node.runs), indent=4, lead=Span(f"{node.label.sign or ' '} {BAR}", QUIET), hang=bar)
    if node.gloss is not None:
        show_gloss(page, node.gloss)
    if node.where:
        page.line(Span(node.where, QUIET), indent=4, lead=Span(bar, QUIET), hang=bar)


def show_gloss(page: Page, gloss: Para) -> None:
    """Print what a quotation says in another language, as it stands below one."""
    lead = Span(gloss.label.word if page.plain else f"  {BAR}", QUIET)
    page.line(*spans(gloss.runs), indent=4, lead=lead, hang=f"  {BAR}")


def _facts(page: Page, node: Facts) -> None:
    width = max([LABEL_WIDTH, *(cell_len(item.label.sign) + 1 for item in node.items)])
    for item in node.items:
        _fact(page, item, width)


def field(page: Page, label: str, text: str, width: int = LABEL_WIDTH) -> None:
    """Print a label and its text, side by side where there is room; `width` is that of the labels' column."""
    _fact(page, Fact(Label(label, f"{label}{page.say.colon}" if label else ""), (Run(text),)), width)


def _fact(page: Page, item: Fact, width: int) -> None:
    if page.plain:
        page.line(*spans(item.runs), lead=item.label.word)
    elif page.width < NARROW:
        if item.label.sign:
            page.line(Span(item.label.sign, ACCENT), indent=4)
        page.line(*spans(item.runs), indent=6)
    else:
        page.line(*spans(item.runs), indent=4, lead=Span(item.label.sign.ljust(width), ACCENT))


def _choice(page: Page, choice: Choice, name: str) -> None:
    """A letter and what it stands for; a reason below what it is a reason for."""
    if name == "options":
        lead = choice.label.word if page.plain else f"{choice.label.sign}  "
        page.line(*spans(choice.runs), indent=4, lead=Span(lead, STRONG))
    else:
        page.line(Span(choice.label.word, STRONG), *spans(choice.runs))
    if choice.why:
        page.line(*spans(choice.why), indent=4)


def _pair(page: Page, pair: Pair) -> None:
    lead = pair.label.word if page.plain else f"{pair.label.sign}  "
    if pair.left:
        page.line(*spans(pair.left), lead=lead)
        lead = "" if page.plain else " " * len(lead)
    tick = [] if page.plain or not pair.state else [TICKS[pair.state]]
    page.line("→ ", *spans(pair.right), *tick, lead=lead)
    if pair.instead:
        page.line(Span(pair.instead, BAD), indent=5)
    page.line(*spans(pair.why), indent=5)


def _step(page: Page, step: Step) -> None:
    lead = f"{step.number}. "
    page.line(lead, *spans(step.runs), indent=4, hang=" " * len(lead))
    if step.note:
        page.line(*spans(step.note), indent=7)


def _note(page: Page, note: Note) -> None:
    lead = note.label.word if page.plain else note.label.sign
    page.line(lead, note.text, indent=4, hang="    ")
    if note.url:
        page.line(Span(note.url, QUIET), indent=8)
