"""What is forgotten is in no byte of the folder any more, wherever it stood."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from quiz.commands.play.flags import FLAGS, Flag, add_flag
from quiz.console.beside import beside_of
from quiz.console.places import CLASS_ROUNDS
from quiz.learner import taking
from quiz.learner.asides import set_aside
from quiz.learner.database import FILE_NAME
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from quiz.locale import phrases
from tests.every import PLAYER, furnish, start
from tests.learner.samples import attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.every import Done

MINE = "one-wrote-this"
ANOTHER = "another-wrote-that"


@pytest.fixture
def desk(tmp_path: Path, pack: Pack) -> Path:
    """A folder with the answers of two players, remarks of both, and the same again in a file set aside."""
    furnish(tmp_path, pack)
    for sitting_, comment in (("r2", MINE), ("r1", ANOTHER)):
        flag = Flag(question="duree", bank="b", comment=comment, asked="?", at="now", language="en", round=sitting_)
        add_flag(phrases("en"), data(tmp_path) / FLAGS, flag)
    set_aside(data(tmp_path) / FILE_NAME)
    return tmp_path


def data(desk: Path) -> Path:
    return desk / "data" / "qui-parle"


def holds(desk: Path, text: str) -> bool:
    return any(text.encode() in each.read_bytes() for each in data(desk).rglob("*") if each.is_file())


def forget(desk: Path, *words: str) -> Done:
    return start(("history", "forget", *words, "--yes"), desk)


def test_of_a_player_nothing_is_left_and_of_others_everything(desk: Path) -> None:
    assert holds(desk, PLAYER)
    assert forget(desk, "--player", PLAYER).code == 0
    assert not holds(desk, PLAYER)
    assert not holds(desk, MINE)
    assert holds(desk, ANOTHER)
    assert [each.id for each in History.open(data(desk)).attempts()] == ["a1"]


def test_with_everything_remarks_go_too(desk: Path) -> None:
    assert forget(desk, "--all").code == 0
    assert not any(holds(desk, each) for each in (PLAYER, MINE, ANOTHER))


def test_remarks_go_from_the_file_that_a_link_leads_to(desk: Path) -> None:
    flags, elsewhere = data(desk) / FLAGS, data(desk) / "remarks"
    flags.rename(elsewhere)
    flags.symlink_to(elsewhere)
    assert forget(desk, "--all").code == 0
    assert not holds(desk, MINE)


def test_remarks_go_where_there_is_no_history(desk: Path) -> None:
    for each in data(desk).glob("history*"):
        each.unlink()
    assert "Remarks on questions, deleted too: 2." in forget(desk, "--question", "duree").err
    assert not holds(desk, MINE)


def test_a_round_without_answers_is_forgotten_by_its_player(desk: Path) -> None:
    history = History.open(data(desk))
    history.begin(sitting("r9", player="Bulgroz"))
    history.close()
    assert forget(desk, "--player", "Bulgroz").code == 0
    assert not holds(desk, "Bulgroz")


def test_a_file_of_which_nothing_can_be_read_goes_too(desk: Path) -> None:
    (aside,) = data(desk).glob("*damaged*")
    aside.write_bytes(f"no page of {PLAYER} is whole".encode() * 99)
    said = forget(desk, "--player", PLAYER).err
    assert "set aside, deleted too: 1" in said
    assert not holds(desk, PLAYER)
    assert FLAGS in said


def test_a_file_that_has_lost_its_header_is_read_and_forgotten_like_any_other(desk: Path) -> None:
    (aside,) = data(desk).glob("*damaged*")
    aside.write_bytes(b"garbage!" * 4 + aside.read_bytes()[32:])
    assert "1 answer, 1 round" in forget(desk, "--player", PLAYER).err
    assert not holds(desk, PLAYER)
    assert not holds(desk, MINE)
    assert [each.id for each in History.open(data(desk)).attempts()] == ["a1"]


def test_what_stays_set_aside_because_it_could_not_be_taken_over_is_not_forgotten(desk: Path) -> None:
    def spoil() -> None:
        vars(taking)["merge"] = full

    def full(_: object, path: Path, *__: object) -> None:
        raise UnusableError("full", path)

    done = start(("history", "forget", "--player", PLAYER, "--yes"), desk, before=spoil)
    assert (done.code, holds(desk, PLAYER), "damaged-1" in done.err) == (1, True, True)


def test_where_remarks_do_not_say_whose_they_are_that_is_told(desk: Path) -> None:
    flag = Flag(question="q", bank="b", comment="?", asked="?", at="now", language="en")
    add_flag(phrases("en"), data(desk) / FLAGS, flag)
    assert FLAGS in forget(desk, "--player", PLAYER).err


def test_nothing_is_said_to_be_forgotten_where_nothing_was(desk: Path) -> None:
    forget(desk, "--all")
    done = forget(desk, "--player", "Nobody")
    assert (done.code, done.err.count("\n")) == (1, 1)


def test_one_player_is_one_however_the_name_is_typed(desk: Path) -> None:
    for name in ("Zoé", "Zoe\u0301", "Zoé\u00a0"):
        start(("play", "les-mots", "-n", "1", "--player", name), desk, "s\n")
    history = History.open(data(desk))
    assert "Zoé" in history.players()
    assert history.count("player = ?", ("Zoé",)) == 3
    history.close()
    assert forget(desk, "--player", "Zoe\u0301").code == 0
    assert not holds(desk, "Zoé")


def test_labels_that_were_kept_before_are_made_one(tmp_path: Path) -> None:
    history = History.open(tmp_path)
    history.merge(
        [sitting("r1", player="Zoé"), sitting("r2", player="Zoé")], [attempt("a1"), attempt("a2", round="r2")]
    )
    history.connection.execute("UPDATE round SET player = ? WHERE id = 'r2'", ("Zoe\u0301",))
    history.connection.execute("UPDATE tally SET player = ?, count = 1", ("Zoe\u0301",))
    history.connection.execute("PRAGMA user_version = 3")
    history.close()
    again = History.open(tmp_path)
    assert again.players() == ["Zoé"]
    assert sum(each.times for each in again.tallies("Zoé")) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_a_folder_in_the_place_of_the_remarks_is_left_alone(desk: Path) -> None:
    (data(desk) / FLAGS).unlink()
    (data(desk) / FLAGS).mkdir()
    assert forget(desk, "--all").code == 0


@pytest.mark.parametrize("rest", [True, False])
def test_what_a_kill_left_while_remarks_were_forgotten_goes_too(desk: Path, *, rest: bool) -> None:
    flags = data(desk) / FLAGS
    left = beside_of(flags)
    left.write_bytes(flags.read_bytes())
    if not rest:
        for each in (flags, *data(desk).glob("history*")):
            each.unlink()
    forget(desk, "--all")
    assert not any(holds(desk, each) for each in (MINE, ANOTHER))


@pytest.mark.parametrize("rest", [True, False])
def test_rounds_of_classes_are_told_of_with_everything_else_and_alone(desk: Path, *, rest: bool) -> None:
    if not rest:
        shutil.rmtree(data(desk))
    (data(desk) / CLASS_ROUNDS).mkdir(parents=True)
    (data(desk) / CLASS_ROUNDS / "4B.jsonl").write_text("{}", encoding="utf-8")
    done = forget(desk, "--all")
    assert (done.code, CLASS_ROUNDS in done.err) == (0 if rest else 1, True)
