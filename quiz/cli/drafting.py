"""`quiz draft`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Json, Lang, complete_devices, group, whole
from quiz.locale.draft import draft_words
from quiz.model import DEVICES

WORDS = draft_words(SAY.language)
app = group()


@app.command(cls=Command, help=HELP.command["draft"], epilog=WORDS.epilog)
def draft(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=WORDS.pack)] = None,
    device: Annotated[
        str | None,
        typer.Option(
            "--device",
            help=f"{WORDS.device} ({', '.join(DEVICES)})",
            metavar="DEVICE",
            autocompletion=complete_devices,
        ),
    ] = None,
    count: Annotated[
        int, typer.Option("--count", "-n", parser=whole("-n", 1, 1000), help=WORDS.count, metavar="N")
    ] = 30,
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.output, metavar="FILE")] = None,
    force: Force = False,  # noqa: FBT002 -- an option is a keyword on the command line
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
) -> int:
    """Find candidates."""
    from quiz.commands.author.draft import DraftOptions, draft_pack

    del lang
    return draft_pack(SAY, DraftOptions(pack, device, count, output, force, json))
