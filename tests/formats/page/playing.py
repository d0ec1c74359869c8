"""A reader of the page: what is clicked, typed and seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.formats.page.pages import FILE
from tests.formats.site.browser import TAB

if TYPE_CHECKING:
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked
    from tests.formats.site.browser import Browser

SPACE = " "
ASK = """
const asked = arguments[0].map(id => DATA.questions.findIndex(each => each.id === id));
const round = {asked, spare: []};
ask({sitting: begun(round, 0), round, answers: [], ...fresh()});
"""
WHERE = """
const here = document.activeElement;
return {tag: here.tagName, type: here.type ?? "", id: here.id, text: here.textContent, name: here.name ?? "",
        value: here.value ?? "", main: here.classList.contains("main")};
"""


def opened(browser: Browser, address: str = "#lang=en", width: int = 1280, *, dark: bool = False) -> Browser:
    """The page as somebody opens it who has nothing kept."""
    browser.driver.get("about:blank")
    browser.show(f"{FILE}{address}", width, dark=dark)
    return browser


def ask(page: Browser, *questions: str) -> None:
    """Begin a round of these questions."""
    page.run(ASK, list(questions))


def where(page: Browser) -> dict[str, Any]:
    """What has the focus."""
    found: dict[str, Any] = page.run(WHERE)
    return found


def tab_to_the_button(page: Browser) -> None:
    """Go on with Tab to what sends the answer."""
    for _ in range(60):
        page.press(TAB)
        if where(page)["main"]:
            return
    raise AssertionError("no button is reached")


def letters_of(asked: Asked, response: Response) -> str:
    """What is typed for a response: letters, of rows in the order of the screen."""
    if not asked.rows:
        return "".join(map(asked.letter, response))
    given = dict(zip((row.name for row in asked.question.rows), response, strict=True))
    return "".join(asked.letter(given[row.name]) for row in asked.rows)


def text(page: Browser, selector: str) -> str:
    """What an element says."""
    found: str = page.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)
    return found


def click(page: Browser, selector: str) -> None:
    """Click as a mouse or a finger does."""
    page.driver.find_element("css selector", selector).click()
