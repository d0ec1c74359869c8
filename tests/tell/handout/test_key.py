"""The key: one for all versions, with reasons, origins, cards, references and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.handouts.versions import Plan
from quiz.document import Choices, Notes, Pairs, Para, Quote, Section, Steps, Table
from quiz.locale import phrases
from quiz.model import Choice, Hottext, name_in
from quiz.play.marking import key_line, key_of
from quiz.play.selection import open_to_all
from quiz.tell.handout.key import key
from quiz.tell.handout.parts import ranges
from tests.classroom.handouts.making import handout
from tests.documents import every, facts_of, text_of

if TYPE_CHECKING:
    from quiz.document import Document, Runs
    from quiz.model import Pack

EVERYTHING = Plan(questions=1000)


def key_for(pack: Pack, plan: Plan = EVERYTHING) -> Document:
    return key(phrases("fr"), handout(pack, plan))


def said(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def solutions(document: Document) -> dict[str, Section]:
    """What is told of each question, by its id."""
    found = (each for each in every(Section, document) if each.name == "solution")
    return {said(each.aside).rpartition(" · ")[2]: each for each in found}


def cards(document: Document) -> list[Section]:
    return [each for each in every(Section, document) if each.name == "card"]


def set_off(document: Document) -> list[str]:
    return [run.text for quote in every(Quote, document) for run in quote.runs if run.role == "telling"]


def test_the_table_has_the_answers_of_each_version_by_number(pack: Pack) -> None:
    made = handout(pack, Plan(versions=3))
    [table] = every(Table, key(phrases("fr"), made))
    assert [head[-1] for head in table.heads[1:]] == ["A", "B", "C"]
    for number, row in enumerate(table.rows):
        answers = [key_line(pack, version.asked[number]) for version in made.versions]
        assert [said(cell.runs) for cell in row.cells] == [str(number + 1), *answers]


def test_each_question_says_its_number_in_each_version(pack: Pack) -> None:
    plan = Plan(questions=5, versions=2)
    one, other = (
        {asked.question.id: number for number, asked in enumerate(version.asked, start=1)}
        for version in handout(pack, plan).versions
    )
    for name, told in solutions(key_for(pack, plan)).items():
        assert said(told.title) == f"A {one[name]} · B {other[name]}"


def test_letters_in_the_key_are_those_printed_on_each_version(pack: Pack) -> None:
    plan = Plan(questions=40, versions=2)
    layouts = [{each.question.id: each for each in version.asked} for version in handout(pack, plan).versions]
    for name, told in solutions(key_for(pack, plan)).items():
        one, other = layouts[0][name], layouts[1][name]
        if isinstance(one.question, Choice | Hottext):
            labels = [f"{one.letter(each)} / {other.letter(each)}" for each in one.names]
            [choices] = every(Choices, told.nodes)
            assert [each.label.sign for each in choices.items] == [_joined(label) for label in labels]


def _joined(label: str) -> str:
    """Once, where the versions agree."""
    one, _, other = label.partition(" / ")
    return one if one == other else label


def test_every_option_is_explained_right_or_wrong(pack: Pack) -> None:
    told = solutions(key_for(pack))
    assert set(told) == {question.id for question in open_to_all(pack.questions())}
    for question in open_to_all(pack.questions()):
        text = text_of((told[question.id],))
        parts = [member for _, member in question.members if member.why is not None]
        due = [
            question.explain.of("fr"),
            question.takeaway.of("fr"),
            *(part.why.of("fr") for part in parts if part.why),
        ]
        assert not [each for each in due if each not in text]


def test_an_order_is_told_in_its_right_order(every_kind: Pack) -> None:
    [steps] = every(Steps, solutions(key_for(every_kind))["un-ordre"].nodes)
    assert [(step.number, said(step.runs)[4:]) for step in steps.items] == [
        (1, "d’abord"),
        (2, "ensuite"),
        (3, "enfin"),
    ]


def test_steps_and_what_rows_go_to_have_the_letters_of_each_version(every_kind: Pack) -> None:
    made = handout(every_kind, Plan(questions=1000, versions=2))
    told = solutions(key(phrases("fr"), made))
    layouts = [{each.question.id: each for each in version.asked} for version in made.versions]
    [steps] = every(Steps, told["un-ordre"].nodes)
    [pairs] = every(Pairs, told["une-association"].nodes)
    shown = {"un-ordre": [step.runs for step in steps.items], "une-association": [pair.right for pair in pairs.items]}
    for name, runs in shown.items():
        one, other = (layout[name] for layout in layouts)
        letters = {_joined(f"{one.letter(each)} / {other.letter(each)}") for each in key_of(every_kind, one.question)}
        assert {said(each).partition(" · ")[0] for each in runs} == letters


def test_passages_are_unmasked_with_their_telling_words(every_kind: Pack) -> None:
    first = solutions(key_for(every_kind))["un-choix"]
    assert set_off(first.nodes) == ["plus de trois heures"]
    where = [quote.where for quote in every(Quote, first.nodes)]
    assert where == ["Radio Habana Cuba · ligne 21 · l’article parle en son nom"]


def test_words_that_were_to_be_picked_are_set_off(every_kind: Pack) -> None:
    assert "trois" in " ".join(set_off(solutions(key_for(every_kind))["un-mot"].nodes))


def test_the_texts_of_tied_options_are_named_as_in_each_version(every_kind: Pack) -> None:
    labels = set()
    for seed in range(12):
        told = solutions(key_for(every_kind, Plan(questions=1000, versions=2, seed=seed)))["options-liees"]
        texts = [said(each.runs) for choices in every(Choices, told.nodes) for each in choices.items]
        labels |= {text.partition("\xa0:")[0] for text in texts if text.startswith("Texte")}
    assert {"Texte A / B", "Texte B / A"} <= labels


def test_numbers_of_references_lead_to_the_list(pack: Pack) -> None:
    document = key_for(pack)
    paras = [para.runs for para in every(Para, document)]
    lines = [fact.runs for facts in facts_of(document) for fact in facts.items]
    lines += [step.runs for steps in every(Steps, document) for step in steps.items]
    numbers = {run.to for runs in (*paras, *lines) for run in runs if run.to.startswith("note:")}
    [notes] = every(Notes, document)
    assert numbers == {f"note:{i + 1}" for i in range(len(notes.items))}
    assert len({note.text + note.url for note in notes.items}) == len(notes.items)


def test_every_outlet_of_a_question_has_a_card_as_of_its_day_then_since(pack: Pack) -> None:
    document = key_for(pack)
    names = [said(card.title) for card in cards(document)]
    due = {name_in(outlet.name, "fr") for asked in handout(pack, EVERYTHING).first for outlet in asked.outlets}
    assert not [name for name in due if not any(shown.startswith(name) for shown in names)]
    found = [card for card in cards(document) if said(card.title) == "Sputnik France"]
    [sputnik] = [card for card in found if "au 12 janvier 2022" in text_of(card.nodes)]
    held, later = facts_of(sputnik.nodes)
    assert [fact.label.sign for fact in held.items] == ["appartient à", "payé par", "décide", "classé"]
    assert any("mars 2022" in said(fact.runs) for fact in later.items)
    assert list(every(Steps, sputnik.nodes))
    assert [para.name for para in every(Para, sputnik.nodes)] == ["about", "caution"]


def test_codes_come_from_the_questions_and_from_nowhere_else(pack: Pack) -> None:
    [codes] = [facts for facts in facts_of(key_for(pack)) if facts.name == "codes"]
    shown = ["DigComp\xa01.2", "EMI\xa0: exploiter l’information", "CCSS RH.6-8.6", "CCSS RI.8.9"]
    assert [fact.label.sign for fact in codes.items] == shown
    assert all(name and numbers for name, _, numbers in (said(fact.runs).partition(" · ") for fact in codes.items))


def test_a_pack_without_codes_has_no_list_of_codes(every_kind: Pack) -> None:
    assert not [facts for facts in facts_of(key_for(every_kind)) if facts.name == "codes"]


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
