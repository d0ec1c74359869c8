"""Results that a command writes: to files or to standard output, whole or not at all; folders are beside this.

Nothing that exists is replaced unless that is asked for, and what a command reads never is. A link is followed, a pipe
or a device is written as it is; a new file has the permissions that the system gives, a replaced one those it had.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.console.beside import beside_of, clear, hold, let_go
from quiz.console.ending import UsageError
from quiz.library.given import open_to_write
from quiz.library.pack.files import real, sync_folder
from quiz.locale.reasons import reason
from quiz.locale.visible import spelled_out
from quiz.locale.writing import writing_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    from quiz.locale import Phrases

    Content: TypeAlias = Iterable[bytes]

STDOUT = "-"
_DATABASE = b"SQLite format 3\0"
"""How a database begins (SQLite, "Database File Format", § 1.3)."""


class NotWrittenError(Exception):
    """A file could not be written, and why; no file was changed, but for those that are `done`."""

    def __init__(self, path: Path, cause: OSError, done: tuple[Path, ...] = ()) -> None:
        super().__init__(f"{path}: {cause}")
        self.path, self.cause, self.done = path, cause, done


def asked_file(say: Phrases, name: str, *, force: bool, read: Iterable[Path] = ()) -> Path | None:
    """The file that a command is asked to write; None is standard output.

    Raises UsageError when its folder is not there, when it is one of those that are `read`, or when it exists and is
    not to be replaced.
    """
    if name == STDOUT:
        return None
    path = Path(name)
    if not path.parent.is_dir():
        raise UsageError(writing_words(say.language).no_folder.format(path=path.parent))
    refuse_taken(say, path, force=force, read=read)
    return path


def refuse_taken(say: Phrases, path: Path, *, force: bool, read: Iterable[Path] = ()) -> None:
    """Refuse to write over a file, as `asked_file` does. Raises UsageError."""
    words = writing_words(say.language)
    if os.path.lexists(path) and real(path) in {real(each) for each in read}:
        raise UsageError(words.is_read.format(path=path))
    if _is_a_history(path):
        raise UsageError(words.is_history.format(path=path))
    dangling = path.is_symlink() and not path.exists()
    if not force and (path.is_file() or path.is_block_device() or dangling):  # a disk is one large file
        raise UsageError(words.exists.format(path=path))


def _is_a_history(path: Path) -> bool:
    """Whether a file holds answers: a database, which no result is, or what belongs to one."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return file.read(len(_DATABASE)) == _DATABASE
    return False


def write_result(say: Phrases, path: Path | None, content: Content) -> None:
    """Write a result to the file that was asked for, or to standard output. Raises UsageError when it cannot be."""
    if path is not None:
        write_results(say, {path: content})
        return
    try:
        to_stdout(content)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise not_written(say, STDOUT, error) from error


def write_results(say: Phrases, files: Mapping[Path, Content]) -> None:
    """Write several files or, when one of them cannot be written, none. Raises UsageError."""
    try:
        replace_all(files)
    except NotWrittenError as error:
        raise not_written(say, error.path, error.cause, error.done) from error


def not_written(say: Phrases, path: Path | str, error: OSError, done: Iterable[Path] = ()) -> UsageError:
    """That a path could not be written, for the reason of an error, and which other files were."""
    words = writing_words(say.language)
    told = ", ".join(str(each) for each in done)
    sentence = words.some_written if told else words.not_written
    return UsageError(sentence.format(path=path, reason=reason(say.language, error), done=told))


def to_stdout(content: Content) -> None:
    """Write to standard output as it would stand in a file; to a terminal, as a person may see it."""
    sys.stdout.flush()
    if sys.stdout.isatty():
        sys.stdout.write(spelled_out(b"".join(content).decode("utf-8-sig", "replace")))
        sys.stdout.flush()
        return
    sys.stdout.buffer.writelines(content)
    sys.stdout.buffer.flush()


def replace_all(files: Mapping[Path, Content]) -> None:
    """Write all files beside the old ones, then put all in place, so that a full disk leaves no half file.

    Raises NotWrittenError.
    """
    beside: dict[Path, Path] = {}
    held: list[int | None] = []
    done: list[Path] = []
    path = Path()
    try:
        for path, content in files.items():
            if not _is_device(path):
                beside[path] = _beside(real(path), content, held)
        for path, content in files.items():
            _put_in_place(path, beside.get(path), content)
            done.append(path)
    except OSError as error:
        raise NotWrittenError(path, error, tuple(done)) from error
    finally:
        for each in beside.values():
            with suppress(OSError):
                each.unlink(missing_ok=True)
        for descriptor in held:
            let_go(descriptor)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _beside(path: Path, content: Content, held: list[int | None]) -> Path:
    """The content in a file beside the old one, held, on the disk, with the same permissions. Raises OSError."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    old = path.stat() if path.exists() else None
    if old is not None and not (old.st_mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    clear(path)
    beside = beside_of(path)
    mode = 0o666 if old is None else 0o600
    with open(beside, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
        held.append(hold(beside))
        try:
            file.writelines(content)
            file.flush()
            if old is not None:
                _keep_permissions(file.fileno(), old)
            os.fsync(file.fileno())
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    return beside


def _keep_permissions(handle: int, old: os.stat_result) -> None:
    if not hasattr(os, "fchmod"):
        return
    with suppress(OSError):
        os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _put_in_place(path: Path, beside: Path | None, content: Content) -> None:
    if beside is None:
        with os.fdopen(open_to_write(path), "wb") as file:
            file.writelines(content)
        return
    place = real(path)
    beside.replace(place)
    sync_folder(place.parent)
