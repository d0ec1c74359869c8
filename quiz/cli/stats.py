"""`quiz stats`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, DataDir, Force, Json, Lang, Plain, PlayerLabel, group
from quiz.console.places import data_folder
from quiz.locale.stats import stats_words

app = group()
OWN = stats_words(SAY.language).help


@app.command(cls=Command, help=HELP.command["stats"], epilog=OWN.epilog)
def stats(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    numbers: Annotated[bool, typer.Option("--numbers", help=OWN.numbers)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    html: Annotated[str | None, typer.Option("--html", help=OWN.html, metavar="FILE")] = None,
    force: Force = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Show how a player judges."""
    from quiz.commands.learn.stats import StatsOptions, show_stats
    from quiz.formats.stats import stats_page

    del lang
    options = StatsOptions(
        data_folder(data_dir, os.environ), player, numbers=numbers, json=json, html=html, force=force, plain=plain
    )
    return show_stats(SAY, options, stats_page)
