"""All scenes in both languages, in a few processes; the program reads its language once, so each has one."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.golden.house import facts_of, install
from tests.golden.recorder import Recorder
from tests.golden.scenes import scenes_of
from tests.golden.stage import NOON, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LOCALES = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}


class Order(NamedTuple):
    """What to record: the checkout whose program runs, the pack it has, the folder to fill, the scenes wanted."""

    code: Path
    pack: Path
    folder: Path
    only: tuple[str, ...] = ()
    jobs: int = 2


def record(order: Order, told: Callable[[str], object]) -> int:
    """Fill a folder; returns how many scenes were played. Raises FileExistsError where something is recorded."""
    order.folder.mkdir(parents=True, exist_ok=True)
    if any(order.folder.iterdir()):
        raise FileExistsError(f"{order.folder} is not empty")
    names = [name for name in scenes_of(facts_of(order.pack)) if _wanted(name, order.only)]
    with tempfile.TemporaryDirectory(prefix="quiz-golden-") as folder:
        workspace = Path(folder).resolve()
        played = 0
        for languages in [tuple(LOCALES)] if order.jobs > 1 else [(each,) for each in LOCALES]:
            for scene in _played(order, workspace, languages, names):
                played += 1
                told(scene)
    return played


def _wanted(scene: str, only: Sequence[str]) -> bool:
    return not only or any(scene == name or scene.startswith(f"{name}/") for name in only)


def _played(order: Order, workspace: Path, languages: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Play the scenes in some languages at a time; yields each with how long it took."""
    with ExitStack() as stack:
        waiting = []
        for language in languages:
            pool = ProcessPoolExecutor(
                max(1, order.jobs // 2),
                multiprocessing.get_context("spawn"),
                _enter,
                (language, order, workspace),
            )
            stack.enter_context(pool)
            waiting += [pool.submit(_play, name) for name in names]
        for done in as_completed(waiting):
            yield done.result()


_RECORDERS: list[Recorder] = []
"""The one of this process."""


def _enter(language: str, order: Order, workspace: Path) -> None:
    """Make this process one that plays scenes, with a program of its own, which was not imported before."""
    own = workspace / f"{language}-{os.getpid()}"
    desk = own / "desk"
    install(order.code, order.pack, desk)
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(own / "home"),
        "XDG_CACHE_HOME": str(own / "cache"),
        "XDG_DATA_HOME": str(own / "data"),
        "QUIZ_DATA_DIR": "history",
        "LANG": LOCALES[language],
        "TZ": "UTC0",
        "SOURCE_DATE_EPOCH": str(NOON),
    }
    sys.path.insert(0, str(desk))
    _RECORDERS.append(Recorder(Stage(environ), facts_of(order.pack), desk, order.folder / language))


def _play(name: str) -> str:
    from time import clock_gettime

    (recorder,) = _RECORDERS
    begun = clock_gettime(time.CLOCK_MONOTONIC)  # the one clock that is not stopped
    recorder.begin(name)
    scenes_of(recorder.facts)[name](recorder)
    return f"{recorder.kept.name} {name}  {clock_gettime(time.CLOCK_MONOTONIC) - begun:.1f} s"
