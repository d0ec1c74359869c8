"""An article as a page: what is known of it, its lines, the passages quoted, who is behind it, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.html import Html, hidden, join, language, tag
from quiz.formats.site.outlet import facts
from quiz.formats.site.parts import (
    UP,
    between,
    facts_list,
    implied,
    is_glossed,
    line_link,
    listed,
    neighbours,
    outlet_link,
    publisher_link,
    section,
    titled,
    to_article,
    to_outlet,
    to_statement,
    voice_of,
)
from quiz.formats.site.room import Sheet, title_of
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text
from quiz.model import name_in
from quiz.play.provenance import as_of, classification_as_of, first_since
from quiz.reading.articles import divided
from quiz.reading.sharing import LEAST
from quiz.tell.article import details

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.formats.site.room import View
    from quiz.model import Link, Outlet, Source
    from quiz.reading.articles import ArticleLine, Mark, MarkedArticle, Part, Quoted, Use
    from quiz.reading.sharing import Tie

PIECE = 420
"""Characters of a long line after which its notes are set beside it."""
MOST_TIES = 20
"""Pairs of articles listed for one of them."""


def article_page(view: View, article: MarkedArticle) -> Sheet:
    """The page of an article."""
    source, words = article.source, view.words
    note = words.how_to_read + (f" {words.glosses}" if is_glossed(view, source.language) else "")
    content = join(
        titled(view, source, "h1"),
        _heading(view, article),
        section(words.text, tag("p", note, class_="note"), _body(view, article), _missing(view, article), name="text"),
        _behind(view, article),
        _hands(view, source),
        _shared(view, source.id),
        _neighbours(view, source.id),
    )
    return Sheet(f"articles/{source.id}.html", title_of(view, source)[0], "index.html", content)


def _heading(view: View, article: MarkedArticle) -> Html:
    return facts(view, details(view.say, article.source, article.outlet).items)


def _body(view: View, article: MarkedArticle) -> Html:
    if not any(line.text for line in article.lines):
        return tag("p", view.reading.no_text)
    rows = [
        _row(view, article, piece, i == 0) for line in article.lines for i, piece in enumerate(divided(line, PIECE))
    ]
    return tag("div", *rows, class_="lines")


def _row(view: View, article: MarkedArticle, piece: ArticleLine, first: bool) -> Html:  # noqa: FBT001 -- of a line in pieces
    lang = language(article.source.language)
    number = tag("a", hidden(view.words.line), str(piece.number), href=f"#l{piece.number}", class_="n")
    blank = not piece.text.strip()
    notes = [_note(view, article.source, article.mark(label)) for label in piece.closed]
    said = tag("p", *(_part(view, part) for part in piece.parts), class_="t", lang=lang, dir="auto")
    return join(
        Html("\n"),
        tag(
            "div",
            number if first and not blank else None,
            tag("div", piece.text, class_="t") if blank else said,
            tag("ul", *notes, class_="notes", role="list") if notes else None,
            class_="row blank" if blank else "row" if first else "row more",
            id=f"l{piece.number}" if first else None,
        ),
    )


def _part(view: View, part: Part) -> Html:
    if not part.mark:
        return join(part.text)
    marked = tag("mark", part.text, id=f"m-{part.mark}" if part.opens else None)
    if not part.closes:
        return marked
    here = tag("a", hidden(view.words.passage), part.mark, href=f"#n-{part.mark}", class_="ref", lang=view.language)
    return join(marked, here)


def _note(view: View, source: Source, mark: Mark) -> Html:
    back = tag("a", hidden(view.words.passage), mark.label, href=f"#m-{mark.label}", class_="back")
    told = [_passage(view, source, quoted) for quoted in mark.widest if quoted.ends_in(mark) or len(mark.widest) == 1]
    return tag("li", back, tag("div", *told, *_uses(view, mark.uses)), id=f"n-{mark.label}")


def _passage(view: View, source: Source, quoted: Quoted) -> Html:
    passage = quoted.passage
    gloss = tag("p", passage.gloss, class_="gloss") if is_glossed(view, source.language) else None
    return join(tag("p", voice_of(view, passage)), gloss)


def _uses(view: View, uses: tuple[Use, ...]) -> Iterator[Html]:
    """What quotes a passage: comparisons to go to, and questions by their names only."""
    statements = dict.fromkeys(use.id for use in uses if use.kind == "statement")
    if statements:
        pack = view.pack
        links = [
            tag("a", pack.statements[each].said.of(view.language), href=to_statement(UP, each)) for each in statements
        ]
        yield tag("p", view.words.compared_in, *between(links, " · "))
    questions = dict.fromkeys(use.id for use in uses if use.kind == "question")
    if questions:
        yield tag("p", view.words.questions, *between([tag("code", each) for each in questions], ", "))


def _missing(view: View, article: MarkedArticle) -> Html | None:
    if not article.missing:
        return None
    lang = language(article.source.language)
    quotes = [tag("q", each.passage.quote, lang=lang) for each in article.missing]
    return join(tag("h3", view.reading.missing), listed(quotes, "plain"))


def _behind(view: View, article: MarkedArticle) -> Html | None:
    outlet, source, say = article.outlet, article.source, view.say
    if outlet is None:
        return None
    name = name_in(outlet.name, view.language)
    card = tag("p", tag("a", view.words.whole_card.format(name=name), href=to_outlet(UP, outlet.id)))
    title = f"{view.words.behind} {say.as_of.format(date=in_words(view.say, source.date)).capitalize()}"
    return section(title, facts_list(_facts(view, outlet, source.date)), implied(view, outlet), card)


def _facts(view: View, outlet: Outlet, day: str) -> list[tuple[str, list[Html]]]:
    say = view.say
    groups = ((say.owner, outlet.owner), (say.funding, outlet.funding), (say.decides, outlet.decides))
    rows = [(label, [join(fact_text(say, fact)) for fact in as_of(facts, day)]) for label, facts in groups]
    rows.append((say.classed, [join(class_text(say, classification_as_of(outlet, day), day))]))
    later = first_since(outlet, day)
    if later is not None:
        rows.append((say.since, [join(event_text(say, later))]))
    return [(label, told) for label, told in rows if told]


def _hands(view: View, source: Source) -> Html:
    if not source.chain:
        return section(view.words.hands, tag("p", view.words.no_hands))
    return section(view.words.hands, listed((_hand(view, link) for link in source.chain), "hands", "ol"))


def _hand(view: View, link: Link) -> Html:
    basis = tag("span", f" · {view.trace.basis[link.basis]}", class_="note")
    where = (
        join(" · ", outlet_link(view, UP, link.outlet)) if link.outlet in view.pack.outlets and link.outlet else None
    )
    return join(
        tag("p", tag("strong", link.hand.of(view.language)), basis, where),
        tag("p", link.note.of(view.language), class_="note"),
    )


def _shared(view: View, name: str) -> Html:
    ties = view.room.ties[name][:MOST_TIES]
    if not ties:
        return section(view.words.shares, tag("p", view.words.shares_none.format(least=LEAST)))
    more = tag("p", tag("a", view.words.origins, href=f"{UP}origins.html"))
    return section(view.words.shares, listed((_tie(view, name, tie) for tie in ties), "ties"), more)


def _tie(view: View, name: str, tie: Tie) -> Html:
    ours, theirs = tie.spots if tie.one == name else tie.spots[::-1]
    source = view.pack.articles[theirs.article].source
    before, _, after = view.words.shared_with.of(tie.longest, name="\0").partition("\0")
    lines = [line_link(view, UP, spot.article, spot.line, named=False) for spot in (ours, theirs)]
    quote = tag("blockquote", tag("p", ours.text), lang=language(view.pack.articles[name].source.language), dir="auto")
    return join(tag("p", before, publisher_link(view, UP, source), after, " · ", *between(lines, " ↔ ")), quote)


def _neighbours(view: View, name: str) -> Html | None:
    names = list(view.pack.articles)
    at = names.index(name)

    def to(number: int) -> tuple[str, Html] | None:
        if not 0 <= number < len(names):
            return None
        return to_article("", names[number]).rpartition("/")[2], titled(view, view.pack.articles[names[number]].source)

    return neighbours(view, to(at - 1), to(at + 1))
