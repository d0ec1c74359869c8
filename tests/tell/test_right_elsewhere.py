"""Of which text a wrong answer would be right: told after the answer, and never before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.document import Choices
from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.model import RightOf
from quiz.play.debrief import Answer
from quiz.play.marking import mark
from quiz.play.presentation import present
from quiz.play.wording import elsewhere_text
from quiz.tell import explanation as tell
from quiz.tell.question import question
from tests.conftest import PACKS, by_itself
from tests.documents import text_of
from tests.tell.preview.viewing import previewed

if TYPE_CHECKING:
    from quiz.model import Pack

NAME = "good/right-of-another.yaml"


@pytest.fixture(scope="module")
def bound() -> Pack:
    """A choice whose wrong options are right of an article and of a page."""
    return read_contents(by_itself(PACKS / NAME)).pack


def told_to(pack: Pack, response: tuple[str, ...]) -> str:
    asked = present(pack, pack.questions()[0], 1)
    answer = Answer(asked, response, mark(pack, asked.question, response))
    return text_of((tell.reasons(phrases("fr"), pack, answer),))


def test_a_wrong_answer_is_told_where_it_would_be_right(bound: Pack) -> None:
    found = elsewhere_text(phrases("fr"), bound, (), RightOf(source="euractiv", quote="près de cinq heures"))
    assert found.endswith(", ligne 5")
    assert f"Ce serait juste de\u00a0: {found}." in told_to(bound, ("cinq",))


def test_a_right_answer_is_told_of_no_other_text(bound: Pack) -> None:
    assert "Ce serait juste" not in told_to(bound, ("trois",))


def test_nothing_is_told_of_it_before_the_answer(bound: Pack) -> None:
    asked = present(bound, bound.questions()[0], 1)
    shown = text_of(question(phrases("fr"), asked, gloss=True))
    assert "Ce serait juste" not in shown
    assert "EURACTIV" not in shown


def test_every_reason_tells_it_in_one_line(bound: Pack) -> None:
    asked = present(bound, bound.questions()[0], 1)
    found = tell.every_reason(phrases("en"), bound, asked)
    assert isinstance(found, Choices)
    why = {choice.runs[0].text: [run.text for run in choice.why] for choice in found.items}
    assert len(why["more than three"]) == 1
    assert why["nearly four"][1].startswith(" It would be right of: ")


def test_a_page_is_named_with_whoever_published_it(bound: Pack) -> None:
    page = bound.references["afp-euronews-2022"]
    told = elsewhere_text(phrases("en"), bound, (), RightOf(reference=page.id))
    assert page.title in told
    assert page.publisher in told


def test_a_passage_of_a_statement_has_the_line_of_its_article(every_kind: Pack) -> None:
    told = elsewhere_text(phrases("en"), every_kind, (), RightOf(passage="essai-duree.rhc"))
    assert told == "Radio Habana Cuba, line 21"


def test_a_preview_shows_it_beside_the_option() -> None:
    shown = text_of(previewed(NAME).questions[0].nodes)
    assert "right of: EURACTIV France" in shown
