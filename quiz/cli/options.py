"""What the options of several commands share: their words, how their values are read, how names are completed."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quiz.cli.help import commands_in
from quiz.console.places import readable
from quiz.console.typed import number_in
from quiz.locale import is_language, language_of, languages, phrases
from quiz.locale.help import help_words
from quiz.model import DEVICES, FORMS
from quiz.model.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable


def language_asked() -> str:
    """The language of the help must be known before the options are read."""
    for option, value in zip(sys.argv, [*sys.argv[1:], ""], strict=True):
        if option == "--lang" and is_language(value):
            return value
        if option.startswith("--lang=") and is_language(option[7:]):
            return option[7:]
    return language_of(os.environ)


LANGUAGES = "|".join(languages())
"""How the languages of the interface are written behind an option."""
SAY = phrases(language_asked())
HELP = help_words(SAY.language)
LANGUAGE_NAMES = SAY.manner.one_of(languages())
Commands, Command = commands_in(HELP)


def group() -> typer.Typer:
    """Where the commands of a module are declared."""
    return typer.Typer(cls=Commands, rich_markup_mode=None, add_completion=False)


def complete_banks(incomplete: str) -> list[str]:
    """Names of built-in banks, then those of packs that were added."""
    from quiz.library.pack.roots import builtin_root

    known = [path.stem for path in builtin_root().banks if path.stem.startswith(incomplete)]
    return [*known, *complete_added(incomplete)]


def complete_added(incomplete: str) -> list[str]:
    """Names of packs that were added."""
    from quiz.console.places import packs_folder
    from quiz.library.pack.installed import installed

    return [name for name in installed(packs_folder(os.environ)) if name.startswith(incomplete)]


def complete_devices(incomplete: str) -> list[str]:
    """Names of devices."""
    return [device for device in DEVICES if device.startswith(incomplete)]


def complete_languages(incomplete: str) -> list[str]:
    """Languages of the interface."""
    return [language for language in languages() if language.startswith(incomplete)]


def checked_language(value: str | None) -> str | None:
    """A language that the interface speaks. Raises BadParameter."""
    if value is not None and not is_language(value):
        raise typer.BadParameter(SAY.bad_language.format(value=value, languages=LANGUAGE_NAMES))
    return value


def whole(option: str, low: int, high: int) -> Callable[[str | int], int]:
    """A reader of whole numbers within bounds, whose refusal is in the language of the interface."""

    def read(value: str | int) -> int:
        if (number := number_in(str(value), low, high)) is not None:
            return number
        message = HELP.not_a_number.format(value=value, option=option, low=low, high=high)
        raise typer.BadParameter(message)

    return read


def form_option(words: str) -> Any:  # noqa: ANN401 -- typer's own type
    """The option that asks for a form of the test, in capitals or not; its help says what for."""
    shown = "|".join(FORMS)
    return typer.Option("--form", parser=_form, help=words, metavar=shown, autocompletion=complete_forms)


def complete_forms(incomplete: str) -> list[str]:
    """Names of forms."""
    return [form for form in FORMS if form.startswith(incomplete.upper())]


def _form(value: str) -> str:
    if value.upper() in FORMS:
        return value.upper()
    raise typer.BadParameter(HELP.bad_form.format(value=value, forms=SAY.manner.one_of(FORMS)))


def pack_option(words: str) -> Any:  # noqa: ANN401 -- typer's own type
    """The option that asks for another pack than the program's own."""
    return typer.Option("--pack", help=words, metavar="PATH", autocompletion=complete_added)


def lang_option(words: str) -> Any:  # noqa: ANN401 -- typer's own type
    """The option that asks for a language of the interface; its help may say of what."""
    return typer.Option(
        "--lang",
        help=words.format(languages=LANGUAGE_NAMES),
        callback=checked_language,
        metavar=LANGUAGES,
        autocompletion=complete_languages,
    )


def player_label(value: str) -> str:
    """The label of a player as it is kept."""
    found = label(readable(value))
    if value and not found:
        raise typer.BadParameter(HELP.no_label.format(value=value))
    return found


def named_folder(value: str | None) -> str | None:
    """A folder that was asked for, if one was. Raises BadParameter: nothing is not the folder of every day."""
    if value is not None and not value.strip():
        raise typer.BadParameter(HELP.no_folder_named)
    return value


Lang = Annotated[str | None, lang_option(HELP.lang)]
Plain = Annotated[bool, typer.Option("--plain", help=HELP.plain)]
Json = Annotated[bool, typer.Option("--json", help=HELP.json)]
Force = Annotated[bool, typer.Option("--force", help=HELP.force)]
DataDir = Annotated[str | None, typer.Option("--data-dir", help=HELP.data_dir, metavar="DIR", callback=named_folder)]
PlayerLabel = Annotated[str, typer.Option("--player", help=HELP.player, metavar="NAME", callback=player_label)]
Banks = Annotated[list[str] | None, typer.Argument(metavar="[BANK]...", help=HELP.banks, autocompletion=complete_banks)]
Seed = Annotated[int | None, typer.Option("--seed", parser=whole("--seed", 0, 10**9), help=HELP.seed, metavar="N")]
Count = Annotated[int, typer.Option("--questions", "-n", parser=whole("-n", 1, 1000), help=HELP.questions, metavar="N")]
Level = Annotated[int | None, typer.Option("--level", parser=whole("--level", 1, 3), help=HELP.level, metavar="1-3")]
Device = Annotated[
    str | None,
    typer.Option(
        "--device",
        help=f"{HELP.device} ({', '.join(DEVICES)})",
        metavar="DEVICE",
        autocompletion=complete_devices,
    ),
]
Confidence = Annotated[bool, typer.Option("--confidence/--no-confidence", help=HELP.confidence)]
