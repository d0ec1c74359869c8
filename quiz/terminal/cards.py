"""The provenance card: owner, money and control kept apart, as of the day of the article first, then since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.locale.dates import in_words
from quiz.play import cards
from quiz.play.provenance import as_of, classification_as_of, first_since, since
from quiz.terminal.page import ACCENT, QUIET, STRONG, Page, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.model import Article, Classification, Fact, Outlet, Reference, Source

LABEL_WIDTH = 15
NARROW = 56
"""Columns below which a label stands above its text instead of beside it."""


def identity(page: Page, outlet: Outlet, source: Source | None) -> str:
    """The outlet's name, with how sure we are that it published the article, in the language of the page."""
    return cards.identity(page.say, outlet, source)


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
            field(page, label, fact_text(page, fact))
    field(page, say.classed, class_text(page, classification_as_of(outlet, day)))
    later = first_since(outlet, day)
    if later is not None:
        field(page, say.since, event_text(page, later))
    page.blank()


def field(page: Page, label: str, text: str) -> None:
    """Print a label and its text, side by side where there is room."""
    if page.plain:
        page.line(text, lead=f"{label}{page.say.colon}" if label else "")
    elif page.width < NARROW:
        if label:
            page.line(Span(label, ACCENT), indent=4)
        page.line(text, indent=6)
    else:
        page.line(text, indent=4, lead=Span(label.ljust(LABEL_WIDTH), ACCENT))


def fact_text(page: Page, fact: Fact, note: str = "") -> str:
    """A fact in the language of the page."""
    return cards.fact_text(page.say, fact, note)


def event_text(page: Page, fact: Fact, note: str = "") -> str:
    """A dated event in the language of the page."""
    return cards.event_text(page.say, fact, note)


def class_text(page: Page, given: Classification | None) -> str:
    """A class in the language of the page."""
    return cards.class_text(page.say, given)


def full_card(
    page: Page, outlet: Outlet, article: Article | None, references: Mapping[str, Reference], day: str
) -> None:
    """Print all that the register holds on an outlet, with numbered references."""
    say = page.say
    cited = _Cited(references)
    page.line(Span(identity(page, outlet, article.source if article else None), STRONG))
    page.line(outlet.about.of(say.language))
    page.blank()
    if article is not None:
        field(page, say.identified, article.source.evidence.of(say.language))
    page.line(Span(say.as_of.format(date=in_words(say, day)), STRONG))
    groups = _groups(page, outlet)
    for label, facts in groups:
        _facts(page, label, as_of(facts, day), cited)
    for given in [each for each in outlet.classes if (each.year or 0) <= int(day[:4])]:
        field(page, say.classed, class_text(page, given) + cited.numbers(given.references))
    later = [(label, since(facts, day)) for label, facts in groups]
    classes_later = [each for each in outlet.classes if (each.year or 0) > int(day[:4])]
    if any(changes for _, changes in later) or classes_later:
        page.blank()
        page.line(Span(say.since, STRONG))
        for label, changes in later:
            _facts(page, label, changes, cited)
        for given in classes_later:
            field(page, say.classed, class_text(page, given) + cited.numbers(given.references))
    if article is not None and article.source.chain:
        _chain(page, article.source, cited)
    page.blank()
    page.line(Span(say.does_not_say, STRONG), does_not_imply(page, outlet))
    cited.show(page)


def does_not_imply(page: Page, outlet: Outlet) -> str:
    """What the card does not say about any one sentence, in the language of the page."""
    return cards.does_not_imply(page.say, outlet)


def _groups(page: Page, outlet: Outlet) -> list[tuple[str, tuple[Fact, ...]]]:
    say = page.say
    return [
        (say.owner, outlet.owner),
        (say.funding, outlet.funding),
        (say.decides, outlet.decides),
        (say.status, outlet.status),
        (say.labels, outlet.labels),
        (say.says, outlet.says),
    ]


def _facts(page: Page, label: str, facts: Iterable[Fact], cited: _Cited) -> None:
    told = event_text if label in {page.say.status, page.say.labels} else fact_text
    for fact in facts:
        field(page, label, told(page, fact, cited.numbers(fact.references)))
        label = ""


def _chain(page: Page, source: Source, cited: _Cited) -> None:
    say = page.say
    page.blank()
    page.line(Span(say.chain, STRONG))
    for number, link in enumerate(source.chain, start=1):
        hand = f"{number}. {link.hand.of(say.language)} ({say.basis[link.basis]})"
        page.line(hand + cited.numbers(link.references), indent=4, hang="   ")
        page.line(Span(link.note.of(say.language), QUIET), indent=7)


class _Cited:
    """Numbers references in the order in which they are first cited."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references
        self.order: list[str] = []

    def numbers(self, ids: Iterable[str]) -> str:
        known = [each for each in ids if each in self.references]
        self.order += [each for each in known if each not in self.order]
        return "".join(f" [{self.order.index(each) + 1}]" for each in known)

    def show(self, page: Page) -> None:
        if not self.order:
            return
        page.blank()
        page.line(Span(page.say.references, STRONG))
        for number, each in enumerate(self.order, start=1):
            show_reference(page, f"[{number}] ", self.references[each])


def show_reference(page: Page, lead: str, reference: Reference) -> None:
    """Print a reference so that its address can be copied."""
    date = f", {in_words(page.say, reference.date)}" if reference.date else ""
    page.line(f"{lead}{reference.title}, {reference.publisher}{date}", indent=4, hang="    ")
    if reference.url:
        page.line(Span(reference.url, QUIET), indent=8)
