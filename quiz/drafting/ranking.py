"""Which finds come first: the strong ones of each finder, and what has not been shown yet before what has.

Finders measure on scales of their own, so that a find counts by its place among those of its reason, of which each has
its share of what is shown first; and each time that the words of a find have been shown by one before it, it counts
less (maximal marginal relevance, Carbonell and Goldstein 1998).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.drafting.families import copies_of, is_of_story, is_trifle, stories_of
from quiz.drafting.finds import on_one_line, quotation
from quiz.drafting.values import DEVICE_OF, Candidate
from quiz.library.text.quotations import find_quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.finds import Find
    from quiz.drafting.values import Quotation, Reason

    Sentence: TypeAlias = tuple[str, int]
    Shown: TypeAlias = tuple[Sentence, ...]
    Copies: TypeAlias = Mapping[Sentence, Sentence]

AGAIN = 0.7
"""By how much a find counts less when all that lies side by side in it did so before."""
SHOWN = 0.85
"""By how much a find counts less for each time that its words were shown before."""
FAINT = 0.1
"""A find worth less adds no reason of its own to another."""
TRIFLE = 0.2
"""What a find is worth whose sentences differ by nothing that tells."""
RETOLD = 0.6
"""What a find is worth that shows one more sentence of a story that articles copy from one another."""
MOST_QUOTATIONS = 8
"""Quotations of a candidate; in a large pack a name may stand in many articles."""
LONGEST_ID = 50
"""Letters of the name of an article in that of a candidate."""
KEPT = 4
"""Times its share that is kept of the finds of a reason."""
SHARES: dict[Reason, float] = {
    "rendering": 45, "quoted": 60, "saying": 8, "label": 12, "spelling": 3, "figures": 6, "figure": 4, "speakers": 5,
    "unquoted": 4, "alone": 20, "few": 8, "copied": 4, "edited": 4, "cut": 3, "credit": 2, "headlines": 3, "opening": 3,
    "hedged": 6, "denied": 6,
}  # fmt: skip
"""The places after which finds of a reason count less than half: how many of them are worth a look, roughly."""
LIKELY: dict[Reason, float] = {"label": 0.4}
"""What a find of a reason counts where it is less: of eight different labels a teacher found none worth a question."""


def ranked(corpus: Corpus, finds: Sequence[Find]) -> tuple[Candidate, ...]:
    """Candidates in their order, each once."""
    copies = copies_of(corpus, finds)
    ordered = _once(_valued(corpus, finds), copies)
    waiting = [(-value, i) for i, (value, _) in enumerate(ordered)]
    heapq.heapify(waiting)
    shown: Counter[Shown] = Counter()
    chosen: list[tuple[float, Find]] = []
    while waiting:
        value, i = heapq.heappop(waiting)
        first, find = ordered[i]
        now = -first * _novelty(find, shown, copies)
        if now > value + 1e-9:
            heapq.heappush(waiting, (now, i))
            continue
        chosen.append((-now, find))
        shown.update(_parts(find, copies))
    return _candidates(corpus, chosen)


def _parts(find: Find, copies: Copies) -> Iterator[Shown]:
    """Each sentence of a find, and each two of them; copies of one sentence are one."""
    here = sorted(_told(find, copies))
    yield from ((each,) for each in here)
    yield from combinations(here, 2)


def _told(find: Find, copies: Copies) -> frozenset[Sentence]:
    return frozenset(copies.get(each, each) for each in find.sides)


def _novelty(find: Find, shown: Counter[Shown], copies: Copies) -> float:
    """How much of a find is new, from 0 to 1, by its sentences and by what lies side by side in it."""
    parts = list(_parts(find, copies))
    ones = [shown[each] for each in parts if len(each) == 1]
    twos = [shown[each] > 0 for each in parts if len(each) > 1]
    again = sum(twos) / len(twos) if twos else 0.0
    return (1 - AGAIN * again) * math.pow(SHOWN, sum(ones) / len(ones))


def _once(finds: Iterable[tuple[float, Find]], copies: Copies) -> list[tuple[float, Find]]:
    """Finds that lay the same sentences side by side made one: as sure as they are together, and for all reasons."""
    kept: dict[tuple[bool, frozenset[Sentence]], tuple[float, Find]] = {}
    for value, find in sorted(finds, key=lambda each: -each[0]):
        place = (len(find.units) > 1, _told(find, copies))
        before = kept.get(place)
        if before is None:
            kept[place] = (value, find)
        elif value >= FAINT and find.reason not in {before[1].reason, *before[1].also}:
            kept[place] = (1 - (1 - before[0]) * (1 - value), before[1].joined(find))
    return list(kept.values())


def _valued(corpus: Corpus, finds: Sequence[Find]) -> list[tuple[float, Find]]:
    """How much each find is worth a look, by its place among those of its reason; a trivial difference hardly is."""
    by_reason: dict[Reason, list[Find]] = defaultdict(list)
    for find in finds:
        by_reason[find.reason].append(find)
    stories = stories_of(finds)
    return [
        (math.exp(-i / SHARES[reason]) * _worth(corpus, find, stories), find)
        for reason, same in by_reason.items()
        for i, find in enumerate(sorted(same, key=lambda each: -each.strength)[: math.ceil(KEPT * SHARES[reason])])
    ]


def _worth(corpus: Corpus, find: Find, stories: Iterable[frozenset[str]]) -> float:
    """By how much a find counts less for how little it tells, whatever its place."""
    if find.faint or is_trifle(corpus, find):
        return TRIFLE
    return LIKELY.get(find.reason, 1.0) * (RETOLD if is_of_story(corpus, find, stories) else 1.0)


def _candidates(corpus: Corpus, chosen: Iterable[tuple[float, Find]]) -> tuple[Candidate, ...]:
    """Finds as candidates, with their names and the statements that they belong to; without what is not verbatim."""
    made: list[Candidate] = []
    names: Counter[str] = Counter()
    known: list[frozenset[Sentence]] = []
    for value, find in chosen:
        units = find.units[:MOST_QUOTATIONS]
        quotations = tuple(quotation(unit, find.telling.get(i, ())) for i, unit in enumerate(units))
        if all(_stands(corpus, each) for each in quotations):
            name = f"{find.reason}-{find.units[0].article[:LONGEST_ID].rstrip('-')}-{find.units[0].number + 1}"
            names[name] += 1
            made.append(
                Candidate(
                    id=name if names[name] == 1 else f"{name}-{names[name]}",
                    device=DEVICE_OF[find.reason],
                    reason=find.reason,
                    also=find.also,
                    statement=_statement(find, known),
                    score=round(value, 4),
                    quotations=quotations,
                    about=find.about,
                    absent=find.absent,
                    evidence=find.evidence,
                )
            )
    return tuple(made)


def _stands(corpus: Corpus, quoted: Quotation) -> bool:
    """Whether a quotation is verbatim, and would be found again as a passage is."""
    text = corpus.articles[quoted.article].text
    return on_one_line(text[quoted.start : quoted.end]) == quoted.text and find_quotation(quoted.text, text).found


def _statement(find: Find, known: list[frozenset[Sentence]]) -> int:
    """The number of the first statement of which a find has half of its sentences, or of a new one."""
    here = find.sides
    for number, sentences in enumerate(known, 1):
        if 2 * len(here & sentences) >= len(here):
            return number
    known.append(here)
    return len(known)
