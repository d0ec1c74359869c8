"""What writes and checks banks: `quiz check`, `preview`, `new`, `schema`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Lang, Plain, complete_banks, group, lang_option, whole
from quiz.console.findings import FORMATS, Format
from quiz.console.places import readable

app = group()


def _checked_format(value: str) -> Format:
    for known in FORMATS:
        if value == known:
            return known
    raise typer.BadParameter(HELP.bad_format.format(value=value, formats=", ".join(FORMATS)))


Paths = Annotated[list[str] | None, typer.Argument(metavar="[PATH]...", help=HELP.paths, autocompletion=complete_banks)]
Style = Annotated[
    Format | None, typer.Option("--format", parser=_checked_format, help=HELP.format, metavar="|".join(FORMATS))
]


def _tell_rules(name: str | None, *, plain: bool) -> int:
    from quiz.commands.author.rules import explain_rule, list_rules

    return list_rules(SAY, plain=plain) if name is None else explain_rule(SAY, name, plain=plain)


def _mend(paths: list[str] | None, *, diff_only: bool) -> int:
    from quiz.commands.author.mending import mend_packs

    return mend_packs(SAY, tuple(paths or ()), diff_only=diff_only)


Stale = Annotated[
    int | None, typer.Option("--stale", parser=whole("--stale", 0, 1200), help=HELP.stale, metavar="MONTHS")
]


def _months_ago(months: int) -> str:
    from quiz.checks.rules.staleness import months_before
    from quiz.commands.clock import now
    from quiz.learner.moments import local

    return months_before(local(now()).date(), months)


@app.command(cls=Command, help=HELP.command["check"], epilog=HELP.check_epilog)
def check(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    paths: Paths = None,
    fairness: Annotated[bool, typer.Option("--fairness", help=HELP.fairness)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    summary: Annotated[bool, typer.Option("--summary", help=HELP.summary)] = False,  # noqa: FBT002 -- as above
    stale: Stale = None,
    style: Style = None,
    json: Annotated[bool, typer.Option("--json", help=HELP.json)] = False,  # noqa: FBT002 -- as above
    select: Annotated[list[str] | None, typer.Option("--select", help=HELP.select, metavar="CODES")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help=HELP.ignore, metavar="CODES")] = None,
    explain: Annotated[str | None, typer.Option("--explain", help=HELP.explain, metavar="CODE")] = None,
    rules: Annotated[bool, typer.Option("--rules", help=HELP.rules)] = False,  # noqa: FBT002 -- as above
    fix: Annotated[bool, typer.Option("--fix", help=HELP.fix)] = False,  # noqa: FBT002 -- as above
    diff: Annotated[bool, typer.Option("--diff", help=HELP.diff)] = False,  # noqa: FBT002 -- as above
    watch: Annotated[bool, typer.Option("--watch", help=HELP.watch)] = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Check banks."""
    del lang
    if explain is not None or rules:
        return _tell_rules(explain, plain=plain)
    if fix or diff:
        code = _mend(paths, diff_only=diff)
        if diff or code:
            return code
    from quiz.commands.author.check import CheckOptions, check_packs

    options = CheckOptions(
        tuple(paths or ()),
        fairness=fairness,
        summary=summary,
        plain=plain,
        format=style or ("json" if json else None),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        watch=watch,
        oldest=None if stale is None else _months_ago(stale),
    )
    return check_packs(SAY, options)


@app.command(cls=Command, help=HELP.command["preview"], epilog=HELP.preview_epilog)
def preview(  # noqa: PLR0913, PLR0917 -- as for `play`
    context: typer.Context,
    bank: Annotated[
        str | None, typer.Argument(metavar="BANK", help=HELP.preview_bank, autocompletion=complete_banks)
    ] = None,
    html: Annotated[str | None, typer.Option("--html", help=HELP.preview_html, metavar="FILE")] = None,
    force: Force = False,  # noqa: FBT002 -- as above
    question: Annotated[str | None, typer.Option("--question", help=HELP.preview_question, metavar="ID")] = None,
    only_findings: Annotated[bool, typer.Option("--only-findings", help=HELP.preview_only_findings)] = False,  # noqa: FBT002 -- as above
    pager: Annotated[bool, typer.Option("--pager/--no-pager", help=HELP.preview_pager)] = True,  # noqa: FBT002 -- as above
    one_language: Annotated[str | None, lang_option(HELP.preview_lang)] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Show a bank to a reviewer."""
    from quiz.commands.author.preview import PreviewOptions, preview_bank
    from quiz.formats.preview import preview_page

    asked = one_language or context.find_root().params.get("lang")
    language = SAY.language if asked else None
    options = PreviewOptions(bank, language, question, only_findings, html, pager, force, plain)
    return preview_bank(SAY, options, preview_page)


@app.command("new", cls=Command, help=HELP.command["new"], epilog=HELP.new_epilog)
def new(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=HELP.pack)] = None,
    article: Annotated[list[str] | None, typer.Option("--article", help=HELP.article, metavar="FILE")] = None,
    outlet: Annotated[list[str] | None, typer.Option("--outlet", help=HELP.outlet, metavar="NAME")] = None,
    date: Annotated[list[str] | None, typer.Option("--date", help=HELP.date, metavar="DATE")] = None,
    language: Annotated[list[str] | None, typer.Option("--language", help=HELP.written_in, metavar="CODE")] = None,
    attribution: Annotated[
        list[str] | None,
        typer.Option("--attribution", help=HELP.attribution, metavar="stated|inferred|unknown"),
    ] = None,
    evidence: Annotated[list[str] | None, typer.Option("--evidence", help=HELP.evidence, metavar="TEXT")] = None,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Make a pack from text files."""
    from quiz.commands.author.new import NewOptions, new_pack

    del lang
    options = NewOptions(
        pack,
        articles=tuple(article or ()),
        outlets=tuple(map(readable, outlet or ())),
        dates=tuple(date or ()),
        languages=tuple(language or ()),
        attributions=tuple(attribution or ()),
        evidence=tuple(map(readable, evidence or ())),
        plain=plain,
    )
    return new_pack(SAY, options)


@app.command(cls=Command, help=HELP.command["schema"], epilog=HELP.schema_epilog)
def schema(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help=HELP.file)] = "bank",
    lang: Lang = None,
) -> int:
    """Print the JSON Schema of a file of a pack."""
    from quiz.commands.author.schema import print_schema

    del lang
    return print_schema(SAY, file)
