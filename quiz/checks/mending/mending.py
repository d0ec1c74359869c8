"""Mending a pack: the mends of its findings, pass after pass, until no finding has one that can be made.

Nothing is written here. The mended texts stand for the files while the pack is read again, so that a mend which
uncovers another finding is followed by its mend, and what is left is what a check of the mended files would say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.checks.mending.mends import documents_of
from quiz.library.pack.packs import read_contents
from quiz.library.yaml.documents import parse
from quiz.library.yaml.mends import apply_mends, edits_of
from quiz.library.yaml.rewriting import Change, edited_raw, plain_text, read_raw

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from pathlib import Path
    from typing import TypeAlias

    from quiz.library.pack.packs import Contents
    from quiz.library.pack.roots import Root
    from quiz.library.problems import Mend, Problem
    from quiz.library.yaml.documents import Document

    Check: TypeAlias = Callable[[Contents], Iterable[Problem]]

PASSES = 12
"""Each pass makes every mend that lies apart from the others; four have been enough for all that was tried."""


class Mending(NamedTuple):
    """What mending a pack changes: its files before and after, and the findings that it takes away."""

    changes: tuple[Change, ...]
    mended: tuple[Problem, ...]


def mend(root: Root, paths: Collection[Path], check: Check) -> Mending:
    """Mend those of a pack's files that are named, in memory."""
    mending = _Mending(root, paths)
    for _ in range(PASSES):
        if not mending.once(check):
            break
    return Mending(mending.changes(), tuple(mending.mended))


class _Mending:
    """The texts as they are and as they are to be, while passes are made."""

    def __init__(self, root: Root, paths: Collection[Path]) -> None:
        self.root = root
        self.paths = {root.name_of(path): path for path in paths}
        self.before: dict[Path, str] = {}
        self.after: dict[Path, str] = {}
        self.mended: list[Problem] = []

    def once(self, check: Check) -> bool:
        """Make one pass; whether it changed anything."""
        texts = {path: plain_text(raw) for path, raw in self.after.items()}
        contents = read_contents(self.root, texts)
        documents = documents_of(contents)
        by_file: dict[str, dict[Mend, Problem]] = {}
        for problem in check(contents):
            if problem.mend and problem.span.file in self.paths:
                by_file.setdefault(problem.span.file, {})[problem.mend] = problem
        made = [self._file(documents.get(name) or self._unread(name), each) for name, each in by_file.items()]
        return any(made)

    def _unread(self, name: str) -> Document:
        """A file of which nothing could be read."""
        return parse(plain_text(self._raw(self.paths[name]) or ""), name)

    def changes(self) -> tuple[Change, ...]:
        """The files that differ."""
        changed = (Change(path, self.before[path], self.after[path]) for path in self.after)
        return tuple(change for change in changed if change.before != change.after)

    def _file(self, document: Document, problems: dict[Mend, Problem]) -> bool:
        raw = self._raw(self.paths[document.name])
        if raw is None or plain_text(raw) != document.text:
            return False
        after, made = apply_mends(document, problems)
        changed = edited_raw(raw, edits_of(made))
        if not made or plain_text(changed) != after.text:
            return False
        self.after[self.paths[document.name]] = changed
        self.mended.extend(problems[mend] for mend in made)
        return True

    def _raw(self, path: Path) -> str | None:
        if path not in self.after:
            try:
                self.before[path] = self.after[path] = read_raw(path)
            except (OSError, UnicodeDecodeError):
                return None
        return self.after[path]
