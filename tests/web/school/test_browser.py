"""Real browsers in a room of a school: they come back by themselves, and nothing they were told is kept is lost."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.formats.site.browser import missing
from tests.web.devices import ANSWER, devices
from tests.web.school.houses import QUESTION, house

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())
HEARD = "return lost === false && !!place && Date.now() - heard < 8000"


def test_pages_come_back_to_a_server_that_was_killed_and_what_was_tapped_meanwhile_is_sent(
    place: str, tmp_path: Path
) -> None:
    with house(tmp_path, place) as school:
        room = school.room()
        with devices(tmp_path / "browser", room.address, 2) as (early, late):
            for each in (early, late):
                each.until_stage("lobby")
            asyncio.run(room.lead("begin", "poll"))
            early.until_stage("vote")
            early.run(ANSWER, 1)
            early.until(lambda: "Your vote is kept" in early.said())
            late.until_stage("vote")
            school.kill()
            late.run(ANSWER, 2)
            late.until(lambda: "Not sent yet" in late.said())
            school.start()
            late.until(lambda: "Your vote is kept" in late.said())
            early.until(lambda: early.run(HEARD))
            assert "Your vote is kept" in early.said()
        asyncio.run(room.lead("count"))
        counted = room.course().state.turn(QUESTION).ballot(1)[None].counts
        assert sum(counted.values()) == 2
