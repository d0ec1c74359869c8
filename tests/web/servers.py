"""Servers of Redis (or Valkey) of a test's own: started, killed and started anew on the same file."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = shutil.which("redis-server") or shutil.which("valkey-server")
DURABLE = ("--appendonly", "yes", "--appendfsync", "always")


class Redis:
    """A server at a port of its own, which keeps its files in a folder."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._folder = folder
        self._options = options
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        assert PROGRAM is not None
        words = [PROGRAM, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder), "--save", ""]
        self._process = subprocess.Popen([*words, *self._options], stdout=subprocess.DEVNULL)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert time.monotonic() < until, "redis-server does not start"
            time.sleep(0.02)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False

    def kill(self) -> None:
        """As by `kill -9`."""
        self._process.kill()
        self._process.wait()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[Redis]:
    """A server that keeps what it acknowledges."""
    if PROGRAM is None:
        pytest.skip("no redis-server here")
    folder = tmp_path / "redis"
    folder.mkdir()
    server = Redis(folder, *DURABLE)
    yield server
    server.kill()


@pytest.fixture(params=["file", "redis"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where rooms are kept, as `--store` has it."""
    if request.param == "file":
        return str(tmp_path / "rooms.sqlite")
    server: Redis = request.getfixturevalue("redis")
    return server.url
