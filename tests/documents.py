"""Documents as text, for tests of what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

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
    Facts,
    Flow,
    Grid,
    Group,
    Heading,
    Items,
    Lines,
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

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.document import Document, Node, Runs

Kind = TypeVar("Kind", bound="Node")


def text_of(document: Document) -> str:
    """A line for each part of each node."""
    return "\n".join(line for node in document for line in _lines(node))


def _lines(node: Node) -> Iterator[str]:  # noqa: C901, PLR0912, PLR0915 -- one case for each node
    match node:
        case Group():
            yield text_of(node.nodes)
        case Section():
            yield _joined(node.title)
            yield text_of(node.nodes)
        case Items():
            yield from (text_of(item.nodes) for item in node.items)
        case Texts():
            yield from (run.text for run in node.runs)
        case Excerpt():
            yield from (_joined(stretch.runs) for stretch in node.stretches)
        case Code():
            yield node.text
        case Shares() | Amounts():
            yield from (f"{item.label.word}{item.text}" for item in node.items)
        case Bars():
            yield from (f"{item.label.word}{', '.join(item.figures)}" for item in node.items)
        case Heading():
            yield _joined(node.runs, node.aside)
        case Blank() | Boxes():
            yield node.label
        case Para():
            yield _joined(node.runs)
        case Quote():
            yield _joined(node.runs)
            yield node.where
        case Beside():
            yield from (_joined(item.title, item.where, item.quote.runs) for item in node.items)
        case Entries():
            yield from (f"{item.sign} {text_of(item.nodes)}" for item in node.items)
        case Lines():
            yield from (f"{item.number} {item.text}" for item in node.items)
        case Table():
            yield from (_joined(*(cell.runs for cell in row.cells)) for row in node.rows)
        case Grid():
            yield from (_joined(row.head, row.cells) for row in node.rows)
        case Triangle() | Flow():
            yield from node.said
        case Facts() | Commands():
            yield from (f"{item.label.sign} {_joined(item.runs)}" for item in node.items)
        case Choices():
            yield from (f"{item.label.word}{_joined(item.runs, item.why)}" for item in node.items)
        case Pairs():
            yield from (_joined(item.left, item.right, item.why) for item in node.items)
        case Steps():
            yield from (_joined(item.runs, *item.notes) for item in node.items)
        case Notes():
            yield from (f"{item.label.sign}{item.text} {item.url}" for item in node.items)
        case _:
            assert_never(node)


def _joined(*texts: Runs) -> str:
    return " ".join("".join(run.text for run in runs) for runs in texts)


def facts_of(document: Iterable[Node]) -> Iterator[Facts]:
    """The labelled values of a document, wherever they stand."""
    return every(Facts, document)


def every(kind: type[Kind], document: Iterable[Node]) -> Iterator[Kind]:
    """The nodes of a kind, wherever they stand in a document."""
    for node in document:
        if isinstance(node, kind):
            yield node
        if isinstance(node, Group | Section):
            yield from every(kind, node.nodes)
        if isinstance(node, Items):
            yield from every(kind, node.items)
        if isinstance(node, Entries):
            yield from (found for item in node.items for found in every(kind, item.nodes))


def items_under(label: str, document: Iterable[Node]) -> list[str]:
    """The points of the list under a title, each with what stands below it."""
    lists = (every(Items, (part,)) for part in every(Section, document) if _joined(part.title) == label)
    return [text_of(item.nodes) for each in lists for found in each for item in found.items]
