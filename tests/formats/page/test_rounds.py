"""Which questions a round of the page asks."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import pytest

from quiz.play.company import Company
from quiz.play.suiting import Outcome, wanted
from tests.formats.page.playing import click, opened
from tests.formats.site.browser import Browser, missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.model import Pack

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
DRAW = """
const wish = {count: 10, level: null, bank: null, seed: null, ...arguments[0]};
return drawn(wish, new Set(arguments[1] ?? [])).asked.map(i => DATA.questions[i].id);
"""
SUITING = """
const named = done => done.map(([level, right]) => ({level, right}));
return arguments[0].map(([done, planned]) => suiting(named(done), planned));
"""
NUMBERS = "const chance = chances(arguments[0]); return Array.from({length: 20}, chance)"


def draw(page: Browser, **wish: Any) -> list[str]:  # noqa: ANN401 -- what the page may wish
    found: list[str] = page.run(DRAW, wish)
    return found


def test_a_seed_in_the_address_is_the_same_round_for_everyone(browser: Browser) -> None:
    rounds = []
    for address in ("#lang=en&seed=7&n=4", "#lang=fr&seed=7&n=4", "#lang=fr&seed=8&n=4"):
        page = opened(browser, address)
        click(page, ".welcome:not([hidden]) .main")
        rounds.append(page.run("return playing.sitting.questions"))
    assert rounds[0] == rounds[1]
    assert rounds[0] != rounds[2]
    assert len(rounds[0]) == 4


def mulberry32(seed: int) -> Iterator[float]:
    """The generator as Tommy Ettinger published it (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c)."""
    state = seed
    while True:
        state = (state + 0x6D2B79F5) % 2**32
        mixed = (state ^ state >> 15) * (state | 1) % 2**32
        mixed ^= (mixed + (mixed ^ mixed >> 7) * (mixed | 61)) % 2**32
        yield ((mixed ^ mixed >> 14) % 2**32) / 2**32


@pytest.mark.parametrize("seed", [0, 7, 999_999_999, 2**32 - 1])
def test_chance_is_the_same_in_every_browser(browser: Browser, seed: int) -> None:
    assert opened(browser).run(NUMBERS, seed) == list(islice(mulberry32(seed), 20))


def test_questions_go_together_as_in_the_program_and_rise(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    questions = {each.id: each for each in playable.questions()}
    for seed in range(30):
        chosen = [questions[name] for name in draw(page, seed=seed)]
        company = Company(playable)
        for question in chosen:
            assert company.allows(question)
            company.join(question)
        assert [each.level for each in chosen[1:]] == sorted(each.level for each in chosen[1:])
        verdicts = [each.judgement for each in chosen if each.judgement]
        assert abs(verdicts.count("fair") - verdicts.count("loaded")) <= 2


def test_what_was_met_comes_after_what_was_not(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    names = [each.id for each in playable.questions()]
    first: list[str] = page.run(DRAW, {"count": 5}, names[:10])
    assert not set(first) & set(names[:10])


@pytest.mark.parametrize(("wish", "field"), [({"level": 1}, "level"), ({"bank": "every-kind"}, "bank")])
def test_a_level_or_a_theme_is_kept_to(browser: Browser, wish: dict[str, Any], field: str) -> None:
    page = opened(browser)
    got = page.run("return arguments[0].map(id => DATA.questions.find(each => each.id === id)[arguments[1]])",
                   draw(page, **wish), field)  # fmt: skip
    assert set(got) == {wish[field]}


def test_the_level_rises_as_in_the_program(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    by_level = {each.level: each for each in playable.questions()}
    cases = [
        ([(one, right), (two, also)], planned)
        for one in by_level
        for two in by_level
        for planned in (1, 2, 3)
        for right in (True, False)
        for also in (True, False)
    ]
    expected = [wanted([Outcome(by_level[level], right) for level, right in done], planned) for done, planned in cases]
    assert page.run(SUITING, cases) == expected
