"""An engine of QTI marks the exported items as the quiz marks its questions."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.formats.editions import edition
from quiz.formats.qti import make
from quiz.formats.qti_package import identifier
from quiz.locale import phrases
from quiz.locale.export import export_words
from quiz.model import Match, Order
from quiz.play.kinds import kind_of
from quiz.play.marking import key_of, mark
from quiz.play.presentation import present, steps
from tests.formats.readback.marker import marked
from tests.formats.readback.qti import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import AnyQuestion, Pack
    from quiz.play.marking import Response
    from tests.formats.readback.markup import Element

TRIES = 4


@pytest.fixture(params=["small", "every-kind", "hostile"])
def questions(
    request: pytest.FixtureRequest, pack: Pack, every_kind: Pack, hostile: Pack
) -> list[tuple[Pack, AnyQuestion, Element]]:
    """Each question of a pack, as it is asked first, with its item: of a second step, a platform asks nothing."""
    some = {"small": pack, "every-kind": every_kind, "hostile": hostile}[request.param]
    content = make(edition(phrases("en"), export_words("en"), some, 0)).content
    by_name = {resource.get("identifier"): item for resource, item in items(content)}
    first = [steps(present(some, question, 0))[0].question for question in some.questions()]
    return [(some, question, by_name[identifier(question.id)]) for question in first]


def responses(pack: Pack, question: AnyQuestion, random: Random) -> Iterator[Response]:
    """The right response, and some by chance."""
    key = key_of(pack, question)
    yield key
    for _ in range(TRIES):
        if isinstance(question, Match):
            names = [target.name for target in kind_of(question).choices(pack)]
            yield tuple(random.choices(names, k=len(key)))
        else:
            yield tuple(random.sample([option.id for option in question.options], len(key)))


def in_qti(question: AnyQuestion, response: Response) -> list[str]:
    """A response in identifiers."""
    if isinstance(question, Match):
        rows = zip(question.rows, response, strict=True)
        return [f"{identifier(row.name, 'r')} {identifier(name, 't')}" for row, name in rows]
    return [identifier(name) for name in response]


def test_every_response_gets_the_same_mark(questions: list[tuple[Pack, AnyQuestion, Element]]) -> None:
    random = Random(7)
    for pack, question, item in questions:
        for response in responses(pack, question, random):
            expected = mark(pack, question, response)
            outcome = marked(item, in_qti(question, response))
            assert (outcome.score, outcome.best) == (expected.right, expected.of), (question.id, response)


def test_no_answer_is_no_point(questions: list[tuple[Pack, AnyQuestion, Element]]) -> None:
    for _, question, item in questions:
        assert marked(item, []).score == 0, question.id


def test_what_was_picked_calls_up_its_reason(questions: list[tuple[Pack, AnyQuestion, Element]]) -> None:
    for pack, question, item in questions:
        if not isinstance(question, Match | Order):
            picked = in_qti(question, key_of(pack, question))
            assert sorted(marked(item, picked).feedback) == sorted(picked), question.id
