"""What was taken of a file, what was left out of it, and what was mended on the way."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

LeftKind: TypeAlias = Literal[
    "navigation", "adverts", "related", "comments", "forms", "credit", "captions", "hidden", "margins", "numbers",
    "notes", "deleted", "pictures", "other",
]  # fmt: skip
MendKind: TypeAlias = Literal["hyphens", "kept_hyphens", "lines", "reworded", "encoding", "broken", "controls"]
SAMPLES = 3
"""Of each kind so many are shown."""
SAMPLE_WORDS = 8
LONGEST_SAMPLE = 60
"""Characters."""


class Left(Struct, frozen=True):
    """Pieces of one kind that were left out: how many, how many of them amid what was taken, a few words of some."""

    kind: LeftKind
    count: int
    amid: int = 0
    samples: tuple[str, ...] = ()


class Mended(Struct, frozen=True):
    """One kind of change to what the file has: how often, and a few of the places as they read now."""

    kind: MendKind
    count: int
    samples: tuple[str, ...] = ()


class Taken(Struct, frozen=True):
    """The text of an article, paragraphs parted by an empty line, and what its file says of it; "" where it is silent.

    `by` is the library that read it, with its version. `address` is the page's own, `language` what the file claims.
    """

    text: str
    by: str
    title: str = ""
    date: str = ""
    author: str = ""
    credit: str = ""
    site: str = ""
    address: str = ""
    left: tuple[Left, ...] = ()
    mended: tuple[Mended, ...] = ()
    articles: int = 1
    """How many articles the page marks as such, each with a text of its own."""
    closed: bool = False
    """Whether the page says of itself that its text is for subscribers."""


def few_words(text: str) -> str:
    """The beginning of a text, as far as it is shown."""
    words = text.split()
    shown = " ".join(words[:SAMPLE_WORDS])
    if len(shown) > LONGEST_SAMPLE:
        return shown[: LONGEST_SAMPLE - 1] + "…"
    return shown if len(words) <= SAMPLE_WORDS else f"{shown} …"
