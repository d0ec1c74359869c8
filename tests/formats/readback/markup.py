"""Markup read by lxml."""

from __future__ import annotations

from typing import Any, TypeAlias

from lxml import html

from tests.formats.readback.told import flat

Element: TypeAlias = Any
"""An element of lxml, which comes without types."""


def fragment(markup: str) -> Element:
    """The elements of a piece of HTML, in a `div`; a blank stands between its paragraphs and points."""
    return html.fragment_fromstring(markup.replace("</p>", "</p> ").replace("</li>", "</li> "), create_parent="div")


def text_of(markup: str) -> str:
    """The words of a piece of HTML."""
    return flat(fragment(markup).text_content()) if markup else ""


def paragraphs(markup: str) -> list[str]:
    """The words of each paragraph."""
    return [flat(each.text_content()) for each in fragment(markup).iter("p")]


def asked(markup: str) -> str:
    """What is asked: the paragraphs before the passages, but for how many answers to choose and what leads a cast."""
    texts = [flat(each.text_content()) for each in fragment(markup) if each.tag == "p"]
    return " ".join(text for text in texts if text not in AROUND)


AROUND = {
    "What is known of each",
    "Ce qu’on sait de chacun",
    *(f"{count} {words}" for count in range(2, 7) for words in ("answers to choose.", "réponses à choisir.")),
}
"""Paragraphs that say how to answer, or lead a cast."""


def row(markup: str) -> str:
    """What a row says, without its number and its translation."""
    whole = fragment(markup)
    (number,) = whole.findall(".//strong")
    number.drop_tree()
    return flat(next(whole.iter("p")).text_content())
