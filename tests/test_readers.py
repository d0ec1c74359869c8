"""The sheets for readers hide what they should, and their answers are counted as in the quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale import phrases
from quiz.play.marking import key_line
from tests.readers import answers_in, asked_of, missed, scores, sheet

if TYPE_CHECKING:
    from quiz.model import Pack


def test_a_reader_sees_the_passages_and_a_guesser_none(every_kind: Pack) -> None:
    asked = asked_of(every_kind)
    shown, blind = (sheet(phrases("fr"), asked, blind=blind) for blind in (False, True))
    quotations = {part for each in asked for passage in each.passages for part in passage.quote.split(" […] ")}
    assert quotations
    assert all(part in shown for part in quotations)
    assert not any(part in blind for part in quotations)


def test_who_gives_all_keys_has_all_right(every_kind: Pack) -> None:
    asked = asked_of(every_kind)
    typed = (key_line(every_kind, each).replace("→", "").replace("›", "") for each in asked)
    answers = answers_in("\n".join(f"{number}: {line} ?" for number, line in enumerate(typed, start=1)))
    assert all(each.right == each.of for each in scores(every_kind, asked, answers).values())
    assert list(missed(every_kind, asked, answers)) == []


def test_an_answer_that_is_missing_or_unreadable_is_wrong(every_kind: Pack) -> None:
    asked = asked_of(every_kind)
    assert sum(each.right for each in scores(every_kind, asked, answers_in("1: z\n2: 1a\nno answer")).values()) == 0
    assert len(list(missed(every_kind, asked, {}))) == len(asked)


def test_a_second_step_is_answered_on_the_same_line_by_letters_that_go_on(every_kind: Pack) -> None:
    asked = asked_of(every_kind)
    number, whole = next((i, each) for i, each in enumerate(asked, start=1) if each.question.then)
    assert "Which words show it?" in sheet(phrases("en"), asked, blind=False)
    right, wrong = f"{number}: {whole.letter('minimum')} g e", f"{number}: {whole.letter('minimum')} d e"
    assert whole.question.id not in missed(every_kind, asked, answers_in(right))
    assert whole.question.id in missed(every_kind, asked, answers_in(wrong))


def test_whoever_sees_no_passage_is_asked_and_marked_by_the_first_step_alone(every_kind: Pack) -> None:
    asked = asked_of(every_kind)
    number, whole = next((i, each) for i, each in enumerate(asked, start=1) if each.question.then)
    assert "Which words show it?" not in sheet(phrases("en"), asked, blind=True)
    assert whole.question.id not in missed(every_kind, asked, answers_in(f"{number}: {whole.letter('minimum')}"))
