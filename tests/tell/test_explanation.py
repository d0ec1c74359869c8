"""All that is told after a question, whatever was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.document import Choices, Label, Notes, Pairs, Steps
from quiz.locale import phrases
from quiz.play.marking import key_of
from quiz.play.presentation import present
from quiz.tell import explanation as tell
from tests.documents import every, facts_of, text_of

if TYPE_CHECKING:
    from quiz.document import Note
    from quiz.model import Language, Pack
    from quiz.play.presentation import Asked
    from tests.conftest import Asking

ENGLISH = phrases("en")


def pages(pack: Pack, page: Asked, *, of_cards: bool) -> list[Note]:
    found = every(Notes, tell.references(ENGLISH, pack, page, of_cards=of_cards))
    return [page for notes in found for page in notes.items]


def test_every_option_has_its_letter_and_its_reason(every_kind: Pack, asked: Asking) -> None:
    found = tell.every_reason(ENGLISH, every_kind, asked("un-choix"))
    assert isinstance(found, Choices)
    assert [choice.label for choice in found.items] == [Label(each, f"Answer {each}: ") for each in "abc"]
    assert {choice.runs[0].text: (choice.state, choice.why[0].text) for choice in found.items} == {
        "more than three": ("right", "Reason of trois."),
        "nearly four": ("wrong", "Reason of quatre."),
        "nearly five": ("wrong", "Reason of cinq."),
    }


def test_the_steps_of_an_order_are_told_in_their_right_order(every_kind: Pack, asked: Asking) -> None:
    found = tell.every_reason(ENGLISH, every_kind, asked("un-ordre"))
    assert isinstance(found, Steps)
    assert [(step.number, step.runs[0].text) for step in found.items] == [(1, "first"), (2, "then"), (3, "last")]


def test_a_row_says_where_it_goes(every_kind: Pack, asked: Asking) -> None:
    page = asked("une-association")
    found = tell.every_reason(ENGLISH, every_kind, page)
    assert isinstance(found, Pairs)
    goals = dict(zip((row.name for row in page.rows), found.items, strict=True))
    assert goals["rhc"].right[0].text == "Radio Habana Cuba"


def test_a_passage_is_unmasked_with_its_outlet_line_and_voice(every_kind: Pack, asked: Asking) -> None:
    (passage,) = tell.unmasked(ENGLISH, every_kind, asked("un-choix"), gloss=False)
    outlet, line, voice = passage.where.split(" · ")
    assert outlet.startswith("Radio Habana Cuba")
    assert line.startswith("line ")
    assert voice == "the article speaks in its own name"
    assert [run.text for run in passage.runs if run.role == "telling"] == ["plus de trois heures"]
    assert passage.lang == "fr"


def test_each_outlet_has_a_card_as_of_the_day_of_the_article(every_kind: Pack, asked: Asking) -> None:
    heading, *cards = tell.behind(ENGLISH, every_kind, asked("un-choix"))
    assert "as of 12 January 2022" in text_of((heading,))
    (facts,) = facts_of(cards)
    assert {"owned by", "paid by", "decided by", "classed"} <= {fact.label.sign for fact in facts.items}


def test_a_question_without_outlets_has_no_cards(every_kind: Pack, asked: Asking) -> None:
    page = asked("un-ordre")
    assert tell.behind(ENGLISH, every_kind, page) == []
    assert "caution" not in {part.name for part in tell.closing(ENGLISH, every_kind, page)}


def test_the_pages_that_cards_rest_on_follow_those_of_the_question_each_once(pack: Pack) -> None:
    for question in pack.questions():
        page = present(pack, question, 1)
        own, found = (pages(pack, page, of_cards=each) for each in (False, True))
        assert len(own) == len(question.references), question.id
        assert found[: len(own)] == own
        assert len(set(found)) == len(found)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_question_of_the_pack_is_explained(pack: Pack, language: Language) -> None:
    say = phrases(language)
    for question in pack.questions():
        page = present(pack, question, 1)
        assert question.takeaway.of(language) in text_of(tuple(tell.closing(say, pack, page)))
        assert text_of((tell.every_reason(say, pack, page),)).strip(), question.id


def test_a_page_whose_letters_stay_has_those_of_steps_and_of_what_rows_go_to(every_kind: Pack, asked: Asking) -> None:
    order, match = asked("un-ordre"), asked("une-association")
    steps = tell.lettered_reasons(ENGLISH, every_kind, order)
    pairs = tell.lettered_reasons(ENGLISH, every_kind, match)
    assert isinstance(steps, Steps)
    assert isinstance(pairs, Pairs)
    letters = [step.runs[0].text for step in steps.items]
    assert letters == [f"{order.letter(name)} · " for name in key_of(every_kind, order.question)]
    goals = dict(zip((row.name for row in match.question.rows), key_of(every_kind, match.question), strict=True))
    assert [pair.right[0].text for pair in pairs.items] == [f"{match.letter(goals[row.name])} · " for row in match.rows]
