"""Histories whose files are damaged anyhow: every command ends in a sentence, and what was there is still there."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from quiz.learner.database import FILE_NAME
from quiz.learner.history import History
from quiz.learner.rows import add_attempt
from quiz.learner.salvage import salvage
from tests.conftest import keep_compiled
from tests.every import USES, start
from tests.learner.damage import begun
from tests.learner.samples import MONDAY, attempt

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

ANSWERS = 300
HEADER = 100
"""Bytes that say what a file of SQLite is."""
NOW = "2025"
"""After it, answers are given by these sessions."""
READ = (
    USES["history list"].words, USES["history export"].words, USES["history where"].words, ("stats",), (),
    ("play", "-n", "1", "--seed", "5"), ("review", "-n", "1"), ("history", "undo"),
)  # fmt: skip


def damaged(folder: Path, random: Random) -> str:
    """Damage a file, use a command twice; the bytes that were there are kept, and a new answer is."""
    keep_compiled(folder)
    data = folder / "data" / "qui-parle"
    path = _filled(data)
    spoilt = _spoilt(random, path.read_bytes())
    path.write_bytes(spoilt)
    for _ in range(2):
        done = start(random.choice(READ), folder, "s\n")
        assert done.code in {0, 1, 2}, done
        assert "Traceback" not in done.out + done.err, done.err
    if path.read_bytes() == spoilt and "newer" in start(("history", "export"), folder).err:
        return "taken for a newer one"
    before = len(_recent(folder))
    done = start(("play", "-n", "1", "--seed", "5"), folder, "s\n")
    assert done.code == 0, done
    assert len(_recent(folder)) == before + 1
    kept = [each.read_bytes() for each in data.glob("*.sqlite3*")]
    assert spoilt in kept or _count(data) >= _readable(spoilt, folder), "what was damaged is gone"
    return "set aside" if any("damaged" in each.name for each in data.iterdir()) else "sound"


def _recent(folder: Path) -> list[str]:
    """The answers that were given now."""
    done = start(("history", "export"), folder)
    assert done.code == 0, done
    lines = [json.loads(line) for line in done.out.splitlines()]
    return [each["id"] for each in lines if each.get("at", "") > NOW]


def _count(data: Path) -> int:
    with closing(History.open(data)) as history:
        return history.count()


def _filled(data: Path) -> Path:
    history = begun(data)
    with history.writing() as write:
        for number in range(ANSWERS):
            add_attempt(write, attempt(f"a{number}", at=MONDAY + number))
    history.close()
    return data / FILE_NAME


def _spoilt(random: Random, content: bytes) -> bytes:
    """Bytes changed, one of the header among them, a stretch of zeros or noise, an end that is missing."""
    raw = bytearray(content)
    at = random.randrange(len(raw))
    how = random.randrange(5)
    if how == 4:
        raw[random.randrange(HEADER)] = random.randrange(256)
    elif how == 0:
        for _ in range(random.choice((1, 3, 50))):
            raw[random.randrange(len(raw))] = random.randrange(256)
    elif how == 1:
        raw[at : at + 4096] = bytes(len(raw[at : at + 4096]))
    elif how == 2:
        raw[at : at + 9000] = random.randbytes(len(raw[at : at + 9000]))
    else:
        del raw[at:]
    return bytes(raw)


def _readable(content: bytes, folder: Path) -> int:
    """How many answers can still be read of the damaged file by itself."""
    copy = folder / FILE_NAME
    copy.write_bytes(content)
    return len(salvage(copy).attempts)
