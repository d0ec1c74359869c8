"""What a store of rooms has to be. A room is its events in one order, and nothing else.

All that makes a round certain follows from two promises: what was appended is durable when `append` returns, and all
who read a room read the same events in the same order. A ballot counts if it stands before its `shut`; whoever folds
the stream comes to the same. Nothing is ever asked of a store but to add at the end, and to read from a place on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence

Place: TypeAlias = tuple[int, int]
"""Where an entry stands in its room; later ones are greater."""
START: Place = (0, 0)
"""Before the first entry."""


class Entry(NamedTuple):
    """An event as it is kept, and its place."""

    place: Place
    data: bytes


class Appended(NamedTuple):
    """The places of what was appended, and all that a room has since a place, with what was appended."""

    places: tuple[Place, ...]
    news: tuple[Entry, ...]


class GoneError(Exception):
    """There is no such room, or no longer."""


class FullError(Exception):
    """As many rooms are open as may be."""


class UnusableError(Exception):
    """Nothing can be kept there; `kind` says why, for a sentence, and `found` what was found."""

    def __init__(self, kind: str, found: str) -> None:
        super().__init__(f"{kind}: {found}")
        self.kind = kind
        self.found = found


class Store(Protocol):
    """Keeps rooms. All that cannot be done now raises NotKeptError, after some seconds of trying."""

    async def start(self) -> None:
        """Begin. Raises UnusableError."""

    async def setting(self, name: str, made: bytes) -> bytes:
        """What is kept under a name, the same for all who ask; `made`, where nobody asked before."""

    async def create(self, room: str, first: bytes, most: int) -> bool:
        """Open a room; False where its name is taken. Raises FullError where `most` are open already."""

    async def append(self, room: str, since: Place, lot: Sequence[bytes]) -> Appended:
        """Add entries, durable when this returns, and read what is new since a place. Raises GoneError.

        Where an answer was lost on its way, entries may stand twice.
        """

    async def news(self, since: Mapping[str, Place]) -> dict[str, tuple[Entry, ...] | None]:
        """What is new in each room since a place; None for one that is gone."""

    def hints(self) -> AsyncIterator[tuple[str, Place]]:
        """The rooms to which somebody adds, and up to where, as it happens. Some may be missing."""

    async def rooms(self) -> int:
        """How many rooms are open."""

    async def close(self) -> None:
        """Let go of it."""
