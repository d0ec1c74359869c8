"""Who shares text with whom: a picture of numbers and blocks, and a table of the same pairs with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.draw.drawing import box, paragraph, svg, words_at
from quiz.draw.html import Html, join, language, tag
from quiz.formats.site.parts import between, line_link, publisher_link, wide
from quiz.formats.site.room import publisher_of
from quiz.reading.sharing import FORMULA

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.formats.site.room import View
    from quiz.reading.sharing import Tie

MOST_DRAWN = 12
MOST_PAIRS = 40
CELL = 56.0
NAMES = 260.0


def drawn_articles(view: View) -> tuple[str, ...]:
    """The articles of the picture: all of a small pack in its order, else those with the longest runs."""
    sharing = view.room.sharing
    if len(sharing.sizes) <= MOST_DRAWN:
        return tuple(sharing.sizes)
    tied = dict.fromkeys(article for tie in sharing.ties for article in (tie.one, tie.other))
    return tuple(tied)[:MOST_DRAWN]


def sharing_picture(view: View) -> Html:
    """A triangle of blocks: the number is the longest run, the fill shows from afar whether it is more than a name."""
    articles = drawn_articles(view)
    names = {each: publisher_of(view, view.pack.articles[each].source) for each in articles}
    size = (CELL * (len(articles) - 1) + NAMES + 12, CELL * len(articles))
    rows = [_row(view, articles, i, names) for i in range(len(articles))]
    told = [_told(view, tie, names) for tie in view.room.sharing.ties if tie.one in names and tie.other in names]
    words = view.words
    picture = svg("sharing", words.sharing_title, [words.sharing_words, *told], size, *rows)
    return tag("figure", wide(words.sharing_title, picture), _key(view), class_="picture")


def _told(view: View, tie: Tie, names: dict[str, str]) -> str:
    return view.words.longest_of.of(tie.longest, one=names[tie.one], other=names[tie.other]) + "."


def _row(view: View, articles: Sequence[str], row: int, names: dict[str, str]) -> Html:
    """The cells of an article with those before it, then its name."""
    top = CELL * row
    cells = [
        _cell(view.room.sharing.tie(articles[row], other), CELL * i, top) for i, other in enumerate(articles[:row])
    ]
    return join(*cells, paragraph(names[articles[row]], CELL * row + 12, top + CELL / 2, 30))


def _cell(tie: Tie | None, left: float, top: float) -> Html:
    style = "none" if tie is None else "strong" if tie.telling else "faint"
    label = words_at("–" if tie is None else str(tie.longest), left + CELL / 2, top + CELL / 2 + 6, f"count {style}")
    return join(box(left + 2, top + 2, CELL - 4, CELL - 4, f"cell {style}"), label)


def _key(view: View) -> Html:
    words = view.words
    least = view.room.sharing.least
    rows = (
        ("strong", words.key_strong.format(formula=FORMULA)),
        ("faint", words.key_faint.format(least=least, formula=FORMULA)),
    )
    items = [tag("li", tag("span", class_=f"swatch {name}"), " ", text) for name, text in rows]
    return tag("figcaption", words.sharing_words, tag("ul", *items, class_="key", role="list"))


def sharing_table(view: View) -> Html:
    """The pairs, longest runs first, with the words and a link to each line."""
    words, ties = view.words, view.room.sharing.ties
    head = tag("tr", *(tag("th", each, scope="col") for each in words.sharing_columns))
    body = [tag("tr", *_pair(view, tie)) for tie in ties[:MOST_PAIRS]]
    table = tag("table", tag("caption", words.sharing_caption), tag("thead", head), tag("tbody", *body))
    left = len(ties) - MOST_PAIRS
    more = tag("p", words.more_ties.of(left), class_="note") if left > 0 else None
    return join(wide(words.sharing_caption, table), more)


def _pair(view: View, tie: Tie) -> Iterator[Html]:
    sizes = view.room.sharing.sizes
    sources = [view.pack.articles[each].source for each in (tie.one, tie.other)]
    places = [
        join(publisher_link(view, "", source), ", ", line_link(view, "", spot.article, spot.line))
        for source, spot in zip(sources, tie.spots, strict=True)
    ]
    shares = view.words.words_in_a_row.format(
        share_one=round(100 * tie.words_one / sizes[tie.one]),
        share_other=round(100 * tie.words_other / sizes[tie.other]),
    )
    yield tag("th", *between(places, Html("<br>")), scope="row")
    yield tag("td", tag("strong", str(tie.longest)), class_="number")
    yield tag("td", tag("q", tie.spots[0].text, lang=language(sources[0].language)))
    yield tag("td", shares)
