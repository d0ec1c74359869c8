"""What all values of the model are made of: frozen structures, ids, dates, texts in two languages."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from msgspec import Meta, Struct

Language: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[a-z0-9]+)*$")]
"""A language that the interface speaks, which may be any."""
BankLanguage: TypeAlias = Literal["fr", "en"]
LANGUAGES: tuple[BankLanguage, ...] = get_args(BankLanguage)
"""The languages of the banks: a pack is in both, or in one of them."""

Id: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line: TypeAlias = Annotated[str, Meta(min_length=1)]
Day: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Month: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
PassageId: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)?$")]
"""A passage of the question by its own id, one of a statement as `statement.passage`."""
PartialDate: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]


class Value(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What all values of the model share: frozen, written by name, and no key that the type does not know."""


def read_in(language: Language) -> Language:
    """The language in which the banks are read by whoever reads another: French in French, any other in English."""
    return "fr" if language == "fr" else "en"


def wants_gloss(reader: Language, written: str = "") -> bool:
    """Whether a reader of one language gets the English beside a passage in another; the French read theirs."""
    return read_in(reader) == "en" and not written.startswith("en")


class Text(Value, frozen=True, kw_only=True):
    """What a person reads, in French, in English or in both."""

    fr: Line | None = None
    en: Line | None = None

    def __post_init__(self) -> None:
        """Raise ValueError when it is in neither."""
        if self.fr is None and self.en is None:
            raise ValueError

    def of(self, language: Language) -> str:
        """The text for whoever reads one language: French for French, English for any other; else the one there is."""
        wanted, other = (self.fr, self.en) if read_in(language) == "fr" else (self.en, self.fr)
        return wanted or other or ""

    @property
    def versions(self) -> tuple[tuple[BankLanguage, str], ...]:
        """The languages that it is in, each with its words."""
        fr, en = self.fr, self.en
        if fr is not None and en is not None:
            return ("fr", fr), ("en", en)
        return (("fr", fr),) if fr is not None else (("en", en or ""),)


Name: TypeAlias = Line | Text

Confidence: TypeAlias = Literal["guess", "fairly", "sure"]
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
"""How sure a player says to be of an answer: a guess, fairly sure, sure."""


def name_in(name: Name, language: Language) -> str:
    """A proper name is the same in both languages, unless it was given in each."""
    return name.of(language) if isinstance(name, Text) else name
