"""The pages of a class as a browser gets them: a pupil's, the one on the wall, the teacher's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from quiz.draw.css import style
from quiz.draw.html import Html, page, tag, text
from quiz.formats.page import MOST
from quiz.formats.page import page as playing
from quiz.formats.page.words import spoken
from quiz.play.presentation import LETTERS
from quiz.tell.brief import LONGEST

if TYPE_CHECKING:
    from quiz.web.room import Room

REACH = "connect-src 'self'; form-action 'self'; trusted-types qui-parle"
"""What these pages may do besides being looked at: ask this server, and take its HTML for what it is."""
SCRIPTS = "quiz.web.scripts"


def pupil_page(room: Room, base: str) -> bytes:
    """The page of a pupil; `base` is what the addresses of the room begin with."""
    say, words = room.say, room.words
    data = {
        "most": MOST,
        "longest": LONGEST,
        "letters": LETTERS,
        "languages": {say.language: spoken(say, room.lesson.pack) | {"room": words.shown}},
        "questions": [],
        "fields": playing.fields(),
        "words": [],
    }
    script = "".join(
        [playing.part(name) for name in ("data", "marking", "asking", "telling")]
        + [playing.part(name, SCRIPTS) for name in ("hearing", "pupil")]
    )
    whole = page(
        say.language,
        words.title,
        style("palette", "play", "pupil"),
        tag("header", tag("p", words.title, class_="site"), tag("p", "", id="sign"), class_="top"),
        tag("p", words.shown.away, id="away", role="alert", hidden="hidden"),
        tag(
            "main",
            tag("noscript", tag("p", words.no_script, class_="missing")),
            tag("div", tag("h1", "", id="stage"), tag("p", "", id="where", class_="marks"), class_="head"),
            tag("div", id="play"),
            data_base=base,
        ),
        tag("p", "", id="status", role="status"),
        playing.json(data),
        tag("script", Html(script)),
        kind="pupil",
        script=script,
        reach=REACH,
    )
    return whole.encode()


def board_page(room: Room, base: str, name: Literal["screen", "teacher"], inside: Html) -> bytes:
    """The page on the wall or the teacher's, with what it shows now inside."""
    script = "".join(playing.part(each, SCRIPTS) for each in ("hearing", "board"))
    whole = page(
        room.say.language,
        room.words.title,
        style("palette", "board", name),
        tag("p", room.words.away, id="away", role="alert", hidden="hidden"),
        # without a value an attribute is left out, and a class at its machine's own address has none
        Html(f'<div id="room" data-base="{text(base)}">{inside}</div>'),
        tag("p", "", id="status", role="status") if name == "teacher" else None,
        tag("script", Html(script)),
        kind=name,
        script=script,
        reach=REACH,
    )
    return whole.encode()
