"""The pack that a command reads in, from its compiled copy where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.asked import asked_pack, asked_root
from quiz.console.ending import FINDINGS, UsageError
from quiz.console.output import tell
from quiz.console.places import cache_folder
from quiz.library.pack.compiled import load_pack
from quiz.library.pack.roots import without_drafts
from quiz.locale.reading import reading_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library.pack.roots import Root
    from quiz.library.problems import Problem
    from quiz.locale import Phrases
    from quiz.locale.reading import ReadingWords
    from quiz.model import Pack


def open_pack(words: ReadingWords, root: Root) -> Pack:
    """The pack of a root; that its files have faults is said, and what is sound of them is shown. Drafts never are.

    Raises UsageError.
    """
    root = without_drafts(root)
    pack, problems = load_pack(root, cache_folder())
    tell_faults(words, root, pack, problems)
    return pack


def tell_faults(words: ReadingWords, root: Root, pack: Pack, problems: Sequence[Problem]) -> None:
    """Say that files of a pack have faults.

    Raises UsageError where nothing is sound of a bank from elsewhere: the articles are then not those that are meant.
    """
    if problems and not (root.inside or pack.banks):
        from quiz.console.findings.concise import concise

        raise UsageError(concise(problems[0], words.language))
    if problems:
        tell(words.faults.format(count=len(problems), path=root.folder))


def tell_left_out(say: Phrases, names: Sequence[str], problems: Sequence[Problem]) -> None:
    """Say how many questions of the files asked for have faults that keep them out, and that a whole file does."""
    if not problems:
        return
    from quiz.library.pack.packs import read_contents

    root = asked_root(say, names)
    contents, path = read_contents(root), " ".join(names)
    if contents.left_out:
        tell(say.left_out.format(count=contents.left_out, path=path))
    if not contents.left_out or len(contents.banks) < len(root.banks):
        tell(reading_words(say.language).faults.format(count=len(problems), path=path))


def nothing_to_play(say: Phrases, problems: Sequence[Problem]) -> int:
    """Say why there is no question to ask; returns the exit code."""
    from quiz.console.findings.concise import concise

    tell(say.nothing_playable)
    for problem in problems:
        tell(concise(problem, say.language))
    return FINDINGS


def opened(say: Phrases, path: str | None) -> Pack:
    """The pack asked for, or the built-in one, with articles to look at. Raises UsageError."""
    words = reading_words(say.language)
    pack = open_pack(words, asked_pack(say, path, words.no_pack))
    if not pack.articles:
        raise UsageError(words.no_articles)
    return pack
