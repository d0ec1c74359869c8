"""What the fairness rules count in a bank, so that banks can be added up without being read again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import field

from quiz.checks.fairness import Audit, cannot_tell, cell_of, key_is_longest, winner_of
from quiz.checks.robots import ROBOTS, Situation, chance, key_outlets, usual_scores
from quiz.model import LANGUAGES, Choice, Match
from quiz.model.values import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import AnyQuestion, Pack

USUAL = "usual-outlet"


class Tally(Value, frozen=True, kw_only=True):
    """Sums over the questions of a bank.

    `robots` are sums of expected scores. The robot that takes the outlet most often right must know all banks
    first: `usual` says, for each outlet, how much more than by chance it gains here by taking that one.
    """

    questions: int = 0
    robots: dict[str, float] = field(default_factory=dict)
    usual: dict[str, float] = field(default_factory=dict)
    winners: dict[str, int] = field(default_factory=dict)
    cells: dict[str, int] = field(default_factory=dict)
    cannot_tell: int = 0
    longest_keys: dict[str, int] = field(default_factory=dict)
    choices: int = 0
    kinds: dict[str, int] = field(default_factory=dict)
    devices: dict[str, int] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)
    articles: dict[str, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    forms: int = 0
    on_statements: int = 0


def tally(pack: Pack, questions: Sequence[AnyQuestion]) -> Tally:
    """Count everything that the fairness rules are about."""
    situations = [_situation(pack, question) for question in questions]
    lengths = [q for q in questions if isinstance(q, Choice) and all(option.text for option in q.options)]
    return Tally(
        questions=len(questions),
        robots={name: sum(float(robot(s)) for s in situations) for name, robot in ROBOTS.items() if name != USUAL},
        usual=_usual(situations),
        winners=_counted(winner_of(pack, question) for question in questions),
        cells=_counted("/".join(cell) for cell in (cell_of(pack, question) for question in questions) if cell),
        cannot_tell=sum(cannot_tell(question) for question in questions),
        longest_keys={language: sum(key_is_longest(q, language) for q in lengths) for language in LANGUAGES},
        choices=len(lengths),
        kinds=_counted(question.kind for question in questions),
        devices=_counted(question.device for question in questions),
        levels=dict(Counter(question.level for question in questions)),
        articles=_counted(name for q in questions for name in sorted({p.source for p in pack.passages_of(q)})),
        keys=_counted(name for question in questions for name in key_outlets(pack, question)),
        forms=sum(question.form == "A" and question.twin is not None for question in questions),
        on_statements=sum(isinstance(q, Match) and q.statement is not None for q in questions),
    )


def _situation(pack: Pack, question: AnyQuestion) -> Situation:
    blind = Situation(pack, question, None)
    return blind._replace(by_chance=chance(blind))


def _usual(situations: Iterable[Situation]) -> dict[str, float]:
    gains: dict[str, float] = {}
    for each in situations:
        by_chance = float(chance(each))
        for outlet, score in usual_scores(each.pack, each.question).items():
            gains[outlet] = gains.get(outlet, 0.0) + float(score) - by_chance
    return gains


def _counted(names: Iterable[str | None]) -> dict[str, int]:
    return dict(Counter(name for name in names if name is not None))


def added(tallies: Iterable[Tally]) -> Tally:
    """The tally of several banks together."""
    tallies = list(tallies)
    fields: dict[str, object] = {}
    for name in Tally.__struct_fields__:
        values = [getattr(each, name) for each in tallies]
        fields[name] = sum(values) if isinstance(getattr(Tally(), name), int) else _merged(values)
    return Tally(**fields)  # type: ignore[arg-type]  # each field keeps its type


def _merged(parts: Iterable[dict[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for part in parts:
        for name, count in part.items():
            total[name] = total.get(name, 0) + count
    return total


def audit_of(counted: Tally, name: str) -> Audit:
    """The audit of a bank, or of all of them, from what was counted."""
    usual = max(counted.keys, key=lambda outlet: counted.keys[outlet], default=None)
    gained = counted.robots["random"] + (counted.usual.get(usual, 0.0) if usual else 0.0)
    sums = {name: gained if name == USUAL else counted.robots[name] for name in ROBOTS}
    return Audit(
        name=name,
        questions=counted.questions,
        robots={robot: total / counted.questions for robot, total in sums.items()},
        winners=counted.winners,
        cells={(side, verdict): count for cell, count in counted.cells.items() for side, verdict in [cell.split("/")]},
        cannot_tell=counted.cannot_tell,
        longest_keys=(max(counted.longest_keys.values()), counted.choices),
        kinds=counted.kinds,
        devices=counted.devices,
        levels=counted.levels,
        articles=counted.articles,
        keys=counted.keys,
        forms=counted.forms,
        on_statements=counted.on_statements,
        reading_ease={},
    )
