"""A handout as pages for a browser and its printer: no script, nothing fetched, the same bytes for the same handout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.values import Key, Lesson, Sheet
from quiz.draw.html import Html, join, page, tag
from quiz.formats.sheets.key import key
from quiz.formats.sheets.parts import head, lined, listed
from quiz.formats.sheets.plan import plan
from quiz.formats.sheets.questions import question
from quiz.formats.sheets.style import style_of

if TYPE_CHECKING:
    from quiz.classroom.handouts.values import Handout
    from quiz.formats.sheets.documents import Document
    from quiz.locale.handout import HandoutWords


def page_of(words: HandoutWords, handout: Handout, document: Document) -> str:
    """The whole page."""
    corner = " · ".join([handout.mark, *([f"{words.version} {document.letter}"] if document.letter else [])])
    looks = style_of(document.kind, corner, words.page)
    shown = tag("main", _shown(words, document), class_=document.kind)
    return page(handout.language, document.title, looks, shown)


def _shown(words: HandoutWords, document: Document) -> Html:
    match document.shown:
        case Sheet() as shown:
            return _sheet(words, shown)
        case Key() as shown:
            return key(words, shown)
        case Lesson() as shown:
            return plan(words, shown)
        case letters:
            return _cards(words, letters)


def _sheet(words: HandoutWords, shown: Sheet) -> Html:
    corner = tag("p", words.version, tag("b", shown.letter), class_="corner") if shown.letter else None
    return join(
        head(shown.title, shown.about, corner),
        tag("div", lined(words.name), lined(words.class_), lined(words.date), class_="fields"),
        tag("p", shown.intro, class_="intro") if shown.intro else None,
        *(question(words, item) for item in shown.items),
    )


def _cards(words: HandoutWords, letters: tuple[str, ...]) -> Html:
    quarters = [_quarter(words, letter) for letter in letters]
    steps = listed("ol", [tag("li", step) for step in words.card_steps])
    how = tag("div", tag("div", tag("h1", words.card_title), steps, lined(words.name), class_="how"), class_="quarter")
    return tag("div", *quarters, *([how] if len(letters) % 2 else []), class_="cards")


def _quarter(words: HandoutWords, letter: str) -> Html:
    big = tag("p", tag("b", letter), class_=f"letter {letter.lower()}")
    says = tag("p", words.card_answer.format(letter=letter.lower()), class_="says")
    return tag("div", big, says, class_="quarter")
