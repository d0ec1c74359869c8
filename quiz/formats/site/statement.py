"""The page of a statement, as the texts render it; and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Para, Run
from quiz.formats.site.parts import around, heading, index, section
from quiz.formats.site.room import Sheet
from quiz.locale.dates import in_words
from quiz.tell import card
from quiz.tell.comparison import known_sources, legend, others_known, primary, renderings, speakers

if TYPE_CHECKING:
    from quiz.document import Node
    from quiz.formats.site.room import View
    from quiz.model import Statement
    from quiz.reading.comparison import Comparison
    from quiz.reading.presence import Cell

MOST_OTHERS = 12
"""Articles without a passage that are named one by one."""


def statement_page(view: View, statement: Statement) -> Sheet:
    """The page of a comparison."""
    compared, said = view.room.comparisons[statement.id], statement.said.of(view.language)
    document = (
        *heading(said),
        *primary(view.say, compared),
        section(
            view.words.compared,
            *legend(view.say, compared),
            renderings(view.say, view.pack, compared),
            name="compared",
        ),
        *_others(view, compared),
        *_behind(view, compared),
    )
    links = [_link(view, each) for each in view.pack.statements.values()]
    path = f"statements/{statement.id}.html"
    return Sheet(path, said, "statements.html", document, around(links, statement.id, view.pack.statements))


def _link(view: View, statement: Statement) -> Run:
    return Run(statement.said.of(view.language), to=f"statement:{statement.id}")


def statements_page(view: View) -> Sheet:
    """The list of all comparisons."""
    words = view.words
    items = [(_link(view, each), (Run(words.texts.of(len(each.passages))),)) for each in view.pack.statements.values()]
    document = (
        *heading(words.statements, lead=words.about_statements),
        index(items) if items else Para((Run(words.empty),)),
    )
    return Sheet("statements.html", words.statements, "statements.html", document)


def _others(view: View, compared: Comparison) -> list[Node]:
    """What is known of the other articles; of absent words, which answer some questions, only that they are absent."""
    cells, words = compared.others, view.words

    def known(cell: Cell) -> str:
        return words.absent if cell.state == "absent" else words.unlooked

    if not cells:
        return []
    if len(cells) > MOST_OTHERS:
        return [section(view.compare.others, Para((Run(words.others_count.of(len(cells))),)))]
    return [section(view.compare.others, others_known(view.say, view.pack, cells, known))]


def _behind(view: View, compared: Comparison) -> list[Node]:
    known = known_sources(view.pack, [each.article for each in compared.renderings])
    if not known:
        return []
    title = view.words.behind
    if len({source.date for source in known}) == 1:
        title += " " + view.say.as_of.format(date=in_words(view.say, known[0].date)).capitalize()
    return [section(title, speakers(view.say, view.pack, known), card.caution(view.say))]
