"""What robots score and how a pack is balanced: the fairness report and the summary of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.fairness.audit import CELLS, audited, audits, ease_of_explanations
from quiz.checks.fairness.robots import FEWEST, MARGIN
from quiz.document import Facts, Group, Run, Section
from quiz.locale.numbers import hundredths
from quiz.model import DEVICES
from quiz.tell.texts import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from quiz.checks.fairness.audit import Audit
    from quiz.checks.fairness.habits import Cases
    from quiz.document import Document
    from quiz.library.pack.packs import Contents
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion

    Told = Iterable[tuple[str, str]]

NO_BREAK = "\u00a0"


def fairness(say: Phrases, contents: Contents) -> Document:
    """Bank by bank and over all, what each robot is expected to score, and the balances."""
    each_told = (
        (each, (*_scores(say, each), *_habits(say, each), *_balances(say, each), *_bound(say, each)))
        for each in audits(contents)
    )
    return tuple(_titled(say, each, told) for each, told in each_told)


def summary(say: Phrases, contents: Contents) -> Document:
    """What a pack holds: its questions by kind, skill, level and article, its statements and outlets."""
    words, pack = say.audit, contents.pack
    banks = [
        _titled(say, each, [*_holdings(say, each, questions), *_balances(say, each)])
        for each, (_, questions) in zip(audits(contents), audited(contents), strict=True)
    ]
    sizes = [len(members) for members in (pack.statements, pack.outlets, pack.references)]
    counts = zip((words.statements, words.outlets, words.references), map(str, sizes), strict=True)
    return (*banks[:-1], Group((*banks[-1:], Section((), (_facts(say, counts),)))))


def _titled(say: Phrases, each: Audit, told: Told) -> Section:
    name = say.audit.all if each.name == "*" else each.name
    return Section((Run(say.audit.title.of(each.questions, name=name), strong=True),), (_facts(say, told),))


def _facts(say: Phrases, told: Told) -> Facts:
    return Facts(tuple(labelled(say, label, Run(text)) for label, text in told))


def _scores(say: Phrases, each: Audit) -> Told:
    return ((say.robots[name], _score(say, each, name)) for name in each.robots)


def _score(say: Phrases, each: Audit, name: str) -> str:
    """What a robot is expected to score, against one that picks at random."""
    score = hundredths(say.language, each.robots[name])
    if name == "random":
        return score
    over = each.robots[name] - each.robots["random"]
    verdict = say.audit.wins if over > MARGIN and each.questions >= FEWEST else say.audit.loses
    sign = "+" if round(over, 2) > 0 else ""
    return f"{score}  ({sign}{hundredths(say.language, over)}, {verdict})"


def _habits(say: Phrases, each: Audit) -> Told:
    return ((say.habits[name], _habit(say, found)) for name, found in each.habits.items())


def _habit(say: Phrases, found: Cases) -> str:
    """What a habit scores in the questions where it can be followed."""
    if not found.of:
        return say.audit.no_case
    score, chance = (hundredths(say.language, value) for value in (found.score, found.chance))
    verdict = say.audit.wins if found.pays else say.audit.loses
    return say.audit.habit.format(score=score, count=found.of, chance=chance, verdict=verdict)


def _holdings(say: Phrases, each: Audit, questions: Sequence[AnyQuestion]) -> Told:
    words = say.audit
    ease = {language: round(score) for language, score in ease_of_explanations(questions).items()}
    yield words.kinds, _counts(each.kinds)
    yield words.on_statements, str(each.on_statements)
    yield words.devices, _counts({say.devices[device]: each.devices.get(device, 0) for device in DEVICES})
    yield words.levels, _counts({str(level): count for level, count in sorted(each.levels.items())})
    yield words.articles, _counts(each.articles)
    yield words.forms, str(each.forms)
    yield words.ease, _counts(ease)


def _balances(say: Phrases, each: Audit) -> Told:
    words = say.audit
    longest, choices = each.longest_keys
    yield words.winners, _counts({name: each.winners.get(side, 0) for side, name in words.side.items()})
    cells = {cell: f"{words.side[cell[0]]} / {words.verdict[cell[1]]}" for cell in CELLS}
    yield words.cells, _counts({name: each.cells.get(cell, 0) for cell, name in cells.items()})
    yield words.cannot_tell, say.of.format(right=each.cannot_tell, of=each.questions)
    yield words.longest, say.of.format(right=longest, of=choices)
    yield words.keys, _counts(each.keys)


def _bound(say: Phrases, each: Audit) -> Told:
    """How far choices are bound to their texts, so that reading pays."""
    words = say.audit
    named, wrong = each.right_of
    yield words.choices, str(each.choices)
    yield words.twins, _share(say, each.twins, each.choices)
    yield words.right_of, _share(say, named, wrong)


def _share(say: Phrases, count: int, of: int) -> str:
    return f"{say.of.format(right=count, of=of)} ({say.manner.share_of(count, of)})"


def _counts(counts: Mapping[str, int]) -> str:
    items = (f"{name.replace(' ', NO_BREAK)}{NO_BREAK}{count}" for name, count in counts.items())
    return " · ".join(items) or "–"
