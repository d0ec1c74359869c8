"""No command prints JSON in which a terminal would obey a name, a text or a file name that is hostile."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.answers import COLUMNS
from quiz.learner.history import History
from quiz.model.labels import label
from tests.commands.listed import every_command, parameters
from tests.conftest import PACKS
from tests.learner.samples import attempt, sitting
from tests.library.parcel.made import own_pack, parcel_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

HOSTILE = str(PACKS / "reading" / "hostile")
NAME = "a\x9b2J\u202eb\x85\u2066\u200b"
TURNING = "\u202e\u2066"
"""What no bank may hold; the rest of the name it may."""
FILE = f"{NAME}\udcff"
"""The name of a file may hold bytes that are no character."""
OBEYED = {chr(number) for number in (*range(32), *range(127, 160), 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F))}
OBEYED |= {chr(number) for number in (*range(0x2060, 0x206A), 0xFEFF, 0xDCFF)}
PLAYS = ("--player", NAME, "--data-dir", FILE)
ASKED = {
    "today": (("today", *PLAYS),),
    "review": (("review", *PLAYS),),
    "stats": (("stats", *PLAYS),),
    "history list": (("history", "list", "--data-dir", FILE), ("history", *PLAYS)),
    "history where": (("history", "where", "--data-dir", FILE),),
    "read": (("read", "--pack", HOSTILE), ("read", "a", "--pack", HOSTILE)),
    "compare": (("compare", "--pack", HOSTILE), ("compare", "droite", "--pack", HOSTILE)),
    "trace": (("trace", NAME, "--pack", HOSTILE), ("trace", "--all", "--pack", HOSTILE)),
    "outlets": (("outlets", "--pack", HOSTILE), ("outlets", "pirate", "--pack", HOSTILE)),
    "words": (("words",), ("words", "omission")),
    "export": (
        ("export", "les-mots", "--to", "gift", "-o", FILE, "--force"),
        ("export", str(PACKS / "export" / "hostile.yaml"), "--to", "csv", "-o", "b.csv", "--force"),
    ),
    "page": (("page", str(PACKS / "export" / "hostile.yaml"), "-o", FILE + ".html"),),
    "report": (("report", "class.csv", "--names"),),
    "site": (("site", FILE + "site", "--lang", "en", "--pack", HOSTILE),),
    "pack": (("pack", "own", "-o", f"{FILE}pack"),),
    "add": (("add", "a.quizpack"), ("add", "--list")),
    "draft": (("draft", HOSTILE, "-o", "drafts.yaml"),),
    "check": (("check", HOSTILE), ("check", str(PACKS / "review" / "hostile.yaml"))),
}


def test_every_command_that_prints_json_is_tried() -> None:
    assert ASKED.keys() == {name for name, command in every_command().items() if "--json" in parameters(command)}


@pytest.fixture
def hostile(run: Run, tmp_path: Path) -> Run:
    """The program in a folder where the player, the pupil and the class have hostile names."""
    with_history = History.open(tmp_path / FILE)
    with_history.begin(sitting(player=NAME))
    with_history.record(attempt(confidence="sure", bank=NAME))
    with_history.close()
    answers = [COLUMNS, (NAME, NAME, "paper", "", "A", "duree", "quatre-heures", "1", "1", "1", "")]
    (tmp_path / "class.csv").write_text("\n".join(map(",".join, answers)), encoding="utf-8")
    about = own_pack(tmp_path / "own") / "pack.yaml"
    written = "".join(f"\\U{ord(sign):08x}" for sign in NAME if sign not in TURNING)
    about.write_text(about.read_text(encoding="utf-8").replace("CC BY 4.0", f'"{written}"'), encoding="utf-8")
    (tmp_path / "a.quizpack").write_bytes(parcel_of(tmp_path / "own"))
    return run


@pytest.mark.parametrize(
    "words", [each for asked in ASKED.values() for each in asked], ids=lambda words: " ".join(words[:2])
)
def test_nothing_in_json_is_obeyed(hostile: Run, words: tuple[str, ...]) -> None:
    done = hostile(*words, "--json")
    assert done.returncode in {0, 1}, done.stderr
    assert isinstance(json.loads(done.stdout), list | dict)
    assert not OBEYED & set(done.stdout + done.stderr) - {"\n"}


def test_a_hostile_name_comes_back_whole(hostile: Run) -> None:
    def told(*words: str) -> dict[str, str]:
        found: dict[str, str] = json.loads(hostile(*words, "--json").stdout)
        return found

    assert told("review", *PLAYS)["player"] == label(NAME)
    assert FILE in told("history", "where", "--data-dir", FILE)["path"]
    assert f'"player":{json.dumps(label(NAME))}' in hostile("history", "list", "--data-dir", FILE, "--json").stdout
