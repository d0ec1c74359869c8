"""What was found in a pack and what was decided of it, a line each, in the order in which it happened.

A candidate is known again by the words that it quotes, whatever becomes of its draft: what was dropped is not offered
again, unless an article that it quotes or searched has changed since.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

from quiz.drafting.values import Candidate
from quiz.model.values import Id, Line, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Self

    from quiz.model import Article

Deed: TypeAlias = Literal["offered", "kept", "dropped", "later", "back", "edited", "moved"]
"""What was done with a candidate; `back` takes the last decision back."""
DECIDED: tuple[Deed, ...] = ("kept", "dropped", "later")
GONE: tuple[Deed, ...] = ("dropped", "moved")
"""After these its draft is no more among the drafts."""


class Record(Value, frozen=True, kw_only=True):
    """One deed: on the draft of which id, of which candidate by its key ("" if none is known), and when.

    `why` is a person's reason; `text` and `place` are the lines of a draft that was dropped, and where they stood in
    `file`, from 0; `articles` the digests of what the candidate was found in; `candidate` what was offered.
    """

    id: Id
    deed: Deed
    at: Line
    key: str = ""
    file: str = ""
    why: str = ""
    text: str = ""
    place: int = 0
    articles: dict[Id, str] = msgspec.field(default_factory=dict)
    candidate: Candidate | None = None


class Records:
    """All deeds, in their order."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self.all = tuple(records)
        self._by_id: dict[str, Record] = {each.id: each for each in self.all}
        self._by_key: dict[str, Record] = {each.key: each for each in self.all if each.key}
        self._offered: dict[str, Candidate] = {each.key: each.candidate for each in self.all if each.candidate}

    def and_(self, record: Record) -> Self:
        """With one more."""
        return type(self)((*self.all, record))

    def key_of(self, name: str, quoted: Iterable[tuple[str, str]]) -> str:
        """The key of the candidate of a draft: by its id, else by what it quotes; "" when none was offered."""
        known = self._by_id.get(name)
        key = known.key if known else key_of(quoted)
        return key if key in self._by_key else ""

    def candidate(self, key: str) -> Candidate | None:
        """The candidate that was offered under a key."""
        return self._offered.get(key)

    def is_of_another(self, name: str, key: str) -> bool:
        """Whether a draft of this id was made of another candidate."""
        known = self._by_id.get(name)
        return known is not None and known.key != key

    def deed_of(self, name: str) -> Deed | None:
        """What was done last with the draft of this id."""
        known = self._by_id.get(name)
        return known.deed if known else None

    def last_of(self, key: str) -> Record | None:
        """What was done last with the candidate of a key."""
        return self._by_key.get(key)

    def decisions(self) -> tuple[Record, ...]:
        """The decisions that stand, in the order in which they were taken."""
        found: dict[str, Record] = {}
        for each in self.all:
            if each.deed in DECIDED:
                found.pop(each.id, None)
                found[each.id] = each
            elif each.deed in {"back", "moved"}:
                found.pop(each.id, None)
        return tuple(found.values())

    def count(self, deed: Deed) -> int:
        """How many candidates it was done with last."""
        return sum(each.deed == deed for each in self._by_id.values())


def records_of(raw: bytes) -> Records:
    """What a file holds; a line that a power cut tore, or that is no record, says nothing."""
    return Records(filter(None, map(_decoded, raw.splitlines())))


def line_of(record: Record) -> bytes:
    """A record as the file has it."""
    return msgspec.json.encode(record) + b"\n"


def _decoded(line: bytes) -> Record | None:
    with suppress(msgspec.MsgspecError, UnicodeDecodeError):
        return msgspec.json.decode(line, type=Record)
    return None


def key_of(quoted: Iterable[tuple[str, str]]) -> str:
    """What a candidate is known again by: the articles that it quotes, and the words, in whatever order."""
    return _digest(msgspec.json.encode(sorted(set(quoted))))


def key_of_candidate(candidate: Candidate) -> str:
    """The key of what a finder found."""
    return key_of((each.article, each.text) for each in candidate.quotations)


def digests(candidate: Candidate, articles: Mapping[str, Article]) -> dict[Id, str]:
    """The articles that a candidate quotes or in which it looked for something, each with what tells it changed."""
    names = {*(each.article for each in candidate.quotations), *candidate.absent}
    return {name: _digest(articles[name].text.encode()) for name in sorted(names) if name in articles}


def changed(record: Record, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The articles that are not any more what they were when something was done."""
    now = {name: _digest(each.text.encode()) for name, each in articles.items() if name in record.articles}
    return tuple(name for name, digest in record.articles.items() if now.get(name) != digest)


def _digest(raw: bytes) -> str:
    return hashlib.blake2b(raw, digest_size=8).hexdigest()
