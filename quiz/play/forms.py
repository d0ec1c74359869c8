"""Which questions several commands choose alike: the same wish, form and seed give the same ones in the same order.

So a class plays at the projector, and finds on its school's platform, the questions that are on its paper.
"""

from __future__ import annotations

from itertools import islice
from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.play.matched import leaders
from quiz.play.selection import Wish, choose_round, fits, in_turn

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Form, Pack


def questions_for(pack: Pack, wish: Wish, form: Form | None, seed: int) -> tuple[AnyQuestion, ...]:
    """The questions wished for; a longer wish begins with those of a shorter one.

    Forms B and C ask the twins of what form A asks with the same seed, in the same order, so that they can be compared.
    """
    random = Random(seed)  # noqa: S311 -- an order of questions, no secret
    if form is None:
        return choose_round(pack, wish, random)
    pairs = _pairs(pack, form)
    pool = [question for question in pack.questions() if question.id in pairs and fits(question, wish)]
    return tuple(pairs[leader.id] for leader in islice(in_turn(pack, pool, random), wish.questions))


def only(pack: Pack, wish: Wish, form: Form | None, seed: int) -> Pack:
    """The pack with no other questions than those, in the order of the banks; without a number, all that fit."""
    everything = wish.questions is None and form is None
    chosen = filter(lambda each: fits(each, wish), pack.questions())
    kept = {question.id for question in (chosen if everything else questions_for(pack, wish, form, seed))}
    banks = [replace(bank, questions=tuple(q for q in bank.questions if q.id in kept)) for bank in pack.banks]
    return replace(pack, banks=tuple(bank for bank in banks if bank.questions))


def _pairs(pack: Pack, form: Form) -> dict[str, AnyQuestion]:
    """The question of a form of each matched set, by the id of the set's leader."""
    led = leaders(pack)
    return {led[question.id]: question for question in pack.questions() if question.form == form}
