"""Answers files of every kind, damaged: each is reported on in a whole result, or refused in a sentence."""

from __future__ import annotations

import csv
import io
import tempfile
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openpyxl import load_workbook

from quiz.formats.spreadsheets import Sheet, spreadsheet
from quiz.learner.history import History
from quiz.learner.portable import lines_of
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import folder_root
from quiz.locale import phrases
from tests.classroom.made import class_on_paper, response, round_log
from tests.classroom.marking.test_moodle import ENGLISH, FRENCH, person, summary, told
from tests.classroom.marking.test_projector import vote
from tests.conftest import small_pack
from tests.fuzz.promises import OBEYED, kept, of_json, used
from tests.fuzz.spoiling import (
    ENCODINGS,
    cells_spoilt,
    json_spoilt,
    lines_spoilt,
    otherwise_encoded,
    spoilt,
    table_in,
    table_out,
    zip_spoilt,
)
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from quiz.model import AnyQuestion, Pack
    from tests.every import Done
    from tests.fuzz.spoiling import Table

QUESTIONS, PUPILS = 6, 5
KEY, LIST, MARKED = "4B.json", "names.txt", "marked.csv"
NAMES = "".join(f"Élève {number + 1}\n" for number in range(PUPILS)).encode()
WAYS = (
    ("mark",), ("mark",), ("mark", "-o", "made.csv"), ("mark", "-o", "made.xlsx"), ("mark", "-o", "made.ods"),
    ("mark", "--list", LIST), ("report",), ("report", "--names"), ("report", "--json", "--names"),
    ("report", "--html", "made.html", "--names"), ("report", "--csv", "made.csv"), ("report", MARKED),
)  # fmt: skip
LANGUAGES = ("fr", "en")


class Samples(NamedTuple):
    """Sound files of a class: tables by what made them, lines of JSON, and the key of the sheets."""

    tables: dict[str, bytes]
    lines: dict[str, bytes]
    key: bytes


def read(folder: Path, random: Random) -> str:
    """Mark or report on a damaged file: nothing else is written, and what is written can be read."""
    whole = samples()
    name, content = _damaged(random, whole)
    (folder / name).write_bytes(content)
    (folder / KEY).write_bytes(_key(random, whole.key))
    (folder / LIST).write_bytes(spoilt(random, NAMES))
    (folder / MARKED).write_bytes(whole.tables["marked"])
    before = kept(folder)
    way = random.choice(WAYS)
    done = used(folder, *way, name, "--lang", random.choice(LANGUAGES))
    made = {name: raw for name, raw in kept(folder).items() if name not in before}
    assert before.items() <= kept(folder).items(), "what was there is another"
    assert set(made) == {each for each in way if each.startswith("made.") and done.code < 2}, done
    for each, raw in made.items():
        _must_be_sound(each, raw)
    _look_at(folder, way, done)
    return f"{way[0]} {('understood', 'with findings', 'refused')[done.code]}"


def written_otherwise(folder: Path, random: Random) -> str:
    """A sound table as other programs write it has the same answers, or is told to be unreadable: never others."""
    whole = samples()
    kind = random.choice(tuple(whole.tables))
    rows = table_in(whole.tables[kind])
    ending = random.choice(("csv", "csv", "csv", "xlsx", "ods"))
    raw = _in_some_encoding(random, table_out(random, rows)) if ending == "csv" else _sheet(rows, ending)
    names = ("plain/4B.csv", f"other/4B.{ending}")
    for name, content in zip(names, (whole.tables[kind], raw), strict=True):
        (folder / name).parent.mkdir()
        (folder / name).write_bytes(content)
        (folder / name).with_name(KEY).write_bytes(whole.key)
    plain, other = (used(folder, "mark", name) for name in names)
    assert plain.code == 0, plain.err
    if other.code == 0:
        assert _rectangle(other.out.encode()) == _rectangle(plain.out.encode()), other.err
    return "understood" if other.code == 0 else "told"


def _in_some_encoding(random: Random, raw: bytes) -> bytes:
    """The same text in another encoding that has all its signs, if one is tried that has."""
    encoding = random.choice(ENCODINGS)
    with suppress(UnicodeEncodeError):
        return raw.decode().encode(encoding)
    return raw


def _look_at(folder: Path, way: tuple[str, ...], done: Done) -> None:
    """What is written to standard output is whole and harmless; what is marked there is read again as it is."""
    if done.code == 2:
        return
    if "--json" in way:
        of_json(done.out)
    elif way[0] == "report":
        assert not OBEYED.search(done.out), done.out
    elif "-o" not in way:
        rows = _rectangle(done.out.encode())
        (folder / "again.csv").write_bytes(done.out.encode())
        again = used(folder, "mark", "again.csv")
        assert again.code == 0, again.err
        assert len(_rectangle(again.out.encode())) == len(rows), again.err


def _damaged(random: Random, whole: Samples) -> tuple[str, bytes]:
    """The name of a file, and what it holds; its damage is one that a program, a person or a disk does."""
    kind = random.choice((*whole.tables, *whole.lines))
    if kind in whole.lines:
        made, ending = random.choice((json_spoilt, json_spoilt, lines_spoilt))(random, whole.lines[kind]), "jsonl"
    else:
        rows = table_in(whole.tables[kind])
        if random.random() < 0.8:
            rows = cells_spoilt(random, rows)
        ending = random.choice(("csv", "csv", "csv", "xlsx", "ods"))
        made = table_out(random, rows) if ending == "csv" else _workbook(random, rows, ending)
    if random.random() < 0.3:
        damage = (spoilt, lines_spoilt) if ending in {"xlsx", "ods"} else (spoilt, lines_spoilt, otherwise_encoded)
        made = random.choice(damage)(random, made)
    return f"4B.{random.choice((ending, ending, 'txt', 'csv'))}", made


def _workbook(random: Random, rows: Table, ending: str) -> bytes:
    rows = [["".join(sign for sign in cell if sign.isprintable())[:30_000] for cell in row] for row in rows]
    made = _sheet(rows, ending)
    return zip_spoilt(random, made) if random.random() < 0.5 else made


def _sheet(rows: Table, ending: str) -> bytes:
    return spreadsheet("xlsx" if ending == "xlsx" else "ods", phrases("en").manner, Sheet(rows))


def _key(random: Random, key: bytes) -> bytes:
    how = random.randrange(10)
    return json_spoilt(random, key) if how == 0 else spoilt(random, key) if how == 1 else key


def _must_be_sound(name: str, raw: bytes) -> None:
    ending = name.rpartition(".")[2]
    if ending == "csv":
        _rectangle(raw)
    elif ending == "xlsx":
        load_workbook(io.BytesIO(raw))
    elif ending == "ods":
        with ZipFile(io.BytesIO(raw)) as whole:
            ET.fromstring(whole.read("content.xml"))  # noqa: S314 -- our own
    else:
        text = raw.decode()
        assert text.rstrip().endswith("</html>")
        assert not OBEYED.search(text)
        HTMLParser().feed(text)


def _rectangle(raw: bytes) -> Table:
    """The rows of a table of which each has all columns."""
    text = raw.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text.split("\n")[0] else ","))
    assert len({len(row) for row in rows}) == 1, rows
    return rows


@cache
def samples() -> Samples:
    """Sound files, with answers to questions of the small pack."""
    pack, _ = load_pack(folder_root(small_pack()), None)
    questions = pack.questions()[:QUESTIONS]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        paper = class_on_paper(pack, folder, questions, pupils=PUPILS).read_bytes()
        key = (folder / KEY).read_bytes()
        marked = used(folder, "mark", "4B.csv").out.encode()
        history = _history(folder, pack)
    tables = {"paper": paper, "moodle": _moodle(pack, questions, "en"), "Moodle": _moodle(pack, questions, "fr")}
    return Samples(tables | {"marked": marked}, {"round": _round(pack), "history": history}, key)


def _moodle(pack: Pack, questions: tuple[AnyQuestion, ...], language: str) -> bytes:
    random, spoken = Random(2), "fr" if language == "fr" else "en"
    said, head = ("Réponse", FRENCH) if spoken == "fr" else ("Response", ENGLISH)
    questions = tuple(each for each in questions if each.then is None)
    columns = [f"{name} {number + 1}" for number in range(len(questions)) for name in ("Question", said)]
    rows = [[*head, *columns]]
    for pupil in range(PUPILS):
        cells = [
            (told(pack, each, spoken), summary(pack, each, response(pack, each, random, 0.5), spoken))
            for each in questions
        ]
        rows.append(person(*(cell for pair in cells for cell in pair), name=f"P{pupil}"))
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def _round(pack: Pack) -> bytes:
    random = Random(3)
    votes: list[dict[str, object]] = []
    for each in pack.questions()[:QUESTIONS]:
        names = response(pack, each, random, 1)
        votes += [vote(each.id, ballot, counts={name: random.randrange(20) for name in names}) for ballot in (1, 2)]
    return round_log(pack.questions()[:QUESTIONS], votes).encode()


def _history(folder: Path, pack: Pack) -> bytes:
    past(folder / "pupil", pack, [Past(each.id, days) for days, each in enumerate(pack.questions()[:QUESTIONS])], "Zoé")
    history = History.open(folder / "pupil")
    lines = "".join(lines_of(history.sittings(), list(history.attempts())))
    history.close()
    return lines.encode()
