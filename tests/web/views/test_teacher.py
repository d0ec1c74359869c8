"""The page of whoever leads a round: each deed has its button, and what only they may see is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.conduct import deeds, step_of
from quiz.classroom.events import Passed
from quiz.library.pack.packs import read_contents
from quiz.play.marking import key_line
from quiz.web.views import fields
from quiz.web.views.teacher import teacher
from tests.conftest import PACKS, by_itself
from tests.formats.reading import Reader
from tests.web.views.rounds import AT, STAGES, Told, at, counted, lesson_of

if TYPE_CHECKING:
    from quiz.classroom.lesson import Lesson
    from quiz.draw.html import Html
    from quiz.model import Pack
    from tests.conftest import Finding

LOG = Path("a b.jsonl")


def page(told: Told, path: Path | None = LOG) -> Html:
    return teacher(told.say, told.words, told.lesson, told.course, path)


def pressed(told: Told) -> list[str]:
    """What the buttons send."""
    return re.findall(rf'<button name="{fields.DEED}" value="([a-z]+)"', page(told))


def typed(told: Told) -> list[str]:
    """The names of the fields that can be seen."""
    return re.findall(r'<input type="(?:number|text)"[^>]* name="([^"]+)"', page(told))


@pytest.fixture
def lesson(every_kind: Pack, question: Finding) -> Lesson:
    return lesson_of(every_kind, question("un-choix"))


@pytest.mark.parametrize("stage", STAGES)
def test_each_deed_that_is_allowed_now_has_its_button_and_no_other(every_kind: Pack, stage: str) -> None:
    for each in every_kind.questions():
        told = at(stage, lesson_of(every_kind, each))
        allowed = list(deeds(told.course.state, step_of(told.lesson, told.course.state)))
        assert [deed for deed in pressed(told) if deed not in {"correct", "withdraw", "join"}] == allowed


@pytest.mark.parametrize("stage", [each for each in STAGES if each != "end"])
def test_the_answer_and_its_reasons_are_always_told(lesson: Lesson, stage: str) -> None:
    shown = Reader(page(at(stage, lesson))).text
    asked = next(iter(lesson.whole.values()))
    for words in (f"Answer: {key_line(lesson.pack, asked)}", "Reason of trois.", "Reason of quatre."):
        assert words in shown


def test_there_is_a_number_to_type_for_each_letter_while_hands_are_counted(lesson: Lesson) -> None:
    assert typed(at("think", lesson)) == []
    assert typed(at("vote", lesson)) == [fields.hands(letter) for letter in "abc"]
    assert "Hands for b" in Reader(page(at("vote", lesson))).text


def test_teams_have_a_field_each(every_kind: Pack, question: Finding) -> None:
    told = at("vote", lesson_of(every_kind, question("un-choix"), teams=("Red", '"><script>')))
    assert typed(told) == [fields.team(1), fields.team(2)]
    assert "script" not in Reader(page(told)).tags


def test_the_teacher_sees_the_votes_as_they_come_in_and_that_the_class_does_not(lesson: Lesson) -> None:
    shown = Reader(page(at("live", lesson))).text
    assert "4 screens are connected" in shown
    assert "The class sees no counts before the answer. " in shown
    assert re.search(r"more than three 2 67%", shown)


def test_a_count_that_was_given_can_be_corrected_or_taken_away(lesson: Lesson) -> None:
    told = at("discuss", lesson)
    asked = next(iter(lesson.asked.values()))
    hands = counted(asked, 1)
    assert [each for each in pressed(told) if each in {"correct", "withdraw"}] == ["correct", "withdraw"]
    for name in asked.names:
        assert f'name="{fields.hands(asked.letter(name))}" value="{hands[name]}"' in page(told)


def test_what_was_not_counted_can_be_added_but_not_taken_away(lesson: Lesson) -> None:
    name = next(iter(lesson.whole))
    told = at("vote", lesson)
    told.course.add(Passed(at=AT, question=name, ballot=1))
    assert [each for each in pressed(told) if each in {"correct", "withdraw"}] == ["correct"]
    assert "Add this count (question 1, First vote)" in Reader(page(told)).text


def test_every_form_says_how_much_of_the_round_its_reader_had_seen(lesson: Lesson) -> None:
    told = at("discuss", lesson)
    seen = f'<input type="hidden" name="{fields.MOVES}" value="{told.course.moves}">'
    forms = re.findall(r'<form method="post" class="([a-z]+)">(<input[^>]*>)', page(told))
    assert forms == [(name, seen) for name in ("deeds", "mend", "join")]
    assert page(told).count("<form") == len(forms)


def test_one_pupil_more_is_offered_where_the_size_of_the_class_is_known(every_kind: Pack, question: Finding) -> None:
    alone = at("think", lesson_of(every_kind, question("un-choix")))
    teams = at("think", lesson_of(every_kind, question("un-choix"), teams=("Red", "Blue")))
    assert ("join" in pressed(alone), "join" in pressed(teams)) == (True, False)


def test_what_follows_is_told(every_kind: Pack, question: Finding) -> None:
    lesson = lesson_of(every_kind, question("une-association"), question("un-choix"))
    follows = {stage: re.search(r"Next: ([^<]+)", page(at(stage, lesson))) for stage in STAGES if stage != "end"}
    assert {stage: found and found[1] for stage, found in follows.items()} == {
        "lobby": "Read and choose",
        "think": "First vote",
        "vote": "Line 2 of 3",
        "live": "Talk it over",
        "discuss": "Second vote, or The answer and why",
        "again": "Line 2 of 3",
        "closed": "The answer and why",
        "reveal": "question 2",
    }


def test_the_minutes_are_told_that_are_used_and_left(lesson: Lesson) -> None:
    assert "12 of 45 min; 33 minutes left" in page(at("think", lesson))


def test_the_end_names_the_report_and_what_to_take_up_again(lesson: Lesson) -> None:
    shown = Reader(page(at("end", lesson))).text
    assert "quiz report 'a b.jsonl'" in shown
    assert "To go over again 1. numbers: What does the text itself say?" in shown


def test_a_round_that_could_not_be_saved_is_told(lesson: Lesson) -> None:
    assert "This round could not be saved." in page(at("end", lesson), None)


def test_a_hostile_bank_is_shown_and_not_obeyed() -> None:
    pack = read_contents(by_itself(PACKS / "export" / "hostile.yaml")).pack
    for each in pack.questions():
        for stage in STAGES:
            assert "script" not in Reader(page(at(stage, lesson_of(pack, each)))).tags


def test_hands_besides_screens_are_for_the_row_that_is_named(every_kind: Pack, question: Finding) -> None:
    told = at("live", lesson_of(every_kind, question("une-association")))
    assert "<summary>Hands raised, besides the screens · Line 1 of 3</summary>" in page(told)
    assert "Line" not in page(at("live", lesson_of(every_kind, question("un-choix"))))
