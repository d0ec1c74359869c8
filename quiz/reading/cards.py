"""The card of an outlet as values: what held, what came, in which order, and the page that each fact rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from quiz.locale.dates import in_words
from quiz.locale.facts import basis_text, class_text, event_text, fact_text, named, period
from quiz.model import name_in
from quiz.play.provenance import as_of, since
from quiz.reading.register import LATEST, existed, known_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.locale import Phrases
    from quiz.locale.register import RegisterWords
    from quiz.model import Article, Classification, Fact, Outlet, Pack, Reference, Source


class Item(NamedTuple):
    """A line of a card, its label, the numbers of the pages it cites, what explains it, the article that says it."""

    label: str
    text: str
    cited: tuple[int, ...] = ()
    note: str = ""
    article: str = ""


class Section(NamedTuple):
    """A part of a card; the items of a numbered one follow one another and have no labels."""

    title: str
    items: tuple[Item, ...]
    numbered: bool = False


class Citation(NamedTuple):
    """A page cited, under its number."""

    number: int
    reference: Reference


class Card(NamedTuple):
    """All that is shown of an outlet."""

    name: str
    about: str
    sections: tuple[Section, ...]
    not_implied: str
    citations: tuple[Citation, ...]


class Cited:
    """Numbers references in the order in which they are first cited."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references
        self.order: list[str] = []

    def numbers(self, ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the references that the register has."""
        known = [each for each in dict.fromkeys(ids) if each in self.references]
        self.order += [each for each in known if each not in self.order]
        return tuple(self.order.index(each) + 1 for each in known)

    def citations(self) -> tuple[Citation, ...]:
        """Every page cited so far."""
        return tuple(Citation(i, self.references[each]) for i, each in enumerate(self.order, start=1))


def card_of_article(
    say: Phrases, outlet: Outlet, article: Article | None, references: Mapping[str, Reference], day: str
) -> Card:
    """Who is behind an article: as of a day first, what came since, then the hands through which the text came."""
    cited = Cited(references)
    known = [Item(say.identified, article.source.evidence.of(say.language))] if article else []
    groups = _groups(say, outlet)
    held = [(label, as_of(facts, day)) for label, facts in groups]
    later = [(label, since(facts, day)) for label, facts in groups]
    year = int(day[:4])
    sections = [
        Section("", tuple(known)),
        Section(
            say.as_of.format(date=in_words(say, day)),
            (*_facts(say, held, cited), *_classes(say, [c for c in outlet.classes if (c.year or 0) <= year], cited)),
        ),
        Section(
            say.since,
            (*_facts(say, later, cited), *_classes(say, [c for c in outlet.classes if (c.year or 0) > year], cited)),
        ),
        *([_chain(say, article.source, cited)] if article else []),
    ]
    name = named(say, outlet, article.source if article else None)
    return _card(say, outlet, name, sections, cited)


def card_of_day(say: Phrases, words: RegisterWords, pack: Pack, outlet: Outlet, day: str) -> Card:
    """An outlet on a day (LATEST: as far as the register goes): what held, then everything dated, in order."""
    cited = Cited(pack.references)
    known = known_on(outlet, day)
    groups = _groups(say, known)
    lasting = groups[:3]
    undated = [(label, [fact for fact in facts if not (fact.since or fact.until)]) for label, facts in groups[3:]]
    held = [*_facts(say, [(label, as_of(facts, day)) for label, facts in lasting], cited)]
    classed = _classes(say, [each for each in known.classes if each.year is None], cited)
    title = words.latest if day == LATEST else say.as_of.format(date=in_words(say, day))
    sections = [
        Section("", tuple(_details(say, words, pack, outlet, day))),
        Section(title, (*held, *_last_class(say, words, known, cited), *classed, *_facts(say, undated, cited))),
        Section(words.timeline, tuple(_timeline(say, words, known, cited))),
    ]
    return _card(say, outlet, name_in(outlet.name, say.language), sections, cited)


def _card(say: Phrases, outlet: Outlet, name: str, sections: Iterable[Section], cited: Cited) -> Card:
    implied = outlet.does_not_imply
    return Card(
        name=name,
        about=outlet.about.of(say.language),
        sections=tuple(section for section in sections if section.items),
        not_implied=implied.of(say.language) if implied else say.default_does_not_imply,
        citations=cited.citations(),
    )


def _groups(say: Phrases, outlet: Outlet) -> list[tuple[str, tuple[Fact, ...]]]:
    """The facts of an outlet by kind; the first three say what lasts, the others what happened or is said."""
    return [
        (say.owner, outlet.owner),
        (say.funding, outlet.funding),
        (say.decides, outlet.decides),
        (say.status, outlet.status),
        (say.labels, outlet.labels),
        (say.says, outlet.says),
    ]


def _facts(say: Phrases, groups: Iterable[tuple[str, Iterable[Fact]]], cited: Cited) -> Iterator[Item]:
    for label, facts in groups:
        told = event_text if label in {say.status, say.labels} else fact_text
        for i, fact in enumerate(facts):
            yield Item("" if i else label, told(say, fact), cited.numbers(fact.references), article=fact.source or "")


def _classes(say: Phrases, classes: Iterable[Classification], cited: Cited) -> Iterator[Item]:
    for given in classes:
        yield Item(say.classed, class_text(say, given), cited.numbers(given.references))


def _last_class(say: Phrases, words: RegisterWords, known: Outlet, cited: Cited) -> Iterator[Item]:
    """The class of the last edition; earlier ones are in the timeline."""
    dated = [each for each in known.classes if each.year is not None]
    if dated:
        yield from _classes(say, [max(dated, key=lambda each: each.year or 0)], cited)
    elif not known.classes:
        yield Item(say.classed, words.no_class)


def _chain(say: Phrases, source: Source, cited: Cited) -> Section:
    items = (
        Item("", f"{link.hand.of(say.language)} ({say.basis[link.basis]})", cited.numbers(link.references), note)
        for link in source.chain
        for note in (link.note.of(say.language),)
    )
    return Section(say.chain, tuple(items), numbered=True)


def _details(say: Phrases, words: RegisterWords, pack: Pack, outlet: Outlet, day: str) -> Iterator[Item]:
    yield Item(words.country, words.countries.get(outlet.country, outlet.country))
    yield Item(words.sector, words.sectors[outlet.sector])
    founded = in_words(say, outlet.founded) if outlet.founded else words.unknown_date
    yield Item(words.founded, founded if existed(outlet, day) else f"{founded}{words.not_yet}")
    if outlet.part_of:
        yield Item(words.part_of, _known_name(say, words, pack, outlet.part_of))
    parts = [each.id for each in pack.outlets.values() if each.part_of == outlet.id and existed(each, day)]
    if parts:
        yield Item(words.parts, ", ".join(_known_name(say, words, pack, each) for each in parts))
    if outlet.aliases:
        yield Item(words.aliases, ", ".join(outlet.aliases))
    articles = [name for name, article in pack.articles.items() if article.source.outlet == outlet.id]
    if articles:
        yield Item(words.articles, ", ".join(f"quiz read {name}" for name in articles))


def _known_name(say: Phrases, words: RegisterWords, pack: Pack, name: str) -> str:
    outlet = pack.outlets.get(name)
    return words.named.format(name=name_in(outlet.name, say.language), id=name) if outlet else name


def _timeline(say: Phrases, words: RegisterWords, known: Outlet, cited: Cited) -> Iterator[Item]:
    """Everything that has a date, oldest first: what began, what ended without a known beginning, what was said."""
    moments: list[_Moment] = []
    if known.founded:
        moments.append(_Moment(known.founded, words.founding))
    for label, facts in _groups(say, known):
        kind = "" if label == say.status else f"{label}{say.colon}"
        moments += [_moment(say, words, kind, fact) for fact in facts if fact.since or fact.until]
    for given in known.classes:
        if given.year is not None:
            text = f"{say.classed}{say.colon}{class_text(say, given)}"
            moments.append(_Moment(str(given.year), text, given.references))
    for each in sorted(moments, key=lambda moment: moment.date):
        yield Item(in_words(say, each.date), each.text, cited.numbers(each.references), article=each.article)


class _Moment(NamedTuple):
    date: str
    text: str
    references: tuple[str, ...] = ()
    article: str = ""


def _moment(say: Phrases, words: RegisterWords, kind: str, fact: Fact) -> _Moment:
    text = f"{kind}{fact.text.of(say.language).removesuffix('.')}"
    if fact.since is None:
        date, text = fact.until or "", words.until_then.format(text=text)
    else:
        date = fact.since
        text += period(say, msgspec.structs.replace(fact, since=None)) if fact.until else ""
    return _Moment(date, text + basis_text(say, fact), fact.references, fact.source or "")
