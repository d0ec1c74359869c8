"""Numbers, dates and durations: those that articles give differently of one thing, and those that one gives alone."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.absences import only_here
from quiz.drafting.finds import Find
from quiz.drafting.known import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Token, Unit

REACH = 2
"""Words after a number among which stands what it counts."""
SHORTEST = 3
"""Letters of a word that can be what is counted."""
YEAR = 4
"""Figures of a year, which counts nothing."""
_JOINING = " \u00a0\u2009\u202f'’-"


class Figure(NamedTuple):
    """A number in its sentence, what it counts, and both as printed."""

    value: str
    counted: str
    unit: Unit
    printed: str


def find(corpus: Corpus) -> Iterator[Find]:
    """Figures of one thing that differ, and figures that only one article has."""
    figures = list(_figures(corpus))
    counted: dict[str, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for each in figures:
        counted[each.counted][each.unit.article].append(each)
    for thing, by_article in counted.items():
        if thing and len(by_article) > 1:
            yield from _differing(corpus, by_article)
    holders: dict[str, set[str]] = defaultdict(set)
    for each in figures:
        holders[each.value].add(each.unit.article)
    for each in figures:
        if len(holders[each.value]) == 1:
            yield from _alone(corpus, each)


def _differing(corpus: Corpus, by_article: Mapping[str, Sequence[Figure]]) -> Iterator[Find]:
    """One figure an article, as different as may be."""
    given: set[str] = set()
    chosen: list[Figure] = []
    for figures in sorted(by_article.values(), key=len):
        each = next((figure for figure in figures if figure.value not in given), figures[0])
        given.add(each.value)
        chosen.append(each)
    if len(given) > 1:
        kinds = len(given) / len(chosen)
        strength = kinds * (1 + 0.1 * len(chosen)) * min(corpus.weight(chosen[0].counted), 5.0)
        telling = {i: (each.printed,) for i, each in enumerate(chosen)}
        about = tuple(dict.fromkeys(each.printed for each in chosen))
        yield Find("figures", strength, tuple(each.unit for each in chosen), about, telling)


def _alone(corpus: Corpus, figure: Figure) -> Iterator[Find]:
    if len(figure.value) < SHORTEST:
        return
    claim = only_here(corpus, {figure.unit.article}, (figure.value,)) if figure.value in figure.unit.text else None
    if claim is not None:
        absent = tuple(name for name in corpus.articles if name != figure.unit.article)
        telling = {0: (figure.printed,)}
        yield Find("figure", corpus.weight(figure.value), (figure.unit,), (figure.printed,), telling, absent, (claim,))


def _figures(corpus: Corpus) -> Iterator[Figure]:
    for article, units in corpus.sentences.items():
        for unit in units:
            yield from _in_unit(unit, corpus.language(article))


def _in_unit(unit: Unit, language: str) -> Iterator[Figure]:
    values = [number(token.lower, language) for token in unit.tokens]
    for isolated, group in groupby(range(len(values)), key=lambda i: values[i] is None):
        places = list(group)
        if not isolated and not _in_address(unit, unit.tokens[places[0]]):
            yield _figure(unit, "".join(values[i] or "" for i in places), places)


def _figure(unit: Unit, value: str, places: Sequence[int]) -> Figure:
    first, last = unit.tokens[places[0]], unit.tokens[places[-1]]
    is_year = len(value) == YEAR and first.word.isdecimal()
    thing = None if is_year else _counted(unit, places[-1])
    end = last.end if thing is None else thing.end
    printed = unit.text[first.start - unit.start : end - unit.start]
    return Figure(value, "" if thing is None else thing.stem, unit, printed)


def _counted(unit: Unit, at: int) -> Token | None:
    """What a number counts: the first word of some length behind it, before any mark."""
    for i in range(at + 1, min(len(unit.tokens), at + 1 + REACH)):
        between = unit.text[unit.tokens[i - 1].end - unit.start : unit.tokens[i].start - unit.start]
        if between.strip(_JOINING):
            return None
        if len(unit.tokens[i].lower) >= SHORTEST:
            return unit.tokens[i]
    return None


def _in_address(unit: Unit, token: Token) -> bool:
    """Whether a number stands in a web address or in the name of a file."""
    at = token.start - unit.start
    before, after = unit.text[:at].split()[-1:], unit.text[at:].split()[:1]
    printed = "".join(before if not unit.text[at - 1 : at].isspace() else ()) + "".join(after)
    return "//" in printed or "www." in printed or printed.count("-") > 2  # noqa: PLR2004 -- a date has two
