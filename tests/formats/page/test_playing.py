"""The page played as people play it: by clicks, by keys alone, on a telephone, by ear, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.formats.editions import SEED
from quiz.play.marking import key_of
from quiz.play.presentation import present, steps
from tests.formats.page.playing import (
    SPACE,
    ask,
    click,
    letters_of,
    opened,
    tab_to_the_button,
    text,
    where,
)
from tests.formats.site.browser import DOWN, ENTER, OF_COLOURS, TAB, Browser, missing, missing_axe

if TYPE_CHECKING:
    from quiz.model import Pack

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
audited = pytest.mark.skipif(bool(missing_axe()), reason=missing_axe())
CONTROL = """
const pressed = new KeyboardEvent("keydown", {key: "a", ctrlKey: true, bubbles: true});
document.activeElement.dispatchEvent(pressed);
"""
SIZES = """
const found = document.querySelectorAll("#play button, #play .fields label, #play summary");
return [...found].map(each => each.offsetHeight);
"""
PICKED = "return [...document.querySelectorAll('#play .fields input:checked')].map(each => each.value)"
UNFOLD = """
for (let depth = 0; depth < 3; depth += 1) {
  for (const each of document.querySelectorAll("#play details")) each.dispatchEvent(new Event("unfold"));
}
"""
PRINTED = "dispatchEvent(new Event('beforeprint'))"
WIDTH = "return document.documentElement.scrollWidth"


def kinds(pack: Pack) -> list[str]:
    """A question of each kind, and one with two steps."""
    found = {(each.kind, each.then is not None): each.id for each in pack.questions()}
    return list(found.values())


def test_every_question_can_be_answered_by_keys_alone(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    for question in playable.questions():
        ask(page, question.id)
        asked = present(playable, question, SEED)
        for step in steps(asked):
            assert where(page)["tag"] == "H2"
            for letter in letters_of(step, key_of(playable, step.question)):
                page.press(letter)
            tab_to_the_button(page)
            page.press(ENTER)
        assert "Right." in text(page, "#told .verdict"), question.id
        assert where(page)["id"] == "told"


def test_without_letters_tab_space_and_arrows_do(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix")
    for _ in range(9):
        page.press(TAB)
        if where(page)["type"] == "radio":
            break
    page.press(SPACE)
    first = page.run("return document.querySelector('#play .fields input:checked').value")
    page.press(DOWN)
    assert page.run("return document.querySelector('#play .fields input:checked').value") != first
    page.press(ENTER)
    assert text(page, "#told .verdict")


def test_a_number_chooses_the_row_that_a_letter_is_for(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "une-association")
    page.press("3")
    page.press("b")
    assert page.run("return document.querySelector('#play .fields input:checked').name") == "row-2"


def test_keys_with_control_are_left_to_the_browser(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix")
    page.run(CONTROL)
    assert page.run("return document.querySelector('#play .fields input:checked')") is None


def test_clicks_answer_and_an_order_can_be_taken_back(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    ask(page, "un-ordre")
    names = key_of(playable, next(each for each in playable.questions() if each.id == "un-ordre"))
    for name in (names[1], names[1], *names):
        click(page, f"button[value='{name}']")
    click(page, "#play form .main")
    assert "Right." in text(page, "#told .verdict")


def test_words_are_picked_in_the_passage_too(browser: Browser, playable: Pack) -> None:
    question = next(each for each in playable.questions() if each.kind == "hottext")
    page = opened(browser)
    ask(page, question.id)
    spots: list[str] = page.run("return [...document.querySelectorAll('.pick')].map(each => each.textContent)")
    words = {member.word: member.name for _, member in question.members}
    for i, word in enumerate(spots):
        page.run("document.querySelectorAll('.pick')[arguments[0]].click()", i)
        picked = page.run(
            "return [...document.querySelectorAll('#play .fields input:checked')].map(each => each.value)"
        )
        assert words[word] in picked
        page.run("document.querySelectorAll('.pick')[arguments[0]].click()", i)


def test_an_answer_that_lacks_something_is_not_sent_and_says_what_is_missing(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "une-association")
    page.press("a")
    click(page, "#play form .main")
    assert "2, 3" in text(page, "#play .missing")
    assert text(page, "#play .missing") == text(page, "#status")
    assert text(page, "#told") == ""


def test_no_more_words_are_picked_than_are_asked_for(browser: Browser, playable: Pack) -> None:
    several = next(each for each in playable.questions() if each.id == "deux-cles")
    page = opened(browser)
    ask(page, several.id)
    boxes = "return document.querySelectorAll('#play .fields input:checked').length"
    page.run("document.querySelectorAll('input[name=pick]').forEach(each => each.click())")
    assert page.run(boxes) == len(key_of(playable, several))
    assert "first" in text(page, "#status")


def test_the_verdict_is_said_to_who_listens(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix")
    assert page.run("return document.getElementById('status').getAttribute('role')") == "status"
    page.press("a")
    page.press(ENTER)
    assert text(page, "#status") == text(page, "#told .verdict p")


def test_the_language_changes_where_the_reader_is(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix", "une-association")
    page.press("a")
    page.press(ENTER)
    click(page, "#told .main")
    page.press("b")
    click(page, "button[lang=fr]")
    assert page.run("return document.documentElement.lang") == "fr"
    assert text(page, "#play h2") == "Question 2 sur 2"
    assert page.run("return document.querySelector('#play .fields input:checked').dataset.letter") == "b"
    assert where(page)["text"] == "Français"


def test_what_is_open_stays_open_in_the_other_language(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix")
    page.press("a")
    page.press(ENTER)
    click(page, "details[data-name=whole] summary")
    click(page, "button[lang=fr]")
    assert page.run("return document.querySelector('details[data-name=whole]').open")
    assert text(page, "details[data-name=whole] .explanation")


@audited
def test_an_audit_finds_nothing_serious_at_any_moment(browser: Browser, playable: Pack) -> None:
    page = opened(browser)
    assert faults(page) == []
    for question in kinds(playable):
        ask(page, question)
        assert faults(page) == [], question
    page.run("take(null)")
    page.run(UNFOLD)
    assert faults(page) == []
    page.run("finish()")
    page.run(UNFOLD)
    assert faults(page) == []


def faults(page: Browser) -> list[str]:
    """What an audit finds by day, and of the colours by night."""
    found = page.audit()
    page.look(1280, 900, dark=True)
    found += page.audit(OF_COLOURS)
    page.look(1280, 900)
    return found


def test_nothing_is_wider_than_a_small_telephone(browser: Browser, playable: Pack) -> None:
    page = opened(browser, "#lang=fr", 320)
    assert page.run(WIDTH) <= 320
    for question in playable.questions():
        ask(page, question.id)
        assert page.run(WIDTH) <= 320, question.id
        page.run("take(null)")
        page.run(UNFOLD)
        assert page.run(WIDTH) <= 320, question.id
    page.run("finish()")
    assert page.run(WIDTH) <= 320


def test_what_can_be_touched_is_large_enough_for_a_finger(browser: Browser, playable: Pack) -> None:
    page = opened(browser, "#lang=fr", 390)
    for question in kinds(playable):
        ask(page, question)
        assert min(page.run(SIZES)) >= 36, question


def test_paper_shows_the_answers_of_a_summary_and_of_the_rest_what_is_open(browser: Browser) -> None:
    page = opened(browser)
    ask(page, "un-choix")
    page.run("take(null); finish()")
    page.run(PRINTED)
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = "return getComputedStyle(document.querySelector(arguments[0])).display"
    assert page.run("return document.querySelector('[data-name=answer-0]').open")
    assert text(page, "#play .verdict")
    assert page.run(shown, "[data-name=whole]") == page.run(shown, ".buttons") == "none"
    page.run("document.querySelector('[data-name=whole]').open = true")
    assert page.run(shown, "[data-name=whole]") != "none"


def test_the_console_is_silent_and_nothing_is_fetched(browser: Browser) -> None:
    browser.requested()
    browser.complaints()
    page = opened(browser, "#lang=fr&seed=3&n=5")
    click(page, ".welcome:not([hidden]) .main")
    for place in range(5):
        page.run("take(null)")
        page.run("onward()" if place < 4 else "finish()")
    assert {each for each in page.requested() if "play.html" not in each} <= {"about:blank"}
    assert page.complaints() == []
