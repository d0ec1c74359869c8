"""The pupils' sheet: whole, answerable, and silent about the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.handouts.versions import Plan
from quiz.document import Blank, Boxes, Choices, Entries, Heading, Para, Quote
from quiz.locale import phrases
from quiz.model import LANGUAGES
from quiz.play.selection import open_to_all
from quiz.tell.handout.sheet import item, sheet
from tests.classroom.handouts.making import handout
from tests.documents import every, text_of

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.model import Language, Pack
    from tests.conftest import Asking

FRENCH = phrases("fr")
EVERYTHING = Plan(questions=1000)


def whole_sheet(pack: Pack) -> Document:
    made = handout(pack, EVERYTHING)
    return sheet(FRENCH, made, made.versions[0])


def told(asked: Asking, name: str, language: Language = "fr") -> Document:
    return tuple(item(phrases(language), asked(name)))


def set_off(document: Document) -> list[str]:
    return [run.text for quote in every(Quote, document) for run in quote.runs if run.role == "telling"]


def test_every_question_is_on_the_sheet_with_all_it_offers(pack: Pack) -> None:
    [questions] = every(Entries, whole_sheet(pack))
    assert [each.sign for each in questions.items] == [str(i + 1) for i in range(len(open_to_all(pack.questions())))]
    for each in questions.items:
        names = {para.name for para in every(Para, each.nodes)}
        assert {"ask", "task"} <= names
        assert all(len(choices.items) >= 2 for choices in every(Choices, each.nodes))


def test_passages_stand_on_the_sheet_word_for_word(pack: Pack) -> None:
    shown = {"".join(run.text for run in quote.runs) for quote in every(Quote, whole_sheet(pack))}
    due = {passage.quote for question in open_to_all(pack.questions()) for passage in pack.passages_of(question)}
    assert due <= shown


def test_no_reason_explanation_or_outlet_line_is_on_the_sheet(pack: Pack) -> None:
    document = whole_sheet(pack)
    text = text_of(document)
    assert not [question.id for question in pack.questions() if question.explain.of("fr") in text]
    assert {quote.where for quote in every(Quote, document)} == {""}
    answers = [choice for choices in every(Choices, document) for choice in choices.items]
    assert {(choice.state, choice.why) for choice in answers} == {("", ())}


@pytest.mark.parametrize(
    ("name", "task", "boxes"),
    [
        ("un-choix", "Cochez une case.", []),
        ("deux-cles", "Cochez 2\xa0cases.", []),
        ("une-association", "Écrivez une lettre dans chaque case.", [1, 1, 1]),
        ("un-ordre", "Écrivez les lettres dans l’ordre, de la première à la dernière.", [3]),
        ("un-mot", "Cochez une case.", []),
        ("un-mot-qui-manque", "Cochez une case.", []),
    ],
)
def test_each_kind_says_what_to_do(asked: Asking, name: str, task: str, boxes: list[int]) -> None:
    shown = told(asked, name)
    [said] = [para for para in every(Para, shown) if para.name == "task"]
    assert said.runs[0].text == task
    assert [each.places for each in every(Boxes, shown)] == boxes
    assert [choices.name.partition(" ")[0] for choices in every(Choices, shown)] == ["options" if boxes else "tick"]


def test_words_that_may_be_picked_are_set_off_and_listed(asked: Asking) -> None:
    shown = told(asked, "un-mot")
    assert set_off(shown) == ["rencontrés", "trois", "heures"]
    assert [choice.label.sign for choices in every(Choices, shown) for choice in choices.items] == ["a", "b", "c"]


def test_telling_words_are_not_set_off(asked: Asking) -> None:
    assert set_off(told(asked, "un-choix")) == []


def test_the_english_sheet_translates_french_passages_and_the_french_one_does_not(asked: Asking) -> None:
    [english] = every(Quote, told(asked, "un-choix", "en"))
    [french] = every(Quote, told(asked, "un-choix", "fr"))
    assert english.gloss is not None
    assert english.gloss.runs[0].text == "met for more than three hours"
    assert french.gloss is None


def test_a_question_without_a_passage_asks_why_and_not_which_words(asked: Asking) -> None:
    labels = [[blank.label for blank in every(Blank, told(asked, name, "en"))] for name in ("deux-cles", "un-choix")]
    assert labels == [["Why?"], ["Which words decide?"]]


def test_one_version_has_no_letter_in_its_corner(pack: Pack) -> None:
    corners = []
    for made in (handout(pack), handout(pack, Plan(versions=2))):
        heads = [head for each in made.versions for head in every(Heading, sheet(FRENCH, made, each))]
        corners.append(["".join(run.text for run in head.aside) for head in heads])
    assert corners == [[""], ["Version A", "Version B"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_with_passages_says_whose_they_are(pack: Pack, language: Language) -> None:
    made = handout(pack)
    [told] = [each for each in every(Para, sheet(phrases(language), made, made.versions[0])) if each.name == "rights"]
    assert "Radio Habana Cuba" in told.runs[0].text
