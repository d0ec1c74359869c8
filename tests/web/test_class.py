"""A class of thirty-five, each with a browser of their own, through a whole round in which everything goes wrong."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from random import Random
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.events import Tapped, Vote
from tests.commands.teach.projector.leading import Teacher, events_of, lead
from tests.conftest import PACKS
from tests.formats.site.browser import missing
from tests.web.devices import ANSWER, Device, devices

if TYPE_CHECKING:
    from pathlib import Path

    from tests.console.screen import Terminal

PUPILS = 35
BANK = str(PACKS / "good" / "every-kind.yaml")
pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


def port_of(terminal: Terminal) -> str:
    terminal.wait_for("/screen")
    found = re.search(r":(\d+)/screen", terminal.text())
    assert found
    return found[1]


def last_taps(home: Path, question: str, ballot: int) -> dict[str, tuple[str, ...]]:
    taps = [each for each in events_of(home) if isinstance(each, Tapped)]
    return {each.pupil: each.response for each in taps if (each.question, each.ballot) == (question, ballot)}


def answer(pupil: Device, random: Random, seed: int) -> list[str]:
    """One pupil's vote, with whatever happens to a pupil; what they chose."""
    trouble = random.choice(["none", "none", "twice", "reload before", "reload after", "offline"])
    if trouble == "reload before":
        pupil.reload()
        pupil.until(lambda: pupil.run("return place?.stage === 'vote' || place?.stage === 'again'"))
    if trouble == "offline":
        pupil.network(there=False)
    given: list[str] = pupil.run(ANSWER, seed)
    if trouble == "twice":
        given = pupil.run(ANSWER, seed)
    if trouble == "offline":
        pupil.until(lambda: "Pas encore envoyé" in pupil.said())
        pupil.network(there=True)
    pupil.until(lambda: "est gardé" in pupil.said())
    if trouble == "reload after":
        pupil.reload()
        pupil.until(lambda: "est gardé" in pupil.said())
    return given


def voted(pupils: list[Device], random: Random, stage: str) -> list[list[str]]:
    given = []
    for seed, pupil in enumerate(pupils):
        pupil.until_stage(stage)
        given.append(answer(pupil, random, seed))
    return given


def test_every_vote_of_a_class_is_right_whatever_happens_to_pages_networks_and_the_teachers_machine(
    tmp_path: Path,
) -> None:
    random = Random(5)
    with lead(
        tmp_path, BANK, "--seed", "3", "-n", "3", "--size", "35", "--live", "--address", "127.0.0.1", "--port", "0"
    ) as terminal:
        terminal.press("\r")
        port = port_of(terminal)
        with devices(tmp_path, f"http://127.0.0.1:{port}/", PUPILS) as pupils:
            for each in pupils:
                each.until_stage("lobby")
            assert len({each.run("return mine.sign") for each in pupils}) == PUPILS
            terminal.wait_for("35 écrans sont connectés")
            terminal.press("\r")
            terminal.wait_for("Entrée premier vote")
            terminal.press("\r")
            first = voted(pupils, random, "vote")
            terminal.wait_for("35 votes reçus")
            Teacher(terminal).kill()
            go_on = ("--resume", "--live", "--address", "127.0.0.1", "--port", port)
            with lead(tmp_path, *go_on) as again:
                again.press("\r")
                again.wait_for("Entrée suite")
                again.press("\r")
                again.wait_for("35 votes reçus")
                for each in pupils:
                    each.until(partial(each.run, "return document.getElementById('away').hidden && !lost"))
                again.press("c")
                again.press("v")
                second = voted(pupils, random, "again")
                again.press("c")
                for each in pupils:
                    each.until_stage("told")
                told = [each.run("return !!document.querySelector('#told .verdict')") for each in pupils]
    votes = [event for event in events_of(tmp_path) if isinstance(event, Vote)]
    question = votes[0].question
    assert all(told)
    for ballot, given in ((1, first), (2, second)):
        taps = last_taps(tmp_path, question, ballot)
        assert Counter(taps.values()) == Counter(map(tuple, given))
        counted = Counter[str]()
        for vote in votes:
            counted.update(vote.counts if vote.ballot == ballot else {})
        assert counted == Counter(name for each in given for name in each if name) | Counter(dict.fromkeys(counted, 0))
