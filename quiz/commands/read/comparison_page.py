"""A comparison on a page: the primary wording, the renderings side by side, then who speaks in each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from quiz.draw.console.beside import Block, show_beside
from quiz.draw.console.nodes import CLOSE, OPEN
from quiz.draw.console.page import BAR, QUIET, STRONG, TELLING, Page, Span
from quiz.locale.compare import compare_words
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, fact_text
from quiz.locale.reading import reading_words
from quiz.model import name_in, wants_gloss
from quiz.play.cards import identity
from quiz.play.provenance import as_of, classification_as_of
from quiz.reading.comparison import compare_passages, compare_statement
from quiz.reading.presence import alternatives

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quiz.library.text.pieces import Piece
    from quiz.model import Pack, Placed, PlacedStatement, Primary, Source
    from quiz.reading.comparison import Comparison, Rendering
    from quiz.reading.presence import Cell


def show_comparison(page: Page, pack: Pack, statement: PlacedStatement, *, word_by_word: bool = False) -> None:
    """Print how each outlet renders a statement, into a page that scrolls."""
    show_compared(page, pack, compare_statement(pack, statement, word_by_word=word_by_word))


def show_passages_compared(page: Page, pack: Pack, passages: Sequence[Placed]) -> None:
    """Print passages side by side, for a question that is about no statement."""
    show_compared(page, pack, compare_passages(passages))


def show_compared(page: Page, pack: Pack, comparison: Comparison) -> None:
    """Print a comparison that is already made."""
    page.blank()
    if comparison.said is not None:
        page.line(Span(comparison.said.of(page.say.language), STRONG))
        page.blank()
    show_primary(page, comparison)
    show_renderings(page, pack, comparison)
    if note := compare_words(page.say.language).marks[comparison.marks]:
        page.line(Span(note, QUIET))
        page.blank()
    show_others(page, pack, comparison.others)
    show_speakers(page, pack, [each.article for each in comparison.renderings])


def heading(page: Page, title: str, note: str) -> None:
    """Print a title with a note at the other end of its line, or on the next one where nothing is set apart."""
    if page.plain:
        page.line(title)
        if note:
            page.line(note)
    else:
        page.row([Span(title, STRONG)], [Span(note, QUIET)] if note else [])


def show_primary(page: Page, comparison: Comparison) -> None:
    """Print the primary wording, who said it and where that can be read; nothing where there is none."""
    primary, reference = comparison.primary, comparison.reference
    if primary is None:
        return
    say = page.say
    page.line(Span(say.primary, STRONG), say.quoted.format(text=primary.text))
    where = [reference.publisher] if reference is not None else []
    where += [in_words(say, primary.date)] if primary.date else []
    speaker = name_in(primary.speaker, say.language)
    page.line(Span(", ".join([speaker, *where]) + _in_another_language(page, primary), QUIET))
    if reference is not None and reference.url:
        page.line(Span(reference.url, QUIET))
    page.blank()


def _in_another_language(page: Page, primary: Primary) -> str:
    """In which language a wording is, unless it is that of the page."""
    code, language = primary.language, page.say.language
    if code == language:
        return ""
    name = reading_words(language).languages.get(code, code)
    return f" · {compare_words(language).in_language.format(language=name)}"


def show_renderings(page: Page, pack: Pack, comparison: Comparison) -> None:
    """Print the renderings, side by side where they fit, else one below the other."""
    columns = [_column(page, pack, rendering) for rendering in comparison.renderings]
    if not show_beside(page, columns):
        for i, blocks in enumerate(columns):
            if i:
                page.blank()
            _stacked(page, blocks)
    page.blank()


def _column(page: Page, pack: Pack, rendering: Rendering) -> list[Block]:
    source = pack.articles[rendering.article].source
    blocks = [
        Block((Span(outlet_name(page, pack, source), STRONG),)),
        Block((Span(_place(page, rendering), QUIET),)),
        Block(tuple(marked_spans(rendering.pieces)), barred=True),
    ]
    if wants_gloss(page.say.language, source.language):
        blocks.append(Block((Span(rendering.gloss, QUIET),), barred=True))
    return blocks


def _stacked(page: Page, blocks: Sequence[Block]) -> None:
    (name, place, quote, *glosses) = blocks
    page.line(*name.spans, " · ", *place.spans)
    if page.plain:
        page.line(*quote.spans)
    else:
        page.line(*quote.spans, lead=Span(BAR, QUIET), hang=BAR, indent=4)
    for gloss in glosses:
        lead = Span(page.say.in_english if page.plain else BAR, QUIET)
        page.line(*gloss.spans, lead=lead, hang=BAR, indent=4)


def _place(page: Page, rendering: Rendering) -> str:
    say = page.say
    line = say.line_at.format(line=rendering.line) if rendering.line else compare_words(say.language).lost
    if rendering.speaker is None or rendering.voice == "outlet":
        return f"{line} · {say.voices[rendering.voice]}"
    return f"{line} · {say.said_by[rendering.voice].format(speaker=name_in(rendering.speaker, say.language))}"


def marked_spans(pieces: Iterable[Piece], style: str = "") -> list[Span]:
    """Pieces of a text, the marked ones between ‹ › and underlined."""
    return [Span(f"{OPEN}{each.text}{CLOSE}", TELLING) if each.marked else Span(each.text, style) for each in pieces]


def outlet_name(page: Page, pack: Pack, source: Source) -> str:
    """Who printed an article, with how sure we are; its id where the register does not know the outlet."""
    outlet = pack.outlets.get(source.outlet)
    return identity(page.say, outlet, source) if outlet is not None else source.outlet


def show_others(page: Page, pack: Pack, cells: Sequence[Cell]) -> None:
    """Print what is known of the articles that have no passage: words verified absent, or nothing."""
    if not cells:
        return
    words = compare_words(page.say.language)
    page.line(Span(words.others, STRONG))
    show_cells(page, pack, cells)
    page.blank()


def show_cells(page: Page, pack: Pack, cells: Sequence[Cell]) -> None:
    """Print what is known of articles without a passage; those of which the same is known, together."""
    alike: dict[str, list[str]] = {}
    for cell in cells:
        alike.setdefault(cell_text(page, cell), []).append(outlet_name(page, pack, pack.articles[cell.article].source))
    for text, names in alike.items():
        page.line(f"{', '.join(names)}{page.say.colon}{text}", indent=4, hang="  ")


def cell_text(page: Page, cell: Cell) -> str:
    """What is known of an article that has no passage of a statement."""
    words = compare_words(page.say.language)
    if cell.state != "absent":
        return words.unlooked
    return words.absent.format(words=", ".join(pattern_text(page, each) for each in cell.absent))


def pattern_text(page: Page, pattern: str) -> str:
    """The words that a pattern looks for, in quotation marks."""
    word = compare_words(page.say.language).word
    return " / ".join(word.format(word=each) for each in alternatives(pattern))


def show_speakers(page: Page, pack: Pack, articles: Iterable[str]) -> None:
    """Print who is behind each article, in one line, as of its day, and what that does not say."""
    say = page.say
    sources = [pack.articles[each].source for each in dict.fromkeys(articles)]
    known = [source for source in sources if source.outlet in pack.outlets]
    days = {source.date for source in known}
    if known:
        heading(page, say.who_is_behind, say.as_of.format(date=in_words(say, days.pop())) if len(days) == 1 else "")
    for source in known:
        page.line(*_speaker(page, pack, source), indent=4, hang="  ")
    if known:
        page.blank()
        page.line(Span(say.does_not_say, STRONG), say.default_does_not_imply)


def _speaker(page: Page, pack: Pack, source: Source) -> list[Span | str]:
    outlet, say = pack.outlets[source.outlet], page.say
    undated = [replace(fact, since=None, until=None) for fact in as_of(outlet.owner, source.date)[:1]]
    owner = [f"{say.owner} {fact_text(say, fact)}" for fact in undated]
    given = classification_as_of(outlet, source.date)
    if given is not None and given.code != "none":
        given = replace(given, note=None)
    return [
        Span(identity(page.say, outlet, source), STRONG),
        " · ",
        " · ".join([*owner, class_text(say, given, source.date)]),
    ]
