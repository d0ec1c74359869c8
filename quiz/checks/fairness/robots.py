"""Robots that answer without reading, and their exact expected scores.

Options are shuffled on the screen, so expectations are computed, not sampled: each robot is a set of answers
among which it picks with equal chances. Scores are parts right, from 0 to 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeAlias

from quiz.library.text.folding import fold
from quiz.play.kinds import kind_of
from quiz.play.kinds.chances import liking, ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.model import AnyQuestion, Language, Member, Pack, Verdict
    from quiz.play.kinds.kind import Kind

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
    r"rul\w* out|threat\w*|unacceptable)\b"
)
"""Words that look loaded to someone who does not ask who says them, in small letters: so many take long in either."""


def sounds_loaded(text: str) -> bool:
    """Whether one of them is in a text."""
    return LOADED_LOOKING.search(fold(text).lower()) is not None


@dataclass(frozen=True)
class Situation:
    """A question, seen by a robot that knows the bank's habits. What several robots look at is looked up once."""

    pack: Pack
    question: AnyQuestion
    usual_outlet: str | None

    @cached_property
    def kind(self) -> Kind:
        """The question, seen as one of its kind."""
        return kind_of(self.question)

    @cached_property
    def choices(self) -> Sequence[Member]:
        """What an answer may name."""
        return self.kind.choices(self.pack)

    @property
    def options(self) -> Sequence[Member]:
        """What is right or wrong by itself; nothing where an answer has rows or ranks."""
        return () if self.kind.in_parts else self.choices

    @cached_property
    def chance(self) -> Fraction:
        """What picking at random scores."""
        return self.kind.chance(self.pack)


def chance(situation: Situation) -> Fraction:
    """Picks at random."""
    return situation.chance


def first_option(situation: Situation) -> Fraction:
    """Takes what stands first: letter a, the order shown, the first target for every row."""
    return situation.kind.first(situation.pack)


def longest_option(situation: Situation, language: Language) -> Fraction:
    """Takes the option with the longest text in one language."""
    options = situation.options
    lengths = [_length(option, language) for option in options]
    if not options or not any(lengths):
        return chance(situation)
    longest = [option for option, length in zip(options, lengths, strict=True) if length == max(lengths)]
    return liking(options, longest)


def usual_outlet(situation: Situation) -> Fraction:
    """Takes the outlet that is most often right in this bank."""
    return usual_scores(situation).get(situation.usual_outlet or "", chance(situation))


def usual_scores(situation: Situation) -> dict[str, Fraction]:
    """What taking each of the outlets that can be taken in a question scores."""
    pack, kind = situation.pack, situation.kind
    taken: dict[str, list[Member]] = {}
    for choice in situation.choices:
        if outlet := kind.outlet_of(pack, choice):
            taken.setdefault(outlet, []).append(choice)
    if not kind.in_parts:
        return {outlet: liking(situation.choices, each) for outlet, each in taken.items()}
    key = kind.key(pack)
    return {
        outlet: ratio(sum(key.count(one.name) for one in each), len(key) * len(each)) for outlet, each in taken.items()
    }


def says(situation: Situation, verdict: Verdict) -> Fraction:
    """Flags every passage, or trusts every passage."""
    if situation.question.judgement is None:
        return chance(situation)
    told = [option for option in situation.options if option.says == verdict]
    return liking(situation.options, told) if told else Fraction(0)


def worse(situation: Situation, *, state: bool) -> Fraction:
    """Believes that state outlets (or all others) are the less exact ones and write the loaded passages."""
    pack, question = situation.pack, situation.question
    if question.judgement:
        suspected = any(is_state(pack, p.source) == state for p in pack.passages_of(question))
        return says(situation, "loaded" if suspected else "fair")
    if question.merit is None:
        return chance(situation)
    printed = [(option, situation.kind.outlet_of(pack, option)) for option in situation.options]
    trusted = [option for option, outlet in printed if outlet and (pack.outlets[outlet].sector == "state") != state]
    return liking(situation.options, trusted) if trusted else chance(situation)


def loaded_word(situation: Situation) -> Fraction:
    """Takes what sounds hard: the option with a loaded-looking word; flags a passage that has one."""
    pack, question = situation.pack, situation.question
    if question.judgement:
        sounds = any(sounds_loaded(p.quote) for p in pack.passages_of(question))
        return says(situation, "loaded" if sounds else "fair")
    options = situation.options
    if not options or not sounds_loaded("\n".join(map(_text, options))):
        return chance(situation)
    hard = [option for option in options if sounds_loaded(_text(option))]
    return liking(options, hard) if hard else chance(situation)


ROBOTS: dict[str, Robot] = {
    "random": chance,
    "first": first_option,
    "longest-fr": partial(longest_option, language="fr"),
    "longest-en": partial(longest_option, language="en"),
    "usual-outlet": usual_outlet,
    "flag-all": partial(says, verdict="loaded"),
    "trust-all": partial(says, verdict="fair"),
    "state-worse": partial(worse, state=True),
    "non-state-worse": partial(worse, state=False),
    "loaded-word": loaded_word,
}


def key_outlets(pack: Pack, question: AnyQuestion) -> list[str]:
    """The outlets that the right answer names or stands for."""
    kind = kind_of(question)
    named = {choice.name: choice for choice in kind.choices(pack)}
    return [outlet for name in kind.key(pack) if (outlet := kind.outlet_of(pack, named[name]))]


def is_state(pack: Pack, source: str) -> bool:
    """Whether an article's publisher is under a state's control; an undeclared one counts as non-state."""
    return pack.outlets[pack.articles[source].source.outlet].sector == "state"


def _text(option: Member) -> str:
    return option.word or (" ".join(words for _, words in option.text.versions) if option.text else "")


def _length(option: Member, language: Language) -> int:
    return len(option.word or (option.text.of(language) if option.text else ""))
