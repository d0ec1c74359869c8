"""What is said of something found: which phrase, and with what, in a language that is chosen when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from msgspec import Struct

from quiz.locale.catalogue import AS_IN_ENGLISH, Words, read
from quiz.locale.numbers import hundredths, written
from quiz.locale.reasons import reason

if TYPE_CHECKING:
    from quiz.model import Language


Phrases: TypeAlias = Mapping[str, Annotated[str, AS_IN_ENGLISH]]


class Findings(Words, frozen=True, kw_only=True):
    """All that may be said, by what it is about; code names a phrase by `said("table.phrase")`."""

    topic = "findings"

    allowances: Phrases
    answerable: Phrases
    articles: Phrases
    cast: Phrases
    dates: Phrases
    drafts: Phrases
    evidence: Phrases
    expected: Phrases
    fairness: Phrases
    files: Phrases
    fixes: Phrases
    history: Phrases
    kinds: Phrases
    masks: Phrases
    new: Phrases
    parcels: Phrases
    quotations: Phrases
    register: Phrases
    shape: Phrases
    taking: Phrases
    typography: Phrases
    writing: Phrases


class Said(Struct, frozen=True):
    """A phrase of the findings by its key, and what is filled in, by name."""

    key: str
    values: tuple[tuple[str, str | int | float | Said], ...] = ()

    def of(self, language: Language) -> str:
        """The sentence in one language."""
        table, _, name = self.key.partition(".")
        pattern: str = getattr(read(Findings, language), table)[name]
        values = {name: _told(language, name, value) for name, value in self.values}
        return _Writer(language).vformat(pattern, (), values)


def said(key: str, /, **values: object) -> Said:
    """What is said, with what is filled in: numbers, things said, or what is written as it is."""
    return Said(key, tuple((name, _kept(value)) for name, value in values.items()))


def _told(language: Language, name: str, value: str | float | Said) -> str | float | Said:
    """A value as it is, but for the `reason` that a system gives in its own language."""
    return reason(language, value) if name == "reason" and isinstance(value, str) else value


def _kept(value: object) -> str | int | float | Said:
    return value if isinstance(value, (int, float, Said)) else str(value)


class _Writer(Formatter):
    """Fills in numbers as the language writes them."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401 -- the signature of the base
        if isinstance(value, Said):
            return value.of(self.language)
        if not isinstance(value, float):
            return str(format(value, format_spec))
        return written(self.language, format(value, format_spec)) if format_spec else hundredths(self.language, value)
