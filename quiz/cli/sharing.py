"""Packs that are passed on: `quiz pack`, `quiz add`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Json, Lang, Plain, complete_added, group
from quiz.locale.parcel import parcel_words

WORDS = parcel_words(SAY.language)
app = group()


@app.command(cls=Command, help=HELP.command["pack"], epilog=WORDS.pack.epilog)
def pack(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    folder: Annotated[str | None, typer.Argument(metavar="PACK", help=WORDS.pack.folder)] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.pack.output, metavar="FILE")] = None,
    excerpts: Annotated[bool, typer.Option("--excerpts", help=WORDS.pack.excerpts)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    force: Force = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Put a pack into one file."""
    from quiz.commands.author.pack import PackOptions, make_parcel

    del lang
    return make_parcel(SAY, PackOptions(folder, output, excerpts, force, plain, json))


@app.command(cls=Command, help=HELP.command["add"], epilog=WORDS.add.epilog)
def add(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help=WORDS.add.file)] = None,
    listed: Annotated[bool, typer.Option("--list", help=WORDS.add.list)] = False,  # noqa: FBT002 -- as above
    remove: Annotated[
        str | None, typer.Option("--remove", help=WORDS.add.remove, metavar="NAME", autocompletion=complete_added)
    ] = None,
    name: Annotated[str | None, typer.Option("--as", help=WORDS.add.name, metavar="NAME")] = None,
    force: Annotated[bool, typer.Option("--force", help=WORDS.add.force)] = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Add a pack from one file."""
    from quiz.commands.author import add as room

    del lang
    return room.add(SAY, room.AddOptions(file, listed, remove, name, force, plain, json))
