"""The page on the wall and the teacher's: one state with the terminal, which either may lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from quiz.classroom.conduct import deeds, step_of
from quiz.web.ledger import NotKeptError
from quiz.web.pupils import keys_of
from quiz.web.views import fields
from tests.web import asking
from tests.web.halls import SECRET, events_in, hall

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from quiz.model import Pack
    from tests.web.halls import Hall

ONE = "un-choix"


def press(room: Hall, deed: str, typed: Mapping[str, str] | None = None, moves: int | None = None) -> str:
    """What the teacher's page is told after a button was pressed."""
    seen = room.record.course.moves if moves is None else moves
    form = {fields.MOVES: str(seen), fields.DEED: deed, **(typed or {})}
    answer = asking.post(room.teacher, data=form, headers={"accept": "application/json"})
    assert answer.status_code == 200
    return str(answer.json()["told"])


def shown(address: str) -> dict[str, Any]:
    """What a page is told first."""
    with asking.stream("GET", f"{address}/events") as answer:
        return next(data for name, data in events_in(answer.iter_lines()) if name == "board")


def test_a_page_leads_the_round_and_each_step_is_logged(room: Hall) -> None:
    for deed in ("begin", "poll", "pass", "reveal", "next"):
        assert deed in deeds(room.record.state, step_of(room.lesson, room.record.state))
        assert press(room, deed) == ""
    assert [type(event).__name__ for event in room.logged()] == [
        "Opened",
        "Shown",
        "Polled",
        "Passed",
        "Revealed",
        "Shown",
    ]


def test_a_button_pressed_twice_does_its_work_once(room: Hall) -> None:
    press(room, "begin", moves=1)
    press(room, "begin", moves=1)
    press(room, "poll", moves=1)
    assert len(room.logged()) == 2


def test_hands_typed_on_the_page_are_counted_and_a_slip_is_told(room: Hall) -> None:
    room.do("begin", "poll")
    asked = room.lesson.asked[ONE]
    a, b, c = (fields.hands(letter) for letter in asked.letters[:3])
    assert "many" in press(room, "count", {a: "many", b: "2", c: ""})
    assert press(room, "count", {a: "12", b: "2", c: ""}) == ""
    assert list(room.record.state.turn(ONE).votes[1, None].counts.values()) == [12, 2, 0]


def test_a_vote_that_nobody_gave_is_not_closed(room: Hall) -> None:
    room.do("begin", "poll")
    assert press(room, "count") == room.room.words.nobody_yet
    assert not room.record.state.turn(ONE).votes


def test_a_count_can_be_mended_and_taken_away_on_the_page(room: Hall) -> None:
    room.do("begin", "poll")
    a = fields.hands(room.lesson.asked[ONE].letters[0])
    press(room, "count", {a: "12"})
    place = {fields.QUESTION: ONE, fields.BALLOT: "1", fields.PART: ""}
    press(room, "correct", {**place, a: "9"})
    assert max(room.record.state.turn(ONE).votes[1, None].counts.values()) == 9
    press(room, "withdraw", place)
    assert not room.record.state.turn(ONE).votes


def test_the_page_on_the_wall_changes_when_the_terminal_leads(room: Hall) -> None:
    before = shown(f"{room.address}/screen")
    room.do("begin")
    after = shown(f"{room.address}/screen")
    assert before["moves"] < after["moves"]
    assert before["inside"] != after["inside"]


def test_the_wall_shows_how_many_voted_and_not_what(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    before = shown(f"{room.address}/screen")["inside"]
    pupil.fate(ONE, "trois")
    after = shown(f"{room.address}/screen")["inside"]
    assert after.replace("1 vote in", "0 votes in") == before


def test_the_teacher_sees_what_came_in(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    before = shown(room.teacher)["inside"]
    pupil.fate(ONE, "trois")
    assert shown(room.teacher)["inside"] != before


@pytest.mark.parametrize("secret", ["", "0" * 32, "é"])
def test_nobody_leads_without_the_secret(room: Hall, secret: str) -> None:
    address = f"{room.address}/teacher/{secret}"
    for answer in (asking.get(address), asking.post(address, data={"deed": "begin", "moves": "1"})):
        assert answer.status_code in {303, 404, 405, 307}
    assert len(room.logged()) == 1


def test_another_site_cannot_press_the_teachers_buttons(room: Hall) -> None:
    form = {fields.MOVES: "1", fields.DEED: "begin"}
    for headers in ({"origin": "https://elsewhere.example"}, {"sec-fetch-site": "cross-site"}):
        assert asking.post(room.teacher, data=form, headers=headers).status_code == 403
    assert len(room.logged()) == 1


@pytest.mark.parametrize(
    "body",
    [
        "",
        "deed=begin",
        "deed=explode&moves=1",
        "moves=1",
        "deed=correct&moves=1&question=x&ballot=1",
        "moves=²&deed=begin",
        "&" * 100,
    ],
)
def test_what_the_teachers_page_does_not_send_is_refused(room: Hall, body: str) -> None:
    sent = asking.post(room.teacher, content=body, headers={"content-type": "application/x-www-form-urlencoded"})
    assert sent.status_code == 400
    assert len(room.logged()) == 1


def test_without_votes_from_screens_pupils_have_no_pages(every_kind: Pack, tmp_path: Path) -> None:
    with hall(every_kind, tmp_path / "log.jsonl", pupils=False) as room:
        assert asking.get(room.address).status_code == 404
        assert asking.get(f"{room.address}/screen").status_code == 200


def test_a_teachers_link_is_the_same_after_a_restart_and_another_in_each_round() -> None:
    assert keys_of(SECRET, "one") == keys_of(SECRET, "one")
    assert keys_of(SECRET, "one").teacher != keys_of(SECRET, "two").teacher
    assert keys_of(bytes(32), "one").teacher != keys_of(SECRET, "one").teacher


def test_a_teacher_whose_button_could_not_be_kept_is_told_so_and_not_as_a_pupil(
    room: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: object) -> None:
        raise NotKeptError

    monkeypatch.setattr(room.room.ledger, "act", away)
    answer = asking.post(room.teacher, data={fields.MOVES: "1", fields.DEED: "begin"})
    assert (answer.status_code, answer.text) == (503, room.room.words.not_done)
    assert len(room.logged()) == 1
