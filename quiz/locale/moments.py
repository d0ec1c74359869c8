"""The words of small moments: a first visit, the question of the day, a comparison that is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read

if TYPE_CHECKING:
    from quiz.model import Language


class TodayHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz today`."""

    json: str
    epilog: str


class MomentWords(Words, frozen=True, kw_only=True):
    """What invites, and what is left of a moment; `{…}` are filled in by the caller."""

    topic = "moments"

    begin: str
    all_else: str
    spelt: Annotated[str, "name", "other"]

    question: Annotated[str, "day"]
    done: str
    none: str
    practise: str
    shown: Annotated[str, "day", "sign", "sureness"]
    told: Annotated[str, "day", "verdict", "sureness"]
    sureness: Annotated[str, "level"]
    share: str

    today: str
    today_what: str
    compare: str
    side_by_side: Annotated[str, "said"]
    help: TodayHelp


def moment_words(language: Language) -> MomentWords:
    """The words of one language."""
    return read(MomentWords, language)
