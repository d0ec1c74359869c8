"""`quiz history`: what is remembered is shown, carried, corrected and deleted."""

from __future__ import annotations

import csv
import io
import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.commands.learn.history_list import since_moment
from quiz.learner.history import History
from tests.console.screen import Terminal
from tests.learner.samples import DAY, MONDAY, attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

FOLDER = "data/qui-parle"


@pytest.fixture
def history(tmp_path: Path) -> History:
    opened = History.open(tmp_path / FOLDER)
    opened.begin(sitting())
    opened.begin(sitting("r2", player="Zoé"))
    opened.record(attempt("a1", confidence="sure", milliseconds=12_300))
    opened.record(attempt("a2", at=MONDAY + 60_000, question="refus", bank="les-mots", right=0))
    opened.record(attempt("a3", at=MONDAY + DAY, response=None, right=0))
    opened.record(attempt("a4", at=MONDAY + DAY, round="r2", question="refus", bank="les-mots"))
    opened.close()
    return opened


@pytest.mark.usefixtures("history")
def test_the_answers_are_listed_the_latest_first(run: Run) -> None:
    lines = [line for line in run("history", TZ="UTC").stdout.splitlines() if line]
    assert lines == [
        "11 January 2022",
        "00:00, right, refus, les-mots, 1 second, Zoé.",
        "00:00, skipped, duree, les-faits, 1 second, no label.",
        "10 January 2022",
        "00:01, wrong, refus, les-mots, 1 second, no label.",
        "00:00, right, duree, les-faits, sure, 12 seconds, no label.",
    ]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("les-mots",), ["a4", "a2"]),
        (("--question", "duree"), ["a3", "a1"]),
        (("--since", "2022-01-11"), ["a4", "a3"]),
        (("--player", "Zoé"), ["a4"]),
        (("--player", ""), ["a3", "a2", "a1"]),
        (("-n", "1"), ["a4"]),
        (("list", "les-faits", "-n", "1"), ["a3"]),
    ],
)
def test_the_answers_are_filtered(run: Run, arguments: tuple[str, ...], expected: list[str]) -> None:
    result = run("history", *arguments, "--json", TZ="UTC")
    assert [each["id"] for each in json.loads(result.stdout)] == expected


@pytest.mark.usefixtures("history")
def test_programs_get_all_answers_and_people_the_latest(run: Run, tmp_path: Path) -> None:
    with closing(History.open(tmp_path / FOLDER)) as opened:
        for number in range(30):
            opened.record(attempt(f"b{number}", at=MONDAY + number))
    rows = len(run("history", "--csv").stdout.splitlines()) - 1
    assert (len(json.loads(run("history", "--json").stdout)), rows) == (34, 34)
    assert "20 answers of 34" in run("history").stdout


@pytest.mark.usefixtures("history")
def test_an_answer_in_part_has_a_sign_and_a_word_of_its_own(run: Run, tmp_path: Path) -> None:
    with closing(History.open(tmp_path / FOLDER)) as opened:
        opened.record(attempt("half", at=MONDAY + 2 * DAY, right=2, of=3))
    assert json.loads(run("history", "--json", "-n", "1").stdout)[0]["outcome"] == "partly"
    assert run("history", "--csv", "-n", "1").stdout.rstrip().endswith(",partly")
    assert ", partly, duree" in run("history").stdout
    with Terminal(tmp_path, "history", TZ="UTC") as terminal:
        assert terminal.wait_for_end() == 0
        assert "◐  duree" in terminal.text()


@pytest.mark.usefixtures("history")
def test_a_spreadsheet_gets_every_field(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("history", "--csv").stdout.removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == ["a4", "a3", "a2", "a1"]
    assert (rows[3]["at"], rows[3]["response"], rows[1]["response"]) == ("2022-01-10T00:00:00.000Z", "a", "")


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("les-motts",), "les-mots"),
        (("exprot",), "“exprot”"),
        (("--question", "dure"), "duree"),
        (("--since", "long ago"), "2022-01-12"),
        (("--json", "--csv"), "not both"),
        (("forget",), "--all"),
        (("forget", "--all"), "--yes"),
        (("import", "nowhere.jsonl"), "nowhere.jsonl"),
        (("export", "no/such/folder.jsonl"), "no/such"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(run: Run, arguments: tuple[str, ...], words: str) -> None:
    result = run("history", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert words in result.stderr


def test_since_counts_days_or_names_a_day() -> None:
    from datetime import UTC, datetime

    from quiz.locale.history import history_words

    words = history_words("en")

    now = datetime.fromtimestamp(MONDAY / 1000, UTC)
    assert since_moment(words, "7", now) == MONDAY - 7 * DAY
    assert since_moment(words, "2022-01-09", now) == MONDAY - DAY


def test_nothing_is_made_by_looking(run: Run, tmp_path: Path) -> None:
    for arguments in ((), ("where",), ("export",), ("undo",), ("forget", "--all", "--yes")):
        run("history", *arguments)
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.usefixtures("history")
def test_the_history_is_carried_to_another_machine(run: Run, tmp_path: Path) -> None:
    assert run("history", "export", "me.jsonl").returncode == 0
    there = ("--data-dir", str(tmp_path / "there"))
    assert "4 answers, 2 rounds" in run("history", "import", "me.jsonl", *there).stderr
    assert "Nothing new" in run("history", "import", "me.jsonl", *there).stderr
    assert run("history", "export", *there).stdout == (tmp_path / "me.jsonl").read_text(encoding="utf-8")


@pytest.mark.usefixtures("history")
def test_a_faulty_file_is_not_imported_at_all(run: Run, tmp_path: Path) -> None:
    text = run("history", "export").stdout.replace('"right":0', '"right":"none"', 1)
    (tmp_path / "faulty.jsonl").write_text(text, encoding="utf-8")
    result = run("history", "import", "faulty.jsonl", "--data-dir", "there")
    assert result.returncode == 1
    assert result.stdout.startswith("faulty.jsonl:5:")
    assert "Nothing is imported" in result.stderr
    assert not (tmp_path / "there").exists()


@pytest.mark.usefixtures("history")
def test_an_export_replaces_nothing_unless_that_is_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    assert run("history", "export", "letter.txt").returncode == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "Dear all"
    assert [run("history", "export", "me.jsonl", *force).returncode for force in ((), (), ("--force",))] == [0, 2, 0]
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == ["letter.txt", "me.jsonl"]


@pytest.mark.usefixtures("history")
def test_an_export_never_replaces_the_history_itself(run: Run, tmp_path: Path) -> None:
    file = next((tmp_path / FOLDER).glob("*.sqlite3"))
    before = file.read_bytes()
    assert run("history", "export", str(file), "--force").returncode == 2
    assert file.read_bytes() == before


@pytest.mark.usefixtures("history")
def test_undo_takes_back_the_last_answer_then_the_one_before(run: Run) -> None:
    said = [run("history", "undo", TZ="UTC").stderr for _ in range(4)]
    assert [words.split(" (")[0] for words in said[:3]] == [
        "Taken back: duree", "Taken back: refus", "Taken back: duree",
    ]  # fmt: skip
    assert said[3] == "There is no answer to take back.\n"


@pytest.mark.usefixtures("history")
def test_forgetting_is_confirmed_at_a_terminal(tmp_path: Path) -> None:
    for answer, count in (("n", 4), ("o", 2)):
        with Terminal(tmp_path, "history", "forget", "--bank", "les-mots") as terminal:
            terminal.wait_for("Supprimer pour de bon 2 réponses ? [o/N]")
            terminal.enter(answer)
            terminal.wait_for_end()
        assert History.open(tmp_path / FOLDER).count() == count


@pytest.mark.usefixtures("history")
def test_where_tells_what_is_held_and_how_to_delete_it(run: Run, tmp_path: Path) -> None:
    text = run("history", "where", TZ="UTC").stdout
    assert str(tmp_path / FOLDER / "history.sqlite3") in text
    assert "3 answers, 1 round, from 10 January 2022 to 11 January 2022" in text
    assert "quiz history forget --all" in text
    found = json.loads(run("history", "where", "--json").stdout)
    assert [each["attempts"] for each in found["players"]] == [3, 1]


def test_a_label_cannot_draw_on_the_terminal(run: Run, tmp_path: Path) -> None:
    opened = History.open(tmp_path / FOLDER)
    opened.begin(sitting(player="\x1b[31mred\x1b]0;title\x07"))
    opened.record(attempt())
    opened.begin(sitting("r2", player="b"))
    opened.record(attempt("a2", round="r2"))
    assert "\x1b" not in run("history").stdout + run("history", "where").stdout


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_every_width_shows_the_whole_answer(tmp_path: Path, columns: int) -> None:
    with Terminal(tmp_path, "history", columns=columns, TZ="UTC") as terminal:
        assert terminal.wait_for_end() == 0
        text = terminal.text()
    for words in ("✓", "○", "✗", "les-faits", "je sais", "12 s", "11 janvier 2022"):
        assert words in text
    assert max(map(len, terminal.lines())) < columns


@pytest.mark.usefixtures("history")
def test_a_history_that_was_emptied_says_how_to_begin_again(run: Run) -> None:
    run("history", "forget", "--all", "--yes")
    assert "quiz play" in run("history").stderr
    assert "quiz play" not in run("history", "--player", "Zoé").stderr


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    "words", [("history",), ("history", "--json"), ("history", "--csv"), ("history", "export", "x")]
)
def test_a_player_of_whom_nothing_is_known_is_told_and_nothing_is_made_for_them(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """A copy to be kept, made for a name that was mistyped, would hold nothing."""
    done = run(*words, "--player", "Zoe")
    assert (done.returncode, done.stdout, (tmp_path / "x").exists()) == (2, "", False)
    assert "Zoé" in done.stderr


@pytest.mark.usefixtures("history")
def test_remarks_on_questions_are_told_of_too(run: Run, tmp_path: Path) -> None:
    assert "flags.jsonl" not in run("history", "where").stdout
    (tmp_path / "data" / "qui-parle" / "flags.jsonl").touch()
    assert "flags.jsonl" in run("history", "where").stdout


def test_the_help_of_all_that_history_does_is_there_in_each_language(run: Run) -> None:
    assert run("history", "--help", "--lang", "en").stdout.startswith("Usage: ")
    assert run("history", "--help", "--lang", "fr").stdout.startswith("Usage\u00a0: ")
