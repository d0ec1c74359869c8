"""The file that keeps what was found in a pack and what was decided of it: a line is on disk before anything else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from quiz.commands.clock import now
from quiz.console.ending import UsageError
from quiz.console.findings.concise import concise
from quiz.console.writing import not_written
from quiz.drafting.records import Record, Records, line_of, records_of
from quiz.learner.locks import alone_in
from quiz.learner.moments import utc
from quiz.library.pack.files import read_bytes
from quiz.library.pack.roots import DRAFTS, REVIEWED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases


def moment() -> str:
    """Now, as a record says it."""
    return utc(now()).isoformat(timespec="seconds")


def path_of(root: Root) -> Path:
    """Where the records of a pack are."""
    return root.folder / "questions" / DRAFTS / REVIEWED


def read_records(say: Phrases, root: Root) -> Records:
    """What was decided so far. Raises UsageError when the file is there and cannot be read."""
    path = path_of(root)
    if not os.path.lexists(path):
        return Records()
    raw, problem = read_bytes(path, root.name_of(path), root.folder)
    if problem is not None:
        raise UsageError(concise(problem, say.language))
    return records_of(raw)


def add_records(say: Phrases, root: Root, records: Iterable[Record]) -> None:
    """Add lines behind those that are there, be the last one torn, and wait for the disk. Raises UsageError."""
    path, content = path_of(root), b"".join(map(line_of, records))
    try:
        with alone_in(path.parent), path.open("ab+") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 1))
            torn = file.read(1) not in {b"", b"\n"}
            file.write(b"\n" + content if torn else content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise not_written(say, path, error) from error
