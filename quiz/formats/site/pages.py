"""Every file of the site, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.formats.page.page import Wish, play_page
from quiz.formats.site.article import article_page
from quiz.formats.site.frame import PARTS, page_of, root_page
from quiz.formats.site.index import index_page
from quiz.formats.site.matrix import matrix_page
from quiz.formats.site.origins import origins_page
from quiz.formats.site.outlet import outlet_page, outlets_page
from quiz.formats.site.parts import PLAY, place_at_top
from quiz.formats.site.room import furnish, view_of
from quiz.formats.site.statement import statement_page, statements_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from quiz.formats.site.room import Sheet, View
    from quiz.model import Language, Pack


def site_of(
    pack: Pack,
    languages: Sequence[Language],
    told: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    excerpts: bool = False,
) -> Iterator[tuple[str, str]]:
    """The path of each file in the site's folder, and its text; `told` hears how much is done.

    With `excerpts`, articles are shown as far as they are quoted only.
    """
    room = furnish(pack, told, excerpts=excerpts)
    views = [view_of(room, language, languages) for language in languages]
    yield "index.html", root_page(views)
    if pack.questions():
        yield PLAY, _play(pack, views)
    count = len(languages) * (5 + len(pack.articles) + len(pack.statements) + len(pack.outlets))
    done = 0
    for view in views:
        language = view.language
        for sheet in _sheets(view):
            yield f"{language}/{sheet.path}", page_of(view, sheet)
            done += 1
            told(done, count)


def _play(pack: Pack, views: Sequence[View]) -> str:
    """The page that plays; what it tells of outlets leads to their pages."""
    places = {view.language: place_at_top(view) for view in views}
    wish = Wish(tuple(places), places=places.__getitem__, home=f"{{language}}/{PARTS[0]}")
    return play_page(pack, wish).text


def _sheets(view: View) -> Iterator[Sheet]:
    yield index_page(view)
    yield statements_page(view)
    yield outlets_page(view)
    yield matrix_page(view)
    yield origins_page(view)
    for article in view.room.articles.values():
        yield article_page(view, article)
    for statement in view.pack.statements.values():
        yield statement_page(view, statement)
    for outlet in view.pack.outlets.values():
        yield outlet_page(view, outlet)
