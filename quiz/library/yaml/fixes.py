"""Fixes are applied to a file's text, and only when what is read afterwards differs by the mends alone."""

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

    from quiz.library.problems import Edit, Fix

MAY_BE_ADDED = frozenset({"id"})
"""Keys that a fix may add."""


def apply_fixes(document: Document, fixes: Iterable[Fix]) -> tuple[Document, tuple[Fix, ...]]:
    """The document after those of the fixes that lie apart and do what they say, and these fixes.

    The others wait for another pass. A document that is not sound YAML gets the mend that lets it be read further,
    and no other.
    """
    chosen = apart(fixes)
    if document.problems or not chosen:
        return _readable(document, chosen)
    after = _mended(document, chosen)
    return (after, chosen) if after else _one_by_one(document, chosen)


def edits_of(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """All edits of some fixes, in the order of the text."""
    return tuple(sorted(edit for fix in fixes for edit in fix.edits))


def apart(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """The fixes whose edits neither overlap nor touch those of one before them; each once."""
    chosen: list[Fix] = []
    taken: list[tuple[int, int]] = []
    for fix in sorted({fix for fix in fixes if fix.edits}, key=lambda fix: (min(fix.edits), fix.title.en)):
        spans = [(edit.start, edit.end) for edit in fix.edits]
        if not any(_touches(taken, *span) for span in spans):
            chosen.append(fix)
            for span in spans:
                insort(taken, span)
    return tuple(chosen)


def _touches(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch touches one of those taken, which are sorted and lie apart."""
    i = bisect_left(taken, (start, -1))
    return (i > 0 and taken[i - 1][1] >= start) or (i < len(taken) and taken[i][0] <= end)


def _one_by_one(document: Document, fixes: Sequence[Fix]) -> tuple[Document, tuple[Fix, ...]]:
    """Those that can be applied together with the ones before them."""
    kept: tuple[Fix, ...] = ()
    after = document
    for fix in fixes:
        tried = _mended(document, (*kept, fix))
        if tried:
            kept, after = (*kept, fix), tried
    return after, kept


def _readable(document: Document, fixes: Sequence[Fix]) -> tuple[Document, tuple[Fix, ...]]:
    """The document after the fix of what keeps it from being read, when it is read to its end or further then."""
    for problem in document.problems:
        fix = problem.fix
        if fix is None or fix not in fixes or fix != quoted(document.text, problem.span.line):
            continue
        after = parse(apply_edits(document.text, fix.edits), document.name)
        if not after.problems or after.problems[0].span.line > problem.span.line:
            return after, (fix,)
    return document, ()


def _mended(document: Document, fixes: Sequence[Fix]) -> Document | None:
    edits = edits_of(fixes)
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
