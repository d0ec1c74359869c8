"""The pupils' sheet: whole, answerable, and silent about the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from quiz.classroom.handouts.sheets import item
from quiz.classroom.handouts.versions import Plan
from tests.classroom.handouts.making import handout, view

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking

EVERYTHING = Plan(questions=1000)


def test_every_question_is_on_the_sheet_with_all_it_offers(pack: Pack) -> None:
    [sheet] = handout(pack, EVERYTHING).sheets
    assert [each.number for each in sheet.items] == list(range(1, len(pack.questions()) + 1))
    assert all(len(each.options) >= 2 and each.ask and each.task for each in sheet.items)


def test_passages_stand_on_the_sheet_word_for_word(pack: Pack) -> None:
    [sheet] = handout(pack, EVERYTHING).sheets
    shown = {"".join(p.text for p in e.pieces) for each in sheet.items for e in (*each.excerpts, *each.rows)}
    due = {passage.quote for question in pack.questions() for passage in pack.passages_of(question)}
    assert due <= shown


def test_no_reason_explanation_or_outlet_line_is_on_the_sheet(pack: Pack) -> None:
    sheet = msgspec.json.encode(handout(pack, EVERYTHING).sheets).decode()
    for question in pack.questions():
        assert question.explain.fr not in sheet
    assert '"where":""' in sheet
    assert '"where":"R' not in sheet


@pytest.mark.parametrize(
    ("name", "task", "boxes"),
    [
        ("un-choix", "Cochez une case.", 0),
        ("deux-cles", "Cochez 2\xa0cases.", 0),
        ("une-association", "Écrivez une lettre dans chaque case.", 3),
        ("un-ordre", "Écrivez les lettres dans l’ordre, de la première à la dernière.", 3),
        ("un-mot", "Cochez une case.", 0),
    ],
)
def test_each_kind_says_what_to_do(every_kind: Pack, asked: Asking, name: str, task: str, boxes: int) -> None:
    shown = item(view(every_kind), asked(name), 1)
    assert (shown.task, shown.boxes) == (task, boxes)


def test_words_that_may_be_picked_are_set_off_and_listed(every_kind: Pack, asked: Asking) -> None:
    shown = item(view(every_kind), asked("un-mot"), 1)
    assert [p.text for e in shown.excerpts for p in e.pieces if p.marked] == ["rencontrés", "trois", "heures"]
    assert [each.letter for each in shown.options] == ["a", "b", "c"]


def test_telling_words_are_not_set_off(every_kind: Pack, asked: Asking) -> None:
    shown = item(view(every_kind), asked("un-choix"), 1)
    assert not any(piece.marked for each in shown.excerpts for piece in each.pieces)


def test_the_english_sheet_translates_french_passages_and_the_french_one_does_not(
    every_kind: Pack, asked: Asking
) -> None:
    english = item(view(every_kind, "en"), asked("un-choix"), 1)
    french = item(view(every_kind, "fr"), asked("un-choix"), 1)
    assert [each.gloss for each in english.excerpts] == ["met for more than three hours"]
    assert [each.gloss for each in french.excerpts] == [""]


def test_a_question_without_a_passage_asks_why_and_not_which_words(every_kind: Pack, asked: Asking) -> None:
    assert item(view(every_kind, "en"), asked("deux-cles"), 1).reason == "Why?"
    assert item(view(every_kind, "en"), asked("un-choix"), 1).reason == "Which words decide?"


def test_one_version_has_no_letter_in_its_corner(pack: Pack) -> None:
    assert [sheet.letter for sheet in handout(pack).sheets] == [""]
    assert [sheet.letter for sheet in handout(pack, Plan(versions=2)).sheets] == ["A", "B"]
