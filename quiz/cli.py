"""The commands and their options. A body calls one room; heavy imports wait until a command needs them."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from typer._click.exceptions import ClickException

from quiz import __version__
from quiz.locale import is_language, language_of, phrases
from quiz.model import DEVICES
from quiz.terminal.help import commands_in, explain
from quiz.terminal.renderers import FORMATS, Format

if TYPE_CHECKING:
    from collections.abc import Callable

from quiz.locale import Phrases


def _language_asked() -> str:
    """The language of the help must be known before the options are read."""
    for option, value in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        if option == "--lang" and is_language(value):
            return value
        if option.startswith("--lang=") and is_language(option[7:]):
            return option[7:]
    return language_of(os.environ)


SAY: Phrases = phrases("fr" if _language_asked() == "fr" else "en")
HELP = SAY.help
DEFAULT_COUNT = 10
INTERRUPTED = 130

Commands, Command = commands_in(SAY)
app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    help=HELP["app"],
    epilog=HELP["epilog"],
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _complete_banks(incomplete: str) -> list[str]:
    from quiz.library.roots import builtin_root

    return [path.stem for path in builtin_root().banks if path.stem.startswith(incomplete)]


def _complete_devices(incomplete: str) -> list[str]:
    return [device for device in DEVICES if device.startswith(incomplete)]


def _checked_language(value: str | None) -> str | None:
    if value is not None and not is_language(value):
        raise typer.BadParameter(SAY.bad_language.format(value=value))
    return value


def _whole(option: str, low: int, high: int) -> Callable[[str | int], int]:
    """A reader of whole numbers within bounds, whose refusal is in the language of the interface."""

    def read(value: str | int) -> int:
        if str(value).isdecimal() and low <= int(value) <= high:
            return int(value)
        message = HELP["not_a_number"].format(value=value, option=option, low=low, high=high)
        raise typer.BadParameter(message)

    return read


def _checked_format(value: str) -> Format:
    for known in FORMATS:
        if value == known:
            return known
    raise typer.BadParameter(HELP["bad_format"].format(value=value, formats=", ".join(FORMATS)))


def _show_version(value: bool) -> None:  # noqa: FBT001 -- the signature typer calls
    if value:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit


Lang = Annotated[str | None, typer.Option("--lang", help=HELP["lang"], callback=_checked_language, metavar="fr|en")]
Plain = Annotated[bool, typer.Option("--plain", help=HELP["plain"])]


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- an option is a keyword on the command line
    _version: Annotated[  # noqa: FBT002 -- as above
        bool, typer.Option("--version", "-V", help=HELP["version"], callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Show what there is to play."""
    if context.invoked_subcommand is None:
        from quiz.terminal.commands import show_home

        del lang  # read before the options were
        show_home(SAY, plain=plain)


@app.command(cls=Command, help=HELP["play"], epilog=HELP["play_epilog"], rich_help_panel="play")
def play(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BANK]...", help=HELP["banks"], autocompletion=_complete_banks),
    ] = None,
    questions: Annotated[
        int, typer.Option("--questions", "-n", parser=_whole("-n", 1, 1000), help=HELP["questions"], metavar="N")
    ] = DEFAULT_COUNT,
    lang: Lang = None,
    seed: Annotated[
        int | None, typer.Option("--seed", parser=_whole("--seed", 0, 10**9), help=HELP["seed"], metavar="N")
    ] = None,
    level: Annotated[
        int | None, typer.Option("--level", parser=_whole("--level", 1, 3), help=HELP["level"], metavar="1-3")
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            "--device",
            help=f"{HELP['device']} ({', '.join(DEVICES)})",
            metavar="DEVICE",
            autocompletion=_complete_devices,
        ),
    ] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Play a round."""
    from quiz.terminal.commands import PlayOptions, play_round

    del lang
    options = PlayOptions(tuple(banks or ()), questions, seed, level, device, plain)
    raise typer.Exit(play_round(SAY, options))


@app.command(cls=Command, help=HELP["check"], epilog=HELP["check_epilog"], rich_help_panel="author")
def check(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help=HELP["paths"], autocompletion=_complete_banks),
    ] = None,
    fairness: Annotated[bool, typer.Option("--fairness", help=HELP["fairness"])] = False,  # noqa: FBT002 -- as above
    summary: Annotated[bool, typer.Option("--summary", help=HELP["summary"])] = False,  # noqa: FBT002 -- as above
    style: Annotated[
        Format | None,
        typer.Option("--format", parser=_checked_format, help=HELP["format"], metavar="|".join(FORMATS)),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help=HELP["json"])] = False,  # noqa: FBT002 -- as above
    select: Annotated[list[str] | None, typer.Option("--select", help=HELP["select"], metavar="CODES")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help=HELP["ignore"], metavar="CODES")] = None,
    explain: Annotated[str | None, typer.Option("--explain", help=HELP["explain"], metavar="CODE")] = None,
    rules: Annotated[bool, typer.Option("--rules", help=HELP["rules"])] = False,  # noqa: FBT002 -- as above
    fix: Annotated[bool, typer.Option("--fix", help=HELP["fix"])] = False,  # noqa: FBT002 -- as above
    diff: Annotated[bool, typer.Option("--diff", help=HELP["diff"])] = False,  # noqa: FBT002 -- as above
    watch: Annotated[bool, typer.Option("--watch", help=HELP["watch"])] = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Check banks."""
    del lang
    if explain is not None or rules:
        from quiz.terminal.rules import explain_rule, list_rules

        raise typer.Exit(list_rules(SAY, plain=plain) if explain is None else explain_rule(SAY, explain, plain=plain))
    from quiz.terminal.findings import CheckOptions, check_packs

    if fix or diff:
        from quiz.terminal.fixing import mend_packs

        code = mend_packs(SAY, tuple(paths or ()), diff_only=diff)
        if diff or code:
            raise typer.Exit(code)
    options = CheckOptions(
        tuple(paths or ()),
        fairness=fairness,
        summary=summary,
        plain=plain,
        format=style or ("json" if json else None),
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        watch=watch,
    )
    raise typer.Exit(check_packs(SAY, options))


@app.command(cls=Command, help=HELP["preview"], epilog=HELP["preview_epilog"], rich_help_panel="author")
def preview(  # noqa: PLR0913, PLR0917 -- as for `play`
    context: typer.Context,
    bank: Annotated[
        str | None, typer.Argument(metavar="BANK", help=HELP["preview_bank"], autocompletion=_complete_banks)
    ] = None,
    html: Annotated[str | None, typer.Option("--html", help=HELP["preview_html"], metavar="FILE")] = None,
    question: Annotated[str | None, typer.Option("--question", help=HELP["preview_question"], metavar="ID")] = None,
    only_findings: Annotated[bool, typer.Option("--only-findings", help=HELP["preview_only_findings"])] = False,  # noqa: FBT002 -- as above
    pager: Annotated[bool, typer.Option("--pager/--no-pager", help=HELP["preview_pager"])] = True,  # noqa: FBT002 -- as above
    one_language: Annotated[
        str | None, typer.Option("--lang", help=HELP["preview_lang"], callback=_checked_language, metavar="fr|en")
    ] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Show a bank to a reviewer."""
    from quiz.export.review import review_page
    from quiz.terminal.previewing import PreviewOptions, preview_bank

    asked = one_language or context.find_root().params.get("lang")
    language = SAY.language if asked else None
    options = PreviewOptions(bank, language, question, only_findings, html, pager, plain)
    raise typer.Exit(preview_bank(SAY, options, review_page))


@app.command("new", cls=Command, help=HELP["new"], epilog=HELP["new_epilog"], rich_help_panel="author")
def new(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    pack: Annotated[str | None, typer.Argument(metavar="PACK", help=HELP["pack"])] = None,
    article: Annotated[list[str] | None, typer.Option("--article", help=HELP["article"], metavar="FILE")] = None,
    outlet: Annotated[list[str] | None, typer.Option("--outlet", help=HELP["outlet"], metavar="NAME")] = None,
    date: Annotated[list[str] | None, typer.Option("--date", help=HELP["date"], metavar="DATE")] = None,
    language: Annotated[list[str] | None, typer.Option("--language", help=HELP["language"], metavar="CODE")] = None,
    attribution: Annotated[
        list[str] | None,
        typer.Option("--attribution", help=HELP["attribution"], metavar="stated|inferred|unknown"),
    ] = None,
    evidence: Annotated[list[str] | None, typer.Option("--evidence", help=HELP["evidence"], metavar="TEXT")] = None,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Make a pack from text files."""
    from quiz.terminal.new import NewOptions, new_pack

    del lang
    options = NewOptions(
        pack,
        articles=tuple(article or ()),
        outlets=tuple(outlet or ()),
        dates=tuple(date or ()),
        languages=tuple(language or ()),
        attributions=tuple(attribution or ()),
        evidence=tuple(evidence or ()),
        plain=plain,
    )
    raise typer.Exit(new_pack(SAY, options))


@app.command(cls=Command, help=HELP["schema"], epilog=HELP["schema_epilog"], rich_help_panel="author")
def schema(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help=HELP["file"])] = "bank",
    lang: Lang = None,
) -> None:
    """Print the JSON Schema of a file of a pack."""
    from quiz.terminal.schema import print_schema

    del lang
    raise typer.Exit(print_schema(SAY, file))


def run() -> None:
    """Run the command line; usage errors are explained and an interruption gets its customary exit code."""
    try:
        sys.exit(app(standalone_mode=False))
    except ClickException as error:
        explain(error, SAY)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(INTERRUPTED)
