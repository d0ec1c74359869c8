"""What keys and typed lines mean, of each kind of question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.play.kinds import kind_of
from quiz.play.kinds.entry import Entry
from quiz.play.marking import key_line, key_of

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking


def after(asking: Asking, name: str, keys: str, entry: Entry) -> Entry:
    """The entry after some keys, one after the other."""
    asked = asking(name)
    for key in keys:
        entry = kind_of(asked.question).typed(asked, entry, key)
    return entry


NOTHING, TWO, THREE = Entry((None,)), Entry((None,) * 2), Entry((None,) * 3)


def test_a_letter_answers_at_once_where_one_is_asked_for(asked: Asking) -> None:
    assert after(asked, "un-choix", "b", NOTHING) == Entry((1,), 1, done=True)
    assert after(asked, "un-mot", "C", NOTHING) == Entry((2,), 2, done=True)


def test_letters_pick_and_take_back_where_several_are_asked_for(asked: Asking) -> None:
    assert after(asked, "deux-cles", "c", TWO) == Entry((2, None), 1)
    assert after(asked, "deux-cles", "ca", TWO).picks == (2, 0)
    assert after(asked, "deux-cles", "cac", TWO).picks == (None, 0)


@pytest.mark.parametrize(("name", "entry"), [("un-choix", NOTHING), ("un-ordre", THREE), ("une-association", THREE)])
@pytest.mark.parametrize("key", ["g", "?", "0", "9"])
def test_signs_that_mean_nothing_change_nothing(asked: Asking, name: str, entry: Entry, key: str) -> None:
    assert after(asked, name, key, entry) == entry


def test_letters_or_numbers_give_steps_the_next_rank(asked: Asking) -> None:
    assert after(asked, "un-ordre", "ca", THREE).picks == (2, 0, None)
    assert after(asked, "un-ordre", "31", THREE).picks == (2, 0, None)
    assert after(asked, "un-ordre", "ca3", THREE).picks == (None, 0, None)


def test_a_number_chooses_the_row_and_a_letter_its_target(asked: Asking) -> None:
    assert after(asked, "une-association", "3", THREE) == Entry((None,) * 3, 2)
    assert after(asked, "une-association", "3d", THREE) == Entry((None, None, 3), 0)
    assert after(asked, "une-association", "1b", Entry((None,) * 3, 2)).picks == (1, None, None)
    assert after(asked, "une-association", "4", THREE) == THREE


@pytest.mark.parametrize(
    ("entry", "step", "position"),
    [(NOTHING, 1, 0), (NOTHING, -1, 2), (Entry((0,), 0), 1, 1), (Entry((2,), 2), 1, 0), (Entry((0,), 0), -1, 2)],
)
def test_arrows_go_round_the_options_where_one_is_asked_for(
    asked: Asking, entry: Entry, step: int, position: int
) -> None:
    one = asked("un-choix")
    assert kind_of(one.question).moved(one, entry, step) == Entry((position,), position)


def test_arrows_pick_nothing_where_several_are_asked_for(asked: Asking) -> None:
    for name, entry in (("deux-cles", TWO), ("un-ordre", THREE)):
        one = asked(name)
        assert kind_of(one.question).moved(one, entry, 1) == entry


def test_arrows_go_round_the_rows_of_a_match(asked: Asking) -> None:
    one = asked("une-association")
    kind = kind_of(one.question)
    assert [kind.moved(one, Entry((1, None, 0), at), step).cursor for at, step in ((0, 1), (2, 1), (0, -1))] == [
        1,
        0,
        2,
    ]
    assert kind.moved(one, Entry((1, None, 0), 0), 1).picks == (1, None, 0)


def test_what_was_entered_so_far_is_shown_in_letters(asked: Asking) -> None:
    shown = {name: kind_of(asked(name).question).so_far for name in ("deux-cles", "un-ordre", "une-association")}
    assert shown["deux-cles"](["c", "…"], 1) == "c"
    assert shown["deux-cles"](["c", "a"], 1) == "c a"
    assert shown["un-ordre"](["c", "…", "…"], 1) == "c › … › …"
    assert shown["une-association"](["b", "…", "a"], 1) == " 1→b  ›2→…   3→a"


READ = [
    ("un-choix", "b", (1,)),
    ("deux-cles", "ca", (2, 0)),
    ("deux-cles", "cc", ()),
    ("deux-cles", "cz", ()),
    ("un-ordre", "bca", (1, 2, 0)),
    ("un-ordre", "231", (1, 2, 0)),
    ("un-ordre", "bc", ()),
    ("un-ordre", "221", ()),
    ("un-ordre", "234", ()),
    ("un-ordre", "b3a", ()),
    ("une-association", "cab", (2, 0, 1)),
    ("une-association", "1c2a3b", (2, 0, 1)),
    ("une-association", "3b1c2a", (2, 0, 1)),
    ("une-association", "1c2a", ()),
    ("une-association", "1c2a4b", ()),
    ("une-association", "1c2a3", ()),
    ("une-association", "x1c2a3b", ()),
    ("une-association", "1c2a3z", ()),
]


@pytest.mark.parametrize(("name", "line", "positions"), READ)
def test_a_typed_line_means_positions_or_is_no_answer(
    asked: Asking, name: str, line: str, positions: tuple[int, ...]
) -> None:
    one = asked(name)
    assert kind_of(one.question).read(one, line) == positions


@pytest.mark.parametrize(
    "name", ["un-choix", "deux-cles", "un-ordre", "une-association", "un-mot", "un-mot-qui-manque"]
)
def test_the_key_as_it_is_told_is_read_as_the_key(every_kind: Pack, asked: Asking, name: str) -> None:
    one = asked(name)
    told = key_line(every_kind, one)
    typed = "".join(sign for sign in told if sign.isalnum())
    answer = one.response(kind_of(one.question).read(one, typed))
    assert sorted(answer) == sorted(key_of(every_kind, one.question))
    if name != "deux-cles":
        assert answer == key_of(every_kind, one.question)


def test_an_order_is_told_from_first_to_last_and_a_match_row_by_row(every_kind: Pack, asked: Asking) -> None:
    order, match = asked("un-ordre"), asked("une-association")
    assert key_line(every_kind, order) == " › ".join(order.letter(step) for step in ("un", "deux", "trois"))
    goals = {"rhc": "radio-habana-cuba", "euractiv": "euractiv-france", "sputnik": "sputnik-france"}
    rows = enumerate((goals[str(row.passage)] for row in match.rows), start=1)
    assert key_line(every_kind, match) == " ".join(f"{number}→{match.letter(goal)}" for number, goal in rows)
