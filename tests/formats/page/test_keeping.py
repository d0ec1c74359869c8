"""What the page remembers: nothing on a device unasked, and a file that the program reads."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book
from quiz.classroom.marking.reading import read_files
from quiz.learner.fingerprints import content_of, key_fingerprint
from quiz.learner.history import History
from quiz.learner.importing import read_portable
from quiz.play.marking import key_of
from tests.conftest import PATIENCE
from tests.formats.page.playing import ask, click, opened, text
from tests.formats.site.browser import Browser, missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.model import Pack

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
KEEP = ".welcome:not([hidden]) .keep input"
KEPT = "return localStorage.length"
ANSWER_ALL = """
for (const [place, number] of playing.round.asked.entries()) {
  const question = DATA.questions[number];
  playing.sure = "sure";
  take(place === 1 ? null : question.right.flat());
  if (place + 1 < playing.round.asked.length) onward();
}
finish();
"""
NO_PLACE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }});"


@pytest.fixture
def page(browser: Browser) -> Iterator[Browser]:
    """The page, with nothing kept before or after."""
    opened(browser).run("localStorage.clear()")
    yield opened(browser)
    browser.run("localStorage.clear()")


def played(page: Browser, pack: Pack) -> str:
    """All questions answered rightly, but for one that is skipped; the file."""
    ask(page, *(each.id for each in pack.questions()))
    page.run(ANSWER_ALL)
    found: str = page.run("return asFile(arguments[0])", "Zoé")
    return found


def test_nothing_is_kept_on_the_device_unless_it_is_asked_for(page: Browser, playable: Pack) -> None:
    played(page, playable)
    assert page.run(KEPT) == 0


def test_the_file_is_marked_as_the_answers_were(page: Browser, playable: Pack, tmp_path: Path) -> None:
    (tmp_path / "answers.jsonl").write_text(played(page, playable), encoding="utf-8")
    found = read_files([tmp_path / "answers.jsonl"], Book(playable))
    questions = playable.questions()
    assert found.findings == ()
    assert [(each.pupil, each.question, each.occasion) for each in found.answers] == [
        ("Zoé", each.id, "own") for each in questions
    ]
    right = [each.response for each in found.answers if each.correct]
    assert right == [key_of(playable, each) for i, each in enumerate(questions) if i != 1]


def test_the_file_is_read_into_a_history(page: Browser, playable: Pack, tmp_path: Path) -> None:
    found = read_portable(played(page, playable).encode(), "answers.jsonl")
    assert found.problems == ()
    history = History.open(tmp_path)
    merged = history.merge(found.sittings, found.attempts)
    history.close()
    assert (merged.rounds, merged.attempts) == (1, len(playable.questions()))
    for attempt, question in zip(found.attempts, playable.questions(), strict=True):
        assert (attempt.content, attempt.key) == (content_of(playable, question), key_fingerprint(playable, question))
    assert found.sittings[0].finished is not None


def test_a_button_saves_the_file_under_the_name_of_its_player(page: Browser, tmp_path: Path) -> None:
    save = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", save)
    ask(page, "un-choix")
    page.run("take(null); finish()")
    page.driver.find_element("css selector", ".save input").send_keys("Zoé d'A./..")
    click(page, ".save .main")
    saved, until = tmp_path / "qui-parle-Zoé-d-A.jsonl", time.monotonic() + PATIENCE
    while not saved.exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert read_portable(saved.read_bytes(), saved.name).attempts[0].player == "Zoé d'A./.."
    assert saved.read_text(encoding="utf-8") == page.run("return document.querySelector('.save textarea').value")


def test_what_is_kept_is_there_when_the_page_is_opened_again_and_the_round_goes_on(page: Browser) -> None:
    click(page, KEEP)
    ask(page, "un-choix", "un-ordre")
    page.run("take(null)")
    assert page.run(KEPT) == 1
    opened(page)
    assert "1 of 2" in text(page, ".welcome:not([hidden]) .begin .main")
    click(page, ".welcome:not([hidden]) .begin .main")
    assert text(page, "#play h2") == "Question 2 of 2"
    assert page.run("return playing.sitting.questions") == ["un-choix", "un-ordre"]


def test_what_is_kept_can_be_deleted(page: Browser) -> None:
    click(page, KEEP)
    ask(page, "un-choix")
    page.run("take(null); finish(); view = 'welcome'; show()")
    click(page, KEEP)
    assert page.run(KEPT) == 0
    assert text(page, "#status")


def test_a_browser_that_keeps_nothing_says_so_and_plays_on(page: Browser) -> None:
    command = "Page.addScriptToEvaluateOnNewDocument"
    added = page.driver.execute_cdp_cmd(command, {"source": NO_PLACE})["identifier"]
    try:
        opened(page)
        click(page, KEEP)
        assert "keeps nothing" in text(page, "#status")
        assert not page.run("return document.querySelector(arguments[0]).checked", KEEP)
        ask(page, "un-choix")
        page.run("take(null)")
        assert text(page, "#told .verdict")
    finally:
        page.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": added})
        opened(page)


@pytest.mark.parametrize("kept", ["{", "null", '{"rounds": 3}', '{"rounds": [{"id": 1}], "attempts": [null, 7]}'])
def test_what_somebody_else_wrote_into_that_place_is_no_reason_to_fall(page: Browser, kept: str) -> None:
    page.run("localStorage.setItem('qui-parle.answers', arguments[0])", kept)
    opened(page)
    ask(page, "un-choix")
    page.run("take(null)")
    assert text(page, "#told .verdict")


def test_two_windows_do_not_forget_what_the_other_kept(page: Browser) -> None:
    click(page, KEEP)
    ask(page, "un-choix")
    other = '{"rounds": [], "attempts": [{"id": "x", "player": "", "question": "un-ordre", "response": null}]}'
    page.run("localStorage.setItem('qui-parle.answers', arguments[0])", other)
    page.run("take(null)")
    assert {"x"} < set(page.run("return kept().attempts.map(each => each.id)"))
