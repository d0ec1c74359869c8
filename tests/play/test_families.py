"""Twins by text: found, and never drawn together."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.checks.fairness.audit import audit
from quiz.classroom.drawing import only, questions_for
from quiz.classroom.handouts.versions import Plan, chosen
from quiz.commands.learn.testing import form_questions
from quiz.learner.agenda import agenda
from quiz.learner.fingerprints import key_fingerprint
from quiz.learner.reviewing import Known, due_round, practice_round
from quiz.learner.schedule import Given, advance
from quiz.model import CastLine, Choice, Form, Text
from quiz.play.company import apart
from quiz.play.families import families
from quiz.play.selection import Wish, choose_round
from tests.learner.samples import DAY, MONDAY
from tests.learner.test_agenda import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.model import AnyQuestion, Pack

SHAPES = st.tuples(st.integers(0, 2), st.sampled_from(["rhc", "euractiv", "sputnik"]), st.integers(0, 2))
"""A prompt, a passage, a key."""
Shape = tuple[int, str, int]


def choice(pattern: Choice, number: int, shape: Shape) -> Choice:
    prompt, _, key = shape
    options = tuple(replace(option, key=i == key) for i, option in enumerate(pattern.options))
    ask = Text(fr=f"Question {prompt} ?", en=f"Question {prompt}?")
    return replace(pattern, id=f"q-{number}", ask=ask, options=options, twin=None, form=None)


def pack_of(every_kind: Pack, shapes: Sequence[Shape], *, formed: bool = False) -> Pack:
    """A pack with a choice for each shape; `formed`: each with the next one as its twin of the other form."""
    pattern = next(each for each in every_kind.questions() if isinstance(each, Choice))
    placed = {each.id: each for each in every_kind.statements["essai-duree"].passages}
    questions = [choice(pattern, number, shape) for number, shape in enumerate(shapes)]
    if formed:
        forms: tuple[Form, Form] = ("A", "B")
        questions = [
            replace(each, form=forms[i % 2], twin=f"q-{i ^ 1}") for i, each in enumerate(questions[: len(shapes) & ~1])
        ]
    bank = replace(every_kind.banks[0], questions=tuple(questions))
    passages = {each.id: (placed[shape[1]],) for each, shape in zip(questions, shapes, strict=False)}
    return replace(every_kind, banks=(bank,), passages=passages)


def test_the_same_question_over_another_cast_is_a_twin(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "rhc", 1)])
    one, two = pack.questions()
    assert not families(pack)
    cast = (CastLine(outlet="rt-france", text=Text(fr="payé par l’État", en="paid by the state"), references=("r",)),)
    pack = replace(pack, banks=(replace(pack.banks[0], questions=(one, replace(two, cast=cast))),))
    assert set(families(pack)) == {one.id, two.id}


def hold_none_together(pack: Pack, questions: Iterable[AnyQuestion]) -> bool:
    found = [families(pack)[each.id] for each in questions if each.id in families(pack)]
    return len(found) == len(set(found))


def test_the_same_words_over_another_passage_with_another_key_make_a_family(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "sputnik", 1), (1, "rhc", 0)])
    assert families(pack) == {"q-0": "q-0", "q-1": "q-0"}


def test_the_same_key_makes_no_twins(every_kind: Pack) -> None:
    assert not families(pack_of(every_kind, [(0, "rhc", 0), (0, "sputnik", 0)]))


def test_the_same_passage_makes_no_twins(every_kind: Pack) -> None:
    assert not families(pack_of(every_kind, [(0, "rhc", 0), (0, "rhc", 1)]))


def test_options_in_another_order_are_the_same_options(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "sputnik", 1)])
    first, second = pack.banks[0].questions
    assert isinstance(second, Choice)
    turned = replace(second, options=second.options[::-1])
    assert families(replace(pack, banks=(replace(pack.banks[0], questions=(first, turned)),)))


def test_a_kind_without_options_has_no_family(every_kind: Pack) -> None:
    assert not families(every_kind)


def test_where_there_are_no_twins_nothing_is_left_out(every_kind: Pack) -> None:
    assert tuple(apart(every_kind, every_kind.questions())) == every_kind.questions()


@given(shapes=st.lists(SHAPES, min_size=1, max_size=12), seed=st.integers(0, 99), count=st.none() | st.integers(1, 6))
def test_no_round_holds_two_of_a_family(every_kind: Pack, shapes: list[Shape], seed: int, count: int | None) -> None:
    pack = pack_of(every_kind, shapes)
    drawn = choose_round(pack, Wish(count), Random(seed))
    assert drawn
    assert hold_none_together(pack, drawn)


@given(shapes=st.lists(SHAPES, min_size=1, max_size=12), seed=st.integers(0, 99))
def test_a_round_leaves_out_only_what_has_a_twin_in_it(every_kind: Pack, shapes: list[Shape], seed: int) -> None:
    pack = pack_of(every_kind, shapes)
    drawn = {each.id for each in choose_round(pack, Wish(), Random(seed))}
    found = families(pack)
    met = {found[name] for name in drawn if name in found}
    assert all(found.get(each.id) in met for each in pack.questions() if each.id not in drawn)


@given(shapes=st.lists(SHAPES, min_size=2, max_size=12), seed=st.integers(0, 99))
def test_no_form_holds_two_of_a_family_on_paper_in_class_or_in_a_test(
    every_kind: Pack, shapes: list[Shape], seed: int
) -> None:
    pack = pack_of(every_kind, shapes, formed=True)
    forms: tuple[Form, Form] = ("A", "B")
    for form in forms:
        assert hold_none_together(pack, chosen(pack, Plan(form=form, seed=seed)))
        assert hold_none_together(pack, questions_for(pack, Wish(4), form, seed))
        assert hold_none_together(pack, form_questions(pack, form, seed))


@given(shapes=st.lists(SHAPES, min_size=2, max_size=12), seed=st.integers(0, 99))
def test_form_b_still_asks_the_twins_of_form_a(every_kind: Pack, shapes: list[Shape], seed: int) -> None:
    pack = pack_of(every_kind, shapes, formed=True)
    first, second = (questions_for(pack, Wish(), form, seed) for form in ("A", "B"))
    assert [each.twin for each in first] == [each.id for each in second]


@given(shapes=st.lists(SHAPES, min_size=2, max_size=9), seed=st.integers(0, 99), wrong=st.booleans())
def test_no_review_holds_two_of_a_family(every_kind: Pack, shapes: list[Shape], seed: int, wrong: bool) -> None:  # noqa: FBT001 -- drawn
    pack = pack_of(every_kind, shapes)
    met = {each.id: key_fingerprint(pack, each) for each in pack.questions()[::2]}
    cards = {
        name: advance(None, Given(MONDAY - 30 * DAY, name, key, "wrong" if wrong else "right", None))
        for name, key in met.items()
    }
    known = Known(cards, agenda(pack, cards, MONDAY, day_of), MONDAY, day_of)
    for draw in (due_round, practice_round):
        drawn = draw(pack, known, Wish(5), Random(seed))
        assert hold_none_together(pack, drawn.questions)
        assert drawn.fresh <= {each.id for each in drawn.questions}


def test_a_pack_of_all_that_fits_keeps_twins(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "sputnik", 1)])
    assert only(pack, Wish(level=1), None, 1).questions() == pack.questions()


def test_the_audit_counts_choices_that_have_twins(every_kind: Pack) -> None:
    pack = pack_of(every_kind, [(0, "rhc", 0), (0, "sputnik", 1), (1, "rhc", 0)])
    found = audit(pack, pack.questions(), "*")
    assert (found.twins, found.choices) == (2, 3)
