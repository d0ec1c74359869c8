"""What is told of a question with a second step: reasons of both, and the words in their passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.versions import Plan
from quiz.document import Choices, Entries, Para, Quote
from quiz.locale import phrases
from quiz.play.debrief import Answer
from quiz.play.marking import key_of, mark
from quiz.play.presentation import steps
from quiz.reading.register import facets_after
from quiz.tell import explanation as tell
from quiz.tell import question as asking
from quiz.tell.brief import briefs
from quiz.tell.handout.key import key
from quiz.tell.handout.sheet import item
from tests.classroom.handouts.making import handout
from tests.documents import every, text_of
from tests.tell.preview.viewing import previewed, view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.document import Node, Runs
    from quiz.model import Pack
    from tests.conftest import Asking

ENGLISH = phrases("en")
WHY = "Reason of heures and of plus de."


def told(pack: Pack, asked: Asking, *words: str) -> list[tuple[str, str, str]]:
    """The reasons after an answer: what stands there, in which state, why."""
    whole = asked("deux-temps")
    response = tuple(words)
    found = tell.reasons(ENGLISH, pack, Answer(whole, response, mark(pack, whole.question, response)))
    assert isinstance(found, Choices)
    return [(said(choice.runs), choice.state, said(choice.why)) for choice in found.items]


def said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def set_off(document: Iterable[Node]) -> list[str]:
    return [run.text for quote in every(Quote, document) for run in quote.runs if run.role == "telling"]


def test_what_was_picked_wrongly_is_told_and_then_the_key_of_both_steps(every_kind: Pack, asked: Asking) -> None:
    """What the words show is told once."""
    assert told(every_kind, asked, "exacte", "then.pendant", "then.plus-de") == [
        ("Yes, exact", "wrong", "Reason of exacte."),
        ("“pendant”", "wrong", ""),
        ("No, a minimum", "right", "Reason of minimum."),
        ("“plus de”", "right", ""),
        ("“heures”", "right", WHY),
    ]


def test_a_skipped_question_tells_the_keys_of_both_steps(every_kind: Pack, asked: Asking) -> None:
    assert [name for name, *_ in told(every_kind, asked)] == ["No, a minimum", "“plus de”", "“heures”"]


def test_one_right_step_of_two_is_partly_right(every_kind: Pack, asked: Asking) -> None:
    whole = asked("deux-temps")
    response = ("minimum", "then.pendant", "then.trois")
    answer = Answer(whole, response, mark(every_kind, whole.question, response))
    assert "Partly: 1 of 2." in text_of((tell.verdict(ENGLISH, answer),))


def test_the_right_words_are_set_off_in_the_passage_after_the_answer(every_kind: Pack, asked: Asking) -> None:
    assert set_off(tell.unmasked(ENGLISH, every_kind, asked("deux-temps"), gloss=False)) == ["plus de", "heures"]


def test_the_first_step_sets_nothing_off_and_the_second_every_word(asked: Asking) -> None:
    first, second = steps(asked("deux-temps"))
    assert set_off(asking.question(ENGLISH, first, gloss=False)) == []
    assert set_off(asking.question(ENGLISH, second, gloss=False)) == ["pendant", "plus de", "trois", "heures"]


def test_the_brief_tells_the_verdict_in_letters_and_a_reason_for_each_step(every_kind: Pack, asked: Asking) -> None:
    whole = asked("deux-temps")
    response = ("exacte", "then.pendant", "then.plus-de")
    answer = Answer(whole, response, mark(every_kind, whole.question, response))
    brief = next(briefs(ENGLISH, every_kind, answer, facets_after(every_kind, [whole])))
    letters = ", ".join(sorted(map(whole.letter, response)))
    assert f"You: {letters}." in text_of(brief)
    (reasons,) = every(Choices, brief)
    assert [(each.label.sign, each.state, said(each.runs)) for each in reasons.items] == [
        (whole.letter("exacte"), "wrong", "Reason of exacte."),
        (whole.letter("minimum"), "right", "Reason of minimum."),
        ("e, g", "right", WHY),
    ]


def test_in_a_brief_the_reason_of_a_step_that_was_right_leaves_first(every_kind: Pack, asked: Asking) -> None:
    whole = asked("deux-temps")
    response = ("exacte", "then.plus-de", "then.heures")
    answer = Answer(whole, response, mark(every_kind, whole.question, response))
    told = [text_of(each) for each in briefs(ENGLISH, every_kind, answer, facets_after(every_kind, [whole]))]
    assert WHY in told[0]
    first = next(text for text in told if WHY not in text)
    assert "Reason of exacte." in first
    assert "Reason of minimum." in first


def test_on_paper_the_words_stand_below_the_first_step_and_are_not_set_off_above_it(asked: Asking) -> None:
    sheet = tuple(item(ENGLISH, asked("deux-temps")))
    asks = [said(para.runs) for para in every(Para, sheet) if para.name == "ask"]
    assert asks == ["Does this text give an exact length?", "Which words show it?"]
    assert [[choice.label.sign for choice in each.items] for each in every(Choices, sheet)] == [[*"abc"], [*"defg"]]
    assert set_off(sheet) == []


def test_the_key_on_paper_has_the_letters_and_reasons_of_both_steps(every_kind: Pack) -> None:
    made = handout(every_kind, Plan(questions=1000, versions=2))
    text = text_of(key(ENGLISH, made))
    for version in made.versions:
        whole = next(each for each in version.asked if each.question.then)
        assert key_of(every_kind, whole.question)[1:] == ("then.plus-de", "then.heures")
        assert [whole.letter(name) for name in whole.names[3:]] == [*"defg"]
    assert text.count(WHY) == 1
    assert "e g" in text


def test_a_sheet_has_an_entry_for_a_question_not_for_a_step(every_kind: Pack) -> None:
    from quiz.tell.handout.sheet import sheet

    made = handout(every_kind, Plan(questions=1000))
    (entries,) = every(Entries, sheet(ENGLISH, made, made.versions[0]))
    assert len(entries.items) == len(every_kind.questions())


def test_a_reviewer_sees_what_is_asked_second_each_word_and_what_they_show() -> None:
    (shown,) = previewed("good/every-kind.yaml", view("en", question="deux-temps")).questions
    text = text_of(shown.nodes)
    for words in ("Then, in a second step", "Which words show it?", "pendant", "plus de", "trois", "heures", WHY):
        assert words in text
    assert text.count(WHY) == 1
