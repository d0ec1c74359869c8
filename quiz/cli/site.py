"""The reading room as a web site: `quiz site`."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from quiz.cli.options import HELP, SAY, Command, Force, Json, Plain, group, lang_option, pack_option
from quiz.locale.site import site_words

app = group()
SITE = site_words(SAY.language).help


@app.command(cls=Command, help=HELP.command["site"], epilog=SITE.epilog)
def site(  # noqa: PLR0913, PLR0917 -- one parameter for each option
    folder: Annotated[str, typer.Argument(metavar="DIR", help=SITE.folder)] = "",
    lang: Annotated[str | None, lang_option(SITE.lang)] = None,
    pack: Annotated[str | None, pack_option(SITE.pack)] = None,
    excerpts: Annotated[bool, typer.Option("--excerpts", help=SITE.excerpts)] = False,  # noqa: FBT002 -- an option is a keyword on the command line
    force: Force = False,  # noqa: FBT002 -- as above
    plain: Plain = False,  # noqa: FBT002 -- as above
    json: Json = False,  # noqa: FBT002 -- as above
) -> int:
    """Make the reading room a web site."""
    from quiz.commands.teach.site import SiteOptions, make_site
    from quiz.formats.site.pages import site_of

    options = SiteOptions(folder, lang, pack, force, plain, json)
    return make_site(SAY, options, partial(site_of, excerpts=excerpts))
