"""Every command ends in one way: 0 when all is well, 1 when it found something, 2 when it was asked wrongly."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from quiz.commands.ending import carried_out, unless_lost
from quiz.console.ending import FINDINGS, FINE, INTERRUPTED, USAGE, UsageError
from quiz.learner.errors import DamagedError, UnusableError
from quiz.locale import Phrases, phrases
from tests.commands.listed import every_command
from tests.conftest import TOP

if TYPE_CHECKING:
    from tests.conftest import Run

SAY = phrases("en")
ENDS_OR_GOES_ON = {"ending.py", "judging.py"}
"""Where a command ends; and the review of drafts, which tells what could not be written and goes on."""


def ended(fault: Exception | None) -> int:
    @carried_out
    def command(_say: Phrases) -> int:
        if fault is not None:
            raise fault
        return FINE

    return command(SAY)


@pytest.mark.parametrize(
    ("fault", "code", "told"),
    [
        (None, FINE, ""),
        (UsageError("no such\x1bbank"), USAGE, "no such<U+001B>bank\n"),
        (UnusableError("busy", Path("h.sqlite3")), FINDINGS, "h.sqlite3"),
        (DamagedError("malformed"), FINDINGS, "malformed"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(
    fault: Exception | None, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(fault) == code
    printed = capsys.readouterr()
    assert told in printed.err
    assert (printed.out, printed.err.count("\n")) == ("", int(bool(told)))


@pytest.mark.parametrize("code", [FINE, FINDINGS, USAGE, INTERRUPTED])
def test_only_what_would_end_as_fine_ends_otherwise_when_something_was_not_kept(code: int) -> None:
    assert unless_lost(code, kept=True) == code
    assert unless_lost(code, kept=False) == (code or FINDINGS)


def test_a_fault_of_the_program_is_told_as_nothing_else() -> None:
    with pytest.raises(KeyError):
        ended(KeyError("number"))


@pytest.mark.parametrize(("name", "command"), every_command().items(), ids=every_command())
def test_every_command_returns_its_code(name: str, command: Any) -> None:  # noqa: ANN401 -- typer's type is private
    assert inspect.signature(inspect.unwrap(command.callback)).return_annotation == "int", name


def test_no_command_tells_by_itself_that_it_was_asked_wrongly() -> None:
    for path in (TOP / "quiz" / "commands").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
        caught = {
            ast.unparse(each.type) for each in ast.walk(tree) if isinstance(each, ast.ExceptHandler) and each.type
        }
        assert path.name in ENDS_OR_GOES_ON or not {"USAGE"} & names | {"UsageError"} & caught, path


@pytest.mark.parametrize(
    "words",
    [("play", "none"), ("history", "--since", "never"), ("schema", "none"), ("new",), ("check", "--explain", "X1")],
)
def test_a_command_that_was_asked_wrongly_ends_with_2(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert done.stderr.count("\n") == 1
