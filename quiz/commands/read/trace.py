"""`quiz trace`: a text, a passage or the whole pack, and what is found of it."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import did_you_mean, nearest
from quiz.commands.ending import carried_out
from quiz.commands.opening import opened
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, print_json
from quiz.console.paging import show_paged
from quiz.console.places import readable
from quiz.console.progress import Waiting, bar_is_wanted
from quiz.drafting.credits import with_credits
from quiz.draw.console.grids import room_across
from quiz.draw.console.nodes import show_apart
from quiz.library.given import read_stream
from quiz.library.pack.files import LARGEST_FILE, decode, read_bytes
from quiz.library.text.words import words_in
from quiz.locale.reading import reading_words
from quiz.locale.reasons import reason
from quiz.locale.trace import trace_words
from quiz.reading import tracing
from quiz.reading.chain import chain_of, chains_of, graph_of
from quiz.reading.copies import apart, families_of
from quiz.reading.sharing import FORMULA, LEAST, NOTHING_APART, sharing_of
from quiz.tell.copies import all_families
from quiz.tell.further import after_origin, after_sharing, after_trace, further
from quiz.tell.sharing import origin, whole_pack
from quiz.tell.trace import Sought, findings

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.model import Pack, Passage
    from quiz.reading.copies import Families
    from quiz.reading.sharing import Sharing

STDIN = "-"


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
    with _waiting(say, options) as waiting:
        found = families_of(pack, waiting)
    families = tuple(with_credits(pack, family) for family in found.families)
    shared = _sharing(say, pack, options, options.least, found)
    if options.json:
        record = {"families": families, "sharing": shared, "formula": FORMULA}
        print_json({**record, "chains": chains_of(pack), "graph": graph_of(pack)})
        return
    page = make_page(say, plain=options.plain)
    measured = shared if options.least <= LEAST else _sharing(say, pack, options, LEAST, found)
    told = whole_pack(say, pack, shared, measured, room_across(page))
    ways = further(say, after_sharing(say, shared), options.pack)
    _show(page, options, (*all_families(say, pack, families), *told, *ways))


def _measured(say: Phrases, pack: Pack, options: TraceOptions, shared: Sharing) -> Sharing:
    """The runs of every length, whatever length was asked for."""
    return shared if options.least <= LEAST else _sharing(say, pack, options, LEAST)


def _sharing(say: Phrases, pack: Pack, options: TraceOptions, least: int, found: Families | None = None) -> Sharing:
    with _waiting(say, options) as waiting:
        return sharing_of(pack, least, waiting, NOTHING_APART if found is None else apart(pack, found, least))


def _waiting(say: Phrases, options: TraceOptions) -> Waiting:
    return Waiting(trace_words(say.language).searching, shown=bar_is_wanted(plain=options.plain))


def _one(say: Phrases, pack: Pack, options: TraceOptions) -> None:
    words = trace_words(say.language)
    if not options.text.strip():
        raise UsageError(words.nothing_asked)
    if options.text in pack.articles:
        _article(say, pack, options)
        return
    passage = _passage(pack, options.text)
    sought = Sought(options.text, passage) if passage is not None else None
    text = passage.quote if passage is not None else readable(options.text)
    if passage is None and (handed := _handed(say, options.text)) is not None:
        text, sought = handed, None if options.text == STDIN else Sought(readable(options.text))
    if not words_in(text).keys:
        raise UsageError(words.no_words.format(text=text))
    with Waiting(words.searching, shown=bar_is_wanted(plain=options.plain)) as told:
        found = tracing.trace(pack, text, passage.source if passage else None, options.least, told)
    if sought is None and not found.matches and _looks_like_a_name(text):
        raise UsageError(_unknown(say, pack, text))
    if options.json:
        print_json({"trace": found, "formula": FORMULA})
        return
    statement = options.text.partition(".")[0] if passage is not None else None
    document = findings(say, pack, found, _sharing(say, pack, options, LEAST), sought)
    ways = after_trace(say, pack, found, statement)
    _show(make_page(say, plain=options.plain), options, (*document, *further(say, ways, options.pack)))


def _article(say: Phrases, pack: Pack, options: TraceOptions) -> None:
    """Where a whole article comes from, and what it shares with the others."""
    article, shared = options.text, _sharing(say, pack, options, options.least)
    ties = [tie for tie in shared.ties if article in {tie.one, tie.other}]
    if options.json:
        print_json({"chain": chain_of(pack, article), "ties": ties, "formula": FORMULA})
        return
    told = origin(say, pack, article, shared, _measured(say, pack, options, shared))
    ways = after_origin(say, pack, article, ties)
    _show(make_page(say, plain=options.plain), options, (*told, *further(say, ways, options.pack)))


def _show(page: Page, options: TraceOptions, told: Document) -> None:
    failed = reading_words(page.say.language).no_pager
    show_paged(page, [partial(show_apart, nodes=told)], pager=options.pager, failed=failed)


def _handed(say: Phrases, name: str) -> str | None:
    """The text of a file or of standard input, on one line; None where the name is that of none. Raises UsageError."""
    path = Path(name)
    if name == STDIN:
        raw, problem = _piped(say), None
    elif "\0" not in name and _is_there(path):
        raw, problem = read_bytes(path, name)
    else:
        return None
    text, unreadable = ("", problem) if problem else decode(raw, name)
    if unreadable is not None:
        raise UsageError(f"{readable(name)}{say.colon}{unreadable.message.of(say.language)}")
    return " ".join(text.split())


def _piped(say: Phrases) -> bytes:
    try:
        return read_stream(sys.stdin.buffer, LARGEST_FILE)
    except OSError as error:
        raise UsageError(f"{STDIN}{say.colon}{reason(say.language, error)}") from error


def _is_there(path: Path) -> bool:
    """Whether there is something of that name that is no folder; a sentence may be too long for one."""
    try:
        return path.exists() and not path.is_dir()
    except OSError:
        return False


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
