"""What to type next: commands below a text that was looked at, so that nobody has to leave the tool or guess."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Commands, Run, Section
from quiz.locale.further import further_words
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.document import Document
    from quiz.locale import Phrases
    from quiz.model import Pack, Source
    from quiz.reading.comparison import Comparison
    from quiz.reading.glossary import Explained
    from quiz.reading.sharing import Sharing, Tie
    from quiz.reading.tracing import Trace


class Way(NamedTuple):
    """What can be looked at, and the commands that show it."""

    label: str
    commands: Sequence[str]


def pack_option(pack_path: str | None) -> str:
    """What a command needs to mean the pack that was asked for; nothing for the built-in one."""
    return "" if pack_path is None else f" --pack {shlex.quote(pack_path)}"


def further(say: Phrases, ways: Iterable[Way], pack_path: str | None = None) -> Document:
    """Commands to be typed or copied, each once; `pack_path` is added to each where a pack was asked for."""
    option = pack_option(pack_path)
    items = [
        labelled(say, "" if i else way.label, Run(f"{command}{option}"))
        for way in ways
        for i, command in enumerate(dict.fromkeys(way.commands))
    ]
    title = Run(further_words(say.language).title, strong=True)
    return (Section((title,), (Commands(tuple(items), path=bool(option)),), name="further"),) if items else ()


def after_comparison(say: Phrases, pack: Pack, comparison: Comparison) -> list[Way]:
    """From a comparison: each article at the very line, each outlet as of that day, where each text is from."""
    words = further_words(say.language)
    found = [each for each in comparison.renderings if each.line is not None]
    return [
        Way(words.read, [f"quiz read {each.article}:{each.line}" for each in found]),
        Way(words.who, outlets_of(pack, (pack.articles[each.article].source for each in comparison.renderings))),
        Way(words.origin, [f"quiz trace {each.passage}" for each in found] if comparison.statement else ()),
    ]


def after_articles(say: Phrases, pack: Pack, articles: Sequence[str], statements: Sequence[str]) -> list[Way]:
    """From articles set side by side: one statement of theirs, who is behind each, and where each comes from."""
    words = further_words(say.language)
    return [
        Way(words.statement, [f"quiz compare {each}" for each in statements[:1]]),
        Way(words.who, outlets_of(pack, (pack.articles[each].source for each in articles))),
        Way(words.origin, [f"quiz trace {each}" for each in articles]),
    ]


def after_trace(say: Phrases, pack: Pack, trace: Trace, statement: str | None) -> list[Way]:
    """From a trace: the lines where the text stands, the other renderings, who is behind, and the whole pack."""
    words = further_words(say.language)
    spots = {match.article: match.spot.line for match in reversed(trace.matches)}
    return [
        Way(words.read, [f"quiz read {article}:{spots[article]}" for article in reversed(spots)]),
        Way(words.side_by_side, [f"quiz compare {statement}"] if statement in pack.statements else ()),
        Way(words.who, outlets_of(pack, (pack.articles[each].source for each in reversed(spots)))),
        Way(words.all_texts, ["quiz trace --all"]),
    ]


def after_origin(say: Phrases, pack: Pack, article: str, ties: Sequence[Tie]) -> list[Way]:
    """From an article's origin: the lines of the longest run that it shares, the outlet, the texts side by side."""
    words = further_words(say.language)
    spots = ties[0].spots if ties else ()
    others = [spot.article for spot in spots if spot.article != article]
    return [
        Way(words.read, [f"quiz read {each.article}:{each.line}" for each in spots] or [f"quiz read {article}"]),
        Way(words.side_by_side, [f"quiz compare {article} {each}" for each in others]),
        Way(words.who, outlets_of(pack, (pack.articles[each].source for each in [article, *others]))),
        Way(words.all_texts, ["quiz trace --all"]),
    ]


def after_sharing(say: Phrases, sharing: Sharing) -> list[Way]:
    """From the picture of a pack: the lines of its longest run, and where each of the two articles comes from."""
    words = further_words(say.language)
    spots = sharing.ties[0].spots if sharing.ties else ()
    return [
        Way(words.read, [f"quiz read {each.article}:{each.line}" for each in spots]),
        Way(words.origin, [f"quiz trace {each.article}" for each in spots]),
    ]


def after_reading(say: Phrases, pack: Pack, article: str) -> list[Way]:
    """From an article: who is behind it, as of its day, and where its text comes from."""
    words = further_words(say.language)
    return [
        Way(words.who, outlets_of(pack, [pack.articles[article].source])),
        Way(words.origin, [f"quiz trace {article}"]),
        Way(words.side_by_side, ["quiz compare"] if pack.statements else ()),
    ]


def after_card(say: Phrases, pack: Pack, outlet: str, *, latest: bool) -> list[Way]:
    """From a card: the articles, and the card of another day."""
    words = further_words(say.language)
    sources = [each.source for each in pack.articles.values() if each.source.outlet == outlet]
    days = outlets_of(pack, sources) or [f"quiz outlets {outlet} --as-of 2022-01-12"]
    return [
        Way(words.on_a_day, days[:1] if latest else ()),
        Way(words.latest, () if latest else [f"quiz outlets {outlet}"]),
        Way(words.origin, [f"quiz trace {each.id}" for each in sources]),
    ]


def after_term(say: Phrases, pack: Pack, term: Explained) -> list[Way]:
    """From a term of the glossary: the line of its example, and who printed it."""
    words, example = further_words(say.language), term.example
    if term.line is None:
        return []
    return [
        Way(words.read, [f"quiz read {example.source}:{term.line}"]),
        Way(words.who, outlets_of(pack, [pack.articles[example.source].source])),
    ]


def outlets_of(pack: Pack, sources: Iterable[Source]) -> list[str]:
    """The commands that look up who is behind articles, as of the day of each."""
    return [
        f"quiz outlets {each.outlet}{f' --as-of {each.date}' if each.date else ''}"
        for each in sources
        if each.outlet in pack.outlets
    ]
