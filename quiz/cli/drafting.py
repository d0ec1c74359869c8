"""`quiz draft`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Json, Lang, Plain, complete_devices, group, whole
from quiz.locale.draft import draft_words
from quiz.model import DEVICES

WORDS = draft_words(SAY.language)
app = group()
Device = Annotated[
    str | None,
    typer.Option(
        "--device",
        help=f"{WORDS.device} ({', '.join(DEVICES)})",
        metavar="DEVICE",
        autocompletion=complete_devices,
    ),
]
Count = Annotated[int, typer.Option("--count", "-n", parser=whole("-n", 1, 1000), help=WORDS.count, metavar="N")]


@app.command(cls=Command, help=HELP.command["draft"], epilog=WORDS.epilog)
def draft(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=WORDS.pack)] = None,
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help=WORDS.ids)] = None,
    device: Device = None,
    count: Count = 30,
    review: Annotated[bool, typer.Option("--review", help=WORDS.review)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    move: Annotated[bool, typer.Option("--move", help=WORDS.move)] = False,  # noqa: FBT002 -- as above
    to: Annotated[str | None, typer.Option("--to", help=WORDS.to, metavar="BANK")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.output, metavar="FILE")] = None,
    force: Force = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Find candidates, review them, move what is written."""
    from quiz.commands.author.draft import DraftOptions, draft_pack

    del lang
    options = DraftOptions(
        pack,
        ids=tuple(ids or ()),
        device=device,
        most=count,
        output=output,
        force=force,
        json=json,
        review=review,
        move=move,
        to=to,
        plain=plain,
    )
    return draft_pack(SAY, options)
