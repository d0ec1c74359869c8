"""Whether words are absent from a text: found, found in another writing, not to be told, or absent."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.text.folding import fold, folded_article
from quiz.library.text.otherwise import all_otherwise, as_pattern
from quiz.library.text.patterns import places
from quiz.library.text.quotations import line_of, whole_places
from quiz.library.text.resemblance import are_written, resemblances
from quiz.library.text.soundness import Fault, faults_of

if TYPE_CHECKING:
    from quiz.model import Article

MOST = 20
"""Places in another writing that are told."""
SHOWN = 80
"""Characters that are shown of letters that may be the words."""


class Written(NamedTuple):
    """Words as a text has them, and on which line; `inside` says that they are a part of a longer word."""

    words: str
    line: int
    inside: bool


class Looked(NamedTuple):
    """What a search for words in a text came to.

    `lines` are those on which they stand whole and as they are written; `otherwise` says where they stand in another
    writing, if they do; `perhaps` where letters stand that may be theirs, if nothing else was found; `fault` is what
    keeps a miss from proving anything.
    """

    lines: tuple[int, ...]
    otherwise: tuple[Written, ...]
    fault: Fault | None
    perhaps: Written | None = None

    @property
    def stands(self) -> bool:
        """Whether the text has the words, in whatever writing."""
        return bool(self.lines) or any(not each.inside for each in self.otherwise)

    @property
    def absent(self) -> bool:
        """Whether the words are known not to be there: the only result that proves an absence."""
        return not self.lines and not self.otherwise and self.perhaps is None and self.fault is None

    @property
    def every_line(self) -> tuple[int, ...]:
        """The lines on which the words stand, in whatever writing, each once."""
        whole = [each.line for each in self.otherwise if not each.inside]
        return tuple(sorted({*self.lines, *whole}))


@lru_cache(maxsize=4096)
def look_for(pattern: str, text: str) -> Looked:
    """Look for the words of a pattern in a text, in every writing that this program knows."""
    folded = folded_article(text)
    exact = [folded.offsets[start] for start in places(pattern, folded.text)]
    known = frozenset(exact)
    others = (each for each in all_otherwise(pattern, text) if each.stretch.start not in known)
    found = tuple(
        Written(" ".join(text[start:end].split()), line_of(text, start), inside)
        for (start, end), inside in islice(others, MOST)
    )
    fault = next(iter(faults_of(text)), None)
    perhaps = None if exact or found else beside(pattern, text)
    if perhaps is not None and are_written(pattern, perhaps.words):
        found, perhaps = (perhaps,), None
    return Looked(tuple(line_of(text, start) for start in exact), found, fault, perhaps)


def beside(pattern: str, text: str) -> Written | None:
    """Where letters first stand that a reader may take for the words, but for the places where they surely are."""
    folded = folded_article(text)
    known = {folded.offsets[start] for start in places(pattern, folded.text)}
    place = next((each for each in resemblances(pattern, text) if each.start not in known), None)
    if place is None:
        return None
    return Written(" ".join(text[place.start : place.end].split())[:SHOWN], line_of(text, place.start), inside=False)


def is_absent(pattern: str, article: Article) -> bool:
    """Whether an article is known not to have the words of a pattern; of a part of one that is never known."""
    return not article.source.part and look_for(pattern, article.text).absent


def first_place(words: str, text: str) -> int:
    """Where words first stand whole in a text, in whatever writing: an offset in it, -1 where they do not.

    Of scripts that join words, a place within a longer one counts where there is no other.
    """
    folded, wanted = folded_article(text), fold(words)
    at = next(whole_places(wanted, folded.text), -1) if wanted else -1
    places = [folded.offsets[at]] if at >= 0 else []
    places += [each.stretch.start for each in all_otherwise(as_pattern(words), text)]
    return min(places, default=-1)
