"""What is printed of a handout, one paper each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.classroom.handouts.answers import mark_of
from quiz.draw.paper import Paper
from quiz.locale.handout import handout_words
from quiz.tell.handout.key import key
from quiz.tell.handout.lesson import cards, lesson
from quiz.tell.handout.parts import title_of
from quiz.tell.handout.sheet import sheet
from quiz.tell.handout.tally import tally

if TYPE_CHECKING:
    from quiz.classroom.handouts.making import Extras, Handout
    from quiz.document import Document
    from quiz.draw.paper import PaperKind
    from quiz.locale import Phrases


def papers(say: Phrases, handout: Handout, extras: Extras) -> tuple[Paper, ...]:
    """The papers that a teacher asked for: sheets and key always."""
    words, mark = handout_words(say.language), mark_of(handout)
    title = title_of(say, words, handout)

    def paper(kind: PaperKind, title: str, document: Document, letter: str = "", *, large: bool = False) -> Paper:
        name = "-".join(filter(None, [words.files["large" if large else kind], letter]))
        foot = f"{mark} · {words.version} {letter}" if letter else mark
        return Paper(kind, name, title, document, say.language, foot, words.page, large)

    letters = handout.letters or [""]
    versions = zip(handout.versions, letters, strict=True)
    made = [paper("sheet", title, sheet(say, handout, each), letter) for each, letter in versions]
    if extras.large:
        made += [
            paper("sheet", title, each.document, letter, large=True) for each, letter in zip(made, letters, strict=True)
        ]
    made.append(paper("key", f"{words.key.title}{words.colon}{title}", key(say, handout)))
    if extras.cards:
        made.append(paper("cards", words.card_title, cards(say, handout)))
    if handout.plan.minutes:
        made.append(paper("lesson", f"{words.lesson.title}{words.colon}{title}", lesson(say, handout)))
    if extras.answers:
        made.append(paper("tally", words.tally.title, tally(say, handout)))
    return tuple(made)
