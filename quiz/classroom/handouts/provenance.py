"""The cards of a key: who is behind each outlet as of the day of the article, then since, with numbered references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.values import Card, Fact, Source
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text, page_text
from quiz.play.cards import article_by, day_of, does_not_imply, identity
from quiz.play.provenance import as_of, classification_as_of, since

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quiz.classroom.handouts.view import View
    from quiz.locale import Phrases
    from quiz.model import Outlet
    from quiz.model import Source as Article
    from quiz.play.presentation import Asked

    Cite = Callable[[Iterable[str]], str]

CHANGES = 2
"""Changes of a kind that a card on paper tells; a page for each outlet would not be read in class."""


class Numbering:
    """Numbers references in the order in which they are first cited."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.order: dict[str, int] = {}

    def cite(self, names: Iterable[str]) -> str:
        """The numbers of these references, as they stand after a fact; nothing for those the pack does not list."""
        known = [name for name in names if name in self.view.pack.references]
        return "".join(f" [{self.order.setdefault(name, len(self.order) + 1)}]" for name in known)

    def sources(self) -> tuple[Source, ...]:
        """The pages cited so far, in the order of their numbers."""
        pages = (self.view.pack.references[name] for name in self.order)
        return tuple(Source(text=page_text(self.view.say, page), url=page.url or "") for page in pages)


def cards(view: View, asked: Sequence[Asked], cite: Cite) -> tuple[Card, ...]:
    """A card for each outlet involved, once for each day that the questions are about."""
    found: dict[tuple[str, str], tuple[Outlet, Article | None]] = {}
    for each in asked:
        day = day_of(view.pack, each)
        for outlet in each.outlets:
            article = article_by(view.pack, outlet, each)
            known = found.get((outlet.id, day), (outlet, None))
            found[outlet.id, day] = (outlet, known[1] or (article.source if article else None))
    order = sorted(found, key=lambda place: (identity(view.say, found[place][0], None), place[1]))
    return tuple(card(view, *found[place], place[1], cite) for place in order)


def card(view: View, outlet: Outlet, source: Article | None, day: str, cite: Cite) -> Card:
    """What the register holds on an outlet, in short; `source` is the article that it published."""
    say = view.say
    return Card(
        outlet=identity(say, outlet, source),
        about=outlet.about.of(say.language),
        day=in_words(say, day),
        held=(*_identified(say, source), *_held(say, outlet, day, cite)),
        later=tuple(_later(say, outlet, day, cite)),
        chain=tuple(_chain(say, source, cite)),
        does_not_say=does_not_imply(say, outlet),
    )


def _identified(say: Phrases, source: Article | None) -> list[Fact]:
    """How we know who published the article, where the page does not say so itself."""
    if source is None or source.attribution == "stated":
        return []
    return [Fact(label=say.identified, text=source.evidence.of(say.language))]


def _held(say: Phrases, outlet: Outlet, day: str, cite: Cite) -> Iterator[Fact]:
    for label, facts in ((say.owner, outlet.owner), (say.funding, outlet.funding), (say.decides, outlet.decides)):
        for fact in as_of(facts, day)[:1]:
            yield Fact(label=label, text=fact_text(say, fact, cite(fact.references)))
    given = classification_as_of(outlet, day)
    yield Fact(label=say.classed, text=class_text(say, given, day) + cite(given.references if given else ()))


def _later(say: Phrases, outlet: Outlet, day: str, cite: Cite) -> Iterator[Fact]:
    """The first changes of each kind; all of them stand in the register, which `quiz outlets` shows whole."""
    groups = ((say.owner, outlet.owner), (say.decides, outlet.decides), (say.status, outlet.status))
    for label, facts in groups:
        for number, fact in enumerate(since(facts, day)[:CHANGES]):
            yield Fact(label="" if number else label, text=event_text(say, fact, cite(fact.references)))


def _chain(say: Phrases, source: Article | None, cite: Cite) -> Iterator[Fact]:
    for number, link in enumerate(source.chain if source else (), start=1):
        hand = f"{link.hand.of(say.language)} ({say.basis[link.basis]}){cite(link.references)}"
        yield Fact(label=f"{number}.", text=f"{hand}. {link.note.of(say.language)}")
