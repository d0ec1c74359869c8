"""The provenance card: owner, money and control kept apart, as of the day of the article first, then since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from quiz.console.page import ACCENT, QUIET, STRONG, Page, Span
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text, named
from quiz.play import cards
from quiz.play.provenance import as_of, classification_as_of, first_since

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.model import Article, Outlet, Reference, Source
    from quiz.reading.cards import Card, Section

LABEL_WIDTH = 15
NARROW = 56
"""Columns below which a label stands above its text instead of beside it."""


def identity(page: Page, outlet: Outlet, source: Source | None) -> str:
    """The outlet's name, with how sure we are that it published the article."""
    return named(page.say, outlet, source)


def compact_card(page: Page, outlet: Outlet, source: Source | None, day: str) -> None:
    """Print who is behind an outlet in a few lines, as of a day."""
    say = page.say
    page.line(Span(identity(page, outlet, source), STRONG))
    if source is not None and source.attribution != "stated":
        field(page, say.identified, source.evidence.of(say.language))
    for label, facts in (
        (say.owner, outlet.owner),
        (say.funding, outlet.funding),
        (say.decides, outlet.decides),
    ):
        for fact in as_of(facts, day)[:1]:
            field(page, label, fact_text(page.say, fact))
    field(page, say.classed, class_text(page.say, classification_as_of(outlet, day), day))
    later = first_since(outlet, day)
    if later is not None:
        field(page, say.since, event_text(page.say, later))
    page.blank()


def field(page: Page, label: str, text: str, width: int = LABEL_WIDTH) -> None:
    """Print a label and its text, side by side where there is room; `width` is that of the labels' column."""
    if page.plain:
        page.line(text, lead=f"{label}{page.say.colon}" if label else "")
    elif page.width < NARROW:
        if label:
            page.line(Span(label, ACCENT), indent=4)
        page.line(text, indent=6)
    else:
        page.line(text, indent=4, lead=Span(label.ljust(width), ACCENT))


def full_card(
    page: Page, outlet: Outlet, article: Article | None, references: Mapping[str, Reference], day: str
) -> None:
    """Print all that the register holds on an outlet, with numbered references."""
    from quiz.reading.cards import card_of_article

    show_card(page, card_of_article(page.say, outlet, article, references, day))


def show_card(page: Page, card: Card) -> None:
    """Print a card."""
    page.line(Span(card.name, STRONG))
    page.line(card.about)
    for section in card.sections:
        page.blank()
        if section.title:
            page.line(Span(section.title, STRONG))
        _section(page, section)
    page.blank()
    page.line(Span(page.say.does_not_say, STRONG), card.not_implied)
    if card.citations:
        page.blank()
        page.line(Span(page.say.references, STRONG))
    for number, reference in card.citations:
        show_reference(page, f"[{number}] ", reference)


def _section(page: Page, section: Section) -> None:
    width = max(LABEL_WIDTH, *(cell_len(item.label) + 1 for item in section.items))
    for number, item in enumerate(section.items, start=1):
        said = [*(str(each) for each in item.cited), *([f"quiz read {item.article}"] if item.article else [])]
        text = item.text + "".join(f" [{each}]" for each in said)
        if section.numbered:
            page.line(f"{number}. {text}", indent=4, hang="   ")
            page.line(Span(item.note, QUIET), indent=7)
        else:
            field(page, item.label, text, width)


def does_not_imply(page: Page, outlet: Outlet) -> str:
    """What the card does not say about any one sentence, in the language of the page."""
    return cards.does_not_imply(page.say, outlet)


def show_reference(page: Page, lead: str, reference: Reference) -> None:
    """Print a reference so that its address can be copied."""
    date = f", {in_words(page.say, reference.date)}" if reference.date else ""
    page.line(f"{lead}{reference.title}, {reference.publisher}{date}", indent=4, hang="    ")
    if reference.url:
        page.line(Span(reference.url, QUIET), indent=8)
