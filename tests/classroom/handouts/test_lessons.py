"""What is kept of a lesson, and with which cards it is voted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.classroom.handouts.answers import key_file
from quiz.classroom.handouts.lessons import as_printed, kept_in, letters_of_cards
from quiz.classroom.handouts.versions import Plan
from quiz.model import Hottext
from quiz.play.presentation import present
from tests.classroom.handouts.making import handout

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking

LESSON = Plan(questions=4, level=1, minutes=45, versions=2, seed=7, folder="lesson", banks=("les-mots",))


def test_cards_have_a_fourth_letter_when_a_vote_needs_one(pack: Pack, asked: Asking) -> None:
    four = next(q for q in pack.questions() if isinstance(q, Hottext) and len(q.options) == 4)
    assert letters_of_cards(pack, [asked("un-choix")]) == ("A", "B", "C")
    assert letters_of_cards(pack, [present(pack, four, 1)]) == ("A", "B", "C", "D")


def test_of_a_question_with_a_second_step_the_first_is_voted_on(every_kind: Pack, asked: Asking) -> None:
    assert letters_of_cards(every_kind, [asked("deux-temps")]) == ("A", "B", "C")


def test_the_key_file_of_a_lesson_says_how_it_goes_on(pack: Pack) -> None:
    made = handout(pack, LESSON)
    kept = kept_in(key_file(made, "fr"))
    assert kept is not None
    assert (kept.minutes, kept.votes, kept.seed, kept.names) == (45, 3, 7, ("les-mots",))
    assert list(as_printed(pack, kept).values()) == list(made.first)


def test_a_key_file_of_sheets_alone_is_no_lesson(pack: Pack) -> None:
    assert kept_in(key_file(handout(pack), "fr")) is None
    assert kept_in("{}") is None
    assert kept_in("no JSON") is None


def test_a_question_that_would_have_other_letters_is_not_the_one_printed(pack: Pack) -> None:
    kept = kept_in(key_file(handout(pack, LESSON), "fr"))
    assert kept is not None
    turned = replace(
        kept.questions[1], letters=dict(zip("abc", reversed(kept.questions[1].letters.values()), strict=False))
    )
    changed = replace(kept, versions={"A": (kept.questions[0], turned, *kept.questions[2:])})
    assert list(as_printed(pack, changed)) == [1, 3, 4]
