"""A document as HTML: one function a node.

What a node is named is its class. Signs are for the eye: those who listen hear the words beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz.document import (
    Choices,
    Code,
    Excerpt,
    Facts,
    Group,
    Heading,
    Items,
    Notes,
    Pairs,
    Para,
    Quote,
    Section,
    Steps,
    Texts,
)
from quiz.draw.html import Html, hidden, join, language, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.document import Choice, Fact, Label, Node, Note, Pair, Run, Runs, Step, Stretch


def nowhere(_: str) -> None:
    """For pages that have nothing to lead to."""


class Place(NamedTuple):
    """Where nodes are drawn.

    `link` gives the address of what a run leads to (`question:ID`), None where a page has nothing to lead to;
    `level` is that of the titles of sections.
    """

    link: Callable[[str], str | None] = nowhere
    level: int = 2


def html(nodes: Iterable[Node], place: Place = Place()) -> Html:  # noqa: B008 -- a value, and frozen
    """A document as elements one after the other."""
    return join(*(_node(node, place) for node in nodes))


def _node(node: Node, place: Place) -> Html | None:  # noqa: C901, PLR0911, PLR0912 -- one case for each node
    match node:
        case Group():
            return tag("div", html(node.nodes, place), class_=node.name)
        case Section():
            title = tag(f"h{place.level}", runs(node.title, place)) if node.title else None
            return tag("section", title, html(node.nodes, place._replace(level=place.level + 1)), class_=node.name)
        case Items():
            return _list("ul", (tag("li", html(item.nodes, place), class_=item.name) for item in node.items), node.name)
        case Heading():
            return _heading(node, place)
        case Para():
            return tag("p", runs(node.runs, place), class_=node.name)
        case Texts():
            return _texts(node)
        case Quote():
            return _quote(node, place)
        case Excerpt():
            stretches = (_stretch(each, node, place) for each in node.stretches)
            return tag("blockquote", tag("p", *stretches), lang=language(node.lang))
        case Facts():
            return _facts(node, place)
        case Choices():
            return _list("ul", (_choice(each, place) for each in node.items), f"choices {node.name}")
        case Pairs():
            return _list("ul", (_pair(each, place) for each in node.items), f"choices {node.name}")
        case Steps():
            return _list("ol", (_step(each, place) for each in node.items), node.name)
        case Notes():
            return _list("ul", map(_note, node.items), "pages")
        case Code():
            return tag("pre", tag("code", node.text))
        case _:
            assert_never(node)


def runs(stretches: Runs, place: Place) -> Html:
    """Stretches of text; telling words and strong ones as such, a class for what else they are."""
    return join(*(_run(run, place) for run in stretches))


def _run(run: Run, place: Place) -> Html:
    cited = run.role == "cite"
    told = join(tag("span", run.sign, aria_hidden="true") if run.sign else None, f"[{run.text}]" if cited else run.text)
    address = run.to if _is_web(run.to) else place.link(run.to) if run.to else None
    if address:
        told = tag("a", told, href=address, rel="noreferrer" if _is_web(address) else None)
    name = "b" if run.role == "telling" else "strong" if run.strong else "span"
    lang = language(run.lang)
    told = tag(name, told, class_=run.role, lang=lang) if run.role or run.strong or lang else told
    return join(" ", told) if cited else told


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _list(name: str, items: Iterable[Html], class_: str) -> Html:
    """A list that is announced as one although it shows no bullets."""
    return tag(name, *items, class_=class_.strip(), role="list")


def _named(label: Label) -> Html | None:
    """A sign for the eye, and the word that it stands for."""
    if label.sign and label.word.strip() != label.sign.strip():
        return join(tag("b", label.sign, aria_hidden="true"), hidden(label.word))
    return tag("b", label.word) if label.word else None


def _heading(node: Heading, place: Place) -> Html:
    title = tag(f"h{node.level}", runs(node.runs, place))
    return tag("div", title, tag("p", runs(node.aside, place)), class_="head") if node.aside else title


def _texts(node: Texts) -> Html | None:
    """A text in its languages, side by side where the page is wide enough; a title is one, one below the other."""
    if not node.runs:
        return None
    if node.name == "title":
        return tag("h1", *(tag("span", run.text, lang=language(run.lang)) for run in node.runs))
    cells = (tag("p", run.text, lang=language(run.lang)) for run in node.runs)
    return tag("div", *cells, class_=f"both {node.name}".strip())


def _quote(node: Quote, place: Place) -> Html:
    words = tag("blockquote", tag("p", runs(node.runs, place)), lang=language(node.lang))
    gloss = tag("p", _named(node.gloss.label), runs(node.gloss.runs, place), class_="gloss") if node.gloss else None
    below = tag("figcaption", gloss, tag("p", node.where) if node.where else None) if gloss or node.where else None
    label = _named(node.label)
    return tag("figure", tag("p", label) if label else None, words, below)


def _stretch(stretch: Stretch, whole: Excerpt, place: Place) -> Html:
    """A stretch of an article; a passage is marked for the eye and, in words, for the ear."""
    told = runs(stretch.runs, place)
    if stretch.around:
        return tag("span", told, class_="around")
    before, after = whole.marks
    return tag("mark", hidden(before), told, hidden(after))


def _facts(node: Facts, place: Place) -> Html:
    """Values under their labels; those without one stand under the label before."""
    rows: list[tuple[str, list[Fact]]] = []
    for item in node.items:
        if item.label.sign or not rows:
            rows.append((item.label.sign, []))
        rows[-1][1].append(item)
    told = (tag("div", tag("dt", sign), *(tag("dd", runs(each.runs, place)) for each in same)) for sign, same in rows)
    return tag("dl", *told, class_=node.name)


def _choice(choice: Choice, place: Place) -> Html:
    why = tag("p", runs(choice.why, place), class_="why") if choice.why else None
    return tag("li", tag("p", _named(choice.label), runs(choice.runs, place)), why, class_=choice.state)


def _pair(pair: Pair, place: Place) -> Html:
    left = tag("p", _named(pair.label), runs(pair.left, place))
    instead = tag("p", pair.instead, class_="bad") if pair.instead else None
    why = tag("p", runs(pair.why, place), class_="why") if pair.why else None
    return tag("li", left, tag("p", "→ ", runs(pair.right, place)), instead, why, class_=pair.state)


def _step(step: Step, place: Place) -> Html:
    note = tag("p", runs(step.note, place), class_="note") if step.note else None
    return tag("li", tag("p", tag("b", f"{step.number}. "), runs(step.runs, place)), note)


def _note(note: Note) -> Html:
    address = tag("a", note.url, href=note.url, rel="noreferrer") if _is_web(note.url) else note.url
    return tag("li", _named(note.label), note.text, join(tag("br"), address) if note.url else None)
