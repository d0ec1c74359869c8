"""What is counted of a pack, so that its balance can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.checks.fairness.audit import audit
from quiz.library.pack.packs import read_contents
from tests.conftest import PACKS, by_itself

if TYPE_CHECKING:
    from quiz.model import Pack


def test_wrong_options_that_are_right_of_another_text_are_counted_among_all_wrong_ones() -> None:
    pack = read_contents(by_itself(PACKS / "good" / "right-of-another.yaml")).pack
    found = audit(pack, pack.questions(), "*")
    assert (found.choices, found.right_of) == (1, (2, 2))


def test_choices_and_gaps_are_counted_as_choices_and_no_other_kind(every_kind: Pack) -> None:
    assert audit(every_kind, every_kind.questions(), "*").choices == 6
