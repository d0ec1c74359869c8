"""`quiz class`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, cast

import typer

from quiz.cli.options import HELP, SAY, Banks, Command, Lang, Plain, Seed, complete_devices, group, whole
from quiz.locale.projector_help import class_help
from quiz.model import DEVICES

if TYPE_CHECKING:
    from quiz.model import Form

WORDS = class_help(SAY.language)
LONGEST_LABEL = 40
app = group()


def _form(value: str | None) -> str | None:
    if value is None or value.upper() in {"A", "B"}:
        return value.upper() if value else None
    raise typer.BadParameter(WORDS["bad_form"].format(value=value))


def _label(value: str | None) -> str | None:
    if value is None or len(value) <= LONGEST_LABEL:
        return (value or "").strip() or None
    raise typer.BadParameter(WORDS["bad_name"].format(value=f"{value[:24]}…"))


def _teams(value: str | None) -> str | None:
    """A value is checked here, and made into teams where the round begins."""
    if value is not None:
        from quiz.classroom.votes import Refusal, read_teams
        from quiz.locale.projector import class_words
        from quiz.terminal.projector.ballots import refused

        teams = read_teams(value)
        if isinstance(teams, Refusal):
            raise typer.BadParameter(refused(class_words(SAY.language), teams))
    return value


@app.command("class", cls=Command, help=HELP["class"], epilog=WORDS["epilog"])
def class_(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    how_many: Annotated[
        int | None,
        typer.Option("--questions", "-n", parser=whole("-n", 1, 200), help=WORDS["questions"], metavar="N"),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option("--minutes", parser=whole("--minutes", 5, 480), help=WORDS["minutes"], metavar="N"),
    ] = None,
    size: Annotated[
        int | None, typer.Option("--size", parser=whole("--size", 1, 999), help=WORDS["size"], metavar="N")
    ] = None,
    teams: Annotated[
        str | None, typer.Option("--teams", help=WORDS["teams"], metavar="N|A,B,…", callback=_teams)
    ] = None,
    form: Annotated[str | None, typer.Option("--form", help=WORDS["form"], metavar="A|B", callback=_form)] = None,
    level: Annotated[
        int | None, typer.Option("--level", parser=whole("--level", 1, 3), help=HELP["level"], metavar="1-3")
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            "--device",
            help=f"{HELP['device']} ({', '.join(DEVICES)})",
            metavar="DEVICE",
            autocompletion=complete_devices,
        ),
    ] = None,
    name: Annotated[str | None, typer.Option("--name", help=WORDS["name"], metavar="LABEL", callback=_label)] = None,
    resume: Annotated[bool, typer.Option("--resume", help=WORDS["resume"])] = False,  # noqa: FBT002 -- an option
    big: Annotated[bool, typer.Option("--big", help=WORDS["big"])] = False,  # noqa: FBT002 -- as above
    seed: Seed = None,
    lang: Lang = None,
    kept_in: Annotated[str | None, typer.Option("--data-dir", help=WORDS["data_dir"], metavar="DIR")] = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> None:
    """Play a round with a class."""
    from quiz.classroom.votes import Refusal, read_teams
    from quiz.terminal.projector.command import run_class
    from quiz.terminal.projector.opening import ClassOptions

    del lang
    if teams is not None and size is not None:
        raise typer.BadParameter(WORDS["no_pair"])
    named = read_teams(teams) if teams is not None else ()
    options = ClassOptions(
        banks=tuple(banks or ()),
        questions=how_many,
        minutes=minutes,
        size=size,
        teams=() if isinstance(named, Refusal) else named,
        form=cast("Form | None", form),
        level=level,
        device=device,
        seed=seed,
        label=name,
        resume=resume,
        big=big,
        plain=plain,
        data_dir=kept_in,
    )
    raise typer.Exit(run_class(SAY, options))
