"""How every command ends: with 0 when all is well, 1 when it found something, 2 when it was asked wrongly."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from quiz.console.ending import FINDINGS, FINE, USAGE, UsageError
from quiz.console.output import tell
from quiz.learner.errors import DamagedError, UnusableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.locale import Phrases

Asked = ParamSpec("Asked")


def carried_out(command: Callable[Concatenate[Phrases, Asked], int]) -> Callable[Concatenate[Phrases, Asked], int]:
    """A command that tells in a sentence why it cannot be carried out, and ends with the code that belongs to that."""

    @wraps(command)
    def carry_out(say: Phrases, /, *args: Asked.args, **kwargs: Asked.kwargs) -> int:
        try:
            return command(say, *args, **kwargs)
        except UsageError as error:
            tell(str(error))
            return USAGE
        except (UnusableError, DamagedError) as error:
            tell(why_unusable(say, error))
            return FINDINGS

    return carry_out


def unless_lost(code: int, *, kept: bool) -> int:
    """How a command ends that was to keep something: never as if all were well when some of it could not be kept."""
    return FINDINGS if code == FINE and not kept else code


def why_unusable(say: Phrases, error: UnusableError | DamagedError) -> str:
    """One sentence: the file of the history, and why it cannot be used now."""
    if isinstance(error, DamagedError):
        return say.remembering.damaged_now.format(detail=error)
    from quiz.locale.reasons import reason

    return say.remembering.failure[error.reason].format(path=error.path, detail=reason(say.language, error.detail))
