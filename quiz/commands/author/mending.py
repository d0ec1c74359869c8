"""`quiz check --fix` and `--diff`: mends are shown or written, and said on standard error."""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import quiz
from quiz.checks import check_contents
from quiz.checks.mending.mending import mend
from quiz.commands.asked import is_added, one_root
from quiz.commands.ending import carried_out
from quiz.console.ending import FINDINGS, FINE, UsageError
from quiz.console.output import tell
from quiz.console.writing import NotWrittenError, replace_all
from quiz.draw.console.visible import visible
from quiz.library.pack.files import real
from quiz.library.pack.roots import builtin_root
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.checks.mending.mending import Mending
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Problem
    from quiz.library.yaml.rewriting import Change
    from quiz.locale import Phrases

NO_LINE_END = "\\ No newline at end of file"
"""How a unified diff says that a last line has no end; diff and patch know these very words."""


class ChangedMeanwhileError(OSError):
    """The file does not hold any more what it held when it was read."""


class LinkError(OSError):
    """The file is a link: what it leads to may lie anywhere."""


@carried_out
def mend_packs(say: Phrases, names: tuple[str, ...], *, diff_only: bool) -> int:
    """Mend packs or banks, or show how; returns 1 when a diff shows something, 2 when nothing could be done."""
    asked = [(one_root(say, name), Path(name).is_dir()) for name in dict.fromkeys(names)]
    asked = asked or [(builtin_root(), True)]
    targets = [(root, _targets(root, whole=whole)) for root, whole in asked]
    if not diff_only:
        _refuse_installed(say, [path for _, paths in targets for path in paths])
    mendings = [(root, mend(root, paths, check_contents)) for root, paths in _once(targets)]
    return _show(say, mendings) if diff_only else _write(say, mendings)


def _targets(root: Root, *, whole: bool) -> tuple[Path, ...]:
    """The files that were asked for: banks, and what they share when the whole pack was named."""
    shared = root.shared if whole else ()
    return (*(path for path in shared if path.is_file()), *root.banks)


def _once(targets: list[tuple[Root, tuple[Path, ...]]]) -> Iterator[tuple[Root, tuple[Path, ...]]]:
    """Each file in the first pack that holds it only."""
    seen: set[Path] = set()
    for root, paths in targets:
        yield root, tuple(path for path in paths if real(path) not in seen)
        seen.update(real(path) for path in paths)


def _refuse_installed(say: Phrases, paths: list[Path]) -> None:
    """The pack inside the installed program stays as it was installed. Raises UsageError."""
    program = Path(quiz.__file__).resolve().parent
    for path in paths:
        if real(path).is_relative_to(program) or is_added(path):
            raise UsageError(say.mending.installed.format(path=path))


def _show(say: Phrases, mendings: list[tuple[Root, Mending]]) -> int:
    shown = visible if sys.stdout.isatty() else str
    for root, mending in mendings:
        for change in mending.changes:
            for line in unified(change, root.name_of(change.path)):
                sys.stdout.buffer.write(f"{shown(line)}\n".encode())
    sys.stdout.buffer.flush()
    count = sum(len(mending.mended) for _, mending in mendings)
    tell(say.mending.would.format(count=count) if count else say.mending.none)
    return FINDINGS if count else FINE


def unified(change: Change, name: str) -> Iterator[str]:
    """The lines of a unified diff, which `patch` accepts."""
    before, after = _lines(change.before), _lines(change.after)
    for line in unified_diff(before, after, name, name, lineterm="\n"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield NO_LINE_END


def _lines(text: str) -> list[str]:
    r"""Lines end at `\n` alone: YAML, not Python, says what a line is."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _write(say: Phrases, mendings: list[tuple[Root, Mending]]) -> int:
    changes = [change for _, mending in mendings for change in mending.changes]
    change_files(say, changes)
    mended = [problem for _, mending in mendings for problem in mending.mended]
    for problem in mended:
        tell(_mended(say, problem))
    tell(_result(say, len(mended), len(changes)))
    return FINE


def change_files(say: Phrases, changes: Sequence[Change]) -> None:
    """Write all files or none. Raises UsageError, which says why one of them cannot be written."""
    try:
        write_all(changes)
    except NotWrittenError as error:
        raise UsageError(why_not_written(say, error)) from error


def write_all(changes: Sequence[Change]) -> None:
    """Write all files or, when one of them cannot be written, none. Raises NotWrittenError."""
    for change in changes:
        try:
            _refuse_changed(change)
        except OSError as error:
            raise NotWrittenError(change.path, error) from error
    replace_all({change.path: [change.after.encode()] for change in changes})


def _refuse_changed(change: Change) -> None:
    """Refuse a file that is a link or does not hold any more what it held when it was read. Raises OSError."""
    if change.path.is_symlink():
        raise LinkError
    if change.path.read_bytes() != change.before.encode():
        raise ChangedMeanwhileError


def _mended(say: Phrases, problem: Problem) -> str:
    place = f"{problem.span.file}:{problem.span.line}"
    title = problem.mend.title.of(say.language) if problem.mend else ""
    return say.mending.mended.format(place=place, code=problem.code, title=title)


def _result(say: Phrases, count: int, files: int) -> str:
    if not count:
        return say.mending.none
    return say.mending.mends.format(count=count, files=files)


def why_not_written(say: Phrases, error: NotWrittenError) -> str:
    """Which file could not be written and why, and which others were."""
    words = say.mending
    whys: dict[type, str] = {
        ChangedMeanwhileError: words.changed,
        LinkError: words.link,
        PermissionError: words.read_only,
    }
    why = whys.get(type(error.cause)) or reason(say.language, error.cause)
    if not error.done:
        return words.not_written.format(path=error.path, reason=why)
    done = ", ".join(str(path) for path in error.done)
    return words.some_written.format(path=error.path, reason=why, done=done)
