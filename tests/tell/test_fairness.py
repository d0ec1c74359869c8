"""What robots score, and what a pack holds, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale import phrases
from quiz.tell.fairness import fairness, summary
from tests.documents import text_of

if TYPE_CHECKING:
    from quiz.library.pack.packs import Contents


def test_every_robot_is_told_of_every_bank_and_of_all(builtin: Contents) -> None:
    told = text_of(fairness(phrases("en"), builtin)).splitlines()
    banks = len([bank for bank in builtin.pack.banks if bank.questions]) + 1
    for robot in phrases("en").robots.values():
        assert sum(line.startswith(f"{robot} ") for line in told) == banks


def test_a_summary_ends_with_what_the_pack_holds_beside_its_questions(builtin: Contents) -> None:
    last = text_of(summary(phrases("en"), builtin)).splitlines()[-3:]
    assert [line.split()[-1] for line in last] == [
        str(len(held)) for held in (builtin.pack.statements, builtin.pack.outlets, builtin.pack.references)
    ]
