"""All scenes in both languages, in a few processes; the program reads its language once, so each has one."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import threading
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
    from collections.abc import Callable, Iterator, Mapping, Sequence

LOCALES = {"fr": "fr_FR.UTF-8", "en": "en_GB.UTF-8"}


class Order(NamedTuple):
    """What to record: the checkout whose program runs, the pack it has, the folder to fill, the scenes wanted."""

    code: Path
    pack: Path
    folder: Path
    only: tuple[str, ...] = ()
    jobs: int = 2
    locales: Mapping[str, str] = LOCALES
    """The languages to record, each with a locale that asks for it."""
    languages: Path | None = None
    """A folder of languages that the program does not bring along."""


def record(order: Order, told: Callable[[str], object]) -> int:
    """Fill a folder; returns how many scenes were played. Raises FileExistsError where something is recorded."""
    order.folder.mkdir(parents=True, exist_ok=True)
    if any(order.folder.iterdir()):
        raise FileExistsError(f"{order.folder} is not empty")
    names = scenes_of(facts_of(order.pack))
    wanted = {each: [name for name in names if _wanted(each, name, order.only)] for each in order.locales}
    with tempfile.TemporaryDirectory(prefix="quiz-golden-") as folder:
        workspace = Path(folder).resolve()
        played = 0
        for part in [wanted] if order.jobs > 1 else [{each: wanted[each]} for each in wanted]:
            for scene in _played(order, workspace, part):
                played += 1
                told(scene)
    return played


def _wanted(language: str, scene: str, only: Sequence[str]) -> bool:
    """Whether a scene is asked for: by its name, that of its kind, or either after its language."""
    paths = (f"{scene}/", f"{language}/{scene}/")
    return not only or any(path.startswith(f"{name}/") for name in only for path in paths)


def _played(order: Order, workspace: Path, wanted: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Play scenes by language, all languages at a time; yields each with how long it took."""
    with ExitStack() as stack:
        waiting = []
        for language, names in wanted.items():
            pool = ProcessPoolExecutor(
                max(1, order.jobs // len(order.locales)),
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
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    own = workspace / f"{language}-{os.getpid()}"
    desk = own / "desk"
    install(order.code, order.pack, desk)
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(own / "home"),
        "XDG_CACHE_HOME": str(own / "cache"),
        "XDG_DATA_HOME": str(own / "data"),
        "QUIZ_DATA_DIR": "history",
        "PAGER": "",
        "LANG": order.locales[language],
        **({"QUIZ_LANGUAGES": str(order.languages)} if order.languages else {}),
        "TZ": "UTC0",
        "SOURCE_DATE_EPOCH": str(NOON),
    }
    sys.path.insert(0, str(desk))
    _RECORDERS.append(Recorder(Stage(environ), facts_of(order.pack), desk, order.folder / language))


def _end_with_the_parent() -> None:
    """A process that waits for scenes is not told that nobody is left to send any."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _play(name: str) -> str:
    (recorder,) = _RECORDERS
    begun = time.process_time()  # the one clock that is not stopped
    recorder.begin(name)
    scenes_of(recorder.facts)[name](recorder)
    return f"{recorder.language} {name}  {time.process_time() - begun:.1f} s of the processor"
