"""How a question is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.model import Match, Option
from quiz.play.kinds import kind_of
from quiz.play.presentation import present

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Asking, Finding

SEEDS = range(40)


def test_the_same_seed_gives_the_same_layout(asked: Asking) -> None:
    assert asked("un-choix", 3).names == asked("un-choix", 3).names


def test_options_stand_in_many_orders(asked: Asking) -> None:
    assert len({asked("un-choix", seed).names for seed in SEEDS}) == 6


@pytest.mark.parametrize("seed", SEEDS)
def test_the_letter_of_an_option_is_the_letter_of_its_text(asked: Asking, seed: int) -> None:
    found = asked("options-liees", seed)
    for passage, option in zip(found.passages, found.choices, strict=False):
        assert isinstance(option, Option)
        assert option.passage == passage.id
    assert found.names[-1] == "egal"


@pytest.mark.parametrize("seed", SEEDS)
def test_an_order_is_never_shown_in_the_right_order(asked: Asking, seed: int) -> None:
    assert asked("un-ordre", seed).names != ("un", "deux", "trois")


def test_words_keep_the_order_of_the_text(asked: Asking) -> None:
    assert {asked("un-mot", seed).names for seed in SEEDS} == {("rencontres", "trois", "heures")}


def test_the_targets_of_a_match_are_the_outlets_of_its_passages_and_those_added(
    every_kind: Pack, question: Finding
) -> None:
    match = question("une-association")
    assert isinstance(match, Match)
    names = {target.name for target in kind_of(match).choices(every_kind)}
    assert names == {"radio-habana-cuba", "euractiv-france", "sputnik-france", "rt-france"}


def test_a_passage_goes_to_its_own_outlet(every_kind: Pack, question: Finding) -> None:
    match = question("une-association")
    assert isinstance(match, Match)
    rights = list(kind_of(match).key(every_kind))
    assert rights == ["radio-habana-cuba", "euractiv-france", "sputnik-france"]


@pytest.mark.parametrize("seed", SEEDS)
def test_rows_and_their_passages_come_in_the_same_order(asked: Asking, seed: int) -> None:
    found = asked("une-association", seed)
    assert [row.passage for row in found.rows] == [passage.id for passage in found.passages]


def test_every_question_of_the_pack_can_be_laid_out(pack: Pack) -> None:
    for question in pack.questions():
        found = present(pack, question, 1)
        assert len(set(found.names)) == len(found.names) >= 2, question.id


def test_the_letters_of_a_question_are_no_commands(pack: Pack) -> None:
    for question in pack.questions():
        assert len(present(pack, question, 1).choices) <= 7, question.id
