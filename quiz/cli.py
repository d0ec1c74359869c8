"""The commands and their options. A body calls one room; heavy imports wait until a command needs them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from typer._click.exceptions import ClickException

from quiz import __version__
from quiz.locale import is_language, language_of, phrases
from quiz.model import DEVICES
from quiz.terminal.help import commands_in, explain

if TYPE_CHECKING:
    from collections.abc import Callable

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

Commands, Command = commands_in(SAY)
app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    help=HELP["app"],
    epilog=HELP["epilog"],
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _complete_banks(incomplete: str) -> list[str]:
    from quiz.library.roots import builtin_root

    return [path.stem for path in builtin_root().banks if path.stem.startswith(incomplete)]


def _complete_devices(incomplete: str) -> list[str]:
    return [device for device in DEVICES if device.startswith(incomplete)]


def _checked_language(value: str | None) -> str | None:
    if value is not None and not is_language(value):
        raise typer.BadParameter(SAY.bad_language.format(value=value))
    return value


def _whole(option: str, low: int, high: int) -> Callable[[str | int], int]:
    """A reader of whole numbers within bounds, whose refusal is in the language of the interface."""

    def read(value: str | int) -> int:
        if str(value).isdecimal() and low <= int(value) <= high:
            return int(value)
        message = HELP["not_a_number"].format(value=value, option=option, low=low, high=high)
        raise typer.BadParameter(message)

    return read


def _show_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    if value:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit


Lang = Annotated[str | None, typer.Option("--lang", help=HELP["lang"], callback=_checked_language, metavar="fr|en")]
Plain = Annotated[bool, typer.Option("--plain", help=HELP["plain"])]


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- an option is a keyword on the command line
    _version: Annotated[  # noqa: FBT002 -- as above
        bool, typer.Option("--version", "-V", help=HELP["version"], callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Show what there is to play."""
    if context.invoked_subcommand is None:
        from quiz.terminal.commands import show_home

        del lang  # read before the options were
        show_home(SAY, plain=plain)


@app.command(cls=Command, help=HELP["play"], epilog=HELP["play_epilog"], rich_help_panel="play")
def play(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BANK]...", help=HELP["banks"], autocompletion=_complete_banks),
    ] = None,
    questions: Annotated[
        int, typer.Option("--questions", "-n", parser=_whole("-n", 1, 1000), help=HELP["questions"], metavar="N")
    ] = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Annotated[
        int | None, typer.Option("--seed", parser=_whole("--seed", 0, 10**9), help=HELP["seed"], metavar="N")
    ] = None,
    level: Annotated[
        int | None, typer.Option("--level", parser=_whole("--level", 1, 3), help=HELP["level"], metavar="1-3")
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            "--device",
            help=f"{HELP['device']} ({', '.join(DEVICES)})",
            metavar="DEVICE",
            autocompletion=_complete_devices,
        ),
    ] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Play a round."""
    from quiz.terminal.commands import PlayOptions, play_round

    del lang
    options = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain)
    raise typer.Exit(play_round(SAY, options))


@app.command(cls=Command, help=HELP["check"], epilog=HELP["check_epilog"], rich_help_panel="author")
def check(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help=HELP["paths"], autocompletion=_complete_banks),
    ] = None,
    fairness: Annotated[bool, typer.Option("--fairness", help=HELP["fairness"])] = False,  # noqa: FBT002 -- as above
    summary: Annotated[bool, typer.Option("--summary", help=HELP["summary"])] = False,  # noqa: FBT002 -- as above
    json: Annotated[bool, typer.Option("--json", help=HELP["json"])] = False,  # noqa: FBT002 -- as above
    watch: Annotated[bool, typer.Option("--watch", help=HELP["watch"])] = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Check banks."""
    from quiz.terminal.findings import CheckOptions, check_packs

    del lang
    options = CheckOptions(tuple(paths or ()), fairness=fairness, summary=summary, json=json, plain=plain, watch=watch)
    raise typer.Exit(check_packs(SAY, options))


def run() -> None:
    """Run the command line; usage errors are explained and an interruption gets its customary exit code."""
    try:
        sys.exit(app(standalone_mode=False))
    except ClickException as error:
        explain(error, SAY)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(INTERRUPTED)
