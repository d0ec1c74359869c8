"""A round with pages: keys and pages lead the same one, and what cannot be served is told before anything begins."""

from __future__ import annotations

import io
import re
import socket
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from quiz.classroom.events import Passed, Polled, Revealed, Tapped, Vote
from quiz.commands.teach.projector.browsers import LENGTH, Links, secret_of, tell
from quiz.draw.console.page import Page
from quiz.locale import phrases
from quiz.web.views import fields
from tests.commands.teach.projector.leading import BANK, SIZE, events_of, lead
from tests.web import asking
from tests.web.halls import Pupil

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tests.console.screen import Terminal

ROUND = (BANK, "--device", "voice", "--seed", "3", "-n", "1", *SIZE, "--port", "0")


def teachers(terminal: Terminal) -> str:
    """The address of the teacher's page, once it is told."""
    terminal.press("\r")
    terminal.wait_for("Entrée suite", times=2)
    found = re.search(r"http://127\.0\.0\.1:\d+/teacher/\w{32}", terminal.text().replace("\n", " "))
    assert found, terminal.text()
    return found[0]


def press(address: str, deed: str, moves: int) -> None:
    """Press a button of the teacher's page."""
    sent = asking.post(address, data={fields.DEED: deed, fields.MOVES: str(moves)})
    assert sent.status_code == 303


def test_a_page_leads_on_and_the_terminal_goes_with_it(tmp_path: Path) -> None:
    with lead(tmp_path, *ROUND, "--screen") as terminal:
        address = teachers(terminal)
        press(address, "begin", 1)
        terminal.wait_for("Entrée premier vote")
        press(address, "poll", 2)
        terminal.wait_for("Mains pour")
        press(address, "pass", 3)
        terminal.wait_for("v second vote")
        terminal.press("r")
        terminal.wait_for("La bonne réponse")
        assert "La bonne réponse" in asking.get(address.partition("/teacher")[0] + "/screen").text
    kinds = [type(event) for event in events_of(tmp_path)]
    assert kinds[-3:] == [Polled, Passed, Revealed]


def test_a_key_and_a_page_that_ask_for_the_same_do_it_once(tmp_path: Path) -> None:
    with lead(tmp_path, *ROUND, "--screen") as terminal:
        address = teachers(terminal)
        terminal.press("\r")
        terminal.wait_for("Entrée premier vote")
        terminal.press("\r")
        press(address, "poll", 2)
        terminal.wait_for("Mains pour")
    assert sum(isinstance(event, Polled) for event in events_of(tmp_path)) == 1


def test_taps_and_hands_are_counted_together_and_the_terminal_says_how_many_came(tmp_path: Path) -> None:
    with lead(tmp_path, *ROUND, "--live", "--address", "127.0.0.1") as terminal:
        address = teachers(terminal).partition("/teacher")[0]
        pupil = Pupil(address)
        pupil.hear()
        terminal.wait_for("1 écran est connecté")
        terminal.press("\r")
        terminal.wait_for("Entrée premier vote")
        terminal.press("\r")
        terminal.wait_for("0 vote reçu")
        terminal.press("c")
        terminal.wait_for("Personne n’a encore voté")
        question = events_of(tmp_path)[-1]
        assert isinstance(question, Polled)
        option = pupil.hear("all")["shown"]["question"][13][0][0][0]
        assert pupil.fate(question.question, option) == "kept"
        terminal.wait_for("1 vote reçu")
        terminal.press("3 2 1\r")
        terminal.wait_for("v second vote")
        pupil.client.close()
    events = events_of(tmp_path)
    (vote,) = (event for event in events if isinstance(event, Vote))
    (tap,) = (event for event in events if isinstance(event, Tapped))
    assert sum(vote.counts.values()) == 7
    assert vote.counts[tap.response[0]] >= 2


def test_a_count_that_a_page_mends_at_the_end_is_told_anew(tmp_path: Path) -> None:
    with lead(tmp_path, *ROUND, "--screen") as terminal:
        address = teachers(terminal)
        for key, after in (("\r", "premier vote"), ("\r", "Mains pour"), ("3 2 1\r", "v second vote"), ("r", "bonne")):
            terminal.press(key)
            terminal.wait_for(after)
        terminal.press("q")
        terminal.wait_for("Entrée finir")
        (vote,) = (event for event in events_of(tmp_path) if isinstance(event, Vote))
        moves = len(events_of(tmp_path))
        place = {fields.QUESTION: vote.question, fields.BALLOT: "1", fields.PART: ""}
        asking.post(address, data={fields.DEED: "withdraw", fields.MOVES: str(moves), **place})
        terminal.wait_for("Entrée finir", times=2)
        terminal.press("\r")
        assert terminal.wait_for_end() == 0


def test_a_code_is_drawn_where_its_colours_can_be(tmp_path: Path) -> None:
    for number, (colourless, drawn) in enumerate([("", True), ("1", False)]):
        home = tmp_path / str(number)
        home.mkdir()
        with lead(home, *ROUND, "--live", "--address", "127.0.0.1", NO_COLOR=colourless) as terminal:
            teachers(terminal)
            assert ("█▄▄▄█" in terminal.text()) is drawn
            assert "http://127.0.0.1" in terminal.text()


@pytest.mark.parametrize("elsewhere", ["192.0.2.7", ""])
def test_a_teacher_is_warned_of_an_address_that_this_machine_does_not_have(elsewhere: str) -> None:
    out = io.StringIO()
    links = Links("http://127.0.0.1/screen", "http://127.0.0.1/teacher/x", "http://192.0.2.7/", elsewhere=elsewhere)
    tell(Page(Console(file=out, width=200), phrases("en"), plain=True), links, live=True)
    told = "192.0.2.7 does not seem to be an address of this computer"
    assert (told in out.getvalue()) is bool(elsewhere)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="file modes are POSIX")
def test_what_links_are_made_of_is_kept_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    made = secret_of(tmp_path)
    assert len(made) == LENGTH
    assert secret_of(tmp_path) == made
    (kept,) = tmp_path.iterdir()
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("arguments", [("class", BANK, "--teams", "3", "--live"), ("class", "--resume", "--live")])
def test_teams_have_no_votes_from_screens(run: Run, arguments: tuple[str, ...]) -> None:
    run("class", BANK, "--teams", "3", stdin="\nq\n")
    done = run(*arguments)
    assert done.returncode == 2
    assert "do not go together" in done.stderr


def test_when_no_port_is_free_it_is_said_and_nothing_begins(run: Run) -> None:
    taken = [socket.socket() for _ in range(10)]
    try:
        first = _ten_in_a_row(taken)
        done = run("class", BANK, "--size", "28", "--screen", "--port", str(first), stdin="\n")
    finally:
        for each in taken:
            each.close()
    assert done.returncode == 2
    assert f"No port is free from {first} on" in done.stderr


def _ten_in_a_row(sockets: list[socket.socket]) -> int:
    """Take ten ports that follow one another; the first of them."""
    for first in range(20_000, 60_000, 16):
        try:
            for i, each in enumerate(sockets):
                each.bind(("127.0.0.1", first + i))
                each.listen()
        except OSError:
            for i, each in enumerate(sockets):
                each.close()
                sockets[i] = socket.socket()
            continue
        return first
    raise AssertionError
