"""Phrases that agree with a number, after the rule of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.manner import manner_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Language


class Counted:
    """A phrase with a form for each way in which the language agrees with a count."""

    __slots__ = ("_forms", "_language")

    def __init__(self, forms: Mapping[str, str], language: Language) -> None:
        self._forms = forms
        self._language = language

    def of(self, count: int, **values: object) -> str:
        """The phrase for so many, `{count}` and the other values filled in."""
        return self._forms[manner_of(self._language).form_of(count)].format(**{"count": count, **values})
