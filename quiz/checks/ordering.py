"""Keys in the order in which a question is met: its name, what it is, what is shown, asked, answered, explained.

Whoever reads or compares questions finds each thing at its usual place. Keys of one rank may stand in any order
among themselves.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import yaml

from quiz.library.problems import Fix, Problem
from quiz.library.yaml.entries import sorted_entries
from quiz.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.library.pack.packs import Contents
    from quiz.library.problems import Place
    from quiz.library.yaml.documents import Document, Plain


def _ranks(*groups: str) -> dict[str, int]:
    return {key: rank for rank, group in enumerate(groups) for key in group.split()}


QUESTION = _ranks(
    "id",
    "kind judgement device slot level form twin merit named register",
    "statement passages telling",
    "ask",
    "hint",
    "options rows targets",
    "evidence explain fair takeaway references",
    "tags",
    "allow",
)
OPTION = _ranks("id", "key passage outlet says cannot_tell value word", "text", "why")
ROW = _ranks("id", "passage outlet text", "to", "why")
TARGET = _ranks("id", "outlet value", "text")
PASSAGE = _ranks("id", "source", "voice speaker", "quote", "gloss telling")
STATEMENT = _ranks("id", "said", "speaker date", "primary", "passages")

_INSIDE: dict[str, Mapping[str, int]] = {"options": OPTION, "rows": ROW, "targets": TARGET, "passages": PASSAGE}

MESSAGE = Text(
    fr="les clés sont dans un autre ordre que d’habitude",
    en="keys stand in another order than usual",
)
TITLE = Text(fr="clés remises dans l’ordre habituel", en="keys put in the usual order")


def usual_order(contents: Contents) -> Iterator[Problem]:
    """W808: the keys of a question, an option or a passage stand in their usual order.

    A mapping with a key that is not known is not judged: that key has its own finding, and may be meant for another.
    """
    for bank in contents.banks:
        for place, keys, ranks in _mappings(bank.document.value):
            found = [ranks[key] for key in keys if key in ranks]
            if len(found) == len(keys) and any(above > below for above, below in pairwise(found)):
                yield _problem(bank.document, place, keys, ranks)


def _mappings(bank: Plain | None) -> Iterator[tuple[Place, dict[str, Plain], Mapping[str, int]]]:
    for key, ranks in (("statements", STATEMENT), ("questions", QUESTION)):
        for place, item in _items(bank, key):
            yield place, item, ranks
            for inside, below in _INSIDE.items():
                yield from (((*place, *within), each, below) for within, each in _items(item, inside))


def _items(value: Plain | None, key: str) -> Iterator[tuple[Place, dict[str, Plain]]]:
    items = value.get(key) if isinstance(value, dict) else None
    if isinstance(items, list):
        yield from (((key, i), item) for i, item in enumerate(items) if isinstance(item, dict))


def _problem(document: Document, place: Place, keys: Iterable[str], ranks: Mapping[str, int]) -> Problem:
    node = document.node(place)
    edits = None
    if isinstance(node, yaml.MappingNode) and not document.problems:
        edits = sorted_entries(node, document.text, ranks.__getitem__)
    order = ", ".join(sorted(keys, key=ranks.__getitem__))
    return Problem(
        code="W808",
        message=MESSAGE,
        span=document.span(place),
        severity="warning",
        help=Text(fr=f"l’ordre habituel : {order}", en=f"the usual order: {order}"),
        fix=Fix(title=TITLE, edits=edits) if edits else None,
    )


RULES = (usual_order,)
