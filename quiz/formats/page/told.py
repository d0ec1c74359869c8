"""A question in one language, as numbers of the pieces that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from quiz.document import Group, Para, Run
from quiz.draw.pages import html
from quiz.model import wants_gloss
from quiz.play.cards import day_of
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of
from quiz.play.presentation import steps
from quiz.reading.register import sides_of
from quiz.tell import brief, explanation, question
from quiz.tell.outcomes import Result, verdict
from quiz.tell.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.document import Choice, Document, Node, Quote, Runs
    from quiz.draw.inline import Place
    from quiz.formats.page.pool import Pool
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.presentation import Asked

LETTERS = "{letters}"
"""Stands where a page fills in what was given."""


Item: TypeAlias = tuple[int, ...]
"""The piece of an item that bears its label alone, then those of what it says, one after the other."""


class StepTold(msgspec.Struct, frozen=True, array_like=True):
    """A step: what is asked and shown, its rows, its options."""

    ask: int
    rows: tuple[int, ...]
    options: tuple[Item, ...]


class Told(msgspec.Struct, frozen=True, array_like=True):
    """All that is shown of a question: while it is asked, after any answer, and on demand."""

    steps: tuple[StepTold, ...]
    hint: int | None
    skipped: int
    verdicts: tuple[int, ...]
    """After an answer with so many parts right, from none to all."""
    reasons: tuple[Item, ...]
    passages: tuple[int, ...]
    telling: tuple[int, ...]
    """Those of the passages that have telling words, by their places among them."""
    words: int | None
    behind: int | None
    lines: tuple[tuple[int, ...], ...]
    takeaway: int
    explained: int
    primary: int | None
    references: int | None
    cards: tuple[int, ...]


class Telling:
    """Tells questions of a pack in one language into a pool; `place` is where links lead."""

    def __init__(self, say: Phrases, pack: Pack, pool: Pool, place: Place) -> None:
        self.say = say
        self.pack = pack
        self.pool = pool
        self.place = place._replace(level=3)
        self.gloss = wants_gloss(say.language)

    def told(self, asked: Asked) -> Told:
        """The pieces of a question."""
        say, pack = self.say, self.pack
        always = brief.always(say, pack, asked)
        hint = asked.question.hint
        return Told(
            steps=tuple(map(self._step, steps(asked))),
            hint=self._put((Para((Run(hint.of(say.language)),)),)) if hint else None,
            skipped=self._verdict(asked, Result(0, _parts(pack, asked), answered=False)),
            verdicts=tuple(self._verdicts(asked)),
            reasons=tuple(self._item(each.told) for each in reasons(say, pack, asked)),
            passages=tuple(map(self._quote, explanation.unmasked(say, pack, asked, gloss=self.gloss))),
            telling=always.telling,
            words=self._put(always.words, _runs_of(always.words)) if always.words else None,
            behind=self._put((brief.behind(always, ()),), _runs_of(always.caution)) if asked.outlets else None,
            lines=tuple(map(tuple, self._lines(asked))),
            takeaway=self._put((always.takeaway,), (always.takeaway.runs,)),
            explained=self._put((explanation.explained(say, asked), *explanation.fair(say, asked))),
            primary=self._some(explanation.primary(say, pack, asked)),
            references=self._some(explanation.references(say, pack, asked)),
            cards=tuple(self._put((each,)) for each in explanation.behind(say, pack, asked)),
        )

    def unanswered(self, asked: Asked) -> Told:
        """The pieces of a question that give nothing away: what is asked and shown, and nothing of the answer."""
        return Told(tuple(map(self._step, steps(asked))), None, 0, (), (), (), (), None, None, (), 0, 0, None, None, ())

    def _put(self, nodes: Iterable[Node], runs: Iterable[Runs] = ()) -> int:
        words = sum(len(run.text.split()) for each in runs for run in each)
        return self.pool.put(html(nodes, self.place), words)

    def _some(self, nodes: Sequence[Node]) -> int | None:
        return self._put(nodes) if nodes else None

    def _step(self, step: Asked) -> StepTold:
        say = self.say
        shown: Document = (
            question.prompt(say, step),
            *question.cast(say, step),
            *question.passages(say, step, gloss=self.gloss),
        )
        rows = (question.row(say, step, each, gloss=self.gloss) for each in step.rows)
        options = question.options(say, step).items
        return StepTold(
            self._put(shown), tuple(self._put((each,)) for each in rows), tuple(self._item(each) for each in options)
        )

    def _verdicts(self, asked: Asked) -> Iterable[int]:
        of, picked = _parts(self.pack, asked), len(key_of(self.pack, asked.question))
        for right in range(of + 1):
            many = of - right if asked.rows else picked
            yield self._verdict(asked, Result(right, of, True, LETTERS, many))  # noqa: FBT003 -- a field

    def _verdict(self, asked: Asked, result: Result) -> int:
        told = (verdict(self.say, self.pack, asked, result), *explanation.completed(self.say, asked))
        return self._put((Group(told, "verdict"),), (each.runs for each in told))

    def _item(self, choice: Choice) -> Item:
        """An item of a list in pieces, most of which many items have."""
        label = self._put((brief.told_why([choice._replace(runs=())]),))
        return (label, *(self._put((Para((run,)),), ((run,),)) for run in choice.runs if run.text))

    def _quote(self, quote: Quote) -> int:
        return self._put((quote,), (quote.runs,))

    def _lines(self, asked: Asked) -> Iterable[Iterable[int]]:
        """For each outlet its sides, in the order in which they are told."""
        for outlet in asked.outlets:
            sides = sides_of(asked.question, outlet, day_of(self.pack, asked))
            lines = (brief.line_on(self.say, self.pack, asked, outlet, side) for side in sides)
            yield (self._put((line,), (line.runs,)) for line in lines)


def _parts(pack: Pack, asked: Asked) -> int:
    """In how many parts an answer is marked."""
    return kind_of(asked.question).parts(key_of(pack, asked.question))


def _runs_of(paras: Iterable[Para]) -> Iterable[Runs]:
    return (each.runs for each in paras)
