"""A document for other programs: as HTML that every platform keeps, or as plain text.

The HTML is XML as well, of paragraphs, quotations, lists, emphasis and links, without classes: no style sheet can be
relied on there. So labels are words, telling words are underlined, in plain text enclosed by ‹ ›. Nodes that no
question is told with are refused by a TypeError.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.document import Choices, Facts, Group, Heading, Notes, Pairs, Para, Quote, Run, Section, Steps
from quiz.draw.html import Html, join, language, shown, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.document import Label, Node, Runs

OPEN, CLOSE = "‹", "›"
STATES = {"right": "✓ ", "wrong": "✗ ", "": ""}


class Line(NamedTuple):
    """What is said in a line, after its label, and what is noted below it."""

    lead: str
    runs: Runs
    kind: Literal["", "title", "point", "quotation"] = ""
    lang: str = ""
    notes: tuple[Runs, ...] = ()


def html(nodes: Iterable[Node]) -> Html:
    """A document as elements one after the other."""
    lines = (line for node in nodes for line in _lines(node))
    return join(*(each for listed, same in groupby(lines, _is_point) for each in _elements(list(same), listed=listed)))


def quotation(node: Quote, words: Html) -> Html:
    """A passage with words of it marked as the platform wants them."""
    return _element(_quoted(node), words)


def plain(nodes: Iterable[Node]) -> str:
    """A document as plain text, in which nothing hides or turns it."""
    return shown("\n".join(row for node in nodes for line in _lines(node) for row in _rows(line)))


def _lines(node: Node) -> Iterator[Line]:  # noqa: C901, PLR0912 -- one case for each node
    match node:
        case Group():
            yield from (line for each in node.nodes for line in _lines(each))
        case Section():
            yield Line("", node.title, "title")
            yield from (line for each in node.nodes for line in _lines(each))
        case Heading():
            yield Line("", (*node.runs, *([Run(f" ({_said(node.aside)})")] if node.aside else [])), "title")
        case Para():
            yield from (Line("", runs) for runs in _paragraphs(node.runs))
        case Quote():
            yield _quoted(node)
        case Facts():
            yield from (Line(item.label.word, item.runs, "point") for item in node.items)
        case Choices():
            for choice in node.items:
                yield Line(f"{STATES[choice.state]}{choice.label.sign}. ", choice.runs, notes=(choice.why,))
        case Pairs():
            for pair in node.items:
                to = Run(" → " if pair.left else "→ ")
                yield Line(f"{pair.label.sign}. ", (*pair.left, to, *pair.right), notes=(pair.why,))
        case Steps():
            yield from (Line(f"{step.number}. ", step.runs, notes=step.notes) for step in node.items)
        case Notes():
            yield from (Line(note.label.word, (Run(note.text, to=note.url),), "point") for note in node.items)
        case _:
            message = f"no question is told with {type(node).__name__}"
            raise TypeError(message)


def _paragraphs(runs: Runs) -> list[Runs]:
    """A text of several lines is as many paragraphs."""
    if len(runs) != 1:
        return [runs]
    return [(runs[0]._replace(text=each),) for each in runs[0].text.splitlines() if each.strip()]


def _quoted(node: Quote) -> Line:
    gloss = [(Run(node.gloss.label.word), *node.gloss.runs)] if node.gloss else []
    where = [(Run(node.where),)] if node.where else []
    return Line(_lead(node.label), node.runs, "quotation" if node.lang else "", node.lang, (*gloss, *where))


def _lead(label: Label) -> str:
    """A number as such, a letter in words."""
    return f"{label.sign}. " if label.sign.isdecimal() else label.word


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def _is_point(line: Line) -> bool:
    return line.kind == "point"


def _elements(lines: Sequence[Line], *, listed: bool) -> Iterator[Html]:
    if listed:
        yield tag("ul", *(tag("li", _strong(line.lead), *_words(line)) for line in lines))
    else:
        yield from (_element(line, join(*_words(line))) for line in lines)


def _element(line: Line, words: Html) -> Html:
    if line.kind == "title":
        return tag("p", tag("strong", _said(line.runs).strip()))
    lang = language(line.lang)
    inner = tag("span", words, lang=lang) if lang else words
    notes = (tag("p", tag("em", _said(note))) for note in line.notes if note)
    whole = join(tag("p", _strong(line.lead), inner), *notes)
    return tag("blockquote", whole) if line.kind == "quotation" else whole


def _strong(lead: str) -> Html | None:
    return tag("strong", lead) if lead else None


def _words(line: Line) -> Iterator[Html]:
    """The words, the strong ones set off from others only."""
    strong = not all(run.strong for run in line.runs)
    return (_word(run, strong=strong and run.strong) for run in line.runs)


def _word(run: Run, *, strong: bool) -> Html:
    told = join(run.text)
    if run.to:
        told = tag("a", told, href=run.to)
    name = "u" if run.role == "telling" else "strong" if strong else "em" if run.role == "quiet" else "span"
    lang = language(run.lang)
    return tag(name, told, lang=lang) if name != "span" or lang else told


def _rows(line: Line) -> Iterator[str]:
    told = "".join(f"{OPEN}{run.text}{CLOSE}" if run.role == "telling" else run.text for run in line.runs)
    yield " ".join(each for each in (line.lead.strip(), told.strip(), *(run.to for run in line.runs)) if each)
    yield from (_said(note) for note in line.notes if note)
