"""Where the texts come from: who shares text with whom, what that does not prove, and through which hands they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run
from quiz.formats.site.parts import heading, note, section
from quiz.formats.site.room import Sheet
from quiz.reading.sharing import FORMULA
from quiz.tell.chain import hands_picture, hands_table
from quiz.tell.sharing import ties_picture, ties_table
from quiz.tell.trace import not_proved

if TYPE_CHECKING:
    from quiz.document import Node
    from quiz.formats.site.room import View

MOST_DRAWN = 12
"""Articles in a picture."""
MOST_PAIRS = 40


def origins_page(view: View) -> Sheet:
    """The page of sharing and of chains."""
    words = view.words
    document = (
        *heading(words.origins, lead=words.about_origins),
        section(words.sharing_title, *_sharing(view)),
        section(view.trace.caution, *_caution(view), name="caution"),
        section(words.chain_title, *_chains(view)),
    )
    return Sheet("origins.html", words.origins, "origins.html", document)


def _sharing(view: View) -> list[Node]:
    shared = view.room.sharing
    cut: list[Node] = [] if shared.whole else [Para((Run(view.trace.cut_short),))]
    if not shared.ties:
        return [*cut, Para((Run(view.trace.none),))]
    left = len(shared.ties) - MOST_PAIRS
    return [
        *cut,
        ties_picture(view.say, view.pack, shared, MOST_DRAWN),
        ties_table(view.say, view.pack, shared, MOST_PAIRS),
        *([note(view.words.more_ties.of(left))] if left > 0 else []),
    ]


def _caution(view: View) -> list[Node]:
    """What shared words do not prove; that they tell no direction, whatever their length."""
    sharing, direction = view.room.sharing, view.trace.direction
    longest = max((tie.longest for tie in sharing.ties), default=0)
    told = not_proved(view.say, sharing, [longest])
    if longest > FORMULA:
        return [*told]
    return [*told, Para((Run(f"{direction[:1].upper()}{direction[1:]}"),))]


def _chains(view: View) -> list[Node]:
    known = [name for name, article in view.pack.articles.items() if article.source.chain]
    if not known:
        return [Para((Run(view.words.no_hands),))]
    drawn = known[:MOST_DRAWN]
    return [
        hands_picture(view.say, view.pack, drawn),
        *([note(view.words.more_chains.format(count=len(drawn)))] if len(drawn) < len(known) else []),
        hands_table(view.say, view.pack, drawn),
    ]
