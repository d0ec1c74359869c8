from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.learner.measures import Calibration, Claim, NoNumber, Stated, brier, calibration, sureness, wilson
from quiz.model import CONFIDENCES

STATED = (
    st.integers(0, 10**6)
    .flatmap(lambda of: st.tuples(st.sampled_from(CONFIDENCES), st.integers(1, 6), st.integers(0, of), st.just(of)))
    .map(lambda given: Stated(*given))
)


def test_the_score_is_half_of_briers_in_his_own_example() -> None:
    """Brier 1950, Table 1: ten forecasts of rain, score 0.19 over both outcomes."""
    rain = [(0.7, 0), (0.9, 1), (0.8, 1), (0.4, 1), (0.2, 0), (0.0, 0), (0.0, 0), (0.0, 0), (0.0, 0), (0.1, 0)]
    assert brier(Claim(p, happened, 1) for p, happened in rain) == pytest.approx(0.19 / 2, abs=5e-5)


def test_the_score_is_that_of_scikit_learns_example() -> None:
    """The documentation of `sklearn.metrics.brier_score_loss`: 0.0375."""
    claims = [Claim(0.1, 0, 1), Claim(0.9, 1, 1), Claim(0.8, 1, 1), Claim(0.3, 0, 1)]
    assert brier(claims) == pytest.approx(0.0375, abs=5e-5)


def test_guessing_among_three_options_scores_two_ninths() -> None:
    found = calibration([Stated("guess", 3, 10, 30)])
    assert isinstance(found, Calibration)
    assert found.brier == pytest.approx(0.2222, abs=5e-5)
    assert found.over == pytest.approx(0)


def test_the_levels_say_what_they_claimed_and_what_was_right() -> None:
    found = calibration([Stated("sure", 3, 5, 8), Stated("fairly", 3, 3, 4), Stated("sure", 2, 1, 2)])
    assert isinstance(found, Calibration)
    assert [(said.level, said.claimed, said.right, said.of) for said in found.levels] == [
        ("fairly", 0.65, 3, 4),
        ("sure", pytest.approx(0.9), 6, 10),
    ]
    assert found.over == pytest.approx((0.65 * 4 + 0.9 * 10 - 9) / 14)


def test_without_answers_there_is_no_score() -> None:
    assert calibration([]) == NoNumber("no answers", 1)
    assert calibration([Stated("sure", 3, 0, 0)]) == NoNumber("no answers", 1)
    assert brier([]) == NoNumber("no answers", 1)
    assert brier([Claim(0.9, 0, 0)]) == NoNumber("no answers", 1)


def test_a_guess_where_nothing_was_to_choose_claims_certainty() -> None:
    assert Stated("guess", 1, 1, 1).claimed == 1
    assert Stated("guess", 0, 1, 1).claimed == 1


def told(*stated: Stated) -> str:
    found = calibration(stated)
    assert isinstance(found, Calibration)
    return sureness(found)


def test_claims_outside_the_interval_of_what_was_right_are_more_or_less_than_that() -> None:
    """Wilson's interval of 5 of 10 is .24 to .76, that of 10 of 10 begins at .72."""
    assert told(Stated("sure", 3, 5, 10)) == "more"
    assert told(Stated("fairly", 3, 10, 10)) == "less"
    assert told(Stated("fairly", 3, 5, 10), Stated("sure", 3, 4, 10)) == "more"


def test_that_claims_and_results_agree_is_told_from_twenty_answers_on() -> None:
    assert told(Stated("fairly", 3, 13, 20)) == "even"
    assert told(Stated("fairly", 3, 12, 19)) == "unclear"


def test_each_level_has_the_interval_of_its_share() -> None:
    found = calibration([Stated("sure", 3, 5, 8)])
    assert isinstance(found, Calibration)
    assert [said.interval for said in found.levels] == [wilson(5, 8)]


@given(st.lists(STATED, max_size=6))
def test_scores_stay_in_their_ranges(stated: list[Stated]) -> None:
    found = calibration(stated)
    if isinstance(found, Calibration):
        assert 0 <= found.brier <= 1
        assert -1 <= found.over <= 1
        assert found.of == sum(said.of for said in found.levels)


@given(st.lists(STATED, min_size=1, max_size=6))
def test_counts_say_the_same_as_the_answers_one_by_one(stated: list[Stated]) -> None:
    few = [each._replace(right=each.right % 4, of=each.right % 4 + 2) for each in stated]
    one_by_one = [Stated(e.level, e.options, int(i < e.right), 1) for e in few for i in range(e.of)]
    together, apart = calibration(few), calibration(one_by_one)
    assert isinstance(together, Calibration)
    assert isinstance(apart, Calibration)
    assert together[:3] == pytest.approx(apart[:3])
