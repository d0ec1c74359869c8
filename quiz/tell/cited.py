"""Pages cited, each under the number that it got when it was first cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.document import Label, Notes, Run
from quiz.locale.facts import interest_text
from quiz.tell.texts import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from quiz.document import Runs
    from quiz.locale import Phrases
    from quiz.model import Reference


class Cited:
    """Numbers references in the order in which they are first cited."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references
        self.order: list[str] = []

    def runs(self, say: Phrases, ids: Iterable[str]) -> Runs:
        """The numbers of the references that the register has, as they stand after what rests on them."""
        known = [each for each in dict.fromkeys(ids) if each in self.references]
        return tuple(run for each in known for run in self._mark(say, each))

    def number(self, name: str) -> int:
        """The number of a reference that the register has."""
        if name not in self.order:
            self.order.append(name)
        return self.order.index(name) + 1

    def _mark(self, say: Phrases, name: str) -> Runs:
        """The number of a reference, and what its publisher has at stake."""
        number, interest = self.number(name), interest_text(say, self.references[name])
        mark = Run(str(number), "cite", to=f"note:{number}")
        return (mark, Run(interest, "quiet")) if interest else (mark,)

    def notes(self, say: Phrases) -> Notes:
        """Every page cited so far."""
        marks = [f"[{number}] " for number, _ in enumerate(self.order, start=1)]
        pages = [self.references[each] for each in self.order]
        return Notes(tuple(cited(say, Label(*[mark] * 2), page) for mark, page in zip(marks, pages, strict=True)))
