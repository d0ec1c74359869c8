"""What a class and its teacher are told on pages of a browser, where the terminal says nothing of the kind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class RoomWords(Words, frozen=True, kw_only=True):
    """The words of the projector page and of the teacher's page in one language; `{…}` are filled in by the caller."""

    topic = "room"

    soon: str
    texts: str
    answers: str
    on_screens: str
    on_screens_again: str
    coming: str
    several: Annotated[str, "count"]
    votes: str
    lures: str

    teacher: str
    not_shown: str
    lobby: str
    next: Annotated[str, "steps"]
    either: Annotated[str, "one", "other"]
    question: Annotated[str, "number"]
    end: str
    time: Annotated[str, "used", "planned"]
    left: Counted
    over: str

    deeds: Mapping[str, str]
    begin: Annotated[str, "number"]
    first_vote: str
    last: str
    keep: str
    hands: str
    more_hands: str
    hands_for: Annotated[str, "letter"]
    teams: str
    in_letters: str
    joined: Annotated[str, "size"]

    came: str
    here: Counted
    secret: str
    key: str
    hint: str
    discuss: str
    counts: str
    correct: Annotated[str, "place"]
    withdraw: Annotated[str, "place"]
    add: Annotated[str, "place"]


def room_words(language: Language) -> RoomWords:
    """The words of one language."""
    return read(RoomWords, language)
