"""Pieces that the pages are made of: sections, lists, facts, and links from one page to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, hidden, join, language, tag
from quiz.formats.site.room import publisher_of, title_of
from quiz.model import name_in, wants_gloss

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.draw.html import Child
    from quiz.formats.site.room import View
    from quiz.model import Name, Outlet, Passage, Source, Voice

UP = "../"
"""From a page in a folder of its language to that language's own."""


def section(title: str, *children: Child, name: str | None = None) -> Html:
    """A part of a page under its title."""
    return join(Html("\n"), tag("section", tag("h2", title), *children, class_=name))


def listed(items: Iterable[Child], name: str | None = None, kind: str = "ul") -> Html:
    """A list that is announced as one although it shows no bullets."""
    return tag(kind, *(tag("li", item) for item in items), class_=name, role="list")


def wide(label: str, *children: Child) -> Html:
    """What may be wider than a small screen: it scrolls by itself, also with the keys."""
    return tag("div", *children, class_="wide", role="region", aria_label=label, tabindex="0")


def to_article(up: str, article: str, line: int | None = None) -> str:
    """The address of an article, or of a line of it."""
    return f"{up}articles/{article}.html" + (f"#l{line}" if line else "")


def to_statement(up: str, statement: str) -> str:
    """The address of a comparison."""
    return f"{up}statements/{statement}.html"


def to_outlet(up: str, outlet: str) -> str:
    """The address of an outlet's card."""
    return f"{up}outlets/{outlet}.html"


def publisher_link(view: View, up: str, source: Source) -> Html:
    """Who printed an article, with a link to the card where there is one."""
    name = publisher_of(view, source)
    return tag("a", name, href=to_outlet(up, source.outlet)) if source.outlet in view.pack.outlets else join(name)


def outlet_link(view: View, up: str, outlet: str) -> Html:
    """An outlet's name with a link to its card; its id where the register does not know it."""
    known = view.pack.outlets.get(outlet)
    return join(outlet) if known is None else tag("a", name_in(known.name, view.language), href=to_outlet(up, outlet))


def line_link(view: View, up: str, article: str, line: int, *, named: bool = True) -> Html:
    """A link to the very line of an article."""
    said = view.say.line_at.format(line=line)
    source = view.pack.articles[article].source
    about = None if named else hidden(f"{publisher_of(view, source)}, ")
    return tag("a", about, said, href=to_article(up, article, line), class_="at")


def titled(view: View, source: Source, name: str = "span") -> Html:
    """The title of an article in its own language."""
    title, written = title_of(view, source)
    return tag(name, title, lang=language(written), dir="auto")


def neighbours(view: View, before: tuple[str, Child] | None, after: tuple[str, Child] | None) -> Html | None:
    """Links to the pages before and after, each an address and what it is called."""
    words = view.words
    links = [
        tag("li", label, tag("a", each[1], href=each[0]))
        for label, each in ((words.previous, before), (words.following, after))
        if each
    ]
    if not links:
        return None
    return tag("nav", tag("ul", *links, role="list"), aria_label=words.neighbours, class_="neighbours")


def facts_list(rows: Iterable[tuple[str, Sequence[Child]]]) -> Html:
    """What is known, label by label; a label may have several texts."""
    return tag("dl", *(tag("div", tag("dt", label), *(tag("dd", each) for each in told)) for label, told in rows))


def between(items: Sequence[Child], sign: str) -> list[Child]:
    """Items with a sign between them."""
    return [part for i, item in enumerate(items) for part in ((sign, item) if i else (item,))]


def voice_of(view: View, passage: Passage) -> str:
    """In whose voice a passage speaks."""
    return said_by(view, passage.voice, passage.speaker)


def said_by(view: View, voice: Voice, speaker: Name | None) -> str:
    """A voice in words, with the speaker where there is one."""
    if speaker is None or voice == "outlet":
        return view.say.voices[voice]
    return view.say.said_by[voice].format(speaker=name_in(speaker, view.language))


def implied(view: View, outlet: Outlet) -> Html:
    """What a card does not say about any one sentence."""
    told = outlet.does_not_imply
    text = told.of(view.language) if told else view.say.default_does_not_imply
    return tag("p", tag("strong", view.say.does_not_say), text, class_="caution")


def is_glossed(view: View, written: str) -> bool:
    """Whether a text in this language gets its English beside it."""
    return wants_gloss(view.language, written)
