"""Robots that answer without reading, and their exact expected scores.

Options are shuffled on the screen, so expectations are computed, not sampled: each robot is a set of answers
among which it picks with equal chances. Scores are parts right, from 0 to 1.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from functools import cache
from math import comb, factorial
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.library.text.folding import fold
from quiz.model import Choice, Hottext, Match, Order, Word
from quiz.play.marking import key_of
from quiz.play.presentation import right_target, targets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.model import AnyQuestion, Language, Option, Pack, Verdict

    Robot: TypeAlias = Callable[["Situation"], Fraction]

MARGIN = 0.10
"""How far above chance a robot may score."""
FEWEST = 15
"""Questions under which a bank is too small for its robots to mean anything."""

LOADED_LOOKING = re.compile(
    r"\b(accus\w*|agress\w*|bloc|catégori\w*|censur\w*|clairement|contrepro\w*|craint\w*|démenti\w*|dénonc\w*|"
    r"domin\w*|échec\w*|endigu\w*|confinement|exig\w*|exclu\w*|franch\w*|grave\w*|ignor\w*|impératif\w*|"
    r"inacceptabl\w*|insist\w*|intimid\w*|invasion|irrecevabl\w*|majeur\w*|mena[cç]\w*|prétend\w*|"
    r"profit\w*|propagand\w*|refus\w*|rejet\w*|saper?|suppos\w*|veto|viol\w*|"
    r"accuse\w*|attack\w*|claim\w*|deni\w*|denounc\w*|fail\w*|ignor\w*|imperative|major|refus\w*|reject\w*|"
    r"rul\w* out|threat\w*|unacceptable)\b",
    re.IGNORECASE,
)
"""Words that look loaded to someone who does not ask who says them."""


class Situation(NamedTuple):
    """A question, seen by a robot that knows the bank's habits."""

    pack: Pack
    question: AnyQuestion
    usual_outlet: str | None
    by_chance: Fraction | None = None
    """What picking at random scores, if that was computed already."""


def chance(situation: Situation) -> Fraction:
    """Picks at random."""
    if situation.by_chance is not None:
        return situation.by_chance
    question = situation.question
    match question:
        case Choice() | Hottext():
            keys = sum(option.key for option in question.options)
            return _expected_picks(len(question.options), keys)
        case Order():
            return Fraction(1, len(question.options))
        case Match():
            return Fraction(1, len(targets_of(situation.pack, question)))


@cache
def _expected_picks(options: int, keys: int) -> Fraction:
    """The mean of right minus wrong, never below 0, over all picks of as many options as there are keys."""
    ways = comb(options, keys)
    total = sum(
        comb(keys, right) * comb(options - keys, keys - right) * max(0, right - (keys - right))
        for right in range(keys + 1)
    )
    return Fraction(total, ways * keys)


def first_option(situation: Situation) -> Fraction:
    """Takes what stands first: letter a, the order shown, the first target for every row."""
    question = situation.question
    match question:
        case Choice():
            tied = [option for option in question.options if option.passage]
            return _share(tied or question.options)
        case Hottext():
            return Fraction(int(question.options[0].key))
        case Order():
            return _expected_fixed_points(len(question.options))
        case Match():
            return chance(situation)


@cache
def _expected_fixed_points(steps: int) -> Fraction:
    """The mean share of steps in their place over all orders but the right one, which is never shown."""
    orders = factorial(steps)
    return Fraction(orders - steps, (orders - 1) * steps)


def longest_option(language: Language) -> Robot:
    """Takes the option with the longest text in one language."""

    def robot(situation: Situation) -> Fraction:
        options = _options(situation.question)
        lengths = [_length(option, language) for option in options]
        if not options or not any(lengths):
            return chance(situation)
        return _share([option for option, length in zip(options, lengths, strict=True) if length == max(lengths)])

    return robot


def usual_outlet(situation: Situation) -> Fraction:
    """Takes the outlet that is most often right in this bank."""
    scores = usual_scores(situation.pack, situation.question)
    return scores.get(situation.usual_outlet or "", chance(situation))


def usual_scores(pack: Pack, question: AnyQuestion) -> dict[str, Fraction]:
    """What taking each of the outlets that can be taken in a question scores."""
    if isinstance(question, Match):
        rights = [right_target(pack, question, row) for row in question.rows]
        names = [target.name for target in targets_of(pack, question)]
        return {name: Fraction(rights.count(name), len(rights)) for name in names}
    by_outlet: dict[str, list[Option | Word]] = {}
    for option in _options(question):
        outlet = outlet_of(pack, question, option)
        if outlet:
            by_outlet.setdefault(outlet, []).append(option)
    return {outlet: _share(options) for outlet, options in by_outlet.items()}


def says(verdict: Verdict) -> Robot:
    """Flags every passage, or trusts every passage."""

    def robot(situation: Situation) -> Fraction:
        return _judge(situation, verdict)

    return robot


def worse(state: bool) -> Robot:  # noqa: FBT001 -- the two robots differ in nothing else
    """Believes that state outlets (or all others) are the less exact ones and write the loaded passages."""

    def robot(situation: Situation) -> Fraction:
        pack, question = situation.pack, situation.question
        if isinstance(question, Choice) and question.judgement:
            suspected = any(is_state(pack, p.source) == state for p in pack.passages_of(question))
            return _judge(situation, "loaded" if suspected else "fair")
        if question.merit is None:
            return chance(situation)
        sides = [(option, _side(pack, question, option)) for option in _options(question)]
        trusted = [option for option, side in sides if side is not None and side != state]
        return _share(trusted) if trusted else chance(situation)

    return robot


def loaded_word(situation: Situation) -> Fraction:
    """Takes what sounds hard: the option with a loaded-looking word; flags a passage that has one."""
    pack, question = situation.pack, situation.question
    if isinstance(question, Choice) and question.judgement:
        sounds = any(LOADED_LOOKING.search(fold(p.quote)) for p in pack.passages_of(question))
        return _judge(situation, "loaded" if sounds else "fair")
    options = _options(question)
    if not options or not LOADED_LOOKING.search(fold("\n".join(map(_text, options)))):
        return chance(situation)
    hard = [option for option in options if LOADED_LOOKING.search(fold(_text(option)))]
    return _share(hard) if hard else chance(situation)


ROBOTS: dict[str, Robot] = {
    "random": chance,
    "first": first_option,
    "longest-fr": longest_option("fr"),
    "longest-en": longest_option("en"),
    "usual-outlet": usual_outlet,
    "flag-all": says("loaded"),
    "trust-all": says("fair"),
    "state-worse": worse(state=True),
    "non-state-worse": worse(state=False),
    "loaded-word": loaded_word,
}


def scores(pack: Pack, questions: Sequence[AnyQuestion]) -> dict[str, float]:
    """The expected score of each robot over some questions, from 0 to 1."""
    usual = most_frequent_key(pack, questions)
    situations = [Situation(pack, question, usual) for question in questions]
    return {name: fmean(float(robot(each)) for each in situations) for name, robot in ROBOTS.items()}


def most_frequent_key(pack: Pack, questions: Sequence[AnyQuestion]) -> str | None:
    """The outlet that is most often the right answer."""
    counted: Counter[str] = Counter()
    for question in questions:
        counted.update(key_outlets(pack, question))
    return counted.most_common(1)[0][0] if counted else None


def key_outlets(pack: Pack, question: AnyQuestion) -> list[str]:
    """The outlets that the right answer names or stands for."""
    if isinstance(question, Match):
        return [name for name in key_of(pack, question) if name in pack.outlets]
    keys = [option for option in _options(question) if option.key]
    return [outlet for option in keys if (outlet := outlet_of(pack, question, option))]


def outlet_of(pack: Pack, question: AnyQuestion, option: Option | Word) -> str | None:
    """The outlet that an option names, or that printed the passage it stands for or in.

    Words of a question that shows one outlet only point at no outlet: there is nothing to choose from.
    """
    if not isinstance(option, Word) and option.outlet:
        return option.outlet
    passages = pack.passages_of(question)
    if isinstance(option, Word) and len({pack.outlet_of(passage).id for passage in passages}) < 2:  # noqa: PLR2004 -- a choice needs two
        return None
    for passage in passages:
        inside = isinstance(option, Word) and any(pick.word == option.id for pick in passage.picks)
        if inside or (not isinstance(option, Word) and option.passage == passage.id):
            return pack.outlet_of(passage).id
    return None


def is_state(pack: Pack, source: str) -> bool:
    """Whether an article's publisher is under a state's control; an undeclared one counts as non-state."""
    return pack.outlets[pack.articles[source].source.outlet].sector == "state"


def _side(pack: Pack, question: AnyQuestion, option: Option | Word) -> bool | None:
    outlet = outlet_of(pack, question, option)
    return None if outlet is None else pack.outlets[outlet].sector == "state"


def _judge(situation: Situation, verdict: Verdict) -> Fraction:
    question = situation.question
    if not isinstance(question, Choice) or question.judgement is None:
        return chance(situation)
    told = [option for option in question.options if option.says == verdict]
    return _share(told) if told else Fraction(0)


def _options(question: AnyQuestion) -> Sequence[Option | Word]:
    return question.options if isinstance(question, Choice | Hottext) else ()


def _share(options: Sequence[Option | Word]) -> Fraction:
    """The chance that one of these, taken at random, is right."""
    return Fraction(sum(option.key for option in options), len(options))


def _text(option: Option | Word) -> str:
    if isinstance(option, Word):
        return option.word
    return f"{option.text.fr} {option.text.en}" if option.text else ""


def _length(option: Option | Word, language: Language) -> int:
    if isinstance(option, Word):
        return len(option.word)
    return len(option.text.of(language)) if option.text else 0
