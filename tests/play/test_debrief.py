"""What a round showed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.play.debrief import Answer, Score, Tally, debrief
from quiz.play.marking import Mark

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking


def test_a_debrief_counts_by_skill_and_keeps_judgements_apart(every_kind: Pack, asked: Asking) -> None:
    answers = [
        Answer(asked("un-choix"), ("trois",), Mark(1, 1)),
        Answer(asked("un-mot"), ("heures",), Mark(0, 1)),
        Answer(asked("un-jugement"), ("fidele",), Mark(1, 1)),
        Answer(asked("un-ordre"), None, Mark(0, 3)),
    ]
    articles = {name: article.source for name, article in every_kind.articles.items()}
    end = debrief(answers, 10, articles)
    assert (end.score, end.planned) == (Score(2, 0, 3), 10)
    assert end.by_device == {"numbers": Score(1, 0, 2), "voice": Score(1, 0, 1)}
    assert (end.fair_trusted, end.loaded_spotted) == (Tally(1, 1), Tally(0, 0))
    assert [answer.asked.question.id for answer in end.again] == ["un-mot", "un-ordre"]
    assert [source.id for source in end.sources] == ["rhc", "euractiv"]


def test_a_partly_right_answer_is_counted_apart(every_kind: Pack, asked: Asking) -> None:
    answer = Answer(asked("une-association"), ("rt-france",) * 3, Mark(2, 3))
    articles = {name: article.source for name, article in every_kind.articles.items()}
    assert debrief([answer], 1, articles).score == Score(0, 1, 1)


def test_a_verdict_counts_as_right_whatever_words_were_picked_after_it(every_kind: Pack, asked: Asking) -> None:
    answer = Answer(asked("un-jugement"), ("fidele", "then.heures"), Mark(1, 2))
    end = debrief([answer], 1, {name: article.source for name, article in every_kind.articles.items()})
    assert (end.score, end.fair_trusted) == (Score(0, 1, 1), (1, 1))
