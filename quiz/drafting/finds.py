"""What finders hand back, before it is ranked: units side by side, and the words that made them worth it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from quiz.drafting.values import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.drafting.corpus import Corpus
    from quiz.drafting.units import Unit
    from quiz.drafting.values import Reason
    from quiz.model import Evidence

_LINE_BREAK = re.compile(r"\s*\n\s*")


class Find(NamedTuple):
    """Units that a finder lays side by side; the strength orders the finds of one finder, whatever its scale."""

    reason: Reason
    strength: float
    units: tuple[Unit, ...]
    about: tuple[str, ...] = ()
    telling: Mapping[int, tuple[str, ...]] = {}
    """The words that tell, by the number of their unit."""
    absent: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    also: tuple[Reason, ...] = ()
    faint: bool = False
    """Whether it is worth a look only when nothing else is left."""

    @property
    def sides(self) -> frozenset[tuple[str, int]]:
        """The sentences, whatever their order."""
        return frozenset((unit.article, unit.number) for unit in self.units)

    def joined(self, other: Find) -> Find:
        """With what another find adds that lays the same sentences side by side."""
        numbers = {unit: i for i, unit in enumerate(self.units)}
        told = {numbers[unit]: other.telling.get(i, ()) for i, unit in enumerate(other.units) if unit in numbers}
        return self._replace(
            about=tuple(dict.fromkeys((*self.about, *other.about))),
            faint=self.faint and other.faint,
            telling={i: (*self.telling.get(i, ()), *told.get(i, ())) for i in numbers.values()},
            absent=self.absent or other.absent,
            evidence=tuple(dict.fromkeys((*self.evidence, *other.evidence))),
            also=tuple(dict.fromkeys(each for each in (*self.also, other.reason) if each != self.reason)),
        )


def quotation(unit: Unit, telling: Iterable[str] = ()) -> Quotation:
    """A sentence as a quotation."""
    text = on_one_line(unit.text)
    words = tuple(dict.fromkeys(each for each in telling if each in text))
    return Quotation(article=unit.article, text=text, start=unit.start, end=unit.end, line=unit.line, telling=words)


def on_one_line(text: str) -> str:
    """Words as they are quoted: as printed, but for line breaks in the middle of a sentence."""
    return _LINE_BREAK.sub(" ", text)


def only_in(corpus: Corpus, one: Unit, other: Unit) -> tuple[str, ...]:
    """The words of a unit that tell something and that another does not have, as printed."""
    theirs = corpus.keys(other)
    return tuple(
        token.word for token in one.tokens if corpus.weight(key := corpus.key(token)) > 0 and key not in theirs
    )
