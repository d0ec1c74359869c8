"""The addresses of a class: pages, what they are told as it happens, votes and the teacher's deeds."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

import msgspec
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from quiz.web import boards
from quiz.web.crowd import Crowd
from quiz.web.guard import Limits, Rate, TooLargeError, body_of, own
from quiz.web.ledger import NotKeptError
from quiz.web.pages import board_page, pupil_page
from quiz.web.pupils import leads, new_token, pupil_of
from quiz.web.room import Ballot
from quiz.web.stream import STILL, Stream, event, happened

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from starlette.requests import Request

    from quiz.web.room import Room

    Handler = Callable[[Request, Room], Awaitable[Response | Stream]]

VOTES = Rate(burst=20, each_second=4)
"""Of one pupil: more than fingers do."""
OF_ONE = 500
"""Requests that one address may have open in a class: one device, or a shared connection with a class behind it."""
DAY = 86_400
KEPT = 64
"""Pages that are not made anew: each is the same for all pupils of its room."""
SAFE = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_BALLOT = msgspec.json.Decoder(Ballot)


class Rooms(Protocol):
    """Where the room of an address is found."""

    async def find(self, request: Request) -> Room | None:
        """The room that a request is for."""


class OneRoom:
    """The only room of a machine; `pupils` whether they may come in."""

    def __init__(self, room: Room, *, pupils: bool) -> None:
        self._room = room
        self._pupils = pupils

    async def find(self, request: Request) -> Room | None:
        """The room, for who may see what they ask for.

        A name that leads to this machine may be anybody's (DNS rebinding): only addresses are answered, and the name
        that the class was told.
        """
        host = request.url.hostname or ""
        named = any(urlsplit(each).hostname == host for each in self._room.where.join)
        known = (named or _is_address(host)) and (self._pupils or not _of_pupils(request))
        return self._room if known else None


def _is_address(host: str) -> bool:
    with suppress(ValueError):
        return bool(ip_address(host))
    return host == "localhost"


def _of_pupils(request: Request) -> bool:
    return request.url.path in {"/", "/here", "/events", "/vote"}


class Desk:
    """Answers what comes for a room."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.votes = Limits(VOTES)
        self._drawn = lru_cache(KEPT)(pupil_page)

    def answers(self, handler: Handler) -> Callable[[Request], Awaitable[Response | Stream]]:
        """What a route calls: nothing is told of a room to who does not know it."""

        async def answer(request: Request) -> Response | Stream:
            room = await self.rooms.find(request)
            if room is None:
                return PlainTextResponse("", 404, SAFE)
            try:
                return await handler(request, room)
            except TooLargeError:
                return PlainTextResponse(room.words.too_much, 413, SAFE)
            except NotKeptError:
                leading = "secret" in request.path_params
                return PlainTextResponse(room.words.not_done if leading else room.words.shown.not_kept, 503, SAFE)
            except ClientDisconnect:
                return Response(status_code=400)

        return answer

    async def page(self, request: Request, room: Room) -> Response:
        """A pupil's page; a device that has no token for this room gets one."""
        base = base_of(request)
        answer = HTMLResponse(self._drawn(room, base), headers=SAFE)
        if pupil_of(room.keys, request.cookies.get(room.where.cookie)) is None:
            secure = request.url.scheme == "https"
            answer.set_cookie(
                room.where.cookie,
                new_token(room.keys),
                max_age=DAY,
                path=base or "/",
                secure=secure,
                httponly=True,
                samesite="lax",
            )
        return answer

    async def here(self, request: Request, room: Room) -> Response:
        """Whether this room knows the pupil of a page."""
        known = pupil_of(room.keys, request.cookies.get(room.where.cookie))
        return Response(status_code=204 if known else 401, headers=SAFE)

    async def events(self, request: Request, room: Room) -> Response | Stream:
        """What a pupil's page is told."""
        pupil = pupil_of(room.keys, request.cookies.get(room.where.cookie))
        if pupil is None or not await room.arrive(pupil):
            return Response(status_code=401, headers=SAFE)
        return Stream(told(room, pupil))

    async def vote(self, request: Request, room: Room) -> Response:
        """Take a vote."""
        pupil = pupil_of(room.keys, request.cookies.get(room.where.cookie))
        if pupil is None or not own(request) or request.headers.get("content-type") != "application/json":
            return PlainTextResponse(room.words.not_allowed, 403, SAFE)
        if not self.votes.let(pupil):
            return PlainTextResponse(room.words.too_much, 429, SAFE)
        try:
            ballot = _BALLOT.decode(await body_of(request))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return PlainTextResponse(room.words.not_allowed, 400, SAFE)
        fate = await room.vote(pupil, ballot)
        status = {"kept": 200, "late": 200, "stale": 200}.get(fate, 400)
        return Response(msgspec.json.encode({"fate": fate}), status, SAFE, "application/json")

    async def screen(self, request: Request, room: Room) -> Response:
        """The page on the wall."""
        return self._board(request, room, "screen")

    async def teacher(self, request: Request, room: Room) -> Response:
        """The teacher's page; what it sends comes here, too."""
        if not _is_teacher(request, room):
            return PlainTextResponse("", 404, SAFE)
        if request.method != "POST":
            return self._board(request, room, "teacher")
        if not own(request):
            return PlainTextResponse(room.words.not_allowed, 403, SAFE)
        said = await boards.act(room, await body_of(request))
        if said is None:
            return PlainTextResponse(room.words.not_allowed, 400, SAFE)
        if request.headers.get("accept") == "application/json":
            return Response(msgspec.json.encode({"told": said}), headers=SAFE, media_type="application/json")
        return RedirectResponse(request.url.path, 303, SAFE)

    async def board_events(self, request: Request, room: Room) -> Response | Stream:
        """What a page that is drawn here is told."""
        if "secret" not in request.path_params:
            return Stream(boards.told(room, "screen"))
        return Stream(boards.told(room, "teacher")) if _is_teacher(request, room) else PlainTextResponse("", 404, SAFE)

    @staticmethod
    def _board(request: Request, room: Room, board: boards.Board) -> Response:
        return HTMLResponse(board_page(room, base_of(request), board, boards.inside(room, board)), headers=SAFE)


def _is_teacher(request: Request, room: Room) -> bool:
    return leads(room.keys, str(request.path_params["secret"]))


async def told(room: Room, pupil: str) -> AsyncIterator[bytes]:
    """Where the class is, whenever that changes; and what this pupil has said, as another of their pages may have."""
    seen, mine = -1, b""
    with room.ledger.listeners.joined(pupil) as changed:
        while True:
            changed.clear()
            news = b""
            if room.course.moves != seen:
                seen, news = room.course.moves, event("all", room.told_all())
            if (one := room.told_one(pupil)) != mine:
                mine, news = one, news + event("mine", one)
            yield news or STILL
            await happened(changed)


def base_of(request: Request) -> str:
    """What the addresses of a room begin with."""
    code = request.path_params.get("code")
    return f"/{code}" if code else ""


def routes(rooms: Rooms, base: str = "") -> list[Route]:
    """The routes of rooms; `base` is the pattern that their addresses begin with."""
    desk = Desk(rooms)
    return [
        Route(base or "/", desk.answers(desk.page)),
        Route(f"{base}/here", desk.answers(desk.here)),
        Route(f"{base}/events", desk.answers(desk.events)),
        Route(f"{base}/screen", desk.answers(desk.screen)),
        Route(f"{base}/screen/events", desk.answers(desk.board_events)),
        Route(f"{base}/teacher/{{secret}}", desk.answers(desk.teacher), methods=["GET", "POST"]),
        Route(f"{base}/teacher/{{secret}}/events", desk.answers(desk.board_events)),
        Route(f"{base}/vote", desk.answers(desk.vote), methods=["POST"]),
    ]


def make_app(rooms: Rooms, of_one: int = OF_ONE) -> Starlette:
    """The pages of one class, at the address of this machine; so many may one address have open."""
    return Starlette(routes=routes(rooms), middleware=[Middleware(Crowd, most=of_one)])
