"""`quiz serve`: the banks that rooms may play, where rooms are kept, the socket, and the processes that answer."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import socket
import sys
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

import msgspec

from quiz.commands.asked import asked_root
from quiz.commands.clock import now
from quiz.commands.ending import carried_out
from quiz.commands.opening import nothing_to_play, tell_left_out
from quiz.commands.teach.projector.opening import fingerprint
from quiz.console.ending import FINE, UsageError
from quiz.console.output import make_page, tell
from quiz.console.places import cache_folder, data_folder, readable
from quiz.learner.moments import local
from quiz.library.pack.compiled import load_pack
from quiz.locale import languages
from quiz.locale.reasons import reason
from quiz.locale.serve import ServeWords, serve_words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from starlette.types import ASGIApp

    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.web.school.lessons import Choice
    from quiz.web.store.store import Store

STORE_VARIABLE = "QUIZ_STORE"
"""Says what `--store` would: a password in it is seen by nobody who lists processes."""
SERVERS = ("redis://", "rediss://", "unix://")
"""How the addresses of stores begin that are servers."""
EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 -- only named here, to be asked for
OPENING, SECRET = "opening", "secret"
LENGTH = 32
"""Bytes of a secret."""
HOUR = 3600


class ServeOptions(NamedTuple):
    """What was asked for on the command line."""

    banks: tuple[str, ...] = ()
    host: str = "127.0.0.1"
    port: int = 8000
    store: str | None = None
    trusted: bool = False
    workers: int = 1
    data_dir: str | None = None
    expire: int = 12
    rooms: int = 2000
    address: str | None = None
    proxy: bool = False
    check: bool = False
    """Whether to end once all is known to be as it must."""
    plain: bool = False

    @property
    def folder(self) -> Path:
        """Where this machine keeps rooms and the reading room."""
        return data_folder(self.data_dir, os.environ) / "serve"


class Secrets(NamedTuple):
    """What the store keeps for every process: the end of the teachers' link, and what links of rooms are made of."""

    opening: str
    rooms: bytes


class Served(NamedTuple):
    """What every process needs to know."""

    say: Phrases
    options: ServeOptions
    choices: Mapping[str, Choice]
    secrets: Secrets
    address: str
    site: Path


@carried_out
def serve_school(say: Phrases, options: ServeOptions) -> int:
    """Serve until asked to end; returns the exit code."""
    words = serve_words(say.language)
    _libraries(words)
    if options.workers > 1 and not hasattr(os, "fork"):
        raise UsageError(words.no_forks)
    root = asked_root(say, options.banks)
    pack, problems = load_pack(root, cache_folder())
    if not pack.questions():
        return nothing_to_play(say, problems)
    tell_left_out(say, options.banks, problems)
    given = _address(words, options.address)
    secrets_ = asyncio.run(_secrets(words, options))
    site = options.folder / f"site-{fingerprint(pack)}"
    making = None if options.check else _make_site(say, words, pack, site)  # before the socket, which it would hold
    listening = _bound(say, words, options)
    address = given or _found(options.host, listening)
    served = Served(say, options, _choices(pack), secrets_, address, site)
    _tell(served, words)
    if options.check:
        listening.close()
    else:
        _run(served, words, listening)
    _stop(making)
    return FINE


def _libraries(words: ServeWords) -> None:
    """Raises UsageError where one is missing."""
    try:
        import redis
        import segno
        import starlette
        import uvicorn
    except ModuleNotFoundError as error:
        raise UsageError(words.no_library.format(library=error.name)) from None
    del redis, segno, starlette, uvicorn


def _address(words: ServeWords, asked: str | None) -> str | None:
    """What addresses begin with, as it was asked for. Raises UsageError."""
    from quiz.web.addresses import opens

    if asked is None:
        return None
    with suppress(ValueError):  # a bracket that is not closed, a port that there is not
        parts = urlsplit(asked)
        whole = parts.scheme in {"http", "https"} and (parts.port or not parts.netloc.endswith(":"))
        bare = not (parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc)
        if whole and bare and opens(parts.hostname or ""):
            return f"{parts.scheme}://{parts.netloc}"
    raise UsageError(words.bad_address.format(address=asked))


def _found(asked: str, listening: socket.socket) -> str:
    """The same from where this machine listens; an address may be written in other ways than the system has it."""
    from quiz.web.addresses import of_this_machine, offered

    bound, port = listening.getsockname()[:2]
    shown = (offered(of_this_machine(), None, None) or "127.0.0.1") if bound in EVERYWHERE else asked
    return f"http://[{shown}]:{port}" if ":" in shown else f"http://{shown}:{port}"


def _bound(say: Phrases, words: ServeWords, options: ServeOptions) -> socket.socket:
    """The socket. Raises UsageError."""
    from quiz.web.school.workers import BACKLOG

    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    try:
        host = readable(options.host).strip() or " "  # nothing at all would mean every network that there is
        host.encode("idna")  # which tells better than a socket what can be no name
        return socket.create_server((host, options.port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:  # a name too long for one of the network is the second
        why, _, _ = (getattr(error, "strerror", None) or str(error)).partition(" (while")  # as Python adds to it
        told = {"host": options.host, "port": options.port, "reason": reason(say.language, why)}
        raise UsageError(words.port_taken.format(**told)) from None


def store_of(words: ServeWords, options: ServeOptions) -> Store:
    """Where rooms are kept; nothing is opened yet. Raises UsageError."""
    from quiz.web.store.sqlite import SqliteStore
    from quiz.web.store.streams import StreamStore

    asked, seconds = options.store or os.environ.get(STORE_VARIABLE), options.expire * HOUR
    if asked is None or "://" not in asked:
        return SqliteStore(Path(asked) if asked else options.folder / "rooms.sqlite", seconds)
    try:
        if asked.startswith(SERVERS):
            return StreamStore(asked, seconds, trusted=options.trusted)
    except ValueError:
        pass
    raise UsageError(words.bad_store.format(store=_bare(asked)))


def _bare(store: str) -> str:
    """The address of a store without the password that may stand in it."""
    scheme, _, rest = store.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}"


async def _secrets(words: ServeWords, options: ServeOptions) -> Secrets:
    """What the store keeps for all processes, made where it has nothing yet. Raises UsageError."""
    from quiz.web.ledger import NotKeptError
    from quiz.web.store.store import UnusableError

    store = store_of(words, options)
    try:
        await store.start()
        opening = await store.setting(OPENING, secrets.token_hex(LENGTH // 2).encode())
        rooms = await store.setting(SECRET, secrets.token_bytes(LENGTH))
    except UnusableError as error:
        raise UsageError(words.unusable[error.kind].format(found=error.found)) from None
    except NotKeptError as error:
        raise UsageError(words.unusable["away"].format(found=str(error) or "…")) from None
    await store.close()
    return Secrets(opening.decode("ascii", "replace"), rooms)


def _choices(pack: Pack) -> dict[str, Choice]:
    """All banks together, then each by itself, under names that tell nothing of this machine."""
    from quiz.web.school.lessons import Choice

    alone = [bank for bank in pack.banks if bank.questions]
    found = {"": Choice(None, pack, (), fingerprint(pack))}
    for bank in alone if len(alone) > 1 else ():
        own = msgspec.structs.replace(pack, banks=(bank,))
        found[bank.id] = Choice(bank.title, own, (bank.id,), fingerprint(own))
    return found


def _tell(served: Served, words: ServeWords) -> None:
    page = make_page(served.say, plain=served.options.plain)
    page.line(words.serving.format(address=f"{served.address}/"))
    page.line(words.teachers.format(address=f"{served.address}/open/{served.secrets.opening}"))
    page.line(words.keep_secret)
    page.line(words.as_must_be if served.options.check else words.to_end)
    sys.stdout.flush()


def _make_site(say: Phrases, words: ServeWords, pack: Pack, folder: Path) -> int | None:
    """Make the reading room in a process of its own, once for each state of the banks: it takes seconds. Its number."""
    from quiz.web.school.workers import forked

    if (folder / "index.html").is_file():
        return None
    tell(words.making_site)
    do = partial(_write_site, say, words, pack, folder)
    if hasattr(os, "fork"):
        return forked(do)
    return do()  # pragma: no cover -- Windows


def _stop(making: int | None) -> None:
    """End what still makes the reading room; the next start begins anew."""
    with suppress(ChildProcessError):  # it ended, and somebody waited for it
        if making is not None and os.waitpid(making, os.WNOHANG)[0] == 0:
            os.kill(making, signal.SIGTERM)
            os.waitpid(making, 0)


def _write_site(say: Phrases, words: ServeWords, pack: Pack, folder: Path) -> None:
    from quiz.console.folders import replace_folder
    from quiz.console.writing import NotWrittenError
    from quiz.formats.site.pages import site_of

    if hasattr(os, "nice"):
        os.nice(10)
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_folder(folder, site_of(pack, languages()))
    except (NotWrittenError, OSError) as error:
        cause = error.cause if isinstance(error, NotWrittenError) else error
        tell(words.no_site.format(path=folder, reason=reason(say.language, cause)))


def _run(served: Served, words: ServeWords, listening: socket.socket) -> None:
    from quiz.web.school.workers import Workers, work

    options = served.options
    making, proxy = partial(_app, served, words), options.proxy
    if options.workers == 1:
        work(listening, making, proxy=proxy)
        return
    each = partial(work, listening, making, proxy=proxy)
    Workers(options.workers, lambda parent: each(parent=parent), lambda code: tell(words.died.format(code=code))).run()


@asynccontextmanager
async def _app(served: Served, words: ServeWords) -> AsyncIterator[ASGIApp]:
    """The pages as one process has them, over a store of its own."""
    from quiz.web.school.app import Site, school_app
    from quiz.web.school.lessons import Lessons
    from quiz.web.school.rooms import School

    store = store_of(words, served.options)
    await store.start()
    lessons = Lessons(served.choices, lambda: local(now()))
    school = School(store, lessons, served.secrets.rooms, served.address, served.options.rooms)
    site = Site(served.secrets.opening, served.say.language, served.site, served.options.expire)
    try:
        yield school_app(school, site)
    finally:
        await store.close()
