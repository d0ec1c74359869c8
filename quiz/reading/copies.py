"""Families of near copies: articles of which each is, for more than half, the first of its family.

Two articles are near copies when more than half of the different runs of five words of either stand in the other: the
resemblance of Broder (1997), "On the resemblance and containment of documents", asked of both. Every member is compared
with the first of its family itself, never through another member, so that a row of small changes does not lead to a
text that has nothing of the first. That is to be sure of what is called a family, and to miss one rather than make one
up: a copy cut down to a third is no member, and is still told by the runs that it shares.

The runs are looked up, not estimated: the index has those of the first of each family only, so that variants of one
text cost one look-up a word. MinHash and LSH, which estimate, would come with numpy and scipy (datasketch).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.library.text.edits import edits
from quiz.library.text.quotations import line_of
from quiz.library.text.runs import EVERY
from quiz.library.text.words import words_in
from quiz.model import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from quiz.library.text.edits import Edit
    from quiz.library.text.words import Words
    from quiz.model import Article, Pack, Source

    Run: TypeAlias = int
    """Five words, each by its number."""

WIDTH = 5
"""Words of a run, as many as `quiz trace` takes for more than a stock phrase (LEAST)."""
HALF = 0.5
FEWEST = 20
"""Runs of the shorter of two texts under which likeness proves nothing."""
CROWD = 40
"""Families that have a run; one that more have is the furniture of pages, and tells no family from another."""
CLOSEST = 3
"""Families that an article is held against, those with most of its runs."""
_BITS = 32


class Change(Value, frozen=True, kw_only=True):
    """Words of a copy, on which of its lines, and those that the first text of its family has in their place."""

    line: int
    words: str
    first: str


class Copy(Value, frozen=True, kw_only=True):
    """A member of a family: how much of it, from 0 to 1, the first text has, run by run, and what was changed in it."""

    article: str
    share: float
    changes: tuple[Change, ...]
    credits: tuple[Credit, ...] = ()


class Credit(Value, frozen=True, kw_only=True):
    """A line by which an article says whence it has its text or its pictures, and its number."""

    line: int
    text: str


class Family(Value, frozen=True, kw_only=True):
    """Near copies of one text; `known` says whether dates show that it is the first, or it only comes first here."""

    first: str
    known: bool
    copies: tuple[Copy, ...]


class Families(NamedTuple):
    """The families, the largest first, and what was edited in each copy, by the numbers of its words."""

    families: tuple[Family, ...]
    edited: Mapping[str, Sequence[Edit]]


def families_of(pack: Pack, told: Callable[[int, int], None] = lambda _done, _of: None) -> Families:
    """The families of a pack; `told` hears how many articles were looked at."""
    articles = sorted(pack.articles.values(), key=lambda article: article.source.date)
    members = _grouped(articles, told)
    families: list[Family] = []
    edited: dict[str, Sequence[Edit]] = {}
    for first, copies in members.items():
        family = [_copy(pack.articles[first], pack.articles[name], share, edited) for name, share in copies.items()]
        known = all(_is_before(pack.articles[first].source, pack.articles[each.article].source) for each in family)
        families.append(Family(first=first, known=known, copies=tuple(family)))
    return Families(tuple(sorted(families, key=lambda each: -len(each.copies))), edited)


def _is_before(one: Source, other: Source) -> bool:
    """Whether one article is certainly of an earlier day, month or year, as far as both dates go."""
    length = min(len(one.date), len(other.date))
    known = "unknown" not in {one.date_basis, other.date_basis}
    return known and one.date[:length] < other.date[:length]


class _Index:
    """The runs of the first text of each family, and which families have each."""

    def __init__(self) -> None:
        self.numbers: defaultdict[str, int] = defaultdict(count(1).__next__)
        self.firsts: list[tuple[str, frozenset[Run]]] = []
        self.having: defaultdict[Run, list[int]] = defaultdict(list)

    def runs(self, words: Sequence[str]) -> frozenset[Run]:
        """The different runs of a text."""
        found, run, mask = set(), 0, (1 << _BITS * WIDTH) - 1
        for i, word in enumerate(words, 1):
            run = (run << _BITS | self.numbers[word]) & mask
            if i >= WIDTH:
                found.add(run)
        return frozenset(found)

    def nearest(self, runs: frozenset[Run]) -> tuple[str, float] | None:
        """The first text of which these are a copy, and how much of them it has; None where there is none."""
        counted: Counter[int] = Counter()
        for run in runs:
            having = self.having.get(run, ())
            for number in having if len(having) <= CROWD else ():
                counted[number] += 1
        best: tuple[float, str, float] | None = None
        for number, _ in counted.most_common(CLOSEST):
            name, theirs = self.firsts[number]
            both = len(runs & theirs)
            if both > HALF * max(len(runs), len(theirs)) and min(len(runs), len(theirs)) >= FEWEST:
                best = max(best or (0.0, "", 0.0), (both / len(runs | theirs), name, both / len(runs)))
        return None if best is None else best[1:]

    def add(self, name: str, runs: frozenset[Run]) -> None:
        """Take a text for the first of a family."""
        for run in runs:
            self.having[run].append(len(self.firsts))
        self.firsts.append((name, runs))


def _grouped(articles: Sequence[Article], told: Callable[[int, int], None]) -> Mapping[str, dict[str, float]]:
    """By the first text of each family, its copies and how much of each that has."""
    index, members = _Index(), defaultdict[str, dict[str, float]](dict)
    for i, article in enumerate(articles):
        if i % EVERY == 0:
            told(i, len(articles))
        runs = index.runs(words_in(article.text).keys)
        near = index.nearest(runs)
        if near is None:
            index.add(article.source.id, runs)
        else:
            members[near[0]][article.source.id] = near[1]
    return members


def _copy(first: Article, article: Article, share: float, edited: dict[str, Sequence[Edit]]) -> Copy:
    ours, theirs = words_in(article.text), words_in(first.text)
    changed = edited[article.source.id] = edits(ours.keys, theirs.keys)
    return Copy(
        article=article.source.id,
        share=share,
        changes=tuple(_change(article, first, edit, ours, theirs) for edit in changed),
    )


def _change(article: Article, first: Article, edit: Edit, ours: Words, theirs: Words) -> Change:
    at = ours.starts[min(edit.start, len(ours.starts) - 1)]
    return Change(
        line=line_of(article.text, at),
        words=_text(article, ours, edit.start, edit.end),
        first=_text(first, theirs, edit.other_start, edit.other_end),
    )


def _text(article: Article, words: Words, start: int, end: int) -> str:
    if start == end:
        return ""
    begin, stop = words.stretch(start, end - start)
    return " ".join(article.text[begin:stop].split())


def apart(pack: Pack, found: Families, least: int) -> dict[str, tuple[str, ...]]:
    """Of each copy its words, with a sign that nothing else has for each that it has from the first text.

    What was edited keeps as many words around it as a run of `least` words may have that reaches into it.
    """
    articles = pack.articles
    return {name: _apart(name, words_in(articles[name].text).keys, each, least) for name, each in found.edited.items()}


def _apart(name: str, words: Sequence[str], changed: Sequence[Edit], least: int) -> tuple[str, ...]:
    kept: set[int] = set()
    for edit in changed:
        if edit.start < edit.end:
            kept.update(range(max(0, edit.start - least + 1), min(len(words), edit.end + least - 1)))
    return tuple(word if i in kept else f"\0{name}:{i}" for i, word in enumerate(words))
