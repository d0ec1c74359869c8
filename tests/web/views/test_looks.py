"""The pages in a real browser: they fit, nobody is kept out, and nothing needs what the policy forbids."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.draw.css import style
from quiz.draw.html import page
from quiz.web.views.screen import screen
from quiz.web.views.teacher import teacher
from tests.formats.site.browser import OF_COLOURS, Browser, browsing, missing, missing_axe
from tests.web.views.rounds import STAGES, at, lesson_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import AnyQuestion, Pack

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
audited = pytest.mark.skipif(bool(missing_axe()), reason=missing_axe())
KINDS = ("un-choix", "une-association", "un-ordre")
FOLDED = "const end = document.querySelector('.fold').getBoundingClientRect().bottom; return [end, innerHeight]"
OPEN = "for (const each of document.querySelectorAll('details')) each.open = true"
WIDE = "return [document.documentElement.scrollWidth, innerWidth]"
SMALL = """
const found = [...document.querySelectorAll("button, summary, input:not([type=hidden])")];
return found.map(each => each.offsetHeight).filter(height => height < 44);
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, every_kind: Pack) -> Iterator[Browser]:
    folder = tmp_path_factory.mktemp("rounds")
    for each in every_kind.questions():
        if each.id in KINDS:
            _write(folder, every_kind, each)
    with browsing(folder, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def _write(folder: Path, pack: Pack, question: AnyQuestion) -> None:
    """The pages of a question at each stage."""
    for stage in STAGES:
        told = at(stage, lesson_of(pack, question))
        pages = {
            "screen": screen(told.say, told.words, told.lesson, told.course, None),
            "teacher": teacher(told.say, told.words, told.lesson, told.course, folder / "log.jsonl"),
        }
        for name, body in pages.items():
            whole = page("en", "Qui parle ?", style("palette", name), body)
            (folder / f"{name}-{question.id}-{stage}.html").write_text(whole, encoding="utf-8")


def shown(name: str, kinds: tuple[str, ...] = KINDS) -> list[str]:
    return [f"{name}-{kind}-{stage}.html" for kind in kinds for stage in STAGES]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (1920, 1080)])
def test_what_must_be_in_sight_is_in_sight(browser: Browser, size: tuple[int, int]) -> None:
    for path in shown("screen", ("un-choix",)):
        browser.show(path, *size)
        end, height = browser.run(FOLDED)
        assert end <= height, path


def test_the_pages_need_nothing_that_their_policy_forbids(browser: Browser) -> None:
    browser.complaints()
    for path in (*shown("screen"), *shown("teacher")):
        browser.show(path)
    assert browser.complaints() == []


def test_a_phone_shows_all_of_the_teachers_page_without_scrolling_to_the_side(browser: Browser) -> None:
    for path in shown("teacher"):
        browser.show(path, 320, 640)
        browser.run(OPEN)
        needed, there = browser.run(WIDE)
        assert needed <= there, path
        assert browser.run(SMALL) == [], path


@audited
def test_nobody_is_kept_out_by_day_or_by_night(browser: Browser) -> None:
    for path in (*shown("screen", ("une-association",)), *shown("teacher", ("une-association",))):
        browser.show(path)
        browser.run(OPEN)
        assert browser.audit() == [], path
        browser.look(1280, 900, dark=True)
        assert browser.audit(OF_COLOURS) == [], path
