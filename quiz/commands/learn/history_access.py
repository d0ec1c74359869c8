"""What commands that read the history share: it is opened if there is one, and read again if it is damaged."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

from quiz.commands.ending import carried_out
from quiz.commands.play.recorder import opened
from quiz.learner.database import is_there
from quiz.learner.errors import DamagedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.learner.history import History
    from quiz.locale import Phrases


class Options(Protocol):
    """What every command that reads the history is told."""

    @property
    def data(self) -> Path | None:
        """The folder of the history; None where nothing is remembered."""


Given = TypeVar("Given", bound=Options)
Rest = ParamSpec("Rest")
Reader: TypeAlias = "Callable[Concatenate[Phrases, Given, Rest], int]"


def existing(say: Phrases, folder: Path) -> History | None:
    """The history of a folder, or what is left of it in a file set aside; none is made. Raises UnusableError."""
    return opened(say, folder) if is_there(folder) else None


def minding(command: Reader[Given, Rest]) -> Reader[Given, Rest]:
    """A command that is carried out, if a file is found to be damaged, once more on what could be saved of it."""

    @carried_out
    @wraps(command)
    def mind(say: Phrases, options: Given, /, *args: Rest.args, **kwargs: Rest.kwargs) -> int:
        try:
            return command(say, options, *args, **kwargs)
        except DamagedError:
            if options.data is None:
                raise
            opened(say, options.data, damaged=True).close()
            return command(say, options, *args, **kwargs)

    return mind
