"""An article with the stretches that questions and statements quote: which lines, in whose voice, for what."""

from __future__ import annotations

import re
from itertools import count
from string import ascii_lowercase
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.library.text.quotations import fold_once, line_of
from quiz.model import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from quiz.model import Article, Device, Outlet, Pack, Placed, Slot, Source

SHORTENED = 9
"""Words from which a quotation is named by its ends."""
HEAD, TAIL = 5, 3
"""Words shown of the beginning and of the end of such a quotation."""

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s*(?=[«“\"]?\s?[A-ZÀ-Þ])")


class Use(NamedTuple):
    """A question or a statement that quotes a passage; a statement that all banks share has no bank."""

    kind: Literal["question", "statement"]
    id: str
    bank: str = ""
    device: Device | None = None
    slot: Slot | None = None


class Quoted(NamedTuple):
    """One passage and all that use it."""

    passage: Placed
    uses: tuple[Use, ...]

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Where it stands in the article, part by part when it is cut."""
        return self.passage.stretches

    def ends_in(self, mark: Mark) -> bool:
        """Whether its last part stands in a mark: where all of it has been read."""
        return mark.stretch.start <= self.stretches[-1].start < mark.stretch.end


class Mark(NamedTuple):
    """A stretch of the article that passages cover without a gap, its letter and its lines."""

    label: str
    stretch: Stretch
    first: int
    last: int
    quoted: tuple[Quoted, ...]

    @property
    def uses(self) -> tuple[Use, ...]:
        """Every use of its passages, once."""
        return tuple(dict.fromkeys(use for each in self.quoted for use in each.uses))

    @property
    def widest(self) -> tuple[Quoted, ...]:
        """Its passages without those that stand wholly inside another one."""
        kept: list[Quoted] = []
        for each in self.quoted:
            if not any(_inside(each, other) for other in kept):
                kept.append(each)
        return tuple(kept)


class Part(NamedTuple):
    """Words of a line that one mark covers, or none; `opens` where the mark begins and `closes` where it ends."""

    text: str
    mark: str = ""
    opens: bool = False
    closes: bool = False


class ArticleLine(NamedTuple):
    """A line of the file, counted from 1, or a piece of a long one."""

    number: int
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(part.text for part in self.parts)

    @property
    def blank(self) -> bool:
        """Whether it holds nothing but spaces."""
        return not self.text.strip()

    @property
    def marks(self) -> tuple[str, ...]:
        """The letters of the marks that it has words of."""
        return tuple(dict.fromkeys(part.mark for part in self.parts if part.mark))

    @property
    def closed(self) -> tuple[str, ...]:
        """The letters of the marks that end in it."""
        return tuple(part.mark for part in self.parts if part.closes)


class MarkedArticle(NamedTuple):
    """An article as it is read: its lines in pieces, its marks, and the passages that it does not have."""

    source: Source
    outlet: Outlet | None
    lines: tuple[ArticleLine, ...]
    marks: tuple[Mark, ...]
    missing: tuple[Quoted, ...]

    @property
    def glossed(self) -> bool:
        """Whether it is said of any passage what it says in English."""
        return any(each.passage.gloss for mark in self.marks for each in mark.quoted)

    def mark(self, label: str) -> Mark:
        """The mark of a letter."""
        return next(mark for mark in self.marks if mark.label == label)


def marked_article(pack: Pack, article: Article) -> MarkedArticle:
    """An article with the marks of all passages that the pack's questions and statements quote from it."""
    return _marked(pack, article, quoted_in(pack, article))


def article_with(pack: Pack, article: Article, *passages: Placed) -> MarkedArticle:
    """An article with the marks of these passages only."""
    return _marked(pack, article, tuple(sorted((Quoted(each, ()) for each in passages), key=_in_reading_order)))


def _marked(pack: Pack, article: Article, quoted: tuple[Quoted, ...]) -> MarkedArticle:
    marks = tuple(_marks(article.text, [each for each in quoted if each.stretches]))
    return MarkedArticle(
        source=article.source,
        outlet=pack.outlets.get(article.source.outlet),
        lines=tuple(_lines(article.text, marks)),
        marks=marks,
        missing=tuple(each for each in quoted if not each.stretches),
    )


def quoted_in(pack: Pack, article: Article) -> tuple[Quoted, ...]:
    """The passages that questions and statements quote from an article, in its order, the longer ones first.

    The same words in the same voice are one passage, whoever quotes them.
    """
    found: dict[tuple[str, str, str], tuple[Placed, dict[Use, None]]] = {}
    for passage, use in _uses(pack):
        if passage.source == article.source.id:
            key = (fold_once(passage.quote), passage.voice, repr(passage.speaker))
            found.setdefault(key, (passage, {}))[1][use] = None
    return tuple(sorted((Quoted(passage, tuple(uses)) for passage, uses in found.values()), key=_in_reading_order))


def _in_reading_order(quoted: Quoted) -> tuple[int, int, str]:
    if not quoted.stretches:
        return (0, 0, quoted.passage.quote)
    return (quoted.stretches[0].start, -quoted.stretches[-1].end, quoted.passage.quote)


def _uses(pack: Pack) -> Iterator[tuple[Placed, Use]]:
    """Every passage of every statement and question, with what quotes it."""
    banks = {statement.id: bank.id for bank in pack.banks for statement in bank.statements}
    for bank in pack.banks:
        for question in bank.questions:
            for passage in pack.passages_of(question):
                yield passage, Use("question", question.id, bank.id, question.device, question.slot)
    for statement in pack.statements.values():
        for passage in statement.passages:
            yield passage, Use("statement", statement.id, banks.get(statement.id, ""))


def _marks(text: str, quoted: Iterable[Quoted]) -> Iterator[Mark]:
    """Stretches that overlap become one; letters follow the order of the article."""
    pairs = sorted(((stretch, each) for each in quoted for stretch in each.stretches), key=_start_then_size)
    merged: list[tuple[Stretch, dict[Quoted, None]]] = []
    for stretch, each in pairs:
        if merged and stretch.start < merged[-1][0].end:
            before, together = merged[-1]
            merged[-1] = (Stretch(before.start, max(before.end, stretch.end)), together)
        else:
            merged.append((stretch, {}))
        merged[-1][1][each] = None
    for label, (stretch, together) in zip(labels(), merged, strict=False):
        first, last = line_of(text, stretch.start), line_of(text, stretch.end - 1)
        yield Mark(label, stretch, first, last, tuple(together))


def _start_then_size(pair: tuple[Stretch, Quoted]) -> tuple[int, int]:
    """Of two that begin together the longer one comes first."""
    return (pair[0].start, -pair[0].end)


def labels() -> Iterator[str]:
    """a, b, … z, aa, ab, …: as the columns of a spreadsheet are named."""
    for number in count(1):
        label = ""
        while number:
            number, digit = divmod(number - 1, len(ascii_lowercase))  # noqa: PLW2901 -- divided until nothing is left
            label = ascii_lowercase[digit] + label
        yield label


def _inside(one: Quoted, other: Quoted) -> bool:
    """Whether a passage stands wholly inside another one."""
    return other.stretches[0].start <= one.stretches[0].start and one.stretches[-1].end <= other.stretches[-1].end


def _lines(text: str, marks: tuple[Mark, ...]) -> Iterator[ArticleLine]:
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        end = start + len(line)
        here = [mark for mark in marks if max(mark.stretch.start, start) < min(mark.stretch.end, end)]
        yield ArticleLine(number, tuple(_parts(text, start, end, here)))
        start = end + 1


def _parts(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Part]:
    position = start
    for mark in marks:
        first, last = max(start, mark.stretch.start), min(end, mark.stretch.end)
        if first > position:
            yield Part(text[position:first])
        yield Part(text[first:last], mark.label, opens=mark.stretch.start >= start, closes=mark.stretch.end <= end)
        position = last
    if position < end or position == start:
        yield Part(text[position:end])


def divided(line: ArticleLine, size: int) -> tuple[ArticleLine, ...]:
    """A long line in pieces of about `size` characters that end with a sentence, so that notes can stand near.

    The pieces put together are the line.
    """
    cuts: list[int] = []
    for match in _SENTENCE_END.finditer(line.text):
        if match.end() - (cuts[-1] if cuts else 0) >= size and len(line.text) - match.end() >= size // 2:
            cuts.append(match.end())
    pieces, parts = [], line.parts
    for cut in reversed(cuts):
        parts, after = split_parts(parts, cut)
        pieces.append(ArticleLine(line.number, after))
    return (ArticleLine(line.number, parts), *reversed(pieces))


def split_parts(parts: tuple[Part, ...], at: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """The parts of a line before and after an offset in it; a mark that is cut goes on in the second half."""
    before: list[Part] = []
    for i, part in enumerate(parts):
        if at < len(part.text):
            head = part._replace(text=part.text[:at], closes=False)
            tail = part._replace(text=part.text[at:], opens=part.opens and not at)
            return tuple([*before, head] if at else before), (tail, *parts[i + 1 :])
        before.append(part)
        at -= len(part.text)
    return tuple(before), ()


def ends_of(quote: str) -> str:
    """A quotation as one names it: whole when it is short, else its first and last words."""
    words = re.findall(r"[^ \n\t]+", quote)
    if len(words) <= SHORTENED:
        return " ".join(words)
    return f"{' '.join(words[:HEAD])} … {' '.join(words[-TAIL:])}"
