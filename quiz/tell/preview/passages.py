"""Passages in their article: what stands before, in the cuts, and after."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.document import Excerpt, Group, Para, Run, Stretch
from quiz.library.text.quotations import has_words, stretches_of
from quiz.locale.facts import named
from quiz.play.wording import line_text, voice_of
from quiz.reading.surroundings import after, before, between, flat
from quiz.tell.texts import set_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.document import Runs, Section
    from quiz.model import Article, Pack, Placed
    from quiz.tell.preview.view import View


def passages_of(view: View, pack: Pack, passages: Sequence[Placed]) -> list[Section]:
    """The passages of a question, lettered, each in its article."""
    shown = tuple(_passage(view, pack, passage, chr(ord("A") + i)) for i, passage in enumerate(passages))
    return [view.part(view.words.passages, *shown, parted=True)] if shown else []


def _passage(view: View, pack: Pack, passage: Placed, letter: str) -> Group:
    words = view.words
    article = pack.articles.get(passage.source)
    label = Run(f"{words.text.format(label=letter)} · {passage.id} · ", strong=True)
    excerpt = Excerpt(
        tuple(_stretches(view, passage, article)),
        article.source.language if article else "",
        (words.passage_starts, words.passage_ends),
    )
    return Group(
        (
            Para((label, _verdict(view, passage, article))),
            Para((Run(" · ".join(_where(view, pack, passage, article)), "quiet"),), "where"),
            excerpt,
            *_notes(view, passage, article),
        ),
        "passage",
    )


def _verdict(view: View, passage: Placed, article: Article | None) -> Run:
    if passage.stretches:
        return Run(view.words.found, "good", sign="✓ ")
    return Run(view.words.not_found if article else view.words.no_article, "bad", sign="✗ ")


def _where(view: View, pack: Pack, passage: Placed, article: Article | None) -> Iterator[str]:
    outlet = pack.outlets.get(article.source.outlet) if article else None
    if article and outlet:
        yield named(view.say, outlet, article.source)
    yield passage.source
    if passage.line:
        yield line_text(view.say, passage)
    yield voice_of(view.say, passage)


def _notes(view: View, passage: Placed, article: Article | None) -> Iterator[Para]:
    words = view.words
    if article and len(passage.stretches) > 1:
        yield _note(view, words.quoted_as, passage.quote, article.source.language)
    lost = [each for each in passage.telling if not has_words(each, passage.quote)]
    if lost:
        yield _note(view, words.lost, ", ".join(view.say.quoted.format(text=each) for each in lost))
    if passage.gloss:
        yield _note(view, words.gloss, passage.gloss, "en")


def _note(view: View, label: str, text: str, lang: str = "") -> Para:
    return Para((Run(label + view.say.colon, "quiet"), Run(text, lang=lang)), "note")


def _stretches(view: View, passage: Placed, article: Article | None) -> Iterator[Stretch]:
    """The passage, its telling words apart, with what the article has around it and in its cuts."""
    words, inside = view.words, view.words.passage + view.say.colon
    if article is None or not passage.stretches:
        yield Stretch(_marked(passage.quote, passage.telling), inside)
        return
    text, parts = article.text, passage.stretches
    yield from _around(view, words.before, before(text[: parts[0].start]))
    runs = _marked(text[slice(*parts[0])], passage.telling)
    for one, other in pairwise(parts):
        gap = _around(view, words.between, between(text[one.end : other.start]))
        if gap:
            yield Stretch(runs, inside)
            yield from gap
            runs = ()
        runs += _marked(text[slice(*other)], passage.telling)
    yield Stretch(runs, inside)
    yield from _around(view, words.after, after(text[parts[-1].end :]))


def _around(view: View, word: str, text: str) -> list[Stretch]:
    return [Stretch((Run(text),), word + view.say.colon, around=True)] if text.strip() else []


def _marked(text: str, telling: Sequence[str]) -> Runs:
    return tuple(run._replace(text=flat(run.text)) for run in set_off(text, stretches_of(telling, text)))
