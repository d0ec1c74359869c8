"""Who shares text with whom: a picture of figures, the pairs with their words, the hands, what that does not prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Cell, Entries, Entry, Group, Heading, Para, Quote, Row, Run, Section, Table, Tied, Triangle
from quiz.locale.site import site_words
from quiz.locale.trace import trace_words
from quiz.reading.chain import chain_of, chains_of
from quiz.reading.doubts import doubts_of
from quiz.reading.sharing import CROWD, FORMULA
from quiz.tell.chain import chain
from quiz.tell.texts import between, line_at, publisher
from quiz.tell.trace import caution, doubted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.document import Document, Node
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.reading.sharing import Sharing, Tie

MOST_PAIRS = 20
MOST_CHAINS = 9
MOST_FURNITURE = 3


def whole_pack(say: Phrases, pack: Pack, shared: Sharing, measured: Sharing, room: int) -> Document:
    """A whole pack; `measured` are the runs of every length, from which it is told how long a formula gets.

    `room` is how many articles a picture can have.
    """
    words = trace_words(say.language)
    counts = words.all_counts.format(articles=words.articles.of(len(shared.sizes)), runs=words.runs.of(shared.least))
    return (
        Heading((Run(words.all_title, strong=True),), (Run(counts, "quiet"),), apart=True),
        *([] if shared.whole else [Para((Run(words.cut_short),))]),
        *(_ties(say, pack, shared, room) if shared.ties else [Para((Run(words.none),))]),
        *_furniture(say, shared),
        *doubted(say, pack, doubts_of(pack)),
        *(node for each in chains_of(pack)[:MOST_CHAINS] for node in chain(say, pack, each, brief=True)),
        *caution(say, measured, [tie.longest for tie in shared.ties]),
    )


def origin(say: Phrases, pack: Pack, article: str, shared: Sharing, measured: Sharing) -> Document:
    """Where one article comes from, what it shares with each of the others, and what that does not prove."""
    words = trace_words(say.language)
    ties = [tie for tie in shared.ties if article in {tie.one, tie.other}]
    return (
        *chain(say, pack, chain_of(pack, article)),
        Para((Run(words.pairs if ties else words.none, strong=bool(ties)),)),
        *(_pair(say, pack, shared, tie) for tie in ties[:MOST_PAIRS]),
        *doubted(say, pack, doubts_of(pack)),
        *caution(say, measured, [tie.longest for tie in ties]),
    )


def drawn_articles(shared: Sharing, most: int) -> tuple[str, ...]:
    """The articles of a picture: all of a small pack, in its order, else those with the longest runs."""
    if len(shared.sizes) <= most:
        return tuple(shared.sizes)
    return tuple(dict.fromkeys(article for tie in shared.ties for article in (tie.one, tie.other)))[:most]


def picture(say: Phrases, pack: Pack, shared: Sharing, articles: Sequence[str], said: Iterable[str]) -> Triangle:
    """The longest run of each two articles; `said` is that in sentences."""
    rows = [[shared.tie(article, other) for other in articles[:i]] for i, article in enumerate(articles)]
    much, little, nothing = _meanings(say, shared)
    return Triangle(
        tuple(_name(say, pack, each) for each in articles),
        tuple(tuple(Tied(tie.longest, tie.telling) if tie else None for tie in row) for row in rows),
        (much, little if shared.least <= FORMULA else "", nothing),
        tuple(said),
    )


def ties_picture(say: Phrases, pack: Pack, shared: Sharing, most: int) -> Triangle:
    """The picture of so many articles, under its title."""
    words, articles = site_words(say.language), drawn_articles(shared, most)
    told = (
        f"{words.longest_of.of(tie.longest, one=_name(say, pack, tie.one), other=_name(say, pack, tie.other))}."
        for tie in shared.ties
        if tie.one in articles and tie.other in articles
    )
    drawn = picture(say, pack, shared, articles, (words.sharing_words, *told))
    return drawn._replace(title=words.sharing_title, caption=words.sharing_words)


def ties_table(say: Phrases, pack: Pack, shared: Sharing, most: int) -> Table:
    """The pairs, longest runs first, with the words and where they stand."""
    words = site_words(say.language)
    rows = tuple(_tie(say, pack, shared, tie) for tie in shared.ties[:most])
    return Table(words.sharing_columns, rows, words.sharing_caption, name="shared")


def _tie(say: Phrases, pack: Pack, shared: Sharing, tie: Tie) -> Row:
    sources = [pack.articles[each].source for each in (tie.one, tie.other)]
    one, other = (
        (publisher(say, pack, source), Run(", "), line_at(say, spot.article, spot.line))
        for source, spot in zip(sources, tie.spots, strict=True)
    )
    shares = site_words(say.language).words_in_a_row.format(
        share_one=say.manner.share_of(tie.words_one, shared.sizes[tie.one]),
        share_other=say.manner.share_of(tie.words_other, shared.sizes[tie.other]),
    )
    text = Run(tie.spots[0].text, lang=sources[0].language)
    return Row((Cell(one, other), Cell((Run(str(tie.longest), strong=True),)), Cell((text,)), Cell((Run(shares),))))


def shared_with(say: Phrases, pack: Pack, article: str, tie: Tie) -> Group:
    """The longest run that an article has in common with another one, on which lines, and its words."""
    ours, theirs = tie.spots if tie.one == article else tie.spots[::-1]
    before, _, after = site_words(say.language).shared_with.of(tie.longest, name="\0").partition("\0")
    lines = between((line_at(say, spot.article, spot.line) for spot in (ours, theirs)), Run(" ↔ "))
    name = publisher(say, pack, pack.articles[theirs.article].source)
    quote = Quote((Run(ours.text),), lang=pack.articles[article].source.language, name="extract")
    return Group((Para((Run(before), name, Run(after), Run(" · "), *lines)), quote))


def _meanings(say: Phrases, shared: Sharing) -> list[str]:
    """What much, little and nothing mean."""
    return [text.format(formula=FORMULA, least=shared.least) for _, text in trace_words(say.language).legend]


def _name(say: Phrases, pack: Pack, article: str) -> str:
    return publisher(say, pack, pack.articles[article].source).text


def _ties(say: Phrases, pack: Pack, shared: Sharing, room: int) -> list[Node]:
    """The picture, and the pairs with the longest runs."""
    words = trace_words(say.language)
    articles = drawn_articles(shared, room)
    some = words.most_tied.format(count=len(articles)) if len(articles) < len(shared.sizes) else ""
    left = len(shared.ties) - MOST_PAIRS
    return [
        Group((Para((Run(words.picture, strong=True),)), *([Para((Run(some, "quiet"),))] if some else []))),
        picture(say, pack, shared, articles, [_sentence(say, pack, shared, tie) for tie in shared.ties[:MOST_PAIRS]]),
        Para((Run(words.pairs, strong=True),)),
        *(_pair(say, pack, shared, tie) for tie in shared.ties[:MOST_PAIRS]),
        *([Para((Run(words.more_pairs.of(left), "quiet"),))] if left > 0 else []),
    ]


def _sentence(say: Phrases, pack: Pack, shared: Sharing, tie: Tie) -> str:
    much, little, _ = _meanings(say, shared)
    names = " — ".join(_name(say, pack, each) for each in (tie.one, tie.other))
    return f"{names}{say.colon}{tie.longest}{say.semicolon}{much if tie.telling else little}"


def _pair(say: Phrases, pack: Pack, shared: Sharing, tie: Tie) -> Entries:
    """The longest run of two articles, its words, and how much of each text is shared."""
    words, (one, other) = trace_words(say.language), tie.spots
    names = {"one": _name(say, pack, tie.one), "other": _name(say, pack, tie.other)}
    head = words.pair.format(**names, line_one=one.line, line_other=other.line)
    sizes = shared.sizes[tie.one], shared.sizes[tie.other]
    covered = words.covered.format(
        words_one=tie.words_one,
        of_one=sizes[0],
        share_one=say.manner.share_of(tie.words_one, sizes[0]),
        words_other=tie.words_other,
        of_other=sizes[1],
        share_other=say.manner.share_of(tie.words_other, sizes[1]),
    )
    told = (Para((Run(head),)), Quote((Run(one.text),), name="extract"), Para((Run(covered, "quiet"),)))
    return Entries((Entry(str(tie.longest), told),))


def _furniture(say: Phrases, shared: Sharing) -> list[Node]:
    """What stands in so many articles that it tells no two of them together."""
    words = trace_words(say.language)
    nodes: list[Node] = []
    for run in [run for run in shared.runs if run.articles > CROWD][:MOST_FURNITURE]:
        told = words.in_articles.format(words=words.words.of(run.words), articles=words.articles.of(run.articles))
        nodes += [Para((Run(told, "quiet"),)), Quote((Run(run.spots[0].text),), name="extract")]
    return [Section((Run(words.furniture, strong=True),), tuple(nodes))] if nodes else []
