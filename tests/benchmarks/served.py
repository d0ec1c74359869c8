"""A class in a process of its own: it prints its address, and does what it is told, a line of deeds at a time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from quiz.library.pack.packs import read_contents
from tests.conftest import PACKS, by_itself
from tests.web.halls import hall

if TYPE_CHECKING:
    from quiz.classroom.conduct import Deed

if __name__ == "__main__":
    pack = read_contents(by_itself(PACKS / "good" / "every-kind.yaml")).pack
    with hall(pack, Path(sys.argv[1]) / "log.jsonl", "un-choix", of_one=10_000) as room:
        print(room.address, flush=True)
        for line in sys.stdin:
            room.do(*cast("list[Deed]", line.split()))
