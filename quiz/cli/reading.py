"""The reading room: `quiz read`, `quiz outlets` and `quiz words`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from quiz.cli.options import HELP, SAY, Command, Json, Lang, Plain, group, pack_option
from quiz.locale.glossary import glossary_words
from quiz.locale.reading import reading_words
from quiz.locale.register import register_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.model import Pack

app = group()
READ = reading_words(SAY.language).help
LOOK_UP = register_words(SAY.language).help
GLOSSARY = glossary_words(SAY.language)

Pager = Annotated[bool, typer.Option("--pager/--no-pager", help=READ.pager)]
PackFolder = Annotated[str | None, pack_option(READ.pack)]


def complete_articles(incomplete: str) -> list[str]:
    """Ids of the built-in articles."""
    return [name for name in _builtin().articles if name.startswith(incomplete)]


def complete_outlets(incomplete: str) -> list[str]:
    """Ids of the outlets of the built-in register."""
    return [name for name in _builtin().outlets if name.startswith(incomplete)]


def complete_terms(incomplete: str) -> list[str]:
    """What the program calls the terms of the glossary."""
    return [name for name in GLOSSARY.terms if name.startswith(incomplete)]


def _values(field: str) -> Callable[[str], list[str]]:
    """What completes a filter: the codes that the built-in register has in a field."""

    def complete(incomplete: str) -> list[str]:
        from quiz.reading.register import values_in

        return [value for value in values_in(_builtin(), field) if value.startswith(incomplete)]

    return complete


def _names(*names: str) -> Callable[[str], list[str]]:
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def _builtin() -> Pack:
    from quiz.console.places import cache_folder
    from quiz.library.pack.compiled import load_pack
    from quiz.library.pack.roots import builtin_root

    return load_pack(builtin_root(), cache_folder())[0]


def _filter(option: str, words: str, metavar: str, complete: Callable[[str], list[str]]) -> Any:  # noqa: ANN401 -- typer's own type
    return typer.Option(option, help=words, metavar=metavar, autocompletion=complete)


@app.command(cls=Command, help=HELP.command["read"], epilog=READ.epilog)
def read(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    which: Annotated[
        str | None,
        typer.Argument(metavar="[ARTICLE[:LINE]]", help=READ.article, autocompletion=complete_articles),
    ] = None,
    annotate: Annotated[bool, typer.Option("--annotate", help=READ.annotate)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    line: Annotated[str | None, typer.Option("--line", help=READ.line, metavar="N")] = None,
    gloss: Annotated[bool | None, typer.Option("--gloss/--no-gloss", help=READ.gloss)] = None,
    pack_folder: PackFolder = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> int:
    """Show an article."""
    from quiz.commands.read.read import ReadOptions, read_article

    del lang
    return read_article(SAY, ReadOptions(which, line, annotate, gloss, pack_folder, pager, plain, json))


@app.command(cls=Command, help=HELP.command["outlets"], epilog=LOOK_UP.epilog)
def outlets(  # noqa: PLR0913, PLR0917 -- as for `read`
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help=LOOK_UP.name, autocompletion=complete_outlets)
    ] = None,
    media_class: Annotated[
        str | None,
        _filter("--class", LOOK_UP.class_, "CODE", _names("SC", "CaPu", "CaPr", "ISFM", "ISF", "ISM", "IP", "none")),
    ] = None,
    country: Annotated[str | None, _filter("--country", LOOK_UP.country, "NAME", _values("country"))] = None,
    owner: Annotated[str | None, _filter("--owner", LOOK_UP.owner, "CODE", _values("owner"))] = None,
    money: Annotated[str | None, _filter("--money", LOOK_UP.money, "CODE", _values("funding"))] = None,
    control: Annotated[str | None, _filter("--control", LOOK_UP.control, "CODE", _values("decides"))] = None,
    sector: Annotated[
        str | None, _filter("--sector", LOOK_UP.sector, "CODE", _names("state", "public", "private", "undeclared"))
    ] = None,
    used: Annotated[bool, typer.Option("--used", help=LOOK_UP.used)] = False,  # noqa: FBT002 -- as above
    sort: Annotated[
        str, _filter("--sort", LOOK_UP.sort, "ORDER", _names("name", "class", "country", "founded"))
    ] = "name",
    as_of: Annotated[str | None, typer.Option("--as-of", help=LOOK_UP.as_of, metavar="DATE")] = None,
    pack_folder: PackFolder = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> int:
    """Look an outlet up."""
    from quiz.commands.read.outlets import OutletsOptions, look_up

    del lang
    wanted = (" ".join(name or ()), media_class, country, owner, money, control, sector)
    options = OutletsOptions(
        *wanted, used=used, sort=sort, as_of=as_of, pack=pack_folder, pager=pager, plain=plain, json=json
    )
    return look_up(SAY, options)


@app.command(cls=Command, help=HELP.command["words"], epilog=GLOSSARY.help.epilog)
def words(
    term: Annotated[
        list[str] | None, typer.Argument(metavar="[TERM]", help=GLOSSARY.help.term, autocompletion=complete_terms)
    ] = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> int:
    """Explain a word."""
    from quiz.commands.read.words import WordsOptions, explain_words

    del lang
    return explain_words(SAY, WordsOptions(" ".join(term or ()), json, pager, plain))
