"""The card of an outlet: what held, what came, in which order, and the page that each fact rests on.

*Brief* is what stands below an explanation; *whole* is all that the register has, as of a day first.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Facts, Group, Para, Run, Section
from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text, named
from quiz.model import name_in
from quiz.play.cards import does_not_imply
from quiz.play.provenance import as_of, classification_as_of, first_since, months_checked, since
from quiz.reading.register import LATEST, existed, known_on
from quiz.tell.chain import hands
from quiz.tell.cited import Cited
from quiz.tell.texts import between, labelled
from quiz.tell.timeline import dated_facts, facts_by_kind, said_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from quiz.document import Document, Fact, Node
    from quiz.locale import Phrases
    from quiz.locale.register import RegisterWords
    from quiz.model import Article, Classification, Outlet, Pack, Reference, Source, Topic
    from quiz.model import Fact as Known


CHANGES = 2
"""Changes of a kind that a card on paper tells; a page for each outlet would not be read in class."""


class Part(NamedTuple):
    """A part of a card under its title, which may be ""."""

    title: str
    node: Facts

    @property
    def nodes(self) -> list[Node]:
        """The part as one node; none when it holds nothing."""
        return [_under(self.title, self.node)] if self.node.items else []


def _under(title: str, node: Node) -> Section:
    return Section((Run(title, strong=True),) if title else (), (node,))


def brief(say: Phrases, outlet: Outlet, source: Source | None, day: str) -> Section:
    """Who is behind an outlet in a few lines, as of a day, and the first change since."""
    facts = Facts((*_doubtful(say, source), *held(say, outlet, day, 1).items))
    return Section((Run(named(say, outlet, source), strong=True),), (facts,), name="card")


def _doubtful(say: Phrases, source: Source | None) -> list[Fact]:
    """How we know who published an article, where the page does not say so itself."""
    if source is None or source.attribution == "stated":
        return []
    return [labelled(say, say.identified, Run(source.evidence.of(say.language)))]


def on_paper(say: Phrases, outlet: Outlet, source: Source | None, day: str, cited: Cited) -> Section:
    """What a class reads: of each kind what held on a day and the first changes since, then the way of the text."""
    groups = facts_by_kind(say, outlet)
    lasting = [(label, as_of(facts, day)[:1]) for label, facts in groups[:3]]
    known = (*_doubtful(say, source), *_facts(say, lasting, cited), *unresearched(say, outlet))
    given = classification_as_of(outlet, day)
    rests_on = cited.runs(say, given.references if given else ())
    then = Facts((*known, labelled(say, say.classed, Run(class_text(say, given, day)), *rests_on)))
    changes = [(label, since(facts, day)[:CHANGES]) for label, facts in (groups[0], groups[2], groups[3])]
    later = Part(say.since, Facts(tuple(_facts(say, changes, cited))))
    about = Para((Run(outlet.about.of(say.language)),), "about")
    nodes = (about, _under(say.as_of.format(date=in_words(say, day)), then), *later.nodes, *_way(say, source, cited))
    return Section((Run(named(say, outlet, source), strong=True),), (*nodes, caution(say, outlet)), name="card")


def _way(say: Phrases, source: Source | None, cited: Cited) -> list[Node]:
    """Through which hands the text came, where that is noted."""
    if source is None or not source.chain:
        return []
    return [_under(say.chain, hands(say, source.chain, lambda link: cited.runs(say, link.references)))]


def held(say: Phrases, outlet: Outlet, day: str, most: int | None = None) -> Facts:
    """Who owned, paid and decided on a day (so many of each, or all), the class, and the first change since."""
    groups = [(label, as_of(known, day)[:most]) for label, known in facts_by_kind(say, outlet)[:3]]
    facts = [
        labelled(say, "" if i else label, Run(fact_text(say, fact)))
        for label, known in groups
        for i, fact in enumerate(known)
    ]
    facts.append(labelled(say, say.classed, Run(class_text(say, classification_as_of(outlet, day), day))))
    later = first_since(outlet, day)
    facts[-1:-1] = unresearched(say, outlet)
    return Facts((*facts, *([labelled(say, say.since, Run(event_text(say, later)))] if later else [])))


def unresearched(say: Phrases, outlet: Outlet) -> list[Fact]:
    """What nobody has looked up of who is behind an outlet: that is not the same as what the register does not hold."""
    labels: dict[Topic, str] = {
        "owner": say.owner, "funding": say.funding, "decides": say.decides, "editor": say.topics["editor"],
        "corrections": say.topics["corrections"],
    }  # fmt: skip
    return [
        labelled(say, label, Run(say.not_researched, "quiet"))
        for topic, label in labels.items()
        if topic in outlet.not_researched
    ]


def caution(say: Phrases, outlet: Outlet | None = None) -> Para:
    """What a card does not say about any one sentence; without an outlet, what none does."""
    told = does_not_imply(say, outlet) if outlet else say.default_does_not_imply
    return Para((Run(say.does_not_say, strong=True), Run(told)), "caution")


def brief_rests_on(outlet: Outlet, day: str) -> list[str]:
    """The references of what a brief card says."""
    held = [fact for facts in (outlet.owner, outlet.funding, outlet.decides) for fact in as_of(facts, day)[:1]]
    told = [*held, classification_as_of(outlet, day), first_since(outlet, day)]
    return [name for each in told if each is not None for name in each.references]


def whole(
    say: Phrases, outlet: Outlet, article: Article | None, references: Mapping[str, Reference], day: str
) -> Document:
    """Who is behind an article: as of a day first, what came since, then the hands through which the text came."""
    cited = Cited(references)
    parts = list(parts_of_article(say, outlet, article, day, cited))
    source = article.source if article else None
    nodes = [*(node for part in parts for node in part.nodes), *_way(say, source, cited)]
    return _card(say, outlet, named(say, outlet, source), nodes, cited)


def parts_of_article(say: Phrases, outlet: Outlet, article: Article | None, day: str, cited: Cited) -> Iterator[Part]:
    """How we know who published it, what held on the day, what came since."""
    groups = facts_by_kind(say, outlet)
    held = [(label, as_of(facts, day)) for label, facts in groups]
    later = [(label, since(facts, day)) for label, facts in groups]
    year = int(day[:4])
    known = [labelled(say, say.identified, Run(article.source.evidence.of(say.language)))] if article else []
    yield Part("", Facts(tuple(known)))
    classes = [each for each in outlet.classes if (each.year or 0) <= year]
    title = say.as_of.format(date=in_words(say, day))
    yield Part(title, Facts((*_facts(say, held, cited), *unresearched(say, outlet), *_classes(say, classes, cited))))
    classes = [each for each in outlet.classes if (each.year or 0) > year]
    yield Part(say.since, Facts((*_facts(say, later, cited), *_classes(say, classes, cited))))


def on_day(say: Phrases, words: RegisterWords, pack: Pack, outlet: Outlet, day: str) -> Document:
    """An outlet on a day (LATEST: as far as the register goes): what held, then everything dated, in order."""
    cited = Cited(pack.references)
    parts = [
        details(say, words, pack, outlet, day),
        held_on(say, words, outlet, day, cited),
        timeline(say, words, outlet, day, cited),
    ]
    nodes = [node for part in parts for node in part.nodes]
    return _card(say, outlet, name_in(outlet.name, say.language), nodes, cited)


def details(say: Phrases, words: RegisterWords, pack: Pack, outlet: Outlet, day: str) -> Part:
    """Where an outlet is, since when, and the houses and articles around it."""
    return Part("", Facts(tuple(_details(say, words, pack, outlet, day))))


def held_on(say: Phrases, words: RegisterWords, outlet: Outlet, day: str, cited: Cited) -> Part:
    """What held on a day, of what was known by then."""
    known = known_on(outlet, day)
    groups = facts_by_kind(say, known)
    lasting = [(label, as_of(facts, day)) for label, facts in groups[:3]]
    undated = [(label, [fact for fact in facts if not (fact.since or fact.until)]) for label, facts in groups[3:]]
    classed = [each for each in known.classes if each.year is None]
    title = words.latest if day == LATEST else say.as_of.format(date=in_words(say, day))
    facts = (
        *_facts(say, lasting, cited),
        *unresearched(say, outlet),
        *_last_class(say, words, known, cited),
        *_classes(say, classed, cited),
    )
    return Part(title, Facts((*facts, *_facts(say, undated, cited))))


def timeline(say: Phrases, words: RegisterWords, outlet: Outlet, day: str, cited: Cited) -> Part:
    """Everything that has a date, oldest first."""
    return Part(words.timeline, Facts(tuple(dated_facts(say, words, known_on(outlet, day), cited)), "timeline"))


def _card(say: Phrases, outlet: Outlet, name: str, parts: Iterable[Node], cited: Cited) -> Document:
    notes = cited.notes(say)
    references = [_under(say.references, notes)] if notes.items else []
    return (
        Group(
            (Para((Run(name, strong=True),), name="name"), Para((Run(outlet.about.of(say.language)),), name="about"))
        ),
        *parts,
        *checked(say, outlet),
        caution(say, outlet),
        *references,
    )


def checked(say: Phrases, outlet: Outlet) -> list[Para]:
    """In which months the facts of a card were last looked up, and how many of them; nothing if nobody says."""
    months = months_checked(outlet)
    told = [
        say.checked.format(month=in_words(say, month))
        + ("" if count == len(months) else say.colon + say.checked_of.format(count=count, facts=len(months)))
        for month, count in sorted(Counter(filter(None, months)).items(), reverse=True)
    ]
    return [Para((Run(f"{text}.", "quiet"),), "checked") for text in told]


def _facts(say: Phrases, groups: Iterable[tuple[str, Iterable[Known]]], cited: Cited) -> Iterator[Fact]:
    for label, facts in groups:
        told = event_text if label in {say.status, say.labels} else fact_text
        for i, fact in enumerate(facts):
            runs = (Run(told(say, fact)), *cited.runs(say, fact.references), *said_in(fact.source))
            yield labelled(say, "" if i else label, *runs)


def _classes(say: Phrases, classes: Iterable[Classification], cited: Cited) -> Iterator[Fact]:
    for given in classes:
        yield labelled(say, say.classed, Run(class_text(say, given)), *cited.runs(say, given.references))


def _last_class(say: Phrases, words: RegisterWords, known: Outlet, cited: Cited) -> Iterator[Fact]:
    """The class of the last edition; earlier ones are in the timeline."""
    dated = [each for each in known.classes if each.year is not None]
    if dated:
        yield from _classes(say, [max(dated, key=lambda each: each.year or 0)], cited)
    elif not known.classes:
        yield labelled(say, say.classed, Run(words.no_class))


def _details(say: Phrases, words: RegisterWords, pack: Pack, outlet: Outlet, day: str) -> Iterator[Fact]:
    founded = in_words(say, outlet.founded) if outlet.founded else words.unknown_date
    told: tuple[tuple[Topic, str, str], ...] = (
        ("country", words.country, words.countries.get(outlet.country, outlet.country)),
        ("sector", words.sector, words.sectors[outlet.sector]),
        ("founded", words.founded, founded if existed(outlet, day) else f"{founded}{words.not_yet}"),
    )
    for topic, label, text in told:
        yield labelled(say, label, Run(say.not_researched if topic in outlet.not_researched else text))
    if outlet.part_of:
        yield labelled(say, words.part_of, _outlet(say, words, pack, outlet.part_of))
    parts = [each.id for each in pack.outlets.values() if each.part_of == outlet.id and existed(each, day)]
    if parts:
        yield labelled(say, words.parts, *between((_outlet(say, words, pack, each) for each in parts), Run(", ")))
    if outlet.aliases:
        yield labelled(say, words.aliases, Run(", ".join(outlet.aliases)))
    articles = [name for name, article in pack.articles.items() if article.source.outlet == outlet.id]
    if articles:
        links = (Run(f"quiz read {name}", to=f"article:{name}") for name in articles)
        yield labelled(say, words.articles, *between(links, Run(", ")))


def _outlet(say: Phrases, words: RegisterWords, pack: Pack, name: str) -> Run:
    outlet = pack.outlets.get(name)
    known = words.named.format(name=name_in(outlet.name, say.language), id=name) if outlet else name
    return Run(known, to=f"outlet:{name}" if outlet else "")
