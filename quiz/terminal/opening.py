"""The pack that a command reads in, from its compiled copy where there is one, and a value for a program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from quiz.library.compiled import load_pack
from quiz.library.roots import builtin_root
from quiz.terminal.asked import UsageError, one_root
from quiz.terminal.output import tell
from quiz.terminal.places import cache_folder
from quiz.terminal.renderers.concise import concise

if TYPE_CHECKING:
    from quiz.library.roots import Root
    from quiz.locale import Phrases
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack


def open_pack(words: ReadingWords, root: Root) -> Pack:
    """The pack of a root; that its files have faults is said, and what is sound of them is shown."""
    pack, problems = load_pack(root, cache_folder())
    if problems:
        tell(words.faults.format(count=len(problems), path=root.folder))
    return pack


def opened(say: Phrases, path: str | None) -> Pack:
    """The pack asked for, or the built-in one; problems of its files are told. Raises UsageError for an empty one."""
    root = builtin_root() if path is None else one_root(say, path)
    pack, problems = load_pack(root, cache_folder())
    for problem in problems:
        tell(concise(problem, say.language))
    if not pack.articles:
        raise UsageError(say.no_such_path.format(path=root.sources))
    return pack


def print_json(value: object) -> None:
    """Write a value as JSON to standard output."""
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")
