"""What was answered last is found without a look at all that was."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from quiz.learner.history import History
from quiz.learner.latest import ANY, HERE, has_answers, last_attempt
from tests.learner.samples import attempt, sitting

if TYPE_CHECKING:
    from pathlib import Path


def test_nobody_has_answers_before_the_first(tmp_path: Path) -> None:
    with closing(History.open(tmp_path)) as history:
        history.begin(sitting("r"))
        assert not has_answers(history, "")
        history.record(attempt("a", round="r"))
        assert has_answers(history, "")
        assert not has_answers(history, "Zoé")


def test_an_answer_taken_back_counts_no_more(tmp_path: Path) -> None:
    with closing(History.open(tmp_path)) as history:
        history.begin(sitting("r"))
        history.record(attempt("a", round="r"))
        history.withdraw("a", 5)
        assert not has_answers(history, "")
        assert last_attempt(history, "", 9) is None


@pytest.mark.parametrize("query", [HERE, ANY])
def test_the_questions_of_every_start_sort_nothing(tmp_path: Path, query: str) -> None:
    with closing(History.open(tmp_path)) as history:
        plan = history.connection.execute(f"EXPLAIN QUERY PLAN {query}", ("",)).fetchall()
    assert not [step for *_, step in plan if "TEMP B-TREE" in step]
