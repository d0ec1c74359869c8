"""`quiz test`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, cast

import typer

from quiz.cli.options import HELP, SAY, Banks, Command, DataDir, Lang, Plain, PlayerLabel, Seed, form_option, group
from quiz.console.places import data_folder
from quiz.locale.testing import testing_words

if TYPE_CHECKING:
    from quiz.model import Form

TESTING = testing_words(SAY.language)
app = group()


@app.command("test", cls=Command, help=HELP.command["test"], epilog=TESTING.epilog)
def take(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    form: Annotated[str | None, form_option(TESTING.form)] = None,
    lang: Lang = None,
    seed: Seed = None,
    confidence: Annotated[bool, typer.Option("--confidence/--no-confidence", help=HELP.confidence)] = True,  # noqa: FBT002 -- an option is a keyword on the command line
    resume: Annotated[bool, typer.Option("--resume", help=TESTING.resume)] = False,  # noqa: FBT002 -- as above
    history: Annotated[bool, typer.Option("--history/--no-history", help=HELP.no_history)] = True,  # noqa: FBT002 -- as above
    player: PlayerLabel = "",
    data_dir: DataDir = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Take a form of the test."""
    from quiz.commands.learn.testing import take_form
    from quiz.commands.play.play import PlayOptions

    del lang
    folder = data_folder(data_dir, os.environ)
    options = PlayOptions(
        banks=tuple(banks or ()),
        seed=seed,
        plain=plain,
        confidence=confidence,
        player=player,
        data=folder if history else None,
        flags=folder,
    )
    return take_form(SAY, options, cast("Form | None", form), resuming=resume)
