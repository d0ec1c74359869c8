"""The program without its start: a process that has imported all of it, and forks for each run.

This file is that process, which `tests/started.py` begins by its path, with the environment that programs get. It has
imported nothing of the tests. What reads the language or the arguments when it is imported it has once a language, and
each run gets what it would have imported itself.
"""

from __future__ import annotations

import fcntl
import gc
import importlib
import io
import json
import os
import runpy
import select
import signal
import socket
import struct
import sys
import termios
import time
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import typer

import quiz

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType
    from typing import Any, NoReturn

LIBRARIES = (
    "csv", "difflib", "encodings.utf_8_sig", "fsrs", "html", "json", "pathlib", "platform", "platformdirs.unix",
    "pyphen", "rich.console", "rich.markup", "rich.padding", "rich.rule", "rich.table", "secrets", "shellingham",
    "sqlite3", "statistics", "subprocess", "tempfile", "tomllib", "typer", "typer._click.decorators", "uuid",
    "xml.etree.ElementTree", "yaml", "zipfile",
)  # fmt: skip
"""What bodies of the program import, and many runs need."""
READS_ITS_START = "cli"
"""The room that asks for the language while it is imported."""
COMMANDS: dict[str, Mapping[str, ModuleType]] = {}
"""That room, by the language that it was told: the modules by their names."""
NOTHING = b"\xc0"
"""What msgpack writes for nothing, which no type of ours is."""
STREAMS = 3
NUMBER = struct.Struct("=i")
"""How what is known of a run is told: first its process, in the end how it ended."""


def import_everything() -> None:
    """Import what takes long; none of it looks around while it is imported."""
    home = Path(quiz.__file__).parent
    for file in sorted(home.rglob("*.py")):
        path = file.relative_to(home.parent).with_suffix("")
        if path.name != "__main__" and path.parts[1] != READS_ITS_START:
            importlib.import_module(".".join(path.parts).removesuffix(".__init__"))
    for library in LIBRARIES:
        importlib.import_module(library)
    learn_types()
    learn_words()
    learn_commands()
    gc.collect()
    gc.freeze()  # what is never looked at again is not copied into each process


def learn_types() -> None:
    """Have msgspec find out what it reads words and packs into, which it does when it reads the first of a kind."""
    from quiz.locale.checking import topics
    from quiz.model import Pack

    for kind in (Pack, *topics().values()):
        with suppress(msgspec.ValidationError):
            msgspec.msgpack.decode(NOTHING, type=kind)


def learn_words() -> None:
    """Read the words of all topics, and where words may be divided, which many runs need and none changes."""
    from quiz.checks.typography.readability import reading_ease
    from quiz.locale import languages
    from quiz.locale.catalogue import read
    from quiz.locale.checking import topics
    from quiz.model import LANGUAGES

    for language in languages():
        for kind in topics().values():
            read(kind, language)
    for language in LANGUAGES:
        reading_ease("words", language)


def learn_commands() -> None:
    """Import the commands once a language, and make them of their functions; whoever had imported them keeps theirs."""
    from quiz.locale import languages

    before, arguments = _without_commands(), sys.argv
    for language in languages():
        sys.argv = ["quiz", "--lang", language]
        for file in sorted(Path(quiz.__file__).with_name(READS_ITS_START).glob("*.py")):
            importlib.import_module(f"quiz.{READS_ITS_START}.{file.stem}".removesuffix(".__init__"))
        program: Any = typer.main.get_command(sys.modules[f"quiz.{READS_ITS_START}"].app)
        for name in program.list_commands(None):
            program.get_command(None, name)
        COMMANDS[language] = _without_commands()
    sys.argv = arguments
    _with_commands(before)


def _without_commands() -> dict[str, ModuleType]:
    """Forget that the commands were imported; returns their modules."""
    room = f"quiz.{READS_ITS_START}"
    return {name: sys.modules.pop(name) for name in [*sys.modules] if name == room or name.startswith(f"{room}.")}


def _with_commands(modules: Mapping[str, ModuleType]) -> None:
    sys.modules.update(modules)
    if room := modules.get(f"quiz.{READS_ITS_START}"):
        vars(quiz)[READS_ITS_START] = room


def take_commands() -> None:
    """Take what a run would import itself: the commands in the language it is asked for."""
    from quiz.locale import catalogue

    if catalogue.FURTHER in os.environ:  # languages that nobody had read
        _without_commands()
        catalogue.folders.cache_clear()
        catalogue._read.cache_clear()  # noqa: SLF001 -- what a start would not have read
        return
    modules = next(iter(COMMANDS.values()))
    _with_commands(COMMANDS[modules[f"quiz.{READS_ITS_START}.options"].language_asked()])


def serve(orders: socket.socket) -> None:
    """Fork for each order, and tell each end; returns when nobody is left to order anything."""
    running: dict[int, tuple[int, socket.socket]] = {}
    while True:
        for ready in select.select([orders.fileno(), *running], [], [])[0]:
            if ready in running:
                _tell_the_end(ready, *running.pop(ready))
                continue
            message, descriptors, *_ = socket.recv_fds(orders, 1, STREAMS + 1)
            if not message:
                return
            about = socket.socket(fileno=descriptors.pop())
            process = os.fork()
            if process == 0:
                orders.close()
                _close(running)
                _carry_out(about, descriptors)
            for descriptor in descriptors:
                os.close(descriptor)
            about.sendall(NUMBER.pack(process))
            running[os.pidfd_open(process)] = process, about


def _tell_the_end(handle: int, process: int, about: socket.socket) -> None:
    status = os.waitpid(process, 0)[1]
    os.close(handle)
    with about:
        about.sendall(NUMBER.pack(os.waitstatus_to_exitcode(status)))


def _close(running: dict[int, tuple[int, socket.socket]]) -> None:
    """Let go of what belongs to other runs."""
    for handle, (_, about) in running.items():
        os.close(handle)
        about.close()


def _carry_out(about: socket.socket, descriptors: list[int]) -> NoReturn:
    """Become what an order asks for, as Python does at its start, and run to the end."""
    with about, about.makefile("rb") as file:
        order = json.loads(file.read())
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    if order["terminal"]:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environ"])
    time.tzset()
    be_the_program(order["words"])


def be_the_program(words: Sequence[str]) -> NoReturn:
    """Run the program in this process as if it were its own, from the streams to the code that Python ends with."""
    code = 99
    try:
        for number, name in enumerate(("stdin", "stdout", "stderr")):
            vars(sys)[name] = vars(sys)[f"__{name}__"] = _stream(number)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.argv = ["quiz", *words]
        take_commands()
        code = _main()
    except BaseException:  # noqa: BLE001 -- a forked process must never go on with what forked it
        traceback.print_exc()
    finally:
        os._exit(code)  # to take all to pieces that was imported would take longer than the run


def _stream(number: int) -> io.TextIOWrapper | None:
    """A standard stream as Python makes it in UTF-8 mode, or none where the descriptor is closed."""
    try:
        os.fstat(number)
    except OSError:
        return None
    errors = ("surrogateescape", "surrogateescape", "backslashreplace")[number]
    raw = open(number, ("rb", "wb", "wb")[number], closefd=False)  # noqa: SIM115 -- open to the end
    by_line = number == STREAMS - 1 or os.isatty(number)
    return io.TextIOWrapper(raw, encoding="utf-8", errors=errors, newline="\n", line_buffering=by_line)


def _main() -> int:
    """The program from its start to the code that Python ends with."""
    code = 0
    sys.modules.pop("quiz.__main__", None)  # of which runpy would warn
    try:
        runpy.run_module("quiz", run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:  # noqa: BLE001 -- told as Python tells it
        traceback.print_exc()
        code = 1
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            code = 120  # as Python has it, https://docs.python.org/3/library/sys.html#sys.exit
    return code


if __name__ == "__main__":
    import_everything()
    serve(socket.socket(fileno=int(sys.argv[1])))
