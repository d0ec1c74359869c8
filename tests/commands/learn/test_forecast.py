"""What is due in the next fortnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.learn.coming import current_cards
from quiz.commands.learn.forecast import DAYS, due_by_day
from quiz.learner.history import History
from quiz.locale import phrases
from tests.learner.past import Past, past

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Pack


def test_today_comes_first_and_a_fortnight_is_counted(every_kind: Pack, tmp_path: Path) -> None:
    pack = every_kind
    overdue, known, well_known = (each.id for each in pack.questions()[:3])
    answers = [Past(overdue, 9), Past(known, 0), *(Past(well_known, days) for days in (30, 28, 10))]
    past(tmp_path, pack, answers)
    history = History.open(tmp_path)
    found = due_by_day(pack, current_cards(phrases("fr"), history, "", plain=True))
    assert (len(found), found[0], sum(found)) == (DAYS, 1, 2)
    history.close()


def test_whoever_never_played_has_nothing_due(pack: Pack) -> None:
    assert due_by_day(pack, {}) == ()
