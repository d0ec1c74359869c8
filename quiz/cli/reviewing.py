"""`quiz review`."""

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
from quiz.locale.reviewing import reviewing_words

DEFAULT_COUNT = 5
"""As much as the agenda holds to be enough for a day; not imported, so that help owes nothing to it."""
WORDS = reviewing_words(SAY.language)
app = group()


@app.command(cls=Command, help=HELP.command["review"], epilog=WORDS.epilog)
def review(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    questions: Count = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Seed = None,
    level: Level = None,
    device: Device = None,
    anyway: Annotated[bool, typer.Option("--anyway", help=WORDS.help_anyway)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    confidence: Confidence = True,  # noqa: FBT002 -- as above
    json: Annotated[bool, typer.Option("--json", help=WORDS.help_json)] = False,  # noqa: FBT002 -- as above
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Review what is due."""
    from quiz.commands.learn.review import ReviewOptions
    from quiz.commands.learn.review import review as review_what_is_due
    from quiz.commands.play.play import PlayOptions

    del lang
    data = data_folder(data_dir, os.environ)
    play = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain, confidence, player, data, data)
    return review_what_is_due(SAY, ReviewOptions(play, anyway, json))
