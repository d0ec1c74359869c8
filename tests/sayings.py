"""What is said of something found, with words of a test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.said import Said
from quiz.model import read_in

if TYPE_CHECKING:
    from quiz.model import Language


class _InBoth(Said, frozen=True):
    def of(self, language: Language) -> str:
        return str(dict(self.values)[read_in(language)])


def in_both(fr: str, en: str) -> Said:
    """Something said in French and in English, of which the catalogue has no phrase."""
    return _InBoth("", (("fr", fr), ("en", en)))
