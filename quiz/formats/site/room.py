"""What the site shows, worked out once for both languages, and what a page needs at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.locale import phrases
from quiz.locale.compare import compare_words
from quiz.locale.facts import named
from quiz.locale.reading import reading_words
from quiz.locale.register import register_words
from quiz.locale.site import site_words
from quiz.locale.trace import trace_words
from quiz.model import Text
from quiz.reading.articles import marked_article
from quiz.reading.comparison import align, compare_statement
from quiz.reading.excerpts import quoted_only
from quiz.reading.sharing import sharing_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.document import Document, Run
    from quiz.locale import Phrases
    from quiz.locale.compare import CompareWords
    from quiz.locale.reading import ReadingWords
    from quiz.locale.register import RegisterWords
    from quiz.locale.site import SiteWords
    from quiz.locale.trace import TraceWords
    from quiz.model import Language, Pack, Source
    from quiz.reading.articles import MarkedArticle
    from quiz.reading.comparison import Alignment, Comparison
    from quiz.reading.presence import Presence
    from quiz.reading.sharing import Sharing, Tie


class Room(NamedTuple):
    """A pack with all that is computed from it; `ties` has those of each article, the longest run first."""

    pack: Pack
    articles: dict[str, MarkedArticle]
    comparisons: dict[str, Comparison]
    presence: Presence
    sharing: Sharing
    ties: dict[str, tuple[Tie, ...]]
    excerpts: bool = False
    """Whether articles are shown as far as they are quoted only."""


class View(NamedTuple):
    """A room seen in one language: its words, and the languages that the site is made in."""

    room: Room
    say: Phrases
    words: SiteWords
    reading: ReadingWords
    compare: CompareWords
    trace: TraceWords
    register: RegisterWords
    languages: tuple[Language, ...]

    @property
    def pack(self) -> Pack:
        """What all pages are about."""
        return self.room.pack

    @property
    def language(self) -> Language:
        """The language of the pages."""
        return self.say.language


class Sheet(NamedTuple):
    """A page of one language: its path in that language's folder, its title, the part of the site, what it holds.

    `around` are links to the pages before and after it.
    """

    path: str
    title: str
    part: str
    document: Document
    around: tuple[Run | None, Run | None] = (None, None)


def furnish(pack: Pack, told: Callable[[int, int], None] = lambda _done, _of: None, *, excerpts: bool = False) -> Room:
    """Work out what the site shows; `told` hears how much of the longest work is done."""
    shown = quoted_only if excerpts else _whole
    sharing = sharing_of(pack, told=told)
    alignment = align(pack, tuple(pack.articles))
    return Room(
        pack=pack,
        articles={name: shown(marked_article(pack, article)) for name, article in pack.articles.items()},
        comparisons=_comparisons(pack, alignment),
        presence=alignment.presence,
        sharing=sharing,
        ties=_ties(sharing),
        excerpts=excerpts,
    )


def _whole(article: MarkedArticle) -> MarkedArticle:
    return article


def _comparisons(pack: Pack, alignment: Alignment) -> dict[str, Comparison]:
    """A comparison for each statement; those that no article has a passage of are not in an alignment."""
    made = {each.statement: each for each in alignment.statements}
    return {name: made.get(name) or compare_statement(pack, each) for name, each in pack.statements.items()}


def _ties(sharing: Sharing) -> dict[str, tuple[Tie, ...]]:
    found: dict[str, list[Tie]] = {name: [] for name in sharing.sizes}
    for tie in sharing.ties:
        found[tie.one].append(tie)
        found[tie.other].append(tie)
    return {name: tuple(ties) for name, ties in found.items()}


def view_of(room: Room, language: Language, languages: Sequence[Language]) -> View:
    """The room in one language."""
    return View(
        room=room,
        say=phrases(language),
        words=site_words(language),
        reading=reading_words(language),
        compare=compare_words(language),
        trace=trace_words(language),
        register=register_words(language),
        languages=tuple(languages),
    )


def publisher_of(view: View, source: Source) -> str:
    """Who printed an article, with how sure we are; its id where the register does not know the outlet."""
    outlet = view.pack.outlets.get(source.outlet)
    return named(view.say, outlet, source) if outlet else source.outlet


def title_of(view: View, source: Source) -> tuple[str, str]:
    """The title of an article and the language that it is in: its own, unless it was given in each."""
    if isinstance(source.title, Text):
        return source.title.of(view.language), view.language
    return source.title, source.language
