"""`quiz mark` and `quiz report`, run as a teacher runs them."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from quiz.classroom.answers import COLUMNS
from quiz.model import Choice
from tests.classroom.made import class_on_paper, key_file, round_log, sheet
from tests.console.screen import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack
    from tests.conftest import Run

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def paper(pack: Pack, tmp_path: Path) -> Path:
    """A class of 28 on paper, in the folder where the program runs."""
    return class_on_paper(pack, tmp_path, pack.questions()[:8])


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


def test_marking_writes_the_answers_and_tells_how_many(run: Run, paper: Path) -> None:
    done = run("mark", paper.name)
    assert done.returncode == 0
    assert done.stderr == "answers: 224 · pupils: 28 · questions: 8\n"
    assert table(done.stdout)[0] == list(COLUMNS)
    assert len(table(done.stdout)) == 225


def test_marked_answers_are_read_from_a_file_and_from_standard_input(run: Run, paper: Path, tmp_path: Path) -> None:
    assert run("mark", paper.name, "-o", "marked.csv").returncode == 0
    marked = (tmp_path / "marked.csv").read_text(encoding="utf-8")
    again, piped = run("report", "marked.csv", "--json"), run("report", "-", "--json", stdin=marked)
    read, heard = (json.loads(each.stdout)["items"] for each in (again, piped))
    assert [(each["id"], each["difficulty"]) for each in read] == [(each["id"], each["difficulty"]) for each in heard]


def test_what_is_not_understood_is_told_with_its_place_and_the_rest_is_marked(
    run: Run, pack: Pack, tmp_path: Path
) -> None:
    questions = [each for each in pack.questions() if isinstance(each, Choice)][:2]
    (tmp_path / "4B.json").write_text(json.dumps(key_file(pack, questions)), encoding="utf-8")
    (tmp_path / "4B.csv").write_text(sheet([["A", "Zoé", "a", ""], ["Q", "Nour", "a", ""]], 2), encoding="utf-8")
    done = run("mark", "4B.csv")
    assert done.returncode == 1
    assert "4B.csv:A4: version “Q”; this handout has: A, B (Nour)" in done.stderr
    assert "rows: 2 · read: 1 · left out: 1" in done.stderr
    assert [line[1] for line in table(done.stdout)[1:]] == ["Zoé", "Zoé"]


def test_a_name_that_is_not_on_the_list_is_told_with_a_guess(run: Run, paper: Path, tmp_path: Path) -> None:
    names = [f"Élève {number}" for number in range(1, 28)]
    (tmp_path / "4B.txt").write_text("\n".join(names), encoding="utf-8-sig")
    done = run("mark", paper.name, "--list", "4B.txt")
    assert done.returncode == 1
    assert "4B.csv:B30: “Élève 28” is not on the list. Did you mean: Élève" in done.stderr
    assert "to be looked at: 1" in done.stderr


def test_a_file_that_is_not_there_is_a_usage_error(run: Run) -> None:
    for command in ("mark", "report"):
        done = run(command, "none.csv")
        assert (done.returncode, done.stdout) == (2, "")
        assert "none.csv" in done.stderr


def test_a_file_that_was_read_is_never_written_over(run: Run, paper: Path) -> None:
    before = paper.read_bytes()
    for words in (("mark", "4B.csv", "-o", "4B.csv"), ("report", "4B.csv", "--html", "4B.csv")):
        assert run(*words).returncode == 2
    assert paper.read_bytes() == before


def test_the_sheet_of_another_class_is_replaced_only_when_that_is_asked_for(run: Run, paper: Path) -> None:
    other = paper.with_name("4A.csv")
    other.write_bytes(paper.read_bytes())
    for words in (("mark", "4B.csv", "-o", "4A.csv"), ("report", "4B.csv", "--html", "4A.csv")):
        done = run(*words)
        assert (done.returncode, "--force" in done.stderr) == (2, True)
    assert other.read_bytes() == paper.read_bytes()
    assert run("mark", "4B.csv", "-o", "4A.csv", "--force").returncode == 0
    assert other.read_bytes() != paper.read_bytes()


def test_an_earlier_result_is_replaced_by_a_later_one_when_that_is_asked_for(run: Run, paper: Path) -> None:
    for words in (("mark", "-o", "m.csv"), ("report", "--csv", "r.csv"), ("report", "--html", "r.html")):
        assert [run(*words, paper.name, *force).returncode for force in ((), (), ("--force",))] == [0, 2, 0]


def test_of_two_results_none_is_written_when_one_is_there(run: Run, paper: Path) -> None:
    paper.with_name("r.csv").write_text("mine", encoding="utf-8")
    assert run("report", paper.name, "--html", "r.html", "--csv", "r.csv").returncode == 2
    assert not paper.with_name("r.html").exists()


def test_the_report_is_read_in_both_languages(run: Run, paper: Path) -> None:
    english, french = run("report", paper.name), run("report", paper.name, "--lang", "fr")
    assert (english.returncode, french.returncode) == (0, 0)
    assert "What the class has understood" in english.stdout
    assert "To go over again" in english.stdout
    assert "Ce que la classe a compris" in french.stdout
    assert "À reprendre" in french.stdout


def test_names_are_shown_only_when_they_are_asked_for(run: Run, paper: Path) -> None:
    for style in ([], ["--html", "-"], ["--json"], ["--csv", "-"]):
        assert "Élève" not in run("report", paper.name, *style).stdout
    assert "Élève 7" in run("report", paper.name, "--names").stdout


def test_a_table_and_a_page_are_written_at_once(run: Run, paper: Path, tmp_path: Path) -> None:
    assert run("report", paper.name, "--csv", "r.csv", "--html", "r.html").stdout == ""
    assert len(table((tmp_path / "r.csv").read_text(encoding="utf-8"))) == 9
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_a_show_of_hands_is_reported_before_and_after(run: Run, pack: Pack, tmp_path: Path) -> None:
    question = next(each for each in pack.questions() if isinstance(each, Choice))
    key = next(option.id for option in question.options if option.key)
    other = next(option.id for option in question.options if not option.key)
    votes = [
        {"event": "vote", "question": question.id, "ballot": ballot, "counts": {key: right, other: 26 - right}}
        for ballot, right in ((1, 9), (2, 23))
    ]
    (tmp_path / "round.jsonl").write_text(round_log([question], votes), encoding="utf-8")
    told = run("report", "round.jsonl").stdout
    assert "before: 35% (9 of 26)" in told
    assert "after: 88% (23 of 26)" in told
    assert "The discussion helped." in told
    assert "35% right before any discussion (9 of 26)" in told
    assert "Nothing is surely to be gone over" in " ".join(told.split())


def test_too_few_answers_are_not_called_good_ones(run: Run, pack: Pack, tmp_path: Path) -> None:
    question = next(each for each in pack.questions() if isinstance(each, Choice))
    names = [option.id for option in question.options]
    vote = {"event": "vote", "question": question.id, "ballot": 1, "counts": dict.fromkeys(names, 2)}
    (tmp_path / "round.jsonl").write_text(round_log([question], [vote]), encoding="utf-8")
    told = run("report", "round.jsonl").stdout
    assert "No question has ten answers yet" in told
    assert "Nothing is urgent" not in told


def test_hostile_names_and_answers_are_shown_and_not_obeyed(run: Run, pack: Pack, tmp_path: Path) -> None:
    questions = [each for each in pack.questions() if isinstance(each, Choice)][:1]
    (tmp_path / "x.json").write_text(json.dumps(key_file(pack, questions)), encoding="utf-8")
    hostile = ["\x1b[2J[red]", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202eabc", "{id}"]
    rows = [["A", name, "a"] for name in hostile] + [["A", "\x1b]0;x\x07", "\x1b[31mz"]]
    (tmp_path / "x.csv").write_text(sheet(rows, 1, class_="=1+1"), encoding="utf-8")
    marked = run("mark", "x.csv", "-o", "m.csv")
    assert "\x1b" not in marked.stderr
    cells = [cell for line in table((tmp_path / "m.csv").read_text(encoding="utf-8")) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    told, page = run("report", "m.csv", "--names"), run("report", "m.csv", "--names", "--html", "-")
    assert "\x1b" not in told.stdout + page.stdout
    assert "<script" not in page.stdout
    assert "=cmd" in told.stdout


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(paper: Path, tmp_path: Path, columns: int) -> None:
    with Terminal(tmp_path, "report", str(paper), "--lang", "en", columns=columns, PAGER="cat") as terminal:
        assert terminal.wait_for_end() == 0
        told = terminal.raw.decode()
        lines = [ESCAPES.sub("", line) for line in told.split("\r\n")]
    assert max(len(line) for line in lines) < columns
    assert any("█" in line for line in lines)
    assert any("What the class has understood" in line for line in lines)


def test_nothing_is_drawn_when_plain_is_asked_for(run: Run, paper: Path) -> None:
    told = run("report", paper.name, "--plain").stdout
    assert not set("█░✓✗") & set(told)
    assert "wrong: " in told


def test_a_long_report_is_shown_in_the_readers_pager(paper: Path, tmp_path: Path) -> None:
    with Terminal(tmp_path, "report", str(paper), "--lang", "en", PAGER="head -n 3") as terminal:
        assert terminal.wait_for_end() == 0
        assert "What the class has understood" in terminal.text()
        assert "How to read this report" not in terminal.text()
    with Terminal(tmp_path, "report", str(paper), "--no-pager", "--lang", "en", PAGER="head -n 3") as terminal:
        assert terminal.wait_for_end() == 0
        assert "How to read this report" in terminal.text()
