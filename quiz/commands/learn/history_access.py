"""What the commands of `quiz history` share: the history opened if there is one, and what goes wrong said in words."""

from __future__ import annotations

import os
import sys
from functools import wraps
from typing import TYPE_CHECKING, Protocol, TypeVar

from quiz.commands.play.recorder import open_history, why_unusable
from quiz.console.ending import UsageError
from quiz.console.output import FINDINGS, INTERRUPTED, USAGE, tell
from quiz.learner.database import FILE_NAME, DamagedError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.learner.history import History
    from quiz.locale import Phrases


class Options(Protocol):
    """What every command of `quiz history` is told."""

    @property
    def data(self) -> Path:
        """The folder of the history."""


Given = TypeVar("Given", bound=Options)


class _NoHistoryError(Exception):
    """It could not be opened, and that was said."""


def existing(say: Phrases, folder: Path) -> History | None:
    """The history of a folder; none is made."""
    path = folder / FILE_NAME
    try:
        found = path.exists()
    except OSError as error:
        raise UnusableError("read-only", path, error.strerror or str(error)) from error
    return opened(say, folder) if found else None


def opened(say: Phrases, folder: Path, *, damaged: bool = False) -> History:
    """The history of a folder, made if there is none; `damaged` is as for `History.open`."""
    history = open_history(say, folder, damaged=damaged)
    if history is None:
        raise _NoHistoryError
    return history


def minding(command: Callable[[Phrases, Given], int]) -> Callable[[Phrases, Given], int]:
    """A command whose failures are told in a sentence, with the exit code that belongs to them.

    A file that is found to be damaged is set aside; the command then reads what could be saved of it.
    """

    @wraps(command)
    def carried_out(say: Phrases, options: Given) -> int:
        try:
            try:
                return command(say, options)
            except DamagedError:
                opened(say, options.data, damaged=True).close()
                return command(say, options)
        except UsageError as error:
            tell(str(error))
            return USAGE
        except (UnusableError, DamagedError) as error:
            tell(why_unusable(say, error))
        except _NoHistoryError:
            pass
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return INTERRUPTED
        return FINDINGS

    return carried_out
