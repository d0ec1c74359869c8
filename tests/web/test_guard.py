"""How much a room lets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from quiz.web.guard import KNOWN, Limits, Rate, own


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_source_may_come_so_often_at_once_and_again_as_time_goes_by() -> None:
    clock = Clock()
    limits = Limits(Rate(3, 1), clock)
    assert [limits.let("fox") for _ in range(4)] == [True, True, True, False]
    clock.now = 1.5
    assert [limits.let("fox") for _ in range(2)] == [True, False]


def test_to_ask_whether_a_source_may_come_is_not_counted() -> None:
    limits = Limits(Rate(1, 0), Clock())
    assert [limits.may("fox"), limits.may("fox"), limits.let("fox"), limits.may("fox")] == [True, True, True, False]


def asking(**headers: str) -> Request:
    told = [(name.replace("_", "-").encode(), value.encode()) for name, value in {"host": "quiz", **headers}.items()]
    return Request({"type": "http", "headers": told})


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({}, True),
        ({"origin": "https://quiz"}, True),
        ({"origin": "https://elsewhere"}, False),
        ({"origin": "null"}, False),
        ({"origin": "null", "sec_fetch_site": "cross-site"}, False),
        ({"origin": "null", "sec_fetch_site": "same-origin"}, True),
        ({"origin": "https://quiz", "sec_fetch_site": "same-site"}, False),
    ],
)
def test_a_request_is_from_a_page_of_ours_as_far_as_its_browser_says(headers: dict[str, str], *, ours: bool) -> None:
    assert own(asking(**headers)) is ours


def test_one_source_takes_nothing_from_another() -> None:
    limits = Limits(Rate(1, 0), Clock())
    assert [limits.let(name) for name in ("fox", "owl", "fox")] == [True, True, False]


@given(st.lists(st.tuples(st.floats(0, 5), st.sampled_from(["fox", "owl"])), max_size=60))
def test_nobody_ever_comes_more_often_than_the_rate_allows(steps: list[tuple[float, str]]) -> None:
    clock = Clock()
    limits, let = Limits(Rate(5, 2), clock), dict.fromkeys(["fox", "owl"], 0)
    for wait, name in steps:
        clock.now += wait
        let[name] += limits.let(name)
        assert let[name] <= 5 + 2 * clock.now + 1e-6


def test_what_is_remembered_of_sources_has_an_end() -> None:
    limits = Limits(Rate(1, 0), Clock())
    for number in range(KNOWN + 10):
        limits.let(str(number))
    assert len(limits._left) == KNOWN  # noqa: SLF001 -- a bound on memory is what is tested
