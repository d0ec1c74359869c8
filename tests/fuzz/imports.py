"""Histories as they are carried about, damaged: all of one is taken in, once, or nothing; what was there stays."""

from __future__ import annotations

import json
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.learner.history import History
from quiz.learner.portable import lines_of
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import folder_root
from tests.conftest import small_pack
from tests.fuzz.promises import of_json, shown, used
from tests.fuzz.spoiling import json_spoilt, lines_spoilt, otherwise_encoded, spoilt
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from random import Random

FILE = "carried.jsonl"
MINE, THEIRS = "", "Zoé"
QUESTIONS = 12
USES = (
    ("stats",), ("stats", "--json"), ("stats", "--html", "made.html"), ("history", "list"), ("history", "undo"),
    ("history", "list", "--csv"), ("history", "list", "--json"), ("history", "where"), ("today",), ("test",),
    ("review", "-n", "1"), ("play", "-n", "1"), ("play", "--resume"), ("history", "forget", "--all", "--yes"),
)  # fmt: skip


def imported(folder: Path, random: Random) -> str:
    """Import a damaged file into a history; what was there is there after it, and each command still works."""
    if random.random() < 0.5:
        _begin(folder / "data" / "qui-parle", random.choice((MINE, THEIRS)))
    before = _exported(folder)
    (folder / FILE).write_bytes(_damaged(random))
    done = used(folder, "history", "import", FILE)
    after = _exported(folder)
    if done.code:
        assert after == before, "a part of it was taken in"
        return "refused"
    assert before.keys() <= after.keys(), "what was there is gone"
    again = used(folder, "history", "import", FILE)
    assert again.code == 0, again
    assert _exported(folder) == after, "it was taken in twice"
    for _ in range(2):
        words = random.choice(USES)
        (used if "--csv" in words else shown)(folder, *words, "--lang", random.choice(("fr", "en")), stdin="a\n\n")
    return "taken in"


def _exported(folder: Path) -> dict[str, Any]:
    """All that is in the history, by kind and id, which can be imported as it is."""
    done = used(folder, "history", "export")
    if done.code:
        return {}
    lines = [of_json(line) for line in done.out.splitlines()]
    (folder / "whole.jsonl").write_text(done.out, encoding="utf-8")
    assert used(folder / "elsewhere", "history", "import", "../whole.jsonl").code == 0
    found: dict[str, Any] = {}
    for line in lines[1:]:
        assert isinstance(line, dict)
        found[f"{line['kind']} {line['id']}"] = line
    assert len(found) == len(lines) - 1
    return found


def _damaged(random: Random) -> bytes:
    raw = sound()
    how = random.choice((json_spoilt, json_spoilt, json_spoilt, lines_spoilt, spoilt, otherwise_encoded))
    raw = how(random, raw)
    return _true_header(raw) if random.random() < 0.5 else raw


def _true_header(raw: bytes) -> bytes:
    """The lines under a header that counts them, so that no wrong number hides what else is wrong."""
    lines = [line for line in raw.split(b"\n") if line.strip()]
    kinds = [b'"kind":"round"' in line.replace(b" ", b"") for line in lines[1:]]
    header = {"format": "qui-parle-history", "version": 1, "rounds": sum(kinds), "attempts": len(kinds) - sum(kinds)}
    return b"\n".join([json.dumps(header).encode(), *lines[1:]]) + b"\n"


@cache
def sound() -> bytes:
    """A history that somebody carries about: of two players, with a round that goes on."""
    with tempfile.TemporaryDirectory() as made:
        data = Path(made)
        for player in (MINE, THEIRS):
            _begin(data, player)
        history = History.open(data)
        lines = "".join(lines_of(history.sittings(), list(history.attempts())))
        history.close()
    return lines.encode()


def _begin(data: Path, player: str) -> None:
    pack, _ = load_pack(folder_root(small_pack()), None)
    answers = [Past(each.id, days, correct=days % 3 > 0) for days, each in enumerate(pack.questions()[:QUESTIONS])]
    past(data, pack, answers, player)
