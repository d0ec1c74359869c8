"""Who means harm to a school's server: refused, told to nobody else, and the round goes on."""

from __future__ import annotations

import asyncio
import json
import socket
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from quiz.web.guard import LARGEST
from quiz.web.pupils import COOKIE
from quiz.web.school.codes import ALPHABET, WRONG
from tests.conftest import PATIENCE
from tests.web import asking
from tests.web.school.houses import OPTIONS, QUESTION, Stubborn, house

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.web.school.houses import Chamber, House

JSON = {"content-type": "application/json"}
VOTE = {"question": QUESTION, "ballot": 1, "turn": 1, "response": ["trois"]}


class Class(NamedTuple):
    """A room with a vote open, another one, and a pupil's token for the first."""

    house: House
    room: Chamber
    other: Chamber
    token: str


async def begun(room: Chamber) -> str:
    """Open a vote; the token of a pupil who is in."""
    pupil = Stubborn(room)
    await pupil.come()
    pupil.leave()
    await room.lead("begin", "poll")
    return pupil.cookie.decode().partition("=")[2]


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Class]:
    folder = tmp_path_factory.mktemp("school")
    with house(folder, str(folder / "rooms.sqlite")) as school:
        room, other = school.room(), school.room()
        token = asyncio.run(begun(room))
        asyncio.run(begun(other))
        yield Class(school, room, other, token)


def vote(room: Chamber, token: str, body: Any = VOTE, headers: Mapping[str, str] = JSON) -> int:  # noqa: ANN401 -- anything at all
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    given = {**headers, "cookie": f"{COOKIE}={token}"}
    return asking.post(f"{room.address}/vote", content=content, headers=given, timeout=PATIENCE).status_code


REFUSED: Mapping[str, tuple[int, dict[str, Any]]] = {
    "of nobody": (403, {"token": ""}),
    "of a token that was made up": (403, {"token": "0123456789abcdef.0123456789abcdef01234567"}),
    "of a token in signs that are no letters": (403, {"token": "%00%ff.%c3%a9"}),
    "for a question that is not asked": (400, {"body": VOTE | {"question": "another"}}),
    "for an option that is not there": (400, {"body": VOTE | {"response": ["<script>alert(1)</script>"]}}),
    "for two options": (400, {"body": VOTE | {"response": ["trois", "quatre"]}}),
    "with a field too many": (400, {"body": VOTE | {"pupil": "0123456789abcdef"}}),
    "that is no JSON": (400, {"body": b"{"}),
    "that is nested without end": (400, {"body": b"[" * (LARGEST - 1)}),
    "that is huge": (413, {"body": b"x" * (LARGEST + 1)}),
    "from another site": (403, {"headers": {**JSON, "origin": "https://elsewhere.example"}}),
    "from another site, as browsers say": (403, {"headers": {**JSON, "sec-fetch-site": "cross-site"}}),
    "of a page in a frame without an origin": (403, {"headers": {**JSON, "origin": "null"}}),
    "as a form sends it": (403, {"headers": {"content-type": "text/plain"}}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_vote_is_refused(lesson: Class, what: str) -> None:
    status, given = REFUSED[what]
    assert vote(lesson.room, **{"token": lesson.token} | given) == status
    assert not [each for each in lesson.room.course().taps.of(QUESTION, 1).values() if each.turn == 1]


def test_a_token_of_one_room_is_worth_nothing_in_another(lesson: Class) -> None:
    assert vote(lesson.other, lesson.token) == 403


def test_a_token_whose_page_never_listened_votes_for_nobody(lesson: Class) -> None:
    token = asking.get(lesson.room.address, timeout=PATIENCE).cookies[COOKIE]
    assert vote(lesson.room, token) == 400


def test_a_vote_that_is_sent_again_counts_once(lesson: Class) -> None:
    body = VOTE | {"turn": 5}
    assert [vote(lesson.room, lesson.token, body) for _ in range(3)] == [200] * 3
    given = lesson.room.course().taps.of(QUESTION, 1)
    assert [each.turn for each in given.values()].count(5) == 1


def test_who_sends_a_flood_is_refused_and_others_are_heard(lesson: Class) -> None:
    async def flood(line: socket.socket) -> int:
        body = json.dumps(VOTE | {"turn": 9}).encode()
        head = f"POST /{lesson.room.code}/vote HTTP/1.1\r\nhost: x\r\ncookie: {COOKIE}={lesson.token}\r\n"
        one = f"{head}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body
        line.sendall(one * 400)
        answers = line.makefile("rb")
        return sum(b" 429 " in answers.readline() for _ in range(2000))

    async def another() -> str:
        pupil = Stubborn(lesson.room)
        await pupil.come()
        fate = await pupil.choose(OPTIONS[0])
        pupil.leave()
        return fate

    with socket.create_connection(("127.0.0.1", lesson.house.port), timeout=PATIENCE) as line:
        assert asyncio.run(flood(line)) > 0
    assert asyncio.run(another()) == "kept"


OF_TEACHERS = (
    "/{code}/teacher/{secret}",
    "/{code}/teacher/{secret}/events",
    "/{code}/teacher/{secret}/opened",
    "/{code}/teacher/{secret}/log",
    "/open/{secret}",
)


@pytest.mark.parametrize("path", OF_TEACHERS)
@pytest.mark.parametrize("secret", ["0" * 32, "é", "%2e%2e", "x" * 4000])
def test_pages_of_teachers_are_for_who_has_their_link(lesson: Class, path: str, secret: str) -> None:
    address = lesson.house.address + path.format(code=lesson.room.code, secret=secret)
    assert asking.get(address, timeout=PATIENCE).status_code == 404
    assert asking.post(address, timeout=PATIENCE).status_code in {404, 405}


def test_the_link_of_one_room_leads_to_no_other(lesson: Class) -> None:
    address = f"{lesson.other.address}/teacher/{lesson.room.secret}/log"
    assert asking.get(address, timeout=PATIENCE).status_code == 404


OUTSIDE = ["/../rooms.sqlite", "/%2e%2e/rooms.sqlite", "/en/%2e%2e/%2e%2e/rooms.sqlite", "//etc/passwd", "/%00"]


@pytest.mark.parametrize("path", OUTSIDE)
def test_no_address_leads_out_of_the_reading_room(lesson: Class, path: str) -> None:
    with socket.create_connection(("127.0.0.1", lesson.house.port), timeout=PATIENCE) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
        assert line.makefile("rb").readline().split()[1] in {b"400", b"404"}


WISHES = [
    {"language": "xx"},
    {"bank": "../../etc/passwd"},
    {"questions": "-1"},
    {"questions": "9" * 400},
    {"minutes": "1e3"},
    {"form": "<b>"},
]


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: f"{next(iter(wish))} {next(iter(wish.values()))[:16]}")
def test_what_no_form_of_ours_says_opens_no_room(lesson: Class, wish: dict[str, str]) -> None:
    asked = {"bank": "-", "language": "en", "form": "-"} | wish
    answer = asking.post(f"{lesson.house.address}/open/{lesson.house.opening}", data=asked, timeout=PATIENCE)
    assert answer.status_code == 400
    assert all(value not in answer.text for value in wish.values() if len(value) > 2)


def test_who_guesses_codes_is_stopped_and_a_class_that_is_in_goes_on(tmp_path: Path) -> None:
    with house(tmp_path, str(tmp_path / "rooms.sqlite")) as school:
        room, unknown = school.room(), school.room()
        token = asyncio.run(begun(room))
        with asking.Client(base_url=school.address, timeout=PATIENCE) as guessing:
            guessed = [guessing.get(f"/{ALPHABET[i % 27] * 6}").status_code for i in range(int(WRONG.burst))]
            assert set(guessed) == {404}
            while guessing.get("/222222").status_code != 429:
                pass
            for headers in ({}, {"cookie": f"{COOKIE}=made.up"}, {"cookie": f"{COOKIE}={token}"}):
                assert guessing.get(f"/{unknown.code}", headers=headers).status_code == 429
        assert vote(room, token) == 200
        assert asking.get(room.address, timeout=PATIENCE).status_code == 200, "who comes late to a class that is in"
        assert asking.get(f"{unknown.address}/teacher/{unknown.secret}/opened", timeout=PATIENCE).status_code == 200
        assert asking.get(f"{room.address}/teacher/{room.secret}/opened", timeout=PATIENCE).status_code == 200


def test_nothing_is_said_of_anybody_where_errors_are_said(lesson: Class) -> None:
    said = lesson.house.errors()
    assert all(secret not in said for secret in (lesson.token, lesson.room.code, lesson.room.secret, "127.0.0.1"))
    assert "Traceback" not in said
