"""The pack that a command reads in, from its compiled copy where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.asked import asked_pack
from quiz.console.ending import UsageError
from quiz.console.output import tell
from quiz.console.places import cache_folder
from quiz.library.pack.compiled import load_pack
from quiz.locale.reading import reading_words

if TYPE_CHECKING:
    from quiz.library.pack.roots import Root
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
    """The pack asked for, or the built-in one, with articles to look at. Raises UsageError."""
    words = reading_words(say.language)
    pack = open_pack(words, asked_pack(say, path, words.no_pack))
    if not pack.articles:
        raise UsageError(words.no_articles)
    return pack
