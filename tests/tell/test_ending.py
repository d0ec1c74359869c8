"""The end of a round in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale import phrases
from quiz.play.debrief import Answer, debrief
from quiz.play.marking import Mark, key_of, mark
from quiz.tell.ending import brief, whole
from tests.documents import text_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked
    from tests.conftest import Asking


def answered(pack: Pack, asked: Asked, response: Response | None) -> Answer:
    given = mark(pack, asked.question, response) if response is not None else Mark(0, 1)
    return Answer(asked, response, given)


def told(pack: Pack, *answers: Answer) -> str:
    sources = {name: article.source for name, article in pack.articles.items()}
    end = debrief(answers, len(answers), sources)
    return text_of((*brief(phrases("en"), end), *(whole(phrases("en"), pack, end) if answers else ())))


def test_of_a_round_without_answers_there_is_one_line(every_kind: Pack) -> None:
    assert "\n" not in told(every_kind)


def test_what_was_answered_is_told_only_beside_another_key(every_kind: Pack, asked: Asking) -> None:
    question = every_kind.questions()[0]
    one, key = asked(question.id), key_of(every_kind, question)
    wrong = (next(name for name in one.names if name not in key),)
    right, missed = (told(every_kind, answered(every_kind, one, each)) for each in (key, wrong))
    assert ("you: " in right, "you: " in missed) == (False, True)


def test_every_article_that_was_shown_can_be_read_on(every_kind: Pack, asked: Asking) -> None:
    page = told(every_kind, *(answered(every_kind, asked(each.id), None) for each in every_kind.questions()))
    for placed in (passage for each in every_kind.questions() for passage in asked(each.id).passages):
        assert (every_kind.articles[placed.source].source.url or "address unknown") in page
