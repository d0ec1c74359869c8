"""`quiz mark` and `quiz report`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Json, Lang, Plain, complete_banks, group
from quiz.locale.marking import marking_words

app = group()
OWN = marking_words(SAY.language).help
Bank = Annotated[str | None, typer.Option("--bank", help=OWN.bank, metavar="BANK", autocompletion=complete_banks)]


@app.command(cls=Command, help=HELP.command["mark"], epilog=OWN.mark_epilog)
def mark(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...", help=OWN.mark_files)] = None,
    output: Annotated[str, typer.Option("--output", "-o", help=OWN.output, metavar="FILE")] = "-",
    names: Annotated[str | None, typer.Option("--list", help=OWN.list, metavar="FILE")] = None,
    bank: Bank = None,
    force: Force = False,  # noqa: FBT002 -- an option is a keyword on the command line
    lang: Lang = None,
) -> int:
    """Mark answers."""
    from quiz.commands.teach.marking import MarkOptions, mark_files

    del lang
    return mark_files(SAY, MarkOptions(tuple(files or ()), output, names, bank, force))


@app.command(cls=Command, help=HELP.command["report"], epilog=OWN.report_epilog)
def report(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE...", help=OWN.report_files)] = None,
    html: Annotated[str | None, typer.Option("--html", help=OWN.html, metavar="FILE")] = None,
    csv: Annotated[str | None, typer.Option("--csv", help=OWN.csv, metavar="FILE")] = None,
    json: Json = False,  # noqa: FBT002 -- an option is a keyword on the command line
    names: Annotated[bool, typer.Option("--names", help=OWN.names)] = False,  # noqa: FBT002 -- as above
    bank: Bank = None,
    force: Force = False,  # noqa: FBT002 -- as above
    pager: Annotated[bool, typer.Option("--pager/--no-pager", help=OWN.pager)] = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Report on a class."""
    from quiz.commands.teach.marking import ReportOptions, report_on
    from quiz.formats.report import report_page

    del lang
    options = ReportOptions(tuple(files or ()), html, csv, json=json, names=names, bank=bank)
    options = options._replace(pager=pager, plain=plain, force=force)
    return report_on(SAY, options, report_page)
