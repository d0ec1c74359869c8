"""What sets texts beside each other: `quiz compare`, `quiz trace`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Json, Lang, Plain, group, pack_option, whole
from quiz.locale.compare import compare_words
from quiz.locale.trace import trace_words

if TYPE_CHECKING:
    from quiz.model import Pack

LEAST = 5
"""As quiz.reading.sharing has it, which a start need not load."""
app = group()
COMPARE, TRACE = compare_words(SAY.language).help, trace_words(SAY.language).help


def complete_compared(incomplete: str) -> list[str]:
    """Ids of statements and articles of the built-in pack."""
    pack = _builtin()
    return [name for name in [*pack.statements, *pack.articles] if name.startswith(incomplete)]


def complete_passages(incomplete: str) -> list[str]:
    """Ids of passages of the built-in pack."""
    names = [f"{each.id}.{passage.id}" for each in _builtin().statements.values() for passage in each.passages]
    return [name for name in names if name.startswith(incomplete)]


def _builtin() -> Pack:
    from quiz.console.places import cache_folder
    from quiz.library.pack.compiled import load_pack
    from quiz.library.pack.roots import builtin_root

    return load_pack(builtin_root(), cache_folder())[0]


PackPath = Annotated[str | None, pack_option(COMPARE.pack)]
Pager = Annotated[bool, typer.Option("--pager/--no-pager", help=COMPARE.pager)]


@app.command(cls=Command, help=HELP.command["compare"], epilog=COMPARE.epilog)
def compare(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", help=COMPARE.names, autocompletion=complete_compared),
    ] = None,
    word_by_word: Annotated[bool, typer.Option("--diff", help=COMPARE.diff)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    from_pack: PackPath = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Set renderings side by side."""
    from quiz.commands.read import compare as room

    del lang
    options = room.CompareOptions(tuple(names or ()), from_pack, word_by_word, json, pager, plain)
    return room.compare(SAY, options)


@app.command(cls=Command, help=HELP.command["trace"], epilog=TRACE.epilog)
def trace(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    text: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEXT]", help=TRACE.text, autocompletion=complete_passages),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help=TRACE.all)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    min_words: Annotated[
        int,
        typer.Option(
            "--min-words",
            parser=whole("--min-words", 1, 1000),
            help=TRACE.min_words.format(least=LEAST),
            metavar="N",
        ),
    ] = LEAST,
    from_pack: PackPath = None,
    pager: Pager = True,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Find where a text comes from."""
    from quiz.commands.read import trace as room

    del lang
    said = " ".join(text or ())
    pack = from_pack or said or None if every else from_pack
    options = room.TraceOptions(said, every, min_words, pack, json, pager, plain)
    return room.trace(SAY, options)
