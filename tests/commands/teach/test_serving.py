"""What `quiz serve` says before it serves, and why it does not."""

from __future__ import annotations

import contextlib
import re
import socket
import sqlite3
import stat
from typing import TYPE_CHECKING

import pytest

from tests.web.servers import PROGRAM, Redis

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

CHECK = ("serve", "--check", "--port", "0", "--data-dir", "data")


def test_it_says_where_everybody_goes_and_where_teachers_open_rooms(run: Run) -> None:
    done = run(*CHECK, "--address", "https://quiz.example.org/")
    assert done.returncode == 0, done.stderr
    assert "https://quiz.example.org/\n" in done.stdout
    assert re.search(r"https://quiz\.example\.org/open/[0-9a-f]{32}\n", done.stdout)


def test_the_link_of_teachers_stays_and_is_for_nobody_else_to_read(run: Run, tmp_path: Path) -> None:
    first, second = (re.findall(r"/open/(\w+)", run(*CHECK).stdout) for _ in range(2))
    assert first == second
    kept = tmp_path / "data" / "serve" / "rooms.sqlite"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


REFUSED = {
    ("--store", "http://somewhere"): "“http://somewhere” for --store",
    ("--store", "redis://:secret@localhost:nowhere/0"): "“redis://localhost:nowhere/0” for --store",
    ("--address", "quiz.example.org"): "“quiz.example.org” for --address",
    ("--address", "ftp://quiz.example.org"): "for --address",
    ("--address", "https://999.1.1.1"): "“https://999.1.1.1” for --address",
    ("--address", "https://quiz.example.org#a"): "for --address",
    ("--workers", "0"): "--workers",
    ("--expire", "never"): "--expire",
    ("--host", "192.0.2.1"): "Nothing can be served at 192.0.2.1",
}


@pytest.mark.parametrize("options", REFUSED, ids=" ".join)
def test_what_cannot_be_is_refused_in_a_sentence(run: Run, options: tuple[str, str]) -> None:
    done = run(*CHECK, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert REFUSED[options] in " ".join(done.stderr.split())
    assert "secret" not in done.stderr


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("serve", "--check", "--port", str(port), "--data-dir", "data")
    assert done.returncode == 2
    assert f"Nothing can be served at 127.0.0.1, port {port}" in " ".join(done.stderr.split())


def test_a_file_that_is_no_store_is_told_and_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no database, but something of somebody's" * 99, encoding="utf-8")
    before = (tmp_path / "notes.txt").read_bytes()
    done = run(*CHECK, "--store", "notes.txt")
    assert done.returncode == 2
    assert "Rooms cannot be kept in this file: notes.txt" in " ".join(done.stderr.split())
    assert (tmp_path / "notes.txt").read_bytes() == before


def test_a_database_of_another_program_is_left_alone(run: Run, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE theirs (name TEXT)")
    before = (tmp_path / "other.sqlite").read_bytes()
    done = run(*CHECK, "--store", "other.sqlite")
    assert (done.returncode, "other.sqlite is a database of another program" in done.stderr) == (2, True)
    assert (tmp_path / "other.sqlite").read_bytes() == before


@pytest.mark.skipif(PROGRAM is None, reason="no redis-server here")
def test_a_server_that_would_forget_votes_is_refused_unless_it_is_trusted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "redis").mkdir()
    server = Redis(tmp_path / "redis", "--appendonly", "no")
    try:
        done = run(*CHECK, QUIZ_STORE=server.url)
        assert done.returncode == 2
        assert "appendonly no" in done.stderr
        assert run(*CHECK, "--store", server.url, "--trust-store").returncode == 0
    finally:
        server.kill()
