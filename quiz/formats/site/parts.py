"""What the pages have in common: where their links lead, and the titles and names that links show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Group, Heading, Items, Para, Run, Section
from quiz.draw.html import Html, hidden, join, language, tag
from quiz.draw.inline import Place
from quiz.formats.site.room import publisher_of, title_of
from quiz.model import name_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.document import Node, Runs
    from quiz.formats.site.room import View
    from quiz.model import Source

UP = "../"
"""From a page in a folder of its language to that language's own."""
PLAY = "play.html"
"""The page that plays, beside the folders of the languages."""


def place_of(view: View, path: str) -> Place:
    """Where the documents of a page are drawn: what its links lead to, seen from its path."""
    up = UP * path.count("/")
    return Place(lambda to: _address(view, up, to), lambda run: _shown(view, run), 2, "r", view.language)


def place_at_top(view: View) -> Place:
    """The same for a page beside the folders of the languages."""
    return Place(lambda to: _address(view, f"{view.language}/", to), speaking=view.language)


def to_play(view: View, up: str = "") -> str:
    """The page that plays, in the language of the view, seen from a page so far below its language's folder."""
    return f"{up}{UP}{PLAY}#lang={view.language}"


def _address(view: View, up: str, to: str) -> str | None:
    """Where something that the site has a page of is found, seen from a page."""
    kind, _, name = to.partition(":")
    article, _, line = name.rpartition(":")
    known = {
        "note": (f"#r{name}", True),
        "page": (up + name, True),
        "play": (to_play(view, up), True),
        "article": (f"{up}articles/{name}.html", name in view.pack.articles),
        "line": (f"{up}articles/{article}.html#l{line}", article in view.pack.articles),
        "outlet": (f"{up}outlets/{name}.html", name in view.pack.outlets),
        "statement": (f"{up}statements/{name}.html", name in view.pack.statements),
    }
    address, is_there = known.get(kind, ("", False))
    return address if is_there else None


def _shown(view: View, run: Run) -> Html | None:
    """What a link shows where its text is made for a terminal: a title for a command, the words for a number."""
    kind, _, name = run.to.partition(":")
    if kind == "note":
        return join(hidden(view.words.reference), run.text)
    if kind == "line":
        source = view.pack.articles[name.rpartition(":")[0]].source
        return join(hidden(f"{publisher_of(view, source)}, "), run.text)
    if "quiz " not in run.text:
        return None
    if kind == "article":
        said = view.words.said_where if run.role == "cite" else None
        return join(said, _titled(view, view.pack.articles[name].source))
    return join(name_in(view.pack.outlets[name].name, view.language))


def _titled(view: View, source: Source) -> Html:
    title, written = title_of(view, source)
    return tag("span", title, lang=language(written), dir="auto")


def heading(title: str, *, lead: str = "", lang: str = "") -> list[Node]:
    """The title of a page, and what it is about."""
    about = [Para((Run(lead),), "lead")] if lead else []
    return [Heading((Run(title, lang=lang),), level=1), *about]


def titled(view: View, source: Source) -> Run:
    """The title of an article in its own language, and a link to it."""
    title, written = title_of(view, source)
    return Run(title, lang=written if written != view.language else "", to=f"article:{source.id}")


def section(title: str, *nodes: Node, name: str = "") -> Section:
    """A part of a page under its title."""
    return Section((Run(title),), nodes, name=name)


def note(text: str) -> Para:
    """A remark."""
    return Para((Run(text, "quiet"),))


def index(items: Iterable[tuple[Run, Runs]]) -> Items:
    """Links, each with what is said of it."""
    return Items(tuple(Group((Para((link,)), Para(about))) for link, about in items), "index")


def around(links: Sequence[Run], name: str, pages: Iterable[str]) -> tuple[Run | None, Run | None]:
    """The links before and after the one of a page, of all in their order."""
    at = list(pages).index(name)
    return (links[at - 1] if at else None, links[at + 1] if at + 1 < len(links) else None)
