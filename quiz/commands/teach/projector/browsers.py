"""The pages of a round: opened beside the terminal, told where they are, closed with it."""

from __future__ import annotations

import secrets
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text as Line

from quiz.console.ending import UsageError
from quiz.draw.console.page import QUIET, STRONG, Span
from quiz.library.given import private, read_given
from quiz.locale.live import live_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.classroom.lesson import Lesson
    from quiz.commands.teach.projector.desk import Desk
    from quiz.commands.teach.projector.record import Record
    from quiz.draw.console.page import Page
    from quiz.locale import Phrases
    from quiz.locale.live import LiveWords

PORT = 8000
HERE, EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 -- for pupils' own screens, which have to be asked for
SECRET, CHOSEN = ".secret", ".address"
"""Beside the rounds: what teachers' links are made of, and the address that was asked for last."""
LENGTH = 32
"""Bytes of a secret."""
LONGEST = 200
"""Bytes of what is read back; an address of a machine has at most 45."""
CODE = "bright_white on black"
"""Cameras read a code in these colours, whatever those of the terminal are."""
BESIDES = 13
"""Lines that a screen needs besides a code."""


class InBrowsers(NamedTuple):
    """Which pages were asked for: of teacher and class, of pupils; at which port, by which address, on which Wi-Fi."""

    screen: bool = False
    live: bool = False
    port: int | None = None
    address: str | None = None
    wifi: str | None = None


class Links(NamedTuple):
    """Where the pages of a round are; `pupils` is None where nobody could reach it, `others` lead there, too.

    `elsewhere` is what was asked for as the address of this machine, and is none of those it has.
    """

    screen: str
    teacher: str
    pupils: str | None = None
    others: tuple[str, ...] = ()
    elsewhere: str = ""


@contextmanager
def pages(say: Phrases, wish: InBrowsers, lesson: Lesson, record: Record) -> Iterator[Links | None]:
    """Serve the pages that are wished for as long as the round lasts. Raises UsageError."""
    if not wish.screen and not wish.live:
        yield None
        return
    words, folder = live_words(say.language), record.path.parent
    try:
        from quiz.web.app import OneRoom, make_app
        from quiz.web.local import Recorded, Server, bound
        from quiz.web.pupils import COOKIE, keys_of
        from quiz.web.room import Room, Where
    except ModuleNotFoundError as error:
        raise UsageError(words.no_library.format(library=error.name)) from None
    port = PORT if wish.port is None else wish.port
    try:
        server = Server(bound(EVERYWHERE if wish.live else HERE, port))
    except OSError:
        raise UsageError(words.ports_taken.format(port=port)) from None
    record.live = wish.live
    keys = keys_of(secret_of(folder), lesson.opened.round)
    links = _links(wish, server.port, keys.teacher, folder)
    join = (links.pupils, *links.others) if links.pupils else ()
    path = record.path if record.saved else None
    room = Room(
        say,
        lesson,
        Recorded(record, server.loop),
        keys,
        Where(join, path, wish.wifi or "", cookie=f"{COOKIE}-{lesson.opened.round[:8]}"),
    )
    server.start(make_app(OneRoom(room, pupils=wish.live)))
    try:
        yield links
    finally:
        server.stop()


def _links(wish: InBrowsers, port: int, teacher: str, folder: Path) -> Links:
    here = f"http://{HERE}:{port}"
    links = Links(f"{here}/screen", f"{here}/teacher/{teacher}")
    if not wish.live:
        return links
    from quiz.web.addresses import elsewhere, of_this_machine, offered

    found, last = of_this_machine(), _read(folder / CHOSEN).decode("ascii", "replace").strip()
    shown = offered(found, wish.address, last or None)
    if wish.address is not None:
        _write(folder / CHOSEN, wish.address.encode())
    others = tuple(f"http://{each.ip}:{port}/" for each in found if each.ip != shown and each.sure)
    doubted = wish.address if wish.address and elsewhere(wish.address, found) else ""
    return links._replace(pupils=f"http://{shown}:{port}/" if shown else None, others=others, elsewhere=doubted)


def secret_of(folder: Path) -> bytes:
    """What teachers' links are made of, the same as long as the folder of the rounds is there; nobody else reads it."""
    found = _read(folder / SECRET)
    if len(found) == LENGTH:
        return found
    made = secrets.token_bytes(LENGTH)
    _write(folder / SECRET, made)
    return made


def _read(path: Path) -> bytes:
    with suppress(OSError):
        return read_given(path, LONGEST)
    return b""


def _write(path: Path, data: bytes) -> None:
    """Keep what can be made again; a folder that takes nothing costs no lesson."""
    with suppress(OSError), open(path, "wb", opener=private) as file:
        file.write(data)


def tell(page: Page, links: Links, *, live: bool) -> None:
    """Say where the pages are, and how pupils get there."""
    words = live_words(page.say.language)
    if live:
        _tell_pupils(page, words, links)
    for phrase, address in ((words.screen_at, links.screen), (words.teacher_at, links.teacher)):
        page.line(Span(phrase.format(address=address), QUIET))
    page.blank()


def _tell_pupils(page: Page, words: LiveWords, links: Links) -> None:
    if links.pupils is None:
        page.line(Span(words.no_address, STRONG))
        page.blank()
        return
    page.line(Span(words.pupils_at.format(address=links.pupils), STRONG))
    if links.elsewhere:
        page.line(Span(words.elsewhere.format(address=links.elsewhere), STRONG))
    page.line(words.same_network)
    if links.others:
        page.line(Span(words.others_at.format(addresses=", ".join(links.others)), QUIET))
    page.blank()
    for row in _code(page, links.pupils):
        page.beside(Line(row, style=CODE))
    page.line(Span(words.isolated, QUIET))
    page.blank()


def _code(page: Page, address: str) -> list[str]:
    """A code where its colours can be shown, and where there is room for it."""
    if page.plain or page.console.no_color or not page.console.is_terminal:
        return []
    from quiz.web.codes import in_terminal

    rows = in_terminal(address)
    fits = len(rows) + BESIDES <= page.console.height and len(rows[0]) < page.width
    return [*rows, ""] if fits else []


def wait(page: Page, desk: Desk, record: Record, hint: str) -> None:
    """Until the class is there: Enter begins. Raises Quit, and Moved where a page begins the round."""
    words = live_words(page.say.language)
    desk.type(page, lambda: words.joined.of(len(record.course.taps.pupils)), hint, "")
