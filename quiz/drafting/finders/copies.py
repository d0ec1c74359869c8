"""Text that articles share: runs of words, edits between near-copies, and quotations cut shorter than elsewhere."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING

from quiz.drafting.finds import Find
from quiz.library.text.runs import shared_runs
from quiz.library.text.words import words_in
from quiz.model import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Unit
    from quiz.drafting.values import Reason

LEAST = 6
"""Words of a run that is worth a look; shorter ones are stock phrases of the language."""
CROWD = 6
"""Articles; what more of them have goes round, and tells nothing of any."""
EDITED = 0.55
"""difflib ratio over words from which a sentence is a near copy of another."""
STORY = 3
"""Sentences that two articles share from which they tell one story."""
SHOWN = 3
"""Of these, how many are laid side by side."""
CUTS = ("[…]", "[...]", "(…)", "(...)")


def find(corpus: Corpus) -> Iterator[Find]:
    """Shared runs, the longest first, what two articles share in many places, and cuts inside quotations."""
    runs = list(_runs(corpus))
    yield from runs
    yield from _stories(runs)
    yield from _cuts(corpus)


def _stories(runs: Iterable[Find]) -> Iterator[Find]:
    """Articles that share many sentences, in one find: one dispatch, of which each has its version."""
    shared: dict[tuple[str, ...], dict[tuple[int, ...], Find]] = defaultdict(dict)
    for each in runs:
        places = shared[tuple(unit.article for unit in each.units)]
        places.setdefault(tuple(unit.number for unit in each.units), each)
    stories = {pair: list(places.values()) for pair, places in shared.items() if len(places) >= STORY}
    while stories:
        family = _family(stories)
        runs = sorted((each for pair in family for each in stories.pop(pair)), key=lambda each: -each.strength)
        units = tuple(dict.fromkeys(unit for each in runs[: SHOWN * len(family)] for unit in each.units))
        claims = tuple(dict.fromkeys(claim for each in runs[:SHOWN] for claim in each.evidence))
        yield Find("copied", sum(each.strength for each in runs), units, evidence=claims)


def _family(pairs: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The first of some pairs of articles, and those that have an article in common with one of the family."""
    first, *rest = pairs
    family = [first]
    while more := [pair for pair in rest if pair not in family and any(set(pair) & set(one) for one in family)]:
        family += more
    return family


def _runs(corpus: Corpus) -> Iterator[Find]:
    names = list(corpus.articles)
    words = [words_in(corpus.articles[name].text) for name in names]
    for run in shared_runs([each.keys for each in words], LEAST).runs:
        first = {place.text: words[place.text].stretch(place.word, run.words) for place in reversed(run.places)}
        for one, other in combinations(sorted(first), 2) if len(first) <= CROWD else ():
            sides = [_side(corpus.sentences[names[i]], first[i]) for i in (one, other)]
            if sides[0] is not None and sides[1] is not None:
                yield _copied((sides[0], sides[1]), run.words)


def _side(units: Sequence[Unit], run: tuple[int, int]) -> Unit | None:
    """The sentence in which most of a run stands, if it has enough of it."""
    start, end = run
    i = bisect_right(units, start, key=lambda unit: unit.end)
    near = [
        (sum(start <= token.start < end for token in unit.tokens), -unit.number, unit) for unit in _until(units, i, end)
    ]
    count, _, unit = max(near, default=(0, 0, None))
    return unit if count >= LEAST else None


def _until(units: Sequence[Unit], first: int, end: int) -> Iterator[Unit]:
    for unit in units[first:]:
        if unit.start >= end:
            return
        yield unit


def _copied(sides: tuple[Unit, Unit], words: int) -> Find:
    one, other = sides
    matcher = SequenceMatcher(None, _keys(one), _keys(other), autojunk=False)
    edits = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    reason: Reason = "edited" if edits and matcher.ratio() >= EDITED else "copied"
    telling = {
        0: tuple(one.tokens[i].word for _, start, end, _, _ in edits for i in range(start, end)),
        1: tuple(other.tokens[i].word for _, _, _, start, end in edits for i in range(start, end)),
    }
    shown = matcher.find_longest_match().size
    claim = Evidence(shared=(one.article, other.article), words=shown)
    told = telling if reason == "edited" else {}
    return Find(reason, words * (1 + matcher.ratio()), sides, telling=told, evidence=(claim,))


def _keys(unit: Unit) -> list[str]:
    return [token.lower for token in unit.tokens]


def _cuts(corpus: Corpus) -> Iterator[Find]:
    """Quotations with a cut that the article marks itself, and those that go on elsewhere."""
    for units in corpus.sentences.values():
        for unit in units:
            for cut in CUTS:
                if cut in unit.text:
                    yield Find("cut", 1.0, (unit,), (cut,), {0: (cut,)})
    for one, other in combinations(_quotations(corpus), 2):
        if one[0].article != other[0].article and (shared := _common(one[1], other[1])):
            yield from _shorter(one, other, shared)


def _quotations(corpus: Corpus) -> list[tuple[Unit, tuple[str, ...]]]:
    """Each stretch in quotation marks, by its words."""
    found = []
    for units in corpus.sentences.values():
        for unit in units:
            for start, end in unit.quoted:
                words = tuple(token.stem for token in unit.tokens if start <= token.start < end)
                if len(words) >= LEAST - 1:
                    found.append((unit, words))
    return found


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Words that both quotations share, when nearly all of the shorter one stands in the longer."""
    both = len(set(one) & set(other))
    return both if both >= 0.6 * min(len(set(one)), len(set(other))) else 0


def _shorter(one: tuple[Unit, tuple[str, ...]], other: tuple[Unit, tuple[str, ...]], shared: int) -> Iterator[Find]:
    short, long = sorted((one, other), key=lambda each: len(each[1]))
    more = len(long[1]) - len(short[1])
    reason: Reason = "cut" if more > LEAST else "rendering"
    if shared >= LEAST - 2:
        yield Find(reason, 1.0 + min(1.0, more / 20), (long[0], short[0]))
