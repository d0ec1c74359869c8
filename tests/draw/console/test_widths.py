"""Whatever the width, from a single column on, nothing runs over the edge and no word is lost."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from quiz.commands.play.question import Progress, show_question
from quiz.draw.console.nodes import show
from quiz.draw.console.page import Page, Span
from quiz.learner.attempts import Tally, WeekTally
from quiz.learner.portrait import portrait as values
from quiz.locale import phrases
from quiz.play.debrief import Answer
from quiz.play.marking import mark
from quiz.play.presentation import present
from quiz.reading.articles import marked_article
from quiz.tell.article import Look, article
from quiz.tell.explanation import whole
from quiz.tell.portrait import portrait

if TYPE_CHECKING:
    from quiz.model import Pack

WIDTHS = range(1, 41)
WORDS = "un deuxième anticonstitutionnellement\u00a0: 漢字 [red]x[/red] \x1b[2J \u202eba"


def page(width: int, *, plain: bool = False) -> tuple[Page, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, width=width, height=9, force_terminal=True, no_color=True, color_system=None)
    return Page(console, phrases("fr"), plain=plain), out


def too_wide(out: io.StringIO, width: int) -> list[str]:
    """Lines that run over the edge, but for addresses and commands, which stay whole; a wide sign needs two cells."""
    lines = out.getvalue().split("\n")
    kept = re.compile(r"://|^ *quiz ")
    return [each for each in lines if cell_len(each) > max(2, width) and not kept.search(each)]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_with_whatever_leads_it_fits(width: int) -> None:
    here, out = page(width)
    leads: list[Span | str | list[Span | str]] = ["", "A. ", Span("un long début de ligne  "), [" 1 ", "│ "]]
    for lead in leads:
        for indent in (0, 2, 9):
            here.line(WORDS, indent=indent, lead=lead, hang="  │ " if indent else None)
    here.row([WORDS], ["3/4"])
    here.record(WORDS)
    assert too_wide(out, width) == []
    assert "".join(out.getvalue().replace("│", "").split()).count("anticonstitutionnellement") == 14


@pytest.mark.parametrize(("width", "plain"), [(1, False), (3, True), (7, False), (12, True), (15, False), (29, False)])
def test_every_screen_fits(pack: Pack, every_kind: Pack, width: int, *, plain: bool) -> None:
    here, out = page(width, plain=plain)
    for name in ("un-choix", "un-ordre", "une-association"):
        question = next(each for each in every_kind.questions() if each.id == name)
        asked = present(every_kind, question, 1)
        show_question(here, asked, Progress((), 3), gloss=True)
        show(here, whole(here.say, every_kind, Answer(asked, (), mark(every_kind, question, ())), gloss=True))
    told = article(here.say, marked_article(pack, pack.articles["euractiv"]), Look(annotate=True, gloss=True))
    show(here, [*told.head, told.lines])
    alike = [Tally(pack.questions()[0].id, "a", each, confidence="sure", times=20) for each in ("right", "wrong")]
    shown = values(pack, alike, [], [WeekTally(2714, 20, 0, 40)], 2714)
    show(here, portrait(here.say, shown, "2022-01-12", numbers=True))
    assert too_wide(out, width) == []
