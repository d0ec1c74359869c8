"""Where the texts come from: who shares text with whom, what that does not prove, and through which hands they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.draw.html import Html, join, tag
from quiz.formats.site.chains import MOST_DRAWN, chain_picture, chain_table
from quiz.formats.site.parts import section
from quiz.formats.site.room import Sheet
from quiz.formats.site.sharing import sharing_picture, sharing_table
from quiz.reading.chain import chain_of, graph_of, node_of
from quiz.reading.sharing import FORMULA, SEVERAL

if TYPE_CHECKING:
    from quiz.formats.site.room import View


def origins_page(view: View) -> Sheet:
    """The page of sharing and of chains."""
    words = view.words
    content = join(
        tag("h1", words.origins),
        tag("p", words.about_origins, class_="lead"),
        section(words.sharing_title, *_sharing(view)),
        section(view.trace.caution, *_caution(view), name="caution"),
        section(words.chain_title, *_chains(view)),
    )
    return Sheet("origins.html", words.origins, "origins.html", content)


def _sharing(view: View) -> list[Html]:
    sharing = view.room.sharing
    cut = [] if sharing.whole else [tag("p", view.trace.cut_short)]
    if not sharing.ties:
        return [*cut, tag("p", view.trace.none)]
    return [*cut, sharing_picture(view), sharing_table(view)]


def _caution(view: View) -> list[Html]:
    """What shared words do not prove, with the figures measured on the pack itself."""
    sharing, words = view.room.sharing, view.trace
    longest = max((tie.longest for tie in sharing.ties), default=0)
    told = [words.direction[:1].upper() + words.direction[1:]]
    if longest > FORMULA:
        told = [f"{words.long_run.of(longest)} {words.direction}"]
    elif longest:
        told.insert(0, words.short_run.of(longest))
    example = next((run for run in sharing.runs if run.words == sharing.in_several and run.articles >= SEVERAL), None)
    if example is not None:
        pattern = words.measured if sharing.in_several <= FORMULA else words.measured_long
        text = example.spots[0].text
        figures = {"count": sharing.in_several, "longest": sharing.runs[0].words, "formula": FORMULA}
        told.append(pattern.format(example=text, **figures))
    return [tag("p", each) for each in told]


def _chains(view: View) -> list[Html]:
    known = [name for name, article in view.pack.articles.items() if article.source.chain]
    if not known:
        return [tag("p", view.words.no_hands)]
    drawn = known[:MOST_DRAWN]
    pack = msgspec.structs.replace(view.pack, articles={name: view.pack.articles[name] for name in drawn})
    firsts = {name: [node_of(pack, hop).id for hop in chain_of(pack, name).hops] for name in drawn}
    more = tag("p", view.words.more_chains.format(count=len(drawn)), class_="note") if len(drawn) < len(known) else None
    return [chain_picture(view, graph_of(pack), firsts), join(more), chain_table(view, drawn)]
