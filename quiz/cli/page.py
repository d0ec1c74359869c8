"""A page that plays by itself: `quiz page`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Banks, Command, Force, Json, Plain, group, lang_option, whole
from quiz.formats.page import MOST
from quiz.locale.page import page_words

app = group()
WORDS = page_words(SAY.language).help


@app.command(cls=Command, help=HELP.command["page"], epilog=WORDS.epilog)
def page(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    output: Annotated[str | None, typer.Option("--output", "-o", help=WORDS.output, metavar="FILE")] = None,
    questions: Annotated[
        int, typer.Option("--questions", "-n", parser=whole("-n", 1, MOST), help=WORDS.questions, metavar="N")
    ] = 10,
    level: Annotated[
        int | None, typer.Option("--level", parser=whole("--level", 1, 3), help=WORDS.level, metavar="1-3")
    ] = None,
    lang: Annotated[str | None, lang_option(WORDS.lang)] = None,
    force: Force = False,  # noqa: FBT002 -- an option is a keyword on the command line
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> int:
    """Make a page that plays."""
    from quiz.commands.teach.page import PageOptions, make_page_file

    options = PageOptions(tuple(banks or ()), output, questions, level, lang, force, plain, json)
    return make_page_file(SAY, options)
