"""`quiz class`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from quiz.cli.options import (
    HELP,
    SAY,
    Banks,
    Command,
    Device,
    Lang,
    Level,
    Plain,
    Seed,
    form_option,
    group,
    named_folder,
    whole,
)
from quiz.console.places import readable
from quiz.locale.projector import class_words

if TYPE_CHECKING:
    from quiz.model import Form

WORDS = class_words(SAY.language).help
LONGEST_LABEL = 40
MOST = 200
"""Questions of a round."""
app = group()


def _label(value: str | None) -> str | None:
    if value is None or len(value) <= LONGEST_LABEL:
        return readable(value or "").strip() or None
    raise typer.BadParameter(WORDS.bad_name.format(value=f"{value[:24]}…"))


def _only(value: str | None) -> str | None:
    """Numbers are checked here, and made into numbers where the round begins."""
    numbers = (value or "").split(",")
    known = [int(each) for each in numbers if each.isascii() and each.isdecimal() and 0 < int(each) <= MOST]
    if value is None or (len(known) == len(numbers) and len(set(known)) == len(known)):
        return value
    raise typer.BadParameter(WORDS.bad_only.format(value=value))


def _reached(value: str | None) -> str | None:
    """An address of IPv4, or a name: the pages of a round listen at no other."""
    if value is not None:
        from quiz.web.addresses import opens

        if ":" in value or not opens(value):
            raise typer.BadParameter(WORDS.bad_address.format(value=value))
    return value


def _teams(value: str | None) -> str | None:
    """A value is checked here, and made into teams where the round begins."""
    if value is not None:
        from quiz.classroom.votes import Refusal, read_teams
        from quiz.tell.projected.refusals import refused

        teams = read_teams(value)
        if isinstance(teams, Refusal):
            raise typer.BadParameter(refused(class_words(SAY.language), teams))
    return value and readable(value)


def _whole(option: str, low: int, high: int, words: str, *names: str) -> Any:  # noqa: ANN401 -- typer's type is private
    return typer.Option(option, *names, parser=whole(option, low, high), help=words, metavar="N")


HowMany = Annotated[int | None, _whole("--questions", 1, MOST, WORDS.questions, "-n")]
Only = Annotated[str | None, typer.Option("--only", help=WORDS.only, metavar="N,N,…", callback=_only)]
Minutes = Annotated[int | None, _whole("--minutes", 5, 480, WORDS.minutes)]
Size = Annotated[int | None, _whole("--size", 1, 999, WORDS.size)]
Teams = Annotated[str | None, typer.Option("--teams", help=WORDS.teams, metavar="N|A,B,…", callback=_teams)]
FormAsked = Annotated[str | None, form_option(WORDS.form)]
Label = Annotated[str | None, typer.Option("--name", help=WORDS.name, metavar="LABEL", callback=_label)]
Lesson = Annotated[str | None, typer.Option("--lesson", help=WORDS.lesson, metavar="DIR")]
Resume = Annotated[bool, typer.Option("--resume", help=WORDS.resume)]
Big = Annotated[bool, typer.Option("--big", hidden=True)]
"""Every layout is big; plans that were printed before this was so still ask for it."""
Screen = Annotated[bool, typer.Option("--screen", help=WORDS.screen)]
Live = Annotated[bool, typer.Option("--live", help=WORDS.live)]
Port = Annotated[int | None, _whole("--port", 0, 65_535, WORDS.port)]
Reached = Annotated[str | None, typer.Option("--address", help=WORDS.address, metavar="IP", callback=_reached)]
Wifi = Annotated[
    str | None,
    typer.Option(
        "--wifi", help=WORDS.wifi, metavar="NAME[:PASSWORD]", callback=lambda value: value and readable(value)
    ),
]
KeptIn = Annotated[str | None, typer.Option("--data-dir", help=WORDS.data_dir, metavar="DIR", callback=named_folder)]


@app.command("class", cls=Command, help=HELP.command["class"], epilog=WORDS.epilog)
def class_(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    how_many: HowMany = None,
    lesson: Lesson = None,
    numbers: Only = None,
    minutes: Minutes = None,
    size: Size = None,
    teams: Teams = None,
    form: FormAsked = None,
    level: Level = None,
    device: Device = None,
    label: Label = None,
    go_on: Resume = False,  # noqa: FBT002 -- an option is a keyword on the command line
    screen: Screen = False,  # noqa: FBT002 -- as above
    live: Live = False,  # noqa: FBT002 -- as above
    port: Port = None,
    address: Reached = None,
    wifi: Wifi = None,
    big: Big = False,  # noqa: FBT002 -- as above
    seed: Seed = None,
    lang: Lang = None,
    kept_in: KeptIn = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Play a round with a class."""
    from quiz.commands.teach.projector.browsers import InBrowsers
    from quiz.commands.teach.projector.command import run_class
    from quiz.commands.teach.projector.opening import ClassOptions

    del big
    if teams is not None and live:
        raise typer.BadParameter(WORDS.no_live_teams)
    parted = _parted(teams, size)
    chosen = ClassOptions(
        tuple(banks or ()), how_many, minutes, size, parted, cast("Form | None", form), level, device, seed
    )
    picked = tuple(int(number) for number in numbers.split(",")) if numbers else ()
    chosen = chosen._replace(numbers=picked, lesson=lesson, spoken=lang is not None)
    pages = InBrowsers(screen, live, port, address, wifi)
    return run_class(SAY, chosen._replace(label=label, resume=go_on, plain=plain, data_dir=kept_in, pages=pages))


def _parted(teams: str | None, size: int | None) -> tuple[str, ...]:
    """The teams, which have no size of a class beside them."""
    from quiz.classroom.votes import Refusal, read_teams

    if teams is not None and size is not None:
        raise typer.BadParameter(WORDS.no_pair)
    named = read_teams(teams) if teams is not None else ()
    return () if isinstance(named, Refusal) else named
