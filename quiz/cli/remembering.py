"""`quiz history`: show, carry, correct or delete what is remembered."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from quiz.cli.help import group_with
from quiz.cli.options import (
    HELP,
    SAY,
    Command,
    DataDir,
    Force,
    Json,
    Lang,
    Plain,
    PlayerLabel,
    complete_banks,
    group,
    player_label,
    whole,
)
from quiz.console.places import data_folder
from quiz.locale.history import history_words

DEFAULT_COUNT = 20
LARGEST_COUNT = 10**6
WORDS = history_words(SAY.language).help


app = group()
history = typer.Typer(cls=group_with(HELP, "list"), rich_markup_mode=None, add_completion=False)
app.add_typer(history, name="history", help=HELP.command["history"], epilog=WORDS.epilog)


def _label(value: str | None) -> str | None:
    return None if value is None else player_label(value)


OnePlayer = Annotated[str | None, typer.Option("--player", help=WORDS.player, metavar="NAME", callback=_label)]
Question = Annotated[str | None, typer.Option("--question", help=WORDS.question, metavar="ID")]


@history.command("list", cls=Command, help=WORDS.list, epilog=WORDS.list_epilog)
def show(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    bank: Annotated[
        str | None, typer.Argument(metavar="[BANK]", help=WORDS.bank, autocompletion=complete_banks)
    ] = None,
    question: Question = None,
    since: Annotated[str | None, typer.Option("--since", help=WORDS.since, metavar="DATE|DAYS")] = None,
    count: Annotated[
        int | None, typer.Option("-n", parser=whole("-n", 1, LARGEST_COUNT), help=WORDS.count, metavar="N")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=WORDS.every)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    json: Json = False,  # noqa: FBT002 -- as above
    csv: Annotated[bool, typer.Option("--csv", help=WORDS.csv)] = False,  # noqa: FBT002 -- as above
    player: OnePlayer = None,
    data_dir: DataDir = None,
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Show the answers."""
    from quiz.commands.learn.history_list import ListOptions, list_history

    del lang
    data = data_folder(data_dir, os.environ)
    usual = None if every or json or csv else DEFAULT_COUNT
    wanted = None if every else count or usual
    return list_history(SAY, ListOptions(data, bank, question, since, player, wanted, json, csv, plain))


@history.command("export", cls=Command, help=WORDS.export, epilog=WORDS.export_epilog)
def export(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help=WORDS.export_file)] = "-",
    force: Force = False,  # noqa: FBT002 -- as above
    player: OnePlayer = None,
    data_dir: DataDir = None,
    lang: Lang = None,
) -> int:
    """Write the history to a file."""
    from quiz.commands.learn.history_transfer import CarryOptions, export_history

    del lang
    return export_history(SAY, CarryOptions(data_folder(data_dir, os.environ), file, force, player))


@history.command("import", cls=Command, help=WORDS.import_, epilog=WORDS.import_epilog)
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help=WORDS.import_file)],
    data_dir: DataDir = None,
    lang: Lang = None,
) -> int:
    """Add an exported history."""
    from quiz.commands.learn.history_transfer import CarryOptions, import_history

    del lang
    return import_history(SAY, CarryOptions(data_folder(data_dir, os.environ), file))


@history.command("undo", cls=Command, help=WORDS.undo)
def undo(player: PlayerLabel = "", data_dir: DataDir = None, lang: Lang = None) -> int:
    """Take the last answer back."""
    from quiz.commands.learn import history_removal as removing

    del lang
    return removing.undo(SAY, removing.UndoOptions(data_folder(data_dir, os.environ), player))


@history.command("forget", cls=Command, help=WORDS.forget, epilog=WORDS.forget_epilog)
def forget(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    question: Annotated[str | None, typer.Option("--question", help=WORDS.forget_question, metavar="ID")] = None,
    bank: Annotated[
        str | None,
        typer.Option("--bank", help=WORDS.forget_bank, metavar="BANK", autocompletion=complete_banks),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=WORDS.forget_all)] = False,  # noqa: FBT002 -- as above
    player: OnePlayer = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=WORDS.yes)] = False,  # noqa: FBT002 -- as above
    data_dir: DataDir = None,
    lang: Lang = None,
) -> int:
    """Delete for good."""
    from quiz.commands.learn.history_removal import ForgetOptions, forget_history

    del lang
    data = data_folder(data_dir, os.environ)
    return forget_history(SAY, ForgetOptions(data, question, bank, player, every, yes))


@history.command("where", cls=Command, help=WORDS.where)
def where(
    data_dir: DataDir = None,
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Say where the history is."""
    from quiz.commands.learn.history_removal import WhereOptions, where_history

    del lang
    return where_history(SAY, WhereOptions(data_folder(data_dir, os.environ), json, plain))
