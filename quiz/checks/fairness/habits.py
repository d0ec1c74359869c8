"""Habits that a pupil may learn instead of reading, and what each scores where it applies.

A robot that guesses in most questions hides what it wins in a few: a habit is held to the questions in which it
can be followed. Where it can, it picks with equal chances among the answers that it likes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from quiz.library.text.folding import fold
from quiz.model import Option
from quiz.play.kinds.chances import share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from quiz.model import AnyQuestion, Pack, Text, Verdict

MARGIN = 0.20
"""How far above chance a habit may score where it applies: as far as "cannot tell" may, which is right in half."""
FEWEST = 6
"""Cases under which a habit cannot be learned."""
LONG = 4
"""Letters from which a word of the prompt may echo in an option."""

ALIKE = re.compile(
    r"\b(les deux|l'une? et l'autre|aucune?|ni l'une?|la même chose|autant|both|neither|none|the same|equally)\b"
)
"""Answers that choose nothing: both, neither, the same."""


class Cases(NamedTuple):
    """What a habit scores where it applies, what chance would, both from 0 to 1, and in how many questions."""

    score: float
    chance: float
    of: int

    @property
    def pays(self) -> bool:
        """Whether following it wins."""
        return self.of >= FEWEST and self.score > self.chance + MARGIN


class Listed(NamedTuple):
    """A question with the options to which it is the answer."""

    question: AnyQuestion
    options: tuple[Option, ...]


Habit: TypeAlias = "Callable[[Listed], Sequence[Option]]"
"""The options that it likes; none where it does not apply."""


def habits(pack: Pack, questions: Iterable[AnyQuestion]) -> dict[str, Cases]:
    """What each habit scores over some questions."""
    listed = list(_listed(questions))
    followed: dict[str, Habit] = {**_HABITS, "usually-fair": _usually_fair(pack, listed)}
    return {name: _cases(habit, listed) for name, habit in followed.items()}


def _listed(questions: Iterable[AnyQuestion]) -> Iterator[Listed]:
    for question in questions:
        options = tuple(member for _, member in question.members if isinstance(member, Option))
        if options:
            yield Listed(question, options)


def _cases(habit: Habit, listed: Iterable[Listed]) -> Cases:
    found = [(share(liked), share(each.options)) for each in listed if (liked := habit(each))]
    if not found:
        return Cases(0.0, 0.0, 0)
    scores, chances = zip(*found, strict=True)
    return Cases(fmean(map(float, scores)), fmean(map(float, chances)), len(found))


def _doubtful(listed: Listed) -> Sequence[Option]:
    """Takes "cannot tell" wherever it is offered."""
    return [option for option in listed.options if option.cannot_tell]


def _all_alike(listed: Listed) -> Sequence[Option]:
    """Takes what says both, neither or the same."""
    return [option for option in listed.options if option.text and ALIKE.search(_folded(option))]


def _lone(listed: Listed) -> Sequence[Option]:
    """Takes the verdict that one option alone passes, where others agree."""
    counts = Counter(option.says for option in listed.options if option.says)
    return [option for option in listed.options if option.says and counts[option.says] == 1 < max(counts.values())]


def _echo(listed: Listed) -> Sequence[Option]:
    """Takes the option that repeats most words of the prompt, where one repeats more than others."""
    prompt = _words(fold(_in_all(listed.question.ask)).casefold())
    shared = [len(prompt & _words(_folded(option))) for option in listed.options]
    most = max(shared)
    liked = [option for option, count in zip(listed.options, shared, strict=True) if count == most]
    return liked if len(liked) < len(listed.options) else ()


def _usually_fair(pack: Pack, listed: Iterable[Listed]) -> Habit:
    """Trusts the outlet that is most often judged fair."""
    judged: dict[str, list[Verdict]] = defaultdict(list)
    for each in listed:
        for outlet in _judged(pack, each):
            judged[outlet].append(each.question.judgement or "loaded")
    usual = max(judged, key=lambda name: (2 * judged[name].count("fair") - len(judged[name]), name), default=None)

    def habit(one: Listed) -> Sequence[Option]:
        return [option for option in one.options if option.says == "fair"] if usual in _judged(pack, one) else ()

    return habit


def _judged(pack: Pack, listed: Listed) -> set[str]:
    """The outlets whose words are judged."""
    if listed.question.judgement is None:
        return set()
    return {pack.outlet_of(passage).id for passage in pack.passages_of(listed.question)}


def _folded(option: Option) -> str:
    return fold(_in_all(option.text)).casefold() if option.text else ""


def _in_all(text: Text) -> str:
    return " ".join(words for _, words in text.versions)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text) if len(word) >= LONG}


_HABITS: dict[str, Habit] = {"cannot-tell": _doubtful, "alike": _all_alike, "lone": _lone, "echo": _echo}
