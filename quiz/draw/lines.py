"""A text as HTML, line by line: a number to link to, letters where passages end, what is said of them beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, hidden, join, language, tag
from quiz.draw.inline import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.document import Fact, Line, Lines, Piece
    from quiz.draw.inline import Place


def lines(node: Lines, place: Place) -> Html:
    """Every line; passages and what is said of them lead to one another."""
    return tag("div", *(join(Html("\n"), _row(line, node, place)) for line in node.items), class_="lines")


def _row(line: Line, node: Lines, place: Place) -> Html:
    blank = not line.text.strip()
    notes, lang = list(_notes(line, place)), language(node.lang)
    words = {fact.label.sign: fact.label.word for fact in line.notes}
    said = [_piece(piece, words.get(piece.mark, ""), place) for piece in line.pieces]
    return tag(
        "div",
        None if blank or line.goes_on else _number(line),
        tag("div", line.text, class_="t") if blank else tag("p", *said, class_="t", lang=lang, dir="auto"),
        tag("ul", *notes, class_="notes", role="list") if notes else None,
        tag("p", runs(line.note, place)) if line.note else None,
        class_="row blank" if blank else "row more" if line.goes_on else "row",
        id=None if line.goes_on else f"l{line.number}",
    )


def _number(line: Line) -> Html:
    return tag("a", hidden(line.word), _seen(str(line.number)), href=f"#l{line.number}", class_="n")


def _seen(sign: str) -> Html:
    """A sign whose words stand beside it."""
    return tag("span", sign, aria_hidden="true")


def _piece(piece: Piece, word: str, place: Place) -> Html:
    """Words of a line; where a passage ends, its letter leads to what is said of it."""
    if not piece.mark:
        return join(piece.text)
    marked = tag("mark", piece.text, id=f"m-{piece.mark}" if piece.opens else None)
    if not piece.closes:
        return marked
    letter = join(hidden(word), _seen(piece.mark))
    return join(marked, tag("a", letter, href=f"#n-{piece.mark}", class_="ref", lang=place.speaking))


def _notes(line: Line, place: Place) -> Iterator[Html]:
    """What is said of each mark, under its letter, which leads back to it."""
    said: dict[str, list[Fact]] = {}
    for fact in line.notes:
        said.setdefault(fact.label.sign or list(said)[-1], []).append(fact)
    for sign, facts in said.items():
        back = tag("a", hidden(facts[0].label.word), _seen(sign), href=f"#m-{sign}", class_="back")
        told = (tag("p", runs(fact.runs, place)) for fact in facts)
        yield tag("li", back, tag("div", *told), id=f"n-{sign}")
