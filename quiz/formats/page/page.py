"""The whole page: what is seen before a script runs, the pieces that wait, what it has to know, the script."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.draw.css import style
from quiz.draw.html import Html, page, tag
from quiz.draw.inline import Place
from quiz.draw.pages import html
from quiz.formats.page import MOST
from quiz.formats.page.pool import Pool
from quiz.formats.page.questions import OnPage, Step, When, on_page
from quiz.formats.page.told import StepTold, Telling, Told
from quiz.formats.page.words import spoken
from quiz.learner.portable import FORMAT, VERSION
from quiz.locale import phrases
from quiz.locale.page import page_words
from quiz.locale.site import site_words
from quiz.play.choosing import DEFAULT
from quiz.play.presentation import LETTERS
from quiz.tell.brief import LONGEST
from quiz.tell.event import introduction

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.draw.html import Child
    from quiz.locale import Phrases
    from quiz.model import Language, Pack

    Places = Callable[[Language], Place]

SCRIPTS = ("data", "marking", "rounds", "asking", "telling", "keeping", "welcome", "play")
"""The parts of the script, in their order."""
_REMARK = re.compile(r"^ *(?://[^\n]*|/\*\* (?:(?!\*/).)*\*/)\n", re.MULTILINE | re.DOTALL)
"""A remark on lines of its own."""


def nowhere(_: Language) -> Place:
    """For a page that stands alone."""
    return Place()


class Wish(NamedTuple):
    """What a page is to hold: the names that were asked for (they stand in saved answers), languages, rounds.

    `places` are where links lead, in each language; `home` is the page to go back to, where there is one.
    """

    languages: Sequence[Language]
    banks: tuple[str, ...] = ()
    questions: int = DEFAULT
    level: int | None = None
    places: Places = nowhere
    home: str = ""


class Made(NamedTuple):
    """A page, and how many questions it asks."""

    text: str
    questions: int


def play_page(pack: Pack, wish: Wish) -> Made:
    """The page; the same bytes for the same pack and wish.

    The script stands before the pieces of further languages: no first question waits for them.
    """
    pool, said = Pool(), [phrases(each) for each in wish.languages]
    tellings = [Telling(say, pack, pool, wish.places(say.language)) for say in said]
    questions = on_page(pack, tellings, wish.level)
    data = {
        "format": FORMAT,
        "version": VERSION,
        "asked": wish.banks,
        "count": wish.questions,
        "most": MOST,
        "longest": LONGEST,
        "letters": LETTERS,
        "languages": {say.language: spoken(say, pack) for say in said},
        "questions": questions,
        "fields": fields(),
        "words": pool.words,
    }
    shared, *pools = pool.drawn()
    first, others = (shared, *pools[:1]), pools[1:]
    text = page(
        wish.languages[0],
        site_words(wish.languages[0]).name,
        style("palette", "play"),
        _header(said, wish.home),
        tag("main", *(_welcome(said, say, pack) for say in said), tag("div", id="play"), id="content"),
        tag("p", id="status", role="status", class_="aside"),
        tag("footer", *(_only(said, say, "p", page_words(say.language).made_by) for say in said)),
        json(data),
        *first,
        tag("script", Html(script())),
        *others,
        kind="playing",
        script=script(),
    )
    return Made(text, len(questions))


def json(value: object) -> Html:
    """A value in the page, where a script reads it; no text in it can end the element or begin another."""
    written = msgspec.json.encode(value).decode()
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return Html(f'<script type="application/json" id="data">{written}</script>')


def script() -> str:
    """The script of the page."""
    return "".join(part(name) for name in SCRIPTS)


def part(name: str, package: str = __package__) -> str:
    """A part of a script, without what is for those who write it."""
    return _REMARK.sub("", files(package).joinpath(f"{name}.js").read_text(encoding="utf-8"))


def fields() -> dict[str, tuple[str, ...]]:
    """The names of all that the data of a page has in rows."""
    return {each.__name__: each.__struct_fields__ for each in (OnPage, Step, When, Told, StepTold)}


def _header(said: Sequence[Phrases], home: str) -> Html:
    """The name, which leads back where there is something to go back to, and the languages."""
    names = [(say, site_words(say.language).name) for say in said]
    shown = [
        _only(said, say, "a" if home else "span", name, href=home.format(language=say.language)) for say, name in names
    ]
    switch = [tag("button", say.manner.name, type="button", lang=say.language, name="language") for say in said]
    choice = tag("div", *switch, role="group", aria_label=site_words(said[0].language).language_choice, class_="lang")
    return tag("header", tag("p", *shown, class_="site"), choice if len(said) > 1 else None, class_="top")


def _only(said: Sequence[Phrases], say: Phrases, name: str, *inside: Child, **given: str | None) -> Html:
    """What is seen in one language only; of all, the first is seen until the script knows better."""
    hide = None if say is said[0] else "hidden"
    return tag(name, *inside, lang=say.language, hidden=hide, data_only=say.language, **given)


def _welcome(said: Sequence[Phrases], say: Phrases, pack: Pack) -> Html:
    """What happened, who is named, and what this is; the script adds what can be chosen."""
    words = page_words(say.language)
    return _only(
        said,
        say,
        "section",
        tag("h1", site_words(say.language).name, tabindex="-1"),
        html(introduction(say, pack)),
        tag("p", words.about, class_="about"),
        tag("noscript", tag("p", words.no_script, class_="missing")),
        tag("div", class_="begin"),
        _folded(words.keys, *(tag("p", line) for line in words.keys_help)),
        _folded(words.for_class, tag("p", words.for_class_how)),
        class_="welcome",
    )


def _folded(title: str, *inside: Child) -> Html:
    return tag("details", tag("summary", title), *inside)
