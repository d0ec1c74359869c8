"""What is told at once after an answer, and in which order its parts leave where there is less room."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.commands.play.question import Progress, heading
from quiz.document import Choices, Quote, Section
from quiz.locale import phrases
from quiz.reading.register import facets_after
from quiz.tell.brief import briefs
from quiz.tell.explanation import whole
from tests.commands.play.answering import OUTCOMES, answered
from tests.documents import every, text_of

if TYPE_CHECKING:
    from quiz.document import Document
    from quiz.model import Pack
    from quiz.play.debrief import Answer
    from tests.commands.play.answering import Outcome
    from tests.conftest import Asking, Finding

ENGLISH = phrases("en")


def told(pack: Pack, answer: Answer) -> list[Document]:
    return [*briefs(ENGLISH, pack, answer, facets_after(pack, [answer.asked]))]


def answer_to(pack: Pack, question: Finding, name: str, outcome: Outcome) -> Answer:
    found = answered(pack, question(name), outcome)
    assert found is not None
    return found


def reasons(brief: Document) -> list[str]:
    return [choice.label.sign for choices in every(Choices, brief) for choice in choices.items]


def test_what_was_chosen_comes_before_the_key(every_kind: Pack, question: Finding) -> None:
    answer = answer_to(every_kind, question, "un-choix", "wrong")
    first = told(every_kind, answer)[0]
    chosen, key = (answer.asked.letter(name) for name in (*(answer.response or ()), "trois"))
    assert reasons(first) == [chosen, key]
    assert f"You: {chosen}. The right answer: {key}." in text_of(first)


def test_a_match_right_in_part_says_which_rows_to_look_at_again(every_kind: Pack, question: Finding) -> None:
    answer = answer_to(every_kind, question, "une-association", "partly")
    wrong = [i for i, row in enumerate(answer.asked.rows, 1) if row.name == answer.asked.question.rows[0].name]
    assert f"Partly: 2 of 3. To look at again: line {wrong[0]}." in text_of(told(every_kind, answer)[0])


def test_an_answer_right_in_part_has_a_sign_of_its_own(every_kind: Pack, question: Finding) -> None:
    answer = answer_to(every_kind, question, "une-association", "partly")
    aside = heading(ENGLISH, answer.asked, 1, Progress((answer,), 2)).aside
    assert [run.text.strip() for run in aside] == ["◐", "·"]


def test_passages_leave_before_the_reasons_of_what_was_right(pack: Pack) -> None:
    seen = 0
    for each in pack.questions():
        answer = answered(pack, each, "right")
        found = told(pack, answer) if answer else []
        with_quotes = [brief for brief in found if [*every(Quote, brief)]]
        seen += len(with_quotes)
        assert all(reasons(brief) == reasons(with_quotes[0]) for brief in with_quotes)
        assert found[: len(with_quotes)] == with_quotes
    assert seen > 1


def test_the_reason_of_a_row_answered_wrongly_leaves_last(every_kind: Pack, question: Finding) -> None:
    answer = answer_to(every_kind, question, "une-association", "partly")
    name = answer.asked.question.rows[0].name
    wrong = next(str(i) for i, row in enumerate(answer.asked.rows, 1) if row.name == name)
    assert all(wrong in reasons(brief) for brief in told(every_kind, answer))


def test_an_outlet_and_a_reason_are_told_however_little_room_there_is(pack: Pack) -> None:
    for each in pack.questions():
        for outcome in OUTCOMES:
            answer = answered(pack, each, outcome)
            for brief in told(pack, answer) if answer else ():
                assert reasons(brief)
                assert bool([*every(Section, brief)]) == bool(answer and answer.asked.outlets)


def test_each_brief_is_no_longer_than_the_one_before(pack: Pack) -> None:
    for each in pack.questions():
        answer = answered(pack, each, "wrong")
        for longer, shorter in pairwise(told(pack, answer) if answer else ()):
            assert len(text_of(shorter)) <= len(text_of(longer))


def test_what_leaves_the_brief_is_in_the_whole(pack: Pack) -> None:
    for each in pack.questions():
        answer = answered(pack, each, "wrong")
        if answer is None:
            continue
        everything = text_of(whole(ENGLISH, pack, answer, gloss=False))
        members = answer.asked.rows or [answer.asked.choice(name) for name in answer.response or ()]
        assert all(member.why.of("en") in everything for member in members if member.why)
        assert each.takeaway.of("en") in everything
        assert all(passage.quote in everything.replace("‹", "").replace("›", "") for passage in answer.asked.passages)


def test_an_outlet_that_comes_again_shows_another_side(every_kind: Pack, asked: Asking) -> None:
    page = asked("un-choix")
    sides = [facets_after(every_kind, [page] * times)["radio-habana-cuba"] for times in (1, 2, 3)]
    assert len(set(sides)) == 3
