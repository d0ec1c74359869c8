"""The words of `quiz trace`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from msgspec import Struct

from quiz.locale.catalogue import Words, read
from quiz.locale.counted import Counted
from quiz.model import Attribution, Language


class TraceHelp(Struct, frozen=True, forbid_unknown_fields=True):
    """The help of `quiz trace`."""

    text: str
    all: str
    min_words: Annotated[str, "least"]
    epilog: str


class TraceWords(Words, frozen=True, kw_only=True):
    """What a trace says around the texts; `{…}` are filled in by the caller."""

    topic = "trace"

    words_sought: Counted
    words_of_passage: Annotated[Counted, "name"]
    articles: Counted
    sought: Annotated[str, "words", "articles"]
    who_has: str
    nobody: str
    more_shares: Counted
    where: str
    exact: str
    places: Counted
    parts: Annotated[str, "words", "of", "longest"]
    one_run: Annotated[str, "words", "of"]
    alike: Annotated[str, "words", "of"]
    otherwise: str
    doubted: Annotated[str, "file", "line", "why"]
    line: Annotated[str, "line"]
    before: str
    passage: str
    after: str
    more: Counted
    nowhere: Annotated[str, "least"]
    nowhere_short: str
    not_unsaid: str
    other_language: str
    nowhere_else: Annotated[str, "least"]
    only_there: str

    chain: Annotated[str, "name"]
    no_chain: str
    basis: Mapping[Attribution, str]
    seen: Annotated[str, "publishers"]

    caution: str
    measured: Annotated[str, "count", "example", "formula", "longest"]
    measured_long: Annotated[str, "formula", "count", "example"]
    short_run: Counted
    long_run: Counted
    direction: str

    copies_title: str
    copies_rule: str
    copies_apart: str
    family: Annotated[Counted, "name"]
    first_known: Annotated[str, "date"]
    first_unknown: str
    changes: Counted
    unchanged: str
    changed: Annotated[str, "words", "first"]
    put_in: Annotated[str, "words"]
    left_out: Annotated[str, "first"]
    credits: Annotated[str, "line"]
    no_credit: str
    more_copies: Counted
    more_families: Counted

    all_title: str
    runs: Counted
    all_counts: Annotated[str, "articles", "runs"]
    picture: str
    legend: tuple[tuple[Annotated[str, "formula?", "least?"], Annotated[str, "formula?", "least?"]], ...]
    pairs: str
    pair: Annotated[str, "one", "line_one", "other", "line_other"]
    covered: Annotated[str, "words_one", "of_one", "share_one", "words_other", "of_other", "share_other"]
    none: str
    more_pairs: Counted
    furniture: str
    words: Counted
    in_articles: Annotated[str, "words", "articles"]
    most_tied: Annotated[str, "count"]
    cut_short: str
    searching: str

    nothing_asked: str
    unknown_passage: Annotated[str, "name"]
    no_words: Annotated[str, "text"]
    help: TraceHelp


def trace_words(language: Language) -> TraceWords:
    """The words of one language."""
    return read(TraceWords, language)
