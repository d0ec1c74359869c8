"""The words of `quiz stats`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Language, Slot


class StatsHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz stats`."""

    html: str
    numbers: str
    epilog: str


class StatsWords(Words, frozen=True, kw_only=True):
    """What the page says in one language; `{…}` are filled in by the caller."""

    topic = "stats"

    title: str
    counts: Annotated[str, "answers", "questions"]
    skipped: Annotated[str, "count"]
    gone: Annotated[str, "count"]
    nothing: str
    first: str
    standing: str
    bank: str
    skill: str
    stands: tuple[str, str, str, str]
    """The heads of the columns: how many questions, seen, understood, to refresh."""
    weeks: str
    weeks_note: str
    week: Annotated[str, "day"]
    devices: str
    slots: str
    slot_names: Mapping[Slot, str]
    levels: str
    level: Annotated[str, "level"]
    share: Annotated[str, "right", "of"]
    no_answer: str
    between: Annotated[str, "low", "high"]
    sure: str
    no_sure: str
    sure_note: str
    claimed: str
    was_right: str
    trust: str
    trust_note: str
    fair: str
    loaded: str
    due: str
    due_none: str
    today: str
    tomorrow: str
    questions_due: Counted
    numbers: str
    numbers_note: str
    more_numbers: str
    written: Annotated[str, "path"]
    made: str
    help: StatsHelp


def stats_words(language: Language) -> StatsWords:
    """The words of one language."""
    return read(StatsWords, language)
