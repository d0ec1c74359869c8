"""A sheet as a text to change: every node a paragraph or several, each of a named style.

Texts are put in as texts, so that nothing in them is read as markup; what a program or the eye might obey is spelled
out. Nodes that no sheet is made of are refused by a TypeError.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

from quiz.document import (
    Blank,
    Boxes,
    Choices,
    Entries,
    Facts,
    Group,
    Heading,
    Items,
    Para,
    Quote,
    Run,
    Section,
)
from quiz.draw.libraries import needing
from quiz.draw.odt.styles import language_style, paragraph_styles, text_styles
from quiz.locale.visible import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Node, Runs
    from quiz.draw.paper import Paper

POINTS, LARGE = 11.5, 20.0
"""The size of letters, and of large ones."""
TICK, SLOT = "☐ ", "____"
NAMES = {"ask": "Question", "intro": "Intro", "about": "About", "task": "Task"}


class Line(NamedTuple):
    """A paragraph: its style, and its words."""

    style: str
    runs: Runs


def as_odt(paper: Paper) -> bytes:
    """The text of a paper. Raises MissingLibraryError without the extra `sheets`."""
    with needing("odfdo"):
        from odfdo import Document
    lines = [line for node in paper.document for line in lines_of(node)]
    languages = {run.lang for line in lines for run in line.runs if run.lang}
    document = Document("text")
    for style in (*paragraph_styles(LARGE if paper.large else POINTS, large=paper.large), *text_styles(languages)):
        document.insert_style(style, automatic=False)
    document.meta.title = spelled_out(paper.title)
    document.meta.language = paper.language
    document.body.clear()
    for line in lines:
        document.body.append(_paragraph(line))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _paragraph(line: Line) -> Any:  # noqa: ANN401 -- an element of odfdo
    from odfdo import Paragraph, Span

    paragraph = Paragraph("", style=line.style)
    for run in line.runs:
        style = _style(run)
        text = spelled_out(run.text)
        paragraph.append(Span(text, style=style) if style else Span(text))
    return paragraph


def _style(run: Run) -> str:
    if run.role == "telling":
        return "Marked"
    if run.strong:
        return "Strong"
    return language_style(run.lang) if run.lang else ""


def lines_of(node: Node) -> Iterator[Line]:  # noqa: C901 -- one case for each node
    """A node as paragraphs."""
    match node:
        case Group():
            yield from _all(node.nodes)
        case Section():
            yield Line("Plain", tuple(run._replace(strong=True) for run in node.title))
            yield from _all(node.nodes)
        case Heading():
            aside = (Run(" — "), *node.aside) if node.aside else ()
            yield Line("Title", (*node.runs, *aside))
        case Para():
            yield from (Line(NAMES.get(node.name, "Plain"), runs) for runs in _by_lines(node.runs))
        case Quote():
            yield from _quoted(node)
        case Facts():
            yield from (
                Line("Plain", (Run(f"{item.label.word or item.label.sign}"), *item.runs)) for item in node.items
            )
        case Choices():
            lead = TICK if node.name.startswith("tick") else ""
            yield from (Line("Answer", (Run(f"{lead}{item.label.sign}. "), *item.runs)) for item in node.items)
        case Items():
            yield from _all(each for item in node.items for each in item.nodes)
        case Entries():
            yield from _numbered(node)
        case Boxes():
            yield Line("Answer", (Run(f"{node.label}{' → '.join([SLOT] * node.places)}"),))
        case Blank():
            yield Line("Write", (Run(node.label),))
            yield from (Line("Write", ()) for _ in range(node.lines - 1))
        case _:
            message = f"no sheet is made of {type(node).__name__}"
            raise TypeError(message)


def _all(nodes: Iterable[Node]) -> Iterator[Line]:
    return (line for node in nodes for line in lines_of(node))


def _by_lines(runs: Runs) -> list[Runs]:
    """A text of several lines is as many paragraphs."""
    if len(runs) != 1:
        return [runs]
    return [(runs[0]._replace(text=each),) for each in runs[0].text.splitlines() if each.strip()] or [runs]


def _quoted(node: Quote) -> Iterator[Line]:
    lead = (Run(f"{node.label.sign}  ", strong=True),) if node.label.sign else ()
    words = tuple(run._replace(lang=run.lang or node.lang) for run in node.runs)
    yield Line("Passage", (*lead, *words))
    if node.gloss:
        yield Line("Gloss", node.gloss.runs)
    if node.where:
        yield Line("Gloss", (Run(node.where),))


def _numbered(node: Entries) -> Iterator[Line]:
    """Each question after its number."""
    for entry in node.items:
        first, *rest = _all(entry.nodes)
        yield first._replace(runs=(Run(f"{entry.sign}.  ", strong=True), *first.runs))
        yield from rest
