"""Every command of the program, from the program itself: what is new cannot be forgotten by a test that reads this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.main import get_command

from quiz.cli import app

if TYPE_CHECKING:
    from collections.abc import Iterator


def every_command() -> dict[str, Any]:
    """The commands by name, those of a group after that of the group: `history export`."""
    return {" ".join(path): command for path, command in _walk(get_command(app), ())}


def _walk(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401 -- typer's types are private
    if not hasattr(command, "list_commands"):
        yield path, command
        return
    for name in command.list_commands(None):
        yield from _walk(command.get_command(None, name), (*path, name))


def parameters(command: Any) -> dict[str, str]:  # noqa: ANN401 -- typer's types are private
    """What a command takes, by name: options as typed, arguments as called; and what stands for each in the help."""
    return {each.opts[0]: each.metavar or "" for each in command.params}
