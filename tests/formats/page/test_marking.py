"""The page marks and explains as the program does, after every answer to every question of the small pack."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from quiz.draw.inline import Place
from quiz.draw.pages import html
from quiz.formats.editions import SEED
from quiz.locale import phrases
from quiz.model import LANGUAGES
from quiz.play.debrief import Answer
from quiz.play.marking import mark, outcome_of
from quiz.play.presentation import present
from quiz.reading.register import facets_after
from quiz.tell.brief import briefs
from tests.formats.page.pages import FILE
from tests.formats.page.patterns import answers, patterns
from tests.formats.site.browser import Browser, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.locale import Phrases
    from quiz.model import Confidence, Language, Pack
    from quiz.play.marking import Response
    from quiz.play.presentation import Asked

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
MARK = """
const question = DATA.questions.find(each => each.id === arguments[0]);
return arguments[1].map(each => [marked(question, each), outcome(question, each)]);
"""
BRIEF = """
const number = DATA.questions.findIndex(each => each.id === arguments[0]);
return arguments[1].map(([response, sure]) => {
  const shown = make("div", {}, ...brief([{question: number, response, sure}], 0));
  for (const each of shown.querySelectorAll(".gloss")) each.remove();
  return shown.innerHTML;
});
"""
ROUND = """
const numbers = arguments[0].map(id => DATA.questions.findIndex(each => each.id === id));
const given = numbers.map(question => ({question, response: null, sure: ""}));
return given.map((_, place) => brief(given, place).map(each => each.textContent).join(""));
"""
SURE: tuple[Confidence | None, ...] = (None, "sure")


def told(say: Phrases, pack: Pack, answered: Sequence[Answer]) -> str:
    """The brief of the last of some answers as the program draws it, whose signs of markup are text."""
    facets = facets_after(pack, [each.asked for each in answered])
    first = next(briefs(say, pack, answered[-1], facets))
    return unescape(html(first, Place(level=3)))


def given(pack: Pack, asked: Asked, response: Response | None, sure: Confidence | None = None) -> Answer:
    return Answer(asked, response, mark(pack, asked.question, response or ()), sure if response else None)


@pytest.fixture
def page(browser: Browser) -> Browser:
    browser.show(FILE)
    return browser


def test_every_pattern_of_answers_has_the_mark_of_the_program(page: Browser, playable: Pack) -> None:
    for question in playable.questions():
        tried = list(patterns(present(playable, question, SEED)))
        marks = [mark(playable, question, each) for each in tried]
        expected = [[right, outcome_of(right, of, answered=True)] for right, of in marks]
        assert page.run(MARK, question.id, tried) == expected, question.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_every_answer_the_page_tells_the_brief_of_the_program(
    page: Browser, playable: Pack, language: Language
) -> None:
    page.run("speak(arguments[0])", language)
    say = phrases(language)
    for question in playable.questions():
        asked = present(playable, question, SEED)
        tried: list[tuple[Response | None, Confidence | None]] = [(None, None)]
        tried += [(response, sure) for response in answers(asked) for sure in SURE]
        expected = [told(say, playable, [given(playable, asked, *each)]) for each in tried]
        found: list[str] = page.run(BRIEF, question.id, [(response, sure or "") for response, sure in tried])
        assert [unescape(each) for each in found] == expected, question.id


def test_in_a_round_the_sides_of_an_outlet_are_told_in_turn_as_in_the_program(page: Browser, playable: Pack) -> None:
    page.run("speak('fr')")
    say, questions = phrases("fr"), playable.questions()
    answered = [given(playable, present(playable, each, SEED), None) for each in questions]
    expected = [told(say, playable, answered[: i + 1]) for i in range(len(answered))]
    found: list[str] = page.run(ROUND, [each.id for each in questions])
    assert found == [re.sub("<[^>]*>", "", each) for each in expected]


def test_the_whole_has_all_that_is_told_besides(page: Browser, playable: Pack) -> None:
    def whole(number: int) -> Any:  # noqa: ANN401 -- what the browser answers
        return page.run("return whole(DATA.questions[arguments[0]]).map(each => each.textContent).join('')", number)

    page.run("speak('en')")
    for number, question in enumerate(playable.questions()):
        shown = whole(number)
        assert question.explain.en in shown
        assert [passage.quote for passage in playable.passages_of(question) if passage.quote not in shown] == []
