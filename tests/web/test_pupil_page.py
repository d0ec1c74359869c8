"""A pupil's page in a real browser: each kind of question, by finger and by key, on a small screen and a dark one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from quiz.classroom.events import Tapped
from tests.formats.site.browser import browsing, missing, missing_axe
from tests.web.devices import ANSWER, Device
from tests.web.halls import hall

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Pack
    from tests.formats.site.browser import Browser
    from tests.web.halls import Hall

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
KINDS = ("un-choix", "deux-cles", "une-association", "un-ordre", "un-mot", "un-mot-qui-manque", "deux-temps")
SIZES = ((320, 640, False), (1280, 800, True))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def come(room: Hall, browser: Browser) -> Device:
    """A pupil whose page is open."""
    browser.driver.delete_all_cookies()
    browser.driver.get("about:blank")
    browser.complaints()  # those of the class before, whose server has gone
    browser.driver.get(room.address)
    pupil = Device(browser, browser.driver.current_window_handle)
    pupil.until_stage("lobby")
    return pupil


def audited(browser: Browser) -> list[str]:
    """What axe finds at each size, and where something is wider than the window."""
    found = []
    for width, height, dark in SIZES:
        browser.look(width, height, dark=dark)
        found += browser.audit() if not missing_axe() else []
        found += ["wider"] * browser.run("return document.documentElement.scrollWidth > innerWidth")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_answered_kept_and_explained_and_nothing_keeps_anybody_out(
    every_kind: Pack, tmp_path: Path, browser: Browser, kind: str
) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", kind, language="fr") as room:
        pupil = come(room, browser)
        room.do("begin", "poll")
        pupil.until_stage("vote")
        assert audited(browser) == []
        given = pupil.run(ANSWER, 1)
        pupil.until(lambda: "est gardé" in pupil.said())
        (tap,) = (event for event in room.logged() if isinstance(event, Tapped))
        assert sorted(tap.response) == sorted(given)
        room.do("count", "reveal")
        pupil.until_stage("told")
        assert pupil.run("return !!document.querySelector('#told .verdict')")
        assert audited(browser) == []
        assert browser.complaints() == []


def test_letters_and_enter_are_enough_to_vote(every_kind: Pack, tmp_path: Path, browser: Browser) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", "une-association", language="fr") as room:
        pupil = come(room, browser)
        room.do("begin", "poll")
        pupil.until_stage("vote")
        rows = len(room.lesson.asked["une-association"].rows)
        body = browser.driver.find_element(By.TAG_NAME, "body")
        for _ in range(rows):
            body.send_keys("b")
        browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
        pupil.until(lambda: "est gardé" in pupil.said())
        (tap,) = (event for event in room.logged() if isinstance(event, Tapped))
        assert tap.response == (room.lesson.asked["une-association"].names[1],) * rows


def test_who_has_not_voted_reads_the_answer_all_the_same(every_kind: Pack, tmp_path: Path, browser: Browser) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", "un-choix", language="fr") as room:
        pupil = come(room, browser)
        room.do("begin", "poll", "pass", "reveal")
        pupil.until_stage("told")
        assert "Vous n’avez pas voté" in pupil.run("return document.getElementById('told').textContent")
        assert "Raison de trois." in pupil.run("return document.body.textContent")


def test_a_vote_that_found_no_network_leaves_by_itself_when_there_is_one(
    every_kind: Pack, tmp_path: Path, browser: Browser
) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", "un-choix", language="fr") as room:
        pupil = come(room, browser)
        room.do("begin", "poll")
        pupil.until_stage("vote")
        pupil.network(there=False)
        pupil.run(ANSWER, 0)
        pupil.until(lambda: "Pas encore envoyé" in pupil.said())
        pupil.network(there=True)
        pupil.until(lambda: "est gardé" in pupil.said())
        assert sum(isinstance(event, Tapped) for event in room.logged()) == 1


def test_a_page_that_comes_back_from_behind_another_asks_anew(
    every_kind: Pack, tmp_path: Path, browser: Browser
) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", "un-choix", language="fr") as room:
        pupil = come(room, browser)
        pupil.run("line.close()")  # as when a browser lets a line die that nobody looks at, and says nothing
        room.do("begin", "poll")
        pupil.run("document.dispatchEvent(new Event('visibilitychange'))")
        pupil.until_stage("vote")
