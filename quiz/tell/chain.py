"""Through which hands a text came, how each of them is known, and why that is thought so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from quiz.document import Arrow, Box, Cell, Flow, Para, Row, Run, Section, Step, Steps, Table
from quiz.locale.site import site_words
from quiz.locale.trace import trace_words
from quiz.model import name_in
from quiz.reading.chain import chain_of, graph_of, node_of
from quiz.tell.cited import Cited
from quiz.tell.texts import between, publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quiz.document import Document, Runs
    from quiz.locale import Phrases
    from quiz.model import Link, Pack
    from quiz.reading.chain import Chain, Hop

NO_BREAK = "\u00a0"


def chain(say: Phrases, pack: Pack, told: Chain, *, brief: bool = False) -> Document:
    """The hands of an article; unless brief, also why each is known, and the pages that show it."""
    words, cited = trace_words(say.language), Cited(pack.references)
    steps = [
        Step(number, hand(say, hop), () if brief else _notes(say, pack, hop, cited))
        for number, hop in enumerate(told.hops, start=1)
    ]
    title = words.chain.format(name=publisher(say, pack, pack.articles[told.article].source).text)
    way = Steps(tuple(steps), "hands") if steps else Para((Run(words.no_chain),))
    hands = Section((Run(title, strong=True),), (way,))
    pages = Section((Run(say.references, strong=True),), (cited.notes(say),))
    return (hands, pages) if cited.order else (hands,)


def hand(say: Phrases, hop: Link | Hop) -> Runs:
    """A hand and how it is known, which stays in one piece."""
    basis = trace_words(say.language).basis[hop.basis].replace(" ", NO_BREAK)
    return (Run(hop.hand.of(say.language)), Run(f" ·{NO_BREAK}{basis}", "accent"))


def _notes(say: Phrases, pack: Pack, hop: Hop, cited: Cited) -> tuple[Runs, ...]:
    """Why it is thought so, and where that can be read, each page under its number."""
    numbers = {each: f" [{cited.number(each)}]" for each in hop.references if each in cited.references}
    pages = seen(say, pack, hop, numbers)
    return ((Run(hop.note.of(say.language), "quiet"),), *([pages] if pages else []))


def seen(say: Phrases, pack: Pack, hop: Hop, numbers: Mapping[str, str]) -> Runs:
    """Who published the pages that show a hand; nothing where there are none."""
    known = [(each, pack.references[each]) for each in hop.references if each in pack.references]
    if not known:
        return ()
    before, _, after = trace_words(say.language).seen.partition("{publishers}")
    pages = (Run(page.publisher + numbers.get(each, ""), "quiet", to=page.url or "") for each, page in known)
    return (Run(before, "quiet"), *between(pages, Run(" · ", "quiet")), Run(after, "quiet"))


def hands(say: Phrases, way: Iterable[Link | Hop], beside: Callable[[Link | Hop], Runs]) -> Steps:
    """Hand by hand, each with what is said beside it, and why it is thought so."""
    steps = [
        Step(number, (*hand(say, each), *beside(each)), ((Run(each.note.of(say.language), "quiet"),),))
        for number, each in enumerate(way, start=1)
    ]
    return Steps(tuple(steps), "hands")


def outlet_of(say: Phrases, pack: Pack, hop: Link | Hop) -> Runs:
    """The outlet that a hand is; nothing where it is none."""
    outlet = pack.outlets.get(hop.outlet or "")
    return (Run(" · "), Run(name_in(outlet.name, say.language), to=f"outlet:{outlet.id}")) if outlet else ()


def hands_table(say: Phrases, pack: Pack, articles: Sequence[str]) -> Table:
    """Hand by hand: the article, the hand, how it is known and why it is thought so."""
    words = site_words(say.language)
    rows = [
        _row(say, pack, each, number, hop)
        for each in articles
        for number, hop in enumerate(chain_of(pack, each).hops, start=1)
    ]
    return Table(words.chain_columns, tuple(rows), words.chain_caption, name="chain")


def _row(say: Phrases, pack: Pack, article: str, number: int, hop: Hop) -> Row:
    basis, pages = trace_words(say.language).basis[hop.basis], seen(say, pack, hop, {})
    name = publisher(say, pack, pack.articles[article].source)
    hand = (Run(f"{number}. {hop.hand.of(say.language)}"), *outlet_of(say, pack, hop))
    below = (pages[0]._replace(text=f"{pages[0].text[:1].upper()}{pages[0].text[1:]}"), *pages[1:]) if pages else ()
    why = Cell((Run(hop.note.of(say.language)),), below)
    return Row((Cell((name,)), Cell(hand), Cell((Run(basis),)), why), goes_on=number > 1)


def hands_picture(say: Phrases, pack: Pack, articles: Sequence[str]) -> Flow:
    """The hands of articles as one picture, from the first ones to the articles."""
    words = site_words(say.language)
    graph = graph_of(msgspec.structs.replace(pack, articles={each: pack.articles[each] for each in articles}))
    ways = tuple(tuple(node_of(pack, hop).id for hop in chain_of(pack, each).hops) for each in articles)
    last, basis = {way[-1] for way in ways if way}, trace_words(say.language).basis
    names = {node.id: node.name.of(say.language) for node in graph.nodes}
    told = [words.step.format(start=names[e.start], end=names[e.end], basis=basis[e.basis]) for e in graph.edges]
    return Flow(
        tuple(Box(each, text, each in last) for each, text in names.items()),
        tuple(Arrow(edge.start, edge.end, edge.basis, basis[edge.basis]) for edge in graph.edges),
        ways,
        (f"{words.chain_picture}.", *(f"{each[:1].upper()}{each[1:]}." for each in told)),
        words.chain_title,
        f"{words.chain_picture}. {words.chain_words}",
    )
