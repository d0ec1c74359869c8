"""Passages in their article's context: what stands before, in the cuts, and after."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from quiz.library.text.quotations import find_quotation, line_of
from quiz.model import name_in
from quiz.preview.values import Excerpt, Excerpts, Piece, Prose, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from quiz.library.text.quotations import Finding, Stretch
    from quiz.model import Article, Pack, Passage
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


def excerpts_of(view: View, pack: Pack, passages: Sequence[Passage]) -> Excerpts:
    """The passages of a question, lettered, each in its article."""
    items = tuple(_excerpt(view, pack, passage, chr(ord("A") + i)) for i, passage in enumerate(passages))
    return Excerpts(view.words.passages, items)


def _excerpt(view: View, pack: Pack, passage: Passage, letter: str) -> Excerpt:
    words = view.words
    article = pack.articles.get(passage.source)
    finding = find_quotation(passage.quote, article.text if article else "")
    verdict = words.found if finding.found else words.not_found if article else words.no_article
    return Excerpt(
        label=f"{words.text.format(label=letter)} · {passage.id}",
        found=finding.found,
        verdict=verdict,
        pieces=tuple(_pieces(passage, article, finding)),
        language=article.source.language if article else "",
        where=" · ".join(_where(view, pack, passage, article, finding)),
        notes=tuple(_notes(view, passage, article, finding)),
    )


def _where(view: View, pack: Pack, passage: Passage, article: Article | None, finding: Finding) -> Iterator[str]:
    outlet = pack.outlets.get(article.source.outlet) if article else None
    if article and outlet:
        yield view.outlet(outlet, article.source)
    yield passage.source
    if article and finding.found:
        yield view.say.line_at.format(line=line_of(article.text, finding.stretches[0].start))
    if passage.speaker is None or passage.voice == "outlet":
        yield view.say.voices[passage.voice]
    else:
        yield view.say.said_by[passage.voice].format(speaker=name_in(passage.speaker, view.say.language))


def _notes(view: View, passage: Passage, article: Article | None, finding: Finding) -> Iterator[Prose]:
    if article and finding.standing == "elided":
        yield Prose(view.words.quoted_as, (Words(passage.quote, article.source.language),))
    lost = [words for words in passage.telling if not find_quotation(words, passage.quote).found]
    if lost:
        yield Prose(view.words.lost, (Words(", ".join(view.say.quoted.format(text=each) for each in lost)),))
    yield Prose(view.words.gloss, (Words(passage.gloss, "en"),))


def _pieces(passage: Passage, article: Article | None, finding: Finding) -> Iterator[Piece]:
    if article is None or not finding.found:
        yield from _marked(passage.quote, passage.telling)
        return
    text, stretches = article.text, finding.stretches
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
    stretches = sorted(stretch for words in telling for stretch in find_quotation(words, text).stretches)
    position = 0
    for start, end in stretches:
        if start < position:
            continue
        if start > position:
            yield Piece(flat(text[position:start]), "passage")
        yield Piece(flat(text[start:end]), "telling")
        position = end
    if position < len(text):
        yield Piece(flat(text[position:]), "passage")


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
