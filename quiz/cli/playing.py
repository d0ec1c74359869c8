"""`quiz play`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Banks, Command, Lang, Plain, Seed, complete_devices, group, whole
from quiz.model import DEVICES

DEFAULT_COUNT = 10
app = group()


@app.command(cls=Command, help=HELP["play"], epilog=HELP["play_epilog"])
def play(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    questions: Annotated[
        int, typer.Option("--questions", "-n", parser=whole("-n", 1, 1000), help=HELP["questions"], metavar="N")
    ] = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Seed = None,
    level: Annotated[
        int | None, typer.Option("--level", parser=whole("--level", 1, 3), help=HELP["level"], metavar="1-3")
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            "--device",
            help=f"{HELP['device']} ({', '.join(DEVICES)})",
            metavar="DEVICE",
            autocompletion=complete_devices,
        ),
    ] = None,
    plain: Plain = False,  # noqa: FBT002 -- an option is a keyword on the command line
) -> None:
    """Play a round."""
    from quiz.terminal.commands import PlayOptions, play_round

    del lang
    options = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain)
    raise typer.Exit(play_round(SAY, options))
