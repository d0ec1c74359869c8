"""The reading room: `quiz read` and `quiz outlets`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Json, Lang, Plain, group
from quiz.locale.reading import reading_words
from quiz.locale.register import register_words

app = group()
READ = reading_words(SAY.language).help
LOOK_UP = register_words(SAY.language).help

Pager = Annotated[bool, typer.Option("--pager/--no-pager", help=READ["pager"])]
PackFolder = Annotated[str | None, typer.Option("--pack", help=READ["pack"], metavar="PATH")]


def complete_articles(incomplete: str) -> list[str]:
    """Ids of the built-in articles."""
    from quiz.library.compiled import load_pack
    from quiz.library.roots import builtin_root
    from quiz.terminal.places import cache_folder

    return [name for name in load_pack(builtin_root(), cache_folder())[0].articles if name.startswith(incomplete)]


@app.command(cls=Command, help=HELP["read"], epilog=READ["epilog"])
def read(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    article: Annotated[
        str | None,
        typer.Argument(metavar="[ARTICLE[:LINE]]", help=READ["article"], autocompletion=complete_articles),
    ] = None,
    annotate: Annotated[bool, typer.Option("--annotate", help=READ["annotate"])] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    line: Annotated[str | None, typer.Option("--line", help=READ["line"], metavar="N")] = None,
    gloss: Annotated[bool | None, typer.Option("--gloss/--no-gloss", help=READ["gloss"])] = None,
    pack: PackFolder = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> None:
    """Show an article."""
    from quiz.terminal.reading import ReadOptions, read_article

    del lang
    raise typer.Exit(read_article(SAY, ReadOptions(article, line, annotate, gloss, pack, pager, plain, json)))


def complete_outlets(incomplete: str) -> list[str]:
    """Ids of the outlets of the built-in register."""
    from quiz.library.compiled import load_pack
    from quiz.library.roots import builtin_root
    from quiz.terminal.places import cache_folder

    return [name for name in load_pack(builtin_root(), cache_folder())[0].outlets if name.startswith(incomplete)]


@app.command(cls=Command, help=HELP["outlets"], epilog=LOOK_UP["epilog"])
def outlets(  # noqa: PLR0913, PLR0917 -- as for `read`
    name: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help=LOOK_UP["name"], autocompletion=complete_outlets)
    ] = None,
    media_class: Annotated[str | None, typer.Option("--class", help=LOOK_UP["class"], metavar="CODE")] = None,
    country: Annotated[str | None, typer.Option("--country", help=LOOK_UP["country"], metavar="NAME")] = None,
    owner: Annotated[str | None, typer.Option("--owner", help=LOOK_UP["owner"], metavar="CODE")] = None,
    money: Annotated[str | None, typer.Option("--money", help=LOOK_UP["money"], metavar="CODE")] = None,
    control: Annotated[str | None, typer.Option("--control", help=LOOK_UP["control"], metavar="CODE")] = None,
    sector: Annotated[str | None, typer.Option("--sector", help=LOOK_UP["sector"], metavar="CODE")] = None,
    used: Annotated[bool, typer.Option("--used", help=LOOK_UP["used"])] = False,  # noqa: FBT002 -- as above
    sort: Annotated[str, typer.Option("--sort", help=LOOK_UP["sort"], metavar="ORDER")] = "name",
    as_of: Annotated[str | None, typer.Option("--as-of", help=LOOK_UP["as_of"], metavar="DATE")] = None,
    pack: PackFolder = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> None:
    """Look an outlet up."""
    from quiz.terminal.register import OutletsOptions, look_up

    del lang
    options = OutletsOptions(
        " ".join(name or ()),
        media_class,
        country,
        owner,
        money,
        control,
        sector,
        used=used,
        sort=sort,
        as_of=as_of,
        pack=pack,
        pager=pager,
        plain=plain,
        json=json,
    )
    raise typer.Exit(look_up(SAY, options))
