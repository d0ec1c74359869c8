"""Questions as a page has to know them: how they are marked, what goes with which answer, which go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import msgspec

from quiz.formats.editions import SEED
from quiz.formats.page.told import Told
from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.model import FACETS, Form, Language, Verdict
from quiz.play.cards import day_of
from quiz.play.choosing import suits_a_newcomer
from quiz.play.company import Kinship, overlapping
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of
from quiz.play.presentation import present, steps
from quiz.play.selection import open_to_all
from quiz.reading.register import sides_of
from quiz.tell.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.formats.page.told import Telling
    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked

Way: TypeAlias = Literal["picks", "places", "steps"]
"""How an answer is marked: by what was picked, place by place, or step by step."""
Names: TypeAlias = tuple[str, ...]


class Step(msgspec.Struct, frozen=True, array_like=True):
    """A step as it is laid out: names of what can be chosen, so many of them; of each row its place as written.

    `spots` are the names of words that are set off in the passages, as they are read.
    """

    names: Names
    places: int
    rows: tuple[int, ...]
    ordered: bool
    spots: Names


class When(msgspec.Struct, frozen=True, array_like=True):
    """A reason: the names given, each at a place or (None) anywhere, after which it is told, or could be spared."""

    given: tuple[tuple[str, int | None], ...]
    spare: tuple[tuple[str, int | None], ...]


class OnPage(msgspec.Struct, frozen=True, array_like=True):
    """A question; `right` has the key, step by step, `parts` how many an answer is marked in.

    `first` suits somebody who never played; `twins` may never be asked with it, `alike` not while there are others: by
    their places in the list of all questions. Of each of `outlets`, `sides` may be told, by their places in the list of
    all sides.
    """

    id: str
    bank: str
    level: int
    form: Form | None
    content: str
    key: str
    way: Way
    right: tuple[Names, ...]
    parts: int
    judgement: Verdict | None
    first: bool
    twins: tuple[int, ...]
    alike: tuple[int, ...]
    steps: tuple[Step, ...]
    reasons: tuple[When, ...]
    outlets: Names
    sides: tuple[tuple[int, ...], ...]
    told: Mapping[Language, Told]


class _Found(NamedTuple):
    """What is known of a question besides itself."""

    twins: tuple[int, ...]
    alike: tuple[int, ...]
    told: Mapping[Language, Told]


def on_page(pack: Pack, tellings: Sequence[Telling], level: int | None = None) -> list[OnPage]:
    """The questions that a round may ask, of one level or all, told by each of the tellings."""
    found = [question for question in open_to_all(pack.questions()) if level in {None, question.level}]
    asked = [present(pack, question, SEED) for question in found]
    together = _Together(pack, found)
    languages = [telling.say.language for telling in tellings]
    told = zip(*(_told(telling, asked) for telling in tellings), strict=True)
    known = [
        _Found(together.twins(i), together.alike(i), dict(zip(languages, each, strict=True)))
        for i, each in enumerate(told)
    ]
    return [_on_page(pack, each, tellings[0].say, of) for each, of in zip(asked, known, strict=True)]


def alone(pack: Pack, asked: Asked, telling: Telling) -> OnPage:
    """A question that goes with no others, as it was laid out, in one language."""
    return _on_page(pack, asked, telling.say, _Found((), (), {telling.say.language: telling.told(asked)}))


def unanswered(asked: Asked, telling: Telling) -> OnPage:
    """A question as it is put to who has not answered: nothing in it tells what is right."""
    question = asked.question
    return OnPage(
        id=question.id,
        bank=asked.bank.id,
        level=question.level,
        form=question.form,
        content="",
        key="",
        way="picks",
        right=(),
        parts=0,
        judgement=None,
        first=False,
        twins=(),
        alike=(),
        steps=tuple(_step(step) for step in steps(asked)),
        reasons=(),
        outlets=(),
        sides=(),
        told={telling.say.language: telling.unanswered(asked)},
    )


def _told(telling: Telling, asked: Iterable[Asked]) -> list[Told]:
    """All questions in one language, whose pieces stand apart from those of others."""
    found = [telling.told(each) for each in asked]
    telling.pool.close()
    return found


def _on_page(pack: Pack, asked: Asked, say: Phrases, found: _Found) -> OnPage:
    question, kind = asked.question, kind_of(asked.question)
    told_steps = steps(asked)
    key, day = kind.key(pack), day_of(pack, asked)
    return OnPage(
        id=question.id,
        bank=asked.bank.id,
        level=question.level,
        form=question.form,
        content=content_of(pack, question),
        key=key_fingerprint(pack, question),
        way="places" if kind.in_parts else "steps" if len(told_steps) > 1 else "picks",
        right=tuple(key_of(pack, step.question) for step in told_steps),
        parts=kind.parts(key),
        judgement=question.judgement,
        first=suits_a_newcomer(question),
        twins=found.twins,
        alike=found.alike,
        steps=tuple(_step(step) for step in told_steps),
        reasons=tuple(When(each.given, each.spare) for each in reasons(say, pack, asked)),
        outlets=tuple(outlet.id for outlet in asked.outlets),
        sides=tuple(tuple(map(FACETS.index, sides_of(question, each, day))) for each in asked.outlets),
        told=found.told,
    )


def _step(step: Asked) -> Step:
    kind = kind_of(step.question)
    rows = tuple(step.question.rows.index(row) for row in step.rows)
    picks = (pick for passage in step.passages for pick in sorted(passage.picks, key=lambda pick: pick.stretch))
    spots = tuple(pick.word for pick in picks)
    return Step(step.names, kind.places, rows, kind.in_parts and not rows, spots)


class _Together:
    """Which questions of a list are twins, and which show or ask something of one another."""

    def __init__(self, pack: Pack, questions: Sequence[AnyQuestion]) -> None:
        kinship = Kinship(pack)
        self._kin = [kinship.kin[each.id] for each in questions]
        self._met = [kinship.met(each) for each in questions]
        self._by_kin = _by(self._kin)
        self._by_subject = _by(each.subjects for each in self._met)
        self._by_article = _by({place[0] for place in each.places} for each in self._met)

    def twins(self, i: int) -> tuple[int, ...]:
        """Those that may never be asked with one, by their places in the list."""
        return tuple(sorted({other for kin in self._kin[i] for other in self._by_kin[kin]} - {i}))

    def alike(self, i: int) -> tuple[int, ...]:
        """Those with which it shares a subject or a passage."""
        met = self._met[i]
        near = {other for place in met.places for other in self._by_article[place[0]]}
        showing = {other for other in near if overlapping(met.places, self._met[other].places)}
        asking = {other for subject in met.subjects for other in self._by_subject[subject]}
        return tuple(sorted((showing | asking) - {i}))


def _by(found: Iterable[Iterable[str]]) -> Mapping[str, set[int]]:
    """For each of some names, where in a list it is found."""
    places: dict[str, set[int]] = defaultdict(set)
    for i, names in enumerate(found):
        for name in names:
            places[name].add(i)
    return places
