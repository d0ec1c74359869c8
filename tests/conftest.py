"""What many tests start from."""

from __future__ import annotations

import atexit
import compileall
import gc
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import cache, lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from quiz.library.pack.compiled import load_pack
from quiz.library.pack.packs import read_contents
from quiz.library.pack.roots import Root, builtin_root, folder_root
from quiz.library.yaml import documents
from quiz.play.presentation import present

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from quiz.library.pack.packs import Contents
    from quiz.model import AnyQuestion, Pack
    from quiz.play.presentation import Asked
    from tests.drafting.written import Author

    Run: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]
    Asking: TypeAlias = Callable[..., Asked]
    Finding: TypeAlias = Callable[[str], AnyQuestion]

# the same examples at every run, so that a red run can be repeated, however slow the machine is
settings.register_profile("repeatable", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

PATIENCE = 300
"""Seconds after which a program is taken to hang: far beyond what any load makes of those that do not."""
NOON = f"NOON{time.gmtime().tm_hour - 12:+d}"
"""A time zone where it is midday now (POSIX counts hours to the west): no day ends while a test runs."""
MEMORY = Path("/dev/shm")  # noqa: S108 -- folders in it are made by pytest and tempfile, with names of their own
"""Where Linux keeps files in memory, so that nothing waits for a disk whenever an answer has to be on it."""
ROOM = 4 << 30
"""Bytes that have to be free there, several times what tests leave at any moment."""
INSTALLED = "QUIZ_TESTS_INSTALLED"
"""Where the workers find the program installed."""
LONG = (
    "tests/locale/test_pseudo.py", "tests/golden/", "tests/fuzz/", "tests/formats/page/", "tests/web/test_class.py",
    "tests/web/school/", "tests/web/views/", "tests/commands/play/test_killed.py",
)  # fmt: skip
"""What takes ten seconds and more, in one test or to make ready."""
REGISTERS = {f"{name}.yaml" for name in ("sources", "outlets", "references", "statements")}
TOP = Path(__file__).parent.parent
PACKS = Path(__file__).parent / "packs"


def pytest_configure(config: pytest.Config) -> None:
    """Let tests live at midday and in memory, let programs hear an interruption, install the program for all workers.

    A shell has its background ignore interruptions, and that would be passed on.
    """
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = None
    os.environ["TZ"] = NOON
    time.tzset()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.getoption("markexpr") != "benchmark":  # which measures how long it takes to read
        read_registers_once()
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        os.environ[INSTALLED] = str(installed())
        if config.args == config.getini("testpaths"):
            compile_tests()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests, so that none is left for the end, when there is nothing to do beside it."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make only: not among seven thousand tests, again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


def compile_tests() -> None:
    """Compile tests that never were, in as many processes as there are processors: each worker would compile them all.

    pytest compiles what it collects, with its assertions; whatever is wrong there, the workers will tell.
    """
    tests = TOP / "tests"
    if len([*tests.rglob("*-pytest-*.pyc")]) >= len([*tests.rglob("test_*.py")]) // 2:
        return
    count = os.cpu_count() or 1
    rooms = sorted(each for each in tests.iterdir() if each.is_dir() or each.name.startswith("test_"))
    words = [sys.executable, "-m", "pytest", "-qq", "--collect-only", "-p", "no:cacheprovider"]
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    parts = [[*words, *map(str, rooms[place::count])] for place in range(count)]
    for each in [subprocess.Popen(part, cwd=TOP, env=surroundings, stdout=subprocess.DEVNULL) for part in parts]:
        each.wait()


def read_registers_once() -> None:
    """Parse equal bytes of a register once: a thousand tests read the same few, and that takes longer than they do."""
    parse = documents.document_of
    kept = lru_cache(maxsize=16)(parse)

    def document_of(raw: bytes, name: str) -> documents.Document:
        return (kept if PurePath(name).name in REGISTERS else parse)(raw, name)

    vars(documents)["document_of"] = document_of


@pytest.fixture(scope="session")
def builtin() -> Contents:
    """The pack that comes with the program."""
    return read_contents(builtin_root())


@pytest.fixture(scope="session")
def fixed() -> Contents:
    """The pack that stands for the one that comes with the program."""
    return read_contents(folder_root(small_pack()))


@pytest.fixture(scope="session")
def pack(fixed: Contents) -> Pack:
    return fixed.pack


@pytest.fixture(scope="session")
def every_kind() -> Pack:
    """A small pack with one question of each kind, and two that tie options to passages."""
    return read_contents(by_itself(PACKS / "good" / "every-kind.yaml")).pack


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
        keep_compiled(tmp_path)
        surroundings = environment(tmp_path, lang) | environ
        for_python = any(name.startswith("PYTHON") for name in environ)  # which reads it at its start only
        return (run_from_its_start if for_python else run_started)(arguments, tmp_path, surroundings, stdin)

    from tests.started import run_from_its_start, run_started

    return call


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Author:
    """Somebody in a folder of their own, with a pack."""
    from tests.drafting.written import Author

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Author(tmp_path, capsys, monkeypatch)


def environment(home: Path, lang: str) -> dict[str, str]:
    """An environment that owes nothing to the machine but its programs."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "LANG": lang,
        "TZ": NOON,
        "PYTHONPATH": str(installed()),
        "PYTHONSAFEPATH": "1",  # whatever folder this runs in is no part of the program
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",  # half of it would be left where a test fills the disk
    }


@cache
def installed() -> Path:
    """Where the program is as a wheel installs it, but for its banks and registers, which are few and stay as they are.

    What no test says of the real ones by chance, the next edition of them cannot break; and a start takes half as long.
    """
    if made := os.environ.get(INSTALLED):
        return Path(made)
    folder = Path(tempfile.mkdtemp(prefix="quiz-installed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    pack = shutil.copytree(TOP / "quiz", folder / "quiz") / "pack"
    compileall.compile_dir(folder / "quiz", quiet=2)
    shutil.copytree(TOP / "seeds", pack / "seeds")
    shutil.copytree(PACKS / "fixed" / "questions", pack / "questions")
    load_pack(folder_root(pack), folder / "cache" / "qui-parle")
    subprocess.run([sys.executable, "-c", _READ_ALL_WORDS], env={"PYTHONPATH": str(folder)}, cwd=folder, check=True)
    return folder


_READ_ALL_WORDS = """
from quiz.locale.catalogue import folders, read
from quiz.locale.checking import topics
for kind in topics().values():
    for language in folders():
        read(kind, language)
"""
"""Keeps each topic as the first reader of it would, so that no start has to look for faults in words."""


def keep_compiled(home: Path) -> None:
    """Give somebody the cache that an earlier start would have left, of the small pack; nothing, where there is one."""
    if not (home / "cache").exists():
        shutil.copytree(installed() / "cache", home / "cache")


def small_pack() -> Path:
    """The articles, with a few questions about them in each bank, and the outlets and references these name."""
    return installed() / "quiz" / "pack"


def by_itself(bank: Path) -> Root:
    """A bank that stands anywhere, with the articles and registers of the small pack."""
    return Root(small_pack(), (bank,))
