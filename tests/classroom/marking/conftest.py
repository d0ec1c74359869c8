from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from quiz.classroom.marking.book import Book

if TYPE_CHECKING:
    from quiz.model import Pack


@pytest.fixture
def book(every_kind: Pack) -> Book:
    """The questions of the small pack, to be marked."""
    return Book(every_kind)
