"""The pages of a school that are about no round: the first one, where a room is opened, and what was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.draw.css import style
from quiz.draw.html import Child, Html, page, tag
from quiz.locale import languages, phrases
from quiz.locale.serve import serve_words
from quiz.model import FORMS
from quiz.web.codes import in_page
from quiz.web.school.codes import LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from quiz.model import Language
    from quiz.web.room import Room
    from quiz.web.school.lessons import Choice

REACH = "form-action 'self'"
LEVELS = ("1", "2", "3")
MOST_QUESTIONS, LEAST_MINUTES, MOST_MINUTES = 60, 5, 480


class Links(NamedTuple):
    """Where a teacher finds a room that was opened: where pupils join, the wall, where it is led, and its record."""

    pupils: str
    screen: str
    teacher: str
    log: str


def _page(language: Language, title: str, *inside: Child) -> str:
    words = serve_words(language)
    top = tag("header", tag("p", tag("a", words.title, href="/"), class_="site"), class_="top")
    return page(language, title, style("palette", "site", "school"), top, tag("main", *inside), reach=REACH)


def _said(said: str) -> Html | None:
    return tag("p", said, class_="said", role="alert") if said else None


def home_page(language: Language, said: str = "") -> str:
    """Where everybody begins; `said` is why they are here instead of where they meant to go."""
    words = serve_words(language)
    code = tag(
        "input", name="code", required="required", maxlength=str(4 * LENGTH), autocomplete="off", autocapitalize="none"
    )
    form = tag("form", tag("label", words.code, code), tag("button", words.enter, type="submit"), action="/join")
    return _page(
        language,
        words.title,
        tag("h1", words.about),
        _said(said),
        tag("section", tag("h2", words.join), tag("p", words.about_join), form),
        _door(words.alone, words.about_alone, f"/play.html#lang={language}"),
        _door(words.reading, words.about_reading, f"/{language}/index.html"),
        _others(language),
    )


def _door(title: str, about: str, to: str) -> Html:
    return tag("section", tag("h2", tag("a", title, href=to)), tag("p", about))


def _others(language: Language) -> Html:
    """The same in other languages."""
    known = [each for each in languages() if each != language]
    links = [tag("a", phrases(each).manner.name, href=f"/?lang={each}", lang=each, hreflang=each) for each in known]
    return tag("section", tag("p", *[part for link in links for part in (link, " ")]))


def open_page(language: Language, choices: Mapping[str, Choice], said: str = "") -> str:
    """Where teachers choose what a room plays."""
    words = serve_words(language)
    banks = [(key, each.title.of(language) if each.title else words.all_banks) for key, each in choices.items()]
    spoken = [(each, phrases(each).manner.name) for each in languages()]
    return _page(
        language,
        words.open,
        tag("h1", words.open),
        tag("p", words.about_open, class_="lead"),
        _said(said),
        tag(
            "form",
            _choice(words.bank, "bank", banks),
            _choice(words.level, "level", [("", words.all_levels), *((each, each) for each in LEVELS)]),
            _number(words.questions, "questions", 1, MOST_QUESTIONS),
            _number(words.minutes, "minutes", LEAST_MINUTES, MOST_MINUTES),
            _choice(words.form, "form", [("", words.no_form), *((each, each) for each in FORMS)]),
            _choice(words.language_label, "language", spoken, language),
            tag("button", words.open_it, type="submit"),
            method="post",
        ),
    )


def _choice(label: str, name: str, values: Sequence[tuple[str, str]], chosen: str = "") -> Html:
    """A list to choose from; an option without words for its value has them as its value, hence the blank."""
    options = [_option(value, text, chosen=value == chosen) for value, text in values]
    return tag("label", label, tag("select", *options, name=name))


def _option(value: str, text: str, *, chosen: bool) -> Html:
    return tag("option", text, value=value or "-", selected="selected" if chosen else None)


def _number(label: str, name: str, low: int, high: int) -> Html:
    return tag("label", label, tag("input", type="number", name=name, min=str(low), max=str(high)))


def opened_page(room: Room, links: Links, hours: int) -> str:
    """What a teacher needs of a room that is open, and what has happened in it."""
    words, taps = serve_words(room.say.language), room.course.taps
    votes = sum(len(taps.of(name, ballot)) for name in room.asked for ballot in (1, 2))
    code = links.pupils.rpartition("/")[2]
    return _page(
        room.say.language,
        f"{code} · {words.opened}",
        tag("h1", words.opened),
        tag(
            "section",
            tag("h2", words.for_pupils),
            tag("p", code, class_="number"),
            tag("p", tag("a", links.pupils, href=links.pupils)),
            in_page(links.pupils, links.pupils),
        ),
        tag(
            "section",
            tag("h2", words.for_you),
            tag("ul", *_for_teacher(room, links), class_="links", role="list"),
            tag("p", words.about_log),
            tag("p", words.kept_for.of(hours)),
        ),
        tag(
            "section",
            tag("p", words.asked.of(len(room.asked))),
            tag("p", words.told_here.of(len(taps.pupils))),
            tag("p", words.told_votes.of(votes)),
        ),
    )


def _for_teacher(room: Room, links: Links) -> list[Html]:
    words = serve_words(room.say.language)
    return [
        tag("li", tag("a", words.lead, href=links.teacher)),
        tag("li", tag("a", words.wall, href=links.screen)),
        tag("li", tag("a", words.log, href=links.log)),
    ]
