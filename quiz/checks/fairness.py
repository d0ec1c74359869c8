"""No prejudice wins: robots score no better than chance, and winners, judgements and keys are balanced.

The figures are those of a whole bank or pack; a pack of a few questions is not held to them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.checks.readability import mean_reading_ease
from quiz.checks.robots import FEWEST, MARGIN, is_state, key_outlets, scores
from quiz.library.problems import Problem
from quiz.locale.numbers import hundredths
from quiz.model import DEVICES, LANGUAGES, Choice, Match, Text
from quiz.play.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Language, Pack, Verdict

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
LEVELS = {1: 0.30, 2: 0.45, 3: 0.25}
CELLS: tuple[tuple[Literal["state", "non-state"], Verdict], ...] = (
    ("state", "fair"),
    ("state", "loaded"),
    ("non-state", "fair"),
    ("non-state", "loaded"),
)


class Audit(NamedTuple):
    """What a bank, or a whole pack, looks like to someone who does not read it."""

    name: str
    questions: int
    robots: dict[str, float]
    winners: dict[str, int]
    cells: dict[tuple[str, str], int]
    cannot_tell: int
    longest_keys: tuple[int, int]
    kinds: dict[str, int]
    devices: dict[str, int]
    levels: dict[int, int]
    articles: dict[str, int]
    keys: dict[str, int]
    forms: int
    on_statements: int


def audit(pack: Pack, questions: Sequence[AnyQuestion], name: str) -> Audit:
    """Count everything that the fairness rules and reports are about."""
    return Audit(
        name=name,
        questions=len(questions),
        robots=scores(pack, questions),
        winners=dict(Counter(filter(None, (winner_of(pack, question) for question in questions)))),
        cells=dict(Counter(filter(None, (cell_of(pack, question) for question in questions)))),
        cannot_tell=sum(cannot_tell(question) for question in questions),
        longest_keys=_longest_keys(questions),
        kinds=dict(Counter(question.kind for question in questions)),
        devices=dict(Counter(question.device for question in questions)),
        levels=dict(Counter(question.level for question in questions)),
        articles=dict(Counter(name for question in questions for name in _articles(pack, question))),
        keys=dict(Counter(name for question in questions for name in key_outlets(pack, question))),
        forms=sum(question.form == "A" and question.twin is not None for question in questions),
        on_statements=sum(isinstance(q, Match) and q.statement is not None for q in questions),
    )


def audits(contents: Contents) -> list[Audit]:
    """One audit a bank, then one over all of them when there are several."""
    return [audit(contents.pack, questions, name) for name, questions in audited(contents)]


def audited(contents: Contents) -> list[tuple[str, Sequence[AnyQuestion]]]:
    """The name of each audit and the questions that it is about; `*` names all banks."""
    pack = contents.pack
    each: list[tuple[str, Sequence[AnyQuestion]]] = [(bank.id, bank.questions) for bank in pack.banks if bank.questions]
    return [*each, ("*", pack.questions())] if len(each) > 1 else each


def winner_of(pack: Pack, question: AnyQuestion) -> str | None:
    """Which side wins a question about exactness, care or completeness: state, non-state or none of them."""
    if question.merit is None or kind_of(question).in_parts:
        return None
    sides = {pack.outlets[name].sector == "state" for name in key_outlets(pack, question)}
    return ("state" if sides.pop() else "non-state") if len(sides) == 1 else None


def cell_of(pack: Pack, question: AnyQuestion) -> tuple[str, str] | None:
    """For a judgement, whether a state outlet is judged, and how the key has it."""
    if question.judgement is None:
        return None
    state = any(is_state(pack, passage.source) for passage in pack.passages_of(question))
    return ("state" if state else "non-state", question.judgement)


def cannot_tell(question: AnyQuestion) -> bool:
    """Whether doubt is the honest answer."""
    return isinstance(question, Choice) and any(option.key and option.cannot_tell for option in question.options)


def _longest_keys(questions: Sequence[AnyQuestion]) -> tuple[int, int]:
    """In how many choices the key is the longest option in some language, and of how many."""
    choices = [q for q in questions if isinstance(q, Choice) and all(option.text for option in q.options)]
    return max(sum(key_is_longest(q, language) for q in choices) for language in LANGUAGES), len(choices)


def key_is_longest(question: Choice, language: Language) -> bool:
    """Whether a key is as long as any option."""
    lengths = [(len(option.text.of(language)), option.key) for option in question.options if option.text]
    longest = max(length for length, _ in lengths)
    return any(key for length, key in lengths if length == longest)


def _articles(pack: Pack, question: AnyQuestion) -> set[str]:
    """The articles a question shows."""
    return {passage.source for passage in pack.passages_of(question)}


def explained_with_ease(questions: Sequence[AnyQuestion], language: Language) -> float:
    """The mean reading ease of the explanations."""
    return mean_reading_ease([question.explain.of(language) for question in questions], language)


def fair(contents: Contents) -> Iterator[Problem]:
    """B901 to B907: robots, winners, cells, honest doubt, key lengths, coverage."""
    located = {each.value.id: each for each in contents.banks}
    for each in audits(contents):
        bank = located.get(each.name) or next(iter(contents.banks))
        for code, message in unfair(each, contents.pack.articles):
            yield Problem(code=code, message=message, span=bank.span("bank"))


def unfair(each: Audit, articles: Iterable[str]) -> Iterator[tuple[str, Text]]:
    """What is wrong with a bank, or with all of them together, which must cover the articles too."""
    if each.name != "*":
        yield from (*_robots(each), *_balance(each))
        return
    for code, message in (*_robots(each), *_balance(each), *_coverage(each, articles)):
        yield code, Text(fr=f"toutes banques : {message.fr}", en=f"all banks: {message.en}")


def _robots(each: Audit) -> Iterator[tuple[str, Text]]:
    if each.questions < FEWEST:
        return
    chance = each.robots["random"]
    for name, score in each.robots.items():
        if score > chance + MARGIN:
            yield (
                "B901",
                Text(
                    fr=f"le robot « {name} » gagne sans lire : {hundredths('fr', score)}, "
                    f"contre {hundredths('fr', chance)} au hasard",
                    en=f'the robot "{name}" wins without reading: {score:.2f}, against {chance:.2f} by chance',
                ),
            )


def _balance(each: Audit) -> Iterator[tuple[str, Text]]:
    won, of = each.winners.get("state", 0), sum(each.winners.values())
    if of >= FEWEST_WINNERS and abs(won / of - 0.5) > TOLERANCE + 1e-9:
        yield (
            "B902",
            Text(
                fr=f"un média d’État a raison dans {won} comparaisons sur {of} ; il en faut environ la moitié",
                en=f"a state outlet wins {won} of {of} comparisons; about half is wanted",
            ),
        )
    fair_ones, judged = each.cells.get(CELLS[0], 0) + each.cells.get(CELLS[2], 0), sum(each.cells.values())
    if judged >= FEWEST_WINNERS and abs(fair_ones / judged - 0.5) > TOLERANCE + 1e-9:
        yield (
            "B903",
            Text(
                fr=f"{fair_ones} jugements sur {judged} ont pour clé « fidèle » ; il en faut environ la moitié",
                en=f'{fair_ones} of {judged} judgements are keyed "fair"; about half is wanted',
            ),
        )
    longest, choices = each.longest_keys
    if each.questions >= FEWEST and choices and longest / choices > LONGEST_KEYS:
        yield (
            "B905",
            Text(
                fr=f"la bonne réponse est la plus longue dans {longest} choix sur {choices}",
                en=f"the key is the longest option in {longest} of {choices} choices",
            ),
        )


def _coverage(each: Audit, articles: Iterable[str]) -> Iterator[tuple[str, Text]]:
    """What a large pack must cover."""
    if each.questions < LARGE:
        return
    told, of = each.cannot_tell, each.questions
    if told / of < CAN_NOT_TELL:
        fr = f"« on ne peut pas trancher » n’est juste que dans {told} questions sur {of}"
        yield "B904", Text(fr=fr, en=f'"cannot tell" is right in only {told} of {of} questions')
    yield from _levels(each)
    yield from _at_least("B903", {"/".join(cell): each.cells.get(cell, 0) for cell in CELLS}, FEWEST_IN_CELL)
    yield from _at_least("B906", {device: each.devices.get(device, 0) for device in DEVICES}, PER_DEVICE)
    yield from _at_least("B906", {name: each.articles.get(name, 0) for name in articles}, PER_ARTICLE)


def _levels(each: Audit) -> Iterator[tuple[str, Text]]:
    for level, wanted in LEVELS.items():
        share = each.levels.get(level, 0) / each.questions
        if abs(share - wanted) > TOLERANCE + 1e-9:
            yield (
                "B907",
                Text(
                    fr=f"niveau {level} : {share:.0%} des questions ; environ {wanted:.0%} sont souhaités",
                    en=f"level {level}: {share:.0%} of the questions; about {wanted:.0%} are wanted",
                ),
            )


def _at_least(code: str, found: dict[str, int], wanted: int) -> Iterator[tuple[str, Text]]:
    for name, count in found.items():
        if count < wanted:
            fr = f"« {name} » : {count} questions, il en faut {wanted}"
            yield code, Text(fr=fr, en=f'"{name}": {count} questions, {wanted} are wanted')


RULES = (fair,)
