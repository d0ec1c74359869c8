"""A school's server as its people meet it: rooms, two workers, the record, the reading room, how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import time
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import Opened
from quiz.web.pupils import COOKIE
from tests.conftest import PATIENCE
from tests.web import asking
from tests.web.school.houses import BANK, OPTIONS, QUESTION, Stubborn, house

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from tests.conftest import Run
    from tests.web.school.houses import Chamber, House
    from tests.web.servers import Redis


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server with two workers over a file."""
    folder = tmp_path_factory.mktemp("school")
    with house(folder, str(folder / "rooms.sqlite"), "--workers", "2") as opened:
        yield opened


def get(school: House, path: str, **headers: str) -> httpx.Response:
    return asking.get(f"{school.address}{path}", headers=headers, timeout=PATIENCE)


async def votes(room: Chamber, count: int) -> None:
    """So many pupils come, and each votes."""
    pupils = [Stubborn(room) for _ in range(count)]
    await asyncio.gather(*(each.come() for each in pupils))
    await room.lead("begin", "poll")
    await asyncio.gather(*(each.choose(OPTIONS[i % 3]) for i, each in enumerate(pupils)))
    for each in pupils:
        each.leave()
    await asyncio.sleep(0)


def test_the_first_page_leads_to_all_there_is_in_the_language_of_the_browser(school: House) -> None:
    page = get(school, "/", **{"accept-language": "fr-FR,fr;q=0.9"})
    assert '<html lang="fr">' in page.text.replace("<html>", "") or 'lang="fr"' in page.text
    assert all(to in page.text for to in ('action="/join"', "/play.html", "/fr/index.html"))
    assert "/en/index.html" in get(school, "/?lang=en", **{"accept-language": "fr"}).text


def test_a_code_is_found_however_it_is_typed(school: House) -> None:
    code = school.room().code
    found = get(school, f"/join?code=%20{code[:3].upper()}-{code[3:]}")
    assert (found.status_code, found.headers["location"]) == (303, f"/{code}")
    assert get(school, f"/{code.upper()}").status_code == 200


def test_what_a_teacher_chose_is_what_the_room_opens_with(school: House) -> None:
    opened = school.room(language="fr", minutes="20").log()[0]
    assert isinstance(opened, Opened)
    assert (opened.language, opened.minutes, opened.questions) == ("fr", 20, (QUESTION,))


def test_a_page_of_the_teacher_has_the_code_the_links_and_what_happened(school: House) -> None:
    room = school.room()
    asyncio.run(votes(room, 3))
    page = get(school, f"/{room.code}/teacher/{room.secret}/opened").text
    assert f">{room.code}<" in page
    assert "3 screens have joined." in page
    assert "3 votes are kept." in page
    assert f'href="/{room.code}/teacher/{room.secret}/log"' in page


def told(address: str) -> dict[str, str]:
    """What a new page is told of where the class is."""
    with asking.Client(timeout=PATIENCE) as client:
        client.get(address)
        with client.stream("GET", f"{address}/events") as answer:
            lines = answer.iter_lines()
            next(line for line in lines if line == "event: all")
            found: dict[str, str] = json.loads(next(lines).removeprefix("data: "))
            return found


def test_both_workers_see_one_room(school: House) -> None:
    """Each connection goes to either of them; what is told on any has what came on all."""
    room = school.room()
    asyncio.run(votes(room, 30))
    assert len(room.course().taps.of(QUESTION, 1)) == 30
    assert {told(room.address)["stage"] for _ in range(12)} == {"vote"}


def test_a_page_at_one_worker_hears_what_is_done_at_another(school: House) -> None:
    room = school.room()
    with contextlib.ExitStack() as open_pages:
        heard = []
        for _ in range(8):
            client = open_pages.enter_context(asking.Client(timeout=PATIENCE))
            client.get(room.address)
            heard.append(open_pages.enter_context(client.stream("GET", f"{room.address}/events")).iter_lines())
        asyncio.run(room.lead("begin"))
        for lines in heard:
            next(line for line in lines if '"stage":"think"' in line)


def press(room: Chamber, deed: str, **form: str) -> httpx.Response:
    """Press a button of the teacher's page as it stands now, whichever worker it is at."""
    address = f"{room.address}/teacher/{room.secret}"
    moves = re.findall(r'name="moves"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="moves"', asking.get(address).text)
    assert moves, "no form on the page"
    given = {"deed": deed, "moves": "".join(moves[0])} | form
    return asking.post(address, data=given, headers={"accept": "application/json"}, timeout=PATIENCE)


def test_a_round_is_led_from_pages_of_either_worker(school: House) -> None:
    room = school.room()

    async def come() -> list[Stubborn]:
        pupils = [Stubborn(room) for _ in range(12)]
        await asyncio.gather(*(each.come() for each in pupils))
        return pupils

    async def choose(pupils: list[Stubborn]) -> None:
        for each in pupils:
            each.leave()
        assert {await each.choose(OPTIONS[0]) for each in pupils} == {"kept"}
        for each in pupils:
            each.leave()
        await asyncio.sleep(0)

    async def all_of_it() -> None:
        pupils = await come()
        for deed in ("begin", "poll"):
            assert (await asyncio.to_thread(press, room, deed)).status_code == 200
        await choose(pupils)
        for deed in ("count", "reveal", "next"):
            assert (await asyncio.to_thread(press, room, deed)).status_code == 200

    asyncio.run(all_of_it())
    course = room.course()
    assert course.state.closed
    counted = course.state.turn(QUESTION).ballot(1)[None].counts
    assert {name: count for name, count in counted.items() if count} == {OPTIONS[0]: 12}
    assert [type(each).__name__ for each in room.log()].count("Vote") == 1


def test_the_page_on_the_wall_has_the_address_of_the_room(school: House) -> None:
    room = school.room()
    page = get(school, f"/{room.code}/screen").text
    assert room.address.removeprefix("http://") in page
    assert "Wi-Fi" not in page


def test_the_record_is_one_that_quiz_class_could_have_kept(school: House, run: Run, tmp_path: Path) -> None:
    room = school.room()
    asyncio.run(votes(room, 12))
    asyncio.run(room.lead("count", "reveal", "next"))
    answer = get(school, f"/{room.code}/teacher/{room.secret}/log")
    assert f"{room.code}.jsonl" in answer.headers["content-disposition"]
    (tmp_path / "round.jsonl").write_bytes(answer.content)
    done = run("report", "round.jsonl", "--bank", str(BANK), "--json")
    assert done.returncode == 0, done.stderr
    assert QUESTION in done.stdout


def test_the_reading_room_is_there_once_it_is_made_and_a_page_says_so_before(school: House) -> None:
    until = time.monotonic() + PATIENCE
    while (page := get(school, "/en/index.html")).status_code != 200:
        assert page.status_code == 503
        assert "still being made" in page.text
        assert time.monotonic() < until
        time.sleep(0.2)
    assert get(school, "/play.html").status_code == 200


def test_its_health_is_told_to_machines(school: House) -> None:
    answer = get(school, "/health")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["store"] == "ok"
    assert isinstance(answer.json()["rooms"], int)


def test_a_store_that_is_away_is_told_and_comes_back(tmp_path: Path, redis: Redis) -> None:
    with house(tmp_path, redis.url) as school:
        redis.kill()
        assert get(school, "/health").status_code == 503
        redis.start()
        assert get(school, "/health").json()["store"] == "ok"


def test_it_ends_when_it_is_asked_to_though_pages_listen(tmp_path: Path) -> None:
    with house(tmp_path, str(tmp_path / "rooms.sqlite"), "--workers", "2") as school:
        room = school.room()
        with asking.Client(timeout=PATIENCE) as client:
            client.get(room.address)
            with client.stream("GET", f"{room.address}/events") as answer:
                next(answer.iter_lines())
                assert school.end() == 0
        assert room.code not in school.errors()
        assert "Traceback" not in school.errors()


def test_links_and_tokens_stay_the_same_after_it_began_again(tmp_path: Path) -> None:
    with house(tmp_path, str(tmp_path / "rooms.sqlite")) as school:
        room, opening = school.room(), school.opening
        token = asking.get(room.address, timeout=PATIENCE).cookies[COOKIE]
        school.kill()
        school.start()
        assert school.opening == opening
        assert get(school, f"/{room.code}/teacher/{room.secret}/opened").status_code == 200
        assert get(school, f"/{room.code}/here", cookie=f"{COOKIE}={token}").status_code == 204


def test_no_more_rooms_open_than_were_asked_for(tmp_path: Path) -> None:
    with house(tmp_path, str(tmp_path / "rooms.sqlite"), "--rooms", "1") as school:
        school.room()
        wish = {"bank": "-", "language": "en", "form": "-"}
        refused = asking.post(f"{school.address}/open/{school.opening}", data=wish, timeout=PATIENCE)
        assert refused.status_code == 503
        assert "As many rooms are open" in refused.text
