"""Families of near copies: the first text of each, what every copy changed in it, and whom it credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Entries, Entry, Heading, Para, Run, Section
from quiz.locale.dates import in_words
from quiz.locale.trace import trace_words
from quiz.tell.texts import publisher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Document, Node, Runs
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.reading.copies import Change, Copy, Family

MOST_FAMILIES = 5
MOST_COPIES = 8
MOST_CHANGES = 3
LONGEST = 8
"""Words of a change that are shown."""


def all_families(say: Phrases, pack: Pack, families: Sequence[Family]) -> Document:
    """The families of a pack, the largest first; nothing where it has none."""
    words, left = trace_words(say.language), len(families) - MOST_FAMILIES
    if not families:
        return ()
    return (
        Heading((Run(words.copies_title, strong=True),), (Run(words.copies_rule, "quiet"),), apart=True),
        *(_family(say, pack, each) for each in families[:MOST_FAMILIES]),
        *([Para((Run(words.more_families.of(left), "quiet"),))] if left > 0 else []),
        Para((Run(words.copies_apart, "quiet"),)),
    )


def _family(say: Phrases, pack: Pack, family: Family) -> Section:
    words, source = trace_words(say.language), pack.articles[family.first].source
    before, _, after = words.family.of(len(family.copies), name="\0").partition("\0")
    who = publisher(say, pack, source, strong=True)
    named = (*((Run(before, strong=True),) if before else ()), who, Run(f" ({source.id}){after}", strong=True))
    order = words.first_known.format(date=in_words(say, source.date)) if family.known else words.first_unknown
    left = len(family.copies) - MOST_COPIES
    nodes: list[Node] = [
        Para((Run(order, "quiet"),)),
        *(_copy(say, pack, each) for each in family.copies[:MOST_COPIES]),
        *([Para((Run(words.more_copies.of(left), "quiet"),))] if left > 0 else []),
    ]
    return Section(named, tuple(nodes))


def _copy(say: Phrases, pack: Pack, copy: Copy) -> Entries:
    """How much of a copy is the first text's, whose it is, its day, what it changed, whom it credits."""
    source = pack.articles[copy.article].source
    head = (publisher(say, pack, source), Run(f" ({source.id}) · {in_words(say, source.date)}", "quiet"))
    told = (Para(head), Para(tuple(_changes(say, copy))), *(Para(each) for each in _credits(say, copy)))
    return Entries((Entry(say.manner.in_percent(int(100 * copy.share)), told),))


def _changes(say: Phrases, copy: Copy) -> Iterator[Run]:
    words = trace_words(say.language)
    if not copy.changes:
        yield Run(words.unchanged, "quiet")
        return
    yield Run(words.changes.of(len(copy.changes)), "quiet")
    shown = say.semicolon.join(_change(say, each) for each in copy.changes[:MOST_CHANGES])
    yield Run(shown + (f"{say.semicolon}…" if len(copy.changes) > MOST_CHANGES else ""))


def _change(say: Phrases, change: Change) -> str:
    words = trace_words(say.language)
    ours, theirs = _short(say, change.words), _short(say, change.first)
    if not change.words:
        return words.left_out.format(first=theirs)
    return words.changed.format(words=ours, first=theirs) if change.first else words.put_in.format(words=ours)


def _short(say: Phrases, text: str) -> str:
    """Words in quotation marks, those in the middle of many left out."""
    words = text.split()
    if len(words) > LONGEST:
        text = " ".join([*words[: LONGEST // 2], "[…]", *words[-LONGEST // 2 :]])
    return say.quoted.format(text=text)


def _credits(say: Phrases, copy: Copy) -> Iterator[Runs]:
    words = trace_words(say.language)
    for each in copy.credits:
        yield Run(words.credits.format(line=each.line), "quiet"), Run(_short(say, each.text))
    if not copy.credits:
        yield (Run(words.no_credit, "quiet"),)
