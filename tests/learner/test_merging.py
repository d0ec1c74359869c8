"""Histories that were carried about come together, in any order and as often as one likes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from quiz.learner.database import prepare
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.learner.importing import read_portable
from quiz.learner.merging import joined, joined_rounds
from quiz.learner.portable import lines_of
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from quiz.learner.attempts import Attempt, Sitting

    Part: TypeAlias = tuple[Sequence[Sitting], Sequence[Attempt]]

ROUNDS = ("r1", "r2", "r3")
NAMES = st.sampled_from(("duree", "refus", "reponse"))


@st.composite
def rounds(draw: st.DrawFn) -> Sitting:
    """A copy of one of three rounds: what is known of it may differ."""
    name = draw(st.sampled_from(ROUNDS))
    return sitting(
        name,
        player={"r1": "", "r2": "Zoé", "r3": ""}[name],
        finished=draw(st.none() | st.integers(MONDAY, MONDAY + 3)),
        questions=draw(st.sampled_from((("duree", "refus"), ("refus",), ("duree",)))),
        started=MONDAY + draw(st.integers(0, 1)),
    )


@st.composite
def copies(draw: st.DrawFn) -> Attempt:
    """A copy of one of four attempts; most differ only in what may change, some were changed by hand."""
    number = draw(st.integers(0, 3))
    home = ROUNDS[number % 3]
    return attempt(
        f"a{number}",
        round=home,
        player={"r1": "", "r2": "Zoé", "r3": ""}[home],
        withdrawn=draw(st.none() | st.integers(MONDAY, MONDAY + 2)),
        confidence=draw(st.sampled_from((None, "guess", "sure"))),
        question=draw(NAMES),
        at=MONDAY + draw(st.integers(0, 1)),
    )


HISTORIES = st.tuples(st.lists(rounds(), max_size=4), st.lists(copies(), max_size=6))
BASIS = [sitting(name, player="Zoé" if name == "r2" else "") for name in ROUNDS]


def in_memory() -> History:
    """A history that is on no disk."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    prepare(connection, Path(":memory:"))
    return History(Path(":memory:"), connection)


def merged(*parts: Part) -> str:
    """What is exported when some histories were imported one after the other."""
    history = in_memory()
    for sittings, attempts in parts:
        history.merge([*BASIS, *sittings], attempts)
    text = exported(history)
    history.close()
    return text


def exported(history: History) -> str:
    return "".join(lines_of(history.sittings(), list(history.attempts())))


@settings(max_examples=60)
@given(HISTORIES, HISTORIES)
def test_the_order_of_imports_does_not_matter(one: Part, other: Part) -> None:
    assert merged(one, other) == merged(other, one)


@settings(max_examples=40)
@given(HISTORIES)
def test_importing_again_changes_nothing(one: Part) -> None:
    assert merged(one, one) == merged(one)


@settings(max_examples=40)
@given(HISTORIES, HISTORIES, HISTORIES)
def test_three_histories_come_together_in_any_grouping(
    one: Part,
    two: Part,
    three: Part,
) -> None:
    first = read_portable(merged(one, two).encode(), "x")
    last = read_portable(merged(two, three).encode(), "x")
    assert not first.problems + last.problems
    left = merged((first.sittings, first.attempts), three)
    right = merged(one, (last.sittings, last.attempts))
    assert left == right


@settings(max_examples=40)
@given(HISTORIES)
def test_what_is_exported_is_read_back_byte_by_byte(one: Part) -> None:
    text = merged(one)
    found = read_portable(text.encode(), "x")
    assert merged((found.sittings, found.attempts)) == text


@settings(max_examples=40)
@given(HISTORIES, HISTORIES)
def test_the_tallies_follow_what_was_merged(one: Part, other: Part) -> None:
    history = in_memory()
    for sittings, attempts in (one, other):
        history.merge([*BASIS, *sittings], attempts)
    for player in ("", "Zoé"):
        counted = sum(each.times for each in history.tallies(player))
        assert counted == history.count("player = ? AND withdrawn IS NULL", (player,))
    history.close()


def test_what_was_taken_back_anywhere_is_taken_back_everywhere(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.begin(sitting())
    history.record(attempt())
    history.merge([sitting()], [attempt(withdrawn=MONDAY)])
    history.merge([sitting()], [attempt()])
    assert [each.withdrawn for each in history.attempts()] == [MONDAY]


def test_rounds_that_come_from_elsewhere_do_not_hide_the_one_to_go_on_with(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.begin(sitting("mine"))
    history.merge([sitting("theirs", started=MONDAY + 9, finished=MONDAY + 10)], [])
    found = history.unfinished("", "play")
    assert found is not None
    assert found.id == "mine"


def test_on_a_new_machine_the_latest_round_goes_on(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.merge([sitting("old", started=MONDAY - 9), sitting("new"), sitting("older", started=MONDAY - 99)], [])
    found = history.unfinished("", "play")
    assert found is not None
    assert found.id == "new"


def test_a_clock_that_was_set_back_does_not_hide_the_round_to_go_on_with(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.begin(sitting("before", finished=MONDAY + 1))
    history.begin(sitting("now", started=MONDAY - 99))
    found = history.unfinished("", "play")
    assert found is not None
    assert found.id == "now"


def test_the_path_of_a_bank_stays_on_the_machine(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.begin(sitting(banks=("/home/anna/mes-banques/classe.yaml", "les-mots")))
    text = exported(history)
    assert '"banks":["classe.yaml","les-mots"]' in text
    found = read_portable(text.encode(), "x")
    history.merge(found.sittings, found.attempts)
    assert history.sittings()[0].banks[0] == "/home/anna/mes-banques/classe.yaml"


def test_which_of_two_copies_that_were_changed_by_hand_stays_does_not_depend_on_what_may_change() -> None:
    one, other = attempt(question="refus"), attempt(question="duree")
    plain = joined(one, other)
    for changes in ({"withdrawn": MONDAY}, {"confidence": "sure"}, {"form": "A"}):
        for copies in ((replace(one, **changes), other), (one, replace(other, **changes))):
            whole = joined(*copies)
            assert whole == joined(*reversed(copies)) == replace(plain, **changes)
    first, last = sitting(seed=1), sitting(seed=2)
    kept = joined_rounds(first, last)
    for more in ({"finished": MONDAY}, {"questions": ("duree", "refus", "autre")}):
        assert joined_rounds(replace(first, **more), last) == replace(kept, **more)
        assert joined_rounds(first, replace(last, **more)) == replace(kept, **more)


def test_of_two_copies_the_earlier_withdrawal_the_surer_level_and_the_known_form_count() -> None:
    one = attempt(withdrawn=MONDAY + 5, confidence="guess", form=None)
    other = attempt(withdrawn=MONDAY + 9, confidence="fairly", form="B")
    assert joined(one, other) == attempt(withdrawn=MONDAY + 5, confidence="fairly", form="B")
    assert joined(one, attempt()) == one
    known = sitting(finished=MONDAY + 9, questions=("duree",))
    assert joined_rounds(known, sitting(finished=MONDAY + 5)) == sitting(finished=MONDAY + 5)


def test_an_answer_whose_round_is_nowhere_is_refused_with_the_file_and_nothing_is_merged(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    with pytest.raises(UnusableError, match="r9") as caught:
        history.merge([sitting()], [attempt(), attempt("a2", round="r9")])
    assert caught.value.path == history.path
    assert (history.count(), history.sittings()) == (0, [])


def test_a_merge_counts_what_was_new_and_what_was_learnt(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    assert history.merge([sitting()], [attempt(), attempt("a2", at=MONDAY + 1)]) == (1, 2, 0)
    again = [attempt(confidence="sure"), attempt("a2", at=MONDAY + 1), attempt("a3", at=MONDAY + 2)]
    assert history.merge([sitting(), sitting("r2")], again) == (1, 1, 1)
    assert [(each.id, each.confidence) for each in history.attempts()] == [("a1", "sure"), ("a2", None), ("a3", None)]
