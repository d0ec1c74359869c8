"""Who speaks, and how their words are introduced: verbs of saying, who is quoted first, who is named and not quoted."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.finds import Find
from quiz.drafting.known import begins_clause, begins_place, saying

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.known import Grade
    from quiz.drafting.units import Token, Unit

REACH = 12
"""Words on either side of a verb of saying among which stands who speaks."""
NEAR = 10.0
"""Shared weight at which two sentences are half as near as they can be."""
MOST = 4
"""Sentences laid side by side for their verbs."""
HYPHENS = ("-", "‐", "‑")
MARK: dict[Grade, float] = {"plain": 0.0, "doubting": 1.0, "backing": 0.7, "acting": 0.8}
"""How far a verb of saying is from only saying."""


class Said(NamedTuple):
    """A sentence that tells what somebody said: who, by what they are compared; the verb and what it does."""

    speaker: str
    name: str
    verb: Token
    grade: Grade
    unit: Unit


def find(corpus: Corpus) -> Iterator[Find]:
    """Verbs that differ for one speaker, speakers in the order of their first words, speakers who are only named."""
    said = list(_sayings(corpus))
    speakers: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for each in said:
        speakers[each.speaker][each.unit.article].append(each)
    persons = _persons(corpus)
    for speaker, by_article in speakers.items():
        yield from _verbs(corpus, by_article)
        if speaker in persons:
            yield from _voices(corpus, by_article)
            yield from _unquoted(corpus, by_article)
    yield from _order(corpus, [each for each in said if each.speaker in persons])
    yield from _graded(said)


def _verbs(corpus: Corpus, by_article: Mapping[str, Sequence[Said]]) -> Iterator[Find]:
    """One speaker, introduced by a verb that only says and by one that does more."""
    for one, other in combinations(by_article.values(), 2):
        pairs = [(a, b) for a in one for b in other if a.verb.stem != b.verb.stem]
        if pairs:
            best = max(pairs, key=lambda pair: _contrast(corpus, *pair))
            yield Find(
                "saying", _contrast(corpus, *best), tuple(each.unit for each in best), (best[0].name,),
                {i: (each.verb.word,) for i, each in enumerate(best)},
            )  # fmt: skip


def _contrast(corpus: Corpus, one: Said, other: Said) -> float:
    both = corpus.keys(one.unit) & corpus.keys(other.unit)
    near = sum(map(corpus.weight, both))
    return abs(MARK[one.grade] - MARK[other.grade]) + near / (NEAR + near)


def _graded(said: Sequence[Said]) -> Iterator[Find]:
    """For each two kinds of verbs that do more than say: the first of one kind here, those of the other elsewhere."""
    first: dict[Grade, dict[str, Said]] = defaultdict(dict)
    for each in said:
        if MARK[each.grade]:
            first[each.grade].setdefault(each.unit.article, each)
    for one, other in permutations(first, 2):
        for article, begun in first[one].items():
            elsewhere = [each for name, each in first[other].items() if name != article][: MOST - 1]
            if elsewhere:
                chosen = (begun, *elsewhere)
                telling = {i: (each.verb.word,) for i, each in enumerate(chosen)}
                yield Find("saying", MARK[one] + MARK[other] / 10, tuple(each.unit for each in chosen), (), telling)


def _voices(corpus: Corpus, by_article: Mapping[str, Sequence[Said]]) -> Iterator[Find]:
    """What one speaker is quoted with, in each article that quotes them: the longest quotation."""
    chosen = [max(each, key=_quoted_letters) for each in by_article.values()]
    chosen = [each for each in chosen if each.unit.quotes]
    if len(chosen) > 1:
        known = corpus.weight(chosen[0].speaker)
        yield Find(
            "speakers", 1 + 0.1 * len(chosen) + known / 50, tuple(each.unit for each in chosen), (chosen[0].name,)
        )


def _quoted_letters(said: Said) -> int:
    return sum(end - start for start, end in said.unit.quoted)


def _unquoted(corpus: Corpus, by_article: Mapping[str, Sequence[Said]]) -> Iterator[Find]:
    """A speaker whom one article quotes and another only names."""
    quoting = {name: max(said, key=_quoted_letters) for name, said in by_article.items()}
    quoting = {name: each for name, each in quoting.items() if each.unit.quotes}
    if not quoting:
        return
    best = max(quoting.values(), key=_quoted_letters)
    for article, units in corpus.sentences.items():
        naming = [unit for unit in units if any(corpus.key(token) == best.speaker for token in unit.tokens)]
        if article not in quoting and naming and not any(unit.quotes for unit in naming):
            last = max(naming, key=lambda unit: len(corpus.keys(unit)))
            yield Find("unquoted", len(quoting) + 1 / len(naming), (best.unit, last), (best.name,))


def _order(corpus: Corpus, said: Sequence[Said]) -> Iterator[Find]:
    """The first speaker of each article, and each speaker where they first come in."""
    first: dict[str, Said] = {}
    entries: dict[str, dict[str, Said]] = defaultdict(dict)
    for each in said:
        first.setdefault(each.unit.article, each)
        entries[each.speaker].setdefault(each.unit.article, each)
    if len({each.speaker for each in first.values()}) > 1:
        yield Find(
            "speakers", 1.6, tuple(each.unit for each in first.values()), tuple(each.name for each in first.values())
        )
    for by_article in entries.values():
        if len(by_article) > 1:
            strength = 0.4 + 0.2 * len(by_article) / len(corpus.articles)
            name = next(iter(by_article.values())).name
            yield Find("speakers", strength, tuple(each.unit for each in by_article.values()), (name,))


def _sayings(corpus: Corpus) -> Iterator[Said]:
    for article, units in corpus.sentences.items():
        language = corpus.language(article)
        before: tuple[str, str] | None = None
        for unit in units:
            verbs = [
                (i, token, grade) for i, token in enumerate(unit.tokens) if (grade := saying(token.lower, language))
            ]
            outside = [each for each in verbs if not unit.in_quotes(each[1])]
            for i, token, grade in outside:
                before = _speaker(corpus, unit, i) or before
                if before is not None:
                    yield Said(*before, token, grade, unit)


def _speaker(corpus: Corpus, unit: Unit, at: int) -> tuple[str, str] | None:
    """The name nearest to a verb of saying; of two names beside each other the last, which is the family's."""
    language = corpus.language(unit.article)
    near = [
        (abs(i - at), i)
        for i in range(max(0, at - REACH), min(len(unit.tokens), at + REACH + 1))
        if corpus.is_name(unit.tokens[i])
        and not unit.in_quotes(unit.tokens[i])
        and not _is_of_place(corpus, unit, i)
        and not any(begins_clause(each.lower, language) for each in unit.tokens[at + 1 : i])
    ]
    if not near:
        return None
    _, i = min(near)
    while i + 1 < len(unit.tokens) and _go_together(corpus, unit, unit.tokens[i], unit.tokens[i + 1]):
        i += 1
    return corpus.key(unit.tokens[i]), unit.tokens[i].word


def _is_of_place(corpus: Corpus, unit: Unit, at: int) -> bool:
    """Whether a name is a piece of one with a hyphen ("Terre-Neuve"), or stands behind a word before places ("at")."""
    token = unit.tokens[at]
    around = unit.text[max(0, token.start - unit.start - 1) : token.end - unit.start + 1]
    if around[:1] in HYPHENS or around[-1:] in HYPHENS:
        return True
    return at > 0 and begins_place(unit.tokens[at - 1].lower, corpus.language(unit.article))


def _persons(corpus: Corpus) -> frozenset[str]:
    """Names that stand behind another name, a space between: those of people, mostly."""
    found = set()
    for units in corpus.sentences.values():
        for unit in units:
            for one, other in pairwise(unit.tokens):
                if _go_together(corpus, unit, one, other):
                    found.add(corpus.key(other))
    return frozenset(found)


def _go_together(corpus: Corpus, unit: Unit, one: Token, other: Token) -> bool:
    """Whether two words are names with nothing but a space between."""
    between = unit.text[one.end - unit.start : other.start - unit.start]
    return between.isspace() and corpus.is_name(one) and corpus.is_name(other)
