"""`quiz history export` and `import`: the history in one file that can be carried about."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.commands.asked import UsageError
from quiz.commands.learn.history_access import existing, minding, opened
from quiz.console.findings.concise import concise
from quiz.console.output import FINDINGS, FINE, tell
from quiz.learner.importing import read_portable
from quiz.learner.portable import FORMAT, lines_of
from quiz.locale.history import counted, history_words
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.learner.history import History
    from quiz.locale import Phrases
    from quiz.locale.history import HistoryWords

STANDARD = "-"
_BEGINNING = 200
"""Bytes of a file that show whether it is an exported history."""


class CarryOptions(NamedTuple):
    """What was asked for on the command line."""

    data: Path
    file: str = STANDARD
    player: str | None = None


@minding
def export_history(say: Phrases, options: CarryOptions) -> int:
    """Write the history to a file or to standard output; returns the exit code."""
    words = history_words(say.language)
    history = existing(say, options.data)
    if history is None:
        tell(words.nothing)
        return FINDINGS
    where, values = ("player = ?", (options.player,)) if options.player is not None else ("", ())
    attempts = list(history.attempts(where, values))
    sittings = [each for each in history.sittings() if options.player in {None, each.player}]
    lines = lines_of(sittings, attempts)
    if options.file == STANDARD:
        sys.stdout.writelines(lines)
        return FINE
    path = Path(options.file)
    try:
        _write(words, path, lines)
    except OSError as error:
        raise UsageError(words.not_written.format(path=path, detail=reason(say.language, error))) from error
    tell(words.exported.format(path=path, **_counts(say, words, len(attempts), len(sittings))))
    return FINE


def _counts(say: Phrases, words: HistoryWords, attempts: int, rounds: int) -> dict[str, str]:
    return {
        "attempts": counted(words.answers, say.language, attempts),
        "rounds": counted(words.rounds, say.language, rounds),
    }


def _write(words: HistoryWords, path: Path, lines: Iterable[str]) -> None:
    """Write beside and rename, so that an earlier export is there whole until the new one is. Raises OSError."""
    if path.exists() and not _is_export(path):
        raise UsageError(words.not_ours.format(path=path))
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _is_export(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    return not beginning or f'"format":"{FORMAT}"'.encode() in beginning


@minding
def import_history(say: Phrases, options: CarryOptions) -> int:
    """Add what a file holds, all of it or nothing; returns the exit code."""
    words = history_words(say.language)
    try:
        content = sys.stdin.buffer.read() if options.file == STANDARD else Path(options.file).read_bytes()
    except OSError as error:
        raise UsageError(words.not_read.format(path=options.file, detail=reason(say.language, error))) from error
    history = existing(say, options.data)
    found = read_portable(content, options.file, _known_rounds(history))
    if found.problems:
        sys.stdout.writelines(concise(problem, say.language) + "\n" for problem in found.problems)
        tell(words.findings.format(count=len(found.problems)))
        return FINDINGS
    merged = (history or opened(say, options.data)).merge(found.sittings, found.attempts)
    if not any(merged):
        tell(words.nothing_new)
        return FINE
    changed = counted(words.answers, say.language, merged.changed)
    tell(words.imported.format(**_counts(say, words, merged.attempts, merged.rounds), changed=changed))
    return FINE


def _known_rounds(history: History | None) -> set[str]:
    return {sitting.id for sitting in history.sittings()} if history else set()
