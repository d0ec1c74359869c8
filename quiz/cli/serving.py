"""`quiz serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Banks, Command, Lang, Plain, group, named_folder, whole
from quiz.locale.serve import serve_words

WORDS = serve_words(SAY.language).help
MOST_WORKERS, MOST_HOURS, MOST_ROOMS = 64, 24 * 30, 100_000
app = group()

Host = Annotated[str, typer.Option("--host", help=WORDS.host, metavar="IP")]
Port = Annotated[int, typer.Option("--port", parser=whole("--port", 0, 65_535), help=WORDS.port, metavar="N")]
Kept = Annotated[str | None, typer.Option("--store", help=WORDS.store, metavar="STORE")]
Trusted = Annotated[bool, typer.Option("--trust-store", help=WORDS.trust_store)]
HowMany = Annotated[
    int, typer.Option("--workers", parser=whole("--workers", 1, MOST_WORKERS), help=WORDS.workers, metavar="N")
]
Folder = Annotated[str | None, typer.Option("--data-dir", help=WORDS.data_dir, metavar="DIR", callback=named_folder)]
Expire = Annotated[
    int, typer.Option("--expire", parser=whole("--expire", 1, MOST_HOURS), help=WORDS.expire, metavar="HOURS")
]
Most = Annotated[int, typer.Option("--rooms", parser=whole("--rooms", 1, MOST_ROOMS), help=WORDS.rooms, metavar="N")]
Reached = Annotated[str | None, typer.Option("--address", help=WORDS.address, metavar="URL")]
Proxy = Annotated[bool, typer.Option("--proxy", help=WORDS.proxy)]

Check = Annotated[bool, typer.Option("--check", help=WORDS.check)]


@app.command(cls=Command, help=HELP.command["serve"], epilog=WORDS.epilog)
def serve(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    banks: Banks = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    store: Kept = None,
    trusted: Trusted = False,  # noqa: FBT002 -- an option is a keyword on the command line
    workers: HowMany = 1,
    data_dir: Folder = None,
    expire: Expire = 12,
    rooms: Most = 2000,
    address: Reached = None,
    proxy: Proxy = False,  # noqa: FBT002 -- as above
    check: Check = False,  # noqa: FBT002 -- as above
    lang: Lang = None,
    plain: Plain = False,  # noqa: FBT002 -- as above
) -> int:
    """Serve rooms for a school."""
    from quiz.commands.teach.serving import ServeOptions, serve_school

    del lang  # read before the options were
    options = ServeOptions(tuple(banks or ()), host, port, store, trusted, workers, data_dir, expire, rooms)
    return serve_school(SAY, options._replace(address=address, proxy=proxy, check=check, plain=plain))
