"""`quiz trace`: a text, a passage or the whole pack, and what is found of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.ending import carried_out
from quiz.commands.further import after_origin, after_sharing, after_trace, show_further
from quiz.commands.opening import opened
from quiz.commands.read.shared_page import show_of_article, show_sharing
from quiz.commands.read.trace_page import Sought, show_trace
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json
from quiz.console.paging import show_paged
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.library.text.words import words_in
from quiz.locale.reading import reading_words
from quiz.locale.trace import trace_words
from quiz.reading import tracing
from quiz.reading.chain import chain_of, chains_of, graph_of
from quiz.reading.sharing import FORMULA, LEAST, sharing_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.model import Pack, Passage
    from quiz.reading.sharing import Sharing


class TraceOptions(NamedTuple):
    """What was asked for on the command line."""

    text: str
    every: bool
    least: int
    pack: str | None
    json: bool
    pager: bool
    plain: bool


@carried_out
def trace(say: Phrases, options: TraceOptions) -> int:
    """Show where a text stands and comes from; returns the exit code."""
    pack = opened(say, options.pack)
    if options.every:
        _everything(say, pack, options)
    else:
        _one(say, pack, options)
    return FINE


def _everything(say: Phrases, pack: Pack, options: TraceOptions) -> None:
    sharing = _sharing(say, pack, options, options.least)
    if options.json:
        print_json(
            {
                "sharing": sharing,
                "formula": FORMULA,
                "chains": chains_of(pack),
                "graph": graph_of(pack),
            }
        )
        return
    measured = sharing if options.least <= LEAST else _sharing(say, pack, options, LEAST)

    def show(here: Page) -> None:
        show_sharing(here, pack, sharing, measured)
        show_further(here, after_sharing(here, sharing), options.pack)

    _paged(say, options, show)


def _sharing(say: Phrases, pack: Pack, options: TraceOptions, least: int) -> Sharing:
    with Waiting(trace_words(say.language).searching, shown=bar_is_wanted(plain=options.plain)) as told:
        return sharing_of(pack, least, told)


def _one(say: Phrases, pack: Pack, options: TraceOptions) -> None:
    words = trace_words(say.language)
    if not options.text.strip():
        raise UsageError(words.nothing_asked)
    if options.text in pack.articles:
        _article(say, pack, options)
        return
    passage = _passage(pack, options.text)
    text = passage.quote if passage is not None else readable(options.text)
    if not words_in(text).keys:
        raise UsageError(words.no_words.format(text=text))
    with Waiting(words.searching, shown=bar_is_wanted(plain=options.plain)) as told:
        found = tracing.trace(pack, text, passage.source if passage else None, options.least, told)
    if passage is None and not found.matches and _looks_like_a_name(text):
        raise UsageError(_unknown(say, pack, text))
    if options.json:
        print_json({"trace": found, "formula": FORMULA})
        return
    sought = Sought(options.text, passage.gloss) if passage is not None else None
    sharing = _sharing(say, pack, options, LEAST)
    statement = options.text.partition(".")[0] if passage is not None else None

    def show(here: Page) -> None:
        show_trace(here, pack, found, sharing, sought)
        show_further(here, after_trace(here, pack, found, statement), options.pack)

    _paged(say, options, show)


def _article(say: Phrases, pack: Pack, options: TraceOptions) -> None:
    """Where a whole article comes from, and what it shares with the others."""
    article, sharing = options.text, _sharing(say, pack, options, options.least)
    measured = sharing if options.least <= LEAST else _sharing(say, pack, options, LEAST)
    ties = [tie for tie in sharing.ties if article in {tie.one, tie.other}]
    if options.json:
        print_json({"chain": chain_of(pack, article), "ties": ties, "formula": FORMULA})
        return

    def show(here: Page) -> None:
        show_of_article(here, pack, article, sharing, measured)
        show_further(here, after_origin(here, pack, article, ties), options.pack)

    _paged(say, options, show)


def _paged(say: Phrases, options: TraceOptions, show: Callable[[Page], None]) -> None:
    page = make_page(say, plain=options.plain)
    show_paged(page, [show], pager=options.pager, failed=reading_words(say.language).no_pager)


def readable(text: str) -> str:
    """What was given on the command line, bytes that are no UTF-8 replaced."""
    return text.encode("utf-8", "replace").decode()


def _passage(pack: Pack, name: str) -> Passage | None:
    """The passage of a statement or of a question that a name means, if it means any."""
    holder, _, part = name.partition(".")
    statement = pack.statements.get(holder)
    passages = list(statement.passages) if statement is not None else []
    for question in pack.questions():
        if question.id == holder:
            passages += pack.passages_of(question)
    return next((each for each in passages if each.id == part), None)


def _looks_like_a_name(text: str) -> bool:
    return "." in text.strip(".") and " " not in text


def _unknown(say: Phrases, pack: Pack, name: str) -> str:
    known = [f"{each.id}.{passage.id}" for each in pack.statements.values() for passage in each.passages]
    guess = did_you_mean(say, nearest(name, known))
    return f"{trace_words(say.language).unknown_passage.format(name=name)} {guess}".strip()
