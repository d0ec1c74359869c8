"""What the program's other commands make for a class comes back through `quiz mark`, whatever the questions."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from random import Random
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

PUPILS = 6


def marked(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_handout_filled_in_is_marked(run: Run, tmp_path: Path) -> None:
    """Saved by a French Excel: semicolons, Windows-1252."""
    random = Random(1)
    assert run("handout", "--versions", "2", "--answers", "-n", "12", "-o", "out").returncode == 0
    (sheet,) = (tmp_path / "out").glob("*.csv")
    (key,) = (tmp_path / "out").glob("*.json")
    versions = json.loads(key.read_text(encoding="utf-8"))["versions"]
    rows = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    for pupil, row in enumerate(rows[2 : 2 + PUPILS]):
        row[1] = f"Élève n° {pupil}"
        for question in versions[row[0]]:
            row[1 + question["number"]] = written(question, random)
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    sheet.write_bytes(out.getvalue().encode("cp1252"))
    done = run("mark", str(sheet))
    assert done.returncode == 0
    assert len(marked(done.stdout)) == PUPILS * 12


def written(question: dict[str, object], random: Random) -> str:
    letters = question["letters"]
    assert isinstance(letters, dict)
    rows = question.get("rows")
    if isinstance(rows, list):
        return " ".join(f"{number}{random.choice(list(letters))}" for number in range(1, len(rows) + 1))
    if question["interaction"] == "order":
        return " ".join(random.sample(list(letters), len(letters)))
    return str(random.choice(list(letters))).upper()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_questions_put_on_moodle_come_back_as_its_report(run: Run, tmp_path: Path, language: str) -> None:
    random = Random(2)
    assert run("export", "les-mots", "--to", "moodle", "--lang", language, "-o", "bank.xml").returncode == 0
    root = ET.fromstring((tmp_path / "bank.xml").read_bytes())  # noqa: S314 -- what the program has just written
    questions = [each for each in root.findall("question") if each.get("type") != "category"]
    names = ("Question", "Réponse") if language == "fr" else ("Question", "Response")
    head = ["Last name", "First name"] + [f"{name} {i + 1}" for i in range(len(questions)) for name in names]
    rows = [head]
    for pupil in range(PUPILS):
        cells = [cell for q in questions for cell in (plain(q.findtext("questiontext/text")), answered(q, random))]
        rows.append(["Durand", f"P{pupil}", *cells])
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    (tmp_path / "moodle.csv").write_text(out.getvalue(), encoding="utf-8")
    done = run("mark", "moodle.csv")
    assert (done.returncode, done.stderr.count("\n")) == (0, 1), done.stderr
    ids = {question.findtext("idnumber") for question in questions}
    assert {line["question"] for line in marked(done.stdout)} == ids
    assert len(marked(done.stdout)) == PUPILS * len(questions)


def plain(markup: str | None) -> str:
    """Markup as Moodle's html_to_text leaves it: without tags, entities resolved."""
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(?:p|li|div)>|<br ?/?>", "\n", markup or ""))).strip()


def answered(question: ET.Element, random: Random) -> str:
    """A response as Moodle's question types summarise it; steps whole, because how far they are cut differs."""
    if question.get("type") == "match":
        pairs = question.findall("subquestion")
        targets = [pair.findtext("answer/text") or "" for pair in pairs]
        stems = [stem for pair in pairs if (stem := plain(pair.findtext("text")))]
        return "; ".join(f"{stem} -> {random.choice(targets)}" for stem in stems)
    options = [plain(answer.findtext("text")) for answer in question.findall("answer")]
    if question.get("type") == "ordering":
        return "; ".join(random.sample(options, len(options)))
    return random.choice(options)


def test_a_round_of_a_class_is_reported(run: Run, tmp_path: Path) -> None:
    """Counts are typed as at a projector without a keyboard: a class of 24, one vote a question."""
    lines = "12 5 7\n\n" * 40
    done = run("class", "les-mots", "-n", "3", "--size", "24", "--name", "4B", "--seed", "3", stdin=lines)
    logs = list((tmp_path / "data").rglob("*.jsonl"))
    assert logs, done.stderr
    found = run("mark", str(logs[0]))
    assert found.returncode == 0, found.stderr
    assert {line["class"] for line in marked(found.stdout)} == {"4B"}
    assert {line["occasion"] for line in marked(found.stdout)} >= {"first vote"}
    assert "classes: 4B" in run("report", str(logs[0])).stdout
