"""What stands above an article: who published it, when, where, and how each of these is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.locale.dates import in_words
from quiz.model import name_in

if TYPE_CHECKING:
    from quiz.locale import Phrases
    from quiz.locale.reading import ReadingWords
    from quiz.model import Outlet, Source


class Detail(NamedTuple):
    """One thing known of an article, or said to be unknown; `note` says how it is known."""

    label: str
    text: str
    note: str = ""


class Heading(NamedTuple):
    """The title of an article and what is known of it."""

    title: str
    details: tuple[Detail, ...]


def heading(say: Phrases, words: ReadingWords, source: Source, outlet: Outlet | None) -> Heading:
    """The heading of an article in the language of the interface."""
    language = words.languages.get(source.language, source.language)
    return Heading(
        title=name_in(source.title, say.language),
        details=(
            Detail(words.published, publisher(say, words, source, outlet), source.evidence.of(say.language)),
            Detail(words.date, dated(say, words, source)),
            Detail(words.address, source.url or words.no_address),
            Detail(words.file, words.written_in.format(file=source.file, language=language)),
        ),
    )


def publisher(say: Phrases, words: ReadingWords, source: Source, outlet: Outlet | None) -> str:
    """Who published an article, and in words how that is known."""
    name = name_in(outlet.name, say.language) if outlet else words.no_outlet.format(id=source.outlet)
    return f"{name} ({words.how[source.attribution]})"


def dated(say: Phrases, words: ReadingWords, source: Source) -> str:
    """The date of an article, what is missing of it, and how it is known."""
    missing = f", {words.day_unknown}" if len(source.date) < len("2022-01-12") else ""
    return f"{in_words(say, source.date)} ({words.how_dated[source.date_basis]}{missing})"
