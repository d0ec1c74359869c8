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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

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

_LONG_WORD = re.compile(rf"\w{{{LONG},}}")


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
    folded: tuple[str, ...]
    """What each option says, in all languages."""


Habit: TypeAlias = "Callable[[Listed], Sequence[Option]]"
"""The options that it likes; none where it does not apply."""


def habits(pack: Pack, questions: Iterable[AnyQuestion]) -> dict[str, Cases]:
    """What each habit scores over some questions."""
    return Habits(pack).over(questions)


class Case(NamedTuple):
    """What a habit scores in a question, and what chance does."""

    score: float
    chance: float


class Looked(NamedTuple):
    """A question with options, looked at once: what each habit that applies scores, and whose words are judged."""

    cases: Mapping[str, Case]
    verdict: Verdict | None
    judged: frozenset[str]
    trusting: Case | None
    """What calling its words fair scores."""


class Habits:
    """The habits over the questions of one pack, however many banks and draws a question stands in."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._known: dict[int, tuple[AnyQuestion, Looked | None]] = {}

    def over(self, questions: Iterable[AnyQuestion]) -> dict[str, Cases]:
        """What each habit scores over some of them."""
        looked = [each for question in questions if (each := self._look(question)) is not None]
        usual = _usually_fair(looked)
        trusted = [each.trusting for each in looked if each.trusting and usual in each.judged]
        found = {name: [each.cases[name] for each in looked if name in each.cases] for name in _HABITS}
        return {name: _cases(cases) for name, cases in (found | {"usually-fair": trusted}).items()}

    def _look(self, question: AnyQuestion) -> Looked | None:
        """What was seen of this very question, which is held so that no other takes its place in memory."""
        if id(question) not in self._known:
            options = tuple(member for _, member in question.members if isinstance(member, Option))
            self._known[id(question)] = question, _looked(self._pack, _listed(question, options)) if options else None
        return self._known[id(question)][1]


def _listed(question: AnyQuestion, options: tuple[Option, ...]) -> Listed:
    return Listed(question, options, tuple(map(_folded, options)))


def _looked(pack: Pack, listed: Listed) -> Looked:
    liked = {name: habit(listed) for name, habit in _HABITS.items()}
    judged = _judged(pack, listed)
    fair = [option for option in listed.options if option.says == "fair"] if judged else ()
    return Looked(
        {name: _case(listed, options) for name, options in liked.items() if options},
        listed.question.judgement,
        frozenset(judged),
        _case(listed, fair) if fair else None,
    )


def _case(listed: Listed, liked: Sequence[Option]) -> Case:
    return Case(_share(liked), _share(listed.options))


def _share(options: Sequence[Option]) -> float:
    return sum(option.key for option in options) / len(options)


def _cases(found: Sequence[Case]) -> Cases:
    if not found:
        return Cases(0.0, 0.0, 0)
    scores, chances = zip(*found, strict=True)
    return Cases(fmean(scores), fmean(chances), len(found))


def _doubtful(listed: Listed) -> Sequence[Option]:
    """Takes "cannot tell" wherever it is offered."""
    return [option for option in listed.options if option.cannot_tell]


def _all_alike(listed: Listed) -> Sequence[Option]:
    """Takes what says both, neither or the same."""
    return [option for option, text in zip(listed.options, listed.folded, strict=True) if text and ALIKE.search(text)]


def _lone(listed: Listed) -> Sequence[Option]:
    """Takes the verdict that one option alone passes, where others agree."""
    counts = Counter(option.says for option in listed.options if option.says)
    return [option for option in listed.options if option.says and counts[option.says] == 1 < max(counts.values())]


def _echo(listed: Listed) -> Sequence[Option]:
    """Takes the option that repeats most words of the prompt, where one repeats more than others."""
    prompt = _words(fold(_in_all(listed.question.ask)).casefold())
    shared = [len(prompt & _words(text)) for text in listed.folded]
    most = max(shared)
    liked = [option for option, count in zip(listed.options, shared, strict=True) if count == most]
    return liked if len(liked) < len(listed.options) else ()


def _usually_fair(looked: Iterable[Looked]) -> str | None:
    """The outlet that is most often judged fair, which a habit trusts."""
    judged: dict[str, list[Verdict]] = defaultdict(list)
    for each in looked:
        for outlet in each.judged:
            judged[outlet].append(each.verdict or "loaded")
    return max(judged, key=lambda name: (2 * judged[name].count("fair") - len(judged[name]), name), default=None)


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
    return set(_LONG_WORD.findall(text))


_HABITS: dict[str, Habit] = {"cannot-tell": _doubtful, "alike": _all_alike, "lone": _lone, "echo": _echo}
