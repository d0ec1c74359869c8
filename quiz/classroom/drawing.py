"""Which questions a class is asked: the same wish, form and seed give the same ones in the same order.

So a class finds on its school's platform the questions that are on its paper. What a class gets can be answered from
the passages shown, as far as there is enough of that; no robot of the fairness report wins it; in a lesson each
question takes one vote, and as many passages are fair as are loaded.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice
from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.checks.fairness.winning import Winning
from quiz.play.company import Company, Kinship
from quiz.play.kinds import ByKind, kind_of
from quiz.play.matched import leaders
from quiz.play.selection import Wish, fits, in_turn, interleaved, open_to_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeAlias

    from quiz.model import AnyQuestion, Form, Pack

    _Drawing: TypeAlias = Callable[[int, Random], Sequence[AnyQuestion]]
    _Judging: TypeAlias = Callable[[Sequence[AnyQuestion]], float]

TRIES = 1000
"""Draws looked at for one that no robot wins; of all banks one lesson in seventeen is so, one sheet in two."""
MOST_SIGNS = 830
"""Characters of all passages of a lesson of five questions, of which one has a second step, that fit on two sides."""
USUAL = 5
MOST_LETTERS = 4
"""Answers that a class can vote on with its cards."""


def questions_for(pack: Pack, wish: Wish, form: Form | None, seed: int) -> tuple[AnyQuestion, ...]:
    """The questions wished for, all that fit where no number is.

    Forms B and C ask the twins of what form A asks with the same seed, in the same order, so that they can be compared.
    """
    if form is None:
        return Draw(pack, wish).sheet(seed)
    pairs = _pairs(pack, form)
    pool = [question for question in pack.questions() if question.id in pairs and fits(question, wish)]
    random = Random(seed)  # noqa: S311 -- an order of questions, no secret
    return tuple(pairs[leader.id] for leader in islice(in_turn(pack, pool, random), wish.questions))


def only(pack: Pack, wish: Wish, form: Form | None, seed: int) -> Pack:
    """The pack with no other questions than those, in the order of the banks; without a number, all that fit."""
    everything = wish.questions is None and form is None
    chosen = filter(lambda each: fits(each, wish), pack.questions())
    return having(pack, {question.id for question in (chosen if everything else questions_for(pack, wish, form, seed))})


def having(pack: Pack, names: Iterable[str]) -> Pack:
    """The pack with the questions of some ids only."""
    kept = frozenset(names)
    banks = [replace(bank, questions=tuple(q for q in bank.questions if q.id in kept)) for bank in pack.banks]
    return replace(pack, banks=tuple(bank for bank in banks if bank.questions))


def answerable(pack: Pack, question: AnyQuestion) -> bool:
    """Whether all that an answer rests on is shown with the question: passages, and who is on stage where it matters.

    A key that comes from the register is known to whoever looks it up, and an outlet is named by whoever knows it.
    """
    outlets = any(member.outlet for _, member in question.members)
    return bool(pack.passages_of(question)) and question.register is None and (not outlets or bool(question.cast))


def takes_one_vote(pack: Pack, question: AnyQuestion) -> bool:
    """Whether a class votes on it at once with its cards: one of few answers is right. Its first step is voted on."""
    first = kind_of(kind_of(question).asks(pack)[0])
    return not first.in_parts and first.places == 1 and len(first.choices(pack)) <= MOST_LETTERS


class Draw:
    """Draws what a class is asked from all that a wish allows, again and again."""

    def __init__(self, pack: Pack, wish: Wish) -> None:
        self._pack = pack
        self._wish = wish
        self._pool = [question for question in open_to_all(pack.questions()) if fits(question, wish)]
        self._good = {q.id for q in self._pool if answerable(pack, q) and not _is_order(q)}
        self._simple = {q.id for q in self._pool if q.id in self._good and takes_one_vote(pack, q)}
        self._kinship = Kinship(pack)
        self._winning = Winning(pack)

    def sheet(self, seed: int) -> tuple[AnyQuestion, ...]:
        """The questions of a sheet; all that may be asked together, where no number is wished for."""
        random = Random(seed)  # noqa: S311 -- an order of questions, no secret
        if self._wish.questions is None:
            return tuple(in_turn(self._pack, self._pool, random))
        return self._best(self._mixed, self._winning.excess, random)

    def lesson(self, votes: int, seed: int) -> tuple[AnyQuestion, ...]:
        """The questions of a lesson, those that are voted on first: of skills as unlike as can be."""
        chosen = self._best(self._balanced, self._unfit, Random(seed))  # noqa: S311 -- as above
        first = _unlike(self._pack, chosen, votes)
        return (*first, *(question for question in chosen if question not in first))

    def _best(self, draw: _Drawing, unfit: _Judging, random: Random) -> tuple[AnyQuestion, ...]:
        """The first draw that is not unfit at all, else the least unfit; neighbours share little."""
        best: tuple[float, Sequence[AnyQuestion]] | None = None
        for _ in range(TRIES if self._pool else 0):
            chosen = draw(self._wish.questions or 0, random)
            fault = unfit(chosen)
            if best is None or fault < best[0]:
                best = fault, chosen
            if not fault:
                break
        return interleaved(self._pack, [best[1]], self._kinship) if best else ()

    def _unfit(self, questions: Sequence[AnyQuestion]) -> float:
        """How far a lesson can be won without reading, from 0 to 1, and by how many times its passages are too long."""
        signs = sum(len(passage.quote) for each in questions for passage in self._pack.passages_of(each))
        most = MOST_SIGNS * max(1, len(questions) / USUAL)
        return signs / most if signs > most else self._winning.excess(questions)

    def _mixed(self, count: int, random: Random) -> list[AnyQuestion]:
        """So many questions: those that can be answered from what is shown before all others, orders last."""
        shuffled = random.sample(self._pool, len(self._pool))
        good, rest = ([q for q in shuffled if (q.id in self._good) == first] for first in (True, False))
        return self._drawn([good, rest], count)

    def _balanced(self, count: int, random: Random) -> list[AnyQuestion]:
        """The same for a lesson: a fair and a loaded passage first, then questions on as many skills as can be.

        One second step is enough for a lesson: it is not voted on. A judgement alone comes when there is nothing else.
        """
        shuffled = [q for q in random.sample(self._pool, len(self._pool)) if q.id in self._good]
        simple, rest = ([q for q in shuffled if (q.id in self._simple) == first] for first in (True, False))
        fair = [q for q in simple if q.judgement == "fair"][:1]
        loaded = [q for q in simple if q.judgement == "loaded" and not (q.then and fair and fair[0].then)]
        pair = self._drawn([fair, loaded], 2) if fair and loaded and count > 1 else []
        tiers = [[q for q in each if q.judgement is None and q.then is None] for each in (simple, rest)]
        return self._drawn([pair, *tiers, shuffled], count, varied=True)

    def _drawn(self, tiers: Sequence[Sequence[AnyQuestion]], count: int, *, varied: bool = False) -> list[AnyQuestion]:
        """Tier after tier what repeats nothing, then what may at least be asked with the rest."""
        company, met = Company(self._pack, self._kinship), Counter[str]()
        chosen: list[AnyQuestion] = []
        for question in chain(*(_welcome(tier, company, met, varied=varied) for tier in tiers), *tiers):
            if len(chosen) == count:
                break
            if question not in chosen and company.allows(question):
                chosen.append(question)
                company.join(question)
                met[question.device] += 1
        return chosen


def _welcome(
    tier: Iterable[AnyQuestion], company: Company, met: Counter[str], *, varied: bool
) -> Iterator[AnyQuestion]:
    """What repeats nothing that was drawn, in its order; `varied`: of the skills met less often first."""
    waiting = list(tier)
    while waiting:
        best = min(waiting, key=lambda each: met[each.device]) if varied else waiting[0]
        waiting.remove(best)
        if company.allows(best) and company.welcomes(best):
            yield best


def _unlike(pack: Pack, questions: Sequence[AnyQuestion], count: int) -> list[AnyQuestion]:
    """So many, those that take one vote first, each of another skill while that can be."""
    chosen: list[AnyQuestion] = []
    while len(chosen) < min(count, len(questions)):
        skills = Counter(question.device for question in chosen)
        left = [question for question in questions if question not in chosen]
        chosen.append(min(left, key=lambda each: (not takes_one_vote(pack, each), skills[each.device])))
    return chosen


def _is_order(question: AnyQuestion) -> bool:
    return ByKind(choice=False, hottext=False, match=False, order=True, gap=False).of(question)


def _pairs(pack: Pack, form: Form) -> dict[str, AnyQuestion]:
    """The question of a form of each matched set, by the id of the set's leader."""
    led = leaders(pack)
    return {led[question.id]: question for question in pack.questions() if question.form == form}
