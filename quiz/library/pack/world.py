"""All that a bank can point at, in its own file, in others and in the registers, and who looked at what of it.

A check that knows what it looked at can be kept until that changes, whatever else does.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from quiz.library.pack.links import Known
from quiz.library.pack.placing import placed_statement
from quiz.library.pack.registers import by_id
from quiz.library.pack.watched import WatchedTable
from quiz.model import Pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library.pack.banks import Export
    from quiz.library.pack.registers import Registers
    from quiz.model import PlacedStatement, Statement

Need: TypeAlias = tuple[str, str]
"""A table of the world and a key in it; an empty key is the whole table."""

TABLES = ("articles", "outlets", "references", "statements")


class World:
    """The registers and the exports of all banks of a pack."""

    def __init__(self, registers: Registers, exports: Sequence[Export]) -> None:
        self.pack = Pack(
            banks=(),
            articles=registers.articles,
            outlets=by_id(registers.outlets),
            references=by_id(registers.references),
            statements=_statements(registers, exports),
        )
        shared = registers.told
        told = {each.value.id for each in shared.located} | shared.lost
        passages = {f"{each.value.id}.{passage.id}" for each in shared.located for passage in each.value.passages}
        self.known = Known(
            source=_all(registers.known.source),
            outlet=_all(registers.known.outlet),
            reference=_all(registers.known.reference),
            statement=_all(told, *(each.told for each in exports), *(each.unread for each in exports)),
            passage=_all(passages, *(each.passages for each in exports)),
            question=_all(*(each.questions for each in exports), *(each.lost for each in exports)),
            unread=_all(shared.lost, *(each.unread for each in exports)),
        )
        self._digests: dict[Need, bytes] = {}

    def watched(self) -> Watch:
        """A view of the world that notes what is looked at."""
        return Watch(self)

    def digest(self, need: Need) -> bytes:
        """What a need holds, in few bytes: equal as long as that is."""
        if need not in self._digests:
            self._digests[need] = _digest(self._held(need))
        return self._digests[need]

    def _held(self, need: Need) -> object:
        table, key = need
        if table in TABLES:
            held: dict[str, object] = getattr(self.pack, table)
            return held.get(key) if key else held
        ids = self.known.of(table)
        return key in ids if key else list(ids)


def _all(*parts: Any) -> dict[str, None]:  # noqa: ANN401 -- any collections of ids
    """Ids in the order in which they come, so that suggestions are the same at each run."""
    return dict.fromkeys(sorted({each for part in parts for each in part}))


def _statements(registers: Registers, exports: Sequence[Export]) -> dict[str, PlacedStatement]:
    statements: dict[str, Statement] = by_id(registers.statements)
    for export in exports:
        for each in export.statements:
            statements.setdefault(each.id, each)
    return {name: placed_statement(each, registers.articles) for name, each in statements.items()}


def _digest(held: object) -> bytes:
    return hashlib.blake2b(msgspec.msgpack.encode(held), digest_size=8).digest()


def taken_ids(exports: Sequence[Export]) -> list[frozenset[str]]:
    """For each bank, the ids of its questions that a bank before it has given already."""
    seen: set[str] = set()
    taken = []
    for export in exports:
        taken.append(frozenset(seen.intersection(export.questions)))
        seen.update(export.questions)
    return taken


def given_twice(registers: Registers, exports: Sequence[Export]) -> bool:
    """Whether any id of a bank, a question or a statement stands in two places."""
    shared = [each.value.id for each in registers.told.located]
    kinds = (
        [export.bank for export in exports],
        [each for export in exports for each in export.questions],
        [*shared, *(each for export in exports for each in export.told)],
    )
    return any(len(set(ids)) < len(ids) for ids in kinds)


class Watch:
    """Tables that note which of their keys are looked at."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.seen: set[Need] = set()
        self.pack = Pack(
            banks=(),
            **{table: WatchedTable(table, getattr(world.pack, table), self.seen) for table in TABLES},
        )
        self.known = Known(*(self._ids(kind) for kind in Known._fields))

    def _ids(self, kind: str) -> WatchedTable[None]:
        return WatchedTable(kind, self._listed(kind), self.seen)

    def _listed(self, kind: str) -> dict[str, None]:
        ids = self.world.known.of(kind)
        return ids if isinstance(ids, dict) else dict.fromkeys(ids)

    def needs(self) -> dict[str, dict[str, bytes]]:
        """What was looked at, and what it held."""
        found: dict[str, dict[str, bytes]] = {}
        for table, key in self.seen:
            found.setdefault(table, {})[key] = self.world.digest((table, key))
        return found
