"""Who shares text with whom, over a whole pack: the runs, the pairs, and how long a mere formula gets."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING

from quiz.library.text.quotations import line_of
from quiz.library.text.runs import EVERY, shared_runs
from quiz.library.text.words import words_in
from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from quiz.library.text.runs import Place, Runs, SharedRun
    from quiz.library.text.words import Words
    from quiz.model import Article, Pack

LEAST = 5
"""Words of the shortest run that counts. In the built-in pack there are 118 shared runs of three words or more, 55 of
four, 33 of five: below five they are stock phrases of the language ("la Russie n'a")."""
FORMULA = 9
"""Words that a name with its title can reach. Measured on the built-in pack, where no run that stands in three
articles or more is longer ("le secrétaire général de l'OTAN Jens Stoltenberg a"), while what was really reused has 11
and 19; a test measures it again."""
SEVERAL = 3
"""Articles that must have a run for it to be taken for a formula that goes round."""
NOTHING_APART: Mapping[str, Sequence[str]] = MappingProxyType({})
"""Where all words of all articles count."""
CROWD = 40
"""Articles; what more of them have is the furniture of pages, listed once and not for each pair."""


class Spot(Value, frozen=True, kw_only=True):
    """Where words stand in an article: offsets (the end excluded), the line from 1, and the words themselves."""

    article: str
    start: int
    end: int
    line: int
    text: str


class Common(Value, frozen=True, kw_only=True):
    """A run of words: how many articles share it, in how many places, and where (at most `CROWD` spots)."""

    words: int
    articles: int
    places: int
    spots: tuple[Spot, ...]


class Tie(Value, frozen=True, kw_only=True):
    """Two articles that share text.

    `longest` counts the words of their longest run, which stands at `spots`; `words_one` and `words_other` count
    the words of each article that lie in a run shared with the other.
    """

    one: str
    other: str
    longest: int
    words_one: int
    words_other: int
    spots: tuple[Spot, Spot]

    @property
    def telling(self) -> bool:
        """Whether the longest run is longer than a name with its title gets."""
        return self.longest > FORMULA


class Sharing(Value, frozen=True, kw_only=True):
    """What the articles of a pack share.

    `sizes` counts the words of each article; `runs` and `ties` are sorted by length, longest first. `in_several` is
    the length of the longest run that three articles or more have, 0 where there is none. `crowded` counts the runs
    that stand in too many articles to be told pair by pair. `whole` is false when the texts repeat themselves so
    much that the search was given up.
    """

    least: int
    sizes: dict[str, int]
    runs: tuple[Common, ...]
    ties: tuple[Tie, ...]
    in_several: int
    crowded: int
    whole: bool

    def tie(self, one: str, other: str) -> Tie | None:
        """What two articles share, in either order; None if it is nothing of that length."""
        return next((tie for tie in self.ties if {tie.one, tie.other} == {one, other}), None)


class _Texts:
    """The articles and their words, by number."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.words: list[Words] = [words_in(each.text) for each in articles]

    def spot(self, place: Place, words: int) -> Spot:
        """A run at one place."""
        return spot_of(self.articles[place.text], self.words[place.text], place.word, words)

    def id(self, number: int) -> str:
        """The id of an article."""
        return self.articles[number].source.id


def spot_of(article: Article, words: Words, first: int, count: int) -> Spot:
    """Some words of an article and where they stand."""
    start, end = words.stretch(first, count)
    text = article.text
    return Spot(article=article.source.id, start=start, end=end, line=line_of(text, start), text=text[start:end])


def sharing_of(
    pack: Pack,
    least: int = LEAST,
    told: Callable[[int, int], None] = lambda _done, _of: None,
    apart: Mapping[str, Sequence[str]] = NOTHING_APART,
) -> Sharing:
    """All text of at least `least` words that articles of a pack share; `told` hears how much is done.

    `apart` has other words for some articles, as many as they have: of a copy, what it does not have from its first.
    """
    texts = _Texts(tuple(pack.articles.values()))
    looked = [apart.get(texts.id(i), words.keys) for i, words in enumerate(texts.words)]
    found = shared_runs(looked, least, told)
    return Sharing(
        least=least,
        sizes={texts.id(i): len(words.keys) for i, words in enumerate(texts.words)},
        runs=tuple(_common(texts, run) for run in found.runs),
        ties=tuple(sorted(_ties(texts, found, told), key=lambda tie: -tie.longest)),
        in_several=max((run.words for run in found.runs if len(_texts_of(run)) >= SEVERAL), default=0),
        crowded=sum(len(_texts_of(run)) > CROWD for run in found.runs),
        whole=found.whole,
    )


def _common(texts: _Texts, run: SharedRun) -> Common:
    return Common(
        words=run.words,
        articles=len(_texts_of(run)),
        places=len(run.places),
        spots=tuple(texts.spot(place, run.words) for place in run.places[:CROWD]),
    )


def _texts_of(run: SharedRun) -> set[int]:
    return {place.text for place in run.places}


def _ties(texts: _Texts, found: Runs, told: Callable[[int, int], None]) -> Iterable[Tie]:
    """A tie for each pair of texts that meet in some run; runs come longest first."""
    longest: dict[tuple[int, int], SharedRun] = {}
    lying: dict[tuple[int, int], list[SharedRun]] = defaultdict(list)
    for i, run in enumerate(found.runs):
        if i % EVERY == 0:
            told(i, len(found.runs))
        meeting = sorted(_texts_of(run))
        for pair in combinations(meeting, 2) if len(meeting) <= CROWD else ():
            longest.setdefault(pair, run)
            lying[pair].append(run)
    for (one, other), run in longest.items():
        first = {place.text: place for place in reversed(run.places)}
        yield Tie(
            one=texts.id(one),
            other=texts.id(other),
            longest=run.words,
            words_one=_covered(lying[one, other], one),
            words_other=_covered(lying[one, other], other),
            spots=(texts.spot(first[one], run.words), texts.spot(first[other], run.words)),
        )


def _covered(runs: Iterable[SharedRun], text: int) -> int:
    """How many words of a text lie in any of the runs."""
    inside = {(place.word, place.word + run.words) for run in runs for place in run.places if place.text == text}
    reached, count = 0, 0
    for start, end in sorted(inside):
        count += max(0, end - max(start, reached))
        reached = max(reached, end)
    return count
