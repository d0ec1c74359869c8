"""One thing as several outlets tell it: the original on top, the texts side by side, who speaks in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Beside, Column, Group, Heading, Items, Para, Quote, Run, Section
from quiz.locale.compare import compare_words
from quiz.locale.dates import in_words
from quiz.locale.reading import reading_words
from quiz.model import name_in, wants_gloss
from quiz.play.wording import voice_of
from quiz.reading.presence import alternatives
from quiz.tell import card
from quiz.tell.provenance import provenance_line
from quiz.tell.texts import between, glossed, line_at, listed, original, publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from quiz.document import Document, Node, Runs
    from quiz.locale import Phrases
    from quiz.model import Pack, Source
    from quiz.reading.comparison import Comparison, Rendering
    from quiz.reading.presence import Cell


def comparison(say: Phrases, pack: Pack, compared: Comparison) -> Document:
    """All that a comparison has to say."""
    words = compare_words(say.language)
    others = others_known(say, pack, compared.others, lambda cell: known_of(say, cell))
    return (
        *([Para((Run(compared.said.of(say.language), strong=True),))] if compared.said else []),
        *primary(say, compared),
        renderings(say, pack, compared),
        *legend(say, compared),
        *([Section((Run(words.others, strong=True),), (others,))] if others.items else []),
        *behind(say, pack, [each.article for each in compared.renderings]),
    )


def primary(say: Phrases, compared: Comparison) -> list[Node]:
    """The primary wording, who said it, where and in which language; nothing where there is none."""
    told, reference = compared.primary, compared.reference
    if told is None:
        return []
    where = [Run(name_in(told.speaker, say.language), "quiet")]
    where += [Run(reference.publisher, "quiet", to=reference.url or "")] if reference else []
    where += [Run(in_words(say, told.date), "quiet")] if told.date else []
    language = reading_words(say.language).languages.get(told.language, told.language)
    foreign = f" · {compare_words(say.language).in_language.format(language=language)}"
    ending = Run(foreign if told.language != say.language else "", "quiet")
    return [original(say, told, (*between(where, Run(", ", "quiet")), ending))]


def renderings(say: Phrases, pack: Pack, compared: Comparison) -> Beside:
    """The texts, the words that make the difference set off."""
    return Beside(tuple(_column(say, pack, rendering) for rendering in compared.renderings))


def _column(say: Phrases, pack: Pack, rendering: Rendering) -> Column:
    source = pack.articles[rendering.article].source
    words = tuple(Run(piece.text, "telling" if piece.marked else "") for piece in rendering.pieces)
    gloss = glossed(say, rendering) if wants_gloss(say.language, source.language) else None
    return Column(
        (publisher(say, pack, source, strong=True),),
        _place(say, rendering),
        Quote(words, lang=source.language, gloss=gloss),
    )


def _place(say: Phrases, rendering: Rendering) -> Runs:
    """On which line, and in whose voice."""
    line = Run(compare_words(say.language).lost, "quiet")
    if rendering.line:
        line = line_at(say, rendering.article, rendering.line, "quiet")
    return (line, Run(f" · {voice_of(say, rendering)}", "quiet"))


def legend(say: Phrases, compared: Comparison) -> list[Node]:
    """What the signs around words mean; nothing where there are none."""
    told = compare_words(say.language).marks[compared.marks]
    return [Para((Run(told, "quiet"),), "legend")] if told else []


def others_known(say: Phrases, pack: Pack, cells: Sequence[Cell], known: Callable[[Cell], str]) -> Items:
    """Articles without a passage, those of which the same is known in one line."""
    alike: dict[str, list[Run]] = {}
    for cell in cells:
        alike.setdefault(known(cell), []).append(publisher(say, pack, pack.articles[cell.article].source))
    lines = [(*between(names, Run(", ")), Run(f"{say.colon}{text}")) for text, names in alike.items()]
    return listed(lines)


def known_of(say: Phrases, cell: Cell) -> str:
    """What is known of an article that has no passage: words verified absent, or nothing."""
    words = compare_words(say.language)
    if cell.state != "absent":
        return words.unlooked
    return words.absent.format(words=", ".join(sought_words(say, each) for each in cell.absent))


def sought_words(say: Phrases, pattern: str) -> str:
    """The words that a pattern looks for, in quotation marks."""
    return " / ".join(compare_words(say.language).word.format(word=each) for each in alternatives(pattern))


def behind(say: Phrases, pack: Pack, articles: Iterable[str]) -> list[Node]:
    """Who is behind each article, in one line, as of its day, and what that does not say."""
    known = known_sources(pack, articles)
    if not known:
        return []
    days = {source.date for source in known}
    as_of = say.as_of.format(date=in_words(say, known[0].date)) if len(days) == 1 else ""
    title = Heading((Run(say.who_is_behind, strong=True),), (Run(as_of, "quiet"),) if as_of else (), apart=True)
    return [Group((title, Section((), (speakers(say, pack, known),)))), card.caution(say)]


def known_sources(pack: Pack, articles: Iterable[str]) -> list[Source]:
    """The articles whose outlet the register knows, each once."""
    sources = (pack.articles[each].source for each in dict.fromkeys(articles))
    return [source for source in sources if source.outlet in pack.outlets]


def speakers(say: Phrases, pack: Pack, sources: Iterable[Source]) -> Items:
    """Who owns the outlets of articles, one a line."""
    known = [(pack.outlets[source.outlet], source) for source in sources]
    return listed(provenance_line(say, outlet, source, "owner", source.date) for outlet, source in known)
