"""What is told after an answer on other platforms: some eighty words first, and the whole behind them.

First the reason where the platform does not give it answer by answer, who is behind the texts, and what to take away;
parts leave as those of a brief do. The whole stands folded away where a platform keeps `details`, else below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run
from quiz.draw.bare import html
from quiz.draw.html import join, tag
from quiz.formats.telling import afterwards
from quiz.play.cards import article_by, day_of, does_not_say
from quiz.play.kinds import kind_of
from quiz.reading.register import facet_for
from quiz.tell import explanation as tell
from quiz.tell.provenance import provenance_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Document
    from quiz.draw.html import Html
    from quiz.formats.editions import Item

LONGEST = 80
"""Words of what is told first."""


def folded(item: Item, *, with_reasons: bool) -> Html:
    """Both, the whole folded away."""
    whole = html(afterwards(item, with_reasons=with_reasons))
    return join(html(in_short(item)), tag("details", tag("summary", item.words.whole), whole))


def below(item: Item, *, with_reasons: bool) -> Html:
    """Both, the whole below under its title, where nothing folds."""
    whole = html(afterwards(item, with_reasons=with_reasons))
    return join(html(in_short(item)), tag("p", tag("strong", item.words.whole)), whole)


def in_short(item: Item, *, with_why: bool = True) -> Document:
    """What is told first: of all of it, as much as has some eighty words; `with_why` where nothing else tells that."""
    why, behind, caution = list(_why(item) if with_why else ()), list(_behind(item)), list(_caution(item))
    takeaway = tell.takeaway(item.say, item.asked)
    while caution and _words([*why, *behind, *caution, takeaway]) > LONGEST:
        caution.pop()
    while behind[1:] and _words([*why, *behind, takeaway]) > LONGEST:
        behind.pop()
    return (*why, *behind, *caution, takeaway)


def _why(item: Item) -> Iterator[Para]:
    """Why the key is right, where it is picked; rows and steps have their reasons in the whole."""
    if kind_of(item.question).in_parts:
        return
    told = dict.fromkeys(reason.why for reason in item.reasons if reason.right)
    yield Para((Run(" ".join(told)),), "why")


def _behind(item: Item) -> Iterator[Para]:
    """A line on who is behind each outlet, as of the day of its text."""
    day = day_of(item.pack, item.asked)
    for outlet in item.asked.outlets:
        article, facet = article_by(item.pack, outlet, item.asked), facet_for(item.question, outlet, day)
        source = article.source if article else None
        line = provenance_line(item.say, outlet, source, facet, day)
        yield Para(tuple(run._replace(to="") for run in line), "provenance")


def _caution(item: Item) -> Iterator[Para]:
    """What that does not say."""
    if item.asked.outlets:
        yield Para((Run(item.say.does_not_say, strong=True), Run(does_not_say(item.say, item.asked))), "caution")


def _words(nodes: Sequence[Para]) -> int:
    return sum(len(run.text.split()) for node in nodes for run in node.runs)
