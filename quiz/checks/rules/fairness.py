"""B: no prejudice wins a bank; the figures are in `quiz check --fairness`.

They are those of a whole bank or pack; a pack of a few questions is not held to them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from quiz.checks.fairness.audit import CELLS, audits
from quiz.checks.fairness.robots import FEWEST, MARGIN
from quiz.checks.rules.values import Family, Rule
from quiz.library.problems import Problem
from quiz.locale.said import Said, said
from quiz.model import DEVICES
from quiz.play.company import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.checks.fairness.audit import Audit
    from quiz.library.pack.packs import Contents

RULES = (
    Rule("B901"),
    Rule("B902"),
    Rule("B903"),
    Rule("B904"),
    Rule("B905"),
    Rule("B906"),
    Rule("B907"),
    Rule("B908"),
    Rule("B909"),
)


TOLERANCE = 0.10
"""How far a share that should be one half may be from it."""
CAN_NOT_TELL = 0.08
"""Least share of questions whose honest key is "cannot tell"."""
LONGEST_KEYS = 0.45
"""Largest share of choices whose key is the longest option."""
FEWEST_WINNERS = 5
FEWEST_IN_CELL = 5
LARGE = 100
"""Questions from which a pack is held to the coverage of devices, levels and articles."""
PER_DEVICE = 5
PER_ARTICLE = 15
MOST_MEETINGS = 3
"""Questions in which one passage may stand."""
LEVELS = {1: 0.40, 2: 0.40, 3: 0.20}


def fair(contents: Contents) -> Iterator[Problem]:
    """B901 to B908: robots, winners, cells, honest doubt, key lengths, coverage, habits."""
    located = {each.value.id: each for each in contents.banks}
    for each in audits(contents):
        bank = located.get(each.name) or next(iter(contents.banks))
        for code, message in unfair(each, contents.pack.articles):
            yield Problem(code=code, message=message, span=bank.span("bank"))


def unfair(each: Audit, articles: Iterable[str]) -> Iterator[tuple[str, Said]]:
    """What is wrong with a bank, or with all of them together, which must cover the articles too."""
    if each.name != "*":
        yield from (*_robots(each), *_habits(each), *_balance(each))
        return
    for code, message in (*_robots(each), *_habits(each), *_balance(each), *_coverage(each, articles)):
        yield code, said("fairness.all_banks", message=message)


def varied(contents: Contents) -> Iterator[Problem]:
    """B909: in a large pack nobody meets a passage again and again."""
    questions = contents.pack.questions()
    written = {each.value.id: each for each in contents.questions}
    met: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for question in questions if len(questions) >= LARGE else ():
        for place in dict.fromkeys(places(contents.pack.passages_of(question))):
            if len(met[place]) >= MOST_MEETINGS:
                where = written.get(question.id) or next(iter(contents.banks))
                message = said("fairness.met_again", questions=" · ".join(met[place]), most=MOST_MEETINGS)
                yield Problem(code="B909", message=message, span=where.span("passages"))
            met[place].append(question.id)


def _robots(each: Audit) -> Iterator[tuple[str, Said]]:
    if each.questions < FEWEST:
        return
    chance = each.robots["random"]
    for name, score in each.robots.items():
        if score > chance + MARGIN:
            yield (
                "B901",
                said("fairness.robot_wins", name=name, score=score, chance=chance),
            )


def _habits(each: Audit) -> Iterator[tuple[str, Said]]:
    for name, found in each.habits.items():
        if found.pays:
            score, chance = (f"{value:.2f}" for value in found[:2])
            yield "B908", said("fairness.habit_pays", name=name, score=score, chance=chance, count=found.of)


def _balance(each: Audit) -> Iterator[tuple[str, Said]]:
    won, of = each.winners.get("state", 0), sum(each.winners.values())
    if of >= FEWEST_WINNERS and abs(won / of - 0.5) > TOLERANCE + 1e-9:
        yield (
            "B902",
            said("fairness.state_wins", won=won, of=of),
        )
    fair_ones, judged = each.cells.get(CELLS[0], 0) + each.cells.get(CELLS[2], 0), sum(each.cells.values())
    if judged >= FEWEST_WINNERS and abs(fair_ones / judged - 0.5) > TOLERANCE + 1e-9:
        yield (
            "B903",
            said("fairness.fair_ones", fair_ones=fair_ones, judged=judged),
        )
    longest, choices = each.longest_keys
    if each.questions >= FEWEST and choices and longest / choices > LONGEST_KEYS:
        yield (
            "B905",
            said("fairness.longest_key", longest=longest, choices=choices),
        )


def _coverage(each: Audit, articles: Iterable[str]) -> Iterator[tuple[str, Said]]:
    """What a large pack must cover."""
    if each.questions < LARGE:
        return
    told, of = each.cannot_tell, each.questions
    if told / of < CAN_NOT_TELL:
        yield "B904", said("fairness.cannot_tell", told=told, of=of)
    yield from _levels(each)
    yield from _at_least("B903", {"/".join(cell): each.cells.get(cell, 0) for cell in CELLS}, FEWEST_IN_CELL)
    yield from _at_least("B906", {device: each.devices.get(device, 0) for device in DEVICES}, PER_DEVICE)
    yield from _at_least("B906", {name: each.articles.get(name, 0) for name in articles}, PER_ARTICLE)


def _levels(each: Audit) -> Iterator[tuple[str, Said]]:
    for level, wanted in LEVELS.items():
        share = each.levels.get(level, 0) / each.questions
        if abs(share - wanted) > TOLERANCE + 1e-9:
            yield (
                "B907",
                said("fairness.levels", level=level, share=share, wanted=wanted),
            )


def _at_least(code: str, found: dict[str, int], wanted: int) -> Iterator[tuple[str, Said]]:
    for name, count in found.items():
        if count < wanted:
            yield code, said("fairness.too_few", name=name, count=count, wanted=wanted)


FAMILY = Family(RULES, (fair, varied))
