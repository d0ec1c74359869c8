"""A statement as a page: the original on top, the renderings side by side, who speaks in each; and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.draw.html import Html, join, language, tag
from quiz.formats.site.parts import (
    UP,
    between,
    is_glossed,
    line_link,
    listed,
    neighbours,
    publisher_link,
    said_by,
    section,
    to_statement,
)
from quiz.formats.site.room import Sheet
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, fact_text
from quiz.model import name_in
from quiz.play.provenance import as_of, classification_as_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.formats.site.room import View
    from quiz.library.text.pieces import Piece
    from quiz.model import Source, Statement
    from quiz.reading.comparison import Comparison, Rendering
    from quiz.reading.presence import Cell

MOST_OTHERS = 12
"""Articles without a passage that are named one by one."""


def statement_page(view: View, statement: Statement) -> Sheet:
    """The page of a comparison."""
    comparison = view.room.comparisons[statement.id]
    said = statement.said.of(view.language)
    legend = view.compare.marks[comparison.marks]
    content = join(
        tag("h1", said),
        _primary(view, comparison),
        section(
            view.words.compared,
            tag("p", legend, class_="note") if legend else None,
            tag("div", *(_rendering(view, each) for each in comparison.renderings), class_="beside"),
            name="compared",
        ),
        _others(view, comparison.others),
        _speakers(view, [each.article for each in comparison.renderings]),
        _neighbours(view, statement.id),
    )
    return Sheet(f"statements/{statement.id}.html", said, "statements.html", content)


def statements_page(view: View) -> Sheet:
    """The list of all comparisons."""
    words = view.words
    items = [
        join(
            tag("a", statement.said.of(view.language), href=to_statement("", name)),
            tag("span", words.texts.of(len(statement.passages)), class_="note"),
        )
        for name, statement in view.pack.statements.items()
    ]
    content = join(
        tag("h1", words.statements),
        tag("p", words.about_statements, class_="lead"),
        listed(items, "index") if items else tag("p", words.empty),
    )
    return Sheet("statements.html", words.statements, "statements.html", content)


def _primary(view: View, comparison: Comparison) -> Html | None:
    primary, reference = comparison.primary, comparison.reference
    if primary is None:
        return None
    where = [name_in(primary.speaker, view.language)]
    where += [in_words(view.say, primary.date)] if primary.date else []
    page = tag("a", reference.publisher, href=reference.url) if reference and reference.url else None
    told = page or (join(reference.publisher) if reference else None)
    return tag(
        "figure",
        tag("figcaption", tag("strong", view.say.primary.strip())),
        tag("blockquote", tag("p", primary.text), lang=language(primary.language), dir="auto"),
        tag("p", ", ".join(where), *([", ", told] if told else []), class_="note"),
        class_="primary",
    )


def _rendering(view: View, rendering: Rendering) -> Html:
    source = view.pack.articles[rendering.article].source
    quote = tag("blockquote", tag("p", *_pieces(rendering.pieces)), lang=language(source.language), dir="auto")
    gloss = tag("p", rendering.gloss, class_="gloss")
    return tag(
        "figure",
        tag("figcaption", tag("strong", publisher_link(view, UP, source)), tag("span", *_place(view, rendering))),
        quote,
        gloss if is_glossed(view, source.language) else None,
    )


def _pieces(pieces: Sequence[Piece]) -> Iterator[Html]:
    for each in pieces:
        yield tag("b", each.text) if each.marked else join(each.text)


def _place(view: View, rendering: Rendering) -> list[Html | str]:
    line = line_link(view, UP, rendering.article, rendering.line) if rendering.line else join(view.words.lost)
    return [line, " · ", said_by(view, rendering.voice, rendering.speaker)]


def _others(view: View, cells: Sequence[Cell]) -> Html | None:
    if not cells:
        return None
    words = view.words
    told = {"absent": words.absent, "unlooked": words.unlooked}
    if len(cells) > MOST_OTHERS:
        return section(view.compare.others, tag("p", words.others_count.of(len(cells))))
    alike: dict[str, list[Html]] = {}
    for cell in cells:
        source = view.pack.articles[cell.article].source
        alike.setdefault(told[cell.state], []).append(publisher_link(view, UP, source))
    items = [join(*between(names, ", "), view.say.colon, text) for text, names in alike.items()]
    return section(view.compare.others, listed(items, "plain"))


def _speakers(view: View, articles: Sequence[str]) -> Html | None:
    sources = [view.pack.articles[each].source for each in dict.fromkeys(articles)]
    known = [source for source in sources if source.outlet in view.pack.outlets]
    if not known:
        return None
    days = dict.fromkeys(source.date for source in known)
    title = view.words.behind
    if len(days) == 1:
        title += " " + view.say.as_of.format(date=in_words(view.say, known[0].date)).capitalize()
    items = [join(tag("strong", publisher_link(view, UP, each)), " · ", _provenance(view, each)) for each in known]
    caution = tag("p", tag("strong", view.say.does_not_say), view.say.default_does_not_imply, class_="caution")
    return section(title, listed(items, "plain"), caution)


def _provenance(view: View, source: Source) -> str:
    outlet, say = view.pack.outlets[source.outlet], view.say
    undated = [replace(fact, since=None, until=None) for fact in as_of(outlet.owner, source.date)[:1]]
    given = classification_as_of(outlet, source.date)
    if given is not None and given.code != "none":
        given = replace(given, note=None)
    return " · ".join(
        [*(f"{say.owner} {fact_text(say, fact)}" for fact in undated), class_text(say, given, source.date)]
    )


def _neighbours(view: View, name: str) -> Html | None:
    names = list(view.pack.statements)
    at = names.index(name)

    def to(number: int) -> tuple[str, str] | None:
        if not 0 <= number < len(names):
            return None
        return f"{names[number]}.html", view.pack.statements[names[number]].said.of(view.language)

    return neighbours(view, to(at - 1), to(at + 1))
