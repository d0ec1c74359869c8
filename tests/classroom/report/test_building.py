"""The report on answers that are made so that what it should say is known."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.answers import OCCASIONS, Answer
from quiz.classroom.marking.book import Book
from quiz.classroom.marking.paper import Key, Numbered
from quiz.classroom.report.building import report
from quiz.classroom.report.items import View
from quiz.classroom.report.lettering import printings
from quiz.classroom.statistics import Difficulty, ItemRest, Suppressed
from quiz.learner.measures import NoNumber, Stereotype
from quiz.library.pack.packs import read_contents
from quiz.locale import phrases
from quiz.model import Choice
from quiz.play.marking import key_of, mark
from tests.classroom.made import response
from tests.conftest import PACKS, by_itself
from tests.repeating import repeated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.answers import Occasion
    from quiz.classroom.report.values import ItemReport, Report
    from quiz.model import AnyQuestion, Pack
    from quiz.play.marking import Response


def made(pack: Pack, answers: Sequence[Answer], *, names: bool = False) -> Report:
    return report(View(Book(pack), phrases("en")), answers, Random(1), names=names)


def answer(pack: Pack, question: AnyQuestion, given: Response | None, pupil: str | None) -> Answer:
    right, of = mark(pack, question, given) if given is not None else (0, len(key_of(pack, question)))
    return Answer("4B", pupil, question.id, given, right, of, "paper")


def find(pack: Pack, name: str) -> AnyQuestion:
    return next(each for each in pack.questions() if each.id == name)


def judgements(pack: Pack) -> list[Choice]:
    return [each for each in pack.questions() if isinstance(each, Choice) and each.judgement]


@cache
def small_pack() -> Pack:
    """The small pack, for a test whose values are told when it fails."""
    return read_contents(by_itself(PACKS / "good" / "every-kind.yaml")).pack


def only(found: Report) -> ItemReport:
    assert len(found.items) == 1
    return found.items[0]


def asked_of(pack: Pack, name: str, *counts: tuple[Response | None, int]) -> list[Answer]:
    """So many answers of each kind, each by somebody else."""
    question, pupils = find(pack, name), iter(range(10**6))
    return [answer(pack, question, given, str(next(pupils))) for given, times in counts for _ in range(times)]


def test_a_question_is_told_with_what_its_options_drew(every_kind: Pack) -> None:
    item = only(made(every_kind, asked_of(every_kind, "un-choix", (("trois",), 30), (("cinq",), 14), (("quatre",), 1))))
    assert isinstance(item.difficulty, Difficulty)
    assert (item.difficulty.right, item.difficulty.of) == (30, 45)
    assert [(line.text, line.drawn.chosen, line.correct, line.drawn.idle) for line in item.options] == [
        ("more than three", 30, True, False),
        ("nearly four", 1, False, True),
        ("nearly five", 14, False, False),
    ]
    assert item.lure is not None
    assert item.lure.why == "Reason of cinq."


def test_a_blank_is_neither_right_nor_wrong(every_kind: Pack) -> None:
    item = only(made(every_kind, asked_of(every_kind, "un-choix", (("trois",), 9), (("cinq",), 3), (None, 4))))
    assert isinstance(item.difficulty, Difficulty)
    assert (item.difficulty.of, item.blank) == (12, 4)


def test_below_ten_answers_nothing_is_told_of_a_question(every_kind: Pack) -> None:
    item = only(made(every_kind, asked_of(every_kind, "un-choix", (("cinq",), 9))))
    assert item.difficulty == Suppressed("too few answers", 9, 10)
    assert item.options == ()
    assert not made(every_kind, asked_of(every_kind, "un-choix", (("cinq",), 9))).again


def test_below_five_persons_nothing_is_told_of_the_group(every_kind: Pack) -> None:
    questions = every_kind.questions()
    answers = [answer(every_kind, q, key_of(every_kind, q), str(i)) for q in questions for i in range(4)]
    found = made(every_kind, answers)
    assert found.few == Suppressed("too few persons", 4, 5)
    assert (found.summary, found.skills, found.judging, found.pupil_lines, found.fixed) == (None, (), None, (), ())


def test_of_a_match_each_row_is_told_with_its_commonest_mistake(every_kind: Pack) -> None:
    question = next(each for each in every_kind.questions() if each.rows)
    key = key_of(every_kind, question)
    wrong = (key[1], *key[1:])
    item = only(made(every_kind, asked_of(every_kind, question.id, (key, 20), (wrong, 10))))
    told = [(line.place, line.correct, line.drawn.chosen) for line in item.options]
    assert told[:2] == [("0", True, 20), ("0", False, 10)]
    assert told[2:] == [(str(place), True, 30) for place in range(1, len(key))]


def test_votes_before_and_after_are_compared(every_kind: Pack) -> None:
    def votes(occasion: Occasion, right: int, wrong: int) -> list[Answer]:
        question = find(every_kind, "un-choix")
        return [
            answer(every_kind, question, (name,), None)._replace(occasion=occasion, times=times)
            for name, times in (("trois", right), ("cinq", wrong))
        ]

    item = only(made(every_kind, [*votes("first vote", 10, 16), *votes("second vote", 22, 4)]))
    assert item.discussion is not None
    assert (item.discussion.before, item.discussion.after) == ((10, 26), (22, 26))
    assert item.discussion.change.interval.low > 0
    assert isinstance(item.difficulty, Difficulty)
    assert item.difficulty.right == 10  # how hard it was before anybody talked


def test_what_pupils_wrote_alone_is_not_counted_with_their_votes(every_kind: Pack) -> None:
    question = find(every_kind, "un-choix")
    hands = answer(every_kind, question, ("cinq",), None)._replace(occasion="first vote", times=26)
    item = only(made(every_kind, [hands, *asked_of(every_kind, "un-choix", (("trois",), 12))]))
    assert isinstance(item.difficulty, Difficulty)
    assert (item.difficulty.right, item.difficulty.of) == (12, 12)


def test_skills_with_questions_surely_below_seven_in_ten_are_taken_up_again_the_hardest_first(pack: Pack) -> None:
    questions = [q for q in pack.questions() if isinstance(q, Choice) and q.device == "wording"][:3]
    answers = []
    for question, right in zip(questions, (8, 4, 12), strict=True):
        wrong = next(option.id for option in question.options if not option.key)
        for i in range(20):
            given = key_of(pack, question) if i < right else (wrong,)
            answers.append(answer(pack, question, given, str(i)))
    found = made(pack, answers)
    assert [(each.device, each.weak, each.of) for each in found.again] == [("wording", 2, 3)]
    assert [item.id for item in found.again[0].items] == [questions[1].id, questions[0].id]


def test_a_question_whose_key_the_better_pupils_contradict_is_doubtful(pack: Pack) -> None:
    questions = [q for q in pack.questions() if isinstance(q, Choice)][:6]
    answers = []
    for i in range(30):
        good = i < 15
        for j, question in enumerate(questions):
            wrong = next(option.id for option in question.options if not option.key)
            right = good != (j == 0)
            answers.append(answer(pack, question, key_of(pack, question) if right else (wrong,), str(i)))
    found = made(pack, answers)
    assert [item.id for item in found.doubtful] == [questions[0].id]


def test_a_slight_negative_correlation_is_no_reason_to_doubt() -> None:
    assert not ItemRest(-0.1, 28).contrary
    assert ItemRest(-0.3, 28).contrary
    assert ItemRest(-0.1, 1000).contrary


def test_a_class_that_takes_state_for_loaded_is_found_out(pack: Pack) -> None:
    from quiz.classroom.report.judging import state_of

    pack, answers = repeated(pack, 3), []
    for question in judgements(pack):
        state = bool(state_of(pack, question))
        says = "loaded" if state else "fair"
        picked = next(option.id for option in question.options if option.says == says)
        answers += [answer(pack, question, (picked,), str(i)) for i in range(12)]
    judging = made(pack, answers).judging
    assert judging is not None
    assert isinstance(judging.stereotype, Stereotype)
    assert judging.stereotype.value == 2
    assert judging.prejudice in {"flags state", "spares others"}


def test_one_odd_question_is_no_prejudice_of_the_class(pack: Pack) -> None:
    """Everybody judges by content, but for one fair passage of a state outlet that all get wrong."""
    from quiz.classroom.report.judging import state_of

    pack, answers = repeated(pack, 3), []
    odd = next(q for q in judgements(pack) if q.judgement == "fair" and state_of(pack, q))
    for question in judgements(pack):
        right = next(option.id for option in question.options if option.key)
        wrong = next(option.id for option in question.options if option.says == "loaded")
        answers += [answer(pack, question, (wrong if question is odd else right,), str(i)) for i in range(28)]
    judging = made(pack, answers).judging
    assert judging is not None
    assert isinstance(judging.stereotype, Stereotype)
    assert judging.stereotype.interval.low > 0
    assert judging.span is not None
    assert judging.span.low < 0
    assert (judging.leaning, judging.prejudice) == ("unclear", "unclear")


def test_that_there_is_no_leaning_is_not_told_of_two_questions(pack: Pack) -> None:
    """Forty pupils who judge one fair and one loaded passage by content say little about passages."""
    answers = []
    for truth in ("fair", "loaded"):
        question = next(q for q in judgements(pack) if q.judgement == truth)
        right = next(option.id for option in question.options if option.key)
        answers += [answer(pack, question, (right,), str(i)) for i in range(40)]
    judging = made(pack, answers).judging
    assert judging is not None
    assert judging.leaning == "unclear"


def test_confidence_is_told_where_pupils_gave_it(every_kind: Pack) -> None:
    sure = [
        each._replace(confidence="sure") for each in asked_of(every_kind, "un-choix", (("trois",), 6), (("cinq",), 4))
    ]
    found = made(every_kind, sure).calibration
    assert found is not None
    assert not isinstance(found, NoNumber)
    assert [(said.level, said.right, said.of) for said in found.levels] == [("sure", 6, 10)]
    assert made(every_kind, asked_of(every_kind, "un-choix", (("trois",), 6))).calibration is None


def test_forms_are_compared_and_each_has_its_reliability(pack: Pack) -> None:
    random = Random(4)
    answers = []
    for form, skill in (("A", 0.2), ("B", 0.9)):
        for question in [q for q in pack.questions() if q.form == form]:
            for i in range(20):
                given = response(pack, question, random, skill * (0.5 + i / 20))
                answers.append(answer(pack, question, given, str(i))._replace(form=form))
    found = made(pack, answers)
    assert found.forms is not None
    assert found.forms.both == 20
    assert found.forms.change.interval.low > 0
    assert {each.form for each in found.fixed} == {"A", "B"}
    assert all(not isinstance(each.reliability, Suppressed) for each in found.fixed)


def test_classes_are_compared_and_small_ones_kept_quiet(every_kind: Pack) -> None:
    answers = asked_of(every_kind, "un-choix", (("trois",), 14), (("cinq",), 6))
    small = [each._replace(class_="4A") for each in answers[:4]]
    found = made(every_kind, [*answers, *small]).by_class
    assert [(each.name, each.pupils, isinstance(each.difficulty, Suppressed)) for each in found] == [
        ("4A", 4, True),
        ("4B", 20, False),
    ]


def test_who_answers_on_paper_and_on_the_platform_is_one_person(every_kind: Pack) -> None:
    once = asked_of(every_kind, "un-choix", (("trois",), 24), (("cinq",), 16))
    twice = [each._replace(occasion=way) for each in [*once[:12], *once[24:32]] for way in ("paper", "platform")]
    (many,), (few,) = (made(every_kind, answers).skills for answers in (once, twice))
    assert isinstance(many.difficulty, Difficulty)
    assert isinstance(few.difficulty, Difficulty)
    assert (many.difficulty.p, many.difficulty.of) == (few.difficulty.p, few.difficulty.of)
    (low, high), (lower, higher) = many.difficulty.interval, few.difficulty.interval
    assert lower < low < high < higher


def test_pupils_have_numbers_that_say_nothing_of_their_names(every_kind: Pack) -> None:
    question = find(every_kind, "un-choix")
    answers = [
        answer(every_kind, question, ("trois",) if name < "M" else ("cinq",), name)
        for name in ("Alba", "Bilal", "Chloé", "Nour", "Ousmane", "Zoé")
    ]
    lines = made(every_kind, answers).pupil_lines
    assert sorted(line.label for line in lines) == [f"pupil {number:02}" for number in range(1, 7)]
    assert [line.right for line in lines] != [1, 1, 1, 0, 0, 0]
    named = made(every_kind, answers, names=True).pupil_lines
    assert [(line.label, line.right) for line in named][::5] == [("Alba", 1), ("Zoé", 0)]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 6),
            st.integers(0, 12),
            st.sampled_from(OCCASIONS),
            st.booleans(),
        ),
        max_size=60,
    )
)
def test_any_answers_make_a_report(given_answers: list[tuple[int, int, Occasion, bool]]) -> None:
    every_kind, random = small_pack(), Random(0)
    questions = every_kind.questions()
    answers = []
    for number, pupil, occasion, blank in given_answers:
        question = questions[number % len(questions)]
        picked = None if blank else response(every_kind, question, random, 0.5)
        who = None if "vote" in occasion else str(pupil)
        answers.append(answer(every_kind, question, picked, who)._replace(occasion=occasion))
    found = made(every_kind, answers)
    assert found.answers <= len(answers)
    assert (found.few is None) == (found.persons >= 5)


@pytest.mark.parametrize("names", [True, False])
def test_no_answers_make_an_empty_report(every_kind: Pack, names: bool) -> None:  # noqa: FBT001 -- pytest gives it
    found = made(every_kind, [], names=names)
    assert (found.answers, found.items, found.pupil_lines) == (0, (), ())


def test_a_question_whose_interval_reaches_over_seven_in_ten_is_not_taken_up_again(every_kind: Pack) -> None:
    """12 right of 20 is 60 %, but between 39 and 78 %."""
    given = [*asked_of(every_kind, "un-choix", (("trois",), 12)), *asked_of(every_kind, "un-choix", (("cinq",), 8))]
    named = [each._replace(pupil=str(number)) for number, each in enumerate(given)]
    assert made(every_kind, named).again == ()


def test_what_was_not_asked_is_said_not_to_be_measured(every_kind: Pack) -> None:
    shown = made(every_kind, asked_of(every_kind, "un-choix", (("trois",), 12)))
    found = {each.why: each.names for each in shown.unmeasured}
    assert "sureness" in found
    assert shown.items[0].skill not in found["not_asked"]


def test_a_report_keeps_the_numbers_and_letters_of_the_sheet(every_kind: Pack) -> None:
    letters = ({"a": "trois", "b": "cinq", "c": "quatre"}, {"b": "trois", "a": "cinq", "c": "quatre"})
    versions: dict[str, tuple[Numbered, ...]] = {
        version: (Numbered(number, "un-choix", own),)
        for version, number, own in zip("AB", (3, 1), letters, strict=True)
    }
    printed = printings([Key("qui-parle-handout", 1, "x", versions)])
    book = Book(every_kind)
    shown = report(View(book, phrases("fr"), printed), asked_of(every_kind, "un-choix", (("trois",), 12)), Random(0))
    (item,) = shown.items
    assert item.number == "A 3, B 1"
    assert {line.drawn.option: line.letter for line in item.options} == {
        "trois": "A a · B b", "cinq": "A b · B a", "quatre": "c",
    }  # fmt: skip


def test_of_a_question_on_the_sheets_of_two_handouts_no_letter_is_told() -> None:
    keys = [Key("qui-parle-handout", 1, name, {"A": (Numbered(1, "q", {"a": "x"}),)}) for name in ("x", "y")]
    assert printings(keys) == {}
    assert printings([keys[0], keys[0]])["q"].letter("x") == "a"
