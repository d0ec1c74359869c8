"""Runs of a document as HTML, and what every node needs: links, labels, lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.html import Html, hidden, join, language, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from quiz.document import Label, Run, Runs


def nowhere(_: object) -> None:
    """For pages that have nothing to lead to."""


class Place(NamedTuple):
    """Where nodes are drawn.

    `link` gives the address of what a run leads to (`question:ID`), None where a page has nothing to lead to; `shown`
    what a page shows in the place of such a run's text, None where it is the text. `level` is that of the titles of
    sections, `note` begins the ids of pages cited, where these have any; `speaking` is the language of the page.
    """

    link: Callable[[str], str | None] = nowhere
    shown: Callable[[Run], Html | None] = nowhere
    level: int = 2
    note: str = ""
    speaking: str | None = None


def runs(stretches: Runs, place: Place) -> Html:
    """Stretches of text; telling words and strong ones as such, a class for what else they are."""
    return join(*(_run(run, place) for run in stretches))


def _run(run: Run, place: Place) -> Html:
    cited = run.role == "cite"
    shown = place.shown(run) if run.to else None
    text = shown if shown is not None else f"[{run.text}]" if cited else run.text
    told = join(tag("span", run.sign, aria_hidden="true") if run.sign else None, text)
    address = run.to if is_web(run.to) else place.link(run.to) if run.to else None
    if address:
        told = tag("a", told, href=address, rel="noreferrer" if is_web(address) else None)
    name = "b" if run.role == "telling" else "strong" if run.strong else "span"
    lang = language(run.lang)
    if run.role or run.strong or lang:
        told = tag(name, told, class_=run.role, lang=lang, dir="auto" if lang else None)
    return join(" ", told) if cited else told


def is_web(address: str) -> bool:
    """Whether an address is one of the web, which alone a page may lead to."""
    return address.startswith(("https://", "http://"))


def listed(name: str, items: Iterable[Html], class_: str) -> Html:
    """A list that is announced as one although it shows no bullets."""
    return tag(name, *items, class_=class_.strip(), role="list")


def named(label: Label) -> Html | None:
    """A sign for the eye, and the word that it stands for."""
    if label.sign and label.word.strip() != label.sign.strip():
        return join(tag("b", label.sign, aria_hidden="true"), hidden(label.word))
    return tag("b", label.word) if label.word else None
