"""The folder that `quiz lesson` made, from which a projector and a platform take their questions."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz.classroom.handouts.lessons import as_printed, kept_in
from quiz.commands.asked import asked_root
from quiz.console.ending import UsageError
from quiz.console.places import cache_folder
from quiz.library.given import read_given
from quiz.library.pack.compiled import load_pack
from quiz.locale.handout import handout_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.classroom.handouts.lessons import Kept
    from quiz.library.pack.roots import Root
    from quiz.locale import Phrases
    from quiz.model import Pack
    from quiz.play.presentation import Asked

LARGEST = 1_000_000
"""Bytes of a key file that are read; forty questions in four versions have some 60,000."""


class Found(NamedTuple):
    """A lesson, its pack with where that is, and its questions by number as they are printed."""

    kept: Kept
    root: Root
    pack: Pack
    asked: Mapping[int, Asked]


def find_lesson(say: Phrases, place: str) -> Found:
    """The lesson in a folder. Raises UsageError: there is none, or its questions are no longer as they are printed."""
    words = handout_words(say.language)
    kept = next((found for path in _files(Path(place)) if (found := _kept(path))), None)
    if kept is None:
        raise UsageError(words.no_lesson.format(path=place))
    root = asked_root(say, kept.names)
    pack, _ = load_pack(root, cache_folder())
    asked = as_printed(pack, kept)
    other = [str(each.number) for each in kept.questions if each.number not in asked]
    if other:
        raise UsageError(words.changed.format(numbers=", ".join(other)))
    return Found(kept, root, pack, asked)


def _files(place: Path) -> list[Path]:
    return sorted(place.glob("*.json")) if place.is_dir() else [place]


def _kept(path: Path) -> Kept | None:
    with suppress(OSError, UnicodeDecodeError):
        return kept_in(read_given(path, LARGEST).decode())
    return None
