"""A class: rounds at the projector, what is marked, and what is reported of it."""

from __future__ import annotations

import csv
import io
import json
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from tests.golden.recorder import MADE
from tests.golden.scenes.playing import ENTER, NARROW, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.golden.recorder import Recorder

HANDS = ("9 4 7", "8 4 5 2", "7 4 5 2 3", "14 8", "1 2 17", "1 2 3 16", "1 1 3 15 2", "3 19", "r")
"""Votes on three, four, five and two letters, then the answer: what does not fit is refused, and the next is tried."""
OF_TEAMS = ("a b c", "b b a", "c a a", "b a c", "r")
ASIDES = ("t", "h", "?", "9 4 7", "8 4 5 2", "7 4 5 2 3", "u", "v", "1 2 17", "1 2 3 16", "1 1 3 15 2", "r", "p", "l")
SHEETS, PUPILS = 2, 36


def teach_bank(recorder: Recorder, bank: str) -> None:
    """Every question of a bank in front of a class, in lines; some of them on the wall, and by teams."""
    class_ = ("class", bank, "--seed", "3")
    recorder.run("lines", *class_, "-n", "200", "--size", "24", stdin=_lines(HANDS, 4000))
    recorder.run("asides", *class_, "-n", "4", "--size", "24", stdin=_lines(ASIDES, 400))
    recorder.run("teams", *class_, "-n", "6", "--teams", "Rouge,Bleue,Verte", stdin=_lines(OF_TEAMS, 400))
    recorder.run("keys", *class_, "-n", "4", "--size", "24", keys=_keys(HANDS, 400), columns=WIDE)
    recorder.run("narrow", *class_, "-n", "4", keys=ENTER + _keys(HANDS, 400), columns=NARROW)


def _lines(given: tuple[str, ...], count: int) -> str:
    return "".join(f"{line}\n" for line in islice(cycle(given), count))


def _keys(given: tuple[str, ...], count: int) -> str:
    return "".join(f"{line}{ENTER}" for line in islice(cycle(given), count))


def lead_rounds(recorder: Recorder) -> None:
    """A round with a plan, interrupted and resumed; one with a form; what is marked and reported of them."""
    recorder.run(
        "begun", "class", "--minutes", "45", "--size", "24", "--name", "4B", "--seed", "3", stdin=_lines(HANDS, 30)
    )
    recorder.run("resumed", "class", "--resume", stdin=_lines(HANDS, 4000), day=1)
    recorder.run(
        "form",
        "class",
        "--form",
        "A",
        "-n",
        "4",
        "--size",
        "24",
        "--name",
        "4C",
        "--seed",
        "3",
        stdin=_lines(HANDS, 900),
    )
    recorder.run("numbers", "class", "--only", "2,1", "--size", "24", stdin=_lines(HANDS, 900), day=2)
    recorder.run("nothing-to-resume", "class", "--resume", day=2)
    logs = sorted(Path("history/classes").glob("*.jsonl"))
    for log in logs:
        recorder.keep(log.name, log)
    recorder.run("mark", "mark", *map(str, logs))
    report(recorder, "report", *map(str, logs))


def mark_sheets(recorder: Recorder) -> None:
    """Paper of form A and of form B, filled in by a class; sheets with faults; a table marked before."""
    files = [name for form in "AB" for name in _filled(recorder, form)]
    recorder.run("marked", "mark", *files, "-o", "marked.csv")
    recorder.keep("marked.csv", Path("marked.csv"))
    Path("names.txt").write_text("Élève 1\nÉlève 2\nEleve 3\n", encoding="utf-8")
    recorder.run("unknown-names", "mark", *files, "--list", "names.txt")
    Path("faulty.csv").write_text(
        Path(files[0]).read_text(encoding="utf-8-sig").replace(",b", ",zz9"), encoding="utf-8"
    )
    recorder.run("faulty", "mark", "faulty.csv", files[1])
    recorder.run("no-table", "mark", "names.txt")
    report(recorder, "report", "marked.csv")
    recorder.run("report-few", "report", "faulty.csv")


def _filled(recorder: Recorder, form: str) -> Iterator[str]:
    """The sheets of a form, filled in by chance that is always the same."""
    folder = f"sheets-{form}"
    recorder.run(folder, "handout", "--form", form, "-n", "9", "--versions", "2", "--answers", "-o", folder)
    (sheet,), (key,) = (list(Path(folder).glob(f"*.{ending}")) for ending in ("csv", "json"))
    versions = json.loads(key.read_text(encoding="utf-8"))["versions"]
    text = sheet.read_text(encoding="utf-8-sig")
    separator = max(",;", key=text.split("\n", 1)[0].count)
    rows = list(csv.reader(io.StringIO(text), delimiter=separator))
    chance = Random(form)
    for pupil, row in enumerate(rows[SHEETS : SHEETS + PUPILS], start=1):
        row[1] = f"Élève {pupil}"
        for question in versions[row[0]]:
            row[1 + question["number"]] = _written(question, chance)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    sheet.write_text(out.getvalue(), encoding="utf-8")
    yield from (str(sheet), str(key))


def _written(question: dict[str, Any], chance: Random) -> str:
    letters: list[str] = list(question["letters"])
    if rows := question.get("rows"):
        return " ".join(f"{number}{chance.choice(letters)}" for number in range(1, len(rows) + 1))
    if question["interaction"] == "order":
        return " ".join(chance.sample(letters, len(letters)))
    return chance.choice(letters)


def report(recorder: Recorder, name: str, *files: str) -> None:
    """A report in every form."""
    recorder.run(name, "report", *files)
    recorder.run(f"{name}-terminal", "report", *files, columns=WIDE)
    recorder.run(f"{name}-narrow", "report", *files, columns=NARROW)
    recorder.run(f"{name}-json", "report", *files, "--json")
    recorder.run(f"{name}-names", "report", *files, "--names", "--json")
    recorder.run(f"{name}-page", "report", *files, "--html", f"{MADE}/page.html", "--csv", f"{MADE}/table.csv")
