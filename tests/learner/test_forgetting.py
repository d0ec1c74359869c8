"""What is forgotten is gone: from the log, from what is derived of it, and from every byte of every file."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.learner import forgetting
from quiz.learner.asides import set_aside
from quiz.learner.errors import UnusableError
from quiz.learner.forgetting import Wanted, delete_asides, forget, is_mentioned, rounds_of
from quiz.learner.history import History
from tests.learner.samples import MONDAY, attempt, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HIDDEN = "une-question-secrete"
BANK = "banque-secrete"
PLAYER = "Étiquette secrète"
WORD = "mot-secret"


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Two players, three banks; one question, one bank and one player are to be found nowhere afterwards."""
    folder = tmp_path_factory.mktemp("full")
    opened = History.open(folder)
    opened.begin(sitting(questions=("duree", HIDDEN, "autre"), banks=("les-faits", BANK)))
    opened.begin(sitting("r2", player=PLAYER, questions=(HIDDEN,)))
    for number in range(300):  # more than a page of each table, and more than the log holds before it is emptied
        opened.record(attempt(f"a{number}", at=MONDAY + number))
        opened.record(attempt(f"s{number}", question=HIDDEN, response=(WORD,), content=f"c-{WORD}"))
    opened.record(attempt("b1", question="autre", bank=BANK, content=f"c-{BANK}"))
    opened.record(attempt("p1", player=PLAYER, round="r2"))
    yield folder
    opened.close()


@pytest.fixture
def history(full: Path, tmp_path: Path) -> Iterator[History]:
    """A copy of that one, with its log as it was left."""
    for each in full.iterdir():
        if not each.name.endswith("-shm"):  # which belongs to the programs that have it open
            shutil.copy(each, tmp_path)
    opened = History.open(tmp_path)
    yield opened
    opened.close()


def files_with(folder: Path, text: str) -> list[str]:
    return [each.name for each in folder.iterdir() if text.encode() in each.read_bytes()]


def left(history: History) -> set[str]:
    return {each.question for each in history.attempts()}


def test_the_secret_is_in_the_files_before(history: History, tmp_path: Path) -> None:
    for text in (HIDDEN, BANK, PLAYER, WORD):
        assert files_with(tmp_path, text)
    assert left(history) == {"duree", HIDDEN, "autre"}


def test_a_question_is_forgotten_to_the_last_byte(history: History, tmp_path: Path) -> None:
    assert forget(history, Wanted(question=HIDDEN)) == (300, 0, True)
    assert left(history) == {"duree", "autre"}
    assert files_with(tmp_path, HIDDEN) == files_with(tmp_path, WORD) == []
    assert history.sittings()[0].questions == ("duree", "autre")


def test_a_bank_is_forgotten_to_the_last_byte(history: History, tmp_path: Path) -> None:
    assert forget(history, Wanted(bank=BANK), names=[HIDDEN]).attempts == 1
    assert files_with(tmp_path, BANK) == []
    assert history.sittings()[0].banks == ("les-faits",)


def test_a_player_is_forgotten_to_the_last_byte(history: History, tmp_path: Path) -> None:
    assert forget(history, Wanted(player=PLAYER)) == (1, 1, True)
    assert history.players() == [""]
    assert files_with(tmp_path, PLAYER) == []


def test_one_player_forgets_a_question_that_another_keeps(history: History) -> None:
    history.record(attempt("p2", player=PLAYER, round="r2", question=HIDDEN))
    assert forget(history, Wanted(question=HIDDEN, player=PLAYER)).attempts == 1
    assert history.count("question = ?", (HIDDEN,)) == 300


def test_everything_is_forgotten_to_the_last_byte(history: History, tmp_path: Path) -> None:
    assert forget(history, Wanted()) == (602, 2, True)
    assert [files_with(tmp_path, text) for text in (HIDDEN, BANK, PLAYER, WORD, "duree")] == [[]] * 5
    assert (history.sittings(), left(history), history.names("question")) == ([], set(), [])


def test_the_tallies_forget_too_and_count_what_is_left(history: History) -> None:
    forget(history, Wanted(question=HIDDEN))
    assert {each.question: each.times for each in history.tallies("")} == {"duree": 300, "autre": 1}
    assert history.connection.execute("SELECT count(*) FROM tally WHERE count < 1").fetchone() == (0,)


def test_tables_of_a_later_version_forget_too(history: History, tmp_path: Path) -> None:
    write = history.connection.execute
    write("CREATE TABLE due (item INTEGER NOT NULL REFERENCES item, words TEXT)")
    write("CREATE TABLE flag (question TEXT, player TEXT, words TEXT)")
    write("INSERT INTO due SELECT number, 'due: ' || question FROM item")
    write("INSERT INTO flag VALUES (?, '', 'flag'), ('duree', '', 'kept')", (HIDDEN,))
    forget(history, Wanted(question=HIDDEN))
    assert files_with(tmp_path, HIDDEN) == []
    assert write("SELECT words FROM flag").fetchall() == [("kept",)]
    forget(history, Wanted())
    assert write("SELECT (SELECT count(*) FROM due), (SELECT count(*) FROM flag)").fetchone() == (0, 0)


def test_what_is_derived_of_a_question_stays_while_another_bank_or_player_has_answers(history: History) -> None:
    write = history.connection.execute
    history.record(attempt("p2", player=PLAYER, round="r2", question=HIDDEN))
    write("CREATE TABLE remark (question TEXT, player TEXT)")
    write("INSERT INTO remark VALUES (?, ''), (?, ?), ('autre', '')", (HIDDEN, HIDDEN, PLAYER))
    forget(history, Wanted(question=HIDDEN, player=PLAYER))
    assert write("SELECT player FROM remark WHERE question = ?", (HIDDEN,)).fetchall() == [("",)]
    history.record(attempt("o2", question="autre", bank="les-mots"))
    forget(history, Wanted(bank=BANK))
    assert write("SELECT count(*) FROM remark WHERE question = 'autre'").fetchone() == (1,)


def test_another_program_that_reads_keeps_traces_and_that_is_told(history: History, tmp_path: Path) -> None:
    history.connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(tmp_path / "history.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM attempt").fetchone()
        assert not forget(history, Wanted(question=HIDDEN)).clean
        assert HIDDEN not in left(history)
    assert forgetting.scrub(history)
    assert files_with(tmp_path, HIDDEN) == []


def test_another_program_that_only_holds_the_file_open_keeps_nothing(history: History, tmp_path: Path) -> None:
    other = History.open(tmp_path)
    assert other.count() == 602
    assert forget(history, Wanted(question=HIDDEN)).clean
    assert files_with(tmp_path, HIDDEN) == []
    assert other.count() == 302
    other.close()


def test_damaged_files_that_were_set_aside_can_be_deleted(history: History, tmp_path: Path) -> None:
    set_aside(history.path)
    assert len(delete_asides(history)) == 3  # the file, its log and the index of the log
    assert list(tmp_path.glob("*damaged*")) == []


def test_nobody_else_on_the_machine_can_read_the_file(history: History, tmp_path: Path) -> None:
    assert {each.stat().st_mode & 0o077 for each in tmp_path.iterdir()} == {0}
    assert history.path.exists()


@pytest.mark.parametrize(
    ("wanted", "mentioned"),
    [
        (Wanted(), True),
        (Wanted(question=HIDDEN), True),
        (Wanted(question="listed"), True),
        (Wanted(question="nowhere"), False),
        (Wanted(bank=BANK), True),
        (Wanted(bank="listee"), True),
        (Wanted(bank="nulle-part"), False),
        (Wanted(player=PLAYER), True),
        (Wanted(player="Nour"), False),
        (Wanted(player=PLAYER, question="listed"), False),
        (Wanted(player="", question="listed"), True),
        (Wanted(player="", question="listed", bank="listee"), True),
        (Wanted(player="", question="listed", bank="nulle-part"), False),
    ],
)
def test_what_is_mentioned_is_an_answer_or_stands_on_the_list_of_a_round(
    history: History,
    wanted: Wanted,
    mentioned: bool,  # noqa: FBT001
) -> None:
    history.begin(sitting("r3", questions=("listed",), banks=("/home/zoe/listee.yaml",)))
    assert is_mentioned(history, wanted) is mentioned


def test_everything_is_mentioned_even_where_there_is_nothing(tmp_path: Path) -> None:
    with closing(History.open(tmp_path)) as empty:
        assert is_mentioned(empty, Wanted())
        assert not is_mentioned(empty, Wanted(question="duree"))


def test_the_rounds_of_one_player_or_of_all_are_told(history: History) -> None:
    assert rounds_of(history, PLAYER) == {"r2"}
    assert rounds_of(history, "") == {"r1"}
    assert rounds_of(history, None) == {"r1", "r2"}
    assert rounds_of(history, "Nour") == frozenset()


@pytest.mark.parametrize("name", ["banque-secrete", "C:\\moi\\banque-secrete.yml", "/home/moi/banque-secrete.yaml"])
def test_a_bank_is_forgotten_by_whatever_path_a_round_named_it(history: History, name: str) -> None:
    history.begin(sitting("r3", banks=(name, "les-faits")))
    forget(history, Wanted(bank=BANK))
    assert [each.banks for each in history.sittings()] == [("les-faits",), (), ("les-faits",)]


def test_one_player_forgets_a_question_on_the_lists_of_their_own_rounds_only(history: History) -> None:
    forget(history, Wanted(question=HIDDEN, player=PLAYER))
    assert [each.questions for each in history.sittings()] == [("duree", HIDDEN, "autre"), ()]


def test_a_round_goes_with_its_last_answer_and_is_counted(history: History) -> None:
    history.begin(sitting("r3", questions=(HIDDEN, "duree")))
    history.record(attempt("x1", round="r3", question=HIDDEN))
    assert forget(history, Wanted(question=HIDDEN)) == (301, 1, True)
    assert [each.id for each in history.sittings()] == ["r1", "r2"]


def test_what_a_disk_refuses_is_told_when_files_are_deleted_or_written_anew(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_aside(history.path)

    def refused(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(type(history.path), "unlink", refused)
        with pytest.raises(UnusableError, match="read-only Permission denied") as caught:
            delete_asides(history)
    assert caught.value.path == history.path
    history.connection.close()
    with pytest.raises(UnusableError, match="other"):
        forgetting.scrub(history)


def test_where_nothing_was_set_aside_nothing_is_deleted(history: History) -> None:
    assert delete_asides(history) == []


def test_a_history_that_forgot_what_was_set_aside_says_nothing_of_it(history: History) -> None:
    aside = set_aside(history.path)
    with closing(History.open(history.path.parent)) as opened:
        assert opened.connection.execute("SELECT 1 FROM about WHERE topic LIKE '%damaged%'").fetchone() is not None
        assert aside in delete_asides(opened)
        assert opened.connection.execute("SELECT 1 FROM about WHERE topic LIKE '%damaged%'").fetchone() is None
        assert opened.waiting() == []
