"""What `quiz read` says, and what it has in common with `quiz outlets`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.model import Attribution, Language, Slot


class ReadingHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz read`."""

    article: str
    annotate: str
    line: str
    gloss: str
    pager: str
    pack: str
    epilog: str


class ReadingWords(Words, frozen=True, kw_only=True):
    """The words around an article in one language; `{…}` are filled in by the caller."""

    topic = "reading"

    published: str
    date: str
    address: str
    file: str
    written_in: Annotated[str, "file", "language"]
    how: Mapping[Attribution, str]
    how_dated: Mapping[Attribution, str]
    no_address: str
    day_unknown: str
    no_outlet: Annotated[str, "id"]
    languages: Mapping[str, str]

    line: Annotated[str, "line"]
    lines: Annotated[str, "first", "last"]
    asked_line: Annotated[str, "line"]
    line_marks: Annotated[str, "labels"]
    margin_note: str
    gloss_note: str
    gloss: str
    no_gloss: str
    no_text: str
    nothing_quoted: str
    quoted_here: str
    missing: str
    statement: Annotated[str, "id"]
    slot: Annotated[str, "slot"]
    slots: Mapping[Slot, str]
    passage_at: Annotated[str, "line"]
    around: Annotated[str, "line"]
    in_article: str
    whole: Annotated[str, "place"]

    articles: str
    choose: str
    how_to: Annotated[str, "id"]
    no_articles: str
    unknown: Annotated[str, "name"]
    guessed: Annotated[str, "name", "id"]
    articles_are: Annotated[str, "names"]
    no_line: Annotated[str, "id", "last", "line"]
    no_pack: Annotated[str, "path"]
    faults: Annotated[str, "count", "path"]
    two_lines: Annotated[str, "one", "other"]
    bad_line: Annotated[str, "value", "id"]
    no_pager: Annotated[str, "name"]

    help: ReadingHelp


def reading_words(language: Language) -> ReadingWords:
    """The words of one language."""
    return read(ReadingWords, language)
