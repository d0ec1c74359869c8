"""A draft that is written goes to its bank: what changes in the text of both files, and nothing else does."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from quiz.drafting.files import without_reasons
from quiz.library.pack.links import pointers_of_question
from quiz.library.yaml.blocks import added, blocks_of, column_of, removed, text_of
from quiz.library.yaml.documents import parse
from quiz.library.yaml.scalars import apply_edits
from quiz.model import AnyQuestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.problems import Edit
    from quiz.library.yaml.documents import Document, Plain

QUESTIONS, STATEMENTS = "questions", "statements"


class DiffersError(Exception):
    """Moved as it is written, something would be read otherwise than before."""


def moved_in(bank: Document, drafts: Document, places: Sequence[int]) -> tuple[Edit, ...]:
    """The edits that put complete drafts, and the statements of their file that they point at, behind those of a bank.

    Raises NotInBlocksError where a list is written between brackets, and DiffersError.
    """
    lists = {STATEMENTS: statements_of(drafts, places), QUESTIONS: tuple(places)}
    edits = tuple(edit for key, those in lists.items() for edit in _put(bank, drafts, key, those))
    _must_hold(bank, edits, {key: _items(drafts, key, those) for key, those in lists.items()})
    return edits


def taken_away(drafts: Document, places: Sequence[int], statements: Sequence[int]) -> tuple[Edit, ...]:
    """The edits that take drafts and statements out of their file. Raises as `moved_in`."""
    edits = (
        *(removed(drafts, STATEMENTS, statements) if statements else ()),
        *removed(drafts, QUESTIONS, places),
    )
    after = parse(apply_edits(drafts.text, edits), drafts.name)
    for key, gone in ((QUESTIONS, places), (STATEMENTS, statements)):
        left = [each for i, each in enumerate(items(drafts, key)) if i not in gone]
        if after.problems or items(after, key) != left:
            raise DiffersError(drafts.name)
    return edits


def statements_of(drafts: Document, places: Iterable[int]) -> tuple[int, ...]:
    """Where the statements stand that some complete drafts point at, as far as they are in the same file."""
    wanted = set[str]()
    for value in _items(drafts, QUESTIONS, places):
        with suppress(msgspec.ValidationError):
            question: AnyQuestion = msgspec.convert(value, AnyQuestion, strict=False)
            pointers = pointers_of_question(question)
            wanted |= {name.partition(".")[0] for kind, name, _ in pointers if kind in {"statement", "passage"}}
    named = enumerate(items(drafts, STATEMENTS))
    return tuple(i for i, each in named if isinstance(each, dict) and each.get("id") in wanted)


def items(document: Document, key: str) -> list[Plain]:
    """What a list at the top of a file holds."""
    value = document.value.get(key) if isinstance(document.value, dict) else None
    return value if isinstance(value, list) else []


def _items(document: Document, key: str, places: Iterable[int]) -> list[Plain]:
    listed = items(document, key)
    return [listed[place] for place in places]


def _put(bank: Document, drafts: Document, key: str, places: Sequence[int]) -> tuple[Edit, ...]:
    if not places:
        return ()
    blocks, column = blocks_of(drafts, key), column_of(bank, key)
    texts = [without_reasons(text_of(drafts, blocks[place], column)) for place in places]
    return added(bank, key, texts)


def _must_hold(bank: Document, edits: Iterable[Edit], more: dict[str, list[Plain]]) -> None:
    """The bank holds all that it held, and what was moved, to the letter. Raises DiffersError."""
    after = parse(apply_edits(bank.text, list(edits)), bank.name)
    before = bank.value if isinstance(bank.value, dict) else {}
    wanted = before | {key: [*items(bank, key), *listed] for key, listed in more.items() if listed}
    if after.problems or after.value != wanted:
        raise DiffersError(bank.name)
