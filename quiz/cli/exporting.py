"""`quiz export`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from quiz.cli.options import (
    HELP,
    SAY,
    Banks,
    Command,
    Device,
    Force,
    Json,
    Level,
    Plain,
    form_option,
    group,
    lang_option,
    whole,
)
from quiz.formats.formats import FORMATS
from quiz.locale.export import export_words

if TYPE_CHECKING:
    from quiz.model import Form

WORDS = export_words(SAY.language)
NAMES = tuple(each.name for each in FORMATS)
app = group()


def complete_formats(incomplete: str) -> list[str]:
    """Names of formats."""
    return [name for name in NAMES if name.startswith(incomplete)]


To = Annotated[
    str | None,
    typer.Option(
        "--to",
        help=WORDS.help.to.format(formats=", ".join(NAMES)),
        metavar="FORMAT",
        autocompletion=complete_formats,
    ),
]
HowMany = Annotated[
    int | None,
    typer.Option("--questions", "-n", parser=whole("-n", 1, 1000), help=WORDS.help.questions, metavar="N"),
]


@app.command(cls=Command, help=HELP.command["export"], epilog=WORDS.help.epilog)
def export(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    to: To = None,
    how_many: HowMany = None,
    level: Level = None,
    device: Device = None,
    form: Annotated[str | None, form_option(WORDS.help.form)] = None,
    seed: Annotated[
        int, typer.Option("--seed", parser=whole("--seed", 0, 10**9), help=WORDS.help.seed, metavar="N")
    ] = 1,
    lesson: Annotated[str | None, typer.Option("--lesson", help=WORDS.help.lesson, metavar="DIR")] = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.help.output, metavar="FILE")] = None,
    file_language: Annotated[str | None, lang_option(WORDS.help.lang)] = None,
    force: Force = False,  # noqa: FBT002 -- an option is a keyword on the command line
    formats: Annotated[bool, typer.Option("--formats", help=WORDS.help.formats)] = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Export banks."""
    from quiz.commands.teach.export import Choice, ExportOptions, export_banks, show_formats

    del file_language  # read before the options were
    if formats:
        return show_formats(SAY, NAMES, plain=plain)
    choice = Choice(how_many, level, device, cast("Form | None", form), seed)
    options = ExportOptions(tuple(banks or ()), to, output, force, json, plain, choice, lesson)
    return export_banks(SAY, options, FORMATS)
