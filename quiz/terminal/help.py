"""Help as plain text, in the language of the interface, the commands grouped by what a person wants.

Typer's Rich help costs 90 ms at every call and splits examples; its plain help knows no groups.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from quiz.locale import language_of, phrases

if TYPE_CHECKING:
    from click import Context, HelpFormatter

GROUPS = ("play", "author")


class PlainCommand(TyperCommand):
    """A command whose examples keep their lines."""

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples as they are."""
        del ctx
        formatter.write_paragraph()
        for line in (self.epilog or "").splitlines():
            formatter.write(f"{line}\n")


class GroupedCommands(TyperGroup):
    """The program's commands, under headings."""

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands group by group."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        for group in GROUPS:
            rows = [
                (name, command.get_short_help_str(100))
                for name, command in commands
                if command is not None and _panel(command) == group
            ]
            if rows:
                with formatter.section(phrases(language_of(os.environ)).help[f"group_{group}"]):
                    formatter.write_dl(rows)


def _panel(command: Any) -> str:  # noqa: ANN401 -- typer's attribute is not declared
    return getattr(command, "rich_help_panel", None) or GROUPS[0]
