"""Where a text stands, through which hands it came, and what that does not prove."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Excerpt, Group, Para, Quote, Run, Section, Stretch
from quiz.library.text.soundness import Fault
from quiz.locale.trace import trace_words
from quiz.model import wants_gloss
from quiz.reading.sharing import FORMULA, SEVERAL
from quiz.reading.tracing import ALIKE
from quiz.tell.chain import chain
from quiz.tell.texts import between, glossed, listed, publisher

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Document, Node, Runs
    from quiz.locale import Phrases
    from quiz.model import Pack, Passage
    from quiz.reading.doubts import Doubt
    from quiz.reading.holding import Share
    from quiz.reading.sharing import Sharing
    from quiz.reading.tracing import Match, Trace

SHORT = 5
"""Words; a text shorter than this is listed line by line, with its neighbours on the same line."""
MOST = 5
"""Places shown for one article."""


LONG = ALIKE[1]
"""Words; a longer text is no sentence: it is not printed again, nor which words of it nobody has."""
SEVERAL_SHARES = 2
MOST_SHARES = 12


class Sought(NamedTuple):
    """What a text that is looked for is called: a file, or a passage of the banks."""

    name: str
    passage: Passage | None = None


def findings(say: Phrases, pack: Pack, traced: Trace, sharing: Sharing, sought: Sought | None = None) -> Document:
    """All that was found; what the pack's articles share tells how long a formula gets."""
    home = _home(traced)
    lengths = [match.longest for match in traced.matches if match.article != home]
    return (
        _looked_for(say, pack, traced, sought),
        *(_shares(say, pack, traced) if sought is None or sought.passage is None else ()),
        *(_matches(say, pack, traced) if traced.matches else [_nowhere(say, pack, traced)]),
        *doubted(say, pack, traced.doubts),
        *([_only_there(say, traced)] if {match.article for match in traced.matches} == {home} else []),
        *(node for each in traced.chains for node in chain(say, pack, each)),
        *(caution(say, sharing, lengths) if traced.matches else ()),
    )


def _looked_for(say: Phrases, pack: Pack, traced: Trace, sought: Sought | None) -> Group:
    """The text, and how much was looked for; a few words are not said twice."""
    words = trace_words(say.language)
    passage = sought.passage if sought is not None else None
    gloss = glossed(say, passage) if passage is not None and wants_gloss(say.language) else None
    text = Quote((Run(say.quoted.format(text=traced.text)),), gloss=gloss, name="extract")
    count = words.words_of_passage.of(traced.words, name=sought.name) if sought else words.words_sought.of(traced.words)
    counts = words.sought.format(words=count, articles=words.articles.of(len(pack.articles)))
    shown = [text] if passage is not None or SHORT <= traced.words <= LONG else []
    return Group((*shown, Para((Run(counts, "quiet"),))))


def _home(traced: Trace) -> str | None:
    """The article that the text is from: the one named, or the only one that has it exactly."""
    exact = {match.article for match in traced.matches if match.exact}
    return traced.home or (exact.pop() if len(exact) == 1 else None)


def _shares(say: Phrases, pack: Pack, traced: Trace) -> Iterator[Section]:
    """Which outlets have which words, of a long text the longest runs; nothing where one has all, or none any."""
    words, shares = trace_words(say.language), traced.shares
    if len(shares) < SEVERAL_SHARES:
        return
    if traced.words > LONG:
        shares = tuple(sorted((each for each in shares if each.articles), key=lambda each: -each.words))
    lines = [
        (Run(say.quoted.format(text=each.text), "found" if each.articles else "quiet"), *_holders(say, pack, each))
        for each in shares[:MOST_SHARES]
    ]
    left = len(shares) - MOST_SHARES
    more = (Para((Run(words.more_shares.of(left), "quiet"),)),) if left > 0 else ()
    yield Section((Run(words.who_has, strong=True),), (listed(lines), *more))


def _holders(say: Phrases, pack: Pack, share: Share) -> Runs:
    if not share.articles:
        return (Run(f"{say.colon}{trace_words(say.language).nobody}", "quiet"),)
    names = [publisher(say, pack, pack.articles[each].source) for each in share.articles]
    return Run(say.colon), *between(names, Run(", "))


def _nowhere(say: Phrases, pack: Pack, traced: Trace) -> Group:
    """That nobody has it, and what follows from that and what does not."""
    words = trace_words(say.language)
    pattern = words.nowhere if traced.words > traced.least else words.nowhere_short
    told = [pattern.format(least=traced.least), words.not_unsaid]
    if say.language not in {article.source.language for article in pack.articles.values()}:
        told.append(words.other_language)
    return Group(tuple(Para((Run(each),)) for each in told))


def doubted(say: Phrases, pack: Pack, doubts: Sequence[Doubt]) -> Iterator[Para]:
    """In which articles a miss proves nothing, and why."""
    for each in doubts:
        source = pack.articles[each.article].source
        why = Fault(each.kind, 0, each.sample).told.of(say.language)
        words = trace_words(say.language).doubted
        yield Para((publisher(say, pack, source), Run(words.format(file=source.file, line=each.line, why=why))))


def _only_there(say: Phrases, traced: Trace) -> Para:
    words = trace_words(say.language)
    pattern = words.only_there if traced.words < traced.least else words.nowhere_else
    return Para((Run(pattern.format(least=traced.least)),))


def _matches(say: Phrases, pack: Pack, traced: Trace) -> Iterator[Node]:
    yield Para((Run(trace_words(say.language).where, strong=True),))
    for article, found in groupby(traced.matches, key=lambda match: match.article):
        name, matches = publisher(say, pack, pack.articles[article].source, strong=True), list(found)
        if traced.words < SHORT:
            yield _in_lines(say, traced, name, matches)
        else:
            yield from _in_places(say, traced, name, matches)


def _in_lines(say: Phrases, traced: Trace, name: Run, matches: Sequence[Match]) -> Group:
    """A few words in an article, each place on a line."""
    lines = [
        (
            Run(f"{_line(say, match)}{say.colon}" if len(matches) > 1 else "", "quiet"),
            Run(match.before, "quiet"),
            Run(match.spot.text, "found"),
            Run(match.after, "quiet"),
        )
        for match in matches[:MOST]
    ]
    return Group((_head(say, traced, name, matches), Section((), (listed(lines), *_more(say, matches)))))


def _in_places(say: Phrases, traced: Trace, name: Run, matches: Sequence[Match]) -> Iterator[Group]:
    """A text in an article, each place with what stands around it."""
    shown = matches[:MOST]
    for match in shown:
        head = [_head(say, traced, name, matches)] if match is shown[0] else []
        place = [Para((Run(_place(say, traced, match), "quiet"),))] if len(matches) > 1 else []
        more = _more(say, matches) if match is shown[-1] else ()
        yield Group((*head, *place, Section((), (_excerpt(say, match), *more))))


def _head(say: Phrases, traced: Trace, name: Run, matches: Sequence[Match]) -> Para:
    """Whose article it is, and the place or how many there are."""
    if len(matches) == 1:
        return Para((name, Run(f" · {_place(say, traced, matches[0])}", "quiet")))
    places = trace_words(say.language).places.of(len(matches))
    return Para((name, Run(f" · {places}" if matches[0].exact else "")))


def _more(say: Phrases, matches: Sequence[Match]) -> tuple[Node, ...]:
    left = len(matches) - MOST
    return (Para((Run(trace_words(say.language).more.of(left), "quiet"),)),) if left > 0 else ()


def _line(say: Phrases, match: Match) -> str:
    return trace_words(say.language).line.format(line=match.spot.line)


def _place(say: Phrases, traced: Trace, match: Match) -> str:
    """On which line, and how much of the text."""
    words = trace_words(say.language)
    if match.alike:
        pattern = words.alike
    elif match.otherwise:
        pattern = words.otherwise
    else:
        pattern = words.exact if match.exact else words.one_run if match.words == match.longest else words.parts
    return f"{_line(say, match)} · {pattern.format(words=match.words, of=traced.words, longest=match.longest)}"


def _excerpt(say: Phrases, match: Match) -> Excerpt:
    """What was found, in its article; the words that the text does not have are set off."""
    words = trace_words(say.language)
    found = tuple(Run(each.text, "telling" if each.marked else "") for each in match.pieces)
    parts = (
        (words.before, (Run(match.before.strip()),)),
        (words.passage, found),
        (words.after, (Run(match.after.strip()),)),
    )
    stretches = [
        Stretch(runs, f"{word}{say.colon}", around=runs is not found)
        for word, runs in parts
        if any(run.text for run in runs)
    ]
    return Excerpt(tuple(stretches))


def caution(say: Phrases, sharing: Sharing, lengths: Sequence[int]) -> list[Node]:
    """What shared words do not prove, under its title; nothing where nothing is shared."""
    told = not_proved(say, sharing, lengths)
    return [Group((Para((Run(trace_words(say.language).caution, strong=True),)), *told), "caution")] if told else []


def not_proved(say: Phrases, sharing: Sharing, lengths: Sequence[int]) -> list[Para]:
    """What runs of these lengths do not prove, with the figures measured on the pack itself."""
    words, longest = trace_words(say.language), max(lengths, default=0)
    told = []
    if longest > FORMULA:
        told.append(f"{words.long_run.of(longest)} {words.direction}")
    elif longest:
        told.append(words.short_run.of(longest))
    example = next((run for run in sharing.runs if run.words == sharing.in_several and run.articles >= SEVERAL), None)
    if example is not None:
        pattern = words.measured if sharing.in_several <= FORMULA else words.measured_long
        figures = {"count": sharing.in_several, "longest": sharing.runs[0].words, "formula": FORMULA}
        told.append(pattern.format(example=example.spots[0].text, **figures))
    return [Para((Run(each),)) for each in told]
