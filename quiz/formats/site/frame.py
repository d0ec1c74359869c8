"""What all pages have around their content: head, parts of the site, the other language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quiz.draw.css import style
from quiz.draw.html import Html, hidden, page, tag
from quiz.draw.inline import runs
from quiz.draw.pages import html
from quiz.formats.site.parts import PLAY, UP, place_of, to_play
from quiz.locale import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.draw.inline import Place
    from quiz.formats.site.room import Sheet, View

PARTS = ("index.html", "statements.html", "outlets.html", "matrix.html", "origins.html")


def page_of(view: View, sheet: Sheet) -> str:
    """A page of one language with its frame."""
    title = f"{sheet.title} · {view.words.name}" if sheet.path != "index.html" else view.words.name
    place = place_of(view, sheet.path)
    kind = "on-" + sheet.path.partition("/")[0].removesuffix(".html")
    return page(
        view.language,
        title,
        _style(),
        tag("a", view.words.skip, class_="skip", href="#content"),
        _header(view, sheet),
        tag("main", Html("\n"), html(sheet.document, place), _around(view, sheet, place), id="content", tabindex="-1"),
        tag("footer", tag("p", view.words.made_by), tag("p", _answers(view)), tag("p", _rights(view))),
        kind=kind,
    )


def _answers(view: View) -> str:
    """Where the questions and their answers are, if anywhere."""
    return view.words.answers_apart if view.pack.questions() else view.words.no_answers


def _rights(view: View) -> str:
    """Whose the articles are, and why so much of them is shown."""
    return view.words.rights_excerpts if view.room.excerpts else view.words.rights


def _around(view: View, sheet: Sheet, place: Place) -> Html | None:
    """Links to the pages before and after."""
    words = view.words
    links = [
        tag("li", label, runs((run,), place))
        for label, run in zip((words.previous, words.following), sheet.around, strict=True)
        if run
    ]
    if not links:
        return None
    return tag("nav", tag("ul", *links, role="list"), aria_label=words.neighbours, class_="neighbours")


@cache
def _style() -> str:
    """The same for hundreds of pages."""
    return style("palette", "site")


def _header(view: View, sheet: Sheet) -> Html:
    up = UP * sheet.path.count("/")
    words = view.words
    names = (words.articles, words.comparisons, words.outlets, words.matrix, words.origins)
    parts = [
        tag("li", tag("a", name, href=up + path, aria_current=_current(sheet, path)))
        for path, name in zip(PARTS, names, strict=True)
    ]
    if view.pack.questions():
        parts.append(tag("li", tag("a", words.play, href=to_play(view, up))))
    return tag(
        "header",
        tag("p", tag("a", words.name, href=f"{up}index.html"), class_="site"),
        tag("nav", tag("ul", *parts, role="list"), aria_label=words.sections),
        _languages(view, sheet, up),
        class_="top",
    )


def _current(sheet: Sheet, path: str) -> str | None:
    if sheet.path == path:
        return "page"
    return "true" if sheet.part == path else None


def _languages(view: View, sheet: Sheet, up: str) -> Html | None:
    others = [each for each in view.languages if each != view.language]
    links = [
        tag("a", phrases(each).manner.name, lang=each, hreflang=each, href=f"{up}../{each}/{sheet.path}")
        for each in others
    ]
    return tag("p", hidden(f"{view.words.language_choice}{view.say.colon}"), *links, class_="lang") if links else None


def root_page(views: Sequence[View]) -> str:
    """The first page: the languages to choose from."""
    title = " · ".join(view.words.name for view in views)
    names = [tag("span", view.words.name, lang=view.language) for view in views]
    head = tag("h1", *[part for i, name in enumerate(names) for part in ((" ", name) if i else (name,))])
    doors = tag("div", *map(_door, views), class_="doors")
    return page(views[0].language, title, _style(), tag("main", head, doors), kind="on-root")


def _door(view: View) -> Html:
    """What leads to the room in one language, and to the questions."""
    words, language = view.words, view.language
    play = tag("a", words.play, href=f"{PLAY}#lang={language}", hreflang=language)
    return tag(
        "section",
        tag("h2", words.title),
        tag("p", words.about),
        tag("p", tag("a", words.one_home, href=f"{language}/index.html", hreflang=language), class_="door"),
        tag("p", play, class_="door") if view.pack.questions() else None,
        lang=language,
    )
