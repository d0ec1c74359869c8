"""The key: one for all versions, with reasons, origins, cards, references and codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.handouts.curricula import ranges
from quiz.classroom.handouts.versions import Plan
from quiz.model import Choice, Hottext, Match, Order
from quiz.play.marking import key_line
from tests.classroom.handouts.making import handout, printed

if TYPE_CHECKING:
    from quiz.model import Pack

EVERYTHING = Plan(questions=1000)


def test_the_grid_has_the_answers_of_each_version_by_number(pack: Pack) -> None:
    plan = Plan(versions=3)
    made = printed(pack, plan)
    key = handout(pack, plan).key
    assert key.letters == ("A", "B", "C")
    for row in key.grid:
        assert row.answers == tuple(key_line(pack, version.asked[row.number - 1]) for version in made)


def test_each_question_says_its_number_in_each_version(pack: Pack) -> None:
    plan = Plan(questions=5, versions=2)
    numbers = [
        {asked.question.id: number for number, asked in enumerate(version.asked, start=1)}
        for version in printed(pack, plan)
    ]
    for solution in handout(pack, plan).key.solutions:
        name = solution.about.rpartition(" · ")[2]
        assert solution.numbers == f"A {numbers[0][name]} · B {numbers[1][name]}"


def test_letters_in_the_key_are_those_printed_on_each_version(pack: Pack) -> None:
    plan = Plan(questions=40, versions=2)
    made = printed(pack, plan)
    layouts = [{each.question.id: each for each in version.asked} for version in made]
    for solution in handout(pack, plan).key.solutions:
        name = solution.about.rpartition(" · ")[2]
        one, other = layouts[0][name], layouts[1][name]
        if isinstance(one.question, Choice | Hottext):
            labels = [f"{one.letter(each)} / {other.letter(each)}" for each in one.names]
            assert [each.label for each in solution.told] == [_joined(label) for label in labels]


def _joined(label: str) -> str:
    """Once, where the versions agree."""
    one, _, other = label.partition(" / ")
    return one if one == other else label


def test_every_option_is_explained_right_or_wrong(pack: Pack) -> None:
    key = handout(pack, EVERYTHING).key
    by_id = {question.id: question for question in pack.questions()}
    for solution in key.solutions:
        question = by_id[solution.about.rpartition(" · ")[2]]
        parts = question.rows if isinstance(question, Match) else question.options
        assert {part.why.fr for part in parts} == {each.why for each in solution.told}
        assert solution.explain == question.explain.fr
        assert solution.takeaway == question.takeaway.fr


def test_an_order_is_told_in_its_right_order(every_kind: Pack) -> None:
    key = handout(every_kind, EVERYTHING).key
    [order] = [each for each in key.solutions if each.about.endswith("un-ordre")]
    assert [each.text for each in order.told] == ["1. d’abord", "2. ensuite", "3. enfin"]
    assert any(isinstance(question, Order) for question in every_kind.questions())


def test_passages_are_unmasked_with_their_telling_words(every_kind: Pack) -> None:
    key = handout(every_kind, EVERYTHING).key
    [first] = [each for each in key.solutions if each.about.endswith("un-choix")]
    assert [p.text for e in first.excerpts for p in e.pieces if p.marked] == ["plus de trois heures"]
    assert [e.where for e in first.excerpts] == ["Radio Habana Cuba · ligne 21 · l’article parle en son nom"]


def test_words_that_were_to_be_picked_are_set_off(every_kind: Pack) -> None:
    key = handout(every_kind, EVERYTHING).key
    [picked] = [each for each in key.solutions if each.about.endswith("un-mot")]
    assert "trois" in " ".join(p.text for e in picked.excerpts for p in e.pieces if p.marked)


def test_the_texts_of_tied_options_are_named_as_in_each_version(every_kind: Pack) -> None:
    labels = set()
    for seed in range(12):
        key = handout(every_kind, Plan(questions=1000, versions=2, seed=seed)).key
        [tied] = [each for each in key.solutions if each.about.endswith("options-liees")]
        labels |= {each.text.partition("\xa0:")[0] for each in tied.told if each.text.startswith("Texte")}
    assert {"Texte A / B", "Texte B / A"} <= labels


def test_numbers_of_references_lead_to_the_list(pack: Pack) -> None:
    key = handout(pack, EVERYTHING).key
    facts = [fact.text for card in key.cards for fact in (*card.held, *card.later, *card.chain)]
    cited = {int(number) for text in facts for number in re.findall(r"\[(\d+)\]", text)}
    cited |= {int(number) for each in key.solutions for number in re.findall(r"\d+", each.cited)}
    assert cited == set(range(1, len(key.sources) + 1))
    assert len({source.text + source.url for source in key.sources}) == len(key.sources)


def test_every_outlet_of_a_question_has_a_card_as_of_its_day_then_since(pack: Pack) -> None:
    key = handout(pack, EVERYTHING).key
    names = [card.outlet for card in key.cards]
    due = {name for each in key.solutions for name in each.outlets.split(", ") if name}
    assert not [name for name in due if not any(shown.startswith(name) for shown in names)]
    [sputnik] = [c for c in key.cards if c.outlet == "Sputnik France" and c.day == "12 janvier 2022"]
    assert [fact.label for fact in sputnik.held] == ["appartient à", "payé par", "décide", "classé"]
    assert any("mars 2022" in fact.text for fact in sputnik.later)
    assert sputnik.chain
    assert sputnik.does_not_say


def test_codes_come_from_the_questions_and_from_nowhere_else(pack: Pack) -> None:
    key = handout(pack, EVERYTHING).key
    shown = ["DigComp\xa01.2", "EMI\xa0: exploiter l’information", "CCSS RH.6-8.6", "CCSS RI.8.9"]
    assert [code.code for code in key.codes] == shown
    assert all(code.name for code in key.codes)


def test_a_pack_without_codes_has_no_list_of_codes(every_kind: Pack) -> None:
    assert handout(every_kind).key.codes == ()


@pytest.mark.parametrize(
    ("numbers", "short"),
    [([], ""), ([4], "4"), ([1, 2], "1, 2"), ([1, 2, 3, 5, 8, 9], "1–3, 5, 8, 9"), ([1, 3, 5], "1, 3, 5")],
)
def test_numbers_in_a_row_are_shortened(numbers: list[int], short: str) -> None:
    assert ranges(numbers) == short


@given(st.sets(st.integers(1, 40)))
def test_shortened_numbers_are_the_same_numbers(numbers: set[int]) -> None:
    found: set[int] = set()
    for part in filter(None, ranges(sorted(numbers)).split(", ")):
        first, _, last = part.partition("–")
        found |= set(range(int(first), int(last or first) + 1))
    assert found == numbers
