"""What `quiz outlets` says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct, field

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class RegisterHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz outlets`."""

    name: str
    class_: str = field(name="class")
    country: str
    owner: str
    money: str
    control: str
    sector: str
    used: str
    sort: str
    as_of: str
    epilog: str


class RegisterWords(Words, frozen=True, kw_only=True):
    """The words around the register in one language; `{…}` are filled in by the caller."""

    topic = "register"

    title: str
    count: Annotated[str, "shown", "outlets"]
    as_of: Annotated[str, "date"]
    as_latest: str
    columns: tuple[str, str, str, str, str]
    classes_are: str
    unclassed: str
    read_card: Annotated[str, "id"]
    read_day: str
    row: Annotated[str, "name", "country", "given", "money", "control", "founded", "id"]
    row_class: Annotated[str, "code", "words", "by"]
    row_founded: Annotated[str, "date"]
    nothing: str

    latest: str
    timeline: str
    founding: str
    until_then: Annotated[str, "text"]
    country: str
    sector: str
    founded: str
    unknown_date: str
    not_yet: str
    part_of: str
    parts: str
    named: Annotated[str, "name", "id"]
    aliases: str
    articles: str
    no_class: str
    sources_later: str

    unknown: Annotated[str, "name"]
    guessed: Annotated[str, "name", "id"]
    known_are: str
    bad_date: Annotated[str, "value"]
    bad_value: Annotated[str, "value", "option"]
    values_are: Annotated[str, "names"]

    sectors: Mapping[str, str]
    countries: Mapping[str, str]
    owners: Mapping[str, str]
    money: Mapping[str, str]
    control: Mapping[str, str]

    help: RegisterHelp


def register_words(language: Language) -> RegisterWords:
    """The words of one language."""
    return read(RegisterWords, language)
