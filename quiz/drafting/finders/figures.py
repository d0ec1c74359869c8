"""Numbers, dates and durations: those that articles give differently of one thing, and those that one gives alone."""

from __future__ import annotations

import math
from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.absences import only_here, whole_beside
from quiz.drafting.finds import Find, on_one_line
from quiz.drafting.known import rate
from quiz.drafting.numbers import numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.numbers import Kind, Number
    from quiz.drafting.units import Token, Unit

REACH = 2
"""Words after a number among which stands what it counts."""
AROUND = 9
"""Words on either side of a number, up to the next one, that show of what it is told."""
SHORTEST = 3
"""Letters of a word that can be what is counted, and figures of a number that can be searched for."""
CROWDED = 40
"""Numbers that may have a word around them for it to bring them together."""
LEAST = 0.16
"""Likeness of what stands around two numbers from which they may be of one thing."""
APART = 0.3
"""The same where they do not count the same: "2.358 passagers", "2.600 personnes"."""
NEAR = 4
"""How many times the other one of two numbers of one thing may be when they do not count the same."""
CLOSE = 1.5
"""The same of two numbers that count the same, once an article each, and have nothing around them in common."""
SAME = 1.5
"""How much more alike two numbers are that count the same."""
LITTLE = 0.1
"""What any word around a number weighs; in a pack of few sentences no word is rare."""
MORE = 0.3
"""What each further figure of one thing adds."""
_JOINING = " \u00a0\u2009\u202f'’-\n"


class Figure(NamedTuple):
    """A number in its sentence, what it counts, both as printed, and by what the words around it are compared."""

    value: str
    kind: Kind
    counted: str
    unit: Unit
    printed: str
    around: frozenset[str]
    bare: str
    """The number as printed, without what it counts."""
    lone: bool = False
    """Whether no article that counts the same has two different numbers of it."""


def find(corpus: Corpus) -> Iterator[Find]:
    """Figures of one thing that differ, and figures that only one article has."""
    figures = [
        each
        for article, units in corpus.sentences.items()
        for unit in units
        for each in _in_unit(corpus, unit, corpus.language(article))
    ]
    shown: set[tuple[str, str]] = set()
    for group in _groups(corpus, _told_apart(figures)):
        given = {(each.unit.article, each.value) for each in group}
        found = list(_differing(corpus, group)) if given - shown else []
        yield from found
        shown |= given if found else set()
    holders: dict[str, set[str]] = defaultdict(set)
    for each in figures:
        holders[each.value].add(each.unit.article)
    for each in figures:
        if len(holders[each.value]) == 1 and (each.unit.article, each.value) not in shown:
            yield from _alone(corpus, each)


def _told_apart(figures: Sequence[Figure]) -> list[Figure]:
    values: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for each in figures:
        values[each.counted][each.unit.article].add(each.value)
    lone = {thing for thing, by_article in values.items() if all(len(each) == 1 for each in by_article.values())}
    return [each._replace(lone=each.kind == "count" and each.counted in lone) for each in figures]


def _groups(corpus: Corpus, figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures of one thing, one an article; those that are most surely so come together first."""
    near = sorted(_near(corpus, figures), key=lambda each: -each[0])
    chosen: dict[int, list[int]] = {}
    for _, one, other in near:
        ours, theirs = chosen.get(one), chosen.get(other)
        if ours is None and theirs is None:
            chosen[one] = chosen[other] = [one, other]
        elif ours is not theirs:
            group, more = ours or [one], theirs or [other]
            if not {figures[i].unit.article for i in group} & {figures[i].unit.article for i in more}:
                group += more
                chosen.update(dict.fromkeys(group, group))
    for group in {id(each): each for each in chosen.values()}.values():
        yield [figures[i] for i in group]


def _near(corpus: Corpus, figures: Sequence[Figure]) -> Iterator[tuple[float, int, int]]:
    """Each two figures of different articles that may be of one thing, and how alike what stands around them is."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, figure in enumerate(figures):
        for key in figure.around:
            places[key].append(i)
    for i, figure in enumerate(figures):
        if figure.lone:
            places[f"\n{figure.counted}"].append(i)
    met = {pair for here in places.values() if len(here) <= CROWDED for pair in combinations(here, 2)}
    for one, other in sorted(met):
        likeness = _of_one_thing(corpus, figures[one], figures[other])
        if likeness:
            yield likeness, one, other


def _of_one_thing(corpus: Corpus, one: Figure, other: Figure) -> float:
    """How alike what stands around two figures is; 0 when they are not of one thing."""
    if one.unit.article == other.unit.article or one.kind != other.kind:
        return 0.0
    same = one.counted == other.counted
    if not same and (one.kind != "count" or not _is_as_large(one, other)):
        return 0.0
    shared, ours, theirs = (_mass(corpus, each) for each in (one.around & other.around, one.around, other.around))
    likeness = shared / math.sqrt(ours * theirs) if shared else 0.0
    enough = LEAST if same else APART
    if likeness >= enough:
        return likeness * (SAME if same else 1.0)
    return LEAST if same and one.lone and other.lone and _is_as_large(one, other, CLOSE) else 0.0


def _is_as_large(one: Figure, other: Figure, times: float = NEAR) -> bool:
    small, large = sorted((Decimal(one.value), Decimal(other.value)))
    return float(large) <= times * float(small)


def _mass(corpus: Corpus, keys: Iterable[str]) -> float:
    return sum(corpus.weight(key) + LITTLE for key in keys)


def _differing(corpus: Corpus, group: Sequence[Figure]) -> Iterator[Find]:
    """What is laid side by side when two of the figures differ that are surely of one thing."""
    values = {each.value for each in group}
    sure = max(
        (_of_one_thing(corpus, *two) for two in combinations(group, 2) if two[0].value != two[1].value), default=0
    )
    if sure:
        telling = {i: (each.printed,) for i, each in enumerate(group)}
        about = tuple(dict.fromkeys(each.printed for each in group))
        strength = sure * (1 + MORE * (len(values) - 1))
        yield Find("figures", strength, tuple(each.unit for each in group), about, telling)


def _alone(corpus: Corpus, figure: Figure) -> Iterator[Find]:
    if figure.kind not in {"count", "year"} or not figure.bare[:1].isdecimal() or len(figure.value) < SHORTEST:
        return
    claim = only_here(corpus, {figure.unit.article}, (figure.bare,))
    if claim is not None:
        absent = whole_beside(corpus, {figure.unit.article})
        telling = {0: (figure.printed,)}
        yield Find("figure", _mass(corpus, figure.around), (figure.unit,), (figure.printed,), telling, absent, (claim,))


def _in_unit(corpus: Corpus, unit: Unit, language: str) -> Iterator[Figure]:
    numbers = numbers_in(unit, language)
    for i, number in enumerate(numbers):
        if not _in_address(unit, unit.tokens[number.first]):
            start = max(number.first - AROUND, numbers[i - 1].last + 1 if i else 0)
            end = min(number.last + 1 + AROUND, numbers[i + 1].first if i + 1 < len(numbers) else len(unit.tokens))
            near = (*unit.tokens[start : number.first], *unit.tokens[number.last + 1 : end])
            yield _figure(corpus, unit, number, near, language)


def _figure(corpus: Corpus, unit: Unit, number: Number, near: Iterable[Token], language: str) -> Figure:
    first, last = unit.tokens[number.first], unit.tokens[number.last]
    thing = _counted(unit, number.last) if number.kind == "count" else None
    end = last.end if thing is None else thing.end
    by = rate(unit.text[end - unit.start :].lstrip(), language) if thing else ""
    counted = "" if thing is None else f"{thing.stem} {by}".strip()
    end = end if not by else end + unit.text[end - unit.start :].lower().index(by[-1:], len(by) - 1) + 1
    around = frozenset(
        key for token in near if corpus.weight(key := corpus.key(token)) > 0 or len(token.lower) > SHORTEST
    )
    return Figure(
        number.value, number.kind, counted or _kind_of(unit, number), unit,
        on_one_line(unit.text[first.start - unit.start : end - unit.start]), around,
        unit.text[first.start - unit.start : last.end - unit.start],
    )  # fmt: skip


def _kind_of(unit: Unit, number: Number) -> str:
    """What a number that counts nothing is compared by: a day by its month."""
    month = [unit.tokens[i].stem for i in (number.first, number.last) if not unit.tokens[i].word.isdecimal()]
    return " ".join(month) if number.kind == "day" else f":{number.kind}"


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
