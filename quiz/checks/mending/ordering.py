"""Keys in the order in which a question is met: its name, what it is, what is shown, asked, answered, explained.

Whoever reads or compares questions finds each thing at its usual place. Keys of one rank may stand in any order
among themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import yaml

from quiz.library.problems import Mend
from quiz.library.yaml.entries import sorted_entries
from quiz.locale.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Document, Plain


def _ranks(*groups: str) -> dict[str, int]:
    return {key: rank for rank, group in enumerate(groups) for key in group.split()}


QUESTION = _ranks(
    "id",
    "kind judgement device slot level form twin merit named register",
    "statement cast passages telling",
    "ask",
    "sentence",
    "hint",
    "options rows targets",
    "then",
    "evidence explain fair takeaway references",
    "tags",
    "allow",
)
OPTION = _ranks("id", "key passage outlet says cannot_tell value word right_of", "text", "why")
ROW = _ranks("id", "passage outlet text", "to", "clue", "why")
TARGET = _ranks("id", "outlet value", "text")
THEN = _ranks("ask", "words", "among", "why")
CAST = _ranks("outlet", "text", "source", "quote", "references")
PASSAGE = _ranks("id", "source", "voice speaker", "quote", "gloss telling")
STATEMENT = _ranks("id", "said", "speaker date", "primary", "passages")

_INSIDE: dict[str, Mapping[str, int]] = {
    "options": OPTION,
    "rows": ROW,
    "targets": TARGET,
    "then": THEN,
    "cast": CAST,
    "passages": PASSAGE,
}

TITLE = said("fixes.usual_order")


class Misplaced(NamedTuple):
    """Keys in another order than usual: where, what the usual order is, and the mend if it is safe."""

    place: Place
    usual: str
    mend: Mend | None


def misplaced(document: Document) -> Iterator[Misplaced]:
    """Wherever keys of a bank stand in another order than usual.

    A mapping with a key that is not known is not judged: that key has its own finding, and may be meant for another.
    """
    for place, keys, ranks in _mappings(document.value):
        found = [ranks[key] for key in keys if key in ranks]
        if len(found) == len(keys) and found != sorted(found):
            yield Misplaced(place, ", ".join(sorted(keys, key=ranks.__getitem__)), _mend(document, place, ranks))


def _mend(document: Document, place: Place, ranks: Mapping[str, int]) -> Mend | None:
    node = document.node(place)
    if not isinstance(node, yaml.MappingNode) or document.problems:
        return None
    edits = sorted_entries(node, document.text, ranks.__getitem__)
    return Mend(title=TITLE, edits=edits) if edits else None


def _mappings(bank: Plain | None) -> Iterator[tuple[Place, dict[str, Plain], Mapping[str, int]]]:
    for key, ranks in (("statements", STATEMENT), ("questions", QUESTION)):
        for place, item in _items(bank, key):
            yield place, item, ranks
            for inside, below in _INSIDE.items():
                yield from (((*place, *within), each, below) for within, each in _items(item, inside))


def _items(value: Plain | None, key: str) -> Iterator[tuple[Place, dict[str, Plain]]]:
    """The mappings of a list, or the one that stands there alone."""
    items = value.get(key) if isinstance(value, dict) else None
    if isinstance(items, dict):
        yield (key,), items
    elif isinstance(items, list):
        yield from (((key, i), item) for i, item in enumerate(items) if isinstance(item, dict))
