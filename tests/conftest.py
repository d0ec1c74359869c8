"""What many tests start from."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import builtin_root, root_of
from quiz.play.presentation import present

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked

    Run: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]
    Asking: TypeAlias = Callable[..., Asked]
    Finding: TypeAlias = Callable[[str], AnyQuestion]

# the same examples at every run, so that a red run can be repeated, however slow the machine is
settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

PATIENCE = 300
"""Seconds after which a program is taken to hang: far beyond what any load makes of those that do not."""
TOP = Path(__file__).parent.parent
PACKS = Path(__file__).parent / "packs"


def pytest_configure() -> None:
    """Let programs hear an interruption: a shell has its background ignore it, and that would be passed on."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def builtin() -> Contents:
    """The pack that comes with the program."""
    return read_contents(builtin_root())


@pytest.fixture(scope="session")
def pack(builtin: Contents) -> Pack:
    return builtin.pack


@pytest.fixture(scope="session")
def every_kind() -> Pack:
    """A small pack with one question of each kind, and two that tie options to passages."""
    return read_contents(root_of(PACKS / "good" / "every-kind.yaml")).pack


@pytest.fixture
def question(every_kind: Pack) -> Finding:
    """A question of the small pack, by id."""
    by_id = {each.id: each for each in every_kind.questions()}
    return by_id.__getitem__


@pytest.fixture
def asked(every_kind: Pack, question: Finding) -> Asking:
    """A question of the small pack as it is asked."""

    def ask(name: str, seed: int = 1) -> Asked:
        return present(every_kind, question(name), seed)

    return ask


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the real program in a folder of its own, with its own cache, in a given language."""

    def call(
        *arguments: str, stdin: str = "", lang: str = "en_GB.UTF-8", **environ: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "quiz", *arguments],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=environment(tmp_path, lang) | environ,
            timeout=PATIENCE,
            check=False,
        )

    return call


def environment(home: Path, lang: str) -> dict[str, str]:
    """An environment that owes nothing to the machine but its programs."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "LANG": lang,
        "PYTHONPATH": str(TOP),
        "PYTHONUTF8": "1",
    }
