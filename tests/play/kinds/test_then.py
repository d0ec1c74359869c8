"""A second step: which words of the passages show it, asked after the option and marked with it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from quiz.model import Choice, Then
from quiz.play.kinds import kind_of
from quiz.play.marking import Mark, first_right, key_line, key_of, mark, verdict_of
from quiz.play.presentation import steps

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking, Finding

HOURS, LEAST, DURING, THREE = "then.heures", "then.plus-de", "then.pendant", "then.trois"


def test_words_are_called_by_what_they_say_without_signs_or_blanks(question: Finding) -> None:
    then = question("deux-temps").then
    assert then is not None
    assert [(word.name, word.key) for word in then.options] == [
        (HOURS, True), (LEAST, True), (DURING, False), (THREE, False),
    ]  # fmt: skip
    signs = replace(then, words=("l’«\u00a0échec\u00a0» de l'OTAN, dit-il",))
    assert signs.options[0].name == "then.l-échec-de-l-otan-dit-il"


def test_the_words_follow_the_options_in_the_order_of_the_text(asked: Asking) -> None:
    whole = asked("deux-temps")
    assert set(whole.names[:3]) == {"minimum", "exacte", "maximum"}
    assert whole.names[3:] == (DURING, LEAST, THREE, HOURS)
    assert [whole.letter(name) for name in whole.names] == list("abcdefg")


def test_each_step_is_asked_on_a_screen_of_its_own_and_letters_go_on(asked: Asking) -> None:
    whole = asked("deux-temps")
    first, second = steps(whole)
    assert first.question.then is None
    assert (*first.names, *second.names) == whole.names
    assert [second.letter(name) for name in second.names] == list("defg")
    assert (second.position("a"), second.position("d")) == (None, 0)
    assert second.question.ask.en == "Which words show it?"


def test_words_are_set_off_in_the_second_step_only(asked: Asking) -> None:
    first, second = steps(asked("deux-temps"))
    assert [passage.picks for passage in first.passages] == [()]
    assert [len(passage.picks) for passage in second.passages] == [4]


def test_another_question_has_one_step_which_is_itself(every_kind: Pack, asked: Asking) -> None:
    for question in every_kind.questions():
        if question.then is None:
            whole = asked(question.id)
            assert steps(whole) == (whole,)
            assert kind_of(question).asks(every_kind) == (question,)


@pytest.mark.parametrize(
    ("response", "right"),
    [
        (("minimum", LEAST, HOURS), 2),
        (("minimum", HOURS, LEAST), 2),
        (("minimum", LEAST, THREE), 1),
        (("minimum", LEAST), 1),
        (("minimum", LEAST, HOURS, THREE), 1),
        (("exacte", LEAST, HOURS), 1),
        (("exacte", DURING, THREE), 0),
        (("minimum",), 1),
        ((LEAST, HOURS), 1),
        ((), 0),
    ],
)
def test_it_is_right_when_both_steps_are_and_partly_when_one_is(
    every_kind: Pack, question: Finding, response: tuple[str, ...], right: int
) -> None:
    assert mark(every_kind, question("deux-temps"), response) == Mark(right, 2)


def test_the_key_names_the_option_then_the_words_as_they_are_read(every_kind: Pack, question: Finding) -> None:
    assert key_of(every_kind, question("deux-temps")) == ("minimum", LEAST, HOURS)


def test_the_chance_of_the_whole_is_the_product_of_those_of_its_steps(every_kind: Pack, question: Finding) -> None:
    kind = kind_of(question("deux-temps"))
    assert kind.chance(every_kind) == Fraction(1, 3) * Fraction(1, 6)
    assert kind.responses(every_kind) == 3 * 6


def test_what_stands_first_is_right_only_where_the_first_words_are(every_kind: Pack, question: Finding) -> None:
    one = question("deux-temps")
    assert isinstance(one, Choice)
    assert one.then is not None
    assert kind_of(one).first(every_kind) == 0
    turned = replace(one, then=Then(ask=one.then.ask, words=one.then.among, among=one.then.words, why=one.then.why))
    assert kind_of(turned).first(every_kind) == 0
    early = replace(one, then=replace(one.then, words=("pendant", "plus de"), among=("trois", "heures")))
    assert kind_of(early).first(every_kind) == Fraction(1, 3)


def test_a_whole_answer_is_read_from_one_line(every_kind: Pack, asked: Asking) -> None:
    whole = asked("deux-temps")
    kind = kind_of(whole.question)
    line = key_line(every_kind, whole)
    assert line == f"{whole.letter('minimum')} e g"
    assert whole.response(kind.read(whole, line.replace(" ", ""))) == key_of(every_kind, whole.question)
    assert kind.read(whole, "ade") == (0, 3, 4)
    assert kind.read(whole, "abd") == kind.read(whole, "eg") == kind.read(whole, "add") == ()


def test_words_name_no_outlet(every_kind: Pack, question: Finding) -> None:
    kind = kind_of(question("deux-temps"))
    assert {kind.outlet_of(every_kind, choice) for choice in kind.choices(every_kind)} == {None}


def test_a_verdict_is_that_of_the_first_step_whatever_words_follow(question: Finding) -> None:
    judgement = question("un-jugement")
    assert verdict_of(judgement, ("fidele", "then.heures")) == "fair"
    assert verdict_of(judgement, ("enfle",)) == "loaded"
    assert verdict_of(judgement, ()) is verdict_of(judgement, ("fidele", "enfle")) is None
    assert first_right(judgement, ("fidele", "then.heures"))
    assert not first_right(judgement, ("enfle", "then.heures"))
