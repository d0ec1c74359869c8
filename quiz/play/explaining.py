"""All that is told after a question, whatever was answered: one value that every page, sheet and platform draws.

Words are in one language and in reading order; nothing is marked up. A renderer chooses what it has room for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.locale.dates import in_words
from quiz.locale.facts import class_text, event_text, fact_text
from quiz.model import name_in
from quiz.play.cards import article_by, day_of, does_not_say, identity
from quiz.play.kinds import kind_of
from quiz.play.marking import key_line
from quiz.play.provenance import as_of, classification_as_of, first_since
from quiz.play.wording import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.locale import Phrases
    from quiz.model import AnyQuestion, Fact, Outlet, Pack, Passage, Placed, Reference, Source, Stretch
    from quiz.play.kinds.kind import Reason
    from quiz.play.presentation import Asked


class Unmasked(NamedTuple):
    """A passage with the stretches of it that tell, and who printed it, where, in whose voice."""

    id: str
    label: str
    quote: str
    telling: tuple[Stretch, ...]
    gloss: str
    language: str
    outlet: str
    line: str
    voice: str

    @property
    def where(self) -> str:
        """Outlet, line and voice as one line."""
        return " · ".join(part for part in (self.outlet, self.line, self.voice) if part)


class Cited(NamedTuple):
    """A page cited: title, publisher and date as one line, and its address ("" if it has none)."""

    text: str
    publisher: str
    url: str

    @property
    def line(self) -> str:
        """The page and its address on one line."""
        return f"{self.text} {self.url}".rstrip()


class Card(NamedTuple):
    """Who is behind an outlet as of a day: labelled lines (owner, money, control, class, what came since)."""

    id: str
    outlet: str
    lines: tuple[tuple[str, str], ...]
    references: tuple[Cited, ...]


class Primary(NamedTuple):
    """The wording of a statement in a primary or agency record, its language, who said it and who recorded it."""

    text: str
    language: str
    who: str


class Explanation(NamedTuple):
    """All that is told after a question. Texts that a question does not have are ""."""

    key: str
    """In letters, as `quiz.play.marking.key_line` gives it."""
    reasons: tuple[Reason, ...]
    explain: str
    primary: Primary | None
    passages: tuple[Unmasked, ...]
    day: str
    """The day of the cards in words: “as of 12 January 2022”."""
    cards: tuple[Card, ...]
    fair: str
    does_not_say: str
    takeaway: str
    cited: tuple[Cited, ...]


def explanation(say: Phrases, pack: Pack, asked: Asked) -> Explanation:
    """All that is told after a question, in the language of the phrases."""
    question = asked.question
    day = day_of(pack, asked)
    return Explanation(
        key=key_line(pack, asked),
        reasons=tuple(kind_of(question).reasons(say, pack, asked)),
        explain=question.explain.of(say.language),
        primary=_primary(say, pack, question),
        passages=tuple(_unmasked(say, pack, *pair) for pair in zip(labels(asked), asked.passages, strict=True)),
        day=say.as_of.format(date=in_words(say, day)) if asked.outlets else "",
        cards=tuple(_card(say, pack, asked, outlet) for outlet in asked.outlets),
        fair=question.fair.of(say.language) if question.fair else "",
        does_not_say=does_not_say(say, asked) if asked.outlets else "",
        takeaway=question.takeaway.of(say.language),
        cited=cited(say, pack, question.references),
    )


def _primary(say: Phrases, pack: Pack, question: AnyQuestion) -> Primary | None:
    statement = pack.statements.get(question.statement or "")
    if statement is None or statement.primary is None:
        return None
    primary = statement.primary
    reference = pack.references.get(primary.reference)
    who = [name_in(primary.speaker, say.language), *([reference.publisher] if reference else [])]
    return Primary(primary.text, primary.language, ", ".join(who))


def _unmasked(say: Phrases, pack: Pack, label: str, passage: Placed) -> Unmasked:
    article = pack.articles[passage.source]
    return Unmasked(
        id=passage.id,
        label=label,
        quote=passage.quote,
        telling=passage.telling_at,
        gloss=passage.gloss,
        language=article.source.language,
        outlet=identity(say, pack.outlet_of(passage), article.source),
        line=line_text(say, passage),
        voice=voice_of(say, passage),
    )


def line_text(say: Phrases, passage: Placed) -> str:
    """The line of its article on which a passage begins; "" where the article does not have it."""
    return say.line_at.format(line=passage.line) if passage.line else ""


def voice_of(say: Phrases, passage: Passage) -> str:
    """Whose voice a passage speaks in."""
    if passage.speaker is None or passage.voice == "outlet":
        return say.voices[passage.voice]
    return say.said_by[passage.voice].format(speaker=name_in(passage.speaker, say.language))


def _card(say: Phrases, pack: Pack, asked: Asked, outlet: Outlet) -> Card:
    article = article_by(pack, outlet, asked)
    source = article.source if article else None
    day = day_of(pack, asked)
    held = [(label, fact) for label, facts in _groups(say, outlet) for fact in as_of(facts, day)[:1]]
    given = classification_as_of(outlet, day)
    later = first_since(outlet, day)
    lines = [*_identified(say, source), *((label, fact_text(say, fact)) for label, fact in held)]
    lines += [(say.classed, class_text(say, given, day))]
    lines += [(say.since, event_text(say, later))] if later else []
    names = [each for fact in (*(fact for _, fact in held), given, later) if fact for each in fact.references]
    return Card(outlet.id, identity(say, outlet, source), tuple(lines), cited(say, pack, dict.fromkeys(names)))


def _identified(say: Phrases, source: Source | None) -> list[tuple[str, str]]:
    doubtful = source is not None and source.attribution != "stated"
    return [(say.identified, source.evidence.of(say.language))] if source and doubtful else []


def _groups(say: Phrases, outlet: Outlet) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    return (say.owner, outlet.owner), (say.funding, outlet.funding), (say.decides, outlet.decides)


def cited(say: Phrases, pack: Pack, names: Iterable[str]) -> tuple[Cited, ...]:
    """The pages of these ids that the register has."""
    return tuple(_cited(say, pack.references[name]) for name in names if name in pack.references)


def _cited(say: Phrases, reference: Reference) -> Cited:
    date = [in_words(say, reference.date)] if reference.date else []
    text = ", ".join([reference.title, reference.publisher, *date])
    return Cited(text, reference.publisher, reference.url or "")
