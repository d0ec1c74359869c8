"""The addresses of a school: its first page, rooms and where they are opened, the reading room, how it is."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from hmac import compare_digest
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs

import msgspec
from starlette.applications import Starlette
from starlette.convertors import register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from quiz import __version__
from quiz.locale import is_language
from quiz.locale.serve import ServeWords, serve_words
from quiz.web.app import SAFE, routes
from quiz.web.crowd import Crowd
from quiz.web.guard import TooLargeError, body_of
from quiz.web.ledger import NotKeptError
from quiz.web.pupils import leads
from quiz.web.school.codes import CodeConvertor, source_of, typed
from quiz.web.school.lessons import NothingToAskError
from quiz.web.school.pages import Links, home_page, open_page, opened_page
from quiz.web.school.wishes import wish_of
from quiz.web.store.store import FullError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from starlette.requests import Request

    from quiz.model import Language
    from quiz.web.room import Room
    from quiz.web.school.rooms import School

PATIENCE = 2.0
"""Seconds in which a store that is well answers."""


MISSING, TOO_MANY, AWAY = 404, 429, 503
"""What pages are told besides (RFC 9110, RFC 6585)."""


class Site(NamedTuple):
    """What a school's pages need besides its rooms: the link of its teachers, its usual language, its files."""

    opening: str
    language: Language
    folder: Path
    hours: int


class Front:
    """Answers what is about no round."""

    def __init__(self, school: School, site: Site) -> None:
        self.school = school
        self.site = site

    def _language(self, request: Request) -> Language:
        """The one that was asked for, then the first that the browser names and the program speaks."""
        named = [
            part.split(";")[0].split("-")[0].strip() for part in request.headers.get("accept-language", "").split(",")
        ]
        asked = [request.query_params.get("lang", ""), *named[:9]]
        return next((each for each in asked if each and is_language(each)), self.site.language)

    def _words(self, request: Request) -> ServeWords:
        return serve_words(self._language(request))

    async def home(self, request: Request) -> Response:
        """The first page."""
        return HTMLResponse(home_page(self._language(request)), headers=SAFE)

    async def join(self, request: Request) -> Response:
        """From a code that was typed to its room. Raises HTTPException."""
        code = typed(request.query_params.get("code", ""))
        if code is None:
            raise HTTPException(MISSING)
        return RedirectResponse(f"/{code}", 303, SAFE)

    async def health(self, _: Request) -> Response:
        """How it is, for who watches over it: 503 where the store does not answer."""
        try:
            async with asyncio.timeout(PATIENCE):
                rooms = await self.school.store.rooms()
        except (NotKeptError, TimeoutError):
            rooms = None
        told = {"version": __version__, "store": "ok" if rooms is not None else "away", "rooms": rooms}
        return Response(msgspec.json.encode(told), 200 if rooms is not None else AWAY, SAFE, "application/json")

    async def open(self, request: Request) -> Response:
        """Where rooms are opened; a page of the link's own. Raises HTTPException."""
        given, source = request.path_params["secret"], source_of(request)
        if not self.school.wrong.may(source):
            raise HTTPException(TOO_MANY)
        if not compare_digest(given.encode(), self.site.opening.encode()):
            self.school.wrong.let(source)
            raise HTTPException(MISSING)
        if request.method == "GET":
            page = open_page(self._language(request), self.school.lessons.choices)
            return HTMLResponse(page, headers=SAFE)
        return await self._opened(request)

    async def _opened(self, request: Request) -> Response:
        words = self._words(request)
        try:
            wish = wish_of(parse_qs((await body_of(request)).decode("ascii", "replace")))
            code = await self.school.open(wish)
            room = await self.school.room(code)
        except (NothingToAskError, TooLargeError):
            return self._again(request, words.nothing, 400)
        except FullError:
            return self._again(request, words.full, AWAY)
        except NotKeptError:
            room = None
        if room is None:
            return self._again(request, words.away, AWAY)
        return RedirectResponse(f"/{code}/teacher/{room.keys.teacher}/opened", 303, SAFE)

    def _again(self, request: Request, said: str, status: int) -> Response:
        page = open_page(self._language(request), self.school.lessons.choices, said)
        return HTMLResponse(page, status, SAFE)

    async def _of_teacher(self, request: Request) -> Room:
        """The room that a teacher's link leads to. Raises HTTPException."""
        room = await self.school.find(request)
        if not leads(room.keys, request.path_params["secret"]):
            self.school.wrong.let(source_of(request))
            raise HTTPException(MISSING)
        return room

    async def opened(self, request: Request) -> Response:
        """What a teacher needs of a room. Raises HTTPException."""
        room = await self._of_teacher(request)
        code, teacher = request.path_params["code"], f"/{request.path_params['code']}/teacher/{room.keys.teacher}"
        pupils = f"{self.school.address}/{code}"
        links = Links(pupils, f"{pupils}/screen", teacher, f"{teacher}/log")
        return HTMLResponse(opened_page(room, links, self.site.hours), headers=SAFE)

    async def log(self, request: Request) -> Response:
        """All that happened in a room, as a file. Raises HTTPException."""
        room, code = await self._of_teacher(request), request.path_params["code"]
        try:
            data = await self.school.log(code)
        except NotKeptError:
            raise HTTPException(AWAY) from None
        named = {"content-disposition": f'attachment; filename="{room.lesson.opened.at[:10]}-{code}.jsonl"'}
        return Response(data, 200, {**SAFE, **named}, "application/jsonl")

    def _made(self) -> bool:
        return (self.site.folder / "index.html").is_file()

    async def refused(self, request: Request, error: Exception) -> Response:
        """A page that says why there is none."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        words = self._words(request)
        if status == MISSING and request.url.path.endswith(".html") and not self._made():
            return HTMLResponse(
                home_page(self._language(request), words.not_ready), AWAY, {**SAFE, "retry-after": "20"}
            )
        said = {MISSING: words.no_room, TOO_MANY: words.too_many, AWAY: words.away}.get(status)
        if said is None or request.method != "GET":
            return PlainTextResponse(said or "", status, SAFE)
        return HTMLResponse(home_page(self._language(request), said), status, SAFE)


def school_app(school: School, site: Site) -> Starlette:
    """All of it; rooms are followed as long as it runs."""
    register_url_convertor("code", CodeConvertor())
    front, room = Front(school, site), "/{code:code}"
    own = [
        Route("/", front.home),
        Route("/join", front.join),
        Route("/health", front.health),
        Route("/open/{secret}", front.open, methods=["GET", "POST"]),
        Route(f"{room}/teacher/{{secret}}/opened", front.opened),
        Route(f"{room}/teacher/{{secret}}/log", front.log),
    ]
    files = Mount("/", _Pages(directory=site.folder, html=True, check_dir=False))
    refused = dict.fromkeys((MISSING, TOO_MANY, AWAY), front.refused)
    return Starlette(
        routes=[*own, *routes(school, room), files],
        exception_handlers=refused,
        middleware=[Middleware(Crowd)],
        lifespan=lambda _: _following(school),
    )


class _Pages(StaticFiles):
    """Files of a folder that may come later."""

    async def check_config(self) -> None:
        """A folder that is not there yet has no files."""


@asynccontextmanager
async def _following(school: School) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(each) for each in (school.follow(), school.read_on(), school.look_again())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
