"""Every command of the program, each as it is used, and the program run with it in a process forked from this one.

What must hold of every command reads `USES`; a command that is not in it fails `tests/test_every.py`. A start by fork
takes milliseconds, as everything is imported before.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import time
import traceback
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from quiz.learner.history import History
from quiz.learner.portable import lines_of
from quiz.library.pack import roots
from tests.classroom.made import class_on_paper
from tests.conftest import PACKS, environment, installed, small_pack
from tests.learner.samples import attempt, sitting
from tests.library.parcel.made import own_pack, parcel_of
from tests.started import converse
from tests.starter import be_the_program, import_everything

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import TypeAlias

    from quiz.model import Pack

    Before: TypeAlias = Callable[[], object]

ANSWERS, LIST, PAST, ARTICLE, BANK, PACK = "4B.csv", "class.txt", "past.jsonl", "article.txt", "bank.yaml", "pack"
PARCEL = "passed-on.quizpack"
"""What lies in the folder in which commands are used."""
SAID = ("--outlet", "unknown", "--date", "2022-01", "--attribution", "unknown", "--evidence", "no name on it")
"""What is told of an article."""
ARTICLE_TEXT = """Les deux délégations se sont rencontrées mercredi à Bruxelles.
Après quatre heures, chacune a donné sa conférence de presse.
Aucune date n’a été fixée pour une suite.
"""
PLAYER = "Zorglub"
"""Who has a history there."""


class Use(NamedTuple):
    """How a command is used: its words, and what is typed."""

    words: tuple[str, ...]
    stdin: str = ""


USES = {
    "": Use(()),
    "play": Use(("play", "les-mots", "-n", "1", "--seed", "5"), "a\n"),
    "today": Use(("today",), "a\n"),
    "review": Use(("review", "--anyway", "-n", "1"), "a\n"),
    "stats": Use(("stats", "--player", PLAYER)),
    "test": Use(("test",), "a\n"),
    "history list": Use(("history", "list")),
    "history export": Use(("history", "export")),
    "history import": Use(("history", "import", PAST)),
    "history undo": Use(("history", "undo", "--player", PLAYER)),
    "history forget": Use(("history", "forget", "--player", PLAYER, "--yes")),
    "history where": Use(("history", "where")),
    "read": Use(("read", "euractiv")),
    "compare": Use(("compare", "duree")),
    "trace": Use(("trace", "--all")),
    "outlets": Use(("outlets",)),
    "words": Use(("words", "omission")),
    "class": Use(("class", "-n", "1", "--size", "9", "--seed", "5"), "\n"),
    "serve": Use(("serve", "--check", "--port", "0")),
    "handout": Use(("handout", BANK, "--output", "sheets")),
    "page": Use(("page", BANK, "--lang", "en", "--output", "-")),
    "export": Use(("export", BANK, "--to", "gift", "--output", "-")),
    "lesson": Use(("lesson", "--output", "prepared")),
    "mark": Use(("mark", ANSWERS)),
    "report": Use(("report", ANSWERS)),
    "site": Use(("site", "pages", "--lang", "en")),
    "check": Use(("check", BANK)),
    "preview": Use(("preview", BANK)),
    "new": Use(("new", "own", "--article", ARTICLE, *SAID)),
    "draft": Use(("draft", PACK, "-n", "1", "--output", "-")),
    "pack": Use(("pack", PACK)),
    "add": Use(("add", PARCEL)),
    "schema": Use(("schema", "bank")),
}
"""The commands by name, those of a group after that of the group; the first is the program alone."""
WRITE_TO = {
    "stats": ("--html", "made.html"), "page": ("--output", "made.html"), "history export": ("made.jsonl",),
    "export": ("--output", "made.gift"), "handout": ("--output", "made"), "mark": ("--output", "made.csv"),
    "report": ("--html", "made.html"), "preview": ("--html", "made.html"), "draft": ("--output", "made.yaml"),
    "pack": ("--output", "made.quizpack"),
}  # fmt: skip
"""What commands that can write a file are told besides, to do so; `lesson`, `site` and `new` always make a folder."""


class Done(NamedTuple):
    """How a run ended: its code (of a signal its number, below zero), and what it wrote."""

    code: int
    out: str
    err: str


class Streams(NamedTuple):
    """What stands for standard input, output and error: descriptors of this process; None is a pipe, -1 closed."""

    source: int | None = None
    out: int | None = None
    err: int | None = None


def furnish(folder: Path, pack: Pack) -> Path:
    """Put into a folder what the commands are used with, and a history with answers of two players."""
    class_on_paper(pack, folder, pack.questions()[:2], pupils=6)
    (folder / LIST).write_text("".join(f"Élève {i + 1}\n" for i in range(6)), encoding="utf-8")
    (folder / ARTICLE).write_text(ARTICLE_TEXT, encoding="utf-8")
    shutil.copyfile(PACKS / "good" / "one-question.yaml", folder / BANK)
    own_pack(folder / PACK)
    (folder / PARCEL).write_bytes(parcel_of(folder / PACK))
    rounds = [sitting("r1"), sitting("r2", player=PLAYER)]
    given = [attempt("a1"), attempt("a2", round="r2", player=PLAYER)]
    (folder / PAST).write_text("".join(lines_of(rounds, given)), encoding="utf-8")
    history = History.open(folder / "data" / "qui-parle")
    history.merge(rounds, given)
    history.close()
    return folder


def give_up_rights() -> None:
    """Let a process of the superuser, who may do anything anywhere, be refused what others are (capabilities(7))."""
    if os.geteuid() == 0:
        header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        assert ctypes.CDLL(None).capset(header, nothing) == 0


@cache
def _everything_is_imported() -> None:
    small_pack()
    import_everything()


def start(
    words: tuple[str, ...],
    home: Path,
    stdin: bytes | str = "",
    streams: Streams = Streams(),  # noqa: B008 -- frozen
    before: Before | None = None,
    environ: Mapping[str, str] | None = None,
) -> Done:
    """Run the program in a folder; `before` is called in its process first, to spoil what is to be spoilt."""
    _everything_is_imported()
    given = stdin.encode() if isinstance(stdin, str) else stdin
    pipes = [os.pipe() for _ in range(3)]
    mine, theirs = (pipes[0][1], pipes[1][0], pipes[2][0]), (pipes[0][0], pipes[1][1], pipes[2][1])
    process = os.fork()
    if process == 0:
        for descriptor in mine:
            os.close(descriptor)
        _be_the_program(words, home, [own if own is not None else theirs[i] for i, own in enumerate(streams)],
                        before, environ or {})  # fmt: skip
    for descriptor in theirs:
        os.close(descriptor)
    out, err = converse(mine, given, process)
    status = os.waitpid(process, 0)[1]
    return Done(os.waitstatus_to_exitcode(status), out.decode(errors="replace"), err.decode(errors="replace"))


def _be_the_program(
    words: tuple[str, ...], home: Path, descriptors: list[int], before: Before | None, environ: Mapping[str, str]
) -> None:
    """What the forked process does; it never returns."""
    try:
        for number, descriptor in enumerate(descriptors):
            if descriptor >= 0:
                os.dup2(descriptor, number)
            else:
                os.close(number)
        os.chdir(home)
        surroundings = environment(home, "en_GB.UTF-8") | dict(environ)
        os.environ.clear()
        os.environ.update(surroundings)
        time.tzset()
        roots.__file__ = str(installed() / "quiz" / "library" / "pack" / "roots.py")
        if before is not None:
            before()
        be_the_program(words)
    except BaseException:  # noqa: BLE001 -- a forked process must never go on with the tests
        traceback.print_exc()
    finally:
        os._exit(99)
