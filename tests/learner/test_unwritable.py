"""A history that cannot be written is read; what is derived is derived, and nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.learner.cards import cards_of, catch_up
from quiz.learner.errors import UnusableError
from quiz.learner.history import History
from tests.learner.damage import begun
from tests.learner.samples import DAY, MONDAY, attempt

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> History:
    """A history with one answer, opened where nothing can be written."""
    history = begun(tmp_path)
    history.record(attempt())
    history.close()

    def refuse(path: Path, *_: object) -> None:
        raise UnusableError("read-only", path)

    with monkeypatch.context() as patch:
        patch.setattr("quiz.learner.history.open_file", refuse)
        return History.open(tmp_path)


def test_it_is_read(readable: History) -> None:
    assert readable.unwritable is not None
    assert [each.id for each in readable.attempts()] == ["a1"]


def test_what_is_due_is_known(readable: History) -> None:
    catch_up(readable, "", MONDAY + DAY)
    assert set(cards_of(readable, "")) == {"duree"}


def test_an_answer_is_refused_while_it_cannot_be_written(readable: History, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise UnusableError("read-only", path)

    monkeypatch.setattr("quiz.learner.history.open_file", refuse)
    with pytest.raises(UnusableError, match="read-only"):
        readable.record(attempt("a2"))
    assert readable.count() == 1


def test_an_answer_is_kept_as_soon_as_it_can_be_written(readable: History, tmp_path: Path) -> None:
    readable.record(attempt("a2"))
    assert readable.unwritable is None
    assert History.open(tmp_path).count() == 2
