"""All that is told after a question, as one value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.locale import phrases
from quiz.play.explaining import explanation
from quiz.play.presentation import present

if TYPE_CHECKING:
    from quiz.model import Language, Pack
    from quiz.play.explaining import Explanation
    from tests.conftest import Asking

ENGLISH = phrases("en")


def told(pack: Pack, asked: Asking, name: str) -> Explanation:
    return explanation(ENGLISH, pack, asked(name))


def test_every_option_has_its_letter_and_its_reason(every_kind: Pack, asked: Asking) -> None:
    found = told(every_kind, asked, "un-choix").reasons
    assert [reason.label for reason in found] == ["a", "b", "c"]
    assert {reason.name: (reason.right, reason.why) for reason in found} == {
        "trois": (True, "Reason of trois."),
        "quatre": (False, "Reason of quatre."),
        "cinq": (False, "Reason of cinq."),
    }


def test_the_steps_of_an_order_are_told_in_their_right_order(every_kind: Pack, asked: Asking) -> None:
    found = told(every_kind, asked, "un-ordre").reasons
    assert [(reason.goes_to, reason.text) for reason in found] == [("1", "first"), ("2", "then"), ("3", "last")]


def test_a_row_says_where_it_goes(every_kind: Pack, asked: Asking) -> None:
    page = asked("une-association")
    found = {reason.name: reason for reason in explanation(ENGLISH, every_kind, page).reasons}
    assert found["rhc"].goes_to == f"{page.letter('radio-habana-cuba')}  Radio Habana Cuba"
    assert found["rhc"].text == "“se sont rencontrés pendant plus de trois heures”"


def test_a_passage_is_unmasked_with_its_outlet_line_and_voice(every_kind: Pack, asked: Asking) -> None:
    (passage,) = told(every_kind, asked, "un-choix").passages
    outlet, line, voice = passage.where.split(" · ")
    assert outlet.startswith("Radio Habana Cuba")
    assert line.startswith("line ")
    assert voice == "the article speaks in its own name"
    assert [passage.quote[start:end] for start, end in passage.telling] == ["plus de trois heures"]


def test_each_outlet_has_a_card_as_of_the_day_of_the_article(every_kind: Pack, asked: Asking) -> None:
    found = told(every_kind, asked, "un-choix")
    assert found.day == "as of 12 January 2022"
    (card,) = found.cards
    labels = [label for label, _ in card.lines]
    assert {"owned by", "paid by", "decided by", "classed"} <= set(labels)
    assert all(page.text for page in card.references)


def test_a_question_without_outlets_has_no_cards(every_kind: Pack, asked: Asking) -> None:
    found = told(every_kind, asked, "un-ordre")
    assert (found.cards, found.day, found.does_not_say) == ((), "", "")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_question_of_the_pack_is_explained(pack: Pack, language: Language) -> None:
    for question in pack.questions():
        found = explanation(phrases(language), pack, present(pack, question, 1))
        assert found.key, question.id
        assert found.takeaway == question.takeaway.of(language)
        assert len(found.cited) == len(question.references), question.id
        assert all(reason.text and reason.why for reason in found.reasons), question.id
