"""What blind answers are expected to score, against all answers one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations
from typing import TYPE_CHECKING

import pytest

from quiz.play.kinds import kind_of
from quiz.play.kinds.chances import of_disorder, of_liking, of_picks

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.conftest import Finding


@pytest.mark.parametrize(("options", "keys"), [(3, 1), (3, 2), (5, 2), (6, 3), (7, 4), (4, 4)])
def test_a_pick_of_as_many_as_there_are_keys_scores_the_mean_of_all_picks(options: int, keys: int) -> None:
    rights = [sum(each < keys for each in picks) for picks in combinations(range(options), keys)]
    scores = [Fraction(max(0, right - (keys - right)), keys) for right in rights]
    assert of_picks(options, keys) == sum(scores) / len(scores)


LIKED = [(5, 2, 1, 1), (5, 2, 1, 0), (5, 2, 3, 1), (5, 3, 2, 1), (6, 3, 3, 3), (4, 2, 4, 2), (3, 1, 2, 1), (5, 2, 0, 0)]


@pytest.mark.parametrize(("options", "keys", "liked", "right"), LIKED)
def test_liked_options_are_picked_before_the_others(options: int, keys: int, liked: int, right: int) -> None:
    is_key = [i < right or liked <= i < liked + keys - right for i in range(options)]  # the liked ones come first
    orders = [(*one, *other) for one in permutations(range(liked)) for other in permutations(range(liked, options))]
    rights = [sum(is_key[each] for each in order[:keys]) for order in orders]
    scores = [Fraction(max(0, 2 * right - keys), keys) for right in rights]
    assert of_liking(options, keys, liked, right) == sum(scores) / len(scores)


@pytest.mark.parametrize("steps", [2, 3, 4, 5])
def test_an_order_as_it_is_shown_scores_the_mean_of_all_but_the_right_one(steps: int) -> None:
    orders = [order for order in permutations(range(steps)) if order != tuple(range(steps))]
    shares = [Fraction(sum(i == step for i, step in enumerate(order)), steps) for order in orders]
    assert of_disorder(steps) == sum(shares) / len(shares)


CHANCES = [
    ("un-choix", Fraction(1, 3), Fraction(1, 3)),
    ("deux-cles", Fraction(1, 3), Fraction(1, 3)),
    ("options-liees", Fraction(1, 3), Fraction(1, 2)),
    ("une-association", Fraction(1, 4), Fraction(1, 4)),
    ("un-ordre", Fraction(1, 3), Fraction(1, 5)),
    ("un-mot", Fraction(1, 3), Fraction(0)),
    ("un-mot-qui-manque", Fraction(1, 3), Fraction(1, 3)),
]


@pytest.mark.parametrize(("name", "guess", "first"), CHANCES)
def test_a_guess_and_what_stands_first_are_worth(
    every_kind: Pack, question: Finding, name: str, guess: Fraction, first: Fraction
) -> None:
    kind = kind_of(question(name))
    assert (kind.chance(every_kind), kind.first(every_kind)) == (guess, first)


def test_a_match_has_as_many_responses_as_targets_to_the_power_of_rows(every_kind: Pack, question: Finding) -> None:
    assert kind_of(question("une-association")).responses(every_kind) == 4**3
