"""Files meant to do harm: a finding each, soon, in little memory, and nothing is read outside the pack."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from quiz.checks import check_root
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.files import LARGEST_FILE, read_bytes
from quiz.library.pack.roots import folder_root, root_of
from tests.apart import apart
from tests.conftest import PACKS, TOP
from tests.fuzz.banks import room_for_mutants

if TYPE_CHECKING:
    from pathlib import Path

GOOD = (PACKS / "good" / "every-kind.yaml").read_text(encoding="utf-8")
MEMORY = 1_500_000_000


def with_text(text: str) -> str:
    return GOOD.replace("Toutes les sortes", text, 1)


def with_entry(entry: str) -> str:
    return GOOD.replace("    takeaway:", f"    {entry}\n    takeaway:", 1)


LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(12)
)
FILES = {
    "brackets": ("bank: x\nabout: " + "[" * 100_000, "Y114"),
    "indentation": ("bank: x\n" + "".join(" " * i + "a:\n" for i in range(3000)), "Y114"),
    "dashes": ("bank: x\nquestions:\n  " + "- " * 50_000 + "x", "Y114"),
    "question marks": ("? " * 50_000 + "x", "Y114"),
    "a huge text": (with_text("mot " * 1_000_000), "Y119"),
    "a huge quotation": (GOOD.replace('quote: "', 'quote: "' + "les […] " * 400_000, 1), "Y119"),
    "a huge key": ("bank: x\n" + "k" * 1_000_000 + ": 1\n", "Y119"),
    "a huge key written at length": ("bank: x\n? " + "k" * 1_000_000 + "\n: 1\n", "Y119"),
    "brackets, all closed": ("bank: x\nabout: " + "[" * 50_000 + "]" * 50_000, "Y114"),
    "anchors": ("bank: x\nabout:\n" + "".join(f"  - &a{i} x\n" for i in range(100_000)), "Y111"),
    "aliases": ("bank: &a x\nabout:\n" + "  - *a\n" * 100_000, "Y111"),
    "an aliased text": ("bank: &a x\ntitle: {fr: *a, en: y}\n", "Y111"),
    "a billion laughs": (LAUGHS, "Y111"),
    "too many values": ("[" + "a," * 2_400_000 + "]", "Y103"),
    "many wrong values": ("questions:\n" + "  - a\n" * 500_000, "S207"),
    "many unknown keys": ("bank: x\n" + "".join(f"k{i}: 1\n" for i in range(250_000)), "S207"),
    "many broken items": ("bank: x\nquestions:\n" + '  - "a\n' * 200_000, "Y109"),
    "a NUL": (with_text("Toutes \0 les sortes"), "Y106"),
    "NULs": ("\0" * 1000, "Y106"),
    "a lone surrogate": (with_text('"\\ud800"'), "Y109"),
    "half a pair": (with_text('"\\ud83d\\ude00"'), "Y109"),
    "a mark that turns writing": (with_text("Toutes \u202eles sortes"), "Y118"),
    "an escape that turns writing": (with_text('"Toutes \\u202eles sortes"'), "Y118"),
    "a comment that turns writing": (GOOD + "# \u2066\n", "Y118"),
    "unknown pointers": (with_entry(f"references: [{','.join(f'ref-{i}' for i in range(20_000))}]"), "I302"),
    "endless runs": (with_entry("evidence: [{shared: [rhc, euractiv], words: 999999999}]"), "E605"),
    "a pattern of nothing": (with_entry('evidence: [{only: [rhc], pattern: "||"}]'), "E601"),
    "a kind that is a list": (GOOD.replace("kind: order", "kind: [order]"), "S203"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_a_finding(name: str, tmp_path: Path) -> None:
    text, code = FILES[name]
    path = tmp_path / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    assert code in findings_apart(path)


def findings_apart(path: Path) -> set[str]:
    """The codes that a check finds in a process of its own, whose memory is bounded."""
    return set(apart(lambda: " ".join({each.code for each in check_root(root_of(path)).problems}), MEMORY).split())


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A small pack beside a secret."""
    (tmp_path / "secret.yaml").write_text("bank: secret\nquestions: []\n", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    return room_for_mutants(tmp_path)


def found(pack: Path) -> set[tuple[str, str]]:
    root = folder_root(pack)
    return {(problem.span.file.rpartition("/")[2], problem.code) for problem in check_root(root).problems}


def test_a_bank_that_is_a_link_out_of_the_pack_is_not_read(pack: Path) -> None:
    (pack / "questions" / "lien.yaml").symlink_to(pack.parent / "secret.yaml")
    assert ("lien.yaml", "Y116") in found(pack)


def test_a_link_inside_the_pack_is_followed(pack: Path) -> None:
    (pack / "seeds" / "autre.yaml").write_text(GOOD.replace("bank: ", "bank: autre-", 1), encoding="utf-8")
    (pack / "questions" / "lien.yaml").symlink_to(pack / "seeds" / "autre.yaml")
    assert ("lien.yaml", "Y116") not in found(pack)


def test_a_register_that_is_a_link_out_of_the_pack_is_not_read(pack: Path) -> None:
    (pack / "questions" / "outlets.yaml").unlink()
    (pack / "questions" / "outlets.yaml").symlink_to(TOP / "questions" / "outlets.yaml")
    assert ("outlets.yaml", "Y116") in found(pack)


@pytest.mark.parametrize("file", ["../../secret.txt", "..", "/etc/passwd", "sous/../x.txt"])
def test_an_article_is_looked_for_in_its_folder_only(pack: Path, file: str) -> None:
    sources = pack / "seeds" / "sources.yaml"
    sources.write_text(sources.read_text(encoding="utf-8").replace("000_4cae91771972825a.txt", file), encoding="utf-8")
    assert ("sources.yaml", "Y116") in found(pack)


def test_a_loop_of_links_is_a_finding(pack: Path) -> None:
    (pack / "questions" / "boucle.yaml").symlink_to(pack / "questions" / "boucle.yaml")
    assert ("boucle.yaml", "Y101") in found(pack)


@pytest.mark.parametrize("name", ["questions/tube.yaml", "questions/outlets.yaml", "seeds/000_4cae91771972825a.txt"])
def test_a_named_pipe_makes_nobody_wait(pack: Path, name: str) -> None:
    (pack / name).unlink(missing_ok=True)
    os.mkfifo(pack / name)
    assert {"Y101", "Y116"} & {code for _, code in found(pack)}
    load_pack(folder_root(pack), pack.parent / "cache")


def test_a_folder_called_like_a_bank_is_a_finding(pack: Path) -> None:
    (pack / "questions" / "dossier.yaml").mkdir()
    assert ("dossier.yaml", "Y102") in found(pack)


def test_a_device_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    assert {problem.code for problem in check_root(root_of(tmp_path / "zero.yaml")).problems} == {"Y101"}


def test_an_unreadable_bank_hides_no_other(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def refuse(path: Path, *rest: int) -> int:
        if path.name == "fermee.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    (pack / "questions" / "fermee.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr("quiz.library.pack.files.os.open", refuse)  # root reads everything
    assert found(pack) == {("fermee.yaml", "Y101")}


def test_a_file_that_grows_while_it_is_read_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("a: b\n", encoding="utf-8")
    read = os.read

    def grow(descriptor: int, size: int) -> bytes:
        data = read(descriptor, size)
        if b"a: b" in data:  # once for each time the file is opened
            with path.open("a", encoding="utf-8") as file:
                file.write("c: d\n")
        return data

    monkeypatch.setattr("quiz.library.pack.files.os.read", grow)
    _, problem = read_bytes(path, "bank.yaml")
    assert problem is not None
    assert problem.code == "Y117"


def test_a_file_that_changes_and_vanishes_all_the_time_is_read_or_refused(pack: Path) -> None:
    path, done = pack / "questions" / "vive.yaml", threading.Event()

    def rewrite() -> None:
        while not done.is_set():
            path.write_text(GOOD[: len(GOOD) // 2], encoding="utf-8")
            path.write_text(GOOD, encoding="utf-8")
            path.unlink()

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        for _ in range(10):
            assert all(problem.message.of("en") for problem in check_root(folder_root(pack)).problems)
    finally:
        done.set()
        writer.join()


def test_a_file_is_never_read_beyond_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_bytes(b"a" * (LARGEST_FILE + 1))
    raw, problem = read_bytes(path, "bank.yaml")
    assert (raw, problem.code if problem else "") == (b"", "Y103")
