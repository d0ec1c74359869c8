"""What makes paper: `quiz handout` and `quiz lesson`."""

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
    Level,
    Plain,
    form_option,
    group,
    lang_option,
    whole,
)
from quiz.locale.handout import handout_words

if TYPE_CHECKING:
    from quiz.model import Form

WORDS = handout_words(SAY.language).help
OWN = handout_words(SAY.language).lesson_help
MOST_VERSIONS = 4
TABLES = ("csv", "xlsx", "ods")
SHORTEST, LONGEST = 20, 120
"""Minutes of a lesson."""
app = group()


def _table(value: str) -> str:
    if value.casefold() in TABLES:
        return value.casefold()
    raise typer.BadParameter(handout_words(SAY.language).bad_table.format(value=value, kinds=", ".join(TABLES)))


HowMany = Annotated[
    int | None, typer.Option("--questions", "-n", parser=whole("-n", 1, 1000), help=WORDS.questions, metavar="N")
]
FormAsked = Annotated[str | None, form_option(WORDS.form)]
TableAsked = Annotated[str | None, typer.Option("--table", parser=_table, help=WORDS.table, metavar="|".join(TABLES))]
Versions = Annotated[
    int,
    typer.Option(
        "--versions",
        parser=whole("--versions", 1, MOST_VERSIONS),
        help=WORDS.versions,
        metavar=f"1-{MOST_VERSIONS}",
    ),
]


@app.command(cls=Command, help=HELP.command["handout"], epilog=WORDS.epilog)
def handout(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    how_many: HowMany = None,
    level: Level = None,
    device: Device = None,
    form: FormAsked = None,
    versions: Versions = 1,
    cards: Annotated[bool, typer.Option("--cards", help=WORDS.cards)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    answers: Annotated[bool, typer.Option("--answers", help=WORDS.answers)] = False,  # noqa: FBT002 -- as above
    table: TableAsked = None,
    large: Annotated[bool, typer.Option("--large", help=WORDS.large)] = False,  # noqa: FBT002 -- as above
    editable: Annotated[bool, typer.Option("--editable", help=WORDS.editable)] = False,  # noqa: FBT002 -- as above
    pdf: Annotated[bool, typer.Option("--pdf", help=WORDS.pdf)] = False,  # noqa: FBT002 -- as above
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.output, metavar="DIR")] = None,
    force: Force = False,  # noqa: FBT002 -- as above
    number: Annotated[int, typer.Option("--seed", parser=whole("--seed", 0, 10**9), help=WORDS.seed, metavar="N")] = 1,
    file_language: Annotated[str | None, lang_option(WORDS.lang)] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Print a quiz."""
    from quiz.classroom.handouts.making import Extras
    from quiz.commands.teach.handout import HandoutOptions, make_handout
    from quiz.formats.sheets.drawing import draw

    del file_language  # read before the options were
    extras = Extras(cards, answers or table is not None, pdf, large, editable)
    options = HandoutOptions(
        tuple(banks or ()), how_many, level, device, cast("Form | None", form), versions, number, extras, output,
        force=force, plain=plain, table=table,
    )  # fmt: skip
    return make_handout(SAY, options, draw)


LessonQuestions = Annotated[
    int | None, typer.Option("--questions", "-n", parser=whole("-n", 1, 40), help=OWN.questions, metavar="N")
]
LessonLevel = Annotated[int, typer.Option("--level", parser=whole("--level", 1, 3), help=OWN.level, metavar="1-3")]
LessonVersions = Annotated[
    int,
    typer.Option(
        "--versions", parser=whole("--versions", 1, MOST_VERSIONS), help=OWN.versions, metavar=f"1-{MOST_VERSIONS}"
    ),
]
Minutes = Annotated[
    int,
    typer.Option(
        "--minutes", parser=whole("--minutes", SHORTEST, LONGEST), help=OWN.minutes, metavar=f"{SHORTEST}-{LONGEST}"
    ),
]


@app.command(cls=Command, help=HELP.command["lesson"], epilog=OWN.epilog)
def lesson(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    how_many: LessonQuestions = None,
    level: LessonLevel = 1,
    device: Device = None,
    minutes: Minutes = 45,
    versions: LessonVersions = 1,
    table: TableAsked = None,
    large: Annotated[bool, typer.Option("--large", help=WORDS.large)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    editable: Annotated[bool, typer.Option("--editable", help=WORDS.editable)] = False,  # noqa: FBT002 -- as above
    pdf: Annotated[bool, typer.Option("--pdf", help=WORDS.pdf)] = False,  # noqa: FBT002 -- as above
    output: Annotated[str | None, typer.Option("--output", "-o", help=OWN.output, metavar="DIR")] = None,
    force: Force = False,  # noqa: FBT002 -- as above
    number: Annotated[int, typer.Option("--seed", parser=whole("--seed", 0, 10**9), help=OWN.seed, metavar="N")] = 1,
    file_language: Annotated[str | None, lang_option(WORDS.lang)] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Make all that a lesson needs."""
    from quiz.classroom.handouts.making import Extras
    from quiz.commands.teach.handout import HandoutOptions, make_handout
    from quiz.formats.sheets.drawing import draw

    del file_language  # read before the options were
    extras = Extras(cards=True, answers=True, pdf=pdf, large=large, editable=editable)
    options = HandoutOptions(
        tuple(banks or ()), how_many, level, device, None, versions, number, extras, output,
        force=force, plain=plain, minutes=minutes, table=table,
    )  # fmt: skip
    return make_handout(SAY, options, draw)
