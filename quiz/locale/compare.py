"""The words of `quiz compare`; loaded by what compares only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted

if TYPE_CHECKING:
    from quiz.model import Language


class CompareHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz compare`."""

    names: str
    pack: str
    pager: str
    diff: str
    epilog: str


class CompareWords(Words, frozen=True, kw_only=True):
    """What a comparison says around the texts; `{…}` are filled in by the caller."""

    topic = "compare"

    heading: str
    how: Annotated[str, "statement", "articles"]
    how_articles: Annotated[str, "articles"]
    no_statements: str
    outlets: Counted
    pick: str
    no_such_number: Annotated[str, "given", "last"]

    marks: Mapping[str, str]
    by: Annotated[str, "speaker", "reference"]
    in_language: Annotated[str, "language"]
    lost: str
    others: str
    absent: Annotated[str, "words"]
    unlooked: str
    word: Annotated[str, "word"]

    articles: Counted
    statements: Counted
    counts: Annotated[str, "articles", "statements"]
    matrix: str
    legend: Mapping[str, str]
    left_out: Annotated[str, "name"]
    nothing_left_out: str
    line: Annotated[Counted, "lines"]
    caution: str

    unknown: Annotated[str, "name"]
    known: Annotated[str, "statements", "articles"]
    known_articles: Annotated[str, "articles"]
    several: Annotated[str, "name", "names"]
    one_article: Annotated[str, "name", "example"]
    help: CompareHelp


def compare_words(language: Language) -> CompareWords:
    """The words of one language."""
    return read(CompareWords, language)
