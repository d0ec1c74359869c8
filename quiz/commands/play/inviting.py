"""What a first round begins with, and the comparison that a round ends with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quiz.commands.learn.coming import shortened, show_command
from quiz.draw.console.nodes import show
from quiz.locale.moments import moment_words
from quiz.play.daily import renderings_of, statement_of
from quiz.tell.event import introduction
from quiz.tell.further import pack_option

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from quiz.draw.console.page import Page
    from quiz.learner.attempts import Sitting
    from quiz.model import Pack
    from quiz.play.debrief import Answer


def introduce(page: Page, pack: Pack) -> None:
    """Print what happened and who is named, where the pack tells it."""
    told = introduction(page.say, pack)
    if told:
        page.blank()
        show(page, told)


def invite(page: Page, pack: Pack, sitting: Sitting, answers: Sequence[Answer], day: date) -> None:
    """Print the way to one comparison: of a statement that was missed, else of one that was asked, else the day's."""
    met = [answer.asked.question.statement for answer in sorted(answers, key=lambda answer: answer.correct)]
    several = (pack.statements[name] for name in met if name in pack.statements)
    statement = next((each for each in several if len(renderings_of(each)) > 1), None) or statement_of(pack, day)
    if statement is None:
        return
    own = next((shortened(bank) for bank in sitting.banks if Path(bank).is_absolute()), None)
    said = moment_words(page.say.language).side_by_side.format(said=statement.said.of(page.say.language))
    page.blank()
    show_command(page, f"{said} · ", f"quiz compare {statement.id}{pack_option(own)}")
