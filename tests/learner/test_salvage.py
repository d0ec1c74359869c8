"""Of a damaged file all is read that is whole, whatever else is not."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.learner import salvage as salvaging
from quiz.learner.database import FILE_NAME
from quiz.learner.history import History
from quiz.learner.salvage import is_sound, salvage
from tests.learner.damage import begun
from tests.learner.samples import MONDAY, attempt, sitting

SIZE = 4096
ANSWERS = 300


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history of some pages: a round with a list of questions that goes over several, and many answers."""
    folder = tmp_path_factory.mktemp("whole")
    history = begun(folder)
    long = sitting("r2", questions=tuple(f"question-{number}" for number in range(2000)))
    history.merge([long], [attempt(f"a{number}", round="r2", at=MONDAY + number) for number in range(ANSWERS)])
    history.close()
    return folder / FILE_NAME


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / FILE_NAME))


def damage(path: Path, start: int, count: int) -> None:
    content = bytearray(path.read_bytes())
    content[start : start + count] = b"\xa5" * count
    path.write_bytes(content)


def root(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0])


@pytest.mark.parametrize(("start", "count"), [(0, 16), (0, 100), (100, SIZE - 100), (0, SIZE)])
def test_without_a_header_or_a_schema_everything_is_found(path: Path, start: int, count: int) -> None:
    expected = salvage(path)
    damage(path, start, count)
    found = salvage(path)
    assert {each.id: each for each in found.attempts} == {each.id: each for each in expected.attempts}
    assert set(found.sittings) == set(expected.sittings)
    assert len(found.attempts) == ANSWERS


def test_a_page_that_only_leads_to_others_hides_none_of_them(path: Path) -> None:
    damage(path, (root(path, "attempt") - 1) * SIZE, SIZE)
    assert len(salvage(path).attempts) == ANSWERS


def test_what_was_forgotten_is_not_found_in_what_is_left_of_it(path: Path) -> None:
    history = History.open(path.parent)
    with history.writing() as write:
        write("DELETE FROM attempt WHERE at % 2")
    history.close()
    damage(path, 0, SIZE)
    assert {each.at % 2 for each in salvage(path).attempts} == {0}


def test_what_stands_in_the_log_alone_is_found(tmp_path: Path) -> None:
    history = begun(tmp_path / "home")
    for number in range(3):
        history.record(attempt(f"a{number}", at=MONDAY + number))
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    history.close()
    copy = tmp_path / "copy" / FILE_NAME
    copy.write_bytes(b"\xa5" * SIZE)
    assert [each.id for each in salvage(copy).attempts] == ["a0", "a1", "a2"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"\x0d" * 3 * SIZE, bytes(range(256)) * 64])
def test_of_what_is_no_database_nothing_is_found(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert salvage(tmp_path / FILE_NAME) == ((), ())


def test_answers_whose_round_is_lost_are_found_where_there_was_one_player(path: Path) -> None:
    damage(path, (root(path, "round") - 1) * SIZE, SIZE)
    found = salvage(path)
    assert len(found.attempts) == ANSWERS
    assert {each.round for each in found.attempts} == {each.id for each in found.sittings}
    assert found == salvage(path)


def test_nobody_is_given_the_answers_of_another(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.merge(
        [sitting("r2", player="Zoé"), sitting("r3", player="Nour")],
        [attempt("a1", round="r2", player="Zoé"), attempt("a2", round="r3", player="Nour")],
    )
    history.close()
    damage(tmp_path / FILE_NAME, (root(tmp_path / FILE_NAME, "round") - 1) * SIZE, SIZE)
    assert salvage(tmp_path / FILE_NAME).attempts == ()


def test_a_round_that_would_make_no_sense_stands_for_none(tmp_path: Path) -> None:
    history = begun(tmp_path)
    history.record(attempt())
    history.connection.execute("UPDATE item SET question = 'no id at all'")
    history.close()
    damage(tmp_path / FILE_NAME, (root(tmp_path / FILE_NAME, "round") - 1) * SIZE, SIZE)
    assert salvage(tmp_path / FILE_NAME) == ((), ())


def leaf_with(content: bytes, word: bytes) -> int:
    """The page of a table in which a word stands, counted from 0."""
    pages = range(len(content) // SIZE)
    return next(n for n in pages if content[n * SIZE] == 0x0D and word in content[n * SIZE : (n + 1) * SIZE])


def test_tables_are_read_from_both_ends_up_to_the_damage_where_pages_tell_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = salvage(path)
    monkeypatch.setattr(salvaging, "rows_in", lambda _: iter(()))
    assert salvage(path) == expected
    damage(path, leaf_with(path.read_bytes(), b"a150") * SIZE, SIZE)
    found = [each.at - MONDAY for each in salvage(path).attempts]
    assert (found[0], found[-1]) == (0, ANSWERS - 1)
    assert sorted(found) == found
    assert 150 not in found
    assert len(found) > ANSWERS / 2


def test_a_round_that_stands_for_a_lost_one_lasts_from_the_first_answer_to_the_last(path: Path) -> None:
    damage(path, (root(path, "round") - 1) * SIZE, SIZE)
    (lost,) = (each for each in salvage(path).sittings if each.id.startswith("lost-"))
    assert (lost.id, lost.started, lost.finished) == ("lost-a0", MONDAY, MONDAY + ANSWERS - 1)
    assert (lost.player, lost.mode, lost.seed, lost.questions) == ("", "play", 0, ("duree",))


def test_the_answers_of_a_lost_round_are_those_of_the_one_player_that_other_tables_name(tmp_path: Path) -> None:
    with closing(History.open(tmp_path)) as history:
        history.store(sitting("r2", player="Zoé"), [attempt(round="r2", player="Zoé")])
    damage(tmp_path / FILE_NAME, (root(tmp_path / FILE_NAME, "round") - 1) * SIZE, SIZE)
    assert [each.player for each in salvage(tmp_path / FILE_NAME).attempts] == ["Zoé"]


def test_a_file_is_sound_where_all_it_holds_makes_sense(path: Path) -> None:
    assert is_sound(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE attempt SET at = 9e18 WHERE id = 'a7'")
    assert not is_sound(path)


def test_a_file_with_a_round_that_makes_no_sense_is_not_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE round SET banks = 'no list' WHERE id = 'r2'")
    assert not is_sound(path)


def test_a_file_with_a_damaged_page_is_not_sound(path: Path) -> None:
    damage(path, leaf_with(path.read_bytes(), b"a150") * SIZE, SIZE)
    assert not is_sound(path)
    assert not is_sound(path.parent / "nowhere" / FILE_NAME)
