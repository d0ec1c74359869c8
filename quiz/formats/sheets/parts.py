"""What several pages of a handout are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, join, language, tag, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.classroom.handouts.values import Code, Excerpt


def head(title: str, about: str, corner: Html | None = None) -> Html:
    """The top of a document."""
    return tag("header", tag("div", tag("h1", title), tag("p", about, class_="quiet")), corner)


def lined(label: str, name: str = "") -> Html:
    """A label and a line to write on."""
    return tag("p", tag("span", label), tag("span", class_="line"), class_=f"lined {name}".strip())


def listed(kind: str, items: Iterable[Html], name: str | None = None) -> Html:
    """A list that is announced as one although it shows no bullets."""
    return tag(kind, *items, class_=name, role="list")


def passage(each: Excerpt, mark: str) -> Html:
    """A passage in its language, some words set off in the way of `mark`."""
    label = tag("b", each.label) if each.label else None
    pieces = [tag("span", piece.text, class_=mark) if piece.marked else text(piece.text) for piece in each.pieces]
    words = tag("span", *pieces, lang=language(each.language))
    inner = tag("p", label, words)
    return tag(
        "blockquote" if each.quoted else "div",
        inner,
        tag("p", each.gloss, class_="gloss", lang="en") if each.gloss else None,
        tag("p", each.where, class_="where") if each.where else None,
        class_="passage",
    )


def codes(items: Iterable[Code]) -> Html:
    """Codes of curricula, with the questions that carry them."""
    return tag("dl", *(_code(each) for each in items), class_="codes")


def _code(each: Code) -> Html:
    told = join(f"{each.name} · " if each.name else None, each.questions)
    return tag("div", tag("dt", each.code), tag("dd", told))
