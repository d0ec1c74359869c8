"""`quiz play` and `quiz today`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from quiz.cli.options import (
    HELP,
    SAY,
    Banks,
    Command,
    Confidence,
    Count,
    DataDir,
    Device,
    Lang,
    Level,
    Plain,
    PlayerLabel,
    Seed,
    group,
)
from quiz.console.places import data_folder
from quiz.locale.moments import moment_words

DEFAULT_COUNT = 10
app = group()
TODAY = moment_words(SAY.language).help
Remembered = Annotated[bool, typer.Option("--history/--no-history", help=HELP.no_history)]


@app.command(cls=Command, help=HELP.command["play"], epilog=HELP.play_epilog)
def play(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    questions: Count = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Seed = None,
    level: Level = None,
    device: Device = None,
    confidence: Confidence = True,  # noqa: FBT002 -- an option is a keyword on the command line
    resume: Annotated[bool, typer.Option("--resume", help=HELP.resume)] = False,  # noqa: FBT002 -- as above
    history: Remembered = True,  # noqa: FBT002 -- as above
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Play a round."""
    from quiz.commands.play.play import PlayOptions, play_round, resume_round

    del lang
    folder = data_folder(data_dir, os.environ)
    data = folder if history else None
    options = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain, confidence, player, data, folder)
    return resume_round(SAY, options) if resume else play_round(SAY, options)


@app.command(cls=Command, help=HELP.command["today"], epilog=TODAY.epilog)
def today(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    confidence: Confidence = True,  # noqa: FBT002 -- an option is a keyword on the command line
    history: Remembered = True,  # noqa: FBT002 -- as above
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Annotated[bool, typer.Option("--json", help=TODAY.json)] = False,  # noqa: FBT002 -- as above
) -> int:
    """Answer the question of the day."""
    from quiz.commands.play.play import PlayOptions
    from quiz.commands.play.today import play_today

    del lang
    folder = data_folder(data_dir, os.environ)
    options = PlayOptions(tuple(banks or ()), plain=plain, confidence=confidence, player=player, flags=folder)
    return play_today(SAY, options._replace(data=folder if history else None), json=json)
