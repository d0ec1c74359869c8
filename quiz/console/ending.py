"""How a command ends that cannot be carried out: with a sentence and an exit code."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from quiz.console.output import USAGE, tell

if TYPE_CHECKING:
    from collections.abc import Callable

Asking = ParamSpec("Asking")


class UsageError(Exception):
    """The command cannot be carried out as written; says why."""


def carried_out(command: Callable[Asking, int]) -> Callable[Asking, int]:
    """A command that tells a UsageError in a sentence."""

    @wraps(command)
    def carry_out(*args: Asking.args, **kwargs: Asking.kwargs) -> int:
        try:
            return command(*args, **kwargs)
        except UsageError as error:
            tell(str(error))
            return USAGE

    return carry_out
