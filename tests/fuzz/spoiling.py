"""Ways to damage any file: its bytes, its lines, its cells, its encoding; from a seed, so that a failure comes back."""

from __future__ import annotations

import csv
import io
import json
import warnings
import zipfile
from typing import TYPE_CHECKING, Any

from tests.fuzz.mutations import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random
    from typing import TypeAlias

    Spoil: TypeAlias = Callable[[Random, bytes], bytes]
    Table: TypeAlias = list[list[str]]

STRETCHES = (1, 2, 16, 300, 4096, 9000)
"""Bytes that are damaged in one go: a page of a disk and more, at most."""
SIGNS = (
    b"\0", b"\n", b"\r", b"\x1b]0;x\x07", b'"', b"<", b"]]>", b"&x;", b"%PDF-", b"PK\3\4", b"\xff\xfe", b"\xc3",
    b"\xe2\x80\xae", b"\xed\xa0\x80", b"{", b"[" * 3000, b"(" * 3000, b"<div>" * 3000, b"\xef\xbb\xbf",
)  # fmt: skip
CELLS = (
    *WORDS, "A", "B", "C", "-", "–", "a b", "1a 2b", "a,b", "1;2", "=1+1", "＝cmd|' /C calc'!A0", "\x1b[31m", "NaN",
    "é", "E\u0301lève 1", "<b>", "&amp;", "{…}", "Élève 1", "  ", "qui-parle-paper-1", "name", "version", "class", "1",
    "True", "0,5", "12.01.2022", "€", "\u200b", "１", "sep=;",
)  # fmt: skip
SEPARATORS = ",;\t|"
ENCODINGS = (
    "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "mac_roman", "cp850", "cp1251",
    "cp037",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 2**63, 2**64, 10**30, 1.5, float("inf"), float("nan"), "", "x", "\x1b[31m", "\ud800", "\u202e",
    "a" * 5000, [], ["a", "a"], [None], {}, {"a": 1}, "2022-02-31", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59Z",
    "2022-01-12T09:30:00", "A", "duree", "abc", "../../x", [["a"]], 1e308,
)  # fmt: skip


def spoilt(random: Random, raw: bytes) -> bytes:
    """The bytes, some of them damaged, lost, doubled or put in."""
    for _ in range(random.choice((1, 1, 2, 5))):
        raw = random.choice(_OF_BYTES)(random, raw)
    return raw


def _flip(random: Random, raw: bytes) -> bytes:
    made = bytearray(raw)
    for _ in range(random.choice((1, 3, 50)) if made else 0):
        made[random.randrange(len(made))] ^= 1 << random.randrange(8)
    return bytes(made)


def _put(content: Callable[[Random, int], bytes]) -> Spoil:
    """Put something in the place of a stretch."""

    def put(random: Random, raw: bytes) -> bytes:
        at, size = random.randrange(len(raw) + 1), random.choice(STRETCHES)
        size = min(size, len(raw) - at)
        return raw[:at] + content(random, size) + raw[at + size :]

    return put


def _insert(random: Random, raw: bytes) -> bytes:
    at = random.randrange(len(raw) + 1)
    return raw[:at] + random.choice(SIGNS) + raw[at:]


def _double(random: Random, raw: bytes) -> bytes:
    at, size = random.randrange(len(raw) + 1), random.choice(STRETCHES)
    to = random.randrange(len(raw) + 1)
    return raw[:to] + raw[at : at + size] + raw[to:]


def _cut(random: Random, raw: bytes) -> bytes:
    return raw[: random.randrange(len(raw) + 1)]


_OF_BYTES: tuple[Spoil, ...] = (
    _flip, _flip, _put(lambda _, size: bytes(size)), _put(lambda random, size: random.randbytes(size)),
    _put(lambda _, _size: b""), _insert, _insert, _double, _cut,
)  # fmt: skip


def lines_spoilt(random: Random, raw: bytes) -> bytes:
    """The lines, some of them lost, doubled, in another order, ended or followed otherwise."""
    lines = raw.split(b"\n")
    for _ in range(random.choice((1, 1, 3))):
        i, j = random.randrange(len(lines)), random.randrange(len(lines))
        how = random.randrange(5)
        if how == 0:
            lines[i], lines[j] = lines[j], lines[i]
        elif how == 1 and len(lines) > 1:
            del lines[i : i + random.randint(1, 5)]
            lines = lines or [b""]
        elif how == 2:
            lines[j:j] = lines[i : i + random.randint(1, 5)]
        elif how == 3:
            lines[i] += random.choice(SIGNS)
        else:
            lines.insert(i, b"")
    return random.choice((b"\n", b"\n", b"\r\n", b"\r")).join(lines)


def otherwise_encoded(random: Random, raw: bytes) -> bytes:
    """The same text in another encoding, as far as it can be; a half of them said to be another."""
    text = raw.decode("utf-8-sig", "replace")
    return text.encode(random.choice(ENCODINGS), random.choice(("replace", "ignore", "xmlcharrefreplace")))


def cells_spoilt(random: Random, table: Table) -> Table:
    """A table with other cells, and with rows and columns that are lost, doubled or moved."""
    rows = [list(row) for row in table] or [[""]]
    for _ in range(random.choice((1, 1, 2, 6))):
        random.choice(_OF_TABLES)(random, rows)
        rows = rows or [[""]]
    return rows


def _other_cell(random: Random, rows: Table) -> None:
    row = random.choice(rows)
    if row:
        row[random.randrange(len(row))] = random.choice(CELLS)


def _swap_cells(random: Random, rows: Table) -> None:
    one, other = random.choice(rows), random.choice(rows)
    if one and other:
        i, j = random.randrange(len(one)), random.randrange(len(other))
        one[i], other[j] = other[j], one[i]


def _more_cells(random: Random, rows: Table) -> None:
    row = random.choice(rows)
    row[random.randrange(len(row) + 1) :] = random.choices(CELLS, k=random.choice((0, 1, 3, 200)))


def _other_row(random: Random, rows: Table) -> None:
    row = rows.pop(random.randrange(len(rows)))
    for _ in range(random.randrange(3)):
        rows.insert(random.randrange(len(rows) + 1), list(row))


def _other_column(random: Random, rows: Table) -> None:
    width = max(map(len, rows))
    if width:
        at, to, kept = random.randrange(width), random.randrange(width), random.random() < 0.5
        for row in rows:
            if at < len(row):
                cell = row[at] if kept else row.pop(at)
                row.insert(to, cell)


def _lose_column(random: Random, rows: Table) -> None:
    at = random.randrange(max(map(len, rows)) + 1)
    for row in rows:
        del row[at : at + 1]


_OF_TABLES = (_other_cell, _other_cell, _other_cell, _swap_cells, _more_cells, _other_row, _other_column, _lose_column)


def table_in(raw: bytes, separator: str = ",") -> Table:
    """The cells of a sound table."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=separator))


def table_out(random: Random, rows: Table) -> bytes:
    """A table as some program or other writes it."""
    out = io.StringIO()
    end = random.choice(("\n", "\r\n", "\r"))
    dialect = (
        csv.unix_dialect if end == "\r" else random.choice((csv.excel, csv.excel, csv.unix_dialect))
    )  # which quotes all
    csv.writer(out, dialect, delimiter=random.choice(SEPARATORS), lineterminator=end).writerows(rows)
    text = random.choice(("", "", "", "\ufeff", "sep=;\n", "\n\n", "Titre\n")) + out.getvalue()
    return text.encode("utf-8", "replace")


def json_spoilt(random: Random, raw: bytes) -> bytes:
    """Lines of JSON, some values of which are others, lost, or under another name."""
    lines = raw.split(b"\n")
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(lines))
        if lines[at].strip():
            lines[at] = _other_value(random, lines[at], lines[random.randrange(len(lines))])
    return b"\n".join(lines)


def _other_value(random: Random, line: bytes, other: bytes) -> bytes:
    """A line of which one value is another: that of another line, under the same name, is the likeliest to be taken."""
    try:
        whole, elsewhere = json.loads(line), json.loads(other or b"{}")
    except ValueError:
        return line
    places = _places(whole)
    if not places:
        return json.dumps(random.choice(VALUES)).encode()
    inside, key = random.choice(places)
    how = random.randrange(9)
    if how == 0:
        del inside[key]
    elif how == 1 and isinstance(inside, dict):
        inside[random.choice(("kind", "id", "round", "at", "x", "format", "version", ""))] = inside.pop(key)
    elif how < 5 and (alike := [there[name] for there, name in _places(elsewhere) if name == key]):
        inside[key] = random.choice(alike)
    else:
        inside[key] = random.choice(VALUES)
    return json.dumps(whole, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 -- any JSON
    """Every place in a value: what it is in, and its name or number there."""
    pairs: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return [place for key, inner in pairs for place in ((value, key), *_places(inner))]


def zip_spoilt(random: Random, raw: bytes) -> bytes:
    """A packed file that is sound as such, of which a part or two are damaged, lost, doubled or called otherwise."""
    with zipfile.ZipFile(io.BytesIO(raw)) as whole:
        parts = [(entry.filename, whole.read(entry)) for entry in whole.infolist()]
    for _ in range(random.choice((1, 1, 2))):
        at = random.randrange(len(parts))
        name, content = parts[at]
        how = random.randrange(8)
        if how == 0 and len(parts) > 1:
            del parts[at]
        elif how == 1:
            parts.append((name, content))
        elif how == 2:
            parts[at] = (random.choice(("../" + name, "/" + name, name.upper(), "x", "a\\b", "é" * 300)), content)
        else:
            parts[at] = (name, random.choice((spoilt, lines_spoilt))(random, content))
    return _zipped(parts, random.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)))


def _zipped(parts: list[tuple[str, bytes]], compression: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as whole, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a name that stands twice is meant
        for name, content in parts:
            whole.writestr(zipfile.ZipInfo(name), content, compression)
    return made.getvalue()
