"""The commands and their options. A body calls one room; heavy imports wait until a command needs them.

Each group of commands is a module, which is imported when one of its commands is asked for: a start pays for the
options of one command, not for those of twenty.
"""

from __future__ import annotations

import os
from typing import Annotated

import typer
from typer._click.exceptions import ClickException

from quiz import __version__
from quiz.cli.help import Member, explain, program_of
from quiz.cli.options import HELP, SAY, DataDir, Lang, Plain, PlayerLabel
from quiz.console.ending import FINE, INTERRUPTED

COMMANDS = {
    "play": Member("quiz.cli.playing", "play"),
    "today": Member("quiz.cli.playing", "play"),
    "review": Member("quiz.cli.reviewing", "learn"),
    "stats": Member("quiz.cli.stats", "learn"),
    "test": Member("quiz.cli.testing", "learn"),
    "history": Member("quiz.cli.remembering", "learn"),
    "read": Member("quiz.cli.reading", "read"),
    "compare": Member("quiz.cli.tracing", "read"),
    "trace": Member("quiz.cli.tracing", "read"),
    "outlets": Member("quiz.cli.reading", "read"),
    "words": Member("quiz.cli.reading", "read"),
    "lesson": Member("quiz.cli.printing", "teach"),
    "class": Member("quiz.cli.projecting", "teach"),
    "serve": Member("quiz.cli.serving", "teach"),
    "handout": Member("quiz.cli.printing", "teach"),
    "page": Member("quiz.cli.page", "teach"),
    "export": Member("quiz.cli.exporting", "teach"),
    "mark": Member("quiz.cli.marking", "teach"),
    "report": Member("quiz.cli.marking", "teach"),
    "site": Member("quiz.cli.site", "teach"),
    "check": Member("quiz.cli.authoring", "author"),
    "preview": Member("quiz.cli.authoring", "author"),
    "new": Member("quiz.cli.authoring", "author"),
    "draft": Member("quiz.cli.drafting", "author"),
    "pack": Member("quiz.cli.sharing", "author"),
    "add": Member("quiz.cli.sharing", "author"),
    "schema": Member("quiz.cli.authoring", "author"),
}
"""The commands in the order of the help: the module that holds each, and the group it is listed in."""
NESTED = ("list", "export", "import", "undo", "forget", "where")
"""The commands of `quiz history`: they too take over what was asked for before the name of the command."""

app = typer.Typer(
    cls=program_of(HELP, COMMANDS),
    rich_markup_mode=None,
    help=HELP.app,
    epilog=HELP.epilog,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _show_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    if value:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- an option is a keyword on the command line
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    _version: Annotated[  # noqa: FBT002 -- as above
        bool, typer.Option("--version", "-V", help=HELP.version, callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Show what there is to play."""
    asked = {"plain": plain, "player": player, "data_dir": data_dir}
    given = {name: value for name, value in asked.items() if value}
    if context.invoked_subcommand is not None:
        context.default_map = {context.invoked_subcommand: given | dict.fromkeys(NESTED, given)}
    else:
        from quiz.commands.play.welcome import show_home
        from quiz.console.places import data_folder

        del lang  # read before the options were
        show_home(SAY, data_folder(data_dir, os.environ), COMMANDS, player, plain=plain)


def run() -> int:
    """Run the command line; returns the exit code.

    Usage errors are explained, an interruption gets its customary code. Raises OSError for what the system refuses.
    """
    try:
        return app(standalone_mode=False) or FINE
    except ClickException as error:
        explain(error, HELP)
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
