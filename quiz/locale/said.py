"""What is said of something found: which phrase, and with what, in a language that is chosen when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import AS_IN_ENGLISH, Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class Findings(Words, frozen=True, kw_only=True):
    """All that may be said, by what it is about; code names a phrase by `said("table.phrase")`."""

    topic = "findings"

    new: Mapping[str, Annotated[str, AS_IN_ENGLISH]]


class Said(Struct, frozen=True):
    """A phrase of the findings by its key, and what is filled in, by name."""

    key: str
    values: tuple[tuple[str, str | int | float | Said], ...] = ()

    def of(self, language: Language) -> str:
        """The sentence in one language."""
        table, _, name = self.key.partition(".")
        pattern: str = getattr(read(Findings, language), table)[name]
        return pattern.format(**{key: _told(value, language) for key, value in self.values})


def said(key: str, **values: str | float | Said) -> Said:
    """What is said, with what is filled in."""
    return Said(key, tuple(values.items()))


def _told(value: str | float | Said, language: Language) -> str | int | float:
    return value.of(language) if isinstance(value, Said) else value
