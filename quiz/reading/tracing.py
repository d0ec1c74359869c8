"""Where a text or its parts stand in a pack: exactly, in long runs with hardly a word changed between, or nearly."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.differences import difference
from quiz.library.text.folding import fold, folded_article
from quiz.library.text.longest import longest_run
from quiz.library.text.pieces import Piece
from quiz.library.text.quotations import CUT, find_quotation, line_of, nearest_passage, whole_places
from quiz.library.text.resemblance import stands_somehow
from quiz.library.text.runs import shared_runs
from quiz.library.text.words import words_in
from quiz.model import Stretch, Value
from quiz.reading.chain import Chain, chain_of
from quiz.reading.doubts import Doubt, doubts_of
from quiz.reading.holding import Share, shares_of
from quiz.reading.sharing import FORMULA, LEAST, Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.library.text.words import Words
    from quiz.model import Article, Pack

AROUND = 8
"""Words shown before and after what was found."""
REACH = 1_000
"""Characters in which these words are looked for: a line may be a whole article."""
GAP = 4
"""Words that may differ between two runs, on either side, for them to be one passage."""
_NEXT = re.compile(r"\s")
ALIKE = (LEAST, 60)
"""Words, fewest and most, of a text for which a passage that is only like it is looked for: a sentence."""
LETTERS, FEWEST_LONG = 4, 2
"""Long words, and how many a passage has in common with a text that it is like: shorter ones are in any sentence."""
MOST_PLACES = 20
"""Exact places told for one article."""


class Match(Value, frozen=True, kw_only=True):
    """What an article has of the text: where, how many of its words, the longest run, what stands around it.

    `exact` says that the whole text stands there, `otherwise` that it does in another writing (a word cut at the
    end of a line), `alike` that no long run does, but a passage that is like it.
    `pieces` are the article's own words, those marked that the text does not have; `ours` the stretches of the text
    that stand there as runs.
    """

    article: str
    exact: bool
    words: int
    longest: int
    spot: Spot
    pieces: tuple[Piece, ...]
    before: str
    after: str
    ours: tuple[Stretch, ...] = ()
    alike: bool = False
    otherwise: bool = False

    @property
    def telling(self) -> bool:
        """Whether the longest run is longer than a name with its title gets."""
        return self.longest > FORMULA


class Trace(Value, frozen=True, kw_only=True):
    """A text of so many words, what the articles have of it, longest first, and the chains of these articles.

    `shares` are the text itself, stretch by stretch, each with the articles that have its words. `home` is the article
    that the text was taken from, if it is a passage of the pack; `least` counts the words of the shortest run that was
    looked for. `doubts` are the articles that may have more of it than was found.
    """

    text: str
    words: int
    home: str | None
    least: int
    matches: tuple[Match, ...]
    shares: tuple[Share, ...]
    chains: tuple[Chain, ...]
    doubts: tuple[Doubt, ...] = ()


class _Run(NamedTuple):
    """So many words, from a word of the text and a word of the article on."""

    ours: int
    theirs: int
    words: int


def trace(
    pack: Pack,
    text: str,
    home: str | None = None,
    least: int = LEAST,
    told: Callable[[int, int], None] = lambda _done, _of: None,
) -> Trace:
    """Look for a text in every article of a pack; `told` hears how much is done."""
    ours = words_in(text)
    found: list[Match] = []
    for i, article in enumerate(pack.articles.values()):
        told(i, len(pack.articles))
        found += list(_matches(text, ours, article, least))
    found.sort(key=lambda match: (not match.exact, match.alike, -match.longest))
    return Trace(
        text=text,
        words=len(ours.keys),
        home=home,
        least=least,
        matches=tuple(found),
        shares=shares_of(text, ours, [(match.article, match.ours) for match in found]),
        chains=tuple(chain_of(pack, article) for article in _copies(found, home)),
        doubts=doubts_of(pack, {match.article for match in found if match.exact}),
    )


def _copies(found: Sequence[Match], home: str | None) -> tuple[str, ...]:
    """The articles whose origin says something about the text: its own, and those that have more than a formula."""
    telling = [match.article for match in found if match.telling]
    alone = [match.article for match in found if match.exact and match.words >= LEAST]
    alone = alone if len(set(alone)) == 1 else []
    return tuple(dict.fromkeys([*([home] if home is not None else []), *telling, *alone]))


def _matches(text: str, ours: Words, article: Article, least: int) -> Iterator[Match]:
    theirs, wanted = words_in(article.text), len(ours.keys)
    runs = _longest_runs(ours, theirs, min(least, wanted))
    if CUT in text or any(run.words == wanted for run in runs):
        exact = [_exactly(article, stretch, ours) for stretch in _places(text, article.text)]
        if exact:
            yield from exact
            return
    if 0 < wanted <= ALIKE[1] and (elsewhere := stands_somehow(text, article.text)):
        yield _exactly(article, elsewhere, ours, otherwise=True)
        return
    passages = _passages(runs) if wanted >= least else []
    for passage in passages:
        yield _nearly(text, ours, article, theirs, passage)
    if not passages and ALIKE[0] <= wanted <= ALIKE[1] and _half_there(ours, theirs):
        yield from _alike(text, ours, article)


def _places(text: str, article: str) -> Iterator[tuple[int, int]]:
    """Where the whole text stands, folded; a text with cuts stands in one place at most."""
    finding = find_quotation(text, article)
    if finding.standing == "elided":
        yield finding.stretches[0].start, finding.stretches[-1].end
    elif finding.found:
        folded, wanted = folded_article(article), fold(text)
        for start in islice(whole_places(wanted, folded.text), MOST_PLACES):
            yield folded.span(start, start + len(wanted))


def _exactly(article: Article, stretch: tuple[int, int], ours: Words, *, otherwise: bool = False) -> Match:
    spot, words = _spot(article, *stretch), len(ours.keys)
    before, after = _around(article.text, *stretch)
    return Match(
        article=spot.article,
        exact=not otherwise,
        otherwise=otherwise,
        words=words,
        longest=words,
        spot=spot,
        pieces=(Piece(text=spot.text, marked=False),),
        ours=(Stretch(*ours.stretch(0, words)),),
        before=before,
        after=after,
    )


def _nearly(text: str, ours: Words, article: Article, theirs: Words, runs: Sequence[_Run]) -> Match:
    first, last = runs[0], runs[-1]
    start, end = theirs.starts[first.theirs], theirs.ends[last.theirs + last.words - 1]
    wanted = text[ours.starts[first.ours] : ours.ends[last.ours + last.words - 1]]
    spot, (before, after) = _spot(article, start, end), _around(article.text, start, end)
    return Match(
        article=spot.article,
        exact=False,
        words=sum(run.words for run in runs),
        longest=max(run.words for run in runs),
        spot=spot,
        pieces=difference(spot.text, wanted)[0],
        ours=tuple(Stretch(*ours.stretch(run.ours, run.words)) for run in runs),
        before=before,
        after=after,
    )


def _half_there(ours: Words, theirs: Words) -> bool:
    """Whether at least half of the words of a text stand anywhere in an article: a passage like it needs them."""
    known = set(theirs.keys)
    return 2 * sum(key in known for key in ours.keys) >= len(ours.keys)


def _alike(text: str, ours: Words, article: Article) -> Iterator[Match]:
    """The passage of an article that is most like a text, if it is like it at all."""
    near = nearest_passage(text, article.text)
    if near is None:
        return
    theirs, wanted = difference(near.text, text)
    common = [key for piece in wanted if not piece.marked for key in words_in(piece.text).keys]
    if sum(len(key) >= LETTERS for key in common) < FEWEST_LONG:
        return
    before, after = _around(article.text, *near.stretch)
    yield Match(
        article=article.source.id,
        exact=False,
        alike=True,
        words=len(common),
        longest=longest_run(ours.keys, words_in(near.text).keys),
        spot=_spot(article, *near.stretch),
        pieces=theirs,
        before=before,
        after=after,
    )


def _longest_runs(ours: Words, theirs: Words, least: int) -> list[_Run]:
    """The runs of a text and an article, in the order of the text; none lies inside another one."""
    kept: list[_Run] = []
    for run in shared_runs([ours.keys, theirs.keys], least).runs:
        here = next(place.word for place in run.places if place.text == 1)
        for place in run.places:
            if place.text == 0 and not any(_inside(place.word, run.words, each) for each in kept):
                kept.append(_Run(place.word, here, run.words))
    return sorted(kept)


def _inside(word: int, words: int, run: _Run) -> bool:
    return run.ours <= word and word + words <= run.ours + run.words


def _passages(runs: Sequence[_Run]) -> list[list[_Run]]:
    """Runs that follow each other in both texts with hardly a word between them, taken together."""
    passages: list[list[_Run]] = []
    for run in runs:
        before = passages[-1][-1] if passages else None
        if before is not None and _follows(before, run):
            passages[-1].append(run)
        else:
            passages.append([run])
    return passages


def _follows(one: _Run, other: _Run) -> bool:
    gaps = other.ours - one.ours - one.words, other.theirs - one.theirs - one.words
    return all(0 <= gap <= GAP for gap in gaps)


def _spot(article: Article, start: int, end: int) -> Spot:
    text = article.text
    return Spot(article=article.source.id, start=start, end=end, line=line_of(text, start), text=text[start:end])


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """A few words before and after a stretch, of its own line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before = text[max(line_start, start - REACH) : start]
    after = text[end : min(line_end if line_end >= 0 else len(text), end + REACH)]
    return _last_words(before), _first_words(after)


def _first_words(text: str) -> str:
    words = words_in(text)
    if len(words.keys) <= AROUND:
        return text.rstrip() if words.keys else ""
    return text[: words.ends[AROUND - 1]] + _NEXT.split(text[words.ends[AROUND - 1] :], maxsplit=1)[0]


def _last_words(text: str) -> str:
    words = words_in(text)
    if len(words.keys) <= AROUND:
        return text.lstrip() if words.keys else ""
    return _NEXT.split(text[: words.starts[-AROUND]])[-1] + text[words.starts[-AROUND] :]
