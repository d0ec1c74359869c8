"""Mends are applied to a file's text, and only when what is read afterwards differs by the mends alone."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import TYPE_CHECKING

import yaml

from quiz.library.text.folding import fold
from quiz.library.yaml.documents import Document, parse
from quiz.library.yaml.quoting import quoted
from quiz.library.yaml.scalars import apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.problems import Edit, Mend

MAY_BE_ADDED = frozenset({"id"})
"""Keys that a mend may add."""


def apply_mends(document: Document, mends: Iterable[Mend]) -> tuple[Document, tuple[Mend, ...]]:
    """The document after those of the mends that lie apart and do what they say, and these mends.

    The others wait for another pass. A document that is not sound YAML gets the one that lets it be read further, and
    no other.
    """
    chosen = apart(mends)
    if document.problems or not chosen:
        return _readable(document, chosen)
    after = _mended(document, chosen)
    return (after, chosen) if after else _one_by_one(document, chosen)


def edits_of(mends: Iterable[Mend]) -> tuple[Edit, ...]:
    """All edits of some mends, in the order of the text."""
    return tuple(sorted(edit for mend in mends for edit in mend.edits))


def apart(mends: Iterable[Mend]) -> tuple[Mend, ...]:
    """The mends whose edits neither overlap nor touch those of one before them; each once."""
    chosen: list[Mend] = []
    taken: list[tuple[int, int]] = []
    for mend in sorted({mend for mend in mends if mend.edits}, key=lambda mend: (min(mend.edits), mend.title.key)):
        spans = [(edit.start, edit.end) for edit in mend.edits]
        if not any(_touches(taken, *span) for span in spans):
            chosen.append(mend)
            for span in spans:
                insort(taken, span)
    return tuple(chosen)


def _touches(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of those taken, which are sorted and lie apart."""
    i = bisect_left(taken, (start, -1))
    return (i > 0 and taken[i - 1][1] >= start) or (i < len(taken) and taken[i][0] <= end)


def _one_by_one(document: Document, mends: Sequence[Mend]) -> tuple[Document, tuple[Mend, ...]]:
    """Those that can be applied together with the ones before them."""
    kept: tuple[Mend, ...] = ()
    after = document
    for mend in mends:
        tried = _mended(document, (*kept, mend))
        if tried:
            kept, after = (*kept, mend), tried
    return after, kept


def _readable(document: Document, mends: Sequence[Mend]) -> tuple[Document, tuple[Mend, ...]]:
    """The document after the mend of what keeps it from being read, when it is read to its end or further then."""
    for problem in document.problems:
        mend = problem.mend
        if mend is None or mend not in mends or mend != quoted(document.text, problem.span.line):
            continue
        after = parse(apply_edits(document.text, mend.edits), document.name)
        if not after.problems or after.problems[0].span.line > problem.span.line:
            return after, (mend,)
    return document, ()


def _mended(document: Document, mends: Sequence[Mend]) -> Document | None:
    edits = edits_of(mends)
    after = parse(apply_edits(document.text, edits), document.name)
    if after.problems or document.root is None or after.root is None:
        return None
    return after if _Comparison(edits).same(document.root, after.root) else None


class _Comparison:
    """Compares what was read before and after: only the scalars edited may differ, in spaces and signs alone."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.edits = edits

    def same(self, before: yaml.Node, after: yaml.Node) -> bool:
        if type(before) is not type(after):
            return False
        if isinstance(before, yaml.MappingNode):
            return self._same_keys(before, after)
        if isinstance(before, yaml.SequenceNode):
            return len(before.value) == len(after.value) and all(map(self.same, before.value, after.value))
        return before.value == after.value or (self._edited(before) and bare(before.value) == bare(after.value))

    def _same_keys(self, before: yaml.Node, after: yaml.Node) -> bool:
        old = {key.value: value for key, value in before.value}
        new = {key.value: value for key, value in after.value}
        return (
            old.keys() <= new.keys()
            and new.keys() - old.keys() <= MAY_BE_ADDED
            and all(self.same(value, new[key]) for key, value in old.items())
        )

    def _edited(self, node: yaml.Node) -> bool:
        start, end = node.start_mark.index, node.end_mark.index
        return any(edit.start <= end and edit.end >= start for edit in self.edits)


def bare(text: str) -> str:
    """What a mend never changes: the text without spaces, its quotation marks, apostrophes and dashes folded."""
    return re.sub(r"\s+", "", fold(text))
