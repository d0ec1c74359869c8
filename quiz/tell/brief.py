"""What is told at once after an answer, to be read without scrolling: the brief; the whole is `explanation.whole`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quiz.document import Choice, Choices, Group, Para, Run, Section
from quiz.locale.playing import playing_words
from quiz.play.cards import article_by, day_of, does_not_say
from quiz.tell.explanation import as_of, completed, surely_wrong, takeaway, unmasked
from quiz.tell.outcomes import result_of, verdict
from quiz.tell.provenance import provenance_line
from quiz.tell.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from quiz.document import Document, Node, Quote, Runs
    from quiz.locale import Phrases
    from quiz.model import Facet, Outlet, Pack
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


class Always(NamedTuple):
    """What the brief after any answer to a question has."""

    quotes: tuple[Quote, ...]
    """The passages that have telling words."""
    telling: tuple[int, ...]
    """Which of all passages these are, from 0."""
    words: tuple[Para, ...]
    """The telling words alone, which stand where the passages have left."""
    title: Runs
    """What stands above the lines on outlets, and the day for which they are told."""
    day: Runs
    caution: tuple[Para, ...]
    takeaway: Para


class _Reason(NamedTuple):
    """Why, of one part of an answer; `spare` where that part was right, so that it needs it least."""

    told: Choice
    spare: bool


class _Parts(NamedTuple):
    """What a brief is made of."""

    verdict: Group
    note: tuple[Para, ...]
    reasons: tuple[_Reason, ...]
    quotes: tuple[Quote, ...]
    words: tuple[Para, ...]
    outlets: tuple[Para, ...]
    caution: tuple[Para, ...]
    takeaway: tuple[Para, ...]

    @property
    def length(self) -> int:
        """In words."""
        paras = [*self.verdict.nodes, *self.note, *self.outlets, *self.caution, *self.takeaway]
        texts = [each.runs for each in paras if isinstance(each, Para)]
        texts += [each.told.runs for each in self.reasons]
        texts += [each.runs for each in self.quotes or self.words]
        return sum(len(run.text.split()) for runs in texts for run in runs)


LONGEST = 110
"""Words of a brief, where so many can be spared."""


def briefs(say: Phrases, pack: Pack, answer: Answer, facets: Mapping[str, Facet]) -> Iterator[Document]:
    """The brief, and what is left of it where there is less and less room; `facets` are the sides of outlets to tell.

    The passages leave first, of which the telling words alone stay a while, then the reasons of what was right; on a
    screen that is too small for the rest, further outlets, what they do not say, further reasons, the takeaway. A part
    leaves as a whole, and is in the whole explanation.
    """
    fixed = always(say, pack, answer.asked)
    for parts in _leaner(_parts(say, pack, answer, facets, fixed)):
        yield tuple(_nodes(parts, fixed))


def _leaner(parts: _Parts) -> Iterator[_Parts]:
    """Less and less, from the first on that is no longer than a brief should be."""
    shorter = list(_shorter(parts))
    first = next((i for i, each in enumerate(shorter) if each.length <= LONGEST), len(shorter) - 1)
    yield from shorter[first:]
    yield from _smaller(shorter[-1])


def _shorter(parts: _Parts) -> Iterator[_Parts]:
    """What can be spared on any screen."""
    yield parts
    yield (parts := parts._replace(note=()))
    yield (parts := parts._replace(quotes=()))
    yield (parts := parts._replace(words=()))
    while len(parts.reasons) > 1 and any(each.spare for each in parts.reasons):
        last = max(i for i, each in enumerate(parts.reasons) if each.spare)
        yield (parts := parts._replace(reasons=(*parts.reasons[:last], *parts.reasons[last + 1 :])))


def _smaller(parts: _Parts) -> Iterator[_Parts]:
    """What has to wait where the screen is too small."""
    while len(parts.outlets) > 1:
        yield (parts := parts._replace(outlets=parts.outlets[:-1]))
    yield (parts := parts._replace(caution=()))
    while len(parts.reasons) > 2:  # noqa: PLR2004 -- of what was chosen and of the key
        yield (parts := parts._replace(reasons=parts.reasons[:-1]))
    yield (parts := parts._replace(takeaway=()))
    yield parts._replace(reasons=parts.reasons[:1])


def _nodes(parts: _Parts, fixed: Always) -> Iterator[Node]:
    yield Group((*parts.verdict.nodes, *parts.note), "verdict")
    if parts.reasons:
        yield told_why(each.told for each in parts.reasons)
    yield from parts.quotes or parts.words
    if parts.outlets:
        yield behind(fixed._replace(caution=parts.caution), parts.outlets)
    yield from parts.takeaway


def told_why(told: Iterable[Choice]) -> Choices:
    """The reasons of a brief."""
    return Choices(tuple(told), "brief")


def behind(fixed: Always, lines: Iterable[Para]) -> Section:
    """Lines on outlets, and what they do not say."""
    return Section(fixed.title, (*lines, *fixed.caution), name="behind", aside=fixed.day)


def line_on(say: Phrases, pack: Pack, asked: Asked, outlet: Outlet, facet: Facet) -> Para:
    """One side of an outlet that a question is about."""
    article = article_by(pack, outlet, asked)
    source = article.source if article else None
    return Para(provenance_line(say, outlet, source, facet, day_of(pack, asked)), "provenance")


def _parts(say: Phrases, pack: Pack, answer: Answer, facets: Mapping[str, Facet], fixed: Always) -> _Parts:
    asked, given = answer.asked, answer.response or ()
    return _Parts(
        verdict=Group((verdict(say, pack, asked, result_of(pack, answer)), *completed(say, asked))),
        note=surely_wrong(say, answer),
        reasons=tuple(
            _Reason(each.told, each.is_spare(given)) for each in reasons(say, pack, asked) if each.goes_with(given)
        ),
        quotes=fixed.quotes,
        words=fixed.words,
        outlets=tuple(line_on(say, pack, asked, each, facets[each.id]) for each in asked.outlets),
        caution=fixed.caution,
        takeaway=(fixed.takeaway,),
    )


def always(say: Phrases, pack: Pack, asked: Asked) -> Always:
    """What the brief has after any answer."""
    shown = {i: quote for i, quote in enumerate(unmasked(say, pack, asked, gloss=False)) if _telling(quote)}
    quotes = tuple(shown.values())
    caution = Para((Run(say.does_not_say, strong=True), Run(_caution(say, asked))), "caution")
    return Always(
        quotes=quotes,
        telling=tuple(shown),
        words=_words(say, quotes),
        title=(Run(say.who_is_behind, strong=True),),
        day=(as_of(say, day_of(pack, asked)),),
        caution=(caution,) if asked.outlets else (),
        takeaway=takeaway(say, asked),
    )


def _caution(say: Phrases, asked: Asked) -> str:
    """That of the only outlet; of several, the one that fits them all."""
    return does_not_say(say, asked) if len(asked.outlets) == 1 else say.default_does_not_imply


def _telling(quote: Quote) -> list[str]:
    return [run.text for run in quote.runs if run.role == "telling"]


def _words(say: Phrases, quotes: Sequence[Quote]) -> tuple[Para, ...]:
    """The telling words alone, under the signs of their passages."""
    told: list[Run] = []
    for quote in quotes:
        words = ", ".join(say.quoted.format(text=text) for text in _telling(quote))
        label = Run(f"{quote.label.sign} " if quote.label.sign else "", "quiet")
        told += [Run(" " if told else ""), label, Run(words, strong=True)]
    lead = Run(playing_words(say.language).telling, strong=True)
    return (Para((lead, *told), "telling"),) if told else ()
