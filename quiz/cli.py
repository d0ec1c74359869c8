"""The commands and their options. A body calls one room; heavy imports wait until a command needs them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz import __version__
from quiz.locale import is_language, language_of, phrases
from quiz.terminal.help import GroupedCommands, PlainCommand

if TYPE_CHECKING:
    from quiz.locale import Phrases


def _language_asked() -> str:
    """The language of the help must be known before the options are read."""
    for option, value in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        if option == "--lang" and is_language(value):
            return value
        if option.startswith("--lang=") and is_language(option[7:]):
            return option[7:]
    return language_of(os.environ)


SAY: Phrases = phrases("fr" if _language_asked() == "fr" else "en")
HELP = SAY.help
DEFAULT_COUNT = 10
INTERRUPTED = 130

app = typer.Typer(
    cls=GroupedCommands,
    rich_markup_mode=None,
    help=HELP["app"],
    epilog=HELP["epilog"],
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _complete_banks(incomplete: str) -> list[str]:
    from quiz.library.roots import builtin_root

    return [path.stem for path in builtin_root().banks if path.stem.startswith(incomplete)]


def _checked_language(value: str | None) -> str | None:
    if value is not None and not is_language(value):
        raise typer.BadParameter(SAY.bad_language.format(value=value))
    return value


def _show_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    if value:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit


Lang = Annotated[
    str | None, typer.Option("--lang", help=HELP["lang"], callback=_checked_language, metavar="fr|en")
]
Plain = Annotated[bool, typer.Option("--plain", help=HELP["plain"])]


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- an option is a keyword on the command line
    _version: Annotated[
        bool, typer.Option("--version", "-V", help=HELP["version"], callback=_show_version, is_eager=True)
    ] = False,  # noqa: FBT002 -- as above
) -> None:
    """Show what there is to play."""
    if context.invoked_subcommand is None:
        from quiz.terminal.commands import show_home

        del lang  # read before the options were
        show_home(SAY, plain=plain)


@app.command(cls=PlainCommand, help=HELP["play"], epilog=HELP["play_epilog"], rich_help_panel="play")
def play(  # noqa: PLR0913 -- one parameter for each option
    banks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BANK]...", help=HELP["banks"], autocompletion=_complete_banks),
    ] = None,
    questions: Annotated[
        int, typer.Option("--questions", "-n", min=1, max=1000, help=HELP["questions"], metavar="N")
    ] = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Annotated[int | None, typer.Option("--seed", min=0, help=HELP["seed"], metavar="N")] = None,
    level: Annotated[int | None, typer.Option("--level", min=1, max=3, help=HELP["level"])] = None,
    device: Annotated[str | None, typer.Option("--device", help=HELP["device"], metavar="DEVICE")] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Play a round."""
    from quiz.terminal.commands import PlayOptions, play_round

    del lang
    options = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain)
    raise typer.Exit(play_round(SAY, options))


@app.command(cls=PlainCommand, help=HELP["check"], epilog=HELP["check_epilog"], rich_help_panel="author")
def check(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH]...", help=HELP["paths"])] = None,
    lang: Lang = None,
) -> None:
    """Check banks."""
    from quiz.terminal.findings import check_packs

    del lang
    raise typer.Exit(check_packs(SAY, tuple(paths or ())))


def run() -> None:
    """Run the command line, and turn an interruption into its customary exit code."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
