"""A trace on a page: where the text stands, through which hands it came, and what that does not prove."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.read.comparison_page import marked_spans, outlet_name
from quiz.document import Label, Notes
from quiz.draw.console.nodes import CLOSE, OPEN, UNDER, show_node
from quiz.draw.console.page import ACCENT, BAR, NO_BREAK, QUIET, STRONG, Page, Span
from quiz.locale.trace import trace_words
from quiz.model import wants_gloss
from quiz.reading.sharing import FORMULA
from quiz.tell.texts import cited as page_cited

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.model import Pack
    from quiz.reading.chain import Chain
    from quiz.reading.sharing import Sharing
    from quiz.reading.tracing import Match, Trace

HEAVY = "┃ "
"""The bar of what was found; what stands around it in the article has the light one."""
SHORT = 5
"""Words; a text shorter than this is listed line by line, with its neighbours on the same line."""
MOST = 5
"""Places shown for one article."""


class Sought(NamedTuple):
    """A passage of the banks that is looked for: what it is called, and what it says in English."""

    name: str
    gloss: str


def show_trace(page: Page, pack: Pack, trace: Trace, sharing: Sharing, sought: Sought | None = None) -> None:
    """Print a trace; `sharing` is what the pack's articles share, from which it is told how long a formula gets."""
    words = trace_words(page.say.language)
    page.blank()
    name = sought.name if sought is not None else None
    if trace.words >= SHORT or name is not None:
        page.line(page.say.quoted.format(text=trace.text), lead="" if page.plain else Span(BAR, QUIET), hang=BAR)
    if sought is not None and wants_gloss(page.say.language):
        lead = page.say.in_english if page.plain else Span(BAR, QUIET)
        page.line(Span(sought.gloss, QUIET), lead=lead, hang=BAR)
    sought_words = (
        words.words_sought.of(trace.words) if name is None else words.words_of_passage.of(trace.words, name=name)
    )
    counts = words.sought.format(words=sought_words, articles=words.articles.of(len(pack.articles)))
    page.line(Span(counts, QUIET))
    page.blank()
    _matches(page, pack, trace)
    for chain in trace.chains:
        show_chain(page, pack, chain)
    show_caution(page, sharing, [match.longest for match in trace.matches if match.article != _home(trace)])


def _home(trace: Trace) -> str | None:
    """The article that the text is from: the one named, or the only one that has it exactly."""
    exact = {match.article for match in trace.matches if match.exact}
    return trace.home or (exact.pop() if len(exact) == 1 else None)


def _matches(page: Page, pack: Pack, trace: Trace) -> None:
    words = trace_words(page.say.language)
    if not trace.matches:
        pattern = words.nowhere if trace.words > trace.least else words.nowhere_short
        page.line(pattern.format(least=trace.least))
        page.blank()
        return
    page.line(Span(words.where, STRONG))
    page.blank()
    for article, group in groupby(trace.matches, key=lambda match: match.article):
        matches = list(group)
        _article(page, pack, trace, article, matches)
    if {match.article for match in trace.matches} == {_home(trace)}:
        pattern = words.only_there if trace.words < trace.least else words.nowhere_else
        page.line(pattern.format(least=trace.least))
        page.blank()


def _article(page: Page, pack: Pack, trace: Trace, article: str, matches: Sequence[Match]) -> None:
    words = trace_words(page.say.language)
    name = outlet_name(page, pack, pack.articles[article].source)
    first = matches[0]
    if len(matches) > 1:
        page.line(Span(name, STRONG), f" · {words.places.of(len(matches))}" if first.exact else "")
    for match in matches[:MOST]:
        if match is not first and trace.words >= SHORT:
            page.blank()
        line = words.line.format(line=match.spot.line)
        if len(matches) == 1:
            page.line(Span(name, STRONG), Span(f" · {line} · {_extent(page, trace, match)}", QUIET))
        elif trace.words >= SHORT:
            page.line(Span(f"{line} · {_extent(page, trace, match)}", QUIET))
        _in_place(page, match, "" if len(matches) == 1 else line, short=trace.words < SHORT)
    if len(matches) > MOST:
        page.line(Span(words.more.of(len(matches) - MOST), QUIET), indent=4)
    page.blank()


def _extent(page: Page, trace: Trace, match: Match) -> str:
    words = trace_words(page.say.language)
    if match.exact:
        return words.exact
    pattern = words.one_run if match.words == match.longest else words.parts
    return pattern.format(words=match.words, of=trace.words, longest=match.longest)


def _in_place(page: Page, match: Match, line: str, *, short: bool) -> None:
    """What was found, in its article: on one line when it is short, else with its neighbours above and below."""
    words = trace_words(page.say.language)
    if short:
        spans = [Span(match.before, QUIET), Span(f"{OPEN}{match.spot.text}{CLOSE}", STRONG), Span(match.after, QUIET)]
        page.line(Span(f"{line}{page.say.colon}" if line else "", QUIET), *spans, indent=4, hang="  ")
        return
    found = marked_spans(match.pieces, STRONG)
    if page.plain:
        for label, text in ((words.before, match.before), (words.after, match.after)):
            if label == words.after:
                page.line(*found, lead=f"{words.passage}{page.say.colon}")
            if text.strip():
                page.line(text.strip(), lead=f"{label}{page.say.colon}")
        return
    if match.before.strip():
        page.line(Span(match.before.strip(), QUIET), indent=4, lead=Span(BAR, QUIET), hang=BAR)
    page.line(*found, indent=4, lead=Span(HEAVY, QUIET), hang=HEAVY)
    if match.after.strip():
        page.line(Span(match.after.strip(), QUIET), indent=4, lead=Span(BAR, QUIET), hang=BAR)


def show_chain(page: Page, pack: Pack, chain: Chain, *, brief: bool = False) -> None:
    """Print the hands through which an article came and how each is known; unless brief, also why and where to read."""
    words = trace_words(page.say.language)
    name = outlet_name(page, pack, pack.articles[chain.article].source)
    page.line(Span(words.chain.format(name=name), STRONG))
    if not chain.hops:
        page.line(words.no_chain, indent=4)
    cited: dict[str, int] = {}
    for number, hop in enumerate(chain.hops, start=1):
        lead = f"{number}. " if page.plain else f"{number}  "
        basis = Span(f" · {words.basis[hop.basis]}".replace(" ", NO_BREAK).replace(NO_BREAK, " ", 1), ACCENT)
        page.line(hop.hand.of(page.say.language), basis, indent=4, lead=lead)
        if brief:
            continue
        page.line(Span(hop.note.of(page.say.language), QUIET), indent=7)
        known = [each for each in hop.references if each in pack.references]
        seen = [f"{pack.references[each].publisher} [{cited.setdefault(each, len(cited) + 1)}]" for each in known]
        if seen:
            page.line(Span(words.seen.format(publishers=" · ".join(seen)), QUIET), indent=7)
    page.blank()
    _references(page, pack, cited)


def _references(page: Page, pack: Pack, cited: Mapping[str, int]) -> None:
    """The pages that show the hands of a chain, so that they can be opened and read."""
    if not cited:
        return
    page.line(Span(page.say.references, STRONG))
    for each, number in cited.items():
        mark = f"[{number}] "
        show_node(page, Notes((page_cited(page.say, Label(mark, mark), pack.references[each]),)), UNDER)
    page.blank()


def show_caution(page: Page, sharing: Sharing, lengths: Sequence[int]) -> None:
    """Print what shared words do not prove, with the figures measured on the pack itself."""
    words = trace_words(page.say.language)
    longest = max(lengths, default=0)
    example = next((run for run in sharing.runs if run.words == sharing.in_several and run.articles > 2), None)  # noqa: PLR2004 -- three or more
    if example is None and not longest:
        return
    page.line(Span(words.caution, STRONG))
    if longest > FORMULA:
        page.line(words.long_run.of(longest), " ", words.direction)
    elif longest:
        page.line(words.short_run.of(longest))
    if example is not None:
        pattern = words.measured if sharing.in_several <= FORMULA else words.measured_long
        text = example.spots[0].text
        told = {"count": sharing.in_several, "longest": sharing.runs[0].words, "formula": FORMULA}
        page.line(pattern.format(example=text, **told))
    page.blank()
