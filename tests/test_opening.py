"""Files are opened in few places, each of which knows what to do with a pipe, a device or a link in a file's place."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tests.conftest import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENS = {"read_bytes", "read_text", "write_bytes", "write_text", "open", "fdopen"}
OWN = "a file of the program itself"
SEEN = "an ordinary file, which was looked at before"
NEW = "a name of chance, or a folder of its own, in which nothing was"
WITHOUT_WAITING = "opened without waiting for the other end of a pipe"
KNOWN = {
    "quiz/classroom/log.py": WITHOUT_WAITING,
    "quiz/commands/author/decisions.py": "opened for both reading and writing, which waits for nobody",
    "quiz/commands/author/mending.py": SEEN,
    "quiz/commands/author/parcels.py": NEW,
    "quiz/commands/play/flags.py": "written without waiting; what is read was looked at before",
    "quiz/commands/teach/projector/browsers.py": WITHOUT_WAITING,
    "quiz/console/beside.py": WITHOUT_WAITING,
    "quiz/console/ending.py": "where nothing is kept",
    "quiz/console/folders.py": NEW,
    "quiz/console/restoring.py": "read after a look, written without waiting",
    "quiz/console/streams.py": "where nothing is kept",
    "quiz/console/writing.py": "written under a name of chance, or by a descriptor",
    "quiz/draw/css/__init__.py": OWN,
    "quiz/draw/typst/typeset.py": OWN,
    "quiz/drafting/known.py": OWN,
    "quiz/formats/page/page.py": OWN,
    "quiz/learner/database.py": SEEN,
    "quiz/learner/locks.py": WITHOUT_WAITING,
    "quiz/learner/pages.py": SEEN,
    "quiz/learner/schema.py": OWN,
    "quiz/learner/whose.py": SEEN,
    "quiz/library/given.py": WITHOUT_WAITING,
    "quiz/library/newpack/articles.py": SEEN,
    "quiz/library/text/languages.py": OWN,
    "quiz/library/newpack/taking/grammars.py": OWN,
    "quiz/library/pack/files.py": WITHOUT_WAITING,
    "quiz/library/yaml/rewriting.py": SEEN,
    "quiz/locale/checking.py": "a translator's own files",
    "quiz/locale/sealed.py": WITHOUT_WAITING,
    "quiz/reading/glossary.py": OWN,
}
"""Why each module that opens files is held up by none."""
INSIDE = {"History", "packed", "whole", "school", "self", "formatter"}
"""What is opened by their `open` is no file: a history, a part of a packed file, a room."""


def test_what_opens_files_has_thought_of_pipes() -> None:
    found = {
        path.relative_to(TOP).as_posix()
        for path in (TOP / "quiz").rglob("*.py")
        for tree in [ast.parse(path.read_text(encoding="utf-8"))]
        if any(_openings(tree))
    }
    assert found == KNOWN.keys()


def _openings(tree: ast.AST) -> Iterator[ast.Call]:
    for call in ast.walk(tree):
        match call:
            case ast.Call(func=ast.Name("open")):
                yield call
            case ast.Call(func=ast.Attribute(value, attr)) if attr in OPENS and _name_of(value) not in INSIDE:
                yield call
            case _:
                pass


def _name_of(value: ast.expr) -> str:
    """What the method is of: a name, or the last of a dotted one."""
    return value.id if isinstance(value, ast.Name) else getattr(value, "attr", "")
