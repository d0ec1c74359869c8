"""What `quiz outlets` says, in French and English; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class RegisterWords(Struct, frozen=True, kw_only=True):
    """The words around the register in one language; `{…}` are filled in by the caller."""

    title: str
    count: str
    as_of: str
    as_latest: str
    columns: tuple[str, str, str, str, str]
    classes_are: str
    unclassed: str
    read_card: str
    read_day: str
    row: str
    row_class: str
    row_founded: str
    nothing: str

    latest: str
    timeline: str
    founding: str
    until_then: str
    country: str
    sector: str
    founded: str
    unknown_date: str
    not_yet: str
    part_of: str
    parts: str
    named: str
    aliases: str
    articles: str
    no_class: str
    sources_later: str

    unknown: str
    guessed: str
    known_are: str
    bad_date: str
    bad_value: str
    values_are: str

    sectors: Mapping[str, str]
    countries: Mapping[str, str]
    owners: Mapping[str, str]
    money: Mapping[str, str]
    control: Mapping[str, str]

    help: Mapping[str, str]


def register_words(language: Language) -> RegisterWords:
    """The words of one language."""
    if language == "fr":
        from quiz.locale.register_fr import REGISTER
    else:
        from quiz.locale.register_en import REGISTER
    return REGISTER
