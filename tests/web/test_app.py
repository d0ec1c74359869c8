"""Pupils at the pages of a class: they come, vote, come back, and find all as they left it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import Tapped
from quiz.classroom.log import Log
from tests.web import asking

if TYPE_CHECKING:
    from quiz.classroom.events import Event
    from tests.web.halls import Hall

ONE = "un-choix"


class Full(Log):
    """A disk that takes nothing."""

    def _lock(self) -> None:
        """The log that it stands for has the lock."""

    def add(self, *_: Event) -> None:
        raise OSError(28, "No space left on device")


def test_a_pupil_comes_in_without_a_name_and_gets_a_sign(room: Hall) -> None:
    first, second = room.pupil().hear()["sign"], room.pupil().hear()["sign"]
    assert first == "the blue fox"
    assert first != second


def test_a_vote_is_on_the_disk_when_it_is_said_to_be_kept(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    assert pupil.fate(ONE, "trois") == "kept"
    kept = [event for event in room.logged() if isinstance(event, Tapped)]
    assert [event.response for event in kept] == [("trois",)]


def test_whoever_loads_the_page_again_is_who_they_were_with_their_vote(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    before = pupil.hear()["sign"]
    pupil.fate(ONE, "cinq")
    pupil.client.get("/")
    mine = pupil.hear()
    assert (mine["sign"], mine["response"], mine["turn"]) == (before, ["cinq"], 1)
    assert len(room.record.course.taps.pupils) == 1


def test_a_vote_sent_twice_counts_once_and_is_kept_both_times(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    assert [pupil.fate(ONE, "trois", turn=1) for _ in range(3)] == ["kept"] * 3
    assert sum(isinstance(event, Tapped) for event in room.logged()) == 1


def test_an_earlier_vote_that_arrives_late_does_not_come_back(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    pupil.fate(ONE, "trois", turn=2)
    assert pupil.fate(ONE, "cinq", turn=1) == "stale"
    assert pupil.hear()["response"] == ["trois"]


def test_a_vote_after_the_close_is_told_to_be_late_and_does_not_count(room: Hall) -> None:
    pupil, other = room.pupil(), room.pupil()
    room.do("begin", "poll")
    other.fate(ONE, "trois")
    room.do("count")
    assert pupil.fate(ONE, "cinq") == "late"
    assert room.record.state.turn(ONE).votes[1, None].counts == {"trois": 1, "quatre": 0, "cinq": 0}


def test_a_second_window_of_a_pupil_hears_what_was_said_in_the_first(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    with pupil.listening() as told:
        next(data for name, data in told if name == "mine")
        pupil.fate(ONE, "quatre")
        assert next(data for name, data in told if name == "mine")["response"] == ["quatre"]


def test_each_step_is_told_as_it_happens(room: Hall) -> None:
    pupil = room.pupil()
    with pupil.listening() as told:
        stages = [next(data["stage"] for name, data in told if name == "all")]
        for deed in ("begin", "poll"):
            room.do(deed)
            stages.append(next(data["stage"] for name, data in told if name == "all"))
    assert stages == ["lobby", "think", "vote"]


def test_nothing_of_the_answer_is_told_before_it_is_shown(room: Hall) -> None:
    pupil = room.pupil()
    for deeds in (("begin",), ("poll",)):
        room.do(*deeds)
        told = json.dumps(pupil.hear("all"))
        assert "Reason of" not in told
        assert '"key": "' not in told
    pupil.fate(ONE, "trois")
    room.do("count")
    assert "Reason of" not in json.dumps(pupil.hear("all"))
    room.do("reveal")
    assert "Reason of" in json.dumps(pupil.hear("all"))


def test_no_pupil_is_told_how_others_voted(room: Hall) -> None:
    pupil, other = room.pupil(), room.pupil()
    room.do("begin", "poll")
    before = pupil.hear("all"), pupil.hear()
    other.fate(ONE, "trois")
    assert (pupil.hear("all"), pupil.hear()) == before


def test_who_comes_late_is_where_the_class_is(room: Hall) -> None:
    room.do("begin", "poll")
    pupil = room.pupil()
    assert pupil.hear("all")["stage"] == "vote"
    assert pupil.fate(ONE, "trois") == "kept"


@pytest.mark.parametrize(
    "response",
    [(), ("nobody",), ("trois", "trois"), ("trois", "cinq"), ("<script>",), ("",)],
    ids=["nothing", "unknown", "twice", "two", "markup", "empty"],
)
def test_what_is_no_answer_to_the_question_is_refused(room: Hall, response: tuple[str, ...]) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    assert pupil.vote(ONE, *response).status_code == 400
    assert not any(isinstance(event, Tapped) for event in room.logged())


FORGED = {
    "no cookie": {"cookie": ""},
    "a made-up pupil": {"cookie": "pupil=0000000000000000.000000000000000000000000"},
    "half a token": {"cookie": "pupil=00"},
    "another site": {"origin": "https://elsewhere.example"},
    "another site, as browsers say it": {"sec-fetch-site": "cross-site"},
    "a form of another page": {"content-type": "application/x-www-form-urlencoded"},
    "plain text": {"content-type": "text/plain"},
}


@pytest.mark.parametrize("how", FORGED)
def test_votes_that_do_not_come_from_a_pupils_own_page_are_refused(room: Hall, how: str) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    assert pupil.vote(ONE, "trois", headers=FORGED[how]).status_code == 403
    assert not any(isinstance(event, Tapped) for event in room.logged())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"question":1}',
        b"\xff\xfe",
        b'{"question":"un-choix","ballot":1,"turn":1,"response":"trois"}',
        b"[" * 4000,
    ],
)
def test_bodies_that_are_no_votes_are_refused(room: Hall, body: bytes) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    sent = pupil.client.post("/vote", content=body, headers={"content-type": "application/json"})
    assert sent.status_code == 400


def test_a_huge_body_is_refused_before_it_is_read(room: Hall) -> None:
    pupil = room.pupil()
    sent = pupil.client.post("/vote", content=b"x" * 5000, headers={"content-type": "application/json"})
    assert sent.status_code == 413


def test_a_flood_of_votes_is_slowed_and_the_others_go_on(room: Hall) -> None:
    flooding, calm = room.pupil(), room.pupil()
    room.do("begin", "poll")
    answers = [flooding.vote(ONE, "trois").status_code for _ in range(60)]
    assert 429 in answers
    assert calm.fate(ONE, "cinq") == "kept"


def test_a_vote_that_the_disk_did_not_take_is_never_said_to_be_kept(room: Hall) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    log, room.record.log = room.record.log, Full(room.record.path, new=False)
    assert [pupil.vote(ONE, "trois", turn=1).status_code for _ in range(2)] == [503, 503]
    assert pupil.hear()["kept"] is False
    room.record.log.close()
    room.record.log = log
    room.do("skip")
    assert pupil.hear()["kept"] is True


def test_a_name_that_somebody_else_let_lead_here_finds_no_class(room: Hall) -> None:
    assert asking.get(room.address, headers={"host": "evil.example:8000"}).status_code == 404
    assert asking.get(room.address, headers={"host": "localhost"}).status_code == 200


@pytest.mark.parametrize("turn", [0, -1, 10_000, 10**30])
def test_a_vote_that_no_log_could_hold_is_refused(room: Hall, turn: int) -> None:
    pupil = room.pupil()
    room.do("begin", "poll")
    assert pupil.vote(ONE, "trois", turn=turn).status_code == 400
    assert room.logged()


def test_a_token_of_another_round_is_of_no_use_here(room: Hall) -> None:
    stranger = room.visitor()
    token = stranger.client.cookies["pupil"]
    stranger.client.cookies.set("pupil", token[:-1] + ("0" if token[-1] != "0" else "1"))
    with stranger.client.stream("GET", "/events") as answer:
        assert answer.status_code == 401
    assert stranger.client.get("/here").status_code == 401


@pytest.mark.parametrize("path", ["/nowhere", "/teacher", "/teacher/0", "/vote/1", "/../etc/passwd"])
def test_addresses_that_are_none_tell_nothing(room: Hall, path: str) -> None:
    answer = asking.get(room.address + path)
    assert answer.status_code in {404, 405}
    assert room.room.keys.teacher not in answer.text
