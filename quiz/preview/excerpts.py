"""Placeds in their article's context: what stands before, in the cuts, and after."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.library.text.pieces import in_pieces
from quiz.library.text.quotations import has_words, stretches_of
from quiz.play.explaining import line_text, voice_of
from quiz.preview.values import Excerpt, Excerpts, Piece, Prose, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.model import Article, Pack, Placed, Stretch
    from quiz.preview.values import Role
    from quiz.preview.view import View

REACH = 150
"""Characters of the article shown on each side of a passage, rounded to sentences or words."""
ENOUGH = REACH // 3
"""Whole sentences are preferred to cut ones where they give at least this much."""
PARAGRAPH = " ¶ "
MORE = "…"
NO_BREAK = "\u00a0"

_SENTENCE_END = re.compile('(?<!\\b\\w)[.!?…](?:\\s?[»”"])?(?=\\s)|\n')
_SENTENCE_START = re.compile('(?<=[.!?…»”"])(?<!\\b\\w[.])\\s+(?=[«“"(]?\\s?[A-ZÀ-Þ])|\n\\s*')


def excerpts_of(view: View, pack: Pack, passages: Sequence[Placed]) -> Excerpts:
    """The passages of a question, lettered, each in its article."""
    items = tuple(_excerpt(view, pack, passage, chr(ord("A") + i)) for i, passage in enumerate(passages))
    return Excerpts(view.words.passages, items)


def _excerpt(view: View, pack: Pack, passage: Placed, letter: str) -> Excerpt:
    words = view.words
    article = pack.articles.get(passage.source)
    verdict = words.found if passage.stretches else words.not_found if article else words.no_article
    return Excerpt(
        label=f"{words.text.format(label=letter)} · {passage.id}",
        found=bool(passage.stretches),
        verdict=verdict,
        pieces=tuple(_pieces(passage, article)),
        language=article.source.language if article else "",
        where=" · ".join(_where(view, pack, passage, article)),
        notes=tuple(_notes(view, passage, article)),
    )


def _where(view: View, pack: Pack, passage: Placed, article: Article | None) -> Iterator[str]:
    outlet = pack.outlets.get(article.source.outlet) if article else None
    if article and outlet:
        yield view.outlet(outlet, article.source)
    yield passage.source
    if passage.line:
        yield line_text(view.say, passage)
    yield voice_of(view.say, passage)


def _notes(view: View, passage: Placed, article: Article | None) -> Iterator[Prose]:
    if article and len(passage.stretches) > 1:
        yield Prose(view.words.quoted_as, (Words(passage.quote, article.source.language),))
    lost = [words for words in passage.telling if not has_words(words, passage.quote)]
    if lost:
        yield Prose(view.words.lost, (Words(", ".join(view.say.quoted.format(text=each) for each in lost)),))
    yield Prose(view.words.gloss, (Words(passage.gloss, "en"),))


def _pieces(passage: Placed, article: Article | None) -> Iterator[Piece]:
    if article is None or not passage.stretches:
        yield from _marked(passage.quote, passage.telling)
        return
    text, stretches = article.text, passage.stretches
    yield from _context(before(text[: stretches[0].start]), "before")
    yield from _marked(_part(text, stretches[0]), passage.telling)
    for one, other in pairwise(stretches):
        yield from _context(between(text[one.end : other.start]), "between")
        yield from _marked(_part(text, other), passage.telling)
    yield from _context(after(text[stretches[-1].end :]), "after")


def _part(text: str, stretch: Stretch) -> str:
    return text[stretch.start : stretch.end]


def _context(text: str, role: Role) -> Iterator[Piece]:
    if text.strip():
        yield Piece(text, role)


def _marked(text: str, telling: Sequence[str]) -> Iterator[Piece]:
    """The passage in pieces, the telling words apart."""
    for piece in in_pieces(text, stretches_of(telling, text)):
        yield Piece(flat(piece.text), "telling" if piece.marked else "passage")


def flat(text: str) -> str:
    """The text on one line; the end of a paragraph is a pilcrow."""
    return re.sub(r"[ \t]*(?:\r?\n[ \t]*)+", PARAGRAPH, text)


def before(text: str) -> str:
    """What stands just before a passage: whole sentences where they fit, else cut at a word."""
    if len(text) <= REACH:
        return flat(text.lstrip())
    window = text[-REACH:]
    start = _SENTENCE_START.search(window)
    if start and len(window) - start.end() >= ENOUGH:
        return flat(window[start.end() :])
    return MORE + NO_BREAK + flat(window[window.find(" ") + 1 :].lstrip())


def after(text: str) -> str:
    """What stands just after a passage, cut in the same way."""
    if len(text) <= REACH:
        return flat(text.rstrip())
    window = text[:REACH]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    if ends and ends[-1] >= ENOUGH:
        return flat(window[: ends[-1]].rstrip())
    cut = window.rfind(" ")
    return flat(window[: cut if cut > 0 else REACH].rstrip()) + NO_BREAK + MORE


def between(text: str) -> str:
    """What a quotation left out; of much, the beginning and the end."""
    if len(text) <= 2 * REACH:
        return flat(text)
    return f"{after(text)} [...] {before(text)}"
