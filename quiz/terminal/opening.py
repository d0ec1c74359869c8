"""The pack that a command reads in, from its compiled copy where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.library.compiled import load_pack
from quiz.terminal.output import tell
from quiz.terminal.places import cache_folder

if TYPE_CHECKING:
    from quiz.library.roots import Root
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack


def open_pack(words: ReadingWords, root: Root) -> Pack:
    """The pack of a root; that its files have faults is said, and what is sound of them is shown."""
    pack, problems = load_pack(root, cache_folder())
    if problems:
        tell(words.faults.format(count=len(problems), path=root.folder))
    return pack
