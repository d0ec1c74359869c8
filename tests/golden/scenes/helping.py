"""The help of the program and of every command, and what is said of a command that was mistyped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.golden.recorder import Recorder

COMMANDS = (
    "play", "today", "review", "stats", "test", "history", "read", "compare", "trace", "outlets", "words", "class",
    "serve", "handout", "page", "export", "mark", "report", "site", "check", "preview", "new", "draft",
    "schema",
)  # fmt: skip
OF_HISTORY = ("list", "export", "import", "undo", "forget", "where")
MISTYPED = {
    "command": ("pley",),
    "option": ("play", "--levle", "1"),
    "number": ("play", "-n", "many"),
    "language": ("play", "--lang", "de"),
    "bank": ("play", "les-mot"),
    "no-file": ("check", "nowhere.yaml"),
    "device": ("play", "--device", "voyce"),
    "format": ("export", "--to", "moodel"),
    "article": ("read", "euractif"),
    "statement": ("compare", "dure"),
    "passage": ("trace", "nowhere at all"),
    "outlet": ("outlets", "sputnick"),
    "rule": ("check", "--explain", "Q999"),
    "schema": ("schema", "banks"),
    "teams": ("class", "--teams", "A", "--size", "20"),
}


def ask_for_help(recorder: Recorder) -> None:
    """All pages of help, and some errors of usage."""
    recorder.run("version", "--version")
    recorder.run("program", "--help")
    recorder.run("program-narrow", "--help", columns=40)
    for name in COMMANDS:
        recorder.run(name, name, "--help")
    for name in OF_HISTORY:
        recorder.run(f"history-{name}", "history", name, "--help")
    for name, arguments in MISTYPED.items():
        recorder.run(f"mistyped-{name}", *arguments)
