"""What a pupil's own screen says, and what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class PupilWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What the script of a pupil's page says; `stages` by what the class does."""

    stages: Mapping[str, str]
    vote: str
    sending: str
    kept: str
    change: str
    late: str
    not_kept: str
    away: str
    you_are: Annotated[str, "sign"]
    before: Annotated[str, "letters"]
    waiting: str
    no_answer: str
    place: Annotated[str, "number", "of"]


class Signs(Struct, frozen=True, forbid_unknown_fields=True):
    """What signs are made of: animals, listed by the form that a colour has beside them, and colours in these forms.

    No number divides both how many animals and how many colours there are: each pair comes before one comes twice.
    """

    pattern: Annotated[str, "animal", "colour"]
    animals: tuple[tuple[str, ...], ...]
    colours: tuple[tuple[str, ...], ...]


class LiveWords(Words, frozen=True, kw_only=True):
    """The words of a room that pupils vote in from their own screens."""

    topic = "live"

    title: str
    no_script: str
    same_network: str
    join: str
    wifi: Annotated[str, "name"]
    isolated: str
    joined: Counted
    away: str
    no_address: str
    nobody_yet: str
    no_room: str
    too_much: str
    not_allowed: str
    not_done: str
    pupils_at: Annotated[str, "address"]
    others_at: Annotated[str, "addresses"]
    elsewhere: Annotated[str, "address"]
    screen_at: Annotated[str, "address"]
    teacher_at: Annotated[str, "address"]
    ports_taken: Annotated[str, "port"]
    no_library: Annotated[str, "library"]
    signs: Signs
    shown: PupilWords

    def sign(self, place: int) -> str:
        """The sign of who came at a place, from 0: an animal and a colour; from the last one on, with a number."""
        animals = [(animal, form) for form, each in enumerate(self.signs.animals) for animal in each]
        colours = self.signs.colours
        again, number = divmod(place, len(animals) * len(colours))
        animal, form = animals[number % len(animals)]
        colour = colours[number % len(colours)][form]
        name = self.signs.pattern.format(animal=animal, colour=colour)
        return f"{name} {again + 1}" if again else name


def live_words(language: Language) -> LiveWords:
    """The words of one language."""
    return read(LiveWords, language)
